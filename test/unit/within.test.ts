import assert from 'node:assert/strict';
import { TookTooLong, within } from '../../src/extension/within';

describe('a promise of a drive', () => {
  it('is what it is where it settles in time', async () => {
    assert.equal(await within(Promise.resolve(1), 1000, 'the file'), 1);
    await assert.rejects(within(Promise.reject(new Error('EIO')), 1000, 'the file'), /EIO/);
  });

  it('is given up where it never settles', async () => {
    await assert.rejects(within(new Promise(() => undefined), 5, 'the file'), TookTooLong);
  });
});
