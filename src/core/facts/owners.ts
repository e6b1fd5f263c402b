import { isDirect, isName, lineContacts, readContacts } from './contacts';
import { isBareNone, isPlaceholder } from '../document/content';
import type { Stated } from './factDraft';
import type { Answer, Contact } from '../manual';
import type { Block } from '../document/markdown';
import { mayNameOwner, ownerSentence } from './ownerSentences';
import type { Section } from '../document/sections';
import { isTitled, type Statement } from './statements';
import { comparePositions, type Range, type SourceText } from '../document/text';
import { plainTitle } from '../document/titles';
import type { TopicId } from '../topics';

export interface OwnersInput {
  readonly source: SourceText;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly answers: ReadonlyMap<TopicId, Answer>;
  /** Of each block. */
  readonly cues: readonly number[];
}

/** An owner's name is no longer than this many words; a longer value is a sentence. */
const MAX_WORDS = 9;
/** Columns of a table that name who is responsible for a row; a table of actions names who does them. */
const OWNER_COLUMN =
  /^(?:(?:[\p{L}-]+ )?(?:owners?|maintainers?|on-?call)|(?:owned|maintained|looked after|run) by|(?:who )?(?:looks after|runs|owns|maintains) it|stewards?|custodians?|caretakers?|owning (?:team|squad)|responsible(?: (?:team|party|person))?|responsibility|contacts?|contact (?:person|point)|point of contact|poc|dri|escalation|escalate to|primary)$/iu;
/** Beside components it is what they do, beside tasks who does them. */
const WHAT_OR_WHO = /^responsibility$/i;
const WHO_COLUMN = /^who$/i;
/** Beside parts of a system "Team" is whose they are; elsewhere it is what is listed. */
const TEAM_COLUMN = /^(?:team|squad|crew)$/i;
const PARTS =
  /^(?:components?|services?|systems?|parts?|modules?|apps?|applications?|repo(?:sitory|sitories)?s?)$/i;
const ABOUT_PEOPLE = /\b(?:who|roles?|responsib\w+|contacts?|raci)\b/;
const ACTIONS = /\b(?:due|deadline|status|eta|priority)\b/i;

/** What people are during an incident, whoever it is that day. */
const ROLE =
  /^(?:with )?(?:the )?(?:on-?call(?: (?:schedule|rota|rotation|calendar))?|engineers? who (?:is|are) on-?call|incident (?:commander|manager|lead|responder)|deputy|scribe|(?:communications?|customer|internal|external) liaison|(?:primary|secondary|backup|current|next) on-?call(?: engineer| person)?|on-?call (?:engineer|person)|(?:authori[sz]ed )?system administrator)s?$/i;

type Put = (value: string, range: Range, from: Stated['from'], section: number) => void;

/**
 * Who owns, supports, maintains or is contact for what the body describes. Labels, fields and parts about owners
 * come first, then sentences; what only an emergency part or a table's column tells stands in where those are silent.
 * @param known whether front matter named an owner
 */
export function readOwners(input: OwnersInput, statements: readonly Statement[], known: boolean): Stated[] {
  const owners: Stated[] = [];
  const put: Put = (text, range, from, section) => {
    const value = nameOf(text);
    if (value !== '' && !ROLE.test(value)) owners.push({ field: 'owners', value, range, from, section });
  };
  for (const statement of statements) fieldOwners(statement, put);
  for (const part of input.answers.get('owners')?.sections ?? []) partOwners(input, part, true, put);
  input.blocks.forEach((block, i) => {
    if (block.type === 'paragraph') sentences(input.source, block, input.cues[i]!, put);
  });
  if (owners.length === 0 && !known) {
    for (const part of input.answers.get('emergency')?.sections ?? []) partOwners(input, part, false, put);
  }
  if (owners.length === 0 && !known) columns(input, put);
  return unique(owners);
}

