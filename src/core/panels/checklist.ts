import { askedAnswers, type AskedAnswer } from '../askedAnswers';
import type { Finding, Severity } from '../finding';
import {
  isDone,
  type AnswerPlace,
  type AnswerState,
  type Kind,
  type Lifecycle,
  type Manual,
  type Tier,
} from '../manual';
import { entryOf } from '../index/manualIndex';
import { canTick, questionsOf } from '../authoring/tick';
import type { Surroundings } from '../topicQuestions';
import { PRACTICES, type PracticeId, type Topic, type TopicId } from '../topics';

/** A manual as a list to work through: plain data, that goes to a webview as it is. Lines count from 0. */
export interface Checklist {
  readonly path: string;
  readonly title: string;
  readonly kind: Kind;
  /** What decided the kind, in words. */
  readonly kindReason: string;
  readonly tier?: Tier;
  readonly lifecycle?: Lifecycle;
  readonly answered: number;
  readonly asked: number;
  /** Practices of which something is asked, in their order. */
  readonly practices: readonly ChecklistPractice[];
  /** Topics that the manual answers though nobody asks its kind for them. */
  readonly others: readonly ChecklistTopic[];
  /** Findings about the document as a whole. */
  readonly findings: readonly ChecklistFinding[];
  /** The files of the set, this one among them; empty where it stands alone. */
  readonly files: readonly string[];
}

export interface ChecklistPractice {
  readonly id: PracticeId;
  readonly title: string;
  readonly answered: number;
  /** What must be answered comes first. */
  readonly topics: readonly ChecklistTopic[];
}

export interface ChecklistTopic {
  readonly id: TopicId;
  readonly title: string;
  /** Absent where the topic is not asked. */
  readonly importance?: 'must' | 'should';
  readonly state: AnswerState;
  /** What its section must say, as a sentence; empty where a finding says it. */
  readonly ask: string;
  /** Why it is not applicable. */
  readonly reason?: string;
  /** Where it is answered, begun or mentioned, in this document. */
  readonly places: readonly ChecklistPlace[];
  /** The other file of the set that answers it. */
  readonly elsewhere?: ChecklistPlace & { readonly path: string };
  readonly findings: readonly ChecklistFinding[];
  readonly questions: readonly { readonly text: string; readonly ticked: boolean }[];
  /** Whether questions can be ticked: there is a section to write them into. */
  readonly tickable: boolean;
  /** Whether a section is to be inserted: this file has none, and no other of the set answers. */
  readonly insertable: boolean;
}

export interface ChecklistPlace {
  readonly line: number;
  /** Absent where the topic is only mentioned, or stated in the front matter. */
  readonly title?: string;
}

export interface ChecklistFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
}

/** In the checklist each topic speaks for itself; the finding that sums them up would say it twice. */
const SUMMARIES: ReadonlySet<string> = new Set(['topics-unanswered']);

/**
 * The checklist of a manual.
 * @param manual the document as it is now
 * @param findings what is found in it
 */
export function checklistOf(
  manual: Manual,
  findings: readonly Finding[],
  surroundings: Surroundings,
): Checklist {
  // What is asked depends on the set; what is answered here is read from the document as it is this moment.
  const entry = surroundings.index.get(manual.path) ?? entryOf(manual);
  const asked = askedAnswers(entry, surroundings);
  const shown = findings.filter(({ rule }) => !SUMMARIES.has(rule));
  const topics = new Map(asked.map((answer) => [answer.topic.id, topicOf(manual, shown, answer)]));
  const practices = PRACTICES.flatMap(({ id, title }): ChecklistPractice[] => {
    const own = asked.filter(({ topic }) => topic.practice === id).map(({ topic }) => topics.get(topic.id)!);
    if (own.length === 0) return [];
    const first = (topic: ChecklistTopic) => (topic.importance === 'must' ? 0 : 1);
    own.sort((a, b) => first(a) - first(b));
    return [{ id, title, answered: countDone(own), topics: own }];
  });
  const others = surroundings.config.catalogue.topics
    .filter(({ id }) => !topics.has(id) && (manual.answers.get(id)?.state ?? 'missing') !== 'missing')
    .map((topic) => topicOf(manual, shown, { topic, ...ownAnswer(manual, topic) }));
  const told = new Set([...topics.keys(), ...others.map(({ id }) => id)]);
  const { tier, lifecycle } = manual.facts;
  const files = surroundings.index.setOf(manual.path)?.files ?? [];
  return {
    path: manual.path,
    title: manual.title.text,
    kind: manual.kind,
    kindReason: manual.kindReason,
    ...(tier ? { tier: tier.value } : {}),
    ...(lifecycle ? { lifecycle: lifecycle.value } : {}),
    answered: countDone([...topics.values()]),
    asked: topics.size,
    practices,
    others,
    findings: shown.filter(({ topic }) => topic === undefined || !told.has(topic)).map(findingOf),
    files: files.length > 1 ? files.map(({ path }) => path) : [],
  };
}

function topicOf(
  manual: Manual,
  findings: readonly Finding[],
  answer: Omit<AskedAnswer, 'importance'> & Partial<Pick<AskedAnswer, 'importance'>>,
): ChecklistTopic {
  const { topic, importance, path } = answer;
  const own = ownAnswer(manual, topic);
  const elsewhere = path !== manual.path && answer.state !== 'missing';
  const known = elsewhere || (topic.id === 'owners' && answer.state === 'answered');
  const state = known ? answer.state : own.state;
  const places = (own.places.length > 0 || elsewhere ? own.places : answer.places).map(placeOf);
  const reason = state === 'not-applicable' ? (elsewhere ? answer.reason : own.reason) : undefined;
  const found = findings.filter((finding) => finding.topic === topic.id).map(findingOf);
  const tickable = state !== 'not-applicable' && canTick(manual, topic);
  return {
    id: topic.id,
    title: topic.title,
    ...(importance ? { importance } : {}),
    state,
    ask: found.some(({ message }) => message.includes(topic.ask)) ? '' : `Say ${topic.ask}.`,
    ...(reason === undefined ? {} : { reason }),
    places,
    ...(elsewhere ? { elsewhere: { path, ...placeOf(answer.places[0]) } } : {}),
    findings: found,
    questions: state === 'not-applicable' || (elsewhere && !tickable) ? [] : questionsIn(manual, topic),
    tickable,
    insertable: !tickable && (state === 'missing' || state === 'mentioned'),
  };
}

function ownAnswer({ answers, path }: Manual, { id }: Topic): Omit<AskedAnswer, 'topic' | 'importance'> {
  const answer = answers.get(id);
  return {
    state: answer?.state ?? 'missing',
    path,
    places: answer?.places ?? [],
    ...(answer?.reason === undefined ? {} : { reason: answer.reason }),
  };
}

function questionsIn(manual: Manual, topic: Topic): { text: string; ticked: boolean }[] {
  return questionsOf(manual, topic).map(({ text, ticked }) => ({ text, ticked }));
}

function placeOf(place: AnswerPlace | undefined): ChecklistPlace {
  const line = place?.range.start.line ?? 0;
  return place?.title === undefined ? { line } : { line, title: place.title };
}

function findingOf({ rule, severity, message, range }: Finding): ChecklistFinding {
  return { rule, severity, message, line: range.start.line };
}

function countDone(topics: readonly ChecklistTopic[]): number {
  return topics.filter(({ state }) => isDone(state)).length;
}
