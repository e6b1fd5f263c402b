import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Catalogue } from '../core/recognition/catalogue';
import type { AnswerState, Manual } from '../core/manual';
import { parseManual } from '../core/parseManual';
import { Confusion, formatShare, type Scores } from './scores';

/** States as careful readers label them, and what we call them. */
const STATES = { section: 'answered', stub: 'stub', mentioned: 'mentioned', missing: 'missing' } as const;
type LabelState = keyof typeof STATES;
type Judged = (typeof STATES)[LabelState];

interface TopicLabel {
  readonly state: LabelState;
  /** From 1: of the titles or of the best sentence. */
  readonly lines: readonly number[];
  readonly contested?: boolean;
}

interface Label {
  readonly path: string;
  readonly kind?: string;
  readonly kindContested?: boolean;
  readonly owner?: { readonly state: 'stated' | 'missing'; readonly contested?: boolean };
  readonly [topic: string]: unknown;
}

interface Accuracy {
  readonly documents: number;
  readonly topics: Record<string, Record<Judged, Scores>>;
  /** Rollback, single points of failure and emergency together. */
  readonly core: Record<Judged, Scores>;
  readonly others: Record<Judged, Scores>;
  /** Of the parts labelled as sections, the share reported missing; and the other way round. */
  readonly sectionReportedMissing: number;
  readonly missingReportedAnswered: number;
  /** Of the sections seen by both, the share whose line is right within one. */
  readonly linesRight: number;
  readonly kindRight: number;
  readonly owner: Scores;
}

const CORE = ['rollback', 'spof', 'emergency'];
const TOPICS = [...CORE, 'demand', 'degradation', 'communication', 'learning'];

/** Holds what the parser sees in `<folder>/files` against `<folder>/labels.jsonl`, one line of JSON a document. */
function measure(folder: string): Accuracy {
  const labels = readFileSync(join(folder, 'labels.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Label);
  const catalogue = new Catalogue();
  const confusions = new Map(TOPICS.map((topic) => [topic, new Confusion<Judged>(Object.values(STATES))]));
  const core = new Confusion<Judged>(Object.values(STATES));
  const others = new Confusion<Judged>(Object.values(STATES));
  const all = new Confusion<Judged>(Object.values(STATES));
  const owner = new Confusion<'stated' | 'missing'>(['stated', 'missing']);
  let linesSeen = 0;
  let linesRight = 0;
  let kinds = 0;
  let kindsRight = 0;
  for (const label of labels) {
    const manual = parseManual(
      label.path,
      readFileSync(join(folder, 'files', label.path), 'utf8'),
      catalogue,
    );
    for (const topic of TOPICS) {
      const wanted = label[topic] as TopicLabel | undefined;
      if (!wanted || wanted.contested === true) continue;
      const answer = manual.answers.get(topic)!;
      const want = STATES[wanted.state];
      const got = judged(answer.state);
      for (const confusion of [confusions.get(topic)!, CORE.includes(topic) ? core : others, all]) {
        confusion.add(want, got);
      }
      if (want !== 'answered' || got !== 'answered') continue;
      linesSeen++;
      if (answer.places.some(({ range }) => isNear(range.start.line + 1, wanted.lines))) linesRight++;
    }
    if (label.kind !== undefined && label.kindContested !== true) {
      kinds++;
      if (manual.kind === label.kind) kindsRight++;
    }
    if (label.owner && label.owner.contested !== true) owner.add(label.owner.state, ownerOf(manual));
  }
  return {
    documents: labels.length,
    topics: Object.fromEntries([...confusions].map(([topic, confusion]) => [topic, confusion.scores()])),
    core: core.scores(),
    others: others.scores(),
    sectionReportedMissing: all.share('answered', 'missing'),
    missingReportedAnswered: all.share('missing', 'answered'),
    linesRight: linesRight / linesSeen,
    kindRight: kindsRight / kinds,
    owner: owner.scores().stated,
  };
}

/** A declared reason is an answer. */
function judged(state: AnswerState): Judged {
  return state === 'not-applicable' ? 'answered' : state;
}

function ownerOf(manual: Manual): 'stated' | 'missing' {
  return manual.facts.owners.length > 0 ? 'stated' : 'missing';
}

function isNear(line: number, lines: readonly number[]): boolean {
  return lines.some((other) => Math.abs(line - other) <= 1);
}

function table(accuracy: Accuracy): string {
  const row = (name: string, scores: Record<Judged, Scores>) => {
    const { precision, recall, f1, count } = scores.answered;
    const rest = [scores.stub, scores.mentioned, scores.missing].map((other) =>
      formatShare(other.f1).padStart(10),
    );
    const answered = [precision, recall, f1].map((share) => formatShare(share).padStart(6)).join(' ');
    return `${name.padEnd(16)}${answered} ${String(count).padStart(5)}${rest.join('')}`;
  };
  return [
    `${accuracy.documents} documents`,
    'topic          answered P      R     F1     n   stub F1 mentioned F1 missing F1',
    ...TOPICS.map((topic) => row(topic, accuracy.topics[topic]!)),
    row('the first three', accuracy.core),
    row('the others', accuracy.others),
    `labelled section, reported missing: ${formatShare(accuracy.sectionReportedMissing)}`,
    `labelled missing, reported answered: ${formatShare(accuracy.missingReportedAnswered)}`,
    `lines right within one: ${formatShare(accuracy.linesRight)}`,
    `kind: ${formatShare(accuracy.kindRight)}; owner F1: ${formatShare(accuracy.owner.f1)}`,
  ].join('\n');
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const folder = positionals[0];
if (folder === undefined) {
  process.stderr.write('accuracy: name the folder that holds labels.jsonl and files/\n');
  process.exitCode = 2;
} else {
  const accuracy = measure(folder);
  process.stdout.write(`${values.json ? JSON.stringify(accuracy, null, 2) : table(accuracy)}\n`);
}
