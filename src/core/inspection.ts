import type { Collection } from './collection';
import type { Fact, Manual } from './manual';
import type { ManualEntry } from './index/manualIndex';
import { answerOfSet } from './index/manualSet';

/** Manuals, and how their paths are shown. */
interface Group {
  readonly collection: Collection;
  readonly shown: (path: string) => string;
}

const UNITS: Readonly<Record<string, string>> = {
  releaseTime: 'seconds',
  rollbackTime: 'seconds',
  revertWithin: 'seconds',
  reviewEvery: 'days',
  reviewed: 'date',
  reviewDue: 'date',
  rollbackTested: 'date',
  drilled: 'date',
};

type FactOnPaper = Readonly<Record<string, string | number>>;

export interface TopicSeen {
  readonly state: string;
  /** From 1. */
  readonly lines: readonly number[];
  readonly title?: string;
  readonly reason?: string;
  readonly evidence?: readonly { readonly line: number; readonly what: string; readonly weight: number }[];
}

/** What is seen in a manual, as `inspect --format json` writes it. */
export interface Inspection {
  readonly path: string;
  readonly kind: string;
  readonly kindFrom: string;
  readonly kindReason?: string;
  readonly tier?: number;
  readonly lifecycle?: string;
  readonly topics: Readonly<Record<string, TopicSeen>>;
  readonly facts: Readonly<Record<string, FactOnPaper | readonly FactOnPaper[]>>;
  readonly set?: SetSeen;
}

/** The files that answer together, and what others than this one answer. */
export interface SetSeen {
  readonly root: string;
  readonly files: readonly string[];
  readonly topics: Readonly<Record<string, { readonly path: string; readonly line: number }>>;
}

/** @param manual the same manual parsed afresh, to tell why each topic was judged as it was */
export function inspect(entry: ManualEntry, group: Group, manual?: Manual): Inspection {
  const { facts } = entry;
  const set = setSeen(entry, group);
  return {
    path: group.shown(entry.path),
    kind: entry.kind,
    kindFrom: entry.kindFrom,
    ...(manual ? { kindReason: entry.kindReason } : {}),
    ...(facts.tier ? { tier: facts.tier.value } : {}),
    ...(facts.lifecycle ? { lifecycle: facts.lifecycle.value } : {}),
    topics: topicsSeen(entry, group, manual),
    facts: factsSeen(entry),
    ...(set ? { set } : {}),
  };
}

function topicsSeen(entry: ManualEntry, { collection }: Group, manual?: Manual): Record<string, TopicSeen> {
  const seen: Record<string, TopicSeen> = {};
  for (const { id } of collection.configurations.for(entry.path).catalogue.topics) {
    const answer = entry.answers[id];
    const places = answer?.places ?? [];
    const title = places.find((place) => place.title !== undefined)?.title;
    const evidence = manual?.answers.get(id)?.evidence.map((each) => ({ ...each, line: each.line + 1 }));
    seen[id] = {
      state: answer?.state ?? 'missing',
      lines: places.map(({ range }) => range.start.line + 1),
      ...(title === undefined ? {} : { title }),
      ...(answer?.reason === undefined ? {} : { reason: answer.reason }),
      ...(evidence ? { evidence } : {}),
    };
  }
  return seen;
}

function factsSeen({ facts }: ManualEntry): Inspection['facts'] {
  const seen: Record<string, FactOnPaper | FactOnPaper[]> = {};
  for (const [name, fact] of Object.entries(facts) as [string, Fact<string | number> | Fact<string>[]][]) {
    if (name === 'tier' || name === 'lifecycle') continue;
    const onPaper = ({ value, range }: Fact<string | number>) => ({
      [UNITS[name] ?? 'value']: value,
      line: range.start.line + 1,
    });
    seen[name] = Array.isArray(fact) ? fact.map(onPaper) : onPaper(fact);
  }
  return seen;
}

/** Only at the file that speaks for the set: said again at each, a folder of n files would take n² lines. */
function setSeen(entry: ManualEntry, { collection, shown }: Group): SetSeen | undefined {
  const set = collection.index.setOf(entry.path);
  if (set?.voice?.path !== entry.path || set.files.length < 2) return undefined;
  const topics: Record<string, { path: string; line: number }> = {};
  for (const { id } of collection.configurations.for(entry.path).catalogue.topics) {
    const answer = answerOfSet(set, id);
    const place = answer?.answer.places[0];
    if (answer?.answer.state !== 'answered' || answer.entry === set.voice || !place) continue;
    topics[id] = { path: shown(answer.entry.path), line: place.range.start.line + 1 };
  }
  return { root: shown(set.root) || '.', files: set.files.map(({ path }) => shown(path)), topics };
}
