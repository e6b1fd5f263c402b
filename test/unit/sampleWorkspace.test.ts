import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeFiles } from '../../src/cli/nodeFiles';
import { Collection } from '../../src/core/collection';
import { ROOT } from './sourceFiles';

const SAMPLE = join(ROOT, 'test/fixtures/workspaces/sample');

/** What whoever opens the sample is to meet: something of each sort, none of them spoiled by a broken configuration. */
const SHOWN = [
  'rollback-missing',
  'spof-missing',
  'emergency-missing',
  'owners-missing',
  'topics-unanswered',
  'sibling-not-linked',
  'front-matter-invalid',
  'field-malformed',
  'section-empty',
  'placeholder-left',
  'heading-near-miss',
  'rollback-time-missing',
  'rollback-assumed-faster',
  'spof-no-entries',
  'spof-no-mitigation',
  'emergency-no-contact',
  'single-person',
  'panic-button-missing',
  'directive-without-reason',
  'directive-unused',
  'not-applicable-without-reason',
];

describe('the sample workspace', () => {
  let collection: Collection;

  before(async () => {
    collection = new Collection({ host: new NodeFiles(SAMPLE), today: '2026-11-25' });
    await collection.load();
  });

  it('has manuals of many kinds, and what comes with packages is none of them', () => {
    const kinds = new Set(collection.paths().map((path) => collection.index.get(path)?.kind));
    for (const kind of ['service', 'procedure', 'alert', 'postmortem', 'event', 'policy'] as const) {
      assert.ok(kinds.has(kind), kind);
    }
    assert.ok(readFileSync(join(SAMPLE, 'node_modules/shop-charts/RUNBOOK.md'), 'utf8').length > 0);
    assert.deepEqual(
      collection.paths().filter((path) => /node_modules|README|mailer/.test(path)),
      [],
    );
    assert.deepEqual([...collection.skipped], []);
  });

  for (const path of ['services/checkout/RUNBOOK.md', 'events/dinner-for-five.md']) {
    it(`nothing is to be said of ${path}`, () => {
      assert.ok(collection.paths().includes(path));
      assert.deepEqual(
        collection.findings(path).map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
    });
  }

  it('the manual of checkout answers every topic that a service may be asked', () => {
    const answers = Object.entries(collection.index.get('services/checkout/RUNBOOK.md')!.answers);
    const alert = ['meaning', 'impact', 'diagnosis', 'mitigation', 'troubleshooting'];
    const open = answers.filter(([id, answer]) => !alert.includes(id) && answer.state !== 'answered');
    assert.deepEqual(
      open.map(([id]) => id),
      [],
    );
  });

  it('the procedure of the platform answers rollback for its manual', () => {
    const rules = collection.findings('RUNBOOK.md').map(({ rule }) => rule);
    assert.ok(!rules.includes('rollback-missing'));
    assert.ok(rules.includes('sibling-not-linked'), 'nothing leads to it');
  });

  it('shows a finding of each sort, and none so often that nobody reads on', () => {
    const counts = new Map<string, number>();
    for (const { rule } of collection.allFindings()) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    assert.deepEqual(
      SHOWN.filter((id) => !counts.has(id)),
      [],
    );
    assert.deepEqual(
      [...counts].filter(([rule, count]) => count > (rule === 'topics-unanswered' ? 4 : 2)),
      [],
    );
  });
});
