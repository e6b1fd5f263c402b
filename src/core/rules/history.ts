import { defineSetRule } from '../rule';

/** The manual says what was true when somebody last read it; the code has gone on. */
export const changedSinceReview = defineSetRule({
  id: 'changed-since-review',
  topic: 'owners',
  class: 'clock',
  severity: 'information',
  summary: 'What a manual covers has not changed since it was reviewed',
  *check({ facts }, { repository }) {
    const { reviewed, covers, lifecycle } = facts;
    if (!reviewed || covers.length === 0 || lifecycle?.value === 'retired') return;
    const globs = covers.map(({ value }) => value);
    const changes = repository.changesSince?.(globs, reviewed.value);
    if (!changes || changes.count === 0) return;
    const { count, newest } = changes;
    const subject = newest.subject.length > 50 ? `${newest.subject.slice(0, 49)}…` : newest.subject;
    yield {
      message: `${count === 1 ? '1 commit' : `${count} commits`} since the review; the newest of ${newest.day}: “${subject}”. Read it through.`,
      range: reviewed.range,
    };
  },
});

/** A date that is set without a look at what stands there. */
export const reviewDateBumped = defineSetRule({
  id: 'review-date-bumped',
  topic: 'owners',
  class: 'content',
  severity: 'information',
  summary: 'A new review date comes with a change, or was looked at',
  *check({ path, facts }, { repository }) {
    if (!facts.reviewed || !repository.onlyDateChanged?.(path)) return;
    yield {
      message: 'Only the review date has changed. Was it read through? Say in the commit what was found.',
      range: facts.reviewed.range,
    };
  },
});
