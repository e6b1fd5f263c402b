import type { Day } from '../facts/dates';
import type { Burst, ManualIndex } from './manualIndex';

/** A burst, and the manual whose calendar tells it. */
export interface CalendarBurst extends Burst {
  readonly path: string;
  readonly title: string;
}

/** The demand calendars of all manuals as one. */
export interface Calendar {
  /** Not over yet, the next one first. */
  readonly coming: readonly CalendarBurst[];
  /** "Every Friday". */
  readonly recurring: readonly CalendarBurst[];
  /** No day can be read. */
  readonly undated: readonly CalendarBurst[];
  /** Over, the last one first. */
  readonly past: readonly CalendarBurst[];
}

/** @param today an ISO 8601 day; what ends today is not over */
export function calendarOf(index: ManualIndex, today: Day): Calendar {
  const all = [...index.entries()]
    .filter(({ linkedOnly, kind }) => !linkedOnly && kind !== 'template')
    .flatMap(({ bursts, path, title }) =>
      bursts.map((burst): CalendarBurst => ({ ...burst, path, title: title.text })),
    )
    .sort((a, b) => compare(a.start, b.start) || compare(a.path, b.path));
  const dated = all.filter(({ recurring, start }) => !recurring && start !== undefined);
  const isOver = ({ start, end }: Burst) => (end ?? start)! < today;
  return {
    coming: dated.filter((burst) => !isOver(burst)),
    recurring: all.filter(({ recurring }) => recurring),
    undated: all.filter(({ recurring, start }) => !recurring && start === undefined),
    past: dated.filter(isOver).reverse(),
  };
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
