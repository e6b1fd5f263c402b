import assert from 'node:assert/strict';
import { SourceText, type TextEdit } from '../../../src/core/document/text';

/** What no edit names is there as it was, byte for byte. */
export function assertOutsideUnchanged(text: string, edits: readonly TextEdit[], edited: string): void {
  const source = new SourceText(text);
  const ordered = edits
    .map(({ range, newText }) => ({
      from: source.offsetAt(range.start),
      to: source.offsetAt(range.end),
      newText,
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  let at = 0;
  let left = edited;
  for (const { from, to, newText } of ordered) {
    const expected = text.slice(at, from) + newText;
    assert.ok(left.startsWith(expected), 'an edit changed more than it said');
    left = left.slice(expected.length);
    at = to;
  }
  assert.equal(left, text.slice(at));
}
