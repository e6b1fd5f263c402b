import { KINDS } from '../manual';
import type { EvidenceFamily } from '../recognition/evidenceFamily';
import { TELLING } from './telling';

const TROUBLE =
  "(?:problems?|issues?|fail(?:s|ed|ure|ing)?|errors?|unable|cannot|can't|stuck|persists?|persistent|unresolved|resolved?|outage|incidents?|emergenc(?:y|ies)|urgent(?:ly)?|immediately|down|wrong|broken|trouble|help|assistance|unavailable|critical|compromised|in doubt|alert|escalat\\w*|attack|breach|breaks?|out[- ]of[- ](?:office )?hours|weekends?|nights?)";
const PEOPLE =
  '(?:on-?call|support|help ?desk|service desk|operations|ops|sre|team|engineers?|engineering|owners?|maintainers?|developers?|admins?|administrators?|vendor|provider|manager|lead|responders?|commander|security|infra(?:structure)?|hosting|noc|soc)';
const REACH =
  '(?:contact|page|call|ping|reach out to|get in touch with|phone|notify|alert|speak to|ask(?: for help)?(?: in)?|e-?mail|message|post (?:\\w+ )?in)';
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
  'post ',
];
const REACHED = `(?:\\b${PEOPLE}\\b|#[a-z][\\w-]{2,}|@[\\w-]{2,}|\\bpagerduty\\b|\\bopsgenie\\b|\\+?\\d[\\d ()-]{6,}|\\[?[\\w.+-]+@[\\w-]+\\.\\w|\\bus\\b(?= (?:at|via|on|in|through|by)\\b))`;
const REACHING = `${TELLING}(?:${REACH}\\b.{0,60}?${REACHED}|(?:open|raise|file|submit|log|create)\\b.{0,40}?\\b(?:support|service|vendor|priority|urgent)\\b.{0,10}?\\b(?:case|ticket|request)\\b)`;
const CHANNEL = '(?:slack|channel|chat|discord|zulip|irc|forum|mailing list|matrix)';
/** Said of what pages by itself: no reader is told to page. */
const MACHINES_PAGE = /\b(?:metrics?|severity|alarms?|conditions?|monitors?|alerts?)\b.{0,60}\bshould page\b/
  .source;
/** Reaching people for other things than trouble. */
const NO_TROUBLE = new RegExp(
  `${/\b(?:access|permissions?|invite|add you|quota|review|approv\w*|onboard\w*|feedback|clarity|clarification|suggest\w*|contribut\w*|question\w*|pull request|newsletter|api call|page (?:load|title|view|content)|call the|remote call|accessib\w*|configured to|notification will|thinking about|would like)\b/.source}|${MACHINES_PAGE}`,
  'i',
);

