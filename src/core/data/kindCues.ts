import type { Kind } from '../manual';
import {
  ACTION_NOUN,
  ACTION_TITLE,
  ALERT_PARTS,
  CHART_PARTS,
  FAILING_PARTS,
  FAILING_TITLE,
  HOW_IT_OPENS,
  INCIDENT_PARTS,
  INCIDENT_TITLE,
  LIBRARY_OPENS,
  NO_TASK,
  PLAN_PARTS,
  PLAN_TITLE,
  POLICY_NAME,
  POSTMORTEM_PARTS,
  PROCEDURE_PARTS,
  PROJECT_PARTS,
  READING_TITLE,
  REPORT_TITLE,
  REVIEW_PARTS,
  SERVICE_PARTS,
  SUBJECT_TITLE,
  TASK_BOOK,
  TASK_PARTS,
  TASK_TITLE,
  TROUBLE_TASK,
  TROUBLE_TITLE,
} from './kindWords';

/** One thing that speaks for a kind; the kind with the greatest sum wins, `other` where none is heavy enough. */
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
  /** Of its first sentences, in lower case, without marks of Markdown. */
  readonly opening?: RegExp;
  /** Of what the front matter of documentation tools says of its sort: the values of `type`, `tags` and the like. */
  readonly sort?: RegExp;
  /** Of the titles of its sections, normalised: at least `count` different matches. */
  readonly sections?: RegExp;
  readonly count?: number;
  /** Where this is in the title, the cue does not count. */
  readonly unlessTitle?: RegExp;
  /** Of the document's shape. */
  readonly shape?: Shape;
  /** Manuals of products and of teams are called so, too. */
  readonly ambiguous?: true;
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
  /** One paragraph with a link, and nothing else. */
  | 'pointer'
  /** Three items or rows or more, and most of all, lead to other pages of the repository. */
  | 'listing'
  | 'placeholders'
  /** `Runbook: {Service}`. */
  | 'placeholder-title'
  /** Three paragraphs and items or fewer. */
  | 'short'
  /** The file is named as alerts are: `KubeNodeNotReady`. */
  | 'alert-name'
  | 'numbered-titles'
  /** Three titles or more that begin with `Step 1`. */
  | 'step-titles'
  /** Three titles or more, half of all, that are names of alerts. */
  | 'alert-titles'
  /** Paragraphs of several sentences, and hardly anything to do. */
  | 'description'
  /** A table whose rows name the service, its owner and the like. */
  | 'service-table'
  /** Of a hundred words, two or more are "was", "were" or "had". */
  | 'past'
  /** "We" and "our", about one word in a hundred. */
  | 'we'
  /** "Alert", one word in two hundred. */
  | 'alerts'
  /** "Incident", one word in two hundred. */
  | 'incidents'
  /** A text of a hundred words or more without a block or a word of code. */
  | 'no-code';

