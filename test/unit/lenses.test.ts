import assert from 'node:assert/strict';
import { lensesOf, type Lens } from '../../src/core/authoring/lenses';
import { collect } from './support/collect';

async function lenses(text: string, others: Readonly<Record<string, string>> = {}): Promise<readonly Lens[]> {
  const path = 'shop/RUNBOOK.md';
  const collection = await collect({ ...others, [path]: text });
  return lensesOf(collection.parse(path, text), {
    ...collection.circumstances(path),
    index: collection.index,
  });
}

const HEAD = '---\nmanual: checkout\nkind: service\nlifecycle: early\n';

describe('lenses', () => {
  it('count on the title what is answered of what is asked, by the whole set', async () => {
    const text = `${HEAD}---\n\n# Checkout\n\n## Owners\n\n@shop/checkout: ana and bo.\n`;
    const [lens] = await lenses(text, {
      'shop/runbooks/rollback.md': '# Rollback\n\n1. Run `make back`.\n2. Look at the page.\n',
    });
    assert.deepEqual(lens, {
      what: 'progress',
      range: { start: { line: 6, character: 2 }, end: { line: 6, character: 10 } },
      answered: 2,
      asked: 4,
    });
  });

  it('say nothing of progress where nothing is asked', async () => {
    assert.deepEqual(await lenses('---\nmanual: x\nkind: policy\n---\n\n# X\n'), []);
  });

  it('show on Rollback how long release and rollback take, and when that was measured', async () => {
    const matter = 'release: { time: 2h }\nrollback: { time: 10m, tested: 2026-08-01 }\n---\n';
    const found = await lenses(`${HEAD}${matter}\n# Checkout\n\n## Rollback\n\n1. Run \`make back\`.\n`);
    const { range, ...lens } = found[1]!;
    assert.equal(range.start.line, 10);
    assert.deepEqual(lens, { what: 'times', release: '2 h', rollback: '10 min', tested: '2026-08-01' });
  });

  it('show no times where there are none, or no section on rollback', async () => {
    for (const text of [
      `${HEAD}---\n\n# Checkout\n\n## Rollback\n\n1. Run \`make back\`.\n`,
      `${HEAD}release: { time: 2h }\n---\n\n# Checkout\n`,
    ]) {
      assert.deepEqual(
        (await lenses(text)).map(({ what }) => what),
        ['progress'],
      );
    }
  });

  const record = (fields: string) =>
    `---\nkind: policy\nmanual: x\n---\n\n# Decisions\n\n\`\`\`consensus\n${fields}\n\`\`\`\n`;
  const votes: readonly (readonly [string, string, number, number, number])[] = [
    ['{ ana: 5, bo: 4, chi: 1 }', 'move-on', 2, 1, 3],
    ['{ ana: 5, bo: 4, chi: 3, dee: 0 }', 'discuss', 2, 2, 3],
    ['{ ana: 5, bo: 4 }', 'none', 2, 0, 3],
  ];
  for (const [given, result, high, low, quorum] of votes) {
    it(`show the result of ${given}: ${result}`, async () => {
      const [{ range, ...lens }] = (await lenses(record(`question: Now?\nvotes: ${given}`))) as [Lens];
      assert.equal(range.start.line, 7);
      assert.deepEqual(lens, { what: 'votes', result, high, low, quorum });
    });
  }

  it('show that too few of those invited have voted', async () => {
    const [lens] = await lenses(record('question: Now?\ninvited: 12\nvotes: { a: 5, b: 5, c: 5, d: 4 }'));
    assert.ok(lens?.what === 'votes');
    assert.deepEqual([lens.result, lens.quorum], ['none', 6]);
  });

  it('rank the ideas of ballots', async () => {
    const fields = 'question: What?\nideas: { a: A, b: B }\nballots: { ana: [b], bo: [a, b] }';
    const [lens] = await lenses(record(fields));
    assert.ok(lens?.what === 'ranks');
    assert.deepEqual(lens.ranks, [
      { rank: 1, idea: 'b', count: 2 },
      { rank: 2, idea: 'a', count: 1 },
    ]);
  });
});
