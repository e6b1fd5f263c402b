import type { Contact } from '../manual';
import { partyOf } from '../facts/people';
import { defineSetRule } from '../rule';

/** One telephone: it is off, or its owner is on a plane. */
export const emergencyOneContact = defineSetRule({
  id: 'emergency-one-contact',
  topic: 'emergency',
  class: 'content',
  severity: 'information',
  summary: 'There is a second way to reach somebody, or a rota',
  kinds: ['service', 'incident', 'launch', 'event'],
  *check(entry, { index, repository }) {
    const answer = entry.answers['emergency'];
    if (answer?.state !== 'answered' || entry.facts.lifecycle?.value === 'retired') return;
    const files = index.setOf(entry.path)?.files ?? [entry];
    const contacts = files.flatMap((file) => file.contacts);
    const ways = new Map(contacts.filter(isOwnWay).map((contact) => [contact.text.toLowerCase(), contact]));
    // A rota, a pager, a channel or a page of contacts stands for several people.
    if (
      contacts.some(({ kind }) => !['person', 'telephone', 'mail', 'name'].includes(kind)) ||
      ways.size !== 1
    )
      return;
    if (contacts.filter(({ kind }) => kind === 'name').length > 1) return;
    const isContact = (value: string) =>
      contacts.some(({ text }) => text.includes(value) || value.includes(text));
    const named = files
      .flatMap(({ facts }) => [...facts.owners, ...facts.knows])
      .filter(({ value }) => !isContact(value));
    if (
      named.some(({ value }) => partyOf(value) !== 'person') ||
      new Set(named.map(({ value }) => value)).size > 1
    )
      return;
    if (repository.ownersOf?.(entry.path)?.length) return;
    const [way] = ways.values();
    const own = entry.contacts.includes(way!) ? way!.range : answer.places[0]?.range;
    if (!own) return;
    yield {
      message: `“${way!.text.slice(0, 40)}” is the only way to reach somebody. Add a backup, or a rota.`,
      range: own,
    };
  },
});

function isOwnWay({ kind, text }: Contact): boolean {
  // The mailbox of a team is read by several.
  return kind === 'person' || kind === 'telephone' || (kind === 'mail' && partyOf(text) === 'person');
}
