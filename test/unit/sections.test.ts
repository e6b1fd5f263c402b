import assert from 'node:assert/strict';
import { read } from './support/recognised';

function titles(text: string): string[] {
  return read(text).sections.map(({ title, line }) => `${line + 1} ${title}`);
}

describe('sections', () => {
  const forms: Record<string, readonly [text: string, ...titles: string[]]> = {
    'a heading': ['# A\n## Rollback\nx\n', '2 Rollback'],
    'a setext heading': ['A\n=\n\nRollback\n--------\nx\n', '4 Rollback'],
    'a heading without a space': ['# A\n\n##Rollback\nx\n', '3 Rollback'],
    'an HTML heading': ['# A\n\n<h2 id="r">Rollback</h2>\n\nx\n', '3 Rollback'],
    'an HTML heading over several lines': ['# A\n\n<div>\n<h2>\nRollback\n</h2>\n</div>\n', '4 Rollback'],
    'a summary': ['# A\n\n<details><summary>Rollback</summary>\n\nx\n\n</details>\n', '3 Rollback'],
    'a bold line': ['# A\n\n**Rollback**\n\nx\n', '3 Rollback'],
    'a bold line with a colon': ['# A\n\n**Rollback:**\nx\n', '3 Rollback'],
    'a label that begins a list item': ['# A\n\n- **Rollback**: undo it\n', '3 Rollback'],
    'a label that begins a step': ['# A\n\n1. **Rollback** - undo it\n', '3 Rollback'],
    'a question that begins a list item': [
      '# A\n\n- **How can we roll\n  back?**\n  Undo it.\n',
      '3 How can we roll back?',
    ],
    'the label of a field in a table': [
      '# A\n\n| x | y |\n|---|---|\n| Rollback | undo it |\n',
      '5 Rollback',
    ],
    'a label of something to tick': ['# A\n\n- [ ] **Rollback:** undo it\n', '3 Rollback'],
    'a second H1': ['# A\n\n# Rollback\nx\n', '3 Rollback'],
  };
  for (const [what, [text, ...expected]] of Object.entries(forms)) {
    it(`${what} is a title`, () => {
      assert.deepEqual(titles(text), expected);
    });
  }

  const none: Record<string, string> = {
    'a line in a fence': '# A\n\n```sh\n# Rollback\n## Rollback\n```\n',
    'indented code': '# A\n\n    # Rollback\n',
    'a heading in a comment': '# A\n\n<!--\n## Rollback\n<h2>Rollback</h2>\n-->\n',
    'a heading in a quote': '# A\n\n> ## Rollback\n> x\n',
    'a sentence that begins in bold': '# A\n\n- **Rollback** when it is needed\n',
    'something to tick': '# A\n\n- [ ] **Rollback plan ready** - write down: how to undo it\n',
    'a bold sentence of many words': `# A\n\n**${'Roll it back and then '.repeat(8)}rest**\n`,
    'the own title': '# Rollback\n\nx\n',
    'the own title below a template expression': '---\ntitle: Rollback\n---\n# {{ title }}\n\nx\n',
    'the own title where it is an H2': '## Rollback\n\n### Meaning\n\nx\n',
  };
  for (const [what, text] of Object.entries(none)) {
    it(`${what} is none`, () => {
      assert.ok(!titles(text).some((title) => title.includes('Roll')), titles(text).join());
    });
  }

  it('hold those whose number goes on from theirs, whatever their level', () => {
    const { sections } = read('# A\n## 5. B\n## 5.1 C\nx\n## 5.2 D\ny\n## 6. E\nz\n## 6.1 F\nz\n');
    assert.deepEqual(
      sections.map(({ parent, endLine }) => [parent, endLine]),
      [
        [-1, 6],
        [0, 4],
        [0, 6],
        [-1, 11],
        [3, 11],
      ],
    );
  });

  it('end before the next title of their level', () => {
    const { sections } = read('# A\n## B\nx\n### C\ny\n## D\nz\n');
    assert.deepEqual(
      sections.map(({ title, endLine, ownEndLine }) => [title, endLine, ownEndLine]),
      [
        ['B', 5, 3],
        ['C', 5, 5],
        ['D', 8, 8],
      ],
    );
  });
});
