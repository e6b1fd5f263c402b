import { isDone, type AnswerPlace, type AnswerState } from './manual';
import type { EntryAnswer, ManualEntry } from './index/manualIndex';
import { answerOfSet } from './index/manualSet';
import { askedAt, ownersKnown, speaksFor, type Surroundings } from './topicQuestions';
import type { Topic } from './topics';

/** A topic that is asked of a manual, and how it is answered there or elsewhere in its set. */
export interface AskedAnswer {
  readonly topic: Topic;
  readonly importance: 'must' | 'should';
  readonly state: AnswerState;
  /** The file of the set that answers; the path of the manual itself where no other does it better. */
  readonly path: string;
  readonly places: readonly AnswerPlace[];
  /** Only where the topic is declared not applicable. */
  readonly reason?: string;
}

/** How each topic asked of `entry` is answered, in the order of the catalogue. */
export function askedAnswers(entry: ManualEntry, surroundings: Surroundings): AskedAnswer[] {
  const { must, should } = askedAt(entry, surroundings);
  return surroundings.config.catalogue.topics.flatMap((topic) => {
    const importance = must.includes(topic.id) ? 'must' : should.includes(topic.id) ? 'should' : undefined;
    return importance ? [{ topic, importance, ...answerOf(entry, topic, surroundings) }] : [];
  });
}

/** How many of the topics asked are answered; what is declared not applicable counts as answered. */
export function progressOf(answers: readonly AskedAnswer[]): { answered: number; asked: number } {
  const answered = answers.filter(({ state }) => isDone(state)).length;
  return { answered, asked: answers.length };
}

function answerOf(
  entry: ManualEntry,
  topic: Topic,
  surroundings: Surroundings,
): Pick<AskedAnswer, 'state' | 'path' | 'places' | 'reason'> {
  const set = speaksFor(entry, surroundings);
  const found = set && answerOfSet(set, topic.id);
  const answer: EntryAnswer | undefined = found?.answer ?? entry.answers[topic.id];
  if (topic.id === 'owners' && (!answer || !isDone(answer.state)) && ownersKnown(entry, surroundings)) {
    const file = (set?.files ?? [entry]).find(({ facts }) => facts.owners.length > 0);
    const places = file?.facts.owners.slice(0, 1).map(({ range }) => ({ range })) ?? [];
    return { state: 'answered', path: file?.path ?? entry.path, places };
  }
  return {
    state: answer?.state ?? 'missing',
    path: found?.entry.path ?? entry.path,
    places: answer?.places ?? [],
    ...(answer?.reason === undefined ? {} : { reason: answer.reason }),
  };
}
