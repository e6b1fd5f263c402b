import assert from 'node:assert/strict';
import { completionsAt, mayComplete, type Completion } from '../../src/core/authoring/completion';
import type { Finding } from '../../src/core/finding';
import { applyEdits } from '../../src/core/document/text';
import { collect, TODAY } from './support/collect';
import { atCursor } from './support/cursor';

async function proposed(
  marked: string,
  others: Readonly<Record<string, string>> = {},
): Promise<readonly Completion[]> {
  const { manual, position, surroundings } = await atCursor(marked, others);
  return completionsAt(manual, position, surroundings);
}

const labels = (completions: readonly Completion[]) => completions.map(({ label }) => label);

/** The document after a completion is accepted, with the cursor where the snippet has it. */
async function accepted(
  marked: string,
  label: string,
  others: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { manual, position, surroundings } = await atCursor(marked, others);
  const completion = completionsAt(manual, position, surroundings).find((each) => each.label === label);
  assert.ok(completion, `${label} is not proposed`);
  const newText = completion.snippet
    .replace(/\$\{\d:([^}]*)\}/g, '$1')
    .replace(/\$[1-9]/g, '‸')
    .replace(/\$0/g, '');
  return applyEdits(manual.source.text, [{ range: completion.range, newText }]);
}

const HEAD = '---\nmanual: checkout\nkind: service\n---\n\n# Checkout\n';

describe('completion of titles', () => {
  it('proposes what must be answered and is not before all else, and nothing that has a section', async () => {
    const found = labels(
      await proposed(`${HEAD}\n## Rollback\n\nRun \`make back\`.\n\n## ‸\n\n## Owners\n\n@shop/checkout\n`),
    );
    assert.deepEqual(found.slice(0, 2), ['Emergency', 'Single points of failure']);
    assert.ok(found.includes('Backup and restore'));
    assert.ok(found.indexOf('Demand') < found.indexOf('Meaning'), 'what is asked of the kind goes first');
    assert.ok(!found.includes('Rollback') && !found.includes('Owners'), found.join());
  });

  it('does not ask first for what another file of the set answers', async () => {
    const others = {
      'shop/checkout/runbooks/back.md': '# Rollback\n\n1. Run `make back`.\n2. Look at the page.\n',
    };
    const found = labels(await proposed(`${HEAD}\n## ‸\n`, others));
    assert.equal(found[0], 'Owners');
    assert.ok(
      found.indexOf('Rollback') > found.indexOf('Future') && found.indexOf('Rollback') > 10,
      found.join(),
    );
  });

  it('writes title and questions at the level of the heading, in front of what follows', async () => {
    const text = await accepted(`${HEAD}\n### ‸\nNext line.\n`, 'Detection');
    assert.equal(
      text,
      `${HEAD}\n### Detection\n\n- [ ] How do we notice a problem?\n- [ ] What happens when a problem is detected?\n\nNext line.\n`,
    );
  });

  it('replaces the title as far as it is typed', async () => {
    assert.match(
      await accepted(`${HEAD}\n## Emer‸gen\n`, 'Emergency'),
      /\n## Emergency\n\n- \[ \] What do I do first/,
    );
  });

  it('writes the table of a topic that has one', async () => {
    assert.match(await accepted(`${HEAD}\n## ‸`, 'Demand'), /\| Event \| Start \|/);
  });

  it('proposes nothing in code, in sentences and in the document’s own title', async () => {
    for (const text of [
      `${HEAD}\n\`\`\`sh\n## ‸\n\`\`\`\n`,
      `${HEAD}\nSome words ‸\n`,
      `# ‸\n`,
      `${HEAD}\n##‸ Old\n`,
    ]) {
      assert.deepEqual(await proposed(text), [], text);
    }
  });
});

