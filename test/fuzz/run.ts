import fc from 'fast-check';
import { parseArgs } from 'node:util';
import { PATHOLOGICAL } from './inputs';
import { TARGETS, type Target } from './targets';

const USAGE = 'npm run fuzz -- [--minutes 1] [--seed N] [--only parse,lint,…]';
/** So many inputs of a target are tried in a row. */
const BATCH = 50;
/** An input hangs where it takes so many times the median by byte, and long enough for somebody to notice. */
const HANG = 100;
const NOTICED_MS = 200;
/** Below this size it is not the input that takes the time. */
const LEAST_BYTES = 500;
const SIZES = [300, 2000];

interface Tally {
  tried: number;
  readonly msPerByte: number[];
  readonly findings: string[];
}

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error(USAGE);
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const only = values.only?.split(',');
const chosen = TARGETS.filter(({ name }) => only?.includes(name) ?? true);
const tallies = new Map(chosen.map(({ name }) => [name, { tried: 0, msPerByte: [], findings: [] }]));
const end = Date.now() + minutes * 60_000;

async function main(): Promise<void> {
  console.log(`seed ${seed}`);
  for (const target of chosen) await tryShapes(target);
  for (let round = 0; Date.now() < end; round++) {
    for (const target of chosen) await tryBatch(target, seed + round);
  }
  for (const [name, { tried, msPerByte, findings }] of tallies) {
    const micros = ((median(msPerByte) ?? 0) * 1000).toFixed(2);
    console.log(
      `${name.padEnd(10)} ${tried} inputs, median ${micros} µs a byte, ${findings.length} findings`,
    );
  }
  process.exitCode = [...tallies.values()].some(({ findings }) => findings.length > 0) ? 1 : 0;
}

async function tryBatch(target: Target, batchSeed: number): Promise<void> {
  const tally = tallies.get(target.name)!;
  const property = fc.asyncProperty(target.input, async (input) => {
    if (Date.now() > end) return;
    tally.tried++;
    await timed(target, tally, input);
  });
  const { failed, counterexample, errorInstance } = await fc.check(property, {
    seed: batchSeed,
    numRuns: BATCH,
    interruptAfterTimeLimit: Math.max(end - Date.now() + 20_000, 1),
  });
  if (failed) report(target, tally, counterexample?.[0], errorInstance);
}

/** The pathological shapes, large, for what takes documents. */
async function tryShapes(target: Target): Promise<void> {
  const tally = tallies.get(target.name)!;
  for (const [shape, make] of Object.entries(PATHOLOGICAL)) {
    for (const size of SIZES) {
      if (Date.now() > end) return;
      const input = withText(target, make(size));
      if (input === undefined) continue;
      tally.tried++;
      try {
        await timed(target, tally, input);
      } catch (error) {
        report(target, tally, `${shape} × ${size}`, error);
      }
    }
  }
}

/** An input of the target that holds the text where it takes documents. */
function withText(target: Target, text: string): unknown {
  const [sample] = fc.sample(target.input, { seed: 1, numRuns: 1 });
  if (['parse', 'fix', 'checklist'].includes(target.name)) return text;
  if (target.name === 'cursor') return [text, 0, 0];
  return typeof sample === 'object' && sample !== null && 'RUNBOOK.md' in sample
    ? { 'RUNBOOK.md': text }
    : undefined;
}

async function timed(target: Target, tally: Tally, input: unknown): Promise<void> {
  const start = performance.now();
  await target.check(input as never);
  const taken = performance.now() - start;
  const bytes = Math.max(JSON.stringify(input, jsonSafe)?.length ?? 0, LEAST_BYTES);
  const usual = median(tally.msPerByte);
  tally.msPerByte.push(taken / bytes);
  if (usual === undefined || tally.msPerByte.length < BATCH || taken < NOTICED_MS) return;
  if (taken / bytes <= HANG * usual) return;
  // What hangs does so each time; a machine that was busy elsewhere does not.
  const again = performance.now();
  await target.check(input as never);
  const least = Math.min(taken, performance.now() - again);
  if (least / bytes > HANG * usual) {
    throw new Error(
      `hangs: ${least.toFixed(0)} ms for ${bytes} bytes, ${(least / bytes / usual).toFixed(0)} × the median`,
    );
  }
}

function jsonSafe(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

function median(numbers: readonly number[]): number | undefined {
  // The latest do: there may be hundreds of thousands.
  const sorted = numbers.slice(-1001).sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

function report({ name }: Target, tally: Tally, input: unknown, error: unknown): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const [first = ''] = message.split('\n');
  // The same fault is told once.
  const place = /\bsrc\/[\w/]+\.ts:\d+/.exec(message)?.[0] ?? first.slice(0, 80);
  if (tally.findings.includes(place)) return;
  tally.findings.push(place);
  console.log(
    `\n${name}: ${message.split('\n').slice(0, 12).join('\n')}\ninput: ${JSON.stringify(input, jsonSafe)}\n`,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(2);
});