/** How people tell what to do and whom to reach in trouble. */
export const emergencyEvidence: readonly EvidenceFamily[] = [
  {
    name: 'first steps of an incident',
    topic: 'emergency',
    weight: 1,
    notIn: KINDS.filter((kind) => kind !== 'incident'),
    cues: [
      'assign',
      'appoint',
      'designate',
      'declare',
      'establish',
      'open',
      'create',
      'notify',
      'contain',
      'preserve',
      'isolate',
      'page ',
      'escalate',
    ],
    pattern:
      /^(?:\W|\d+[.)]\s){0,8}(?:(?:assign|appoint|designate|page|notify)\b.{0,60}\b(?:commander|responders?|lead|on-?call|team|security|management)\b|declare\b.{0,40}\bincident\b|(?:establish|open|create)\b.{0,30}\b(?:channel|bridge|war room|call)\b|(?:contain|isolate)\b.{0,60}\b(?:accounts?|hosts?|systems?|spread|access|credentials?|blast radius|damage|impact|attack\w*)\b|preserve\b.{0,40}\b(?:logs?|evidence|state|snapshots?)\b|escalate to\b)/i,
  },
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
    notIn: ['review', 'postmortem', 'template', 'index'],
    cues: REACH_CUES,
    pattern: new RegExp(REACHING, 'i'),
    and: new RegExp(`\\b${TROUBLE}\\b`, 'i'),
    unless: NO_TROUBLE,
  },
  {
    name: 'where help is to be had',
    topic: 'emergency',
    weight: 1,
    notIn: ['review', 'postmortem', 'template', 'index', 'other'],
    cues: ['ask for help', 'ask for assistance', 'happy to help', 'glad to help', 'get help'],
    pattern: new RegExp(
      `\\b(?:ask(?:ing)? for (?:help|assistance)|(?:happy|glad) to help|get help)\\b.{0,80}\\b${CHANNEL}\\b|\\b${CHANNEL}\\b.{0,60}\\b(?:ask for (?:help|assistance)|get help)\\b`,
      'i',
    ),
    unless: NO_TROUBLE,
  },
  {
    name: 'where to turn if it is not solved',
    topic: 'emergency',
    weight: 1,
    notIn: ['review', 'postmortem', 'template', 'index', 'other'],
    cues: ['you cannot', "you can't", 'you can not', 'unable to', 'not able to', 'you could not', 'still '],
    pattern:
      /\b(?:if|when) (?:you|this|that|it|the \w+)\b.{0,40}\b(?:cannot|can't|can not|could not|unable to|not able to|still|does not|doesn't)\b.{0,30}\b(?:resolve[ds]?|fix(?:ed)?|solve[ds]?|mitigated?|persists?|help)\b.{0,80}\b(?:see|contact|open|ask|file|create|raise|refer|reach|post|report|escalate|seek)\b/i,
  },
  {
    name: 'where a vulnerability is reported',
    topic: 'emergency',
    weight: 1,
    notIn: ['review', 'postmortem', 'template', 'index'],
    cues: [
      'vulnerabilit',
      'security issue',
      'security bug',
      'security report',
      'security concern',
      'private vulnerability',
      'security@',
    ],
    pattern:
      /\b(?:report\w*|disclos\w*|file|send|submit|e-?mail\w*|contact|use|notify)\b.{0,120}(?:\bsecurity@|[\w.+-]*security[\w.-]*@|mailto:|security\/advisories|private (?:vulnerability|security) report|\bhackerone\b|\bbugcrowd\b|[\w.+-]+@[\w-]+\.\w)/i,
    and: /\bvulnerabilit|\bsecurity\b/i,
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
      'dba',
      'pagerduty',
      'opsgenie',
      'victorops',
    ],
    pattern: new RegExp(
      `${TELLING}(?:page|call|contact|ping|alert|reach(?: out to)?|engage|wake(?: up)?|escalate to)\\b.{0,40}?\\b(?:on-?\\s?call (?:\\w+ )?(?:person|engineer|team|sre|ic|developer|dev|lead|rota|manager|support)|on-?\\s?call\\b(?! ic)|incident commander|dbas?|duty (?:engineer|officer|manager))\\b|${TELLING}(?:page|call|contact|escalate)\\b.{0,40}?\\b(?:via|through|using|in|with)\\s+(?:pagerduty|opsgenie|victorops)\\b`,
      'i',
    ),
    unless: new RegExp(
      `${/\bwill (?:be )?(?:page|alert|notif)|\balerts? (?:are|is|will|to|go|sent)\b|\bsends?\b|\b(?:incident|the) call\b/.source}|${MACHINES_PAGE}`,
      'i',
    ),
  },
  {
    name: 'an incident is declared',
    topic: 'emergency',
    weight: 1,
    notIn: ['postmortem'],
    cues: ['incident', 'war room', 'war-room', 'sev-', 'sev1', 'sev2', 'bridge'],
    pattern: new RegExp(
      `${TELLING}(?:declare|raise|open|call|join|convene|start|initiate|invoke|kick(?:ing)? off)\\s+(?:an?|the|this as an?)?\\s*(?:\\w+[- ]){0,2}(?:incident|war[- ]room|(?:conference|incident) bridge|bridge call|sev-?\\s?[0-3])\\b(?!\\s+(?:report|review|ticket|template|file|postmortem|record|document|page|form|owner))`,
      'i',
    ),
  },
  {
    name: 'where the incident plan is',
    topic: 'emergency',
    weight: 1,
    notIn: ['postmortem', 'review', 'index'],
    cues: ['incident', 'for active', 'for incident', 'for an incident'],
    pattern:
      /\b(?:for|in|during)\b (?:an? )?(?:active|ongoing|live|production)?[- ]?incidents?(?: (?:response|triage|handling|procedures?))?\b.{0,60}?\b(?:see|follow|use|go to|refer to|read)\b.{0,60}(?:\.md|\]\()|(?:\.md|\]\([^)]*\))\S{0,2} for incident (?:response|triage|handling|procedures?)\b/i,
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
      'telegram',
      'support case',
      'help desk',
    ],
    pattern:
      /[\w.+-]+@[\w-]+\.\w|(?:^|[\s`([*|])#[a-z][\w-]{2,}|(?:^|[\s`([*|])@[a-z][\w-]{2,}|\bslack\b|\bpagerduty\b|\bopsgenie\b|\bphone\b|\bmailto:|\be-?mail\b|\btel:|\b(?:ms|microsoft)? ?teams\b|\b(?:open|raise|submit|file|log|create|contact|via|support|through)\b.{0,40}\b(?:tickets?|cases?|requests?|issues?)\b|\bzendesk\b|\bservice ?(?:desk|now)\b|\birc\b|\bdiscord\b|\bhotline\b|\bon-?call\b|\bcontact\b|\bzulip\b|\btelegram\b|\bhelp ?desk\b|\bcall\b.{0,30}\d/i,
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
    name: 'what is put back is told',
    topic: 'emergency',
    weight: 0.5,
    cues: ['restore', 'rebuild', 'reprovision', 'provision', 'promote', 'redeploy', 'fail over', 'recreate'],
    pattern:
      /(?:^|[.:;]\s+)["'*_`]*(?:restore|rebuild|re-?provision|promote|re-?deploy|fail over|recreate)\b/i,
  },
  {
    name: 'hours or response times',
    topic: 'emergency',
    weight: 0.3,
    cues: ['24/7', '24x7', 'hours', 'minutes', 'business day', 'working days', 'weekend', 'respond'],
    pattern:
      /\b24\s?[/x]\s?7\b|\b(?:business|working|office|service|support) (?:days?|hours)\b|\brespon(?:d|ds|se|ding)\b.{0,40}\b(?:hours?|minutes?|mins?|days?)\b|\bweekends?\b/i,
  },
];
