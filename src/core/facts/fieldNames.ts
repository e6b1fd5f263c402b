/** A typed value that a document can state. `time` and `tested` belong to the release or rollback part they stand in. */
export type FieldName =
  | 'name'
  | 'kind'
  | 'lifecycle'
  | 'tier'
  | 'owners'
  | 'contact'
  | 'knows'
  | 'informed'
  | 'covers'
  | 'dependencies'
  | 'releaseTime'
  | 'releaseModel'
  | 'rollout'
  | 'rollbackTime'
  | 'rollbackTested'
  | 'rollbackHow'
  | 'rollbackWhy'
  | 'revertWithin'
  | 'recoveryTime'
  | 'recoveryPoint'
  | 'reviewed'
  | 'verified'
  | 'updated'
  | 'reviewedBy'
  | 'reviewEvery'
  | 'reviewDue'
  | 'drilled'
  | 'drilledBy'
  | 'time'
  | 'tested'
  | 'rollback'
  | 'release';

/** Keys and labels by field. `contact` names a way in: its value must be one, for these words mean much else. */
const NAMES: Partial<Record<FieldName, string>> = {
  owners: `owner|owners|owned by|ownership|service owner|service owners|system owner|system owners|technical owner
    |tech owner|business owner|product owner|application owner|code owner
    |code owners|primary owner|secondary owner|document owner|runbook owner|playbook owner|owner team|team owner
    |owning team|owning sig|owning squad|owning group|squad|tribe|crew|responsible squad|assigned team|responsible group|operations team|ops team|sre team|dev team|engineering team|platform team|development team|support group|support rota|support rotation|on call squad|incident contact|incident contacts|out of hours contact|operations contacts|owner slack|owner email|owner group|team|team name|service team|responsible team|responsible
    |responsible person|responsible party|maintainer|maintainers|maintained by|maintaining team|supported by
    |support team|delivered by|delivery team|run by|managed by|operated by|developed by|hosted by|administered by
    |administrator|administrators|system administrator|contact person|primary contact|main contact
    |secondary contact|key contact|key contacts|team contact|service contact|technical contact|business contact
    |emergency contact|emergency contacts|support contact|support contacts|escalation contact|escalation contacts
    |point of contact|points of contact|on call team|on call engineer|on call rotation|on call rota|on call contact
    |oncall team|oncall engineer|oncall rotation|oncall rota|primary on call|secondary on call|primary oncall
    |dri|directly responsible individual|steward|stewards|custodian|custodians|caretaker|caretakers|vendor contact
    |looked after by|taken care of by|cared for by|kept by|home team|system manager|application manager|service manager
    |asset owner|information asset owner|data steward|responsible unit|responsible department|responsible division
    |responsible office|accountable|point person|point people|primary poc|secondary poc|first contact|contact team
    |verantwortlich|verantwortliche|verantwortlicher|zuständig|ansprechpartner|eigentümer|betreiber
    |propriétaire|responsable|responsables|équipe|équipe responsable|propietario|equipo|equipo responsable
    |proprietário|responsável|responsáveis|equipe|equipe responsável|proprietario|responsabile|eigenaar
    |verantwoordelijke|владелец|владельцы|ответственный|ответственные|担当|担当者|担当チーム|オーナー|所有者|责任人|负责人|负责团队|维护者|维护人|所属团队|담당자|담당|소유자`,
  contact: `contact|contacts|contact us|contact details|contact info|contact information|contact email|who to contact
    |slack|slack channel|slack channels|slack team|team slack|team channel|team channels|support channel
    |support channels|channel|channels|chat|technical lead|tech lead|team lead|service lead|project lead|chat channel|teams channel|discord|irc|matrix|gitter|zulip|mattermost|email|e mail|mail|team email
    |support email|email address|mailing list|on call|oncall|pagerduty|pager|opsgenie|phone|telephone|support|poc
    |help|escalation|escalate to|escalation point|kontakt|контакт|контакты|contacto|contato|contatto|ansprechpartner|連絡先|联系人|联系方式
    |연락처`,
  knows: `knows|known about by|smes|sme|subject matter expert|subject matter experts|experts|backup owner
    |backup owners|who knows it|who can run it`,
  informed: `informed|who we tell|keep informed`,
  name: `manual|service|system|name|service name|system name|service or system name`,
  lifecycle: `lifecycle|lifecycle stage|life cycle|life cycle stage`,
  tier: `tier|service tier|criticality tier`,
  covers: `covers`,
  dependencies: `dependencies|depends on`,
  releaseModel: `release model|deployment model`,
  rollout: `rollout strategy`,
  releaseTime: `release time|release duration|time to release|release takes|deploy time|deployment time|deploy duration
    |deployment duration|time to deploy|deployment takes|release eta|estimated release time|estimated deployment time
    |expected deployment time|expected release time`,
  rollbackTime: `rollback time|rollback duration|time to rollback|rollback takes|rollback eta|estimated rollback time
    |expected rollback time|rollback estimated time|revert time|time to revert`,
  rollbackTested: `rollback tested|rollback last tested|last rollback test|last tested rollback|rollback drill`,
  rollbackHow: `rollback method|rollback mechanism`,
  revertWithin: `revert within|rollback within`,
  recoveryTime: `rto|recovery time objective|recovery time objective rto`,
  recoveryPoint: `rpo|recovery point objective|recovery point objective rpo`,
  reviewed: `reviewed|reviewed on|last review|last reviewed|last reviewed on|last review date|review date
    |date reviewed|date of last review`,
  verified: `verified|last verified|last verified on|verified on|last validated|last checked`,
  updated: `updated|last updated|last updated on|last update|last modified|last change|date updated`,
  reviewedBy: `reviewed by|last reviewed by|reviewer`,
  reviewEvery: `review in|review every|review cycle|review cycle days|review cadence|review frequency
    |review interval|review period|review schedule`,
  reviewDue: `next review|next review date|next review due|review due|review by|next review by|due for review`,
  drilled: `drilled|last drill|last drilled|drill date|last game day|last rehearsal`,
  drilledBy: `drilled by`,
  time: `time|duration|takes|eta|estimated time|estimated duration|expected time|expected duration|time required
    |time needed|time estimate|how long|total time|typical duration|time to complete`,
  tested: `tested|last tested|tested on|last test|measured|measured on|last measured|last rehearsed|last tried`,
  rollback: `rollback`,
  release: `release|deploy|deployment`,
};

