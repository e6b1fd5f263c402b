import type { Kind } from '../manual';
import type { TopicId } from '../topics';

/**
 * A family of wordings that speak of a topic. A sentence (or a line of code) whose families weigh 1 or more
 * together is guidance that somebody can act on at night: the topic is `mentioned`. Under a weak title, each
 * family counts once, and title and content together must weigh 1.
 */
export interface EvidenceFamily {
  /** For people: what was seen. */
  readonly name: string;
  readonly topic: TopicId;
  readonly weight: number;
  /** Where it is looked for; `prose` if absent. Inline code is prose. */
  readonly where?: 'code' | 'both';
  /** Lower case; the sentence must hold one of them. Cheap, and looked for in all families at once. */
  readonly cues: readonly string[];
  readonly pattern: RegExp;
  readonly unless?: RegExp;
  /** Documents of these kinds speak so of every other thing. */
  readonly notIn?: readonly Kind[];
}

const CHANGE =
  '(?:releases?|deploy(?:ment|s|ed)?|changes?|versions?|upgrades?|updates?|commits?|PRs?|pull requests?|merges?|config(?:uration)?|migrations?|images?|tags?|patch(?:es)?|features?|flags?|rollouts?|builds?|charts?|installation|apps?|applications?|services?|edits?|promotion|schema|switch|cutover|commands?)';
const PREVIOUS =
  '(?:previous(?:ly)?|prior|last[- ](?:known[- ])?(?:good|working|stable|successful)|known[- ]good|older|earlier|old|former|original)';
const STATE =
  '(?:versions?|releases?|images?|tags?|builds?|deployments?|commits?|revisions?|states?|config(?:uration)?s?|AMIs?|artifacts?|charts?|sha|hash|values?|settings?|nodes? pool|cluster|environment|stack|slot)';
const TROUBLE =
  '(?:problems?|issues?|fail(?:s|ed|ure|ing)?|errors?|unable|cannot|can\'t|stuck|persists?|persistent|unresolved|resolved?|outage|incidents?|emergenc(?:y|ies)|urgent(?:ly)?|immediately|down|wrong|broken|trouble|help|assistance|unavailable|critical|compromised|in doubt|not sure|unsure|alert|escalat\\w*|attack|breach|breaks?|out[- ]of[- ](?:office )?hours|weekends?|nights?)';
const PEOPLE =
  '(?:on-?call|support|help ?desk|service desk|operations|ops|sre|team|engineers?|engineering|owners?|maintainers?|developers?|admins?|administrators?|vendor|provider|manager|lead|responders?|commander|security|infra(?:structure)?|hosting|noc|soc)';

/** Verbs that tell somebody to undo, as an instruction or a possibility; not a report of what was done. */
const UNDO = "(?:roll(?:ing)?[- ]?back|rollback|revert(?:ing)?|back(?:ing)? out|downgrad(?:e|ing)|undo(?:ing)?)";

