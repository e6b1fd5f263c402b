import { equal } from 'node:assert/strict';
import { editDistance, nearest } from '../../src/core/nearest';

describe('the edit distance', () => {
  for (const [a, b, distance] of [
    ['', '', 0],
    ['rollback', 'rollback', 0],
    ['rolback', 'rollback', 1],
    ['rollbcak', 'rollback', 1],
    ['abab', 'ab', 2],
    ['restore', 'rollback', 7],
    ['docs/old/name.md', 'docs/new/nmae.md', 4],
  ] as const) {
    it(`of ${a} and ${b} is ${distance}`, () => {
      equal(editDistance(a, b), distance);
      equal(editDistance(b, a), distance);
    });
  }

  it('above the limit is only known to be above', () => {
    for (let limit = 0; limit < 8; limit++) {
      const distance = editDistance('restore', 'rollback', limit);
      equal(distance > limit, 7 > limit);
      if (limit >= 7) equal(distance, 7);
    }
  });
});

describe('the nearest word', () => {
  it('is the first of those at the smallest distance, and none beyond the limit', () => {
    equal(nearest('rolback', ['restore', 'rollback', 'rollbacks']), 'rollback');
    equal(nearest('cat', ['bat', 'rat']), 'bat');
    equal(nearest('rolback', ['monitoring']), undefined);
    equal(nearest('abcd', ['abdc', 'abcde'], 1), 'abdc');
  });
});
