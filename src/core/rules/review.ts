import { addDays, daysBetween } from '../facts/dates';
import { setField } from '../authoring/frontMatterEdit';
import type { Manual } from '../manual';
import type { ManualEntry } from '../index/manualIndex';
import type { ManualSet } from '../index/manualSet';
import { defineRule, defineSetRule } from '../rule';

/** Kinds that age: what they say was true when somebody last looked. */
const KINDS = ['service', 'procedure', 'incident', 'alert'] as const;

/** Where reviews are dated, the one without a date is the one that nobody looked at. */
export const reviewMissing = defineSetRule({
  id: 'review-missing',
  topic: 'owners',
  class: 'content',
  severity: 'information',
  summary: 'A manual has a review date where others of its set have one, or its tier is 1',
  kinds: KINDS,
  *check(entry, { index }) {
    const { facts } = entry;
    // A day that is still to be filled in is told by `placeholder-left`.
    if (isReviewed(entry) || entry.reviewBegun || facts.lifecycle?.value === 'retired') return;
    const set = index.setOf(entry.path);
    const { dated, of } = set ? datesOf(set) : { dated: 0, of: 1 };
    // One date among many files is a habit of that file; half of them are a habit of the team.
    const isHabit = dated > 0 && dated * 2 >= of;
    if (facts.tier?.value !== 1 && !isHabit) return;
    const why = facts.tier?.value === 1 ? 'and the tier is 1' : `${dated} of ${of} files here have one`;
    yield {
      message: `No review date, ${why}. Say when somebody last read it through.`,
      range: entry.title.range,
    };
  },
  *fix(_finding, manual) {
    const edit = setField(manual, ['review', 'last'], 'YYYY-MM-DD');
    if (edit) yield { title: 'Insert the review date', ...edit, safe: false, preferred: true };
  },
});

const counted = new WeakMap<ManualSet, { readonly dated: number; readonly of: number }>();

/** How many files of a set have a date, counted once and not for each of thousands of files anew. */
function datesOf(set: ManualSet): { readonly dated: number; readonly of: number } {
  let count = counted.get(set);
  if (!count) {
    const files = set.files.filter((file) => !file.linkedOnly && file.kind !== 'index');
    counted.set(set, (count = { dated: files.filter(isReviewed).length, of: files.length }));
  }
  return count;
}

function isReviewed({ facts }: ManualEntry): boolean {
  return facts.reviewed !== undefined || facts.reviewDue !== undefined;
}

/** A manual that nobody has read for half a year describes a service of half a year ago. */
export const reviewOverdue = defineRule({
  id: 'review-overdue',
  topic: 'owners',
  class: 'clock',
  severity: 'information',
  summary: 'A manual is reviewed as often as it says, or every half year',
  kinds: [...KINDS, 'policy'],
  options: {
    every: {
      type: 'duration',
      default: 180,
      description: 'Days between reviews where the manual states no cadence.',
    },
    'every-tier-1': { type: 'duration', default: 90, description: 'The same for tier 1.' },
  },
  *check(manual, { today, option }) {
    const due = dueDay(manual, option('every'), option('every-tier-1'));
    if (!due || due >= today || manual.facts.lifecycle?.value === 'retired') return;
    const { reviewed, reviewDue } = manual.facts;
    const days = daysBetween(due, today);
    const since = days === 1 ? 'since yesterday' : `for ${days} days`;
    const last = reviewed ? `last on ${reviewed.value}` : `due on ${due}`;
    yield {
      message: `The review is overdue ${since} (${last}). Read it through and set the date.`,
      range: (reviewed ?? reviewDue)!.range,
      // Who notes when something was changed last has promised no reviews.
      ...(isPromised(manual) ? {} : { severity: 'hint' as const }),
      fixable: canMark(manual),
    };
  },
  *fix(_finding, manual, { today }) {
    const { reviewed } = manual.facts;
    if (!reviewed || !canMark(manual)) return;
    yield {
      title: `Mark as reviewed on ${today}`,
      edits: [{ range: reviewed.range, newText: today }],
      // Only who has read it may say so.
      safe: false,
      preferred: true,
    };
  },
});

function isPromised({ facts }: Manual): boolean {
  return (
    facts.reviewed?.loosely !== true ||
    facts.reviewDue !== undefined ||
    facts.reviewEvery !== undefined ||
    facts.tier?.value === 1
  );
}

/** A due date of its own would stay overdue, and a date within a sentence is not ours to write. */
function canMark({ facts }: Manual): boolean {
  return facts.reviewed !== undefined && facts.reviewDue === undefined && facts.reviewed.from !== 'sentence';
}

function dueDay({ facts }: Manual, every: number, everyTier1: number): string | undefined {
  if (facts.reviewDue) return facts.reviewDue.value;
  if (!facts.reviewed) return undefined;
  const cadence = facts.reviewEvery?.value ?? (facts.tier?.value === 1 ? everyTier1 : every);
  return addDays(facts.reviewed.value, cadence);
}

/** A review that has not happened yet. */
export const reviewInFuture = defineRule({
  id: 'review-in-future',
  topic: 'owners',
  class: 'malformed',
  severity: 'error',
  summary: 'The day of the last review has come',
  *check(manual, { today }) {
    const { reviewed } = manual.facts;
    // Somewhere it is tomorrow already.
    if (!reviewed || reviewed.value <= addDays(today, 1)) return;
    yield {
      message: `Reviewed on ${reviewed.value}, which has not come. Correct the day; what is planned is “review: { due: … }”.`,
      range: reviewed.range,
      severity: manual.frontMatter.ours ? 'error' : 'hint',
    };
  },
});
