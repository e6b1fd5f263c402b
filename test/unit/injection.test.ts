import assert from 'node:assert/strict';
import type { Board } from '../../src/core/panels/board';
import { boardCsv } from '../../src/core/panels/boardFormats/csv';
import { boardMarkdown } from '../../src/core/panels/boardFormats/markdown';

function boardOf(title: string, path: string): Board {
  const total = { asked: 0, answered: 0, notApplicable: 0 };
  const row = { path, title, kind: 'service', owners: [], cells: {}, practices: {}, total } as const;
  return { topics: [], rows: [row] };
}

describe('what a document says stays words', () => {
  for (const title of ['=1+1', '@SUM(A1)', 'x;=1+1', '+1;-1']) {
    it(`“${title}” is no formula in CSV, wherever cells are parted`, () => {
      const text = [...boardCsv(boardOf(title, 'RUNBOOK.md'))].join('');
      assert.doesNotMatch(text, /(?:^|[,;])"?[=+\-@]/m);
    });
  }

  it('a path is no script and does not end its link in Markdown', () => {
    const text = [...boardMarkdown(boardOf('&#x202e; ~~x~~', 'javascript:a)(b/RUNBOOK.md'))].join('');
    assert.ok(text.includes('[\\&#x202e; \\~\\~x\\~\\~](javascript%3Aa%29%28b/RUNBOOK.md)'), text);
  });
});
