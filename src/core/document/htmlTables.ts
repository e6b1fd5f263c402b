import type { Cell } from './markdown';
import type { SourceText } from './text';

const ROW_OR_CELL = /<t[rhd]\b[^<>]*>/gi;
/** A longer cell is no cell of facts. */
const MAX_CELL = 2000;
/** Where a cell ends that nobody closed. */
const CELL_END = /<\/t[hd]\b|<t[hd]\b|<\/?tr\b|<\/table\b/i;
const LINK = /<a\b[^<>]*\bhref\s*=\s*["']?([^"'\s<>]+)["']?[^<>]*>([^<]*)<\/a>/gi;
const TAG = /<[^<>]*>/g;

/**
 * A table that is written in HTML, its cells with their links in Markdown and without other tags. The header is empty
 * where the first row is no row of titles.
 * @param text of a block that begins with `<table`
 * @param line where the block begins
 * @returns undefined where it is no such table
 */
export function htmlTable(
  source: SourceText,
  text: string,
  line: number,
): { readonly header: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] } | undefined {
  if (!/^\s*<table\b/i.test(text)) return undefined;
  const rows: { cells: Cell[]; titles: boolean }[] = [];
  let at = line;
  let breakAt = text.indexOf('\n');
  /** Where the last cell of the line ends: the same text may stand in several. */
  let behind = 0;
  for (const { index, 0: tag } of text.matchAll(ROW_OR_CELL)) {
    if (/^<tr/i.test(tag)) {
      rows.push({ cells: [], titles: true });
      continue;
    }
    const start = index + tag.length;
    const inner = text.slice(start, start + MAX_CELL);
    const written = inner.slice(0, CELL_END.exec(inner)?.index ?? inner.length);
    const begins = start + written.length - written.trimStart().length;
    for (; breakAt >= 0 && breakAt < begins; breakAt = text.indexOf('\n', breakAt + 1)) {
      at++;
      behind = 0;
    }
    const first = written.trim().split('\n', 1)[0]!;
    const found = source.line(at).indexOf(first, behind);
    const character = found < 0 ? behind : found;
    behind = character + first.length;
    const plain = written.replace(LINK, '[$2]($1)').replace(TAG, ' ').replace(/\s+/g, ' ').trim();
    const row = rows.at(-1);
    if (!row) continue;
    row.cells.push({ text: plain, line: at, start: character, end: behind });
    row.titles &&= /^<th/i.test(tag);
  }
  const filled = rows.filter(({ cells }) => cells.length > 0);
  const [first] = filled;
  if (!first) return undefined;
  const isHeader = first.titles && filled.length > 1;
  const header = isHeader ? first.cells : first.cells.map((cell) => ({ ...cell, text: '', end: cell.start }));
  return { header, rows: filled.slice(isHeader ? 1 : 0).map(({ cells }) => cells) };
}
