import type { Cell, TableBlock } from './markdown';
import { normaliseTitle } from './titles';

/** The columns of a table that we read, each with the names that people give it, normalised as titles are. */
export type Columns<C extends string> = Readonly<Record<C, readonly string[]>>;

/** One row, read by columns; a column that the table lacks is absent, an empty cell is there with text ''. */
export interface Row<C extends string> {
  readonly cells: Readonly<Partial<Record<C, Cell>>>;
  readonly line: number;
}

export interface Table<C extends string> {
  readonly block: TableBlock;
  /** The header cells of the columns that were recognised. */
  readonly header: Readonly<Partial<Record<C, Cell>>>;
  /** Rows with something in them. */
  readonly rows: readonly Row<C>[];
}

/**
 * Reads a table by column synonyms; a column is what its header is called or begins with.
 * @returns undefined where the table lacks one of `required`, or is written in HTML
 */
export function readTable<C extends string>(
  block: TableBlock,
  columns: Columns<C>,
  required: readonly NoInfer<C>[],
): Table<C> | undefined {
  if (block.html) return undefined;
  const names = block.header.map((cell) => normaliseTitle(cell.text));
  const places = new Map<number, C>();
  const taken = new Set<C>();
  const all = Object.entries(columns) as [C, readonly string[]][];
  const claim = (fits: (name: string, synonym: string) => boolean) => {
    for (const [column, synonyms] of all) {
      if (taken.has(column)) continue;
      const at = names.findIndex(
        (name, i) => name !== '' && !places.has(i) && synonyms.some((synonym) => fits(name, synonym)),
      );
      if (at < 0) continue;
      places.set(at, column);
      taken.add(column);
    }
  };
  // A whole name goes before a beginning, so that "Owner" is not taken for "Owner of the mitigation".
  claim((name, synonym) => name === synonym);
  claim((name, synonym) => name.startsWith(`${synonym} `));
  claim((name, synonym) => name.endsWith(` ${synonym}`));
  if (required.some((column) => !taken.has(column))) return undefined;
  const byColumn = (cells: readonly Cell[]): Partial<Record<C, Cell>> => {
    const record: Partial<Record<C, Cell>> = {};
    for (const [i, column] of places) if (cells[i]) record[column] = cells[i];
    return record;
  };
  const rows = block.rows
    .filter((cells) => cells.some((cell) => cell.text !== ''))
    .map((cells) => ({ cells: byColumn(cells), line: cells[0]!.line }));
  return { block, header: byColumn(block.header), rows };
}

/** The range of a cell; of an empty one, the place where its text would stand. */
export function cellRange({ line, start, end }: Cell) {
  return { start: { line, character: start }, end: { line, character: end } };
}
