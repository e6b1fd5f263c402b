import fc from 'fast-check';
import { TARGETS } from '../fuzz/targets';

/** A short run with a fixed seed; `npm run fuzz` runs as long as one likes. */
describe('whatever is put in', function () {
  this.timeout(60_000);

  for (const { name, runs, input, check, known } of TARGETS) {
    it(`${name} holds its promises`, async () => {
      for (const each of known) await check(each as never);
      await fc.assert(
        fc.asyncProperty(input, async (each) => check(each as never)),
        { seed: 1, numRuns: runs },
      );
    });
  }
});
