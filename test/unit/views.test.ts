import assert from 'node:assert/strict';
import { calendarOf } from '../../src/core/index/bursts';
import { demandIcs } from '../../src/core/panels/demandIcs';
import {
  isDeployedByName,
  isManifest,
  mayBeManifest,
  withoutManual,
} from '../../src/core/repository/deployables';
import { sharedSpofs } from '../../src/core/index/sharedSpofs';
import { personKey, whoKnows } from '../../src/core/index/whoKnows';
import { collect } from './support/collect';

const indexOf = async (files: Record<string, string>) => (await collect(files)).index;
const service = (name: string, matter: string, body = '') =>
  `---\nmanual: ${name}\nkind: service\n${matter}\n---\n\n# ${name}\n${body}`;

describe('who knows what', () => {
  it('puts those first who alone know most, and names the others', async () => {
    const people = whoKnows(
      await indexOf({
        'a/RUNBOOK.md': service('a', 'knows: [ana, bo]'),
        'b/RUNBOOK.md': service('b', 'knows: [bo]'),
        'c/RUNBOOK.md': service('c', 'owners: ["@shop/c"]\nknows: ["@ana"]'),
        'd/RUNBOOK.md': service('d', 'knows: [Ana]'),
      }),
    );
    assert.deepEqual(
      people.map(({ key, alone, services }) => [
        key,
        alone,
        services.map(({ title, others }) => [title, ...others]),
      ]),
      [
        ['ana', 2, [['c'], ['d'], ['a', 'bo']]],
        ['bo', 1, [['b'], ['a', 'ana']]],
      ],
    );
  });

  it('counts the files of a set as one service, and teams as nobody', async () => {
    const people = whoKnows(
      await indexOf({
        'a/RUNBOOK.md': service('a', 'owners: ["@shop/checkout"]'),
        'a/runbooks/rollback.md': '---\nknows: [ana]\nmanual: a\n---\n\n# Rollback\n\n1. Run `make back`.\n',
      }),
    );
    assert.deepEqual(
      people.map(({ name, services }) => [name, services.map(({ path, place }) => [path, place.path])]),
      [['ana', [['a/RUNBOOK.md', 'a/runbooks/rollback.md']]]],
    );
  });

  it('takes nobody for alone where another person can be reached', async () => {
    const body = '\n## Emergency\n\nCall Ines Duarte, +44 1632 960 170.\n';
    const [ana] = whoKnows(await indexOf({ 'a/RUNBOOK.md': service('a', 'knows: [ana]', body) }));
    assert.equal(ana?.alone, 0);
  });

  it('takes a first name for the only person who has it', async () => {
    const files = {
      'a/RUNBOOK.md': service('a', 'knows: [ana, bo]'),
      'b/RUNBOOK.md': service('b', 'owners: ["Ana Silva", "Bo Berg"]'),
      'c/RUNBOOK.md': service('c', 'knows: ["Bo Holm"]'),
    };
    const people = whoKnows(await indexOf(files));
    assert.deepEqual(
      people.map(({ name, services }) => [name, services.length]),
      [
        ['Bo Holm', 1],
        ['Ana Silva', 2],
        ['bo', 1],
        ['Bo Berg', 1],
      ],
    );
  });

  it('takes a name, a handle and an address for one person', () => {
    for (const name of [
      'Ana Silva',
      '@ana.silva',
      'ana.silva@shop.example',
      'Ana Silva (lead)',
      'ana-silva',
    ]) {
      assert.equal(personKey(name), 'ana silva');
    }
  });
});

describe('shared single points of failure', () => {
  const spofs = (...names: readonly string[]) =>
    `\n## Single points of failure\n\n| Component | What happens | Mitigation |\n| --- | --- | --- |\n${names
      .map((name) => `| ${name} | all is down | replica |\n`)
      .join('')}`;

  it('are components that several services list or depend on', async () => {
    const shared = sharedSpofs(
      await indexOf({
        'a/RUNBOOK.md': service('a', '', spofs('Redis', 'Tax tables')),
        'b/RUNBOOK.md': service('b', '', spofs('Redis cluster')),
        'c/RUNBOOK.md': service('c', 'dependencies: [redis]'),
      }),
    );
    assert.deepEqual(
      shared.map(({ component, places }) => [component, places.map(({ title, how }) => `${title} ${how}`)]),
      [['Redis', ['a listed', 'b listed', 'c unlisted']]],
    );
  });

  it('are none where the files of one service say it twice, or where nobody lists it', async () => {
    assert.deepEqual(
      sharedSpofs(
        await indexOf({
          'a/RUNBOOK.md': service('a', 'dependencies: [kafka]', spofs('Redis')),
          'a/runbooks/cache.md': `# Cache\n${spofs('Redis')}`,
          'b/RUNBOOK.md': service('b', 'dependencies: [kafka]'),
        }),
      ),
      [],
    );
  });
});

