import assert from 'node:assert/strict';
import { generateManual } from '../bench/generator';

describe('manuals that are generated for measuring', () => {
  const lengths = Array.from({ length: 300 }, (_, i) => generateManual(1, i).text.length).sort(
    (a, b) => a - b,
  );

  it('are the same for the same seed, and others for another', () => {
    assert.deepEqual(generateManual(1, 7), generateManual(1, 7));
    assert.notDeepEqual(generateManual(1, 7).text, generateManual(2, 7).text);
    assert.notDeepEqual(generateManual(1, 7).text, generateManual(1, 8).text);
  });

  it('have a median of a few thousand characters, and some are ten times as long', () => {
    assert.ok(lengths[150]! > 2_000 && lengths[150]! < 5_000, `${lengths[150]}`);
    assert.ok(lengths.at(-1)! > 10 * lengths[150]!);
  });
});
