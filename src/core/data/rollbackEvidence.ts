import type { EvidenceFamily } from '../recognition/evidenceFamily';
import { TELLING } from './telling';

const CHANGE =
  '(?:releases?|deploy(?:ment|s|ed)?|changes?|versions?|upgrades?|updates?|commits?|PRs?|pull requests?|merges?|config(?:uration)?|migrations?|images?|tags?|patch(?:es)?|features?|flags?|rollouts?|builds?|charts?|installation|apps?|applications?|services?|edits?|promotion|schema|switch|cutover|commands?)';
const PREVIOUS =
  '(?:previous(?:ly)?|prior|last[- ](?:known[- ])?(?:good|working|stable|successful)|known[- ]good|older|earlier|old|former|original)';
const STATE =
  '(?:versions?|releases?|images?|tags?|builds?|deployments?|commits?|revisions?|states?|config(?:uration)?s?|AMIs?|artifacts?|charts?|sha|hash|values?|settings?|nodes? pool|cluster|environment|stack|slot)';
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
  /\bEVM\b|\brevert[- ](?:behaviou?r|reason|string|data|message)|\bcustom errors?\b|\btransactions?\b|\bsavepoint|\b(?:was|were|been|got|gets?|is|are|be) (?:automatically )?(?:rolled|reverted)|\bautomatic(?:ally)?\s+(?:roll|revert)|\b(?:it|this|that|which|operator|controller|upgrade|argo\w*|terraform|codebase|helm|system)\b[^,;]{0,40} (?:will|to|from|would)\b.{0,40}(?:roll|revert)|\bfrom (?:\w+ly )?(?:roll|revert)|rollback segment|\btest(?:s|ed|ing)? (?:the )?(?:rollback|downgrade)|\bupgrad\w+(?:,| or| and|\/)\s?(?:\w+ )?downgrad|\bdowngrad\w+ (?:the |an? |this )?(?:\w+ )?(?:status|severity|priority|incident|alert|account|subscription)/i;

