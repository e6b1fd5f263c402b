import { parseArgs } from 'node:util';
import { bundle } from '../../../src/build/bundle';
import { endure } from './endure';

/** Prints what was done, what memory it took and whether all is as the command line has it; fails where it is not. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '30' },
      manuals: { type: 'string', default: '2000' },
      seed: { type: 'string', default: String(Date.now() % 1e6) },
    },
  });
  const ordeal = {
    minutes: Number(values.minutes),
    manuals: Number(values.manuals),
    seed: Number(values.seed),
  };
  if (!Object.values(ordeal).every((value) => value > 0)) {
    throw new Error('Usage: npm run endurance -- [--minutes N] [--manuals N] [--seed N]');
  }
  await bundle();
  console.log(`${ordeal.minutes} minutes with ${ordeal.manuals} manuals, seed ${ordeal.seed}`);
  const { done, memory, shown, expected } = await endure(ordeal);
  for (const [name, count] of Object.entries(done)) console.log(`${String(count).padStart(6)}  ${name}`);
  const step = Math.max(1, Math.floor(memory.length / 20));
  const sampled = memory.filter((_, i) => i % step === 0).map((mebibytes) => mebibytes.toFixed(0));
  console.log(`MiB of the extension host: ${sampled.join(' ')}`);
  console.log(`shown     ${JSON.stringify(shown)}\nexpected  ${JSON.stringify(expected)}`);
  if (JSON.stringify(shown) !== JSON.stringify(expected)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
