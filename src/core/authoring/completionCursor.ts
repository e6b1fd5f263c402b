import type { Position, Range, SourceText } from '../document/text';

/** Lines of a document that are YAML. */
export interface YamlLines {
  readonly first: number;
  /** The line behind the last one. */
  readonly end: number;
}

/** Where a cursor stands in YAML. */
export interface FieldCursor {
  /** The keys around it; at a value, its own key is the last one. */
  readonly path: readonly string[];
  readonly at: 'key' | 'value';
  /** What is to be replaced: the key or value as far as it is typed, with its quotes. */
  readonly token: Range;
  /** The value is one item of a list. */
  readonly inList: boolean;
  /** The value stands between brackets or braces. */
  readonly inFlow: boolean;
  /** The key has its colon already. */
  readonly hasColon: boolean;
}

/** The lines between the fences of the front matter; none where the document begins with none. */
export function frontMatterLines(source: SourceText): YamlLines {
  return { first: 1, end: frontMatterEnd(source) - 1 };
}

function frontMatterEnd(source: SourceText): number {
  if (
    source
      .line(0)
      .replace(/^\uFEFF/, '')
      .trimEnd() !== '---'
  )
    return 0;
  for (let line = 1; line < source.lineCount; line++) {
    if (/^(?:---|\.\.\.)\s*$/.test(source.line(line))) return line + 1;
  }
  return 0;
}

/**
 * Where `position` stands in YAML; undefined outside of it, in comments and where it is written in a way that people
 * seldom write by hand. Reads the text, not the tree: what is being typed seldom parses.
 */
export function fieldCursor(
  source: SourceText,
  { line, character }: Position,
  { first, end }: YamlLines,
): FieldCursor | undefined {
  if (line < first || line >= end) return undefined;
  const text = source.line(line);
  const before = text.slice(0, character);
  if (/(?:^|\s)#/.test(before)) return undefined;
  const dash = /^(\s*)-\s+/.exec(text);
  const indent = text.trim() === '' ? character : text.length - text.trimStart().length;
  const start = dash ? dash[0].length : indent;
  if (character < start) return undefined;
  const path = parents(source, first, line, indent, dash !== null);
  const key = /^([\w-]+)[ \t]*:(?=\s|$)/.exec(text.slice(start));
  const place = { source, line, text, character };
  if (key && character > start + key[0].length - 1) {
    return inValue({ ...place, from: start + key[0].length }, [...path, key[1]!], false);
  }
  if (dash && !key) return inValue({ ...place, from: start }, path, true);
  return {
    path,
    at: 'key',
    token: { start: { line, character: start }, end: { line, character: start + wordAt(text, start) } },
    inList: false,
    inFlow: false,
    hasColon: key !== null,
  };
}

interface ValuePlace {
  readonly line: number;
  readonly text: string;
  readonly character: number;
  /** The first character of the value. */
  readonly from: number;
}

function inValue(place: ValuePlace, path: readonly string[], inList: boolean): FieldCursor | undefined {
  const { text, line, character } = place;
  const from = Math.min(skipSpaces(text, place.from), character);
  if (/^[[{]/.test(text.slice(from)) && character > from) return inFlow({ ...place, from }, path);
  const end = Math.max(/(?:\s+#.*|\s*)$/.exec(text)!.index, from, character);
  return value(path, line, from, end, inList, false);
}

/** Between brackets and braces of one line. */
function inFlow(
  { text, line, character, from }: ValuePlace,
  path: readonly string[],
): FieldCursor | undefined {
  const open: { readonly list: boolean; key?: string }[] = [];
  let start = from;
  let quote = '';
  for (let at = from; at < character; at++) {
    const sign = text[at]!;
    if (quote !== '') {
      if (sign === quote) quote = '';
      continue;
    }
    const top = open.at(-1);
    if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '[' || sign === '{') {
      open.push({ list: sign === '[' });
      start = at + 1;
    } else if (sign === ']' || sign === '}') {
      open.pop();
      start = at + 1;
    } else if (sign === ',') {
      if (top) delete top.key;
      start = at + 1;
    } else if (
      sign === ':' &&
      top &&
      !top.list &&
      top.key === undefined &&
      /\s|^$/.test(text[at + 1] ?? '')
    ) {
      top.key = text.slice(start, at).trim();
      start = at + 1;
    }
  }
  const top = open.at(-1);
  if (!top) return undefined;
  const keys = [...path, ...open.flatMap(({ key }) => key ?? [])];
  const token = Math.min(skipSpaces(text, start), character);
  const rest = text.slice(character);
  if (!top.list && top.key === undefined) {
    const end = character + /^[\w-]*/.exec(rest)![0].length;
    const range = { start: { line, character: token }, end: { line, character: end } };
    const hasColon = /^[\w-]*\s*:/.test(rest);
    return { path: keys, at: 'key', token: range, inList: false, inFlow: true, hasColon };
  }
  const length = quote === '' ? /^[^,\]}]*?(?=\s*(?:[,\]}]|$))/.exec(rest)![0].length : closing(rest, quote);
  return value(keys, line, token, character + length, top.list, true);
}

function value(
  path: readonly string[],
  line: number,
  from: number,
  to: number,
  inList: boolean,
  flow: boolean,
): FieldCursor {
  const token = { start: { line, character: from }, end: { line, character: to } };
  return { path, at: 'value', token, inList, inFlow: flow, hasColon: true };
}

/** The keys around a line, by indentation. */
function parents(source: SourceText, first: number, line: number, indent: number, isItem: boolean): string[] {
  const path: string[] = [];
  let around = isItem ? indent + 1 : indent;
  for (let above = line - 1; above >= first && around > 0; above--) {
    const match = /^(\s*)([\w-]+)[ \t]*:/.exec(source.line(above));
    if (!match || match[1]!.length >= around) continue;
    path.unshift(match[2]!);
    around = match[1]!.length;
  }
  return path;
}

function closing(rest: string, quote: string): number {
  const at = rest.indexOf(quote);
  return at < 0 ? 0 : at + 1;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

function wordAt(text: string, start: number): number {
  return /^[\w-]*/.exec(text.slice(start))![0].length;
}
