import { formatCadence } from './cadences';
import { formatDuration } from './durations';
import type { Stated } from './factDraft';
import type { FieldName } from './fieldNames';
import { FIELD_TYPES } from './fieldTypes';
import type { Fact, FactConflict } from '../manual';

/** The facts that a document has once, and what they are called in messages. */
const SINGLE: Partial<Record<FieldName, string>> = {
  lifecycle: 'lifecycle',
  tier: 'tier',
  releaseTime: 'release time',
  releaseModel: 'release model',
  rollout: 'rollout',
  rollbackTime: 'rollback time',
  rollbackTested: 'date of the rollback test',
  revertWithin: 'promise to revert',
  recoveryTime: 'recovery time objective',
  recoveryPoint: 'recovery point objective',
  reviewed: 'review date',
  verified: 'verified date',
  reviewDue: 'next review date',
  reviewEvery: 'review cadence',
  drilled: 'drill date',
};

/**
 * Facts of the whole document stated twice with different values. What stands in two or more parts of the body is
 * said of those parts (each procedure has its time, each alert its review), not of the document.
 */
export function findConflicts(stated: readonly Stated[]): FactConflict[] {
  const byField = new Map<FieldName, Stated[]>();
  for (const fact of stated) {
    if (SINGLE[fact.field] === undefined || fact.from === 'sentence') continue;
    const list = byField.get(fact.field);
    if (list) list.push(fact);
    else byField.set(fact.field, [fact]);
  }
  const conflicts: FactConflict[] = [];
  const reviewed = byField.has('reviewed');
  for (const [field, facts] of byField) {
    // A review date beats a verified one, so that the two never contradict each other.
    if (facts.length < 2 || (field === 'verified' && reviewed)) continue;
    const parts = new Set(facts.filter((fact) => fact.section >= 0).map((fact) => fact.section));
    const whole = parts.size > 1 ? facts.filter((fact) => fact.section < 0) : facts;
    const [first, ...others] = whole;
    const second = first && others.find((other) => other.value !== first.value);
    if (first && second) {
      conflicts.push({ name: SINGLE[field]!, first: inWords(first), second: inWords(second) });
    }
  }
  return conflicts;
}

function inWords({ field, value, range, from }: Stated): Fact<string> {
  const noun = FIELD_TYPES[field]!.noun;
  const written =
    typeof value !== 'number'
      ? value
      : noun === 'duration'
        ? formatDuration(value)
        : noun === 'cadence'
          ? formatCadence(value)
          : String(value);
  return { value: written, range, from };
}
