import type { Contact } from '../manual';
import { partyOf } from '../facts/people';
import { defineSetRule } from '../rule';
import { askedAt, speaksFor } from '../topicQuestions';

/** Words that every rota and channel has, and that name no team. */
const COMMON = new Set([
  'the',
  'on',
  'call',
  'oncall',
  'rota',
  'rotation',
  'team',
  'engineer',
  'slack',
  'channel',
  'primary',
  'secondary',
  'current',
  'our',
  'support',
  'help',
  'desk',
  'pagerduty',
  'opsgenie',
  'https',
  'http',
  'com',
  'org',
  'net',
  'io',
]);

/** A team has holidays, reorganisations and bad weeks together. */
export const singleTeam = defineSetRule({
  id: 'single-team',
  topic: 'owners',
  class: 'advice',
  severity: 'hint',
  summary: 'For a service of tier 1 a second team is named that can help',
  kinds: ['service'],
  *check(entry, context) {
    if (entry.facts.tier?.value !== 1 || !askedAt(entry, context).must.includes('owners')) return;
    const files = speaksFor(entry, context)?.files ?? [entry];
    const owners = files.flatMap(({ facts }) => facts.owners);
    const teams = new Map(
      owners
        .filter(({ value }) => partyOf(value) === 'team')
        .map((owner) => [owner.value.toLowerCase(), owner]),
    );
    // A name that may be a team or a person may be the second team.
    if (teams.size !== 1 || owners.some(({ value }) => partyOf(value) === 'unknown')) return;
    const [team] = teams.values();
    const own = new Set(wordsOf(team!.value));
    const isOther = ({ kind, text }: Contact) =>
      (kind === 'rota' || kind === 'channel' || kind === 'name' || kind === 'link') &&
      partyOf(text) !== 'person' &&
      isForeign(text, own);
    if (files.some(({ contacts }) => contacts.some(isOther))) return;
    yield {
      message: `${team!.value} alone can help, and the tier is 1. Name a second team that can step in.`,
      range: entry.facts.owners[0]?.range ?? entry.title.range,
    };
  },
});

/** Whether a contact has words of its own and none of the team's. */
function isForeign(text: string, own: ReadonlySet<string>): boolean {
  const words = wordsOf(text);
  return words.length > 0 && !words.some((word) => own.has(word));
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !COMMON.has(word));
}
