import type { Block } from '../document/markdown';
import { plainTitle } from '../document/titles';
import type { Position, Range, TextEdit } from '../document/text';
import type { Manual } from '../manual';
import { SPOF_COLUMNS, type SpofColumn } from '../records/spofEntries';
import { TOPICS, type Topic } from '../topics';
import { insertTitled } from './insertSection';

/** A way to write the same better, that the place of the cursor allows. */
export type Refactoring = { readonly edits: readonly TextEdit[] } & (
  { readonly what: 'section'; readonly topic: Topic } | { readonly what: 'spof-table' }
);

/** What can be made of the lines of `range`: a section of what only mentions its topic, a table of a list. */
export function refactoringsAt(manual: Manual, range: Range, order: readonly Topic[]): Refactoring[] {
  const table = tableOfList(manual, range);
  return [
    ...order.flatMap((topic) => {
      const edits = sectionOfMention(manual, topic, range, order);
      return edits ? [{ what: 'section' as const, topic, edits }] : [];
    }),
    ...(table ? [{ what: 'spof-table' as const, edits: [table] }] : []),
  ];
}

/** Moves the paragraph or list item that mentions a topic under a title of its own. */
function sectionOfMention(
  manual: Manual,
  topic: Topic,
  range: Range,
  order: readonly Topic[],
): TextEdit[] | undefined {
  const answer = manual.answers.get(topic.id);
  if (answer?.state !== 'mentioned') return undefined;
  const { source, blocks } = manual;
  const block = blocks.find(
    ({ type, quoted, line, endLine }) =>
      type === 'paragraph' &&
      !quoted &&
      touches(range, line, endLine) &&
      answer.places.some(({ range: { start } }) => start.line >= line && start.line < endLine),
  );
  if (!block || isAlone(manual, block)) return undefined;
  const { line, endLine } = block.item ?? block;
  const end = contentEnd(manual, line, endLine);
  const lines = Array.from({ length: end - line }, (_, i) => source.line(line + i));
  const indent = /^\s*/.exec(lines[0] ?? '')![0];
  const body = lines.map((text) => (text.startsWith(indent) ? text.slice(indent.length) : text)).join('\n');
  let before = line - 1;
  while (before >= 0 && source.line(before).trim() === '') before--;
  const start = before < 0 ? { line: 0, character: 0 } : endOf(manual, before);
  return [
    { range: { start, end: endOf(manual, end - 1) }, newText: '' },
    insertTitled(manual, topic, body, order),
  ];
}

function endOf({ source }: Manual, line: number): Position {
  return { line, character: source.line(line).length };
}

/** Whether nothing else stands in its section, which would be left empty. */
function isAlone({ blocks, sections }: Manual, block: Block): boolean {
  const own = block.item ?? block;
  const section = sections.findLast(({ line, endLine }) => line < own.line && own.line < endLine);
  const from = section ? section.line + 1 : 0;
  const to = section?.endLine ?? Infinity;
  return !blocks.some(
    ({ type, line }) =>
      type !== 'heading' && line >= from && line < to && (line < own.line || line >= own.endLine),
  );
}

/** Without the blank lines that an item of a list may end in. */
function contentEnd({ source }: Manual, line: number, endLine: number): number {
  let end = endLine;
  while (end > line + 1 && source.line(end - 1).trim() === '') end--;
  return end;
}

/** The columns of the template, by the title that each has there. */
const COLUMNS: readonly (readonly [SpofColumn, string])[] = TOPICS.find(
  ({ id }) => id === 'spof',
)!.table!.map((title) => [columnNamed(title)!, title]);
const ALWAYS: ReadonlySet<SpofColumn> = new Set(['component', 'happens', 'mitigation']);
type Row = Partial<Record<SpofColumn, string>>;

/** Turns the list around `range`, in a section on single points of failure, into a table. */
function tableOfList(manual: Manual, range: Range): TextEdit | undefined {
  const { source, blocks, sections } = manual;
  const at = blocks.findIndex(({ item, line, endLine }) => item && touches(range, line, endLine));
  const section = (manual.answers.get('spof')?.sections ?? [])
    .map((index) => sections[index]!)
    .find(({ line, endLine }) => at >= 0 && blocks[at]!.line > line && blocks[at]!.line < endLine);
  if (!section) return undefined;
  let first = at;
  let last = at;
  while (blocks[first - 1]?.item && blocks[first - 1]!.line > section.line) first--;
  while (blocks[last + 1]?.item && blocks[last + 1]!.line < section.endLine) last++;
  const list = blocks.slice(first, last + 1);
  const rows: Row[] = [];
  for (const block of list) {
    // What a cell cannot hold stays a list.
    if (block.type !== 'paragraph' || block.quoted) return undefined;
    const text = block.text.replaceAll(/\s*\n\s*/g, ' ');
    const row = rows.at(-1);
    if (block.item?.depth === 1 && block.opensItem) rows.push(rowOf(text));
    else if (row) addPart(row, text);
    else return undefined;
  }
  const columns = COLUMNS.filter(([column]) => ALWAYS.has(column) || rows.some((row) => row[column]));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = [
    line(columns.map(([, title]) => title)),
    line(columns.map(() => '---')),
    ...rows.map((row) =>
      line(columns.map(([column]) => (row[column] ?? '').replaceAll(/(?<!\\)\|/g, '\\|'))),
    ),
  ];
  const from = list[0]!.item!.line;
  const to = contentEnd(manual, from, list.at(-1)!.endLine);
  return {
    range: { start: { line: from, character: 0 }, end: endOf(manual, to - 1) },
    newText: table.join(source.eol),
  };
}

/** `**Redis**: all stops. Mitigation: a replica.` The name ends at the first colon or dash. */
function rowOf(text: string): Row {
  const match = /^(\*\*[^*]+\*\*|__[^_]+__|[^:：–—]{1,80}?)\s*(?:[:：]|\s[-–—]\s|$)\s*(.*)$/s.exec(text);
  const row: Row = { component: plainTitle(match?.[1] ?? text) };
  if (match?.[2]) addPart(row, match[2]);
  return row;
}

const PART = /(?:^|(?<=[.;,]\s))(?:\*\*|__)?([\p{L} ]{3,30})(?:\*\*|__)?\s*[:：](?:\*\*|__)?\s*/gu;

/** Puts what follows a known name of a column into that column, and all else into what happens. */
function addPart(row: Row, text: string): void {
  let column: SpofColumn = 'happens';
  let from = 0;
  const put = (to: number) => {
    const part = text.slice(from, to).trim().replace(/[;,]$/, '');
    if (part !== '') row[column] = row[column] === undefined ? part : `${row[column]} ${part}`;
  };
  for (const match of text.matchAll(PART)) {
    const named = columnNamed(match[1]!);
    if (!named || named === 'component') continue;
    put(match.index);
    column = named;
    from = match.index + match[0].length;
  }
  put(text.length);
}

function columnNamed(name: string): SpofColumn | undefined {
  const plain = name.trim().toLowerCase();
  const columns = Object.entries(SPOF_COLUMNS) as [SpofColumn, readonly string[]][];
  return columns.find(([, names]) => names.includes(plain))?.[0];
}

function touches({ start, end }: Range, line: number, endLine: number): boolean {
  return start.line < endLine && end.line >= line;
}
