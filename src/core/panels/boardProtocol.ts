import * as v from 'valibot';
import {
  COVERAGES,
  EVERYTHING,
  GROUPINGS,
  type BoardItem,
  type BoardQuery,
  type BoardTopic,
} from './boardView';
import { KINDS, LIFECYCLES } from '../manual';
import { PRACTICES } from '../topics';

/** The words of the board, which the host gives in the reader's language; `{0}`… stand for values. */
export const BOARD_WORDS = [
  'title',
  'loading',
  'none',
  'nothingFound',
  'summary',
  'answered',
  'stub',
  'mentioned',
  'missing',
  'notApplicable',
  'notAsked',
  'must',
  'should',
  'manual',
  'owner',
  'tier',
  'scoreOf',
  'scoreNotApplicable',
  'filter',
  'anyOwner',
  'noOwner',
  'anyTier',
  'noTier',
  'tierOf',
  'anyFolder',
  'rootFolder',
  'coverage',
  'coverageAll',
  'coverageGaps',
  'coverageWhole',
  'group',
  'groupNone',
  'groupOwner',
  'groupTier',
  'groupFolder',
  'columns',
  'columnsTopics',
  'columnsPractices',
  'export',
  'practices',
  'keys',
  ...PRACTICES.map(({ id }) => `practice-${id}` as const),
] as const;

const words = v.strictObject(v.entriesFromList(BOARD_WORDS, v.string()));
const practice = v.picklist(PRACTICES.map(({ id }) => id));

const topic: v.GenericSchema<BoardTopic> = v.strictObject({ id: v.string(), title: v.string(), practice });

const item: v.GenericSchema<BoardItem> = v.strictObject({
  key: v.string(),
  title: v.string(),
  kind: v.picklist(KINDS),
  owners: v.array(v.string()),
  tier: v.exactOptional(v.picklist([1, 2, 3, 4])),
  lifecycle: v.exactOptional(v.picklist(LIFECYCLES)),
  states: v.string(),
});

/** The whole board when the view is ready; then only the lines that changed, or all where the topics did. */
const toView = v.variant('type', [
  v.strictObject({ type: v.literal('state'), topics: v.array(topic), items: v.array(item), words }),
  v.strictObject({ type: v.literal('change'), items: v.array(item), removed: v.array(v.string()) }),
]);

export const EXPORT_FORMATS = ['markdown', 'html', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a reader does on the board. A key names a manual that the board shows; the host follows no other. */
const fromView = v.variant('type', [
  v.strictObject({ type: v.literal('ready') }),
  v.strictObject({ type: v.literal('open'), key: v.string(), topic: v.exactOptional(v.string()) }),
  v.strictObject({ type: v.literal('openChecklist'), key: v.string() }),
  v.strictObject({
    type: v.literal('export'),
    format: v.picklist(EXPORT_FORMATS),
    keys: v.array(v.string()),
  }),
]);

const query: v.GenericSchema<unknown, BoardQuery> = v.object({
  text: v.fallback(v.string(), EVERYTHING.text),
  owner: v.fallback(v.string(), EVERYTHING.owner),
  tier: v.fallback(v.string(), EVERYTHING.tier),
  folder: v.fallback(v.string(), EVERYTHING.folder),
  coverage: v.fallback(v.picklist(COVERAGES), EVERYTHING.coverage),
  group: v.fallback(v.picklist(GROUPINGS), EVERYTHING.group),
  columns: v.fallback(v.picklist(['topics', 'practices']), EVERYTHING.columns),
  sort: v.fallback(v.string(), EVERYTHING.sort),
  down: v.fallback(v.boolean(), EVERYTHING.down),
});

export type BoardWords = v.InferOutput<typeof words>;
export type ToBoard = v.InferOutput<typeof toView>;
export type FromBoard = v.InferOutput<typeof fromView>;

/** The message as the view may act upon it; undefined where it is none of ours. */
export function readToBoard(message: unknown): ToBoard | undefined {
  const read = v.safeParse(toView, message);
  return read.success ? read.output : undefined;
}

/** The message as the host may act upon it; undefined where it is none of ours. */
export function readFromBoard(message: unknown): FromBoard | undefined {
  const read = v.safeParse(fromView, message);
  return read.success ? read.output : undefined;
}

/** What the reader wanted to see before the window was loaded again. */
export function readBoardQuery(state: unknown): BoardQuery {
  const read = v.safeParse(query, state);
  return read.success ? read.output : EVERYTHING;
}
