import assert from 'node:assert/strict';
import { alertRulesIn } from '../../src/core/repository/alertRules';
import { Collection } from '../../src/core/collection';
import { singleInstances } from '../../src/core/repository/workloads';
import { TODAY } from './support/collect';
import { MemoryHost } from './support/memoryHost';

const MANUAL = `---
manual: checkout
kind: service
owners: ["@shop/checkout"]
---

# Checkout

See ![the graph](img/graph.png) and [the rest](rest.md).
`;

async function open(
  files: Record<string, string>,
): Promise<{ collection: Collection; files: Record<string, string> }> {
  const collection = new Collection({ host: new MemoryHost(files), today: TODAY });
  await collection.load();
  return { collection, files };
}

describe('what rules know of other files', () => {
  const dead = (collection: Collection) =>
    collection.findings('RUNBOOK.md').filter(({ rule }) => rule === 'link-target-missing').length;

  it('follows files that come and go', async () => {
    const { collection, files } = await open({ 'RUNBOOK.md': MANUAL });
    assert.equal(dead(collection), 2);
    files['img/graph.png'] = 'x';
    assert.deepEqual([...(await collection.refresh(['img/graph.png']))], ['RUNBOOK.md']);
    assert.equal(dead(collection), 1);
    assert.ok(collection.put('rest.md', '# The rest\n').has('RUNBOOK.md'));
    assert.equal(dead(collection), 0);
    delete files['img/graph.png'];
    await collection.refresh(['img/graph.png']);
    collection.remove('rest.md');
    assert.equal(dead(collection), 2);
  });

  it('reads CODEOWNERS again when it changes', async () => {
    const { collection, files } = await open({ 'RUNBOOK.md': MANUAL });
    const differs = () =>
      collection.findings('RUNBOOK.md').some(({ rule }) => rule === 'owner-not-in-codeowners');
    assert.equal(differs(), false);
    files['CODEOWNERS'] = '* @shop/platform\n';
    assert.ok((await collection.refresh(['CODEOWNERS'])).has('RUNBOOK.md'));
    assert.equal(differs(), true);
  });

  it('finds alerts that lead nowhere once their rule file is there', async () => {
    const { collection, files } = await open({ 'RUNBOOK.md': MANUAL });
    files['alerts.yaml'] =
      'groups:\n  - rules:\n      - alert: Slow\n        annotations: { runbook_url: gone.md }\n';
    assert.ok((await collection.refresh(['alerts.yaml'])).has('alerts.yaml'));
    assert.deepEqual(
      collection.findings('alerts.yaml').map(({ rule }) => rule),
      ['runbook-url-dead'],
    );
  });

  it('says nothing of links where only a part of the repository was walked', async () => {
    const files = { 'docs/runbook.md': '---\nmanual: a\n---\n\n# A\n\n[gone](gone.md)\n' };
    const collection = new Collection({ host: new MemoryHost(files), today: TODAY });
    await collection.load('docs');
    assert.deepEqual(
      collection.findings('docs/runbook.md').filter(({ rule }) => rule === 'link-target-missing'),
      [],
    );
  });
});

describe('single instances', () => {
  const names = (files: Record<string, string>) =>
    singleInstances(new Map(Object.entries(files))).map(({ name }) => name);
  const deployment = (name: string, replicas = '  replicas: 1') =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\nspec:\n${replicas}\n`;

  it('are Deployments with one replica or none stated, and no autoscaler in whatever file', () => {
    const scaler =
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nspec:\n  scaleTargetRef: { kind: Deployment, name: scaled }\n';
    assert.deepEqual(
      names({
        'a/one.yaml': deployment('one'),
        'a/none.yaml': deployment('none', '  paused: false'),
        'a/two.yaml': deployment('two', '  replicas: 2'),
        'a/scaled.yaml': deployment('scaled'),
        'b/hpa.yaml': scaler,
        'a/service.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: one }\n',
      }).sort(),
      ['none', 'one'],
    );
  });

  it('are not what runs in development, in tests or from a template', () => {
    for (const path of [
      'dev/a.yaml',
      'k8s/staging/a.yaml',
      'tests/a.yaml',
      'charts/x/templates/a.yaml',
      'examples/a.yaml',
    ]) {
      assert.deepEqual(names({ [path]: deployment('a') }), [], path);
    }
    assert.deepEqual(names({ 'a.yaml': deployment('{{ .Values.name }}') }), []);
  });

  it('are left to the Kustomization that patches or scales their base', () => {
    const patched = 'resources: [../../base]\npatches: [{ path: more.yaml }]\n';
    assert.deepEqual(
      names({ 'base/a.yaml': deployment('a'), 'overlays/prod/kustomization.yaml': patched }),
      [],
    );
    const scaled = 'resources: [../../base]\nreplicas: [{ name: a, count: 3 }]\n';
    assert.deepEqual(
      names({ 'base/a.yaml': deployment('a'), 'overlays/prod/kustomization.yaml': scaled }),
      [],
    );
  });

  it('get through YAML that is broken or repeats itself', () => {
    assert.deepEqual(
      names({
        'a.yaml': 'kind: Deployment\napiVersion: [',
        'b.yaml': 'a: &a [*a, *a]\nkind: x\napiVersion: y\n',
      }),
      [],
    );
  });
});

describe('rules of alerts', () => {
  it('are read with the place of name and link, and other files are left alone', () => {
    const text =
      'groups:\n  - name: g\n    rules:\n      - alert: A\n        annotations:\n          runbook_url: x.md\n      - record: b\n';
    const [alert, ...others] = alertRulesIn('alerts.yaml', text);
    assert.deepEqual(others, []);
    assert.equal(alert?.name, 'A');
    assert.equal(alert.range.start.line, 3);
    assert.equal(alert.url?.range.start.line, 5);
    assert.deepEqual(alertRulesIn('alerts.yaml', 'alert: true\n'), []);
    assert.deepEqual(alertRulesIn('alerts.yaml', 'groups: [\n- alert: x\n'), []);
  });
});
