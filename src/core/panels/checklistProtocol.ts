import * as v from 'valibot';
import type { Checklist, ChecklistFinding, ChecklistTopic } from './checklist';
import { SEVERITIES } from '../finding';
import { KINDS, LIFECYCLES } from '../manual';
import { PRACTICES } from '../topics';

/** The words of the checklist, which the host gives in the reader's language; `{0}` and `{1}` stand for values. */
export const CHECKLIST_WORDS = [
  'answered',
  'stub',
  'mentioned',
  'missing',
  'notApplicable',
  'must',
  'should',
  'mustTip',
  'shouldTip',
  'progress',
  'practiceProgress',
  'findingsOne',
  'findingsMany',
  'error',
  'warning',
  'information',
  'hint',
  'tier',
  'line',
  'openManual',
  'goTo',
  'insertSection',
  'insertAll',
  'declareNotApplicable',
  'explain',
  'explainKind',
  'questions',
  'answeredIn',
  'others',
  'document',
  'files',
  'thisFile',
  'nothingAsked',
  'loading',
  ...PRACTICES.map(({ id }) => `practice-${id}` as const),
] as const;

const words = v.strictObject(v.entriesFromList(CHECKLIST_WORDS, v.string()));

const line = v.pipe(v.number(), v.integer(), v.minValue(0));
const state = v.picklist(['answered', 'stub', 'mentioned', 'missing', 'not-applicable']);
const place = { line, title: v.exactOptional(v.string()) };

const finding: v.GenericSchema<ChecklistFinding> = v.strictObject({
  rule: v.string(),
  severity: v.picklist(SEVERITIES),
  message: v.string(),
  line,
});

const topic: v.GenericSchema<ChecklistTopic> = v.strictObject({
  id: v.string(),
  title: v.string(),
  importance: v.exactOptional(v.picklist(['must', 'should'])),
  state,
  ask: v.string(),
  reason: v.exactOptional(v.string()),
  places: v.array(v.strictObject(place)),
  elsewhere: v.exactOptional(v.strictObject({ path: v.string(), ...place })),
  findings: v.array(finding),
  questions: v.array(v.strictObject({ text: v.string(), ticked: v.boolean() })),
  tickable: v.boolean(),
  insertable: v.boolean(),
});

const checklist: v.GenericSchema<Checklist> = v.strictObject({
  path: v.string(),
  title: v.string(),
  kind: v.picklist(KINDS),
  kindReason: v.string(),
  tier: v.exactOptional(v.picklist([1, 2, 3, 4])),
  lifecycle: v.exactOptional(v.picklist(LIFECYCLES)),
  answered: line,
  asked: line,
  practices: v.array(
    v.strictObject({
      id: v.picklist(PRACTICES.map(({ id }) => id)),
      title: v.string(),
      answered: line,
      topics: v.array(topic),
    }),
  ),
  others: v.array(topic),
  findings: v.array(finding),
  files: v.array(v.string()),
});

const document = v.variant('status', [
  v.strictObject({ status: v.literal('loading') }),
  v.strictObject({ status: v.literal('manual'), checklist }),
  /** `why`: a sentence for people, in the reader's language. */
  v.strictObject({ status: v.picklist(['gone', 'no-manual']), path: v.string(), why: v.string() }),
]);

/** What the checklist's document is, as a whole: sent when the view is ready and after each change. */
const toView = v.strictObject({ type: v.literal('state'), uri: v.string(), document, words });

/**
 * What a reader does in the checklist. No message names a document: it is bound to that of its panel, save
 * `openFile`, which the host follows only to a file that the state names.
 */
const fromView = v.variant('type', [
  v.strictObject({ type: v.literal('ready') }),
  v.strictObject({ type: v.literal('tick'), topic: v.string(), question: v.string(), ticked: v.boolean() }),
  v.strictObject({ type: v.literal('jump'), line }),
  v.strictObject({ type: v.literal('openFile'), path: v.string(), line }),
  v.strictObject({ type: v.literal('insertSection'), topic: v.string() }),
  v.strictObject({ type: v.literal('insertAll') }),
  v.strictObject({ type: v.literal('notApplicable'), topic: v.string() }),
  v.strictObject({ type: v.literal('explainRule'), rule: v.string() }),
  v.strictObject({ type: v.literal('explainKind') }),
]);

/** What a view keeps over a reload of the window: enough to be opened again. */
const kept = v.object({
  uri: v.string(),
  open: v.fallback(v.record(v.string(), v.boolean()), {}),
});

export type ChecklistWords = v.InferOutput<typeof words>;
export type ToChecklist = v.InferOutput<typeof toView>;
export type FromChecklist = v.InferOutput<typeof fromView>;
export type KeptChecklist = v.InferOutput<typeof kept>;
export type ChecklistDocument = ToChecklist['document'];

/** The message as the view may act upon it; undefined where it is none of ours. */
export function readToChecklist(message: unknown): ToChecklist | undefined {
  const read = v.safeParse(toView, message);
  return read.success ? read.output : undefined;
}

/** The message as the host may act upon it; undefined where it is none of ours. */
export function readFromChecklist(message: unknown): FromChecklist | undefined {
  const read = v.safeParse(fromView, message);
  return read.success ? read.output : undefined;
}

/** What a view has kept; undefined where it is not readable. */
export function readKeptChecklist(state: unknown): KeptChecklist | undefined {
  const read = v.safeParse(kept, state);
  return read.success ? read.output : undefined;
}
