import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { QuickState } from '../../src/core/document/blockState';

describe('the state of the block pass', () => {
  const own = new MarkdownIt({ html: true });
  const quick = new MarkdownIt({ html: true });
  quick.block.State = QuickState;
  const pieces = [
    '# a',
    '- b',
    '  - c',
    '\t- d',
    '> e',
    '| a | b |',
    '|---|---|',
    '```',
    '    f',
    '***',
    '===',
    '<p>',
    '1. g',
    ' ',
    '\t',
    '\n',
    '\n\n',
    'h',
    '[r]: /x',
    '\r\n',
  ];

  it('gives the tokens that the parser gives by itself', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        const plain = (parser: typeof own) => JSON.parse(JSON.stringify(parser.parse(text, {}))) as unknown;
        assert.deepEqual(plain(quick), plain(own));
      }),
      { numRuns: 500 },
    );
  });
});
