import { lineContacts } from '../facts/contacts';
import { readingOf } from '../document/reading';
import { defineRule } from '../rule';

/** Keep marketing and sales in the loop, or they send people to the page that is down. */
export const communicationNoBusiness = defineRule({
  id: 'communication-no-business',
  topic: 'communication',
  class: 'content',
  severity: 'information',
  summary:
    'Marketing, sales or support is named with a channel where they are informed or the tier is 1 or 2',
  kinds: ['service', 'launch'],
  options: {
    teams: {
      type: 'strings',
      default: ['marketing', 'sales', 'support'],
      description: 'Teams outside IT, one of which is to be named with a way to reach it.',
    },
  },
  *check(manual, { option }) {
    const { informed, tier, lifecycle } = manual.facts;
    if (lifecycle?.value === 'retired' || (informed.length === 0 && !(tier && tier.value <= 2))) return;
    const readings = [readingOf(manual, 'communication'), readingOf(manual, 'emergency')].filter(
      (reading) => reading !== undefined,
    );
    const [first] = readings;
    if (!first) return;
    const teams = option<readonly string[]>('teams').map((team) => team.toLowerCase());
    const lines = readings.flatMap((reading) => reading.lines);
    const isReached =
      manual.blocks.some(
        (block) => block.type === 'paragraph' && teams.some((team) => isTold(block.text.toLowerCase(), team)),
      ) ||
      lines.some(({ text, line, block }) => {
        const plain = text.toLowerCase();
        if (!teams.some((team) => plain.includes(team))) return false;
        // In a table the channel stands in another cell of the row.
        const row = block.type === 'table' ? lines.filter((other) => other.line === line) : [{ text }];
        return row.some(
          (cell) =>
            lineContacts(cell.text).some(({ kind }) => kind !== 'name') || /#\w|https?:|\]\(/.test(cell.text),
        );
      });
    if (isReached) return;
    const why = informed[0]
      ? `informed: ${informed
          .map(({ value }) => value)
          .slice(0, 3)
          .join(', ')}`
      : `tier ${tier!.value}`;
    yield {
      message: `No team outside IT is named with a channel (${why}). Say where ${listed(teams)} hear of it.`,
      range: first.title,
    };
  },
});

/** "Tell Support (#support)", wherever it stands. */
function isTold(text: string, team: string): boolean {
  const at = text.indexOf(team);
  return (
    at >= 0 &&
    /\b(?:tell|inform|notify|warn|ping|mail|e-?mail|call|ring|post|update|let)\b[^.;]*$/.test(
      text.slice(0, at),
    ) &&
    /^[^.;]{0,60}(?:#\w|@\w|https?:|\]\()/.test(text.slice(at))
  );
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)!}`;
}
