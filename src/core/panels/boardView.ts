import type { BoardRow, Score } from './board';
import { compareText } from '../document/text';
import { isDone, type AnswerState, type Kind, type Lifecycle, type Tier } from '../manual';
import { PRACTICES, type PracticeId, type TopicId } from '../topics';

/** A column of the board: a topic. */
export interface BoardTopic {
  readonly id: TopicId;
  readonly title: string;
  readonly practice: PracticeId;
}

/** A line of the board, small enough that ten thousand go to a webview at once. */
export interface BoardItem {
  /** The path as people see it; names the manual within the workspace. */
  readonly key: string;
  readonly title: string;
  readonly kind: Kind;
  readonly owners: readonly string[];
  readonly tier?: Tier;
  readonly lifecycle?: Lifecycle;
  /** A character for each topic of the board; see `cellAt`. */
  readonly states: string;
}

export interface BoardAnswer {
  readonly state: AnswerState;
  readonly importance: 'must' | 'should';
}

export const GROUPINGS = ['none', 'owner', 'tier', 'folder'] as const;
export const COVERAGES = ['all', 'gaps', 'whole'] as const;

/** What the reader wants to see of the board. */
export interface BoardQuery {
  /** Words that title, path, kind or owner must contain. */
  readonly text: string;
  /** Empty: any. `-`: nobody owns it. */
  readonly owner: string;
  /** Empty: any. `-`: none stated. */
  readonly tier: string;
  /** The first folder of the path; empty: any. */
  readonly folder: string;
  /** `gaps`: something that must be answered is not; `whole`: all of it is. */
  readonly coverage: (typeof COVERAGES)[number];
  readonly group: (typeof GROUPINGS)[number];
  readonly columns: 'topics' | 'practices';
  /** `title`, `owner`, `tier`, `answered`, `topic:ID` or `practice:ID`. */
  readonly sort: string;
  readonly down: boolean;
}

export const EVERYTHING: BoardQuery = {
  text: '',
  owner: '',
  tier: '',
  folder: '',
  coverage: 'all',
  group: 'none',
  columns: 'topics',
  sort: 'title',
  down: false,
};

export type BoardLine =
  | { readonly type: 'manual'; readonly item: BoardItem }
  /** `label` is empty where the manuals below have no owner, tier or folder. */
  | { readonly type: 'group'; readonly label: string; readonly count: number; readonly score: Score };

export interface Arranged {
  readonly lines: readonly BoardLine[];
  readonly items: readonly BoardItem[];
  readonly total: Score;
  /** Of all that is shown; practices of which nothing is asked are left out. */
  readonly practices: readonly { readonly id: PracticeId; readonly score: Score }[];
}

const CODES: Readonly<Record<AnswerState, string>> = {
  answered: 'a',
  stub: 's',
  mentioned: 'm',
  missing: 'x',
  'not-applicable': 'n',
};
/** By their characters; made once, since there are hundreds of thousands of cells. */
const ANSWERS = new Map<string, BoardAnswer>(
  Object.entries(CODES).flatMap(([name, code]) => {
    const state = name as AnswerState;
    return [
      [code, { state, importance: 'should' }],
      [code.toUpperCase(), { state, importance: 'must' }],
    ] as const;
  }),
);
/** The worst first. */
const RANK: readonly AnswerState[] = ['missing', 'mentioned', 'stub', 'not-applicable', 'answered'];

/** The states of a row as characters in the order of `topics`: capital where it must be answered, blank where not asked. */
export function encodeStates({ cells }: BoardRow, topics: readonly BoardTopic[]): string {
  return topics
    .map(({ id }) => {
      const cell = cells[id];
      if (!cell) return ' ';
      return cell.importance === 'must' ? CODES[cell.state].toUpperCase() : CODES[cell.state];
    })
    .join('');
}

/** How the manual answers the topic of a column; undefined where it is not asked. */
export function cellAt({ states }: BoardItem, column: number): BoardAnswer | undefined {
  return ANSWERS.get(states[column] ?? '');
}

/** How far the manual is, in one practice or in all. */
export function scoreOf(item: BoardItem, topics: readonly BoardTopic[], practice?: PracticeId): Score {
  return scoreIn(
    item,
    topics.flatMap((topic, column) =>
      practice === undefined || topic.practice === practice ? [column] : [],
    ),
  );
}

function scoreIn(item: BoardItem, columns: readonly number[]): Score {
  let asked = 0;
  let answered = 0;
  let notApplicable = 0;
  for (const column of columns) {
    const cell = cellAt(item, column);
    if (!cell) continue;
    asked++;
    if (isDone(cell.state)) answered++;
    if (cell.state === 'not-applicable') notApplicable++;
  }
  return { asked, answered, notApplicable };
}

