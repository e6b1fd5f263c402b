import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { byOwner } from '../../src/core/panels/board';
import { boardCsv } from '../../src/core/panels/boardFormats/csv';
import { GOOD_MANUAL, POOR_MANUAL, Workplace } from '../cli/harness';

const RETIRED = '---\nmanual: old\nkind: service\nlifecycle: retired\n---\n# Old\n';
const APPLIES_NOT = POOR_MANUAL.replace(
  'kind: service',
  'kind: service\nnot-applicable: { emergency: "runs on one desk only, nobody waits" }',
);

describe('owners-manual report', () => {
  let place: Workplace;
  beforeEach(async () => {
    place = new Workplace();
    await place.write({
      'checkout/RUNBOOK.md': GOOD_MANUAL,
      'search/RUNBOOK.md': APPLIES_NOT,
      'search/docs/runbooks/spof.md':
        '---\nkind: procedure\n---\n\n# Single points of failure\n\n| Component | Mitigation |\n|-|-|\n| Redis | replica |\n',
      'old/RUNBOOK.md': RETIRED,
    });
  });
  afterEach(() => place.remove());

  it('has a line for each manual that is asked something, answered by its whole set', async () => {
    const { code, out } = await place.run(['report', '--format', 'csv']);
    equal(code, 0);
    const [head, ...rows] = out
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    deepEqual(
      rows.map(([path]) => path),
      ['checkout/RUNBOOK.md', 'search/RUNBOOK.md'],
    );
    const of = (row: string[], topic: string) => row[head!.indexOf(topic)];
    const [checkout, search] = rows as [string[], string[]];
    deepEqual([of(checkout, 'rollback'), of(checkout, 'demand')], ['answered', '']);
    deepEqual(
      ['rollback', 'spof', 'emergency', 'demand'].map((topic) => of(search, topic)),
      ['stub', 'answered', 'not-applicable', 'missing'],
    );
    equal(of(checkout, 'owners'), "'@shop/checkout; @shop/platform");
  });

  it('writes Markdown with symbols, a legend and the owners with the most that is missing first', async () => {
    const { out } = await place.run(['report', 'search']);
    match(out, /^# Owner's manuals\n\n1 manual\. ✓ answered, – not applicable, ◐ begun/);
    match(out, /\| \[Search\]\(search\/RUNBOOK\.md\) \| @\u2060shop\/search \| {2}\| 3\/15 \| ✓ \| ✗ \|/);
    match(out, /## By owner\n\n.*\n.*\n\| @\u2060shop\/search \| 1 \| 3\/15 \| 1 \|\n$/);
  });

  it('writes one HTML page that needs nothing beside it and says each state in words', async () => {
    await place.write({ 'evil/RUNBOOK.md': POOR_MANUAL.replace('# Search', '# <script>alert(1)</script>') });
    const { out } = await place.run(['report', '--format', 'html']);
    match(out, /^<!doctype html>\n<html lang="en">/);
    ok(!/<script|<link|<img|https?:/.test(out));
    match(out, /default-src 'none'/);
    match(
      out,
      /<td class="not-applicable"><span aria-hidden="true">–<\/span><span class="hidden">not applicable: runs on one desk only, nobody waits<\/span>/,
    );
    equal([...out.matchAll(/<th scope="row">/g)].length, 3 + 3);
  });

  it('says that there is no manual', async () => {
    const { code, err } = await place.run(['report', 'old']);
    equal(code, 0);
    match(err, /No manual was found here/);
  });

  it('lets a spreadsheet run nothing', () => {
    const rows = [
      {
        path: 'a.md',
        title: '=1+1',
        kind: 'service',
        owners: ['a"b'],
        cells: {},
        practices: {},
        total: { asked: 0, answered: 0, notApplicable: 0 },
      },
    ] as const;
    const [, line] = [...boardCsv({ topics: [], rows })];
    equal(line, `a.md,'=1+1,service,"a""b",,,0,0,0\r\n`);
  });

  it('counts a manual with each of its owners, and those without one together', () => {
    const total = { asked: 2, answered: 1, notApplicable: 0 };
    const row = { path: 'a.md', title: 'A', kind: 'service' as const, practices: {}, total };
    const missing = { state: 'missing' as const, importance: 'must' as const, path: 'a.md' };
    const summary = byOwner({
      topics: [],
      rows: [
        { ...row, owners: ['x', 'y'], cells: {} },
        { ...row, owners: [], cells: { rollback: missing, spof: { ...missing, importance: 'should' } } },
      ],
    });
    deepEqual(
      summary.map(({ owner, manuals, missing: count }) => [owner, manuals, count]),
      [
        ['', 1, 1],
        ['x', 1, 0],
        ['y', 1, 0],
      ],
    );
  });
});
