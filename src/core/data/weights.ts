import type { Strength } from '../recognition/catalogue';
import type { TopicId } from '../topics';

/** What a title weighs by its phrase; together with its content 1 makes a section (`recognise.ts`). */
export const STRENGTH_WEIGHT: Readonly<Record<Strength, number>> = {
  strong: 1,
  said: 0.7,
  weak: 0.5,
  faint: 0.1,
  mention: 1,
};

/** What a title weighs that is one of several failure scenarios. */
export const SCENARIO_LIST = 1;

/** Topics that one word answers: an owner, a tier. For all others it is a typed value that tells nobody how. */
export const TYPED_VALUE_TOPICS: ReadonlySet<TopicId> = new Set(['owners', 'expectations']);
