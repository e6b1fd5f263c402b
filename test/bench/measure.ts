// Runs in a process of its own, bundled as users get it: `node --expose-gc measure.mjs JOB`, JOB a piece of JSON.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { getHeapSnapshot } from 'node:v8';
import { contenders, ENGINE, parseBare } from './contenders';
import { Engine } from './engine';
import { measureKeystroke, measureStart } from './following';
import { generateManual, type Sample } from './generator';
import { median } from './growth';
import { SHAPES } from './shapes';
import { processorTime, timed } from './processor';

/** What a process is asked to measure. */
export type Job =
  | { readonly what: 'corpus'; readonly folder: string; readonly rounds: number; readonly slow: boolean }
  | { readonly what: 'manuals'; readonly count: number; readonly seed: number }
  | { readonly what: 'texts'; readonly count: number; readonly seed: number }
  | { readonly what: 'shape'; readonly shape: string; readonly lengths: readonly number[] }
  | { readonly what: 'start'; readonly folder: string; readonly count: number; readonly seed: number }
  | { readonly what: 'keystroke'; readonly sizes: readonly number[]; readonly seed: number };

export interface CorpusTimes {
  readonly documents: number;
  /** Characters. */
  readonly length: number;
  /** Milliseconds of the processor by contender, a round each. */
  readonly times: Readonly<Record<string, readonly number[]>>;
}

export interface ManualsTimes {
  /** Milliseconds of the processor for all of them. */
  readonly time: number;
  /** Bytes of heap that are kept of all of them. */
  readonly heap: number;
}

export interface KeptTexts {
  /** Of how many manuals something of the text is in the heap, that nobody asked to keep. */
  readonly kept: number;
}

export interface ShapeTimes {
  /** Milliseconds of the processor by length, the median of a few. */
  readonly engine: readonly number[];
  readonly bare: readonly number[];
}

/** The files of Markdown in a folder, sorted; templates of Markdown count. */
function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|mdx|markdown)(?:\.erb)?$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** How many documents slow contenders get: every so many of all. */
const SLOW_SAMPLES = 200;

async function measureCorpus(folder: string, rounds: number, slow: boolean): Promise<CorpusTimes> {
  const found = markdownFiles(folder);
  const step = slow ? Math.ceil(found.length / SLOW_SAMPLES) : 1;
  const files = found.filter((_, i) => i % step === 0);
  const samples: Sample[] = files.map((file) => ({
    path: relative(folder, file).split(sep).join('/'),
    text: readFileSync(file, 'utf8'),
  }));
  const all = (await contenders()).filter(
    (contender) => contender.name === ENGINE || (contender.slow ?? false) === slow,
  );
  const times: Record<string, number[]> = Object.fromEntries(all.map(({ name }) => [name, []]));
  // A round is for the compiler of the engine, and is not counted.
  for (let round = -1; round < rounds; round++) {
    for (const { name, run } of all) {
      const time = timedAfresh(() => run(samples, files));
      if (round >= 0) times[name]!.push(time);
    }
  }
  return {
    documents: samples.length,
    length: samples.reduce((sum, { text }) => sum + text.length, 0),
    times,
  };
}

/** Reads generated manuals one after the other, so that their texts are not held; writing them is not timed. */
function measureManuals(count: number, seed: number): ManualsTimes {
  // Warms up on others, of which nothing is kept.
  const warm = new Engine();
  for (let i = 0; i < 300; i++) warm.add(generateManual(seed + 1, i));
  warm.settle();
  const engine = new Engine();
  const before = heapUsed();
  let time = 0;
  for (let i = 0; i < count; i++) {
    const sample = generateManual(seed, i);
    const start = processorTime();
    engine.add(sample);
    time += processorTime() - start;
  }
  const heap = heapUsed() - before;
  const start = processorTime();
  engine.settle();
  return { time: time + processorTime() - start, heap };
}

/**
 * Looks into a snapshot of the heap for a sentence that stands in the text of each manual and in none of its facts: a
 * text that is kept whole, or that a part of it keeps, has it.
 */
async function measureTexts(count: number, seed: number): Promise<KeptTexts> {
  const engine = new Engine();
  for (let i = 0; i < count; i++) {
    const { path, text } = generateManual(seed, i);
    // A snapshot has the beginning of a text only.
    engine.add({ path, text: `Nobody asks what ${i} was like at noon.\n\n${text}` });
  }
  // Regular expressions remember the last text that they looked at.
  /./.exec('-');
  const kept = new Set<string>();
  let rest = '';
  for await (const chunk of getHeapSnapshot()) {
    const written = rest + String(chunk);
    for (const [, i] of written.matchAll(/Nobody asks what (\d+) was like/g)) kept.add(i!);
    rest = written.slice(-60);
  }
  // The engine is used behind the snapshot, so that it is in it.
  engine.settle();
  return { kept: kept.size };
}

function measureShape(shape: string, lengths: readonly number[]): ShapeTimes {
  const write = SHAPES[shape]!;
  const check = (text: string) => new Engine().check([{ path: 'runbooks/shape.md', text }]);
  for (let i = 0; i < 20; i++) {
    check(write(10_000));
    parseBare(write(10_000));
  }
  const measured = lengths.map((length) => {
    const text = write(length);
    const rounds = length > 1_000_000 ? 1 : length > 100_000 ? 3 : 9;
    const repeat = (run: () => void) => median(Array.from({ length: rounds }, () => timedAfresh(run)));
    return { engine: repeat(() => check(text)), bare: repeat(() => parseBare(text)) };
  });
  return { engine: measured.map(({ engine }) => engine), bare: measured.map(({ bare }) => bare) };
}

/** On a heap without the garbage of what ran before. */
function timedAfresh(run: () => unknown): number {
  globalThis.gc?.();
  return timed(run);
}

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

const job = JSON.parse(process.argv[2]!) as Job;
process.stdout.write(JSON.stringify(await measure(job)));

function measure(job: Job): unknown {
  switch (job.what) {
    case 'corpus':
      return measureCorpus(job.folder, job.rounds, job.slow);
    case 'texts':
      return measureTexts(job.count, job.seed);
    case 'manuals':
      return measureManuals(job.count, job.seed);
    case 'shape':
      return measureShape(job.shape, job.lengths);
    case 'start':
      return measureStart(job.folder, job.count, job.seed);
    case 'keystroke':
      return measureKeystroke(job.sizes, job.seed);
  }
}