describe('completion of front matter', () => {
  it('proposes the keys that are not there, under whatever name', async () => {
    const found = labels(await proposed('---\nmanual: checkout\nteam: shop\n‸\n---\n\n# Checkout\n'));
    assert.ok(found.includes('kind') && found.includes('rollback'));
    assert.ok(!found.includes('manual') && !found.includes('owners'), found.join());
  });

  it('proposes keys where nothing else is written yet', async () => {
    assert.ok(labels(await proposed('---\nki‸\n---\n\n# Checkout\n')).includes('kind'));
    assert.ok(labels(await proposed('---\n‸\n---\n')).includes('manual'));
  });

  it('writes maps and lists with the cursor inside', async () => {
    assert.equal(
      await accepted('---\nmanual: x\nrol‸\n---\n', 'rollback'),
      '---\nmanual: x\nrollback: { ‸ }\n---\n',
    );
    assert.equal(await accepted('---\nmanual: x\n‸\n---\n', 'owners'), '---\nmanual: x\nowners: [‸]\n---\n');
  });

  it('proposes the keys of a map in both styles, without those that are there', async () => {
    for (const text of [
      '---\nmanual: x\nrelease: { time: 2h, ‸ }\n---\n',
      '---\nmanual: x\nrelease:\n  time: 2h\n  ‸\n---\n',
    ]) {
      assert.deepEqual(labels(await proposed(text)), ['model', 'rollout'], text);
    }
  });

  it('keeps the colon of a key that is renamed', async () => {
    assert.equal(
      await accepted('---\nmanual: x\nlifec‸: early\n---\n', 'lifecycle'),
      '---\nmanual: x\nlifecycle: early\n---\n',
    );
  });

  const values: readonly (readonly [string, readonly string[]])[] = [
    ['kind: ‸', ['service', 'procedure', 'alert']],
    ['lifecycle: pro‸', ['early', 'production', 'mature', 'retired']],
    ['tier: ‸', ['1', '2', '3', '4', 'platinum']],
    ['release: { model: ‸ }', ['gated', 'permissive']],
    ['release: { time: 1h, rollout: sta‸ }', ['staged', 'all-at-once']],
    ['release: { time: 40m }\nrollback: { time: ‸ }', ['40 min', '5m', '10m']],
    ['rollback:\n  tested: ‸', [TODAY]],
    ['review: { last: ‸ }', [TODAY]],
    ['last_reviewed: ‸', [TODAY]],
    ['review: { every: ‸ }', ['30d', '90d', '6 months', 'monthly', 'quarterly']],
    ['covers: ["‸"]', ['shop/checkout/**']],
  ];
  for (const [line, first] of values) {
    it(`proposes ${first.join(', ')} at ${line.replaceAll('\n', ' ⏎ ')}`, async () => {
      const found = labels(await proposed(`---\nmanual: x\n${line}\n---\n\n# X\n`));
      assert.deepEqual(found.slice(0, first.length), first);
    });
  }

  it('proposes owners of CODEOWNERS first, then those of other manuals, each once', async () => {
    const others = {
      '.github/CODEOWNERS': '/shop/checkout/ @shop/checkout\n/pay/ @shop/payments\n',
      'pay/RUNBOOK.md': '---\nmanual: pay\nowners: ["@shop/payments", "@shop/money"]\n---\n\n# Pay\n',
    };
    const found = await proposed('---\nmanual: x\nowners: [‸]\n---\n\n# X\n', others);
    assert.deepEqual(
      found.map((each) => [each.label, each.what === 'value' ? each.from : '']),
      [
        ['@shop/checkout', 'codeowners'],
        ['@shop/payments', 'codeowners'],
        ['@shop/money', 'manuals'],
      ],
    );
    assert.equal(
      await accepted('---\nmanual: x\nowner: ‸\n---\n', '@shop/money', others),
      '---\nmanual: x\nowner: ["@shop/money"]\n---\n',
    );
  });

  it('quotes what YAML would not take, once', async () => {
    const others = {
      'pay/RUNBOOK.md': '---\nmanual: pay\nowners: ["@shop/payments"]\nknows: [bo]\n---\n\n# Pay\n',
    };
    for (const typed of ['[‸]', '["@sh‸"]', '["@sh‸]', '[bo, ‸]']) {
      const text = await accepted(`---\nmanual: x\nowners: ${typed}\n---\n`, '@shop/payments', others);
      assert.match(text, /owners: \[(?:bo, )?"@shop\/payments"\]/, typed);
    }
    assert.match(await accepted('---\nmanual: x\nknows:\n  - ‸\n---\n', 'bo', others), /knows:\n {2}- bo\n/);
  });

  it('proposes people that other manuals know, without those who are there', async () => {
    const others = {
      'pay/RUNBOOK.md':
        '---\nmanual: pay\nknows: [ana, bo, chi]\nreview: { last: 2026-01-01, by: dee }\n---\n\n# Pay\n',
    };
    assert.deepEqual(labels(await proposed('---\nmanual: x\nknows: [bo, ‸]\n---\n', others)), [
      'ana',
      'chi',
      'dee',
    ]);
  });

  it('proposes the topics without an answer as not applicable', async () => {
    const text =
      '---\nmanual: x\nkind: service\nnot-applicable:\n  spof: "one machine, nobody minds"\n  ‸\n---\n\n# X\n\n## Owners\n\n@shop/x\n';
    const found = labels(await proposed(text));
    assert.deepEqual(found.slice(0, 2), ['emergency', 'rollback']);
    assert.ok(!found.includes('spof') && !found.includes('owners'));
    assert.match(await accepted(text, 'rollback'), /\n {2}rollback: "‸"\n/);
  });

  it('proposes nothing in comments, behind other keys and outside', async () => {
    for (const text of [
      '---\nmanual: x\n# ki‸\n---\n',
      '---\nmanual: x\njekyll: ‸\n---\n',
      '---\nmanual: x\n---\n‸\n',
    ]) {
      assert.deepEqual(await proposed(text), [], text);
    }
  });

  it('stands anything that people type', async () => {
    const text = '---\nowners: [ "a, {b: [c\n  - : x\n\t- y: {\n"\n---\n';
    for (let at = 0; at <= text.length; at++) await proposed(`${text.slice(0, at)}‸${text.slice(at)}`);
  });
});

