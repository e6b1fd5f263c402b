import { leadingDay, type Day } from './dates';

/** A day and where it stands in its text. */
export interface DayInText {
  readonly day: Day;
  readonly start: number;
  readonly length: number;
}

const MAX_LENGTH = 2000;

/** The first day that is named anywhere in a text. */
export function findDay(text: string): DayInText | undefined {
  if (!/\d{4}/.test(text)) return undefined;
  const end = Math.min(text.length, MAX_LENGTH);
  for (let at = 0; at < end; at++) {
    if (!/[\dA-Za-z]/.test(text[at]!) || /[\w-]/.test(text[at - 1] ?? '')) continue;
    const found = leadingDay(text.slice(at, at + 40));
    if (found) return { day: found.day, start: at, length: found.length };
  }
  return undefined;
}
