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
  /** Must match too, anywhere in the sentence. */
  readonly and?: RegExp;
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
  "(?:problems?|issues?|fail(?:s|ed|ure|ing)?|errors?|unable|cannot|can't|stuck|persists?|persistent|unresolved|resolved?|outage|incidents?|emergenc(?:y|ies)|urgent(?:ly)?|immediately|down|wrong|broken|trouble|help|assistance|unavailable|critical|compromised|in doubt|not sure|unsure|alert|escalat\\w*|attack|breach|breaks?|out[- ]of[- ](?:office )?hours|weekends?|nights?)";
const PEOPLE =
  '(?:on-?call|support|help ?desk|service desk|operations|ops|sre|team|engineers?|engineering|owners?|maintainers?|developers?|admins?|administrators?|vendor|provider|manager|lead|responders?|commander|security|infra(?:structure)?|hosting|noc|soc)';

/** Verbs that tell somebody to undo, as an instruction or a possibility; not a report of what was done. */
const UNDO =
  '(?:roll(?:ing)?[- ]?back|rollback|revert(?:ing)?|back(?:ing)? out|downgrad(?:e|ing)|undo(?:ing)?)';
const UNDO_CUES = [
  'roll back',
  'rollback',
  'roll-back',
  'rolling back',
  'revert',
  'back out',
  'backing out',
  'downgrad',
  'undo',
];
/** What is undone by itself, in a database, or of an incident; and what was done. */
const NO_UNDO =
  /\btransactions?\b|\bsavepoint|\b(?:was|were|been|got|gets?|is|are|be) (?:automatically )?(?:rolled|reverted)|\bautomatic(?:ally)?\s+(?:roll|revert)|\b(?:it|this|that|which|operator|controller|upgrade|argo\w*|terraform|codebase|helm|system)\b[^,;]{0,40} (?:will|to|from|would)\b.{0,40}(?:roll|revert)|\bfrom (?:\w+ly )?(?:roll|revert)|rollback segment|\btest(?:s|ed|ing)? (?:the )?(?:rollback|downgrade)|\bupgrad\w+(?:,| or| and|\/)\s?(?:\w+ )?downgrad|\bdowngrad\w+ (?:the |an? |this )?(?:\w+ )?(?:status|severity|priority|incident|alert|account|subscription)/i;

/** Where an instruction may begin: at the beginning, behind a mark, or behind words that tell somebody to. */
const TELLING = `(?:^|[,;:.(—–]\\s*|\\b(?:to|then|and|or|should|must|can|could|may|please|by|either|just|simply|consider|need|needed|you|we|immediately|quickly|manually|safely|first|do|also)\\s+(?:\\w+ly\\s+)?)["'\`*_]*`;
const REACH =
  '(?:contact|page|call|ping|reach out to|get in touch with|phone|notify|alert|speak to|ask(?: for help)?(?: in)?|e-?mail|message)';
const REACH_CUES = [
  'contact',
  'page ',
  'call ',
  'ping ',
  'reach out',
  'get in touch',
  'phone',
  'notify',
  'alert the',
  'speak to',
  'ask in',
  'ask the',
  'ask for help',
  'email',
  'a ticket',
  'support case',
  'support ticket',
  'raise it',
  'message',
];
const REACHED = `(?:\\b${PEOPLE}\\b|#[a-z][\\w-]{2,}|@[\\w-]{2,}|\\bpagerduty\\b|\\bopsgenie\\b|\\+?\\d[\\d ()-]{6,})`;
const REACHING = `${TELLING}(?:${REACH}\\b.{0,60}?${REACHED}|(?:open|raise|file|submit|log|create)\\b.{0,40}?\\b(?:support|service|vendor|priority|urgent)\\b.{0,10}?\\b(?:case|ticket|request)\\b)`;
/** Reaching people for other things than trouble. */
const NO_TROUBLE =
  /\b(?:access|permissions?|invite|add you|quota|review|approv\w*|onboard\w*|feedback|suggest\w*|contribut\w*|question\w*|pull request|newsletter|api call|page (?:load|title|view|content)|call the|remote call|accessib\w*|configured to|notification will|thinking about|would like)\b/i;