/** Chooses, sorts and groups. */
export function arrange(
  items: readonly BoardItem[],
  topics: readonly BoardTopic[],
  query: BoardQuery,
): Arranged {
  const chosen = items.filter((item) => isWanted(item, query));
  sortItems(chosen, topics, query);
  const practices = PRACTICES.flatMap(({ id }) => {
    const columns = topics.flatMap((topic, column) => (topic.practice === id ? [column] : []));
    const score = sumOf(chosen.map((item) => scoreIn(item, columns)));
    return score.asked === 0 ? [] : [{ id, score }];
  });
  const total = sumOf(practices.map(({ score }) => score));
  return { lines: linesOf(chosen, topics, query), items: chosen, total, practices };
}

/** The first folder of a path; empty at the root. */
export function folderOf({ key }: BoardItem): string {
  return key.includes('/') ? key.slice(0, key.indexOf('/')) : '';
}

function isWanted(item: BoardItem, { text, owner, tier, folder, coverage }: BoardQuery): boolean {
  if (owner !== '' && !(owner === '-' ? item.owners.length === 0 : item.owners.includes(owner))) return false;
  if (tier !== '' && (item.tier === undefined ? '-' : String(item.tier)) !== tier) return false;
  if (folder !== '' && folderOf(item) !== folder) return false;
  // Capitals are what must be answered.
  if (coverage !== 'all' && /[SMX]/.test(item.states) !== (coverage === 'gaps')) return false;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const held = `${item.title}\n${item.key}\n${item.kind}\n${item.owners.join('\n')}`.toLowerCase();
  return words.every((word) => held.includes(word));
}

function sortItems(items: BoardItem[], topics: readonly BoardTopic[], { sort, down }: BoardQuery): void {
  const key = sortKey(sort, topics);
  const keys = new Map(items.map((item) => [item, key(item)]));
  items.sort((a, b) => {
    const x = keys.get(a)!;
    const y = keys.get(b)!;
    // What has no value comes last, whichever way it is sorted.
    if (x === undefined || y === undefined) {
      return x === y ? compareText(a.key, b.key) : x === undefined ? 1 : -1;
    }
    const order = x < y ? -1 : x > y ? 1 : 0;
    return (down ? -order : order) || compareText(a.key, b.key);
  });
}

function sortKey(
  sort: string,
  topics: readonly BoardTopic[],
): (item: BoardItem) => string | number | undefined {
  const share = ({ asked, answered }: Score) => (asked === 0 ? undefined : answered / asked);
  const [what, id] = sort.split(':');
  switch (what) {
    case 'owner':
      return ({ owners }) => owners[0]?.toLowerCase();
    case 'tier':
      return ({ tier }) => tier;
    case 'answered':
      return (item) => share(scoreOf(item, topics));
    case 'practice':
      return (item) => share(scoreOf(item, topics, id as PracticeId));
    case 'topic': {
      const column = topics.findIndex((topic) => topic.id === id);
      return (item) => {
        const cell = cellAt(item, column);
        return cell && RANK.indexOf(cell.state);
      };
    }
    default:
      return ({ title }) => title.toLowerCase();
  }
}

function linesOf(
  items: readonly BoardItem[],
  topics: readonly BoardTopic[],
  { group }: BoardQuery,
): BoardLine[] {
  const line = (item: BoardItem): BoardLine => ({ type: 'manual', item });
  if (group === 'none') return items.map(line);
  const groups = new Map<string, BoardItem[]>();
  for (const item of items) {
    for (const label of labelsOf(item, group)) {
      const members = groups.get(label);
      if (members) members.push(item);
      else groups.set(label, [item]);
    }
  }
  return [...groups]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : compareText(a, b)))
    .flatMap(([label, members]): BoardLine[] => {
      const score = sumOf(members.map((item) => scoreOf(item, topics)));
      return [{ type: 'group', label, count: members.length, score }, ...members.map(line)];
    });
}

/** A manual of two owners stands under both. */
function labelsOf(item: BoardItem, group: 'owner' | 'tier' | 'folder'): readonly string[] {
  if (group === 'owner') return item.owners.length > 0 ? item.owners : [''];
  if (group === 'tier') return [item.tier === undefined ? '' : String(item.tier)];
  return [folderOf(item)];
}

function sumOf(scores: readonly Score[]): Score {
  let asked = 0;
  let answered = 0;
  let notApplicable = 0;
  for (const score of scores) {
    asked += score.asked;
    answered += score.answered;
    notApplicable += score.notApplicable;
  }
  return { asked, answered, notApplicable };
}
