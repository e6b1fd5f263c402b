import assert from 'node:assert/strict';
import { hoversAt, type Hover } from '../../src/core/authoring/hover';
import { atCursor } from './support/cursor';

async function told(
  marked: string,
  others: Readonly<Record<string, string>> = {},
): Promise<readonly Hover[]> {
  const { manual, position, surroundings } = await atCursor(marked, others);
  return hoversAt(manual, position, surroundings);
}

const HEAD = '---\nmanual: checkout\nkind: service\n---\n\n# Checkout\n';

describe('a hover', () => {
  it('on a title tells its topic, the state and why', async () => {
    const [hover, ...rest] = await told(
      `${HEAD}\n## How to ro‸ll back\n\n1. Run \`make back\`.\n2. Look at the page.\n`,
    );
    assert.deepEqual(rest, []);
    assert.ok(hover?.about === 'topic');
    assert.equal(hover.topic.id, 'rollback');
    assert.equal(hover.answer.state, 'answered');
    assert.equal(hover.asked?.importance, 'must');
    assert.ok(hover.answer.evidence.length > 0, 'it says why');
    assert.deepEqual(hover.range.start, { line: 7, character: 0 });
  });

  it('on the marks before a title tells what it tells on the title', async () => {
    const [hover] = await told(`${HEAD}\n‸## Rollback\n\n1. Run \`make back\`.\n`);
    assert.ok(hover?.about === 'topic');
    assert.equal(hover.topic.id, 'rollback');
  });

  it('on a title of a topic that is not asked tells it all the same', async () => {
    const [hover] = await told('---\nmanual: x\nkind: policy\n---\n\n# X\n\n## Ro‸llback\n\nTODO\n');
    assert.ok(hover?.about === 'topic');
    assert.equal(hover.answer.state, 'stub');
    assert.equal(hover.asked, undefined);
  });

  const facts: readonly (readonly [string, string, string])[] = [
    ['rollback: { time: 9‸0m }', 'rollbackTime', '1 h 30 min'],
    ['release:\n  time: PT2‸H', 'releaseTime', '2 h'],
    ['tier: go‸ld', 'tier', '2'],
    ['review: { every: quar‸terly }', 'reviewEvery', '91 days'],
    ['review: { last: 1 Mar‸ch 2026 }', 'reviewed', '2026-03-01'],
    ['owners: ["@shop/a", "@shop/‸b"]', 'owners', '@shop/b'],
  ];
  for (const [line, fact, read] of facts) {
    it(`on ${line.replaceAll('\n', ' ⏎ ').replace('‸', '')} tells that it was read as ${read}`, async () => {
      const found = await told(`---\nmanual: x\n${line}\n---\n\n# X\n`);
      assert.deepEqual(
        found.map((hover) => (hover.about === 'fact' ? [hover.fact, hover.read] : hover.about)),
        [[fact, read]],
      );
    });
  }

  it('on a time in the text tells what it was read as', async () => {
    const [hover] = await told(`${HEAD}\n## Rollback\n\nRollback takes 10-1‸5 minutes.\n`);
    assert.ok(hover?.about === 'fact');
    assert.deepEqual([hover.fact, hover.read], ['rollbackTime', '15 min']);
  });

  it('on a rule of a directive tells what it says', async () => {
    const [hover] = await told(
      '# X\n\n<!-- owners-manual-disable-file rollback-vague, spof-mis‸sing: one machine -->\n',
    );
    assert.ok(hover?.about === 'rule');
    assert.equal(hover.rule, 'spof-missing');
    assert.ok(hover.summary.length > 10);
  });

  it('tells nothing of sentences, of the reason of a directive and of unknown keys', async () => {
    for (const text of [
      `${HEAD}\n## Rollback\n\nRun ‸it.\n`,
      '# X\n\n<!-- owners-manual-disable-file rollback-vague: one ma‸chine -->\n',
      '---\nmanual: x\nlayout: pa‸ge\n---\n\n# X\n',
    ]) {
      assert.deepEqual(await told(text), [], text);
    }
  });
});
