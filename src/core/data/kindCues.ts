import type { Kind } from '../manual';

/** One thing that speaks for a kind; the kind with the greatest sum wins, `other` where none reaches 1. */
export interface KindCue {
  readonly kind: Kind;
  readonly weight: number;
  /** Completes "because of …", for people. */
  readonly what: string;
  /** Of the path, in lower case. */
  readonly path?: RegExp;
  /** Of the file's name, normalised as titles are. */
  readonly name?: RegExp;
  /** Of the document's own title, normalised. */
  readonly title?: RegExp;
  /** Of the titles of its sections, normalised: at least `count` different matches. */
  readonly sections?: RegExp;
  readonly count?: number;
  /** Where this is in the title, the cue does not count. */
  readonly unlessTitle?: RegExp;
  /** Of the document's shape. */
  readonly shape?: Shape;
}

export type Shape =
  /** Three numbered items or more. */
  | 'steps'
  /** Two blocks of code or more. */
  | 'commands'
  /** Many paragraphs and items that begin with a verb that tells to do something. */
  | 'instructions'
  /** Hardly anything but links. */
  | 'links'
  | 'placeholders'
  /** Three paragraphs and items or fewer. */
  | 'short'
  /** The file is named as alerts are: `KubeNodeNotReady`. */
  | 'alert-name'
  | 'numbered-titles';

const ALERT_PARTS =
  /^(?:alert )?(meaning|description|symptoms?|impact|diagnosis|diagnose|how to (?:diagnose|investigate)|investigation|mitigation|resolution|remediation|what does this|summary of the alert|possible causes|root cause|common root causes|severity|含义|影响|诊断|缓解|problem description|alert|full context|expected behaviou?r|resolution steps|immediate actions?|escalation)/;
const SERVICE_PARTS =
  /\b(deploy\w*|releas\w*|restart\w*|monitoring|alerts|dashboards?|incidents?|backups?|troubleshooting|rollback|contacts?|dependencies|architecture|logs|logging|environments?|configuration|on ?call|urls?|owners?|overview|access|scaling|infrastructure|maintenance|support|service|secrets|components?|known issues|health checks?|emergency|production|local development|database|where|how|status)\b/;
const INCIDENT_PARTS =
  /\b(contain\w*|eradicat\w*|recover\w*|investigat\w*|preparation|detection|post incident|incident type|incident response|response steps|remediate|communicate|indicators of compromise|forensic\w*|identification|incident commander|roles?|severity|escalation)\b/;
const REVIEW_PARTS =
  /^(?:release signoff checklist|motivation|non goals|goals|proposal|alternatives|drawbacks|graduation criteria|user stories|design details|rationale|test plan|implementation history|version skew strategy|risks and mitigations|open questions|workflow description|context|decision|consequences|production readiness\b.*)/;
const POSTMORTEM_PARTS =
  /^(?:timeline|root causes?|root cause analysis|action items|what went (?:well|wrong)|where we got lucky|lessons learned|resolution|impact|contributing factors|trigger|incident on\b.*|key events|review actions|time to repair|time to resolve)/;
const PROCEDURE_PARTS =
  /^(?:prerequisites?|pre requisites?|requirements|before you begin|steps?|procedure|process|instructions|usage|verif\w+|validat\w+|clean ?up|command|parameters|when to use|setup|option \d|scenario|how to|step \d|overview|purpose|introduction|testing|creating|adding|updating|deleting|removing|running|install\w*|manually|check\w*|troubleshooting|rollback)\b/;

const ACTION_TITLE =
  /^(?:(?:run ?book|playbook|guide|sop|howto) )?(?:(?:how (?:to|do|can)|sop|standard operating procedure|runbook for|guide to|procedure|process)\b|(?:[a-z]{2,12}ing(?= )|access to|add|apply|backfill|bootstrap|build|bump|change|check|clean|clear|configure|connect|copy|create|debug|delete|deploy|destroy|disable|drain|drop|dump|enable|export|extend|fix|generate|get|grant|import|increase|install|investigate|manage|migrate|modify|move|override|patch|perform|promote|provision|publish|purge|reboot|rebuild|recover|redeploy|release|remove|rename|renew|replace|request|reset|resize|resolve|restart|restore|revoke|roll|rotate|run|scale|set|set up|setup|start|stop|switch|sync|test|transfer|transition|unlock|update|upgrade|use|validate|verify|view)\b)/;
const ACTION_NOUN =
  /\b(?:migration|renewal|rotation|upgrade|upgrades|updates?|restore|restoration|installation|deployment|release process|setup|set up|procedure|sop|backup documentation|checklist|creation|onboarding|offboarding|recovery|failover|breakglass|break glass|maintenance|integration|synchroni[sz]ation|tests?|how to|instructions|cutover|bootstrap|provisioning|rollback|deletion)$/;

