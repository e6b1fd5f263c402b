import assert from 'node:assert/strict';
import { leadsOf } from '../../src/core/authoring/leads';
import { collect } from './support/collect';

const PATH = 'shop/checkout/RUNBOOK.md';

/** What leads where, as `words → path:line`, lines from 1. */
async function leads(text: string, others: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const collection = await collect({ ...others, [PATH]: text });
  const manual = collection.parse(PATH, text);
  const { files } = collection.repository;
  return leadsOf(manual, collection.index, files!).map(
    ({ range: { start, end }, path, at }) =>
      `${manual.source.line(start.line).slice(start.character, end.character)} → ${path}:${at.start.line + 1}`,
  );
}

describe('what front matter and records lead to', () => {
  it('is the file that is named, as seen from the document or from the root', async () => {
    const others = { 'shop/plan.md': '# Plan\n', 'shop/checkout/deploy.yaml': 'kind: Deployment\n' };
    assert.deepEqual(
      await leads(
        '---\nmanual: checkout\nplan: ../plan.md\ncovers: [shop/checkout/deploy.yaml, "src/**"]\n---\n\n# Checkout\n',
        others,
      ),
      ['../plan.md → shop/plan.md:1', 'shop/checkout/deploy.yaml → shop/checkout/deploy.yaml:1'],
    );
  });

  it('is nothing outside of the repository, nor what is not there', async () => {
    assert.deepEqual(
      await leads('---\nmanual: checkout\nplan: ../../../etc/passwd\nother: gone.md\n---\n\n# Checkout\n'),
      [],
    );
  });

  it('is the manual of what the service depends on', async () => {
    const others = {
      'shop/payments/RUNBOOK.md': '---\nmanual: Payments\nkind: service\n---\n\n# Payments\n',
    };
    assert.deepEqual(
      await leads('---\nmanual: checkout\ndepends-on: [payments, tax]\n---\n\n# Checkout\n', others),
      ['payments → shop/payments/RUNBOOK.md:6'],
    );
  });

  it('follows a service that takes another name', async () => {
    const text = '---\nmanual: checkout\ndepends-on: [payments, billing]\n---\n\n# Checkout\n';
    const named = (name: string) => `---\nmanual: ${name}\nkind: service\n---\n\n# ${name}\n`;
    const collection = await collect({ 'money/RUNBOOK.md': named('Payments'), [PATH]: text });
    const leading = () =>
      leadsOf(collection.parse(PATH, text), collection.index, new Set()).map(
        ({ range }) => range.start.character,
      );
    const before = leading();
    collection.put('money/RUNBOOK.md', named('Billing'));
    assert.deepEqual([before, leading()], [[13], [23]]);
  });

  it('is the idea that a ballot chooses, and a file that a record names', async () => {
    const record = [
      '```consensus',
      'question: Which store?',
      'see: ../plan.md',
      'ideas:',
      '  a: Keep it',
      '  b: Move',
      'ballots: { ana: [b], bo: [b, c] }',
      '```',
    ];
    assert.deepEqual(await leads(`# Checkout\n\n${record.join('\n')}\n`, { 'shop/plan.md': '# Plan\n' }), [
      '../plan.md → shop/plan.md:1',
      `b → ${PATH}:8`,
      `b → ${PATH}:8`,
    ]);
  });
});