function fieldOwners({ field, text, range, from, section }: Statement, put: Put): void {
  if (field !== 'owners' && field !== 'contact') return;
  const parts = splitNames(text, range);
  if (parts.some((part) => ACCOUNT.test(part.text))) return;
  for (const part of parts) {
    if (field === 'owners') {
      if (isOwner(part.text) && (from !== 'section' || isShort(part.text)))
        put(part.text, part.range, from, section);
      continue;
    }
    const { line, character } = part.range.start;
    const direct = lineContacts(part.text).filter(({ kind, start, end }) =>
      isDirect({ kind, text: part.text.slice(start, end) }),
    );
    for (const { start, end } of direct) {
      const place = {
        start: { line, character: character + start },
        end: { line, character: character + end },
      };
      put(part.text.slice(start, end), place, from, section);
    }
    if (
      direct.length === 0 &&
      isReachable(part.text) &&
      !COMMAND.test(part.text) &&
      (from !== 'section' || isName(plainTitle(part.text)))
    ) {
      put(part.text, part.range, from, section);
    }
  }
}

/** The contacts in a part; in one about owners, names and rotas too. */
function partOwners(input: OwnersInput, index: number, owners: boolean, put: Put): void {
  const section = input.sections[index]!;
  if (NO_PART.test(section.normalised)) return;
  for (const contact of readContacts(input, section.line, section.endLine)) {
    const named =
      (contact.kind === 'name' && (owners || isName(contact.text))) ||
      (contact.kind === 'rota' && (owners || /on[- ]?call/i.test(contact.text)));
    if (isBlank(input.source, contact) || COMMAND.test(contact.text)) continue;
    // "PagerDuty" alone is how somebody is reached, and not who.
    if (isDirect(contact) || named) {
      put(contact.text, contact.range, 'section', index);
    }
  }
}

/** A part about errors with owners of files or sites. */
const NO_PART = /\b(?:errors?|failed|denied|permissions?|verif\w+)\b/;
const MACHINE = /gserviceaccount\.com\b|\bno-?reply@/i;

/** `**On-call:** [rota]` is still to be filled in, and accounts of programs have addresses too. */
function isBlank(source: SourceText, { kind, text, range }: Contact): boolean {
  if (MACHINE.test(text)) return true;
  if (kind !== 'rota' && kind !== 'pager') return false;
  const value = /^[^:：]{1,60}[:：][\s*_]*(.+)$/.exec(source.line(range.start.line))?.[1];
  return value !== undefined && isPlaceholder(value);
}

function columns({ blocks, sections }: OwnersInput, put: Put): void {
  let next = 0;
  let around = '';
  for (const block of blocks) {
    for (; next < sections.length && sections[next]!.line < block.line; next++) {
      if (isTitled(sections[next]!)) around = sections[next]!.normalised;
    }
    if (block.type !== 'table' || block.header.some((cell) => ACTIONS.test(cell.text))) continue;
    const people = ABOUT_PEOPLE.test(around);
    const parts = PARTS.test(plainTitle(block.header[0]?.text ?? ''));
    block.header.forEach((title, column) => {
      const text = plainTitle(title.text);
      const isOwners =
        OWNER_COLUMN.test(text) ||
        (people && WHO_COLUMN.test(text)) ||
        (parts && column > 0 && TEAM_COLUMN.test(text));
      if (!isOwners) return;
      for (const row of block.rows) {
        const cell = row[column];
        if (!cell || !isOwner(cell.text) || (WHAT_OR_WHO.test(text) && !isSomebody(cell.text))) continue;
        const range = {
          start: { line: cell.line, character: cell.start },
          end: { line: cell.line, character: cell.end },
        };
        put(cell.text, range, 'table', -1);
      }
    });
  }
}