describe('completion of directives', () => {
  const finding = (rule: string, line: number) =>
    ({ rule, range: { start: { line, character: 0 }, end: { line, character: 1 } } }) as Finding;

  it('proposes the rules that find something there first, and asks for the reason', async () => {
    const text = '# X\n\n<!-- owners-manual-disable-next-line ‸ -->\n## Rollback\n';
    const { manual, position, surroundings } = await atCursor(text);
    const found = completionsAt(manual, position, surroundings, [
      finding('rollback-vague', 3),
      finding('spof-missing', 0),
    ]);
    assert.equal(found[0]?.label, 'rollback-vague');
    assert.equal(found[0].snippet, 'rollback-vague: ${1:reason}');
    assert.ok(found.findIndex(({ label }) => label === 'spof-missing') > 0);
    const file = completionsAt(...([manual, position, surroundings, [finding('spof-missing', 0)]] as const));
    assert.notEqual(file[0]?.label, 'spof-missing', 'it is not found in the next line');
  });

  it('does not propose a rule twice, nor behind the colon', async () => {
    const found = labels(await proposed('# X\n\n<!-- owners-manual-disable rollback-vague, ‸ -->\n'));
    assert.ok(found.includes('spof-missing') && !found.includes('rollback-vague'));
    assert.deepEqual(await proposed('# X\n\n<!-- owners-manual-disable rollback-vague: ‸ -->\n'), []);
  });

  it('proposes the directives themselves', async () => {
    assert.match(
      await accepted('# X\n\n<!-- own‸ -->\n', 'owners-manual-disable-file'),
      /<!-- owners-manual-disable-file {2}-->/,
    );
  });

  it('knows the rules of topics that the team adds', async () => {
    const collection = await collect({
      '.owners-manual.yaml': 'topics:\n  - { id: cost, title: Cost }\n',
      'RUNBOOK.md': '# X\n\n<!-- owners-manual-disable  -->\n',
    });
    const manual = collection.parse('RUNBOOK.md', '# X\n\n<!-- owners-manual-disable  -->\n');
    const surroundings = { ...collection.circumstances('RUNBOOK.md'), index: collection.index };
    const found = labels(completionsAt(manual, { line: 2, character: 27 }, surroundings));
    assert.ok(found.includes('cost-missing'), found.join());
  });
});

describe('a quick look at a line', () => {
  it('lets the lines pass in which something can be proposed, and no others', () => {
    const may = (text: string) => {
      const lines = text.split('\n');
      return mayComplete((line) => lines[line]!, lines.length - 1);
    };
    for (const text of ['## ', '<!-- owners-manual-disable ', '---\n', '```consensus\nvotes: '])
      assert.ok(may(text), text);
    for (const text of [
      'Some words ',
      '# ',
      '- [ ] ',
      '---\n---\n',
      '```yaml\nvotes: ',
      '```consensus\n```\n',
    ])
      assert.ok(!may(text), text);
  });
});

describe('completion in a consensus record', () => {
  const record = (text: string) => `${HEAD}\n## Decisions\n\n\`\`\`consensus\n${text}\n\`\`\`\n`;
  const ledger = { 'ledger/RUNBOOK.md': '---\nmanual: ledger\nknows: [ana, bo]\n---\n\n# Ledger\n' };

  it('proposes its keys that are not there yet, and writes them', async () => {
    const found = labels(await proposed(record('question: Which store?\n‸')));
    assert.deepEqual(found.slice(0, 3), ['method', 'asked', 'invited']);
    assert.ok(!found.includes('question') && !found.includes('tier'));
    assert.equal(await accepted(record('‸'), 'votes'), record('votes: { ‸ }'));
  });

  it('proposes people to vote, and votes from 0 to 5', async () => {
    assert.deepEqual(labels(await proposed(record('votes:\n  ana: 4\n  ‸'), ledger)), ['bo']);
    assert.deepEqual(labels(await proposed(record('votes: { ana: ‸ }'))), ['0', '1', '2', '3', '4', '5']);
  });

  it('proposes the ideas of the record on a ballot, those that are not chosen yet', async () => {
    const ideas = 'ideas: { a: Keep it, b: Move, c: Buy }\n';
    assert.deepEqual(labels(await proposed(record(`${ideas}ballots:\n  ana: [b, ‸]`))), ['a', 'c']);
  });

  it('proposes today for the days', async () => {
    assert.deepEqual(labels(await proposed(record('decided: ‸'))), [TODAY]);
  });
});
