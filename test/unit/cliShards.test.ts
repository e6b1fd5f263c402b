import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { FORMATS } from '../../src/cli/formats/all';
import { GOOD_MANUAL, POOR_MANUAL, Workplace } from '../cli/harness';

describe('shards', () => {
  let place: Workplace;
  beforeEach(async () => {
    place = new Workplace();
    place.git('init', '--quiet');
    const files: Record<string, string | Uint8Array> = {
      '.owners-manual.yaml': 'rules: { demand-missing: information }\n',
      'legacy/.owners-manual.yaml': 'extends: ../shared.yaml\n',
      'legacy/RUNBOOK.md': POOR_MANUAL,
      'broken/.owners-manual.yaml': 'presets: strict\n',
      'broken/RUNBOOK.md': POOR_MANUAL,
      'foreign/.owners-manual.yaml': new Uint8Array([0xff, 0xfe, 0x23, 0x00]),
      'foreign/RUNBOOK.md': POOR_MANUAL,
      'shared.yaml': 'rules: { section-empty: error }\n',
      'shop/RUNBOOK.md': `${POOR_MANUAL}See [this](../notes/emergency.md) and [that](docs/runbooks/rollback.md).\n`,
      'shop/docs/runbooks/rollback.md': '# Rollback\n\n1. Run `undo`.\n',
      'shop/docs/runbooks/spof.md':
        '# Single points of failure\n\n| Component | Mitigation |\n|-|-|\n| Redis | replica |\n',
      'notes/emergency.md': '# Emergency\n\nCall +49 30 1234567.\n',
      'binary/RUNBOOK.md': new Uint8Array([35, 0, 1]),
      'named.md': POOR_MANUAL,
      '.github/CODEOWNERS': '/services/ @shop/services\n',
      '.gitignore': 'ignored/\n',
      'ignored/RUNBOOK.md': POOR_MANUAL,
      'old/RUNBOOK.md': POOR_MANUAL.replace(
        'kind: service',
        'kind: service\ncovers: ["old/**"]\nreview: { last: 2020-01-01 }',
      ).replace(
        '## Rollback\n',
        '## Rollback\n\n1. Run [this](gone.sh) and [that](../services/s1/RUNBOOK.md#nowhere).\n\n## Single points of failure\n\n| Component | Mitigation |\n|-|-|\n| Redis | replica |\n',
      ),
      'old/deployment.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec: { replicas: 1 }\n',
      'monitoring/rules.yaml':
        'groups:\n  - name: shop\n    rules:\n      - alert: Slow\n        expr: up == 0\n        annotations: { runbook_url: "https://github.com/shop/all/blob/main/docs/gone.md" }\n',
    };
    for (let i = 0; i < 9; i++) files[`services/s${i}/RUNBOOK.md`] = i % 2 ? POOR_MANUAL : GOOD_MANUAL;
    await place.write(files);
    place.git('remote', 'add', 'origin', 'https://github.com/shop/all.git');
    place.commit('Begin');
  });
  afterEach(() => place.remove());

  const split = async (of: number, args: readonly string[], where = '') => {
    const files: string[] = [];
    for (let index = 1; index <= of; index++) {
      const { out } = await place.run(['check', '--shard', `${index}/${of}`, ...args], { in: where });
      // Outside of what is checked, in an order that is not theirs.
      files.unshift(place.path(`.git/shard-${index}`));
      await writeFile(files[0]!, out);
    }
    return files;
  };

  for (const format of Object.keys(FORMATS)) {
    it(`merged are the unsharded report byte for byte, as ${format}`, async () => {
      const whole = await place.run(['check', '--format', format, '.', 'named.md']);
      const merged = await place.run(['merge', '--format', format, ...(await split(3, ['.', 'named.md']))]);
      equal(merged.out, whole.out);
      equal(merged.err, whole.err);
      equal(merged.code, whole.code);
      ok(whole.out.includes('services/s1/RUNBOOK.md'));
    });
  }

  it('merged are the unsharded report also for a part of the repository, from a folder of it', async () => {
    for (const args of [[], ['RUNBOOK.md'], ['docs'], ['../named.md', 'gone.md']]) {
      const whole = await place.run(['check', ...args], { in: 'shop' });
      const merged = await place.run(['merge', ...(await split(4, args, 'shop'))], { in: 'shop' });
      deepEqual(merged, whole);
    }
  });

  it('know of the repository what the whole run knows', async () => {
    const merged = await place.run(['merge', ...(await split(3, []))]);
    for (const rule of [
      'runbook-url-dead',
      'link-target-missing',
      'changed-since-review',
      'spof-in-deployment',
    ]) {
      ok(merged.out.includes(rule), rule);
    }
    ok(!merged.out.includes('ignored/'));
  });

  it('read each their own part only', async () => {
    const manuals: string[][] = [];
    for (const file of await split(3, [])) {
      const lines = (await readFile(file, 'utf8'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { type: string; record?: { entry: { path: string } } });
      manuals.push(
        lines
          .flatMap(({ record }) => (record ? [record.entry.path] : []))
          .filter((path) => path.startsWith('services/')),
      );
    }
    equal(new Set(manuals.flat()).size, 9);
    equal(manuals.flat().length, 9);
    for (const part of manuals) equal(part.length, 3);
  });

  it('hide what a baseline holds when they are merged', async () => {
    await place.run(['baseline']);
    const { out } = await place.run(['merge', ...(await split(2, [])), '--baseline']);
    match(out, /config-invalid/);
    ok(!out.includes('emergency-missing'));
  });

  it('refuse to be merged where one is missing, there twice or of another run, and say which', async () => {
    const [third, second, first] = await split(3, []);
    const merge = async (...files: string[]) => (await place.run(['merge', ...files])).err;
    equal(await merge(first!, third!), 'owners-manual: shard 2/3 is missing\n');
    equal(await merge(first!, second!, third!, first!), 'owners-manual: shard 1/3 is there more than once\n');
    await writeFile(second!, (await place.run(['check', '--shard', '2/3', '--today', '2030-01-01'])).out);
    match(await merge(first!, second!, third!), /the reports are of different runs/);
    match(await merge(place.path('named.md')), /named\.md: is no report of a shard/);
    match(await merge('nothing.jsonl'), /nothing\.jsonl: cannot be read: no such file or folder/);
  });

  it('take a part of a number of parts, and no option that needs the whole', async () => {
    for (const share of ['0/3', '4/3', 'x', '1/0']) {
      const { code, err } = await place.run(['check', '--shard', share]);
      equal(code, 2);
      match(err, /It takes a part of a number of parts, such as 2\/4\. See/);
    }
    const { code, err } = await place.run(['check', '--shard', '1/2', '--fix']);
    equal(code, 2);
    match(err, /'--shard <i\/n>' cannot be used with option '--fix'/);
  });
});