export const KIND_CUES: readonly KindCue[] = [
  // How it opens
  { kind: 'procedure', weight: 0.8, what: 'a beginning that says how to', opening: HOW_IT_OPENS },
  {
    kind: 'alert',
    weight: 1,
    what: 'a beginning about an alert',
    opening:
      /\bthis alert\b|\balerts? (?:fires?|is fired|triggers?|is triggered|indicates?|means|will fire|is raised)\b|\bfires when\b|\btriggered when\b|\bhas been (?:down|failing|firing|unavailable)\b/,
  },
  {
    kind: 'service',
    weight: 1,
    what: 'a beginning that says what a thing is',
    opening:
      /\b(?:is|are) (?:a|the|an|our|currently|hosted|used|deployed|run|running|responsible)(?: [\w-]+){0,4} (?:services?|applications?|app|api|databases?|clusters?|platform|servers?|systems?|components?|daemon|proxy|bot|website|site|instances?|machines?|hosts?)\b|\b(?:is|are) (?:hosted|deployed|running) (?:on|in|at|by|with)\b/,
  },
  {
    kind: 'policy',
    weight: 0.8,
    what: 'a beginning about how people work',
    opening:
      /\b(?:we (?:aim|expect|believe|value|strive|want|try)|team members?|everyone|staff|employees|colleagues|policy|policies|guidelines|guiding|principles|our team|the team is|best practices|expectations)\b/,
  },
  { kind: 'other', weight: 1, what: 'a beginning about code', opening: LIBRARY_OPENS },
  {
    kind: 'incident',
    weight: 1.2,
    what: 'a beginning about an incident',
    opening:
      /\b(?:incident response|(?:security|production|major|during an?|responding to|respond to|handling|of an?) incidents?|breach\w*|(?<!\b(?:prevent\w*|against|protect\w*|mitigat\w*|block\w*|stop\w*|from) (?:\w+ ){0,2})attack\w*|compromised?|leak\w*|malicious|ransomware|phishing)\b/,
  },
  {
    kind: 'review',
    weight: 1,
    what: 'a beginning that proposes',
    opening:
      /\b(?:this|the|an?) (?:proposal|kep|rfc|enhancement|adr|design doc\w*)\b|\bwe (?:propose|have decided|decided|will need to|would like|could)\b|\bmotivation\b|\brelated tickets?\b/,
  },
  {
    kind: 'postmortem',
    weight: 0.8,
    what: 'a beginning that tells what happened',
    opening:
      /\b(?:outage|incident) (?:on|of|occurred|lasted|started|began)\b|\bbetween \d\d:\d\d\b|\bwas (?:unavailable|down|affected)\b/,
  },
  {
    kind: 'index',
    weight: 0.8,
    what: 'a beginning that lists',
    opening:
      /\b(?:list of|lists all|following (?:documents|pages|runbooks|topics|guides)|(?:this document|page) indexes|index of|table of contents)\b/,
  },
  {
    kind: 'template',
    weight: 1,
    what: 'a beginning that asks to be filled in',
    opening:
      /\b(?:this|the) (?:\w+ )?template\b|\bfill (?:in|out)\b|\breplace (?:the|all) placeholders?\b|\bcopy this\b/,
  },
  // How it speaks
  { kind: 'postmortem', weight: 1.2, what: 'a text that tells what was', shape: 'past' },
  { kind: 'policy', weight: 0.6, what: 'a text about us', shape: 'we' },
  { kind: 'policy', weight: 1, what: 'a text without code', shape: 'no-code' },
  { kind: 'alert', weight: 0.2, what: 'a text about alerts', shape: 'alerts' },
  { kind: 'incident', weight: 0.6, what: 'a text about incidents', shape: 'incidents' },
  // What documentation tools call it
  {
    kind: 'procedure',
    weight: 1.5,
    what: 'front matter of a how-to',
    sort: /^(?:how-?_?to|howto|guide|task|procedure|sop|runbook|playbook)s?$/,
  },
  {
    kind: 'other',
    weight: 2.5,
    what: 'front matter of a text to read',
    sort: /^(?:reference|explanation|concept|tutorial|blog|post|changelog|release-?notes?|news)s?$/,
  },
  {
    kind: 'review',
    weight: 2.5,
    what: 'front matter of a proposal',
    sort: /^(?:proposal|rfc|adr|design|decision|enhancement|kep)s?$/,
  },
  {
    kind: 'policy',
    weight: 2,
    what: 'front matter of a policy',
    sort: /^(?:polic(?:y|ies)|handbook|standards?|guidelines?)$/,
  },
  {
    kind: 'postmortem',
    weight: 2,
    what: 'front matter of a post-mortem',
    sort: /^(?:post-?mortems?|incident-?reports?|rca)$/,
  },
  { kind: 'alert', weight: 2, what: 'front matter of an alert', sort: /^alerts?$/ },
  { kind: 'other', weight: 1.2, what: 'two titles of a project', sections: PROJECT_PARTS, count: 2 },
  { kind: 'other', weight: 1, what: 'four titles of a project', sections: PROJECT_PARTS, count: 4 },
  {
    kind: 'other',
    weight: 2,
    what: 'titles of a changelog',
    sections:
      /^(added|changed|fixed|removed|deprecated|security|changes compared to|components|apps|bug fixes|features)\b/,
    count: 2,
    name: /\d/,
  },
  {
    kind: 'other',
    weight: 4,
    what: 'the title of a report',
    title: REPORT_TITLE,
  },
  {
    kind: 'other',
    weight: 6,
    what: 'a beginning that says not to follow it any more',
    opening:
      /^\W*(?:status\W+)?(?:archived|deprecated|obsolete|superseded|historical)\b|\bthis (?:document|runbook|playbook|page|guide|procedure|file) (?:is|has been) (?:\w+ )?(?:archived|deprecated|obsolete|superseded|retired|historical|no longer)\b|\bdo not follow\b|이 문서는 역사|역사 참조용/,
  },
  {
    kind: 'other',
    weight: 6,
    what: 'a beginning that says there is nothing yet',
    opening: /^.{0,160}\bplaceholder\b(?:[;:,.]|.{0,60}\byet\b)/,
  },
  {
    kind: 'other',
    weight: 4,
    what: 'the title of what is over',
    title: /\b(?:deprecated|archived|obsolete|superseded)$/,
  },
  {
    kind: 'other',
    weight: 2.5,
    what: 'the name of a page for developers',
    name: /\b(?:local (?:dev\w*|setup|environment)|e2e|dev(?:eloper|elopment)? (?:setup|environment|guide))\b/,
  },
  {
    kind: 'procedure',
    weight: 1.2,
    what: 'a beginning that announces procedures',
    opening: /^.{0,40}\bprocedures? for (?:\w+ing|the)\b/,
  },
  {
    kind: 'other',
    weight: 4,
    what: 'a folder that tells what things are',
    path: /(?:^|\/)(?:inventor(?:y|ies)|domains?|glossary)\//,
  },
  {
    kind: 'other',
    weight: 2.5,
    what: 'a beginning for those who work on a project',
    opening:
      /\b(?:quick reference for|documentation contract|operational index|working with (?:the|this) (?:template|repo(?:sitory)?))\b/,
  },
  {
    kind: 'other',
    weight: 2.5,
    what: 'a beginning about the own machine of a developer',
    opening:
      /\blocal development\b|\brun(?:ning)? (?:\S+ ){0,6}locally\b|\bon (?:your|a) (?:own|local|dev(?:elopment)?) machine\b|\blocal (?:dev|docker|test)\w* (?:environment|set-?up|stack)\b/,
  },
  {
    kind: 'other',
    weight: 4,
    what: 'a title about the own machine of a developer',
    title: /^local (?:operations?|deployment|development|environment|set ?up|stack)\b/,
  },
  {
    kind: 'alert',
    weight: 5.5,
    what: 'a page of alerts',
    shape: 'alert-titles',
  },
  {
    kind: 'alert',
    weight: 2.5,
    what: 'a title that names an alarm',
    title: /\balarm$/,
  },
  {
    kind: 'procedure',
    weight: 3,
    what: 'titles that are steps',
    shape: 'step-titles',
  },
  {
    kind: 'service',
    weight: 1.5,
    what: 'a catalogue of services',
    path: /(?:^|\/)service-?catalog(?:ue)?\//,
    unlessTitle: TASK_TITLE,
  },
  {
    kind: 'procedure',
    weight: 2.5,
    what: 'the name of a page of known problems',
    name: /\S troubleshooting$/,
  },
  { kind: 'other', weight: 2.5, what: 'the name of a tracker', name: /\b(?:tracker|todo|status)$/ },
  { kind: 'other', weight: 3, what: 'the name of an introduction', name: /^intro(?:duction)?\b/ },
  { kind: 'other', weight: 2, what: 'the name of a version', name: /^(?:\w+ )?v?\d+(?: \d+)+$/ },
  {
    kind: 'other',
    weight: 1.5,
    what: 'a folder of code',
    path: /(?:^|\/)(?:modules|vendor(?:_modules)?|packages|libs?|tests?|src|scripts|client|tools|utils|hack|charts?|helm|e2e|ci|benchmarks?|harness|cmd|pkg|internal)\/(?:[^/]+\/)*readme[^/]*$/,
  },
  {
    kind: 'other',
    weight: 3.5,
    what: 'a page of an interface for programs',
    title: /\bapis?(?: reference)?$/,
    unlessTitle: /^\w+ing /,
  },
  { kind: 'other', weight: 3, what: 'a specification of code', path: /\.spec\.(?:md|markdown)$/ },
  {
    kind: 'other',
    weight: 5.5,
    what: 'a folder of articles',
    // What is posted of outages is no article.
    path: /^(?!.*post-?_?mortem)(?:.*\/)?_?(?:blog|news|posts|articles|podcasts?|talks|webinars?|newsletters?)\//,
  },
  {
    kind: 'other',
    weight: 1.5,
    what: 'a folder for users and developers',
    path: /(?:^|\/)(?:usage|users?|user-?(?:docs?|guides?)|developing|development|developers?|dev|contributing|explanations?|key-concepts|design|architecture|admin_api)\//,
  },
  {
    kind: 'other',
    weight: 3,
    what: 'a folder of texts that a product shows',
    path: /(?:^|\/)(?:views|get-help[^/]*|help|_includes|locales)\//,
  },
  {
    kind: 'policy',
    weight: 3,
    what: 'the file that says how a project takes reports',
    path: /(?:^|\/)(?:support|maintainers|governance|code_of_conduct|contributing)\.(?:md|markdown)$/,
  },
  {
    kind: 'policy',
    weight: 3,
    what: 'a title about reports of vulnerabilities',
    sections:
      /^(?:(?:how to )?report\w* (?:an? |security )*(?:vulnerabilit\w+|security issues?)|supported versions|(?:responsible |coordinated )?(?:vulnerability )?disclosure\b.*|security policy)$/,
  },
  {
    kind: 'policy',
    weight: 1.8,
    what: 'a folder about people and their work',
    path: /(?:^|\/)(?:staff[^/]*|people[^/]*|about-us|supervisor[^/]*|hr|hiring|careers?|work-we-do|handbooks|policies[^/]+|practices)\//,
  },
  {
    kind: 'review',
    weight: 2,
    what: 'the title of an audit',
    title: /\b(?:audit|assessment|gap analysis|audit report)$/,
  },
  {
    kind: 'review',
    weight: 2,
    what: 'a folder of audits',
    path: /(?:^|\/)[^/]*(?:audits?|assessments?|reviews?)(?:[-_][^/]*)?\//,
  },
  {
    kind: 'review',
    weight: 2,
    what: 'the name of an audit or analysis',
    name: /\b(?:audit|assessment|analysis|findings|review|(?:audit|review|security|readiness|launch) checklist|adr|test(?:ing)? plan)\b/,
  },
  {
    kind: 'other',
    weight: 3.5,
    what: 'a folder of instructions to agents',
    path: /(?:^|\/)(?:\.(?:claude|cursor|codex|gemini|agents?|windsurf|kiro)|agent-config|prompts)\/(?:.*\/)?(?!skill\.)[^/]*$/,
  },
  {
    kind: 'procedure',
    weight: 2,
    what: 'a skill for agents',
    path: /(?:^|\/)skill\.(?:md|markdown)$/,
  },
  { kind: 'service', weight: 1.5, what: 'a table of a service', shape: 'service-table' },
  {
    kind: 'procedure',
    weight: 2,
    what: 'a title of a runbook for a task',
    title: TASK_BOOK,
  },
  { kind: 'template', weight: 7, what: 'the name of a template', name: /\btemplate$/ },
  { kind: 'template', weight: 3.5, what: 'a name that begins as templates do', name: /^template \w/ },
  { kind: 'template', weight: 3.5, what: 'the name of templates', name: /\btemplates$/ },
  { kind: 'template', weight: 1.5, what: 'a title of a template', title: /\btemplates?$/ },
  {
    kind: 'policy',
    weight: 1.4,
    what: 'titles that are questions about work',
    sections: /^(?:what|why|who|when|how) (is|are|does|do|should|can|will|we)\b/,
    count: 2,
  },
  {
    kind: 'alert',
    weight: 2,
    what: 'a title that names what has gone wrong',
    title: FAILING_TITLE,
    unlessTitle: ACTION_TITLE,
  },
  {
    kind: 'alert',
    weight: 2.6,
    what: 'the troubleshooting of what has gone wrong',
    title: new RegExp(`^troubleshooting .*?(?:${FAILING_TITLE.source})`),
  },
  {
    kind: 'alert',
    weight: 0.8,
    what: 'a file name that names what has gone wrong',
    // A page of all errors is about none of them.
    name: new RegExp(`^(?!(?:errors|failures|timeouts|leaks|crashes)$).*?(?:${FAILING_TITLE.source})`),
  },
  { kind: 'alert', weight: 1.2, what: 'two titles about a symptom', sections: FAILING_PARTS, count: 2 },
  { kind: 'alert', weight: 0.8, what: 'three titles about a symptom', sections: FAILING_PARTS, count: 3 },
  {
    kind: 'alert',
    weight: 0.5,
    what: 'a symptom in a folder of runbooks',
    path: /(?:^|\/)(?:runbooks?|playbooks?|alerts?)\//,
    sections: /^(?:symptoms?|triggers?|meaning)$/,
  },
  { kind: 'review', weight: 2.2, what: 'the title of a plan or a decision', title: PLAN_TITLE },
  { kind: 'review', weight: 2.2, what: 'the title of a design', title: /(?:设计|設計|設計書|설계)$/ },
  { kind: 'review', weight: 1.3, what: 'two titles of a plan', sections: PLAN_PARTS, count: 2 },
  { kind: 'review', weight: 1, what: 'three titles of a plan', sections: PLAN_PARTS, count: 3 },
  {
    kind: 'review',
    weight: 1.5,
    what: 'a folder of plans',
    path: /(?:^|\/)(?:plans?|roadmaps?|(?:tech-)?specs?)\//,
  },
  {
    kind: 'index',
    weight: 5.5,
    what: 'the title of an index',
    title: /\b(?:index|navigation|table of contents)$|^contents$/,
  },
  { kind: 'service', weight: 2, what: 'a title that names what is operated', title: SUBJECT_TITLE },
  {
    kind: 'procedure',
    weight: 4,
    what: 'a page of known problems',
    title: TROUBLE_TITLE,
    unlessTitle: TROUBLE_TASK,
  },
  {
    kind: 'service',
    weight: 1,
    what: 'three tasks or more under the name of a thing',
    sections: TASK_PARTS,
    count: 3,
    unlessTitle: TASK_TITLE,
  },
  {
    kind: 'service',
    weight: 0.5,
    what: 'the front page of a component',
    path: /(?:^|\/)readme\.[^/]*$/,
    shape: 'commands',
    unlessTitle: TASK_TITLE,
  },
  { kind: 'other', weight: 1.5, what: 'a title for reading and learning', title: READING_TITLE },
  {
    kind: 'other',
    weight: 2.5,
    what: 'a path of reading and learning',
    path: /(?:^|\/)(?:whats-?new|study|training|learning[^/]*|tutorials?|courses?|videos?|workshops?|demos?|examples?|concepts|cli|api|reference|sdk|changelogs?|release-?notes)\//,
  },
  {
    kind: 'other',
    weight: 2,
    what: 'the generated page of a chart or module',
    sections: CHART_PARTS,
    shape: 'short',
  },
  {
    kind: 'other',
    weight: 3,
    what: 'the page of a module for its users',
    path: /(?:^|\/)modules\/[^/]+\/readme\.[^/]*$/,
    sections: /^(inputs|outputs|variables|requirements|providers|resources(?: created)?|modules)$/,
    count: 2,
  },
  {
    kind: 'other',
    weight: 5,
    what: 'the title of a generated command reference',
    sections: /^options inherited from parent commands$/,
  },
  {
    kind: 'other',
    weight: 3.5,
    what: 'titles of a role for its users',
    sections: /^(?:role variables|example playbooks?|author information)$/,
  },
  {
    kind: 'other',
    weight: 6,
    what: 'the title of a legal text',
    title:
      /^(?:.* )?(?:terms (?:of (?:service|use)|and conditions)|privacy (?:policy|notice|statement)|licen[cs]e agreement|cookie policy|copyright(?: policy| notice)?|dmca\b.*)$/,
  },
  {
    kind: 'other',
    weight: 1,
    what: 'titles of a command reference',
    sections: /^(syntax|parameters|arguments|options|flags|output|examples?|usage)$/,
    count: 3,
  },
  {
    kind: 'policy',
    weight: 1,
    what: 'a title about a duty',
    title:
      /\b(?:on ?call|oncall|sla|slo|day 2|support process|being|becoming|onboarding|contributing|code review|cadence|development guide|customer support)\b/,
    unlessTitle: ACTION_TITLE,
  },
  // Review
  {
    kind: 'review',
    weight: 4.5,
    what: 'a folder of proposals',
    path: /(?:^|\/)(?:keps|enhancements|proposals?|rfcs?|adrs?|(?:architectur\w+-)?decision-records?|decisions|designs?|design-docs?)\//,
  },
  {
    kind: 'review',
    weight: 2,
    what: 'the title of a proposal or review',
    title:
      /^kep \d|^rfc\b|\b(?:design doc|enhancement proposal|proposal|production readiness|(?:launch|pre ?(?:launch|flight|install\w*)|installation) checklist|readiness (?:review|checklist)|go live checklist|security review|pre launch)\b/,
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
  { kind: 'alert', weight: 2, what: 'the name of an alert', shape: 'alert-name' },
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
  {
    kind: 'incident',
    weight: 3,
    what: 'the title of a plan for the response to incidents',
    title: /\bincident (?:response|management)\b/,
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
    weight: 5,
    what: 'a form for issues',
    path: /(?:^|\/)(?:issue_template|pull_request_template)(?:\/|\.)/,
  },
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
  { kind: 'template', weight: 7, what: 'a title to be filled in', shape: 'placeholder-title' },
  // Index
  {
    kind: 'index',
    weight: 6,
    what: 'nothing but the way to another page',
    shape: 'pointer',
    path: /(?:^|\/)(?:alerts?|alert-runbooks?|runbooks?|playbooks?)\//,
  },
  {
    kind: 'index',
    weight: 2.5,
    what: 'the front page of a folder of alerts',
    path: /(?:^|\/)(?:alerts?|alert-runbooks?)\/(?:.*\/)?(?:readme|index|_index)\.[^/]*$/,
  },
  { kind: 'index', weight: 3.5, what: 'hardly anything but links', shape: 'links' },
  {
    kind: 'index',
    weight: 3.5,
    what: 'a front page that lists pages',
    shape: 'listing',
    path: /(?:^|\/)(?:readme|index|_index|summary|toc)\.[^/]*$/,
  },
  {
    kind: 'index',
    weight: 2.5,
    what: 'a front page that offers procedures',
    path: /(?:^|\/)(?:readme|index|_index)\.[^/]*$/,
    opening: /\b(?:collection|set) of (?:\w+ )?(?:run ?books|playbooks|procedures|guides|how-?tos)\b/,
  },
  {
    kind: 'index',
    weight: 3,
    what: 'a front page that offers procedures',
    path: /(?:^|\/)(?:readme|index|_index)\.[^/]*$/,
    sections: /^(?:available|our|all|list of) (?:run ?books|playbooks|procedures|guides|how tos)$/,
  },
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
    weight: 2.5,
    what: 'the name of a policy',
    title: POLICY_NAME,
  },
  {
    kind: 'policy',
    weight: 2.6,
    what: 'the title of a policy',
    unlessTitle: ACTION_TITLE,
    title:
      /\b(?:policy|policies|(?<!\b(?:deployment|installation|upgrade|migration|setup) )guidelines?|handbook|standards?|charter|principles|glossary|codes? of conduct|conduct|norms|styleguide|working agreement|responsibilities|expectations|ways of working|how we work|best practices|rationali[sz]ation|development guide|style guide|values|support model|definition of|conventions|anti ?patterns|post ?mortem (?:process|practices?)|support process|team norms|culture|philosophy|governance|terms|etiquette|(?<!\bhigh )levels?)\b/,
  },
  {
    kind: 'policy',
    weight: 1.5,
    what: 'a title that begins with rules',
    title: /^(?:guidelines?|principles|standards?|conventions|rules)\b/,
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
    weight: 1.2,
    what: 'the name of the one runbook',
    name: /^run ?book$/,
    unlessTitle: TASK_BOOK,
  },
  {
    kind: 'service',
    weight: 1.9,
    what: 'the file name of a service manual',
    ambiguous: true,
    path: /(?:^|[/_.-])(?:runbook|playbook|owners?[-_']?s?[-_](?:manual|guide)|operations|ops[-_]?(?:manual|doc|guide)|operating[-_]manual|operator[-_]guide|maintainers?|manual|opsdoc|sla|deployment[-_]model|failure[-_]scenarios|disaster[-_]recovery|architecture)\.(?:md|markdown)/,
  },
  {
    kind: 'service',
    weight: 1.5,
    what: 'the title of a service manual',
    ambiguous: true,
    title:
      /\b(?:run ?book|playbook|operations (?:manual|guide|run ?book)|operations|ops manual|owners (?:manual|guide)|operating manual|maintainers? (?:manual|guide)|operator guide|service manual|service level agreement|system manual|architecture|infrastructure)\b/,
    unlessTitle: new RegExp(
      `${ACTION_TITLE.source}|${INCIDENT_TITLE.source}|${TASK_BOOK.source}|${REPORT_TITLE.source}`,
    ),
  },
  {
    kind: 'service',
    weight: 0.4,
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
    ambiguous: true,
    title: /^(?:\S+ ){0,3}\S+$/,
    unlessTitle: TASK_TITLE,
  },
  { kind: 'service', weight: 1, what: 'two titles of a service manual', sections: SERVICE_PARTS, count: 2 },
  { kind: 'service', weight: 1, what: 'four titles of a service manual', sections: SERVICE_PARTS, count: 4 },
  {
    kind: 'service',
    weight: 0.5,
    what: 'a folder of services',
    path: /(?:^|\/)(?:services?|systems?|apps?|components?|infrastructure|service-?catalog(?:ue)?|catalog)\//,
  },
  // Procedure
  {
    kind: 'procedure',
    weight: 1.8,
    what: 'a title that says what to do',
    title: ACTION_TITLE,
    unlessTitle: NO_TASK,
  },
  { kind: 'procedure', weight: 1.5, what: 'a title that names a task', title: ACTION_NOUN },
  {
    kind: 'procedure',
    weight: 1.5,
    what: 'a title that names a guide',
    title: /(?:指南|步骤|流程|教程|手順書?|ガイド|가이드|절차)$/,
  },
  {
    kind: 'procedure',
    weight: 1.2,
    what: 'a folder of procedures',
    path: /(?:^|\/)(?:sops?|procedures?|how-?_?tos?|guides?|tasks|standard-operating-procedures|run[-_]?books?|play[-_]?books?|manual|tutorials)\//,
  },
  {
    kind: 'procedure',
    weight: 0.8,
    what: 'a folder of operations',
    path: /(?:^|\/)(?:operations|ops)\//,
  },
  {
    kind: 'service',
    weight: 1.2,
    what: 'a text that tells how something works, in a folder of operations',
    path: /(?:^|\/)(?:operations|ops|op-guide|infra|infrastructure|deployment|administration|admin)\//,
    shape: 'description',
    unlessTitle: TASK_TITLE,
  },
  {
    kind: 'procedure',
    weight: 4,
    what: 'a title about breaking the glass',
    title: /\bbreak ?glass\b/,
  },
  { kind: 'procedure', weight: 0.5, what: 'a file name that names a task', name: TASK_TITLE },
  { kind: 'procedure', weight: 0.8, what: 'numbered steps', shape: 'steps' },
  { kind: 'procedure', weight: 0.7, what: 'instructions', shape: 'instructions' },
  {
    kind: 'procedure',
    weight: 0.3,
    what: 'two titles that say what to do',
    sections: ACTION_TITLE,
    count: 2,
  },
  { kind: 'procedure', weight: 0.7, what: 'commands', shape: 'commands' },
  { kind: 'procedure', weight: 0.7, what: 'titles of a procedure', sections: PROCEDURE_PARTS, count: 2 },
  { kind: 'procedure', weight: 0.7, what: 'numbered titles', shape: 'numbered-titles' },
  { kind: 'procedure', weight: 0.8, what: 'a title “Procedure”', sections: /^(?:procedure|instructions)$/ },
  {
    kind: 'procedure',
    weight: 3,
    what: 'a folder of parts that runbooks share',
    path: /(?:^|\/)(?:alerts?|runbooks?|playbooks?)\/(?:.*\/)?(?:helpers?|snippets?|includes?|partials?|fragments?)\//,
  },
  // Other
  {
    kind: 'other',
    weight: 1.5,
    what: 'a title that begins as a tutorial',
    title: /^(?:quick ?start|tutorial|getting started)\b/,
  },
  {
    kind: 'other',
    weight: 1.5,
    what: 'the file name of a tutorial',
    name: /\b(?:quick ?start|tutorial|getting started)\b/,
  },
  {
    kind: 'other',
    weight: 2.5,
    what: 'the title of a tutorial or reference',
    title:
      /\b(?:tutorial|getting started|user guide|users guide|quick ?start|changelog|release notes|faq|frequently asked|api reference|reference|cli|roadmap|intro(?:duction)? to|what is|concepts?|installation guide|contributing|license|sdk)\b/,
  },
  {
    kind: 'other',
    weight: 3,
    what: 'a folder of tests',
    // `test/` alone is also an environment, whose manuals are manuals.
    path: /(?:^|\/)(?:src\/test|test-?data)\//,
  },
  {
    kind: 'other',
    weight: 2,
    what: 'a path of product documentation',
    path: /(?:^|\/)(?:tutorials?|examples?|blog|reference|concepts?|_docs|user-guide|(?:operator|administrator|admin)-(?:manual|guide)|website|site)\/|changelog|contributing/,
  },
];