export const EVIDENCE: readonly EvidenceFamily[] = [
  // Rollback
  {
    name: 'a command that undoes a release',
    topic: 'rollback',
    weight: 1,
    where: 'both',
    cues: ['rollout undo', 'rollback', 'git revert', 'downgrade', 'previous', 'undo', 'revert', 'prev', '--to-revision'],
    pattern:
      /\bkubectl\b.{0,80}\brollout undo\b|\b(?:helm|helmfile|argocd app|heroku(?: releases)?:?|vercel|wrangler|cf|flux|nomad job|docker service(?: update --)?|fly(?:ctl)?|eb|rpm-ostree|nixos-rebuild|nix-env|okteto|waypoint|kamal|serverless|sls|convox|dokku|liquibase|oc|amplify)\b[^|;&]{0,60}?(?:\s|:|--)(?:rollback|revert|undo)\b|\bgit revert\b(?! is)|\b(?:alembic|flask db|migrate|goose|dbmate|knex|sequelize|prisma|flyway|phinx|rails|rake|doctrine)\b.{0,40}?(?:\b|:)(?:downgrade|rollback|undo|down)\b|\b(?:yum|dnf|zypper|apk|pkg)\b.{0,20}\b(?:downgrade|history undo)\b|\bsnap revert\b|\bdb:rollback\b|\bdeploy:rollback\b|\bcancel-deployment\b|\bdistribution undo\b|--to-revision\b|(?:image|tag|version|release|revision)\S{0,12}[=:]\s?["'<{$]*(?:previous|prev|last|old|known)[-_]?(?:good|stable|version|tag|image|release|sha)/i,
  },
  {
    name: 'an instruction to undo a change',
    topic: 'rollback',
    weight: 1,
    cues: ['roll back', 'rollback', 'roll-back', 'rolling back', 'revert', 'back out', 'backing out', 'downgrad', 'undo'],
    pattern: new RegExp(
      `(?:^|[,;:.(—–]\\s*|\\b(?:to|then|and|or|should|must|can|could|will|may|please|by|either|just|simply|consider|need|needed|you|we|immediately|quickly|manually|safely|first|do|of|for)\\s+(?:\\w+ly\\s+)?)["'\`*_]*${UNDO}\\b.{0,90}?\\b${CHANGE}\\b`,
      'i',
    ),
    unless:
      /\btransactions?\b|\bsavepoint|\b(?:was|were|been|got|gets?|is|are|be) (?:automatically )?(?:rolled|reverted)|\bautomatic(?:ally)?\s+(?:roll|revert)|\bnot? (?:able to )?(?:roll|revert)|rollback segment|\btest(?:s|ed|ing)? (?:the )?(?:rollback|downgrade)/i,
  },
  {
    name: 'the previous version is put back',
    topic: 'rollback',
    weight: 1,
    cues: ['previous', 'prior', 'last known', 'last good', 'last working', 'last stable', 'known good', 'known-good', 'older', 'earlier', 'last successful'],
    pattern: new RegExp(
      `\\b(?:re-?deploy|deploy|re-?install|install|restore|return|revert|switch|go|roll|fall|change|set|point|pin|re-?run|re-?apply|re-?release|re-?publish|promote|swap|move)(?:ing)?\\b.{0,50}?\\b${PREVIOUS}\\s+(?:\\w+\\s+){0,2}?${STATE}\\b`,
      'i',
    ),
    unless: /\b(?:was|were|has been|had been)\s+(?:rolled|reverted|restored)|\bfrom (?:the )?(?:previous|prior|older|earlier)\b/i,
  },
  {
    name: 'an undo is offered if it goes wrong',
    topic: 'rollback',
    weight: 1,
    cues: ['roll back', 'rollback', 'roll-back', 'revert', 'back out', 'undo'],
    pattern: new RegExp(
      `\\b(?:if|when|in case|should|unless|otherwise)\\b.{0,80}?\\b(?:fails?|failed|wrong|problems?|issues?|errors?|broken|breaks?|unexpected|regress\\w*|unhealthy|bad|not work(?:ing)?|does(?:n't| not))\\b.{0,80}?\\b${UNDO}\\b`,
      'i',
    ),
    unless: /\btransactions?\b|\bautomatic(?:ally)?\s+(?:roll|revert)/i,
  },
  {
    name: 'a feature is switched off again',
    topic: 'rollback',
    weight: 0.6,
    cues: ['feature flag', 'feature gate', 'feature toggle', 'flag off', 'gate off', 'toggle off', 'disable the feature', 'flag to false', 'disabling the'],
    pattern:
      /\b(?:set|turn|switch|toggle|flip|reset|disabl)\w*\b.{0,60}\b(?:flag|gate|toggle|feature)s?\b.{0,40}(?:\boff\b|\bfalse\b|\bback\b|\bdisabled?\b|\bprevious\b)|\b(?:disable|disabling|turn off|turning off|switch off)\b.{0,30}\b(?:feature (?:flag|gate|toggle)|flag|gate|the feature)\b/i,
  },
  {
    name: 'undoing is spoken of',
    topic: 'rollback',
    weight: 0.4,
    cues: ['roll back', 'rollback', 'roll-back', 'rolled back', 'revert', 'back out', 'downgrad', 'previous version', 'prior version'],
    pattern: /\broll(?:ing|ed)?[- ]?back\b|\brollbacks?\b|\brevert|\bback out\b|\bdowngrad|\b(?:previous|prior) (?:version|release|image)\b/i,
    unless: /\btransactions?\b/i,
  },
  // Single points of failure
  {
    name: 'a single point of failure is named',
    topic: 'spof',
    weight: 1,
    cues: ['single point', 'spof', 'bus factor', 'single instance of'],
    pattern: /\bsingle[- ]points?[- ]of[- ]failure\b|\bSPOFs?\b|\bbus factor\b/i,
  },
  {
    name: 'what stops when a part fails',
    topic: 'spof',
    weight: 1,
    notIn: ['alert', 'review', 'postmortem', 'template'],
    cues: ['down', 'unavailable', 'unreachable', 'offline', 'fails', 'fail', 'crashes', 'dies', 'lost', 'outage', 'loses'],
    pattern:
      /\b(?:if|when|should|once|in case|in the event|whenever)\b.{0,70}\b(?:(?:is|are|goes|go|becomes?|gets?|were|was)\s+(?:\w+ly\s+)?(?:down|unavailable|unreachable|offline|lost|dead|out of service)|dies|crash(?:es)?|(?:has|have|suffers?) an? outage)\b.{0,120}\b(?:will (?:not|no longer|be (?:un|in|lost|down|affected|interrupted)|fail|stop|go down|lose)|won't|cannot|can't|can not|no longer|stops?|is lost|are lost|go(?:es)? down|be (?:unavailable|inaccessible|interrupted|affected|down))\b/i,
  },
  {
    name: 'instances kept against failure',
    topic: 'spof',
    weight: 1,
    cues: ['instances', 'replicas', 'pods', 'nodes', 'servers', 'zones', 'regions', 'masters', 'members'],
    pattern:
      /\b(?:at least|minimum of|multiple|several|more than one|two|three|\d+)\s+(?:\w+\s+){0,2}(?:replicas|instances|pods|nodes|servers|zones|regions|masters|members)\b.{0,90}\b(?:high(?:ly)?[- ]availab\w*|HA\b|redundan\w*|failover|resilien\w*|surviv\w*|tolerat\w*|fault|interruption|without downtime|spread|blue[- ]?green|quorum)|\b(?:high(?:ly)?[- ]availab\w*|redundan\w*|resilien\w*|surviv\w*|tolerat\w*|quorum)\b.{0,90}\b(?:at least|minimum of|multiple|several|more than one|two|three|\d+)\s+(?:\w+\s+){0,2}(?:replicas|instances|pods|nodes|servers|zones|regions|masters|members)\b|\b(?:set|run|use|deploy|configure|have)\b.{0,20}\bmultiple\b.{0,30}\b(?:replicas|instances|nodes|servers)\b.{0,60}\b(?:across|spread|separate|different)\b/i,
  },
  {
    name: 'only one of something',
    topic: 'spof',
    weight: 1,
    cues: ['only one', 'only has one', 'only a single', 'a single', 'just one', 'one instance', 'single instance', 'single node', 'sole '],
    pattern:
      /\b(?:only|just)\s+(?:has |have |runs? |a |on )?(?:one|single|1)\b.{0,40}\b(?:instance|replica|node|server|pod|person|engineer|vendor|provider|copy|region|zone|master|controller)\b.{0,120}\b(?:interrupt\w*|outage|downtime|down|unavailab\w*|fail\w*|lost|lose|cannot|can't)|\b(?:a |the )?(?:single|sole)\b.{0,25}\b(?:instance|replica|node|server|person|vendor|provider|master|controller)\b.{0,80}\b(?:outage|downtime|takes? (?:it |everything |us )?down|goes down|unavailab\w*|fails|lost)/i,
  },
  {
    name: 'a loss that cannot be repaired',
    topic: 'spof',
    weight: 1,
    cues: ['losing', 'lose ', 'lost', 'loss of'],
    pattern:
      /\b(?:losing|lose|loss of|lost|loses)\b.{0,50}\b(?:keys?|passwords?|passphrase|secrets?|tokens?|credentials?|quorum|majority|device|yubikey|master)\b.{0,80}\b(?:inaccessible|unrecoverable|irrecoverabl\w*|cannot|can't|can not|no way|permanently|unable|impossible|unusable|forever)/i,
  },
  {
    name: 'what survives a failure',
    topic: 'spof',
    weight: 0.5,
    cues: ['surviv', 'tolerat', 'withstand', 'quorum', 'fail over', 'fails over', 'failover', 'standby', 'stand-by', 'redundan', 'takes over', 'take over', 'highly available', 'high availability', 'multi-az', 'availability zone', 'backup person', 'deputy', 'covers for', 'bus factor'],
    pattern:
      /\bsurviv\w*|\btolerat\w*|\bwithstand|\bquorum\b|\bfail(?:s|ed|ing)?[- ]?over\b|\bstand-?by\b|\bredundan\w*|\btakes? over\b|\bhigh(?:ly)?[- ]availab\w*|\bmulti-az\b|\bavailability zones?\b|\bdeput(?:y|ies)\b|\bcovers for\b/i,
  },
  {
    name: 'a failure is named',
    topic: 'spof',
    weight: 0.3,
    cues: ['fail', 'outage', 'unavailable', 'crash', 'goes down', 'is down', 'are down', 'unreachable', 'data loss', 'lost', 'single', 'starve', 'break', 'corrupt', 'overload', 'exhaust', 'stuck', 'hang'],
    pattern:
      /\bfail(?:s|ed|ures?|ing)?\b|\boutages?\b|\bunavailab|\bcrash\w*|\b(?:goes|go|is|are|be) down\b|\bunreachable\b|\bdata loss\b|\blos(?:s|t|es|ing)\b|\bstarv\w*|\bbreak(?:s|ing|age)?\b|\bcorrupt\w*|\boverload\w*|\bexhaust\w*|\bstuck\b|\bhangs?\b/i,
  },
  {
    name: 'what is done against it',
    topic: 'spof',
    weight: 0.3,
    cues: ['mitigat', 'workaround', 'work around', 'recover', 'restart', 'fallback', 'fall back', 'instead', 'accepted', 'prevent', 'avoid', 'retry', 'retries', 'restore', 'replace', 'failover', 'fail over'],
    pattern:
      /\bmitigat\w*|\bwork[- ]?arounds?\b|\brecover\w*|\brestart\w*|\bfall[- ]?back\b|\baccepted\b|\bprevent\w*|\bavoid\w*|\bretr(?:y|ies)\b|\brestor\w*|\breplac\w*|\bfail[- ]?over\b/i,
  },
  {
    name: 'consequence of a failure',
    topic: 'spof',
    weight: 0.3,
    cues: ['if ', 'when ', 'impact', 'affect', 'cannot', "can't", 'no longer', 'will not', 'interrupt', 'downtime'],
    pattern:
      /\b(?:if|when)\b.{0,60}\b(?:fail\w*|down|unavailab\w*|lost|crash\w*|offline|unreachable|full|outage)\b|\bno longer\b|\bdowntime\b|\binterrupt\w*|\bimpact(?:s|ed)? (?:on|to|all)?\b/i,
  },
  // Emergency
  {
    name: 'whom to reach in trouble',
    topic: 'emergency',
    weight: 1,
    cues: ['contact', 'page ', 'call ', 'ping ', 'reach out', 'get in touch', 'phone', 'notify', 'alert the', 'speak to', 'ask in', 'ask the', 'ask for help', 'email', 'raise a ticket', 'open a ticket', 'support case', 'support ticket', 'raise it', 'message'],
    pattern: new RegExp(
      `(?:^|[,;:.(—–]\\s*|\\b(?:to|then|and|or|should|must|can|please|immediately|you|we|also)\\s+)["'*_]*(?:contact|page|call|ping|reach out to|get in touch with|phone|notify|alert|speak to|ask(?: for help)?(?: in)?|e-?mail|message|open|raise|file|submit)\\b.{0,60}?(?:\\b${PEOPLE}\\b|#[a-z][\\w-]{2,}|@[\\w-]{2,}|\\bpagerduty\\b|\\bopsgenie\\b|\\+?\\d[\\d ()-]{6,}|\\b(?:support|service) (?:case|ticket|request)\\b)`,
      'i',
    ),
    unless: /\b(?:access|permission|invite|add you|quota|review|approv\w*|onboard\w*|feedback|suggest\w*|contribut\w*|question\w*|pull request|newsletter|api call|page (?:load|title|view|content)|call the|remote call)\b/i,
  },
  {
    name: 'trouble',
    topic: 'emergency',
    weight: 0.01,
    cues: ['if '],
    pattern: new RegExp(`\\bif\\b.{0,80}\\b${TROUBLE}\\b`, 'i'),
  },
];
