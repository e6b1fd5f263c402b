import { askedAnswers } from '../askedAnswers';
import type { Collection } from '../collection';
import { isDone, type AnswerState, type Kind, type Lifecycle, type Tier } from '../manual';
import { accountable } from '../facts/people';
import type { ManualEntry } from '../index/manualIndex';
import { speaksFor } from '../topicQuestions';
import type { PracticeId, Topic, TopicId } from '../topics';

/** How a topic that is asked of a manual is answered, and where. */
export interface BoardCell {
  readonly state: AnswerState;
  readonly importance: 'must' | 'should';
  /** The file of the set that answers; the manual's own path where none does. */
  readonly path: string;
  /** From 0; absent where nothing answers. */
  readonly line?: number;
  /** Only where the topic is declared not applicable. */
  readonly reason?: string;
}

/** How far a manual is in one practice. What is not applicable counts as answered and is shown apart. */
export interface Score {
  readonly asked: number;
  readonly answered: number;
  readonly notApplicable: number;
}

export interface BoardRow {
  readonly path: string;
  readonly title: string;
  readonly kind: Kind;
  readonly owners: readonly string[];
  readonly tier?: Tier;
  readonly lifecycle?: Lifecycle;
  /** Topics that are not asked of the manual are left out. */
  readonly cells: Readonly<Record<TopicId, BoardCell>>;
  readonly practices: Readonly<Partial<Record<PracticeId, Score>>>;
  readonly total: Score;
}

/** Manuals × topics: what the board and the report show. */
export interface Board {
  /** Those that are asked of any manual, in the order of a manual. */
  readonly topics: readonly Topic[];
  /** By path. */
  readonly rows: readonly BoardRow[];
}

/** The board of the manuals of which anything is asked. */
export function boardOf(collection: Collection, selects: (path: string) => boolean = () => true): Board {
  const rows: BoardRow[] = [];
  const topics = new Map<TopicId, Topic>();
  const order = new Map<TopicId, number>();
  for (const path of collection.paths().filter(selects)) {
    const row = boardRowOf(collection, path);
    if (!row) continue;
    rows.push(row);
    collection.configurations.for(path).catalogue.topics.forEach((topic, i) => {
      if (row.cells[topic.id]) topics.set(topic.id, topic);
      order.set(topic.id, Math.max(order.get(topic.id) ?? 0, i));
    });
  }
  const columns = [...topics.values()].sort((a, b) => order.get(a.id)! - order.get(b.id)!);
  return { topics: columns, rows };
}

/** The line of one manual; undefined where nothing is asked of it. */
export function boardRowOf(collection: Collection, path: string): BoardRow | undefined {
  const entry = collection.has(path) ? collection.index.get(path) : undefined;
  // What is asked of a procedure depends on its steps: no topic rule speaks of it either.
  if (!entry || entry.kind === 'procedure') return undefined;
  const surroundings = { ...collection.circumstances(path), index: collection.index };
  const asked = askedAnswers(entry, surroundings);
  if (asked.length === 0) return undefined;
  const cells: Record<TopicId, BoardCell> = {};
  const practices: Partial<Record<PracticeId, Score>> = {};
  let total = NOTHING;
  for (const { topic, importance, state, path: from, places, reason } of asked) {
    const line = places[0]?.range.start.line;
    cells[topic.id] = {
      state,
      importance,
      path: from,
      ...(line === undefined ? {} : { line }),
      ...(reason === undefined ? {} : { reason }),
    };
    practices[topic.practice] = count(practices[topic.practice] ?? NOTHING, state);
    total = count(total, state);
  }
  return { ...headOf(entry), owners: ownersOf(entry, surroundings), cells, practices, total };
}

const NOTHING: Score = { asked: 0, answered: 0, notApplicable: 0 };

function count(score: Score, state: AnswerState): Score {
  return {
    asked: score.asked + 1,
    answered: score.answered + (isDone(state) ? 1 : 0),
    notApplicable: score.notApplicable + (state === 'not-applicable' ? 1 : 0),
  };
}

function headOf({ path, title, kind, facts }: ManualEntry) {
  return {
    path,
    title: title.text,
    kind,
    ...(facts.tier ? { tier: facts.tier.value } : {}),
    ...(facts.lifecycle ? { lifecycle: facts.lifecycle.value } : {}),
  };
}

function ownersOf(entry: ManualEntry, surroundings: Parameters<typeof speaksFor>[1]): string[] {
  const files = speaksFor(entry, surroundings)?.files ?? [entry];
  const stated = accountable(files.flatMap(({ facts }) => facts.owners));
  return stated.length > 0 ? stated : [...new Set(surroundings.repository.ownersOf?.(entry.path) ?? [])];
}

/** How an owner's manuals do: what they must answer and nobody does. */
export interface OwnerSummary {
  /** Empty: nobody owns them. */
  readonly owner: string;
  readonly manuals: number;
  readonly missing: number;
  readonly total: Score;
}

/** A line an owner; those with the most that is missing first. */
export function byOwner({ rows }: Board): OwnerSummary[] {
  const owners = new Map<string, OwnerSummary>();
  for (const row of rows) {
    const missing = Object.values(row.cells).filter(
      ({ state, importance }) => importance === 'must' && !isDone(state),
    ).length;
    for (const owner of row.owners.length > 0 ? row.owners : ['']) {
      const old = owners.get(owner) ?? { owner, manuals: 0, missing: 0, total: NOTHING };
      owners.set(owner, {
        owner,
        manuals: old.manuals + 1,
        missing: old.missing + missing,
        total: {
          asked: old.total.asked + row.total.asked,
          answered: old.total.answered + row.total.answered,
          notApplicable: old.total.notApplicable + row.total.notApplicable,
        },
      });
    }
  }
  return [...owners.values()].sort((a, b) => b.missing - a.missing || (a.owner < b.owner ? -1 : 1));
}
