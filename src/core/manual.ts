import type { Directive } from './document/directives';
import type { FrontMatter } from './document/frontMatter';
import type { Block } from './document/markdown';
import type { Section } from './document/sections';
import type { Range, SourceText } from './document/text';
import type { TopicId } from './topics';

export const KINDS = [
  'service',
  'procedure',
  'alert',
  'incident',
  'launch',
  'postmortem',
  'success',
  'policy',
  'event',
  'review',
  'template',
  'index',
  'other',
] as const;
export type Kind = (typeof KINDS)[number];

export const LIFECYCLES = ['early', 'production', 'mature', 'retired'] as const;
export type Lifecycle = (typeof LIFECYCLES)[number];

/** 1 is the most important; platinum, gold, silver and bronze are read as 1 to 4. */
export type Tier = 1 | 2 | 3 | 4;

/** What decided the kind; `named`: the file was named explicitly and nothing else spoke. */
export type KindSource = 'front-matter' | 'configuration' | 'path' | 'shape' | 'named';

export const STATES = ['answered', 'stub', 'mentioned', 'missing', 'not-applicable'] as const;
export type AnswerState = (typeof STATES)[number];

/** Nothing is left to write: what is declared not applicable counts as answered. */
export function isDone(state: AnswerState): boolean {
  return state === 'answered' || state === 'not-applicable';
}

/** Where a topic is answered, begun or mentioned: the title (answered, stub) or the sentence (mentioned). */
export interface AnswerPlace {
  readonly range: Range;
  /** The title as written, without Markdown; absent where the topic is only mentioned. */
  readonly title?: string;
  /** Of a title that was not counted: what stands under it speaks for the topic, too. */
  readonly likely?: true;
}

/** One reason why a topic was judged as it was, for people: what was seen, where, and what it weighs. */
export interface Evidence {
  /** 0-based line. */
  readonly line: number;
  readonly what: string;
  readonly weight: number;
}

export interface Answer {
  readonly state: AnswerState;
  readonly places: readonly AnswerPlace[];
  /** Only where the state is `not-applicable`. */
  readonly reason?: string;
  readonly evidence: readonly Evidence[];
  /** Indexes into `Manual.sections` of the titles that `places` names. */
  readonly sections: readonly number[];
  /** Titles that resemble the topic's and were not counted: the candidates of the hint "Is this your … section?". */
  readonly weak: readonly AnswerPlace[];
}

/** A value that the document states, and where. */
export interface Fact<T> {
  readonly value: T;
  readonly range: Range;
  /** Where it was read: decides how strictly it is judged. */
  readonly from: 'front-matter' | 'label' | 'table' | 'section' | 'sentence';
  /** What is written says less: the day of a change, taken for that of a review. */
  readonly loosely?: boolean;
}

export interface Facts {
  readonly owners: readonly Fact<string>[];
  /** People who can run it. */
  readonly knows: readonly Fact<string>[];
  readonly informed: readonly Fact<string>[];
  readonly covers: readonly Fact<string>[];
  readonly name?: Fact<string>;
  readonly tier?: Fact<Tier>;
  readonly lifecycle?: Fact<Lifecycle>;
  /** Seconds. */
  readonly releaseTime?: Fact<number>;
  readonly releaseModel?: Fact<'gated' | 'permissive'>;
  readonly rollout?: Fact<'staged' | 'all-at-once'>;
  /** Seconds. */
  readonly rollbackTime?: Fact<number>;
  /** An ISO 8601 day. */
  readonly rollbackTested?: Fact<string>;
  readonly rollbackHow?: Fact<string>;
  readonly rollbackWhy?: Fact<string>;
  /** The promise, in seconds. */
  readonly revertWithin?: Fact<number>;
  /** An ISO 8601 day. */
  readonly reviewed?: Fact<string>;
  readonly reviewedBy?: Fact<string>;
  /** Days between reviews. */
  readonly reviewEvery?: Fact<number>;
  /** An ISO 8601 day. */
  readonly reviewDue?: Fact<string>;
  /** An ISO 8601 day. */
  readonly drilled?: Fact<string>;
  readonly drilledBy: readonly Fact<string>[];
  /** What it depends on: the names of other services and components. */
  readonly dependencies: readonly Fact<string>[];
  /** The recovery time objective, in seconds. */
  readonly recoveryTime?: Fact<number>;
  /** The recovery point objective, in seconds. */
  readonly recoveryPoint?: Fact<number>;
}

/** The same fact with two values: `second` is where to report it, `first` the related place. */
export interface FactConflict {
  /** What it is called in messages: "rollback time". */
  readonly name: string;
  readonly first: Fact<string>;
  readonly second: Fact<string>;
}

/** A value under a known key or label that could not be read as what it should be. */
export interface FieldFault {
  readonly range: Range;
  /** Strict: in front matter with `manual:` or in a block of ours, where it is an error; elsewhere a hint. */
  readonly strict: boolean;
  readonly key: string;
  readonly message: string;
  /** The nearest value that would do. */
  readonly nearest?: string;
}

/** A way to reach somebody. */
export interface Contact {
  readonly kind: 'person' | 'rota' | 'pager' | 'channel' | 'telephone' | 'mail' | 'link' | 'name';
  readonly text: string;
  readonly range: Range;
}

/** A link to somewhere in the repository. */
export interface ManualLink {
  /** Path from the root of the repository, without anchor; empty for a link within the document. */
  readonly path: string;
  readonly anchor?: string;
  readonly range: Range;
  /** An image that is shown, not a place to go to. */
  readonly image?: boolean;
}

/**
 * A document that was parsed as a manual. Holds its text: keep it only as long as it is looked at;
 * what outlives it is the `ManualEntry` of the index.
 */
export interface Manual {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly source: SourceText;
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** The document's own title; the range is the first line's where it has none. */
  readonly title: { readonly text: string; readonly range: Range };
  readonly kind: Kind;
  readonly kindFrom: KindSource;
  readonly kindReason: string;
  /** The topics that the document as a whole is about, by its title or its file name. */
  readonly about: readonly TopicId[];
  readonly answers: ReadonlyMap<TopicId, Answer>;
  readonly facts: Facts;
  readonly fieldFaults: readonly FieldFault[];
  /** Facts of the whole document that it states twice, differently. */
  readonly factConflicts: readonly FactConflict[];
  /** Contacts in the parts that answer `emergency` or `owners`. */
  readonly contacts: readonly Contact[];
  readonly links: readonly ManualLink[];
  readonly directives: readonly Directive[];
}
