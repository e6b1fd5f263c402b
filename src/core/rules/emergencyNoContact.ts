import type { Contact } from '../manual';
import type { ManualEntry } from '../index/manualIndex';
import { defineSetRule, type SetContext } from '../rule';

/** A way to reach somebody now; a name alone is none. */
const REACHABLE: ReadonlySet<Contact['kind']> = new Set([
  'person',
  'rota',
  'pager',
  'channel',
  'telephone',
  'mail',
  'link',
]);
/** Owners that can be reached by what they are called. */
const OWNER_REACHED = /^[@#]|@|https?:|\b(?:slack|pager|phone|tel|on-?call)\b|\+?\d[\d ()-]{6,}/i;

/** An emergency section that tells what to do and not whom to reach when that does not help. */
export const emergencyNoContact = defineSetRule({
  id: 'emergency-no-contact',
  topic: 'emergency',
  class: 'content',
  severity: 'warning',
  summary: 'A manual with an emergency section says how to reach somebody',
  kinds: ['service', 'incident', 'launch', 'event'],
  *check(entry, context) {
    const place = entry.answers['emergency']?.places[0];
    if (entry.answers['emergency']?.state !== 'answered' || !place) return;
    if (entry.facts.lifecycle?.value === 'retired') return;
    const files = filesOf(entry, context);
    // Where several files of a set have such a section, the first of them is told.
    if (files.find((file) => file.answers['emergency']?.state === 'answered') !== entry) return;
    if (files.some((file) => isReachable(file)) || context.repository.ownersOf?.(entry.path)?.length) return;
    const named = files.some(
      (file) => file.contacts.length > 0 || file.facts.owners.length + file.facts.knows.length > 0,
    );
    yield named
      ? {
          message:
            'People are named and no way to reach them. Add a channel, a pager, a telephone or a handle.',
          range: place.range,
          severity: 'information',
        }
      : { message: 'No contact. Say whom to reach in an emergency, and how.', range: place.range };
  },
});

function filesOf(entry: ManualEntry, { index }: SetContext): readonly ManualEntry[] {
  return index.setOf(entry.path)?.files ?? [entry];
}

function isReachable({ contacts, facts }: ManualEntry): boolean {
  return (
    contacts.some(({ kind }) => REACHABLE.has(kind)) ||
    [...facts.owners, ...facts.knows].some(({ value }) => OWNER_REACHED.test(value))
  );
}
