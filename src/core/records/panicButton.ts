import type { Manual } from '../manual';
import type { TableBlock } from '../document/markdown';
import { readSections, type Reading } from '../document/reading';
import { readTable, type Columns, type Table } from '../document/tables';

/** The columns of the log of presses. */
export const PANIC_COLUMNS = {
  date: ['date', 'when', 'day'],
  team: ['team', 'who', 'pressed by', 'by'],
  justified: ['justified', 'was it right', 'right', 'warranted'],
  cost: ['cost', 'costs', 'what it cost', 'person minutes'],
  told: ['told', 'told on', 'told them', 'they were told'],
} as const satisfies Columns<string>;
export type PanicColumn = keyof typeof PANIC_COLUMNS;

/** The part of a manual that says how people outside IT raise the alarm; undefined where there is none with a title. */
export function panicButton(manual: Manual): Reading | undefined {
  const sections = manual.sections.filter(({ normalised }) => /\bpanic button\b/.test(normalised));
  return sections.length > 0 ? readSections(manual, 'emergency', sections) : undefined;
}

/** The log of presses; a table is one by its columns, wherever it stands. */
export function panicLogs(manual: Manual): Table<PanicColumn>[] {
  return manual.blocks.flatMap((block) => (block.type === 'table' ? (readLog(block) ?? []) : []));
}

function readLog(block: TableBlock): Table<PanicColumn> | undefined {
  return readTable(block, PANIC_COLUMNS, ['date', 'justified', 'cost']);
}
