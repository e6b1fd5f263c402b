import { leadingDay } from './dates';
import { leadingDuration, unitOfLabel } from './durations';
import { FIELD_TYPES } from './fieldTypes';
import type { FieldName } from './fieldNames';
import type { Range } from '../document/text';

/** What may follow a value in its line without changing it: a remark, the next sentence, who did it. */
const REMARK = /^\s*(?:$|[(.,;|·•–—-]|by\b|on average\b|in total\b|end to end\b|max\b|or less\b|at most\b)/i;
const BY = /^\s*[(,–—-]?\s*by\s+([^().,;|]{2,60})/i;
/** An attempt at a value; "varies" and "see below" are words of the team's. */
const ATTEMPT = /^\s*[~≈<≤]?\s*\d/;

export interface StatementValue {
  readonly value: string | number;
  readonly range: Range;
  /** Behind a review date: who reviewed. */
  readonly by?: { readonly text: string; readonly range: Range };
}

/** The typed value that a label's text begins with; `'malformed'` where it tries to be one and is not. */
export function readStatementValue(
  field: FieldName,
  label: string,
  text: string,
  range: Range,
): StatementValue | 'malformed' | undefined {
  const type = FIELD_TYPES[field];
  if (!type) return { value: text, range };
  const { line, character } = range.start;
  const at = (from: number, to: number): Range => ({
    start: { line, character: character + from },
    end: { line, character: character + to },
  });
  if (type.noun === 'date') {
    const found = leadingDay(text);
    if (found && REMARK.test(text.slice(found.length))) {
      const by = BY.exec(text.slice(found.length));
      const name = by?.[1]!.trimEnd();
      const start = by ? found.length + by[0].lastIndexOf(by[1]!) : 0;
      return {
        value: found.day,
        range: at(0, found.length),
        ...(name ? { by: { text: name, range: at(start, start + name.length) } } : {}),
      };
    }
  } else if (type.noun === 'duration') {
    const found = leadingDuration(text, unitOfLabel(label));
    if (found && REMARK.test(text.slice(found.length))) {
      return { value: found.seconds, range: at(0, found.length) };
    }
    if (found) return undefined;
  } else {
    const value = type.read(text, label) ?? type.read(text.split(/\s*[(,.;]/, 1)[0]!, label);
    if (value !== undefined) return { value, range };
  }
  return !type.shared && ATTEMPT.test(text) ? 'malformed' : undefined;
}