describe('services without a manual', () => {
  const lonely = async (files: readonly string[], manuals: Record<string, string> = {}) =>
    withoutManual(files, (await indexOf(manuals)).entries()).map(({ folder }) => folder);

  it('are folders that are deployed, by what stands in them or in their folders for deployment', async () => {
    assert.deepEqual(
      await lonely(['svc/a/Dockerfile', 'svc/b/deploy/k8s/b.yaml', 'c/Procfile', 'c/docker/compose.yaml']),
      ['c', 'svc/a', 'svc/b'],
    );
  });

  it('are none where a manual is in the folder, in its docs or around it, other than at the root', async () => {
    const files = ['a/Dockerfile', 'b/Dockerfile', 'c/worker/Dockerfile', 'd/Dockerfile'];
    const manuals = {
      'RUNBOOK.md': service('shop', ''),
      'a/RUNBOOK.md': service('a', ''),
      'b/docs/runbook.md': service('b', ''),
      'c/RUNBOOK.md': service('c', ''),
    };
    assert.deepEqual(await lonely(files, manuals), ['d']);
  });

  it('are none where a manual elsewhere covers the files or has the name', async () => {
    const manuals = {
      'runbooks/mailer.md':
        '# Mailer\n\n## Deployment\n\n1. Run `make deploy`.\n\n## Monitoring\n\nSee the board.\n\n## Rollback\n\n1. Run `make back`.\n',
      'ops/RUNBOOK.md': service('ops', 'covers: ["workers/**"]'),
    };
    assert.deepEqual(await lonely(['svc/mailer/Dockerfile', 'workers/a/Dockerfile'], manuals), []);
  });

  it('are the root only where nothing at the root is a manual', async () => {
    assert.deepEqual(await lonely(['Dockerfile']), ['']);
    assert.deepEqual(await lonely(['Dockerfile'], { 'docs/runbook.md': service('shop', '') }), []);
  });

  it('are told once: a folder inside of one is part of it', async () => {
    assert.deepEqual(await lonely(['a/Dockerfile', 'a/worker/Dockerfile']), ['a']);
  });

  it('are found by files of these names and no others', () => {
    const yes = [
      'a/Dockerfile',
      'a/api.Dockerfile',
      'compose.yaml',
      'a/docker-compose.yml',
      'Procfile',
      'x/catalog-info.yaml',
      'serverless.yml',
    ];
    const no = [
      'test/Dockerfile',
      '.devcontainer/Dockerfile',
      'a/compose.override.yaml',
      'Dockerfile.md',
      'examples/a/Procfile',
      'a/dockerfile.test',
    ];
    assert.deepEqual([...yes, ...no].filter(isDeployedByName), yes);
    assert.ok(
      mayBeManifest('a/deploy/a.yaml') &&
        !mayBeManifest('a/values.yaml') &&
        !mayBeManifest('test/k8s/a.yaml'),
    );
    assert.ok(
      isManifest('apiVersion: apps/v1\nkind: Deployment\n') &&
        !isManifest('apiVersion: v1\nkind: ConfigMap\n'),
    );
  });
});

describe('the demand calendar of all manuals', () => {
  const table = (...rows: readonly string[]) =>
    `\n## Demand\n\n| Event | Start | End | Expected peak | Source | Ops answer |\n| --- | --- | --- | --- | --- | --- |\n${rows
      .map((row) => `| ${row} |\n`)
      .join('')}`;

  it('has what is coming first, then what recurs, what has no day and what is over', async () => {
    const index = await indexOf({
      'a/RUNBOOK.md': service(
        'a',
        '',
        table(
          'Sale | 2026-12-20 | 2026-12-24 | 100/s | Rosa | yes',
          'Fair | 2026-01-10 | | 20/s | Rosa | yes',
        ),
      ),
      'b/RUNBOOK.md': service(
        'b',
        '',
        table(
          'Launch | 2026-11-20 | 2026-11-25 | 9/s | Tom | no',
          'Letter | every Friday | | 5/s | Tom | yes',
          'Film | some day | | 1/s | Tom | ',
        ),
      ),
    });
    const { coming, recurring, undated, past } = calendarOf(index, '2026-11-25');
    const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
    assert.deepEqual([coming, recurring, undated, past].map(names), [
      ['Launch', 'Sale'],
      ['Letter'],
      ['Film'],
      ['Fair'],
    ]);
    const { path, title, peak, source, answer, range } = coming[1]!;
    assert.deepEqual(
      [path, title, peak, source, answer, range.start.line],
      ['a/RUNBOOK.md', 'a', '100/s', 'Rosa', 'yes', 12],
    );
  });
});

describe('the demand calendar as a file', () => {
  const TABLE =
    '\n## Demand\n\n| Event | Start | End | Expected peak |\n| --- | --- | --- | --- |\n| Sale; big, | 2026-11-27 | 2026-11-30 | 9/s |\n| Talk | 2026-02-28 | | 2/s |\n| Weekly | every Friday | | 3/s |\n';
  const file = async (today: string) => {
    const index = await indexOf({ 'a/RUNBOOK.md': service('a', 'tier: 1', TABLE) });
    return demandIcs(calendarOf(index, today).coming, today).split('\r\n');
  };

  it('has whole days, whose end is the day after the last', async () => {
    const lines = await file('2026-01-01');
    const days = lines.filter((line) => /^(?:SUMMARY|DTSTART|DTEND)/.test(line));
    assert.deepEqual(days, [
      'DTSTART;VALUE=DATE:20260228',
      'DTEND;VALUE=DATE:20260301',
      'SUMMARY:Talk · a',
      'DTSTART;VALUE=DATE:20261127',
      'DTEND;VALUE=DATE:20261201',
      'SUMMARY:Sale\\; big\\, · a',
    ]);
  });

  it('keeps the name of an event from one export to the next', async () => {
    const names = async (today: string) => (await file(today)).filter((line) => line.startsWith('UID'));
    assert.deepEqual((await names('2026-01-01')).slice(1), await names('2026-05-01'));
  });
});