/** How people tell to undo a change. */
export const rollbackEvidence: readonly EvidenceFamily[] = [
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
      'argo rollouts',
    ],
    pattern:
      /\bkubectl\b.{0,80}\brollout undo\b|\b(?:helm|helmfile|argocd app|heroku(?: releases)?:?|vercel|wrangler|cf|flux|nomad job|docker service(?: update --)?|fly(?:ctl)?|eb|rpm-ostree|nixos-rebuild|nix-env|okteto|waypoint|kamal|serverless|sls|convox|dokku|liquibase|oc|amplify)\b[^|;&]{0,60}?(?:\s|:|--)(?:rollback|revert|undo)\b|\bgit revert\b(?! is)|\b(?:alembic|flask db|migrate|goose|dbmate|knex|sequelize|prisma|flyway|phinx|rails|rake|doctrine)\b.{0,40}?(?:\b|:)(?:downgrade|rollback|undo|down)\b|\b(?:yum|dnf|zypper|apk|pkg)\b.{0,20}\b(?:downgrade|history undo)\b|\bsnap revert\b|\bargo rollouts (?:abort|undo)\b|\bdb:rollback\b|\bdeploy:rollback\b|\bcancel-deployment\b|\bdistribution undo\b|--to-revision\b|(?:image|tag|version|release|revision)\S{0,12}[=:]\s?["'<{$]*(?:previous|prev|last|old|known)[-_]?(?:good|stable|version|tag|image|release|sha)/i,
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
    name: 'how to undo is told',
    topic: 'rollback',
    weight: 1,
    notIn: ['postmortem'],
    cues: UNDO_CUES,
    pattern: new RegExp(
      `\\bto ${UNDO}\\b[^.;]{0,60}?[,:]\\s*(?:[\`(\\[]|(?:please |simply |just |(?:you|we) (?:can|must|need to|should|have to) )?(?:run|use|re-?deploy|deploy|apply|set|open|go|click|select|choose|merge|revert|push|execute|follow|call|change|delete|remove|edit|restore|stop|start|scale|switch|re-?run|create|update|trigger|put|disable|turn)\\b)|\\b${UNDO}(?: (?:it|them|this|that|the \\w+|to \\S+))?\\s+(?:by (?:\\w+ing\\b|the\\b)|with (?:the\\b|\`)|via\\b|using\\b)`,
      'i',
    ),
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
      `\\b${PREVIOUS}\\s+${STATE} (?:can|may|could|must|should) be (?:restored|re-?deployed|re-?activated|re-?installed)\\b|\\b(?:re-?deploy|deploy|re-?install|install|restore|re-?activate|return|revert|switch|roll|(?:fall|go|move|change) back|recover to|pin|re-?run|re-?apply|re-?release|re-?publish|promote|swap)(?:ing)?\\b.{0,40}?\\b${PREVIOUS}\\s+(?:\\w+\\s+){0,2}?${STATE}\\b|\\broll ?back to (?:the )?(?:last )?known[- ]good\\b`,
      'i',
    ),
    unless:
      /\b(?:was|were|has been|had been|been)\s+(?:rolled|reverted|restored|redeployed)|\bfrom (?:the |an? )?(?:previous|prior|older|earlier)\b|\bbackups?\b|\bsnapshots?\b|\bobjects?\b|\bcompromised\b|\bability to\b/i,
  },
  {
    name: 'an undo is offered if it goes wrong',
    topic: 'rollback',
    weight: 1,
    notIn: ['postmortem'],
    cues: UNDO_CUES,
    pattern: new RegExp(`\\b${UNDO}\\b`, 'i'),
    and: /\b(?:if|when|in case|should|unless|otherwise)\b.{0,80}?\b(?:fails?|failed|wrong|problems?|issues?|errors?|broken|breaks?|unexpected|regress\w*|unhealthy|bad|recent(?:ly)?|needed|necessary|required|not work(?:ing)?|does(?:n't| not))\b/i,
    unless: NO_UNDO,
  },
  {
    name: 'the rollback is to be run',
    topic: 'rollback',
    weight: 1,
    notIn: ['postmortem', 'index', 'review', 'template'],
    cues: ['rollback', 'roll back', 'revert'],
    pattern: new RegExp(
      `${TELLING}(?:run|follow|execute|invoke|trigger|start|initiate|perform|use|decide)\\b.{0,30}?\\brollback\\b|\\brollback\\.(?:md|sh)\\b.{0,30}\\bimmediately\\b|\\bin an? (?:case of )?rollback (?:situation|case|scenario|event)?\\b|(?:^|[|;]\\s*)(?:roll back|revert)(?:[,;.|]|\\s(?:or|and|immediately|to)\\b|$)|(?:^|[|;]\\s*)(?:roll ?back|revert) (?:immediately |at once )?(?:if|when)\\b`,
      'i',
    ),
    unless: NO_UNDO,
  },
  {
    name: 'that there is no way back',
    topic: 'rollback',
    weight: 1,
    notIn: ['postmortem', 'other'],
    cues: ['downgrad', 'roll back', 'rollback', 'rolling back', 'no way back'],
    pattern:
      /\b(?:downgrad\w+|roll(?:ing)?[- ]?backs?)\b[^.;]{0,80}\b(?:(?:is|are) not (?:supported|possible|tested)|(?:is|are) (?:not \w+ tested|unsupported|impossible)|considered unsupported|cannot be done)\b|\b(?:cannot|can't|can not|must not|do not) (?:be (?:downgraded|rolled back)|downgrade|roll back)\b|\bno way back\b/i,
    unless: /\btransactions?\b/i,
  },
  {
    name: 'how to switch back',
    topic: 'rollback',
    weight: 1,
    notIn: ['postmortem', 'alert', 'other', 'review'],
    cues: ['switch back', 'switching back'],
    pattern:
      /\bswitch(?:ing)? back\b (?:to|from)\b[^.;]{0,60}(?:[,:]|\b(?:by|with|via|using|run|set|call)\b)/i,
    unless: /\b(?:branch|tab|window|context|directory|user|root|shell|account)\b/i,
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
];
