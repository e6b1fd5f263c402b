import type { Fact } from '../manual';
import type { ManualEntry } from '../index/manualIndex';
import { partyOf } from '../facts/people';
import { defineSetRule, type SetContext } from '../rule';
import { askedAt, speaksFor } from '../topicQuestions';

/** Nothing rides on a single person's shoulders: not the service, and not that person's holiday. */
export const singlePerson = defineSetRule({
  id: 'single-person',
  topic: 'owners',
  class: 'content',
  severity: 'information',
  summary: 'More than one person, or a team, owns and knows the service',
  kinds: ['service'],
  *check(entry, context) {
    const alone = onlyPerson(entry, context);
    if (!alone) return;
    const tier = entry.facts.tier?.value;
    yield {
      message: `${alone.value} alone owns and knows this. Name a second person, or the team, so that it can be run without them.`,
      range: alone.range,
      severity: tier !== undefined && tier <= 2 ? 'warning' : 'information',
    };
  },
});

function onlyPerson(entry: ManualEntry, context: SetContext): Fact<string> | undefined {
  const asked = askedAt(entry, context);
  if (!asked.must.includes('owners') && !asked.should.includes('owners')) return undefined;
  const files = speaksFor(entry, context)?.files ?? [entry];
  const knows = files.flatMap((file) => file.facts.knows);
  const named = [...files.flatMap((file) => file.facts.owners), ...knows];
  const people = new Map<string, Fact<string>>();
  for (const fact of named) {
    // Who knows it is a person, whatever the name looks like; an owner may be a team.
    const party = knows.includes(fact) && partyOf(fact.value) !== 'team' ? 'person' : partyOf(fact.value);
    if (party !== 'person') return undefined;
    people.set(keyOf(fact.value), fact);
  }
  const others = files
    .flatMap((file) => file.contacts)
    .filter(({ kind, text }) => {
      if (kind === 'rota' || kind === 'pager' || kind === 'channel') return true;
      return (kind === 'person' || kind === 'name') && !people.has(keyOf(text));
    });
  if (
    people.size !== 1 ||
    others.length > 0 ||
    context.repository.ownersOf?.(entry.path)?.some((owner) => !people.has(keyOf(owner)))
  )
    return undefined;
  const own = [...entry.facts.owners, ...entry.facts.knows][0];
  return own;
}

function keyOf(name: string): string {
  return name
    .trim()
    .replace(/^@/, '')
    .replace(/@.*$/, '')
    .replace(/[._-]+/g, ' ')
    .replace(/\s*[(<[].*$/, '')
    .toLowerCase();
}