/** Sentences may run over lines, so that a paragraph is read as one text. */
function sentences(source: SourceText, block: Block & { type: 'paragraph' }, cues: number, put: Put): void {
  if (!mayNameOwner(block.text, cues)) return;
  const start = source.offsetAt({ line: block.line, character: 0 });
  const end = source.offsetAt({ line: block.endLine, character: 0 });
  const raw = source.text.slice(start, end);
  const found = ownerSentence(raw, cues);
  if (!found) return;
  // The full stop of the sentence is no part of the name.
  const stop = found.start + raw.slice(found.start, found.end).replace(/[.,;:'’]+$/, '').length;
  put(raw.slice(found.start, stop), source.range(start + found.start, start + stop), 'sentence', -1);
}

/** `Ana (@ana), Bo; #shop` are three; commas in brackets separate nothing. */
export function splitNames(text: string, range: Range): { text: string; range: Range }[] {
  const parts: { text: string; range: Range }[] = [];
  let depth = 0;
  let from = 0;
  const cut = (to: number, next: number) => {
    const raw = text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const start = range.start.character + from + lead;
      const { line } = range.start;
      parts.push({
        text: trimmed,
        range: { start: { line, character: start }, end: { line, character: start + trimmed.length } },
      });
    }
    from = next;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === '(' || char === '[' || char === '<') depth++;
    else if (char === ')' || char === ']' || char === '>') depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (char === ',' || char === ';' || char === '、' || char === '·' || char === '•') cut(at, at + 1);
    else if (text.startsWith(' and @', at) || text.startsWith(' and #', at)) cut(at, at + 5);
    else if (text.startsWith(' & @', at)) cut(at, at + 3);
  }
  cut(text.length, text.length);
  return parts;
}

/** Accounts that files and tables belong to. */
const ACCOUNT = /^`?(?:root|postgres|www-data|nobody|mysql|dbo|sys|system|ubuntu|ec2-user)`?$/i;
const NO_OWNER =
  /^(?:if|when|the following|see|yes|true|false|unknown|any|all|your|you|optional|required|varies|e\.g|not|same as|elected|appointed|chosen)\b|^[\w-]+(?:\/[\w.-]+)+\.\w{1,5}\b|\byour\b|\[[^\]]*\](?![([])/i;

/** `owner: acme, repo: shop` names no second owner. */
const OTHER_FIELD =
  /^(?:repo(?:sitory)?|workflow|environment|branch|project|name|url|email|status|date|version)\s*:/i;
/** What to do, where somebody's name is expected. */
const COMMAND =
  /^(?:view|see|ask|notify|tell|inform|alert|ensure|check|make sure|create|add|remove|open|use|send|post|update|verify|wait|leads?|coordinates?|owns|runs|manages?|communicates?|responsible for|decides?|makes?)\b/i;

function isOwner(text: string): boolean {
  const plain = plainTitle(text);
  if (!/\p{L}/u.test(plain) || /[?？:]$/.test(plain) || isPlaceholder(plain) || isBareNone(plain))
    return false;
  if (NO_OWNER.test(plain) || COMMAND.test(plain) || OTHER_FIELD.test(plain)) return false;
  return plain.split(' ').length <= MAX_WORDS || isReachable(text);
}

/** An item under a title such as "Owners" may be a sentence; a name is one word, or looks like one. */
function isShort(text: string): boolean {
  return !/\s/.test(text.trim()) || isReachable(text);
}

function isReachable(text: string): boolean {
  if (NO_OWNER.test(plainTitle(text))) return false;
  return (
    isName(plainTitle(text)) || lineContacts(text).some(({ kind }) => kind !== 'link' && kind !== 'name')
  );
}

const TEAM =
  /\b(?:team|squad|group|crew|department|office|engineers?|developers?|admins?|administrators?|managers?|leads?|sres?|dbas?|support|on-?call)\b/i;

function isSomebody(text: string): boolean {
  return TEAM.test(text) || isReachable(text);
}

/** What an owner is called: a link by its text, or by its address where that says only "email us". */
function nameOf(markdown: string): string {
  const address = /\]\(mailto:([^)?\s]+)/i.exec(markdown)?.[1];
  if (address) return address;
  const text = markdown
    .replace(/\s+/g, ' ')
    .replace(/^\[(?![^\]]*\])/, '')
    .replace(/^<(?=https?:)/, '');
  return plainTitle(text).replace(/^(?:in|on|via|our) (?=\p{Lu})/u, '');
}

/** What is told twice is told once: the first place stays, and `Bo (@bo)` is not `@bo` again. */
function unique(owners: readonly Stated[]): Stated[] {
  const seen = new Set<string>();
  const byLine = new Map<number, Range[]>();
  return owners.filter(({ value, range }) => {
    const key = String(value).toLowerCase();
    const line = byLine.get(range.start.line) ?? [];
    if (seen.has(key) || line.some((other) => contains(other, range))) return false;
    seen.add(key);
    line.push(range);
    byLine.set(range.start.line, line);
    return true;
  });
}

function contains(outer: Range, inner: Range): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}
