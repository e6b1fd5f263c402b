import assert from 'node:assert/strict';
import { endure } from './endure';

describe('A workspace that changes all the time', () => {
  it('shows in the end what the command line finds, and reports no error', async function () {
    this.timeout(240_000);
    const { done, shown, expected } = await endure({ minutes: 0.5, manuals: 300, seed: 20 });
    assert.ok(Object.values(done).reduce((sum, count) => sum + count, 0) > 5, JSON.stringify(done));
    assert.ok(expected.warnings > 300);
    assert.deepEqual(shown, expected);
  });
});
