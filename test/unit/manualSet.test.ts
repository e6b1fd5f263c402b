import assert from 'node:assert/strict';
import { homeOf } from '../../src/core/index/manualSet';
import { collect, ruleIds } from './support/collect';

const SERVICE = (name: string, more = '') =>
  `# ${name}\n\n## Deploy\n\nRun make.\n\n## Monitoring\n\nSee Grafana.\n\n## Owners\n\nTeam @shop/${name}.\n${more}`;
const ROLLBACK = '# Rolling back\n\n1. Run `helm rollback shop`.\n2. Check the version.\n';

describe('A manual set', () => {
  it('has its home where the service is, not in the folder of its documents', () => {
    for (const path of [
      'RUNBOOK.md',
      'docs/runbook.md',
      'docs/runbooks/rollback.md',
      'runbooks/alerts/x.md',
    ]) {
      assert.equal(homeOf(path), '', path);
    }
    assert.equal(homeOf('services/checkout/docs/runbooks/rollback.md'), 'services/checkout');
    assert.equal(homeOf('runbooks/checkout/rollback.md'), 'runbooks/checkout');
  });

  it('answers a topic by any of its files', async () => {
    const collection = await collect({
      'RUNBOOK.md': SERVICE('shop'),
      'docs/runbooks/rollback.md': ROLLBACK,
    });
    assert.ok(!ruleIds(collection, 'RUNBOOK.md').includes('rollback-missing'));
  });

  it('has the files that the service manual links to, manuals by their path or not', async () => {
    const files = { 'RUNBOOK.md': SERVICE('shop'), 'notes/way-back.md': ROLLBACK };
    assert.ok(ruleIds(await collect(files), 'RUNBOOK.md').includes('rollback-missing'));
    const linking = { ...files, 'RUNBOOK.md': SERVICE('shop', '\nSee [way back](notes/way-back.md).\n') };
    const collection = await collect(linking);
    assert.ok(!ruleIds(collection, 'RUNBOOK.md').includes('rollback-missing'));
    assert.deepEqual(
      collection.findings('notes/way-back.md'),
      [],
      'nothing is reported on what is only linked to',
    );
  });

  it('is split by service manual where a folder has several', async () => {
    const collection = await collect({
      'runbooks/cart-runbook.md': SERVICE('cart'),
      'runbooks/cart-rollback.md': ROLLBACK,
      'runbooks/pay-runbook.md': SERVICE('pay'),
    });
    assert.ok(!ruleIds(collection, 'runbooks/cart-runbook.md').includes('rollback-missing'));
    assert.ok(ruleIds(collection, 'runbooks/pay-runbook.md').includes('rollback-missing'));
  });

  it('asks nothing of a catalogue of alerts', async () => {
    const alert = (name: string) =>
      `# ${name}\n\n## Meaning\n\nIt is slow.\n\n## Impact\n\nNone.\n\n## Diagnosis\n\nLook.\n\n## Mitigation\n\nRestart.\n`;
    const files: Record<string, string> = { 'runbooks/README.md': '# Alerts\n\n- [A](a.md)\n- [B](b.md)\n' };
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) files[`runbooks/${name}.md`] = alert(name);
    const collection = await collect(files);
    assert.deepEqual(
      collection.allFindings().filter(({ rule }) => rule.endsWith('-missing')),
      [],
    );
  });

  it('tells of which documents the findings may change when a file of it changes', async () => {
    const collection = await collect({
      'RUNBOOK.md': SERVICE('shop'),
      'docs/runbooks/rollback.md': ROLLBACK,
    });
    const affected = collection.put('docs/runbooks/rollback.md', '# Rolling back\n\nTODO\n');
    assert.ok(affected.has('RUNBOOK.md'));
    assert.ok(ruleIds(collection, 'RUNBOOK.md').includes('rollback-missing'));
    collection.remove('docs/runbooks/rollback.md');
    assert.equal(collection.has('docs/runbooks/rollback.md'), false);
  });
});
