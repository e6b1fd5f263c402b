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

  it('shares what is about a topic where a folder has several services, and nothing else', async () => {
    const several = {
      'runbooks/cart.md': SERVICE('Cart runbook', '\n## Backup\n\nEach night.\n'),
      'runbooks/pay.md': SERVICE('Pay runbook', '\n## Backup\n\nEach night.\n'),
    };
    const rules = async (files: Record<string, string>) => ruleIds(await collect(files), 'runbooks/pay.md');
    assert.ok(!(await rules({ ...several, 'runbooks/rollback.md': ROLLBACK })).includes('rollback-missing'));
    const aside = '# Move the queue\n\n1. Stop it.\n2. Move it.\n\n## Rollback\n\n1. Move it back.\n';
    assert.ok((await rules({ ...several, 'runbooks/move.md': aside })).includes('rollback-missing'));
  });

  it('has the pages beside the service manual that tell of operations, linked to or not', async () => {
    const files = { 'docs/runbook.md': SERVICE('shop'), 'docs/way-back.md': ROLLBACK };
    assert.ok(ruleIds(await collect(files), 'docs/runbook.md').includes('rollback-missing'));
    const beside = await collect({ 'docs/runbook.md': SERVICE('shop'), 'docs/rollback.md': ROLLBACK });
    const rules = ruleIds(beside, 'docs/runbook.md');
    assert.ok(!rules.includes('rollback-missing') && rules.includes('sibling-not-linked'));
    assert.ok(!beside.has('docs/rollback.md'), 'it is no manual by itself');
  });

  it('has the page on the architecture beside the service manual, though that is called one', async () => {
    const architecture =
      '# Architecture of the shop\n\n## Single points of failure\n\nIf the till dies, nobody sells.\n';
    const alone = await collect({ 'docs/runbook.md': SERVICE('shop') });
    assert.ok(ruleIds(alone, 'docs/runbook.md').includes('spof-missing'));
    const beside = await collect({
      'docs/runbook.md': SERVICE('shop'),
      'docs/ARCHITECTURE.md': architecture,
    });
    assert.ok(!ruleIds(beside, 'docs/runbook.md').includes('spof-missing'));
  });

  it('says by a roadmap above it where it wants to get to, and by reports on incidents what was learned', async () => {
    const isOpen = async (topic: string, file: string) => {
      const collection = await collect({ 'shop/RUNBOOK.md': SERVICE('shop'), [file]: '# Shop\n' });
      const found = collection.findings('shop/RUNBOOK.md').find(({ rule }) => rule === 'topics-unanswered');
      return found!.message.includes(topic);
    };
    for (const [topic, elsewhere, ...beside] of [
      ['Where we want to get to', 'till/ROADMAP.md', 'docs/ROADMAP.md', 'shop/roadmap.md'],
      ['What we learned', 'till/incidents/fire.md', 'docs/postmortems/fire.md', 'shop/incidents/fire.md'],
    ] as const) {
      assert.ok(await isOpen(topic, elsewhere), elsewhere);
      for (const file of beside) assert.ok(!(await isOpen(topic, file)), file);
    }
  });

  it('has the pages that it names in code', async () => {
    const named = (name: string) => SERVICE('shop', `\n## References\n\n- \`${name}\`: how to undo\n`);
    for (const [path, name] of [
      ['notes/way-back.md', 'notes/way-back.md'],
      ['docs/notes/way-back.md', 'notes/way-back.md'],
    ] as const) {
      const collection = await collect({ 'docs/runbook.md': named(name), [path]: ROLLBACK });
      assert.ok(!ruleIds(collection, 'docs/runbook.md').includes('rollback-missing'), path);
    }
    const gone = await collect({ 'docs/runbook.md': named('notes/way-back.md') });
    assert.ok(!ruleIds(gone, 'docs/runbook.md').includes('link-target-missing'), 'a name is no link');
  });

  it('is not answered by plans, nor by a sentence on owners in what is only linked to', async () => {
    const service =
      '# Shop\n\n## Deploy\n\nRun make. See [plan](plan.md).\n\n## Monitoring\n\nSee Grafana.\n';
    const plan =
      '# Roadmap\n\n## Scope\n\nAll. It is owned by the cart team.\n\n## Open questions\n\nNone.\n\n## Rollback\n\n1. Run `undo`.\n';
    const rules = ruleIds(await collect({ 'RUNBOOK.md': service, 'plan.md': plan }), 'RUNBOOK.md');
    assert.ok(rules.includes('rollback-missing') && rules.includes('owners-missing'));
  });

  it('is not answered by what tells people and agents how to work on a project', async () => {
    const files = (name: string) => ({
      'RUNBOOK.md': SERVICE('shop', `\nSee [that](${name}).\n`),
      [name]: ROLLBACK,
    });
    assert.ok(ruleIds(await collect(files('AGENTS.md')), 'RUNBOOK.md').includes('rollback-missing'));
    assert.ok(!ruleIds(await collect(files('undo.md')), 'RUNBOOK.md').includes('rollback-missing'));
  });

  it('leads from one file to a place in another as that is now', async () => {
    for (const [path, before, after] of [
      ['docs/runbooks/rollback.md', 'Run `undo`.\n\nThen look.\n', 'Run `undo` now.\n\nThen look.\n'],
      [
        'docs/runbooks/notes.md',
        '# Notes\n\nIf it fails, roll back the release.\n',
        '# Notes\n\nNow.\n\nIf it fails, roll back the release.\n',
      ],
    ] as const) {
      const files = (text: string) => ({ 'RUNBOOK.md': SERVICE('shop'), [path]: text });
      const collection = await collect(files(before));
      assert.ok(collection.findings('RUNBOOK.md').some(({ related }) => related?.[0]?.path === path));
      collection.put(path, after);
      const fresh = await collect(files(after));
      assert.deepEqual(collection.findings('RUNBOOK.md'), fresh.findings('RUNBOOK.md'));
    }
  });

  it('takes a translation for the same file once more', async () => {
    const files = {
      'runbooks/kis-live.md': SERVICE('Live runbook', '\n## Backup\n\nEach night.\n'),
      'runbooks/kis-live.ko.md': '# 라이브\n\n## 롤백\n\n1. `undo`\n2. 확인\n',
      'runbooks/seam.md': '# Move the seam\n\n1. Stop.\n2. Move.\n\n## Rollback\n\n1. Run `undo`.\n',
    };
    const collection = await collect(files);
    assert.equal(collection.index.setOf('runbooks/kis-live.md')?.files.length, 3);
    const link = collection
      .findings('runbooks/kis-live.md')
      .find(({ rule }) => rule === 'sibling-not-linked');
    assert.match(link?.message ?? '', /^seam\.md has rollback/);
  });

  it('is not answered by a template', async () => {
    const service = '# Shop\n\n## Deployment\n\nBy pipeline.\n\n## Monitoring\n\nA board.\n';
    const template = '# Alert name\n\n## Escalation\n\nPage #shop-oncall after 15 minutes.\n';
    const collection = await collect({
      'docs/runbooks/RUNBOOK.md': service,
      'docs/runbooks/alert-template.md': template,
    });
    assert.equal(collection.index.get('docs/runbooks/alert-template.md')?.kind, 'template');
    const rules = collection.findings('docs/runbooks/RUNBOOK.md').map(({ rule }) => rule);
    assert.ok(rules.includes('emergency-missing'), rules.join());
    assert.ok(!rules.includes('sibling-not-linked'), rules.join());
  });

  it('says in one finding what a folder of procedures lacks', async () => {
    const step = (name: string) => `# ${name} the node\n\n1. Look.\n2. Do it.\n3. Look again.\n`;
    const index = '# Runbooks\n\n- [a](a.md)\n- [b](b.md)\n';
    const files = {
      'runbooks/README.md': index,
      'runbooks/a.md': step('Drain'),
      'runbooks/b.md': step('Add'),
    };
    const found = async (more: Record<string, string> = {}) =>
      (await collect({ ...files, ...more })).allFindings().filter(({ rule }) => rule.endsWith('-missing'));
    const [only, ...others] = await found();
    assert.deepEqual(
      [only?.path, only?.rule, others.length],
      ['runbooks/README.md', 'service-manual-missing', 0],
    );
    assert.match(only!.message, /no section here says how to undo a release, .* or who owns it/);
    assert.match(
      (await found({ 'runbooks/c.md': ROLLBACK }))[0]!.message,
      /no section here says what takes it down/,
    );
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
