import type { BoardWords } from '../../core/panels/boardProtocol';
import type { Arranged, BoardQuery, BoardTopic } from '../../core/panels/boardView';
import type { PracticeId } from '../../core/topics';

/** A column of the grid; `sort` is what the query calls it. */
export type Column = { readonly title: string; readonly sort: string } & (
  | { readonly type: 'title' | 'owner' | 'tier' | 'answered' }
  | { readonly type: 'topic'; readonly index: number; readonly id: string }
  | { readonly type: 'practice'; readonly id: PracticeId }
);

/** What is common to the parts of one drawing. */
export interface Drawing {
  readonly words: BoardWords;
  readonly query: BoardQuery;
  readonly topics: readonly BoardTopic[];
  readonly columns: readonly Column[];
  readonly arranged: Arranged;
}

/** The columns from left to right. */
export function columnsOf(
  query: BoardQuery,
  topics: readonly BoardTopic[],
  { practices }: Arranged,
  words: BoardWords,
): Column[] {
  const head: Column[] = [
    { type: 'title', title: words.manual, sort: 'title' },
    { type: 'owner', title: words.owner, sort: 'owner' },
    { type: 'tier', title: words.tier, sort: 'tier' },
    { type: 'answered', title: words.answered, sort: 'answered' },
  ];
  const rest =
    query.columns === 'topics'
      ? topics.map(({ id, title }, index): Column => ({
          type: 'topic',
          index,
          id,
          title,
          sort: `topic:${id}`,
        }))
      : practices.map(({ id }): Column => ({
          type: 'practice',
          id,
          title: words[`practice-${id}`],
          sort: `practice:${id}`,
        }));
  return [...head, ...rest];
}
