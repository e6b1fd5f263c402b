import { FIELD_TYPES } from './fieldTypes';
import type { FieldName } from './fieldNames';
import type { Fact, FieldFault } from '../manual';
import type { Range } from '../document/text';

/** A value that was read, before the first or the best of each field is chosen. */
export interface Stated extends Fact<string | number> {
  readonly field: FieldName;
  /** Index of the section around it; -1 in front matter and before the first section. */
  readonly section: number;
}

/** Longer values are cut in messages. */
const MAX_QUOTED = 24;

/** A fault of a value that its field cannot have. Not strict: a hint that the value was not read. */
export function malformed(
  field: FieldName,
  key: string,
  text: string,
  range: Range,
  strict: boolean,
): FieldFault {
  const type = FIELD_TYPES[field]!;
  const written = text.trim();
  const quoted = written.length > MAX_QUOTED ? `${written.slice(0, MAX_QUOTED - 1)}…` : written;
  const meant = type.nearest(written);
  const fact = `"${quoted}" is no ${type.noun}`;
  const remedy = meant === undefined ? type.remedy : `Write ${meant}.`;
  return {
    range,
    strict,
    key,
    message: `${strict ? fact : `Not read: ${fact}`}. ${remedy}`,
    ...(meant === undefined ? {} : { nearest: meant }),
  };
}
