import { isContentLine } from '../document/content';
import { findDay } from '../facts/daysInText';
import type { Day } from '../facts/dates';
import type { Manual } from '../manual';
import type { Cell } from '../document/markdown';
import { readTable, type Columns } from '../document/tables';
import { plainTitle } from '../document/titles';

/** The columns of the demand calendar. */
export const DEMAND_COLUMNS = {
  event: ['event', 'burst', 'campaign', 'occasion', 'what'],
  start: ['start', 'starts', 'from', 'begin', 'begins', 'date', 'when'],
  end: ['end', 'ends', 'until', 'to'],
  peak: ['expected peak', 'peak', 'expected load', 'load', 'expected traffic', 'traffic'],
  source: ['source', 'told by', 'who told us', 'announced by'],
  told: ['told us on', 'told on', 'announced on', 'told us', 'announced'],
  answer: ['ops answer', 'our answer', 'answer', 'reply'],
  prepared: ['prepared', 'preparation', 'what we prepared', 'done'],
  actual: ['actual', 'actual peak', 'what came', 'result'],
} as const satisfies Columns<string>;
export type DemandColumn = keyof typeof DEMAND_COLUMNS;

/** One expected burst. */
export interface DemandEvent {
  readonly name: string;
  /** Undefined where it recurs, where nothing is told, or where it cannot be read. */
  readonly start: Day | undefined;
  /** The start where no end is told. */
  readonly end: Day | undefined;
  /** "Every Friday 16:00": never over, never late. */
  readonly recurring: boolean;
  readonly cells: Readonly<Partial<Record<DemandColumn, Cell>>>;
  /** Whether a cell says something. */
  says(column: DemandColumn): boolean;
}

const RECURS =
  /\b(?:every|each|daily|weekly|monthly|yearly|annual(?:ly)?|quarterly|weekdays?|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/i;

const cache = new WeakMap<Manual, readonly DemandEvent[]>();

/** The events of the demand calendar: a table is one by its columns, wherever it stands. */
export function demandEvents(manual: Manual): readonly DemandEvent[] {
  let events = cache.get(manual);
  if (!events)
    cache.set(
      manual,
      (events = manual.blocks.flatMap((block) => (block.type === 'table' ? eventsIn(block) : []))),
    );
  return events;
}

function eventsIn(block: Parameters<typeof readTable>[0]): DemandEvent[] {
  const table = readTable(block, DEMAND_COLUMNS, ['event', 'start']);
  // An event and a date make no demand calendar: a peak, a source or what we prepared does.
  if (!table || !(table.header.peak ?? table.header.source ?? table.header.prepared)) return [];
  return table.rows.flatMap(({ cells }): DemandEvent[] => {
    const text = (column: DemandColumn) => plainTitle(cells[column]?.text ?? '');
    const says = (column: DemandColumn) => isContentLine(text(column));
    if (!says('event') && !says('start')) return [];
    const recurring = RECURS.test(text('start')) || RECURS.test(text('end'));
    const start = recurring ? undefined : findDay(text('start'))?.day;
    const end = recurring ? undefined : (findDay(text('end'))?.day ?? start);
    return [{ name: text('event'), start, end, recurring, cells, says }];
  });
}