const BY_KEY: Map<string, FieldName> = new Map(
  Object.entries(NAMES).flatMap(([field, names]) =>
    names.split('|').map((name): [string, FieldName] => [name.trim(), field as FieldName]),
  ),
);

/** What is owned, with who owns it: "Repository owner", "Alert maintainers". */
const OWNED =
  'decision|process|data|alert|repo|repository|project|component|module|package|page|content|guide|sop|policy|plan|operations|ops|operational|engineering|release|deployment|infrastructure|infra|platform|website|site|domain|feature|cluster|pipeline|workflow|database|api|app|doc|docs|documentation|manual|incident response|remediation|current|main|key|co|lead'.split(
    '|',
  );
for (const owned of OWNED) {
  for (const who of ['owner', 'owners', 'maintainer', 'maintainers', 'contact', 'contacts', 'owner team']) {
    BY_KEY.set(`${owned} ${who}`, 'owners');
  }
}

/** No name of a field is longer, and most lines end the search here. */
const MAX_NAME = 60;
const FIRST_WORD = /[a-z\u00aa-\uffff]+/i;
/** The first words of all names: most labels of a document begin otherwise, and need not be looked at closer. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  // The x is that of a ticked box.
  [...BY_KEY.keys(), 'roll', 'rolling', 'x'].map((key) => FIRST_WORD.exec(key)![0]),
);

/** The first two letters of these words, as numbers: they turn away nearly every line without a new string. */
const OPENINGS: ReadonlySet<number> = new Set([...FIRST_WORDS].map((word) => openingOf(word, 0)));

/** Whether a line may begin with the name of a field: a quick look at its first word. */
export function mayNameField(line: string): boolean {
  return mayNameFieldAt(line, 0);
}

/** The same for the lines of a paragraph. */
export function anyLineMayNameField(text: string): boolean {
  for (let at = 0; ; at++) {
    if (mayNameFieldAt(text, at)) return true;
    at = text.indexOf('\n', at);
    if (at < 0) return false;
  }
}

function mayNameFieldAt(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && !isLetter(text.charCodeAt(at))) at++;
  if (at === text.length || !OPENINGS.has(openingOf(text, at))) return false;
  let end = at + 1;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return FIRST_WORDS.has(text.slice(at, end).toLowerCase());
}

function openingOf(text: string, at: number): number {
  const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  return lower(text.charCodeAt(at)) * 0x10000 + (isLetter(second) ? lower(second) : 0);
}

function lower(code: number): number {
  return code >= 65 && code <= 90
    ? code + 32
    : code < 128
      ? code
      : String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

/** As `FIRST_WORD` has them. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 0xaa;
}

/** "Contact for this service", "Steward of the pipeline": of what the document is about. */
const OF_THIS =
  /(?<=^(?:owner|maintainer|steward|custodian|caretaker|contact|dri|point person)s?) (?:of|for) (?:this|the|our) [\w .]+$/;

/** The field that a label, title or key of front matter names: `Last reviewed`, `last_reviewed`, `**Owner** (team)`. */
export function fieldNamed(label: string): FieldName | undefined {
  if (label.length > MAX_NAME || !mayNameField(label)) return undefined;
  const key = label
    .toLowerCase()
    .replace(/[([（][^)\]）]*[)\]）]/g, ' ')
    .replace(/roll(?:ing)?[- ]back/g, 'rollback')
    .replace(/[-_/\s]+/g, ' ')
    .replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '');
  return BY_KEY.get(key) ?? BY_KEY.get(key.replace(OF_THIS, ''));
}
