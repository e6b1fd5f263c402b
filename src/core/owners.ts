import type { Catalogue } from './catalogue';
import { isName, lineContacts, readContacts } from './contacts';
import { isBareNone, isPlaceholder } from './content';
import type { Stated } from './factDraft';
import { maskInlineCode } from './inlineCode';
import type { Contact } from './manual';
import type { Block } from './markdown';
import { ownerSentence } from './ownerSentences';
import type { Section } from './sections';
import type { Statement } from './statements';
import type { Range, SourceText } from './text';
import { plainTitle } from './titles';

export interface OwnersInput {
  readonly source: SourceText;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly catalogue: Catalogue;
}

/** An owner's name is no longer than this many words; a longer value is a sentence. */
const MAX_WORDS = 9;
const REACHABLE: ReadonlySet<Contact['kind']> = new Set([
  'person',
  'rota',
  'pager',
  'channel',
  'telephone',
  'mail',
]);

/** Who owns, supports, maintains or is contact for what the body describes, wherever it says so. */
export function readOwners(input: OwnersInput, statements: readonly Statement[]): Stated[] {
  const owners: Stated[] = [];
  const put = (value: string, range: Range, from: Stated['from'], section: number) =>
    owners.push({ field: 'owners', value, range, from, section });
  for (const statement of statements) {
    if (statement.field !== 'owners' && statement.field !== 'contact') continue;
    for (const part of splitNames(statement.text, statement.range)) {
      const named = statement.field === 'owners' ? isOwner(part.text) : isReachable(part.text);
      if (named) put(plainTitle(part.text), part.range, statement.from, statement.section);
    }
  }
  input.sections.forEach((section, i) => {
    const topics = input.catalogue.match(section.normalised).filter(({ strength }) => strength === 'strong');
    const ours = topics.some(({ topic }) => topic === 'owners');
    if (!ours && !topics.some(({ topic }) => topic === 'emergency')) return;
    for (const contact of readContacts(input, section.line, section.endLine)) {
      if (REACHABLE.has(contact.kind) || (ours && contact.kind === 'name')) {
        put(plainTitle(contact.text), contact.range, 'section', i);
      }
    }
  });
  for (const block of input.blocks) {
    if (block.type === 'paragraph') sentences(input.source, block, put);
  }
  return unique(owners);
}

/** Sentences may run over lines, so that a paragraph is read as one text. */
function sentences(
  source: SourceText,
  block: Block,
  put: (value: string, range: Range, from: Stated['from'], section: number) => void,
): void {
  const start = source.offsetAt({ line: block.line, character: 0 });
  const end = source.offsetAt({ line: block.endLine, character: 0 });
  const raw = source.text.slice(start, end);
  const found = ownerSentence(raw, () => maskInlineCode(raw));
  if (!found) return;
  const value = plainTitle(raw.slice(found.start, found.end).replace(/\s+/g, ' '));
  if (value !== '') put(value, source.range(start + found.start, start + found.end), 'sentence', -1);
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

function isOwner(text: string): boolean {
  const plain = plainTitle(text);
  if (!/[\p{L}]/u.test(plain) || /[?？:]$/.test(plain) || isPlaceholder(plain) || isBareNone(plain))
    return false;
  if (
    /^(?:if|when|the following|see|yes|true|false|unknown|n\/a|any|all|your|you|optional|required|varies|e\.g)\b/i.test(
      plain,
    )
  ) {
    return false;
  }
  return plain.split(' ').length <= MAX_WORDS || isReachable(text);
}

function isReachable(text: string): boolean {
  return isName(plainTitle(text)) || lineContacts(text).some(({ kind }) => REACHABLE.has(kind));
}

/** What is told twice is told once: the first place stays. */
function unique(owners: readonly Stated[]): Stated[] {
  const seen = new Set<string>();
  return owners.filter(({ value }) => {
    const key = String(value).toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
