import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, SourceText } from '../../src/core/document/text';

const messy = fc.string({ unit: fc.constantFrom('a', 'ü', '😀', '\n', '\r', '\r\n', ' '), maxLength: 60 });

describe('SourceText', () => {
  it('splits lines at LF, CRLF and lone CR', () => {
    assert.deepEqual(new SourceText('a\nb\r\nc\rd').lines(), ['a', 'b', 'c', 'd']);
  });

  it('tells the line break that the document uses', () => {
    assert.equal(new SourceText('a').eol, '\n');
    assert.equal(new SourceText('a\nb').eol, '\n');
    assert.equal(new SourceText('a\r\nb').eol, '\r\n');
    assert.equal(new SourceText('a\rb').eol, '\r');
  });

  it('comes back to the same offset by way of the position, but within a line break', () => {
    fc.assert(
      fc.property(messy, fc.nat(80), (text, at) => {
        const source = new SourceText(text);
        const offset = Math.min(at, text.length);
        const back = source.offsetAt(source.positionAt(offset));
        const inBreak = text[offset] === '\n' && text[offset - 1] === '\r';
        assert.equal(back, inBreak ? offset - 1 : offset);
      }),
    );
  });

  it('moves positions outside the text into it', () => {
    const source = new SourceText('ab\ncd');
    assert.equal(source.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(source.offsetAt({ line: 9, character: 0 }), 5);
    assert.equal(source.offsetAt({ line: -1, character: 3 }), 0);
    assert.deepEqual(source.positionAt(99), { line: 1, character: 2 });
  });
});

describe('applyEdits', () => {
  const at = (line: number, character: number) => ({ line, character });

  it('applies several edits by the places they had before any of them', () => {
    const edits = [
      { range: { start: at(1, 0), end: at(1, 1) }, newText: 'X' },
      { range: { start: at(0, 1), end: at(0, 1) }, newText: '!' },
    ];
    assert.equal(applyEdits('a\nb', edits), 'a!\nX');
  });

  it('refuses edits that overlap, since one of them would be lost', () => {
    const edits = [
      { range: { start: at(0, 0), end: at(0, 3) }, newText: 'x' },
      { range: { start: at(0, 1), end: at(0, 2) }, newText: 'y' },
    ];
    assert.throws(() => applyEdits('abcd', edits), /overlap/);
  });
});
