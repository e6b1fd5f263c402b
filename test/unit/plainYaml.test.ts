import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPlainYaml } from '../../src/core/document/plainYaml';
import { SourceText } from '../../src/core/document/text';
import { parseAnyYaml } from '../../src/core/document/yamlTree';

describe('plain YAML', () => {
  const keys = ['a', 'b-c', 'd_e', 'true', 'Null', 'x1'];
  const values = [
    '',
    ' ',
    ' x',
    '  x y ',
    ' "q: #r" ',
    " 's'",
    ' "x" y',
    ' 2026-01-01',
    ' 6 months',
    ' 12',
    ' 012',
    ' 1e3',
    ' 0x1f',
    ' true',
    ' http://h:1/x#y',
    ' a #c',
    ' x:',
    ' - x',
    ' [x]',
    ' x: y',
    ' x,y',
    ' 1_0',
    ' 1 000',
  ];
  const field = fc
    .tuple(fc.constantFrom(...keys), fc.constantFrom(...values))
    .map(([key, value]) => `${key}:${value}`);
  const item = fc
    .tuple(
      fc.constantFrom('- ', '  - ', '    - ', ' -  '),
      fc.constantFrom('x', 'y z ', '3', 'k: v', '"q"', '- n', ''),
    )
    .map((parts) => parts.join(''));
  const line = fc.oneof(
    { weight: 4, arbitrary: field },
    { weight: 2, arbitrary: item },
    fc.constantFrom('', '  ', '# c', '  # c', ' z', '...', '\t'),
  );

  it('is read as the parser reads it, or left to it', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.boolean(), (lines, ends) => {
        const text = lines.join('\n') + (ends ? '\n' : '');
        const source = new SourceText(`---\n${text}`);
        const plain = readPlainYaml(source, 4, source.text.length);
        if (!plain) return;
        read++;
        assert.deepEqual({ root: plain, faults: [] }, parseAnyYaml(source, 4, source.text.length));
      }),
      { numRuns: 5_000 },
    );
    assert.ok(read > 100, `${read} were read`);
  });
});
