import { CADENCE_WORDS, parseCadence } from './cadences';
import { parseDay } from './dates';
import { parseDuration, unitOfLabel } from './durations';
import type { FieldName } from './fieldNames';
import {
  readLifecycle,
  readReleaseModel,
  readRollout,
  readTier,
  RELEASE_MODELS,
  ROLLOUTS,
  TIERS,
} from './fieldValues';
import { KINDS, LIFECYCLES } from '../manual';
import { nearest } from '../nearest';

/** How a field's value is read, and what to say where it cannot be. */
export interface FieldType {
  /** Completes `"1:30" is no …`. */
  readonly noun: string;
  /** What to write instead: a whole sentence. */
  readonly remedy: string;
  /** Undefined where `text` is no such value. */
  read(text: string, label: string): string | number | undefined;
  /** The value that was probably meant. */
  nearest(text: string): string | undefined;
  /** Other tools use the same key for values of their own, which are no faults outside our front matter. */
  readonly shared: boolean;
}

const oneOf = (
  noun: string,
  remedy: string,
  options: readonly string[],
  read: FieldType['read'],
): FieldType => ({
  noun,
  remedy,
  read,
  // One letter is as near to every other one.
  nearest: (text) => (text.length < 3 ? undefined : nearest(text.toLowerCase().slice(0, 40), options)),
  shared: true,
});

const duration: FieldType = {
  noun: 'duration',
  remedy: 'Write 90s, 20m or 1h30m.',
  read: (text, label) => parseDuration(text, unitOfLabel(label)),
  nearest: nearestDuration,
  shared: false,
};
const day: FieldType = {
  noun: 'date',
  remedy: 'Write year, month and day: 2026-08-01.',
  read: (text) => parseDay(text),
  nearest: nearestDay,
  shared: false,
};
const cadence: FieldType = {
  noun: 'cadence',
  remedy: 'Write 90d, 6 weeks or quarterly.',
  read: (text) => parseCadence(text),
  nearest: (text) => (text.length < 3 ? undefined : nearest(text.toLowerCase().slice(0, 40), CADENCE_WORDS)),
  shared: false,
};

/** The fields whose values are not free text. */
export const FIELD_TYPES: Partial<Record<FieldName, FieldType>> = {
  kind: oneOf('kind', 'Write service, procedure, alert or another kind.', KINDS, (text) =>
    KINDS.find((kind) => kind === text.trim()),
  ),
  lifecycle: oneOf('lifecycle', 'Write early, production, mature or retired.', LIFECYCLES, readLifecycle),
  tier: oneOf('tier', 'Write 1 to 4, or platinum, gold, silver or bronze.', TIERS, readTier),
  releaseModel: oneOf('release model', 'Write gated or permissive.', RELEASE_MODELS, readReleaseModel),
  rollout: oneOf('rollout', 'Write staged or all-at-once.', ROLLOUTS, readRollout),
  releaseTime: duration,
  rollbackTime: duration,
  revertWithin: duration,
  recoveryTime: { ...duration, shared: true },
  recoveryPoint: { ...duration, shared: true },
  time: duration,
  rollback: { ...duration, shared: true },
  release: { ...duration, shared: true },
  rollbackTested: day,
  tested: { ...day, shared: true },
  reviewed: day,
  verified: day,
  updated: day,
  reviewDue: day,
  drilled: day,
  reviewEvery: cadence,
};

/** `20 mintues` → `20 minutes`. A bare number lacks its unit, and guessing that would be inventing. */
function nearestDuration(text: string): string | undefined {
  const match = /^\s*(\d{1,9}(?:\.\d{1,6})?)\s*([a-z]{3,12})\s*$/i.exec(text);
  const unit = match && nearest(match[2]!.toLowerCase(), ['seconds', 'minutes', 'hours', 'days', 'weeks']);
  return unit ? `${match[1]!} ${unit}` : undefined;
}

/** `2026-8-1` → `2026-08-01`. Days that no calendar has, and `15/12/2023`, have no nearest one. */
function nearestDay(text: string): string | undefined {
  const match = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s*$/.exec(text);
  return match
    ? parseDay(`${match[1]!}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`)
    : undefined;
}