const INCIDENT_TITLE =
  /\b(?:security|incident)s? (?:playbook|response|management|handling|playbook|process|commander|plan|runbook|procedures?|reporting|lead|roles?)\b|\bplaybook (?:\w+ ){0,3}(?:compromise\w*|ransom\w*|defacement|phishing|breach|attack|dos|malware|theft)|\brole (?:incident|deputy|scribe|subject|liaison|internal|external)|\b(?:security|data|credential|major|critical) (?:incident|breach|exposure|leak|compromise)\b|\b(?:ransomware|phishing|ddos|malware|defacement|compromised)\b|\bduring an incident\b|\b(?:incidents|vorfällen?|incidentes|incidenti|rançon|lösegeld\w*|rescate|resgate|riscatto)\b|インシデント|ランサム|事件响应|勒索|赎金|인시던트|랜섬/;
const TASK_TITLE = new RegExp(`${ACTION_TITLE.source}|${ACTION_NOUN.source}`);

export const KIND_CUES: readonly KindCue[] = [
  // Review
  {
    kind: 'review',
    weight: 2,
    what: 'a folder of proposals',
    path: /(?:^|\/)(?:keps|enhancements|proposals?|rfcs?|adrs?|decisions|designs?|design-docs?)\//,
  },
  {
    kind: 'review',
    weight: 2,
    what: 'the title of a proposal or review',
    title:
      /^kep \d|^rfc\b|\b(?:design doc|enhancement proposal|proposal|production readiness|launch checklist|readiness (?:review|checklist)|go live checklist|security review|pre launch)\b/,
  },
  { kind: 'review', weight: 2, what: 'titles of a proposal', sections: REVIEW_PARTS, count: 3 },
  {
    kind: 'review',
    weight: 1.5,
    what: 'a file of a readiness review',
    path: /(?:readiness|prr|launch)[^/]*\.(?:md|markdown)$/,
  },
  // Alert
  { kind: 'alert', weight: 2, what: 'two titles of an alert', sections: ALERT_PARTS, count: 2 },
  { kind: 'alert', weight: 1, what: 'three titles of an alert', sections: ALERT_PARTS, count: 3 },
  { kind: 'alert', weight: 1, what: 'four titles of an alert', sections: ALERT_PARTS, count: 4 },
  {
    kind: 'alert',
    weight: 1,
    what: 'a folder of alerts',
    path: /(?:^|\/)(?:alerts?|alert-runbooks?)\/|alerts?\.(?:md|markdown)$/,
  },
  { kind: 'alert', weight: 1.5, what: 'the name of an alert', shape: 'alert-name' },
  { kind: 'alert', weight: 1, what: 'a title of alerts', title: /\balerts?\b/ },
  // Incident
  { kind: 'incident', weight: 2, what: 'titles of an incident plan', sections: INCIDENT_PARTS, count: 3 },
  { kind: 'incident', weight: 1, what: 'two titles of an incident plan', sections: INCIDENT_PARTS, count: 2 },
  {
    kind: 'incident',
    weight: 2,
    what: 'the title of an incident plan',
    title: INCIDENT_TITLE,
  },
  {
    kind: 'incident',
    weight: 1.5,
    what: 'a path of incidents',
    path: /(?:^|\/)[^/]*(?:incident|breach|ransom|phishing|compromise|exposure|security[-_]?playbook)[^/]*\.[a-z.]+$|(?:^|\/)incident(?:s|-response|-management|-playbooks)?\//,
  },
  // Postmortem
  {
    kind: 'postmortem',
    weight: 2.5,
    what: 'the title of a post-mortem',
    title:
      /\bpostmortem\b|\bincident (?:report|on|review)\b|\brca\b|\broot cause analysis\b|\boutage (?:on|report|of)\b|\bretrospective\b/,
  },
  {
    kind: 'postmortem',
    weight: 2,
    what: 'a path of post-mortems',
    path: /post-?_?mortems?|incident-?_?reports?|retrospectives?|(?:^|\/)incidents\/\d{4}/,
  },
  { kind: 'postmortem', weight: 2, what: 'titles of a post-mortem', sections: POSTMORTEM_PARTS, count: 4 },
  // Template
  {
    kind: 'template',
    weight: 3,
    what: 'a file name of a template',
    path: /(?:^|[/_-])templates?\.(?:md|markdown)|[-_.]template\.|(?:^|\/)templates?\//,
    shape: 'placeholders',
  },
  {
    kind: 'template',
    weight: 4,
    what: 'a file name of a template',
    path: /(?:^|\/)_?templates?\.(?:md|markdown)(?:\.\w+)*$/,
  },
  {
    kind: 'template',
    weight: 1.5,
    what: 'a title of a template',
    title: /\btemplate$/,
    shape: 'placeholders',
  },
  { kind: 'template', weight: 2, what: 'many placeholders', shape: 'placeholders' },
  // Index
  { kind: 'index', weight: 3.5, what: 'hardly anything but links', shape: 'links' },
  {
    kind: 'index',
    weight: 0.8,
    what: 'a file name of an index, and little else',
    shape: 'short',
    path: /(?:^|\/)(?:readme|index|_index|summary|toc)\.[^/]*$/,
  },
  // Policy
  {
    kind: 'policy',
    weight: 2.6,
    what: 'the title of a policy',
    unlessTitle: ACTION_TITLE,
    title:
      /\b(?:policy|policies|guidelines?|handbook|standards?|charter|principles|glossary|code of conduct|working agreement|responsibilities|expectations|ways of working|how we work|best practices|rationali[sz]ation|development guide|style guide|values|support model|definition of|team norms|culture|philosophy|governance|terms|etiquette|levels?)\b/,
  },
  {
    kind: 'policy',
    weight: 1,
    what: 'titles of a policy',
    sections:
      /\b(?:roles and responsibilities|responsibilities|principles|scope|policy|expectations|definitions?|why|benefits|goals|guidelines|rota|rules|values|culture|cadence|meetings?)\b/,
    count: 2,
  },
  {
    kind: 'policy',
    weight: 1.2,
    what: 'a path of policies',
    path: /(?:^|\/)(?:polic(?:y|ies)|handbook|standards|team|teams|process(?:es)?|governance|guidelines)\/|(?:^|\/)[^/]*(?:polic(?:y|ies)|on-?_?call)\b[^/]*$/,
  },
  // Service
  {
    kind: 'service',
    weight: 1.6,
    what: 'the file name of a service manual',
    path: /(?:^|[/_.-])(?:runbook|playbook|owners?[-_']?s?[-_](?:manual|guide)|operations|ops[-_]?(?:manual|doc|guide)|operating[-_]manual|operator[-_]guide|maintainers?|manual|opsdoc|sla|deployment[-_]model|failure[-_]scenarios|disaster[-_]recovery|architecture)\.(?:md|markdown)/,
  },
  {
    kind: 'service',
    weight: 1.5,
    what: 'the title of a service manual',
    title:
      /\b(?:run ?book|playbook|operations (?:manual|guide|run ?book)|operations|ops manual|owners (?:manual|guide)|operating manual|maintainers? (?:manual|guide)|operator guide|service manual|service level agreement|system manual|architecture|infrastructure)\b/,
    unlessTitle: new RegExp(`${ACTION_TITLE.source}|${INCIDENT_TITLE.source}`),
  },
  {
    kind: 'service',
    weight: 1,
    what: 'an index with two titles of a service manual',
    path: /(?:^|\/)(?:readme|index|_index)\.[^/]*$/,
    sections: SERVICE_PARTS,
    count: 2,
  },
  {
    kind: 'service',
    weight: 0.3,
    what: 'a file name of an index',
    path: /(?:^|\/)(?:readme|index|_index)\.[^/]*$/,
  },
  {
    kind: 'service',
    weight: 0.4,
    what: 'the name of a thing as title',
    title: /^(?:\S+ ){0,3}\S+$/,
    unlessTitle: TASK_TITLE,
  },
  { kind: 'service', weight: 1, what: 'two titles of a service manual', sections: SERVICE_PARTS, count: 2 },
  { kind: 'service', weight: 1, what: 'four titles of a service manual', sections: SERVICE_PARTS, count: 4 },
  {
    kind: 'service',
    weight: 0.3,
    what: 'a folder of services',
    path: /(?:^|\/)(?:services?|systems?|apps?|components?|infrastructure)\//,
  },
  // Procedure
  { kind: 'procedure', weight: 2, what: 'a title that says what to do', title: ACTION_TITLE },
  { kind: 'procedure', weight: 1.5, what: 'a title that names a task', title: ACTION_NOUN },
  {
    kind: 'procedure',
    weight: 1.2,
    what: 'a folder of procedures',
    path: /(?:^|\/)(?:sops?|procedures?|how-?_?tos?|guides?|tasks|standard-operating-procedures|operations|ops|runbooks?|playbooks?|manual|tutorials)\//,
  },
  { kind: 'procedure', weight: 0.8, what: 'a file name that names a task', name: TASK_TITLE },
  { kind: 'procedure', weight: 1, what: 'numbered steps', shape: 'steps' },
  { kind: 'procedure', weight: 0.7, what: 'instructions', shape: 'instructions' },
  {
    kind: 'procedure',
    weight: 0.5,
    what: 'two titles that say what to do',
    sections: ACTION_TITLE,
    count: 2,
  },
  { kind: 'procedure', weight: 0.7, what: 'commands', shape: 'commands' },
  { kind: 'procedure', weight: 0.7, what: 'titles of a procedure', sections: PROCEDURE_PARTS, count: 2 },
  { kind: 'procedure', weight: 0.7, what: 'numbered titles', shape: 'numbered-titles' },
  // Other
  {
    kind: 'other',
    weight: 2.5,
    what: 'the title of a tutorial or reference',
    title:
      /\b(?:tutorial|getting started|user guide|users guide|quick ?start|changelog|release notes|faq|frequently asked|api reference|reference|cli|roadmap|introduction to|what is|concepts?|installation guide|contributing|license|sdk)\b/,
  },
  {
    kind: 'other',
    weight: 2,
    what: 'a path of product documentation',
    path: /(?:^|\/)(?:tutorials?|examples?|blog|reference|concepts?|_docs|user-guide|website|site)\/|changelog|contributing/,
  },
];