export const EVIDENCE: readonly EvidenceFamily[] = [
  // Rollback
  {
    name: 'a command that undoes a release',
    topic: 'rollback',
    weight: 1,
    where: 'both',
    cues: [
      'rollout undo',
      'rollback',
      'git revert',
      'downgrade',
      'previous',
      'undo',
      'revert',
      'prev',
      'to-revision',
    ],
    pattern:
      /\bkubectl\b.{0,80}\brollout undo\b|\b(?:helm|helmfile|argocd app|heroku(?: releases)?:?|vercel|wrangler|cf|flux|nomad job|docker service(?: update --)?|fly(?:ctl)?|eb|rpm-ostree|nixos-rebuild|nix-env|okteto|waypoint|kamal|serverless|sls|convox|dokku|liquibase|oc|amplify)\b[^|;&]{0,60}?(?:\s|:|--)(?:rollback|revert|undo)\b|\bgit revert\b(?! is)|\b(?:alembic|flask db|migrate|goose|dbmate|knex|sequelize|prisma|flyway|phinx|rails|rake|doctrine)\b.{0,40}?(?:\b|:)(?:downgrade|rollback|undo|down)\b|\b(?:yum|dnf|zypper|apk|pkg)\b.{0,20}\b(?:downgrade|history undo)\b|\bsnap revert\b|\bdb:rollback\b|\bdeploy:rollback\b|\bcancel-deployment\b|\bdistribution undo\b|--to-revision\b|(?:image|tag|version|release|revision)\S{0,12}[=:]\s?["'<{$]*(?:previous|prev|last|old|known)[-_]?(?:good|stable|version|tag|image|release|sha)/i,
  },
  {
    name: 'an instruction to undo a change',
    topic: 'rollback',
    weight: 1,
    notIn: ['postmortem'],
    cues: UNDO_CUES,
    pattern: new RegExp(`${TELLING}${UNDO}\\b.{0,90}?\\b${CHANGE}\\b`, 'i'),
    unless: NO_UNDO,
  },
  {
    name: 'the previous version is put back',
    topic: 'rollback',
    weight: 1,
    notIn: ['postmortem'],
    cues: [
      'previous',
      'prior',
      'last known',
      'last good',
      'last working',
      'last stable',
      'known good',
      'known-good',
      'older',
      'earlier',
      'last successful',
    ],
    pattern: new RegExp(
      `\\b(?:re-?deploy|deploy|re-?install|install|restore|return|revert|switch|roll|(?:fall|go|move|change) back|pin|re-?run|re-?apply|re-?release|re-?publish|promote|swap)(?:ing)?\\b.{0,40}?\\b${PREVIOUS}\\s+(?:\\w+\\s+){0,2}?${STATE}\\b`,
      'i',
    ),
    unless:
      /\b(?:was|were|has been|had been|been)\s+(?:rolled|reverted|restored|redeployed)|\bfrom (?:the |an? )?(?:previous|prior|older|earlier)\b|\bbackups?\b|\bsnapshots?\b|\bcompromised\b|\bability to\b/i,
  },
  {
    name: 'an undo is offered if it goes wrong',
    topic: 'rollback',
    weight: 1,
    notIn: ['postmortem'],
    cues: UNDO_CUES,
    pattern: new RegExp(`\\b${UNDO}\\b`, 'i'),
    and: /\b(?:if|when|in case|should|unless|otherwise)\b.{0,80}?\b(?:fails?|failed|wrong|problems?|issues?|errors?|broken|breaks?|unexpected|regress\w*|unhealthy|bad|not work(?:ing)?|does(?:n't| not))\b/i,
    unless: NO_UNDO,
  },
  {
    name: 'a feature is switched off again',
    topic: 'rollback',
    weight: 0.6,
    cues: [
      'feature flag',
      'feature gate',
      'feature toggle',
      'flag off',
      'gate off',
      'toggle off',
      'disable the feature',
      'flag to false',
      'disabling the',
    ],
    pattern:
      /\b(?:set|turn|switch|toggle|flip|reset|disabl)\w*\b.{0,60}\b(?:flag|gate|toggle|feature)s?\b.{0,40}(?:\boff\b|\bfalse\b|\bback\b|\bdisabled?\b|\bprevious\b)|\b(?:disable|disabling|turn off|turning off|switch off)\b.{0,30}\b(?:feature (?:flag|gate|toggle)|flag|gate|the feature)\b/i,
  },
  {
    name: 'undoing is spoken of',
    topic: 'rollback',
    weight: 0.4,
    cues: [
      'roll back',
      'rollback',
      'roll-back',
      'rolled back',
      'revert',
      'back out',
      'downgrad',
      'previous version',
      'prior version',
    ],
    pattern:
      /\broll(?:ing|ed)?[- ]?back\b|\brollbacks?\b|\brevert|\bback out\b|\bdowngrad|\b(?:previous|prior) (?:version|release|image)\b/i,
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
    cues: [
      'down',
      'unavailable',
      'unreachable',
      'offline',
      'fails',
      'fail',
      'crashes',
      'dies',
      'lost',
      'outage',
      'loses',
    ],
    pattern:
      /\b(?:if|when|should|once|in case|in the event|whenever)\b.{0,70}\b(?:(?:is|are|goes|go|becomes?|gets?|were|was)\s+(?:\w+ly\s+)?(?:down|unavailable|unreachable|offline|dead|out of service)|dies|crash(?:es)?|(?:has|have|suffers?) an? outage)\b.{0,120}\b(?:will (?:not|no longer|be (?:un|in|lost|down|affected|interrupted)|fail|stop|go down|lose)|won't|cannot|can't|can not|no longer|stops?|is lost|are lost|go(?:es)? down|be (?:unavailable|inaccessible|interrupted|affected|down))\b/i,
  },
  {
    name: 'instances kept against failure',
    topic: 'spof',
    weight: 1,
    notIn: ['alert', 'postmortem'],
    cues: ['instances', 'replicas', 'pods', 'nodes', 'servers', 'zones', 'regions', 'masters', 'members'],
    pattern:
      /\b(?:at least|minimum of|multiple|several|more than one|two|three|\d+)\s+(?:\w+\s+){0,2}(?:replicas|instances|pods|nodes|servers|zones|regions|masters|members)\b.{0,90}\b(?:high(?:ly)?[- ]availab\w*|HA\b|redundan\w*|failover|resilien\w*|surviv\w*|tolerat\w*|fault|interruption|without downtime|spread|blue[- ]?green|quorum)|\b(?:high(?:ly)?[- ]availab\w*|redundan\w*|resilien\w*|surviv\w*|tolerat\w*|quorum)\b.{0,90}\b(?:at least|minimum of|multiple|several|more than one|two|three|\d+)\s+(?:\w+\s+){0,2}(?:replicas|instances|pods|nodes|servers|zones|regions|masters|members)\b/i,
  },
  {
    name: 'to keep several instances',
    topic: 'spof',
    weight: 1,
    cues: ['instances', 'replicas', 'pods', 'nodes', 'servers', 'members'],
    pattern:
      /(?:^|[,;:.(—–]\s*|\b(?:to|should|must)\s+)(?:set|run|use|deploy|configure|have|keep|maintain|ensure)\b.{0,20}\b(?:multiple|at least|two|three|\d)\b.{0,40}\b(?:replicas|instances|nodes|servers|pods|members)\b.{0,60}\b(?:across|spread|separate|different|high availability|redundan\w*|HA)\b/i,
  },
  {
    name: 'only one of something',
    topic: 'spof',
    weight: 1,
    notIn: ['postmortem'],
    cues: [
      'only one',
      'only has one',
      'only a single',
      'a single',
      'just one',
      'one instance',
      'single instance',
      'single node',
      'sole ',
    ],
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
    cues: [
      'surviv',
      'tolerat',
      'withstand',
      'quorum',
      'fail over',
      'fails over',
      'failover',
      'standby',
      'stand-by',
      'redundan',
      'takes over',
      'take over',
      'highly available',
      'high availability',
      'multi-az',
      'availability zone',
      'backup person',
      'deputy',
      'covers for',
      'bus factor',
    ],
    pattern:
      /\bsurviv\w*|\btolerat\w*|\bwithstand|\bquorum\b|\bfail(?:s|ed|ing)?[- ]?over\b|\bstand-?by\b|\bredundan\w*|\btakes? over\b|\bhigh(?:ly)?[- ]availab\w*|\bmulti-az\b|\bavailability zones?\b|\bdeput(?:y|ies)\b|\bcovers for\b/i,
  },
  {
    name: 'a failure is named',
    topic: 'spof',
    weight: 0.3,
    cues: [
      'fail',
      'outage',
      'unavailable',
      'crash',
      'goes down',
      'is down',
      'are down',
      'unreachable',
      'data loss',
      'lost',
      'single',
      'starve',
      'break',
      'corrupt',
      'overload',
      'exhaust',
      'stuck',
      'hang',
    ],
    pattern:
      /\bfail(?:s|ed|ures?|ing)?\b|\boutages?\b|\bunavailab|\bcrash\w*|\b(?:goes|go|is|are|be) down\b|\bunreachable\b|\bdata loss\b|\blos(?:s|t|es|ing)\b|\bstarv\w*|\bbreak(?:s|ing|age)?\b|\bcorrupt\w*|\boverload\w*|\bexhaust\w*|\bstuck\b|\bhangs?\b/i,
  },
  {
    name: 'what is done against it',
    topic: 'spof',
    weight: 0.3,
    cues: [
      'mitigat',
      'workaround',
      'work around',
      'recover',
      'restart',
      'fallback',
      'fall back',
      'instead',
      'accepted',
      'prevent',
      'avoid',
      'retry',
      'retries',
      'restore',
      'replace',
      'failover',
      'fail over',
    ],
    pattern:
      /\bmitigat\w*|\bwork[- ]?arounds?\b|\brecover\w*|\brestart\w*|\bfall[- ]?back\b|\baccepted\b|\bprevent\w*|\bavoid\w*|\bretr(?:y|ies)\b|\brestor\w*|\breplac\w*|\bfail[- ]?over\b/i,
  },
  {
    name: 'consequence of a failure',
    topic: 'spof',
    weight: 0.3,
    cues: [
      'if ',
      'when ',
      'impact',
      'affect',
      'cannot',
      "can't",
      'no longer',
      'will not',
      'interrupt',
      'downtime',
    ],
    pattern:
      /\b(?:if|when)\b.{0,60}\b(?:fail\w*|down|unavailab\w*|lost|crash\w*|offline|unreachable|full|outage)\b|\bno longer\b|\bdowntime\b|\binterrupt\w*|\bimpact(?:s|ed)? (?:on|to|all)?\b/i,
  },
  // Emergency
  {
    name: 'whom to reach in an emergency',
    topic: 'emergency',
    weight: 1,
    notIn: ['postmortem', 'review'],
    cues: REACH_CUES,
    pattern: new RegExp(REACHING, 'i'),
    and: /\b(?:outage|incidents?|emergenc\w+|urgent(?:ly)?|immediately|(?:is|are|goes) down|critical|compromised|attack|breach|escalat\w*|out[- ]of[- ](?:office )?hours|stuck|persists?|still|fails?|failing|failed|not (?:apparent|resolved|fixed|work\w*)|tampering|data loss|unresponsive)\b/i,
    unless: NO_TROUBLE,
  },
  {
    name: 'whom to reach in trouble',
    topic: 'emergency',
    weight: 1,
    notIn: ['procedure', 'policy', 'other', 'index', 'review', 'postmortem', 'template'],
    cues: REACH_CUES,
    pattern: new RegExp(REACHING, 'i'),
    and: new RegExp(`\\b${TROUBLE}\\b`, 'i'),
    unless: NO_TROUBLE,
  },
  {
    name: 'to whom it is escalated',
    topic: 'emergency',
    weight: 1,
    cues: ['escalat'],
    pattern: new RegExp(
      `\\b[Ee]scalat(?:e|ed|ing|ion)s?\\b.{0,40}?\\b(?:to|with|via|through|contact|by)\\b\\s+(?:(?:the|your|our|an?)\\s+)?(?:\\w+[ -]){0,3}?(?:${PEOPLE}\\b|[A-Z][a-z]+|[@#]\\w)`,
    ),
    unless: /\bprivileges?\b|\bpermissions?\b|\brbac\b|\bverbs?\b/i,
  },
  {
    name: 'the people on call are called',
    topic: 'emergency',
    weight: 1,
    notIn: ['postmortem'],
    cues: [
      'on-call',
      'on call',
      'oncall',
      'incident commander',
      'duty',
      'pagerduty',
      'opsgenie',
      'victorops',
    ],
    pattern: new RegExp(
      `${TELLING}(?:page|call|contact|ping|alert|notify|reach(?: out to)?|engage|wake(?: up)?|escalate to)\\b.{0,40}?\\b(?:on-?\\s?call (?:\\w+ )?(?:person|engineer|team|sre|ic|developer|dev|lead|rota|manager|support)|on-?\\s?call\\b(?! ic)|incident commander|duty (?:engineer|officer|manager))\\b|${TELLING}(?:page|call|contact|escalate)\\b.{0,40}?\\b(?:via|through|using|in|with)\\s+(?:pagerduty|opsgenie|victorops)\\b`,
      'i',
    ),
    unless:
      /\bwill (?:be )?(?:page|alert|notif)|\balerts? (?:are|is|will|to|go|sent)\b|\bsends?\b|\b(?:incident|the) call\b/i,
  },
  {
    name: 'an incident is declared',
    topic: 'emergency',
    weight: 1,
    notIn: ['postmortem'],
    cues: ['incident', 'war room', 'war-room', 'sev-', 'sev1', 'sev2', 'bridge'],
    pattern: new RegExp(
      `${TELLING}(?:declare|raise|open|call|join|convene|start)\\s+(?:an?|the|this as an?)?\\s*(?:\\w+[- ]){0,2}(?:incident|war[- ]room|(?:conference|incident) bridge|bridge call|sev-?\\s?[0-3])\\b(?!\\s+(?:report|review|ticket|template|file|postmortem|record|document|page|form|owner))`,
      'i',
    ),
  },
  {
    name: 'break glass',
    topic: 'emergency',
    weight: 1,
    where: 'both',
    cues: ['breakglass', 'break-glass', 'break glass', 'kill switch', 'killswitch', 'panic button'],
    pattern:
      /\b(?:use|run|scale|enable|request|obtain|get|activate|exec|assume|log ?in|hit|press|pull|flip|hcpctl|access|via|through|with)\b.{0,50}\b(?:break-?\s?glass|kill-?\s?switch|panic button)|\b(?:break-?\s?glass)\b\s+(?:account|access|procedure|role|user|credentials?|deployment|session|<|\S+=)/i,
  },
  {
    name: 'an emergency, and what to do',
    topic: 'emergency',
    weight: 1,
    cues: ['emergency', 'emergencies'],
    pattern:
      /\b(?:in|during) (?:case of )?(?:an |the )?emergenc(?:y|ies)\b.{0,80}\b(?:call|contact|page|stop|disable|shut|press|dial|notify|switch off)|\b(?:call|contact|page|stop|disable|shut|press|dial)\b.{0,60}\b(?:in (?:case of )?(?:an |the )?emergenc(?:y|ies))\b/i,
  },
  {
    name: 'a way to reach people',
    topic: 'emergency',
    weight: 0.5,
    cues: [
      '@',
      '#',
      'slack',
      'pagerduty',
      'opsgenie',
      'phone',
      'mailto',
      'e-mail',
      'email',
      'tel:',
      'teams',
      'ticket',
      'call ',
      'contact',
      'zendesk',
      'service desk',
      'servicenow',
      'irc',
      'discord',
      'hotline',
      'on-call',
      'support@',
      'zulip',
      'discourse',
      'support case',
      'help desk',
    ],
    pattern:
      /[\w.+-]+@[\w-]+\.\w|(?:^|[\s`([*|])#[a-z][\w-]{2,}|(?:^|[\s`([*|])@[a-z][\w-]{2,}|\bslack\b|\bpagerduty\b|\bopsgenie\b|\bphone\b|\bmailto:|\be-?mail\b|\btel:|\b(?:ms|microsoft)? ?teams\b|\b(?:open|raise|submit|file|log|create|contact|via|support|through)\b.{0,40}\b(?:tickets?|cases?|requests?|issues?)\b|\bzendesk\b|\bservice ?(?:desk|now)\b|\birc\b|\bdiscord\b|\bhotline\b|\bon-?call\b|\bcontact\b|\bzulip\b|\bhelp ?desk\b|\bcall\b.{0,30}\d/i,
  },
  {
    name: 'steps are given',
    topic: 'emergency',
    weight: 0.3,
    cues: [
      'check',
      'restart',
      'contact',
      'stop',
      'disable',
      'run ',
      'escalate',
      'verify',
      'shut',
      'scale',
      'isolate',
      'call',
      'page',
      'identify',
      'do not',
      'stay calm',
    ],
    pattern:
      /(?:^|[.:;]\s+)["'*_`]*(?:check|restart|contact|stop|disable|run|escalate|verify|shut|scale|isolate|call|page|identify|do not|don't|stay calm|disconnect|notify|open|start|turn)\b/i,
  },
  {
    name: 'hours or response times',
    topic: 'emergency',
    weight: 0.3,
    cues: ['24/7', '24x7', 'hours', 'minutes', 'business day', 'working days', 'weekend', 'respond'],
    pattern:
      /\b24\s?[/x]\s?7\b|\b(?:business|working|office|service|support) (?:days?|hours)\b|\brespon(?:d|ds|se|ding)\b.{0,40}\b(?:hours?|minutes?|mins?|days?)\b|\bweekends?\b/i,
  },
  // Demand
  {
    name: 'a figure of load',
    topic: 'demand',
    weight: 1,
    cues: [
      'requests per',
      'req/s',
      'rps',
      'qps',
      'tps',
      'peak',
      'per second',
      'per minute',
      'per day',
      'concurrent',
      'traffic',
      'users',
    ],
    pattern:
      /\b(?:peaks?|expect\w*|typical(?:ly)?|average|normal(?:ly)?|handles?|usual(?:ly)?|load|traffic|around|about|up to|approximately)\b.{0,60}\b\d[\d,.]*\s?[km]?\+?\s?(?:req(?:uest)?s?|rps|qps|tps|users|visits|visitors|messages|events|transactions|connections|sessions|orders|calls)\b(?:.{0,20}(?:\/|per|a|each)\s?(?:s|sec\w*|min\w*|h|hour|day|month|week))?|\bpeak (?:hours?|times?|traffic|load|periods?|season)\b.{0,40}\d/i,
  },
  {
    name: 'load, limits or growth',
    topic: 'demand',
    weight: 0.5,
    cues: [
      'peak',
      'traffic',
      'load',
      'growth',
      'capacity',
      'quota',
      'limit',
      'requests',
      'throughput',
      'concurren',
      'per second',
      'users',
      'scale',
      'season',
    ],
    pattern:
      /\bpeaks?\b|\btraffic\b|\bload\b|\bgrowth\b|\bcapacity\b|\bquotas?\b|\b\d[\d,.]*\s?(?:requests|rps|qps|users|connections|gb|tb|vcpus?)\b|\bthroughput\b|\bconcurren\w*|\bseason\w*/i,
    unless: /\bload(?:ed|ing|s)?\s+(?:the|your|balanc|a)\b/i,
  },
  // Degradation
  {
    name: 'a way to run with less',
    topic: 'degradation',
    weight: 1,
    cues: [
      'maintenance mode',
      'maintenance page',
      'read-only',
      'read only',
      'fall back',
      'falls back',
      'fallback',
      'degrade',
      'kill switch',
      'load shed',
      'shed load',
      'feature flag',
      'static page',
      'error page',
      'unrestricted mode',
      'legacy mode',
      'safe mode',
    ],
    pattern:
      /\b(?:put|set|switch|enable|turn on|activate|enter|place|run|use|serve|show|deploy|display)\w*\b.{0,50}\b(?:maintenance (?:mode|page)|read[- ]only mode|degraded mode|fallback mode|static (?:page|site)|kill[- ]switch|safe mode|error page)\b|\b(?:will |should |can |automatically |then |to )?(?:falls?|fell|falling) back (?:to|on)\b.{0,60}\b(?:mode|cache|copy|default|static|mirror|legacy|standby|secondary|replica|last)\b|\bgraceful(?:ly)? degrad\w*|\bload[- ]shedding\b|\bshed(?:ding)? load\b/i,
  },
  {
    name: 'reduced service',
    topic: 'degradation',
    weight: 0.5,
    cues: [
      'degrad',
      'fallback',
      'fall back',
      'disable',
      'turn off',
      'switch off',
      'read-only',
      'limit',
      'throttl',
      'without',
      'bypass',
      'flag',
      'circuit',
    ],
    pattern:
      /\bdegrad\w*|\bfall[- ]?back\b|\b(?:disable|turn off|switch off|turning off|disabling)\b|\bread-only\b|\bthrottl\w*|\bbypass\w*|\bkill[- ]switch|\bcircuit[- ]break/i,
  },
  // Communication
  {
    name: 'whom to tell, and how',
    topic: 'communication',
    weight: 1,
    cues: [
      'notify',
      'inform',
      'tell ',
      'announce',
      'let the',
      'let your',
      'post a',
      'post in',
      'post to',
      'send a',
      'send an',
      'send email',
      'status page',
      'communicate',
      'keep the',
      'update the',
      'message in',
      'message on',
      'email the',
      'email to',
    ],
    pattern:
      /(?:^|[,;:.(—–]\s*|\b(?:to|then|and|or|should|must|can|please|also|will|you|we)\s+)["'*_]*(?:(?:notify|inform|tell|announce|communicate (?:with|to)|e-?mail|warn)\b.{0,50}?\b(?:customers?|users?|clients?|stakeholders?|teams?|leadership|management|legal|signers|owners|partners|regulators?|authorities|community|everyone|channel|public|organi[sz]ation|slack|consumers|tenants|press)\b|(?:keep|let)\b.{0,40}?\b(?:informed|updated|posted|know)\b)|\b(?:post|send|write|publish)\b.{0,20}\b(?:message|update|announcement|email|notice|note)\b.{0,50}(?:#\w|\b(?:to|in|on|into)\b.{0,30}\b(?:channel|slack|customers?|users?|clients?|team|stakeholders?|list|status page|person)\b)|\bupdate\b.{0,20}\b(?:status ?page|stakeholders|customers)\b/i,
    unless:
      /\b(?:will be|is|are|gets?|automatically) (?:notified|informed)|\bnotify:|\balertmanager\b|\bbot\b|\bnotify\.\w|\btell (?:the|git|terraform|it|us)\b(?! (?:team|customer|user))/i,
  },
  // Learning
  {
    name: 'learning from incidents',
    topic: 'learning',
    weight: 1,
    cues: [
      'post-mortem',
      'postmortem',
      'post mortem',
      'retrospective',
      'lessons learned',
      'after-action',
      'after action',
      'blameless',
      'incident review',
      'post-incident',
      'incident report',
    ],
    pattern:
      /\b(?:hold|write|conduct|schedule|run|complete|create|document|perform|do|file|publish|fill|start|prepare|review|read|see)\w*\b.{0,50}\b(?:post-?\s?mortem|retrospective|lessons learned|after[- ]action|incident review|post-incident (?:review|report)|incident report)|\bblameless\b|\bafter[- ]action review\b/i,
  },
  {
    name: 'an incident and what came of it',
    topic: 'learning',
    weight: 0.5,
    cues: ['incident', 'outage', 'post-mortem', 'postmortem', 'lesson', 'learn', 'root cause', 'retro'],
    pattern:
      /\bincidents?\b|\boutages?\b|\bpost-?\s?mortem|\blessons?\b|\blearn(?:ed|t|ing)?\b|\broot cause\b/i,
  },
  // Other topics: only what bears out a weak title
  {
    name: 'people or teams are named',
    topic: 'owners',
    weight: 0.5,
    cues: ['@', '#', 'team', 'owner', 'maintain', 'contact', 'slack', 'lead', 'manager', 'responsible'],
    pattern:
      /@\w|#[a-z]|\bteam\b|\bowners?\b|\bmaintain\w*|\bcontact\b|\bslack\b|\bleads?\b|\bmanager\b|\bresponsib\w*/i,
  },
];
