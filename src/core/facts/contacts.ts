import { firstBlock, isContentLine, isPlaceholder } from '../document/content';
import { maskInlineCode } from '../document/inlineCode';
import type { Contact } from '../manual';
import type { Block } from '../document/markdown';
import { compareRanges, type SourceText } from '../document/text';

export interface ContactsInput {
  readonly source: SourceText;
  readonly blocks: readonly Block[];
}

type ContactKind = Contact['kind'];

/** A contact in one line: characters from `start` to `end`. */
export interface LineContact {
  readonly kind: ContactKind;
  readonly start: number;
  readonly end: number;
}

/** No version of a package: `hono@4.12.18`. */
const MAIL =
  /(?<![\w.+-])[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,4}\.[a-z][a-z\d-]{1,62}(?![\w-])/gi;
/** `#shop-oncall` as chats write channels: small letters; not `#123` (an issue) nor `#fff000` (a colour). */
const CHANNEL =
  /(?<![\p{L}\p{N}_&#/.(-])#(?!\d+\b)(?![\da-f]{6}\b)[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}_-]{0,78}[\p{Ll}\p{Lo}\p{N}](?!\p{L})/gu;
/** In parentheses too, where they are not the target of a link. */
const CHANNEL_IN_PARENS =
  /(?<=(?<!\])\()#(?!\d+\b)[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{N}_-]{0,78}[\p{Ll}\p{Lo}\p{N}](?!\p{L})/gu;
const CHANNEL_WORDS =
  /\b(?:slack|teams|mattermost|discord|irc|zulip|matrix|gitter|rocket\.?chat|google chat|webex|telegram)\b[^.\n]{0,20}?\b(?:channel|room|group)\b|(?:channel|room) (?:on|in) (?:our )?(?:slack|ms teams|microsoft teams|teams|mattermost|discord|irc|zulip|matrix|rocket\.?chat)\b/gi;
const HANDLE = /(?<![\p{L}\p{N}_.+/@#-])@[a-z\d](?:[\w.-]{0,38}[\w])?(?:\/[\w.-]{1,60}\w)?(?![@\w])/giu;
/** The end of an address, as in "not with the @shop.com domain". */
const DOMAIN = /\.(?:com|org|net|io|gov|edu|co|dev|eu|uk|de|fr|nl|jp|cn|local|internal)$/i;
const TEAM_HANDLE =
  /\/|on-?call|team|squad|ops|sre|admins?|owners|maintainers|support|infra|platform|crew|group|here|channel/i;
const ON_CALL =
  /\b(?:(?:primary|secondary|current|the|our|\w+[- ]team'?s?)\s+)?on[- ]?call(?:\s+(?:engineers?|developers?|person|people|team|sres?|rota|rotation|schedule|lead|manager|dba|support|responder|operator|contact|staff|number|phone))?(?!\w|[ -](?:hours?|policy|handbook|guide|docs?|duties|training|shift|period|checklist|process))/gi;
const ROTA =
  /\b(?:duty (?:officer|manager|engineer|phone)|(?:incident|first|level|tier|l)[ -]?(?:[1-3] )(?:support|responders?|line)|(?:1st|2nd|3rd|first|second|third)[ -]line(?: support)?|incident commander|network operations cent(?:er|re)|operations cent(?:er|re)|\bNOC\b|service ?desk|help ?desk)\b/gi;
const PAGER =
  /(?<![\w./@-])(?:pager ?duty|ops ?genie|victorops|splunk on-?call|xmatters|squadcast|grafana oncall|pagertree|zenduty)\b(?!\.\w)/gi;
const TELEPHONE =
  /(?<![\w.+/=-])(?:\+\d{1,3}[ .-]?(?:\(0?\d{1,5}\)[ .-]?)?\d(?:[ .-]?\d){5,12}|\(\d{3,5}\)[ .-]?\d{3,4}[ .-]?\d{3,4}|\d{3}[ .-]\d{3}[ .-]\d{4})(?![\w-]|\.\d)/g;
const TELEPHONE_WORD =
  /\b(?:phone|telephone|tel|call|mobile|cell|hotline|dial|extension|ext)\b\.?:?\s*(?:number\s*)?[:#]?\s*(\d(?:[ .()-]?\d){2,14})(?![\w:%-]|\.\d)/gi;
const LINK =
  /(?<!!)\[([^\]\n]{1,120})\]\(<?([^)\s>]{1,500})>?(?:\s[^)\n]{0,120})?\)|(?<![("<\w])<?(https?:\/\/[^\s)>|"']{4,500})/gi;
/** Where people talk; pages about the product are no contact, nor is one message of a talk. */
const CHAT_HOST =
  /^(?!\S*slack\.com\/archives\/[^/\s]+\/p\d)(?:https?:\/\/(?:(?!(?:www|api|help|docs|status|support|developers?)\.)[\w.-]+\.)?(?:slack\.com\/|teams\.microsoft\.com\/l\/|discord\.(?:gg|com)\/|chat\.google\.com\/|zulipchat\.com|matrix\.to\/|gitter\.im\/|rocket\.chat\/|t\.me\/)|https?:\/\/[\w-]*(?:mattermost|rocket-?chat|zulip)[\w.-]*\/|slack:)/i;
const PAGER_HOST =
  /^https?:\/\/(?!(?:www|api|help|docs|status|support|developers?|response|postmortems?|university|community|blog)\.)(?:[\w.-]+\.)?(?:pagerduty\.com|opsgenie\.com|victorops\.com|xmatters\.com|squadcast\.com|incident\.io)(?:\/|$)/i;
const CONTACT_WORDS =
  /\b(?:contacts?|on-?call|rota|rotation|escalat\w+|support|help ?desk|service ?desk|pager|phone|directory|hotline|ticket|war room|bridge|reach|who to call)\b/i;
/** `Ana Silva`, `Lucas.Ferreira`, `Platform Team`. */
const NAME =
  /^(?:[Tt]he )?\p{Lu}[\p{L}'’-]+(?:[ .]\p{Lu}[\p{L}'’.-]*){1,3}$|^(?:[Tt]he )?\p{Lu}[\p{L}\p{N}/& -]{1,40} (?:team|squad|group|crew)$/u;
const CALL =
  /\b(?:[Cc]ontact|[Cc]all|[Aa]sk|[Pp]age|[Pp]ing|[Nn]otify|[Ee]scalate to|[Rr]each out to|[Pp]hone)\s+((?:the )?(?!(?:Your|The|This|That|Us|If|For|Any|All|Info|Information|Details|Persons?|Names?|Numbers?|List|Emails?|Page|Backup|Support|Form|Points?)\b)\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}(?: (?:team|squad))?)/gu;
/** What a label or the title of a column says where names are values. */
const PEOPLE_LABEL =
  /\b(?:contacts?|names?|who|owners?|team|person|people|primary|secondary|backup|lead|manager|escalat\w*|on-?call|maintainers?|sme|dri|poc|level \d|l[1-4]|1st|2nd|3rd)\b/i;
/** One of these must be in a line before any pattern is tried. */
const WORTH_A_LOOK =
  /[@#+]|\d{3}|\]\(|:\/\/|call|pager|page|slack|teams|irc|discord|chat|channel|genie|desk|line|duty|commander|noc|cent(?:er|re)|support|contact|escalat|matters|victorops|squadcast|tel|phone|inform|notify|ask|ping|reach/i;

/** The ways to reach somebody between two lines (`to` exclusive), in order; headings and code are none. */
export function readContacts(input: ContactsInput, from: number, to: number): Contact[] {
  const contacts: Contact[] = [];
  const { source, blocks } = input;
  for (let i = firstBlock(blocks, from); i < blocks.length && blocks[i]!.line < to; i++) {
    const block = blocks[i]!;
    if (block.type === 'paragraph' || block.type === 'html') {
      for (let line = Math.max(block.line, from); line < Math.min(block.endLine, to); line++) {
        const text = source.line(line);
        if (block.type === 'html' && text.includes('<!--')) continue;
        push(contacts, source, line, lineContacts(text), 0);
        labelledNames(contacts, source, line);
      }
    } else if (block.type === 'table') {
      for (const row of block.rows) {
        row.forEach((cell, column) => {
          if (cell.line < from || cell.line >= to) return;
          const text = source.line(cell.line).slice(cell.start, cell.end);
          const found = lineContacts(text);
          push(contacts, source, cell.line, found, cell.start);
          const title = `${block.header[column]?.text ?? ''} ${column > 0 && row.length === 2 ? row[0]!.text : ''}`;
          if (found.length === 0 && NAME.test(text.trim()) && PEOPLE_LABEL.test(title)) {
            push(contacts, source, cell.line, [{ kind: 'name', start: 0, end: text.length }], cell.start);
          }
        });
      }
    }
  }
  return contacts.sort((a, b) => compareRanges(a.range, b.range));
}

/** Whether a contact leads to somebody, and is not just "PagerDuty", "the Slack channel" or "on-call". */
export function isDirect({ kind, text }: Pick<Contact, 'kind' | 'text'>): boolean {
  if (kind === 'person' || kind === 'mail' || kind === 'telephone') return true;
  return (kind === 'channel' || kind === 'pager' || kind === 'rota') && /[#@]|:\/\//.test(text);
}

/** Whether `text` names a person or a team as people write names. */
export function isName(text: string): boolean {
  return text.length <= 60 && NAME.test(text.trim());
}

/** `[Slack channel, e.g. #incidents]` is still to be filled in. */
const BLANK = /\[[^\]\n]*\b(?:e\.g\b|eg\b|for example|insert|your)[^\]\n]*\](?![([])/gi;

/** The contacts in one line of prose, none over another. */
export function lineContacts(written: string): LineContact[] {
  if (written.length > 4000 || !WORTH_A_LOOK.test(written)) return [];
  const text = written.includes('[') ? written.replace(BLANK, (blank) => ' '.repeat(blank.length)) : written;
  if (!isContentLine(text.replace(/^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+/, '')) || /[?？][\s`*_]*$/.test(text))
    return [];
  const found: LineContact[] = [];
  const add = (kind: ContactKind, start: number, end: number) => {
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ kind, start, end });
  };
  const all = (pattern: RegExp, kind: ContactKind, where: string) => {
    for (const match of where.matchAll(pattern)) add(kind, match.index, match.index + match[0].length);
  };
  if (text.includes('](') || text.includes('://')) links(text, add);
  if (text.includes('@')) all(MAIL, 'mail', text);
  // Channels are often set as code, commands are not: a code span counts where it is the channel alone.
  if (text.includes('#')) {
    const channels = text.replace(/`([^`\n]*)`/g, (code, inner: string) =>
      /^#[\p{L}\p{N}_-]+$/u.test(inner) ? ` ${inner} ` : ' '.repeat(code.length),
    );
    all(CHANNEL, 'channel', channels);
    all(CHANNEL_IN_PARENS, 'channel', channels);
  }
  const prose = maskInlineCode(text);
  if (prose.includes('@')) {
    for (const match of prose.matchAll(HANDLE)) {
      if (DOMAIN.test(match[0])) continue;
      const kind = TEAM_HANDLE.test(match[0]) ? 'rota' : 'person';
      add(kind, match.index, match.index + match[0].length);
    }
  }
  all(PAGER, 'pager', prose);
  all(CHANNEL_WORDS, 'channel', prose);
  all(ON_CALL, 'rota', prose);
  all(ROTA, 'rota', prose);
  if (/\d{3}/.test(prose)) {
    all(TELEPHONE, 'telephone', prose);
    for (const match of prose.matchAll(TELEPHONE_WORD)) {
      const start = match.index + match[0].lastIndexOf(match[1]!);
      add('telephone', start, start + match[1]!.length);
    }
  }
  for (const match of prose.matchAll(CALL)) {
    const start = match.index + match[0].lastIndexOf(match[1]!);
    add('name', start, start + match[1]!.length);
  }
  return found;
}

type Add = (kind: ContactKind, start: number, end: number) => void;

function links(text: string, add: Add): void {
  for (const match of text.matchAll(LINK)) {
    const end = match.index + match[0].length;
    const target = match[2] ?? match[3]!;
    const label = match[1] ?? '';
    if (/^mailto:/i.test(target)) add('mail', match.index, end);
    else if (/^tel:/i.test(target)) add('telephone', match.index, end);
    else if (CHAT_HOST.test(target)) add('channel', match.index, end);
    else if (PAGER_HOST.test(target)) add('pager', match.index, end);
    else if (/^#[\p{L}\p{N}][\w-]*$/u.test(label) && !target.startsWith('#'))
      add('channel', match.index, end);
    else if (/^@[\w-]+(?:\/[\w-]+)?$/.test(label)) {
      add(TEAM_HANDLE.test(label) ? 'rota' : 'person', match.index, end);
    } else if (/^https?:\/\/github\.com\/orgs\/[\w-]+\/teams\/[\w-]+/i.test(target)) {
      add('rota', match.index, end);
    } else if (!target.startsWith('#') && CONTACT_WORDS.test(label)) add('link', match.index, end);
  }
}

/** `- Primary: Ana Silva`: names that are the value of a label for people. */
function labelledNames(contacts: Contact[], source: SourceText, line: number): void {
  const text = source.line(line);
  const colon = text.search(/[:：]/);
  if (colon < 0 || colon > 60 || !PEOPLE_LABEL.test(text.slice(0, colon))) return;
  const value = text.slice(colon + 1);
  const lead = /^[\s*_]*/.exec(value)![0].length;
  const written = value.slice(lead).replace(/[\s*_.]+$/, '');
  const name = written.split(/\s*[,;(–—]|\s-\s/, 1)[0]!;
  if (!NAME.test(name) || isPlaceholder(name)) return;
  const start = colon + 1 + lead;
  const range = { start: { line, character: start }, end: { line, character: start + name.length } };
  const taken = contacts.some(
    (other) =>
      other.range.start.line === line &&
      other.range.start.character < range.end.character &&
      start < other.range.end.character,
  );
  if (taken) return;
  contacts.push({ kind: 'name', text: name, range });
}

function push(
  contacts: Contact[],
  source: SourceText,
  line: number,
  found: readonly LineContact[],
  offset: number,
): void {
  const text = source.line(line);
  for (const { kind, start, end } of found) {
    contacts.push({
      kind,
      text: text.slice(offset + start, offset + end),
      range: {
        start: { line, character: offset + start },
        end: { line, character: offset + end },
      },
    });
  }
}
