import assert from 'node:assert/strict';
import { Collection } from '../../src/core/collection';
import { canSilenceLine, silenceEdit } from '../../src/core/authoring/silence';
import { applyEdits } from '../../src/core/document/text';

const host = { readDirectory: () => Promise.resolve([]), readFile: () => Promise.reject(new Error('none')) };

function collectionOf(text: string): Collection {
  const collection = new Collection({ host, today: '2026-11-25' });
  collection.put('RUNBOOK.md', text);
  return collection;
}

const rulesOf = (text: string) =>
  collectionOf(text)
    .findings('RUNBOOK.md')
    .map(({ rule }) => rule);

describe('Silencing a rule by a directive', () => {
  for (const eol of ['\n', '\r\n']) {
    for (const head of ['', '---\nmanual: checkout\n---\n\n']) {
      const text = `${head}# Checkout\n\n## Owners\n\n@shop/checkout: ana, bo\n`.replaceAll('\n', eol);
      for (const what of ['line', 'file'] as const) {
        it(`removes exactly that finding for the ${what} (${JSON.stringify(head + eol)})`, () => {
          const collection = collectionOf(text);
          const before = rulesOf(text);
          assert.ok(before.includes('spof-missing'));
          const manual = collection.parse('RUNBOOK.md', text);
          const { line } = manual.title.range.start;
          const edit = silenceEdit(manual, 'spof-missing', 'it is drawn --> elsewhere', what, line);
          const after = rulesOf(applyEdits(text, [edit]));
          assert.deepEqual(
            after,
            before.filter((rule) => rule !== 'spof-missing'),
          );
        });
      }
    }
  }

  it('is offered for no line in front matter, a table or a code block', () => {
    const text = '---\nmanual: a\n---\n# A\n\n| a |\n|---|\n| 1 |\n\n```\nx\n```\n\ntext\n';
    const manual = collectionOf(text).parse('RUNBOOK.md', text);
    const lines = text.split('\n').flatMap((line, i) => (canSilenceLine(manual, i) ? [line] : []));
    assert.deepEqual(lines, ['# A', '', '| a |', '', '', 'text', '']);
  });
});
