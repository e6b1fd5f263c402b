import { askedAnswers, type AskedAnswer } from '../askedAnswers';
import { formatCadence } from '../facts/cadences';
import { formatDuration } from '../facts/durations';
import type { Answer, Fact, Facts, Manual } from '../manual';
import { entryOf } from '../index/manualIndex';
import { rulesOf } from '../rules/index';
import { comparePositions, type Position, type Range } from '../document/text';
import type { Surroundings } from '../topicQuestions';
import type { Topic } from '../topics';

/** What can be told about a place of a document. */
export type Hover = { readonly range: Range } & (
  | { readonly about: 'topic'; readonly topic: Topic; readonly answer: Answer; readonly asked?: AskedAnswer }
  | {
      readonly about: 'fact';
      readonly fact: FactName;
      readonly read: string;
      readonly of: 'duration' | 'day' | 'cadence' | 'text';
    }
  | { readonly about: 'rule'; readonly rule: string; readonly summary: string }
);
export type FactName = keyof Facts;

const DURATIONS: ReadonlySet<FactName> = new Set<FactName>([
  'releaseTime',
  'rollbackTime',
  'revertWithin',
  'recoveryTime',
  'recoveryPoint',
]);
const DAYS: ReadonlySet<FactName> = new Set<FactName>(['rollbackTested', 'reviewed', 'reviewDue', 'drilled']);

/** What is told at `position`; a value goes before the title that it stands in. */
export function hoversAt(manual: Manual, position: Position, surroundings: Surroundings): Hover[] {
  const rules = rulesAt(manual, position, surroundings);
  if (rules.length > 0) return rules;
  const facts = factsAt(manual, position);
  return facts.length > 0 ? facts : topicsAt(manual, position, surroundings);
}

function rulesAt(manual: Manual, position: Position, { config }: Surroundings): Hover[] {
  const directive = manual.directives.find(({ range }) => holds(range, position));
  if (!directive) return [];
  const text = manual.source.line(position.line);
  for (const match of text.matchAll(/[\w-]+/g)) {
    const range = {
      start: { line: position.line, character: match.index },
      end: { line: position.line, character: match.index + match[0].length },
    };
    const rule = rulesOf(config).find(({ id }) => id === match[0]);
    if (rule && holds(range, position))
      return [{ about: 'rule', range, rule: rule.id, summary: rule.summary }];
  }
  return [];
}

function factsAt({ facts }: Manual, position: Position): Hover[] {
  return Object.entries(facts).flatMap(([name, stated]): Hover[] => {
    const fact = name as FactName;
    const all: readonly Fact<string | number>[] = Array.isArray(stated) ? stated : [stated];
    return all
      .filter(({ range }) => holds(range, position))
      .map(({ value, range }) => ({ about: 'fact', range, fact, ...readAs(fact, value) }));
  });
}

/** A value as people write it who mean just that. */
function readAs(
  fact: FactName,
  value: string | number,
): { read: string; of: 'duration' | 'day' | 'cadence' | 'text' } {
  if (DURATIONS.has(fact)) return { read: formatDuration(Number(value)), of: 'duration' };
  if (fact === 'reviewEvery') return { read: formatCadence(Number(value)), of: 'cadence' };
  return { read: String(value), of: DAYS.has(fact) ? 'day' : 'text' };
}

function topicsAt(manual: Manual, position: Position, surroundings: Surroundings): Hover[] {
  const entry = surroundings.index.get(manual.path) ?? entryOf(manual);
  let asked: readonly AskedAnswer[] | undefined;
  return surroundings.config.catalogue.topics.flatMap((topic): Hover[] => {
    const answer = manual.answers.get(topic.id);
    const range = answer?.places
      .filter(({ title }) => title !== undefined)
      .map((place) => withMarks(place.range, manual))
      .find((title) => holds(title, position));
    if (!answer || !range) return [];
    const own = (asked ??= askedAnswers(entry, surroundings)).find((other) => other.topic.id === topic.id);
    return [{ about: 'topic', range, topic, answer, ...(own ? { asked: own } : {}) }];
  });
}

/** A title with the `##` before it, where the cursor stands that came by a link, a search or the keyboard. */
function withMarks({ start, end }: Range, { source }: Manual): Range {
  const onlyMarks = /^[#\s]*$/.test(source.line(start.line).slice(0, start.character));
  return { start: onlyMarks ? { ...start, character: 0 } : start, end };
}

function holds({ start, end }: Range, position: Position): boolean {
  return comparePositions(start, position) <= 0 && comparePositions(position, end) <= 0;
}
