import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { RULES } from '../../src/core/rules/index';
import { TOPICS } from '../../src/core/topics';
import { GOOD_MANUAL, POOR_MANUAL, Workplace } from '../cli/harness';

interface Seen {
  manuals: {
    path: string;
    kind: string;
    kindFrom: string;
    topics: Record<string, { state: string; lines: number[]; evidence?: unknown[] }>;
    facts: { owners: { value: string; line: number }[]; rollbackTime?: { seconds: number; line: number } };
    set?: { root: string; files: string[]; topics: Record<string, { path: string; line: number }> };
  }[];
}

describe('owners-manual', () => {
  let place: Workplace;
  beforeEach(() => (place = new Workplace()));
  afterEach(() => place.remove());

  const usage: [string, string[], RegExp][] = [
    [
      'an unknown command',
      ['chek'],
      /^owners-manual: unknown command 'chek' \(Did you mean check\?\)\. See .*\n$/,
    ],
    [
      'an unknown option',
      ['check', '--formt', 'json'],
      /unknown option '--formt' \(Did you mean --format\?\)/,
    ],
    ['a value that does not do', ['check', '--format', 'xml'], /Allowed choices are text, json/],
    ['a day that is none', ['check', '--today', '2026-02-30'], /It takes a day as YYYY-MM-DD/],
    ['a missing argument', ['explain'], /missing required argument 'rule'/],
    ['an unknown rule', ['explain', 'rolback-missing'], /Did you mean “rollback-missing”\?/],
  ];
  for (const [what, args, expected] of usage) {
    it(`answers ${what} with one line that tells what was meant, and exits with 2`, async () => {
      const { code, out, err } = await place.run(args);
      equal(code, 2);
      equal(out, '');
      match(err, expected);
      equal(err.trimEnd().split('\n').length, 1);
    });
  }

  it('prints the help of each command, and its version', async () => {
    const { out, code } = await place.run(['--help']);
    equal(code, 0);
    const commands = [...out.matchAll(/^ {2}([a-z-]+) .* {2}/gm)].map(([, name]) => name!);
    ok(commands.includes('check') && commands.includes('inspect'));
    for (const command of commands) {
      const help = await place.run([command, '--help']);
      equal(help.code, 0);
      match(help.out, new RegExp(`^Usage: owners-manual ${command} `));
    }
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    equal((await place.run(['--version'])).out, `${version}\n`);
  });

  it('shows its help and exits with 2 when it is called without a command', async () => {
    const { code, out, err } = await place.run([]);
    equal(code, 2);
    equal(out, '');
    match(err, /^Usage: owners-manual/);
  });

  it('inspect lists every topic of the catalogue, with 1-based lines', async () => {
    await place.write({ 'RUNBOOK.md': GOOD_MANUAL });
    const { out, code } = await place.run(['inspect', '--format', 'json']);
    equal(code, 0);
    const [manual] = (JSON.parse(out) as Seen).manuals;
    ok(manual);
    deepEqual(
      Object.keys(manual.topics),
      TOPICS.map(({ id }) => id),
    );
    deepEqual([manual.kind, manual.kindFrom], ['service', 'front-matter']);
    deepEqual([manual.topics['rollback']?.state, manual.topics['rollback']?.lines], ['answered', [10]]);
    deepEqual(manual.topics['demand'], { state: 'missing', lines: [] });
    deepEqual(manual.facts.owners[0], { value: '@shop/checkout', line: 5 });
    equal(manual.topics['rollback']?.evidence, undefined);
  });

  it('inspect says which other files of the set answer a topic', async () => {
    await place.write({
      'RUNBOOK.md': POOR_MANUAL,
      'docs/runbooks/emergency.md':
        '# Emergency\n\n## Emergency contacts\n\nCall +49 30 1234567 and tell #shop-help.\n',
    });
    const { out } = await place.run(['inspect', '--format', 'json']);
    const manual = (JSON.parse(out) as Seen).manuals.find(({ path }) => path === 'RUNBOOK.md');
    equal(manual?.topics['emergency']?.state, 'missing');
    deepEqual(manual?.set?.files, ['RUNBOOK.md', 'docs/runbooks/emergency.md']);
    equal(manual?.set?.topics['emergency']?.path, 'docs/runbooks/emergency.md');
  });

  it('inspect --explain tells why', async () => {
    await place.write({ 'RUNBOOK.md': GOOD_MANUAL });
    const { out } = await place.run(['inspect', '--explain']);
    match(out, /^RUNBOOK\.md {2}service, early {2}kind from front-matter\n {2}why +/);
    match(out, /answered +.*rollback 10/);
    const json = await place.run(['inspect', '--explain', '--format', 'json']);
    const [manual] = (JSON.parse(json.out) as Seen).manuals;
    ok((manual?.topics['rollback']?.evidence?.length ?? 0) > 0);
  });

  it('explains every rule', async () => {
    for (const { id, summary } of RULES) {
      const { code, out } = await place.run(['explain', id]);
      equal(code, 0);
      ok(out.includes(id) && out.length > summary.length, id);
    }
  });

  it('lists every rule with its severity', async () => {
    const { out } = await place.run(['rules']);
    for (const { id, severity } of RULES) match(out, new RegExp(`^${id} +${severity} `, 'm'));
    const json = await place.run(['rules', '--format', 'json']);
    const listed = JSON.parse(json.out) as { rules: { id: string }[] };
    deepEqual(
      listed.rules.map(({ id }) => id),
      RULES.map(({ id }) => id),
    );
  });

  it('init writes a configuration that is valid, and never writes over one', async () => {
    equal((await place.run(['init'])).code, 0);
    const written = await readFile(place.path('.owners-manual.yaml'), 'utf8');
    equal((await place.run(['print-config'])).code, 0);
    const again = await place.run(['init']);
    equal(again.code, 2);
    match(again.err, /\.owners-manual\.yaml: is there already/);
    equal(await readFile(place.path('.owners-manual.yaml'), 'utf8'), written);
  });

  it('print-config tells what `check` goes by, without a repository too', async () => {
    await place.write({ '.owners-manual.yaml': 'preset: strict\n', 'shop/RUNBOOK.md': '# Shop\n' });
    const { out } = await place.run(['print-config', 'shop/RUNBOOK.md', '--format', 'json']);
    const { files, preset } = JSON.parse(out) as { files: string[]; preset: string };
    deepEqual([files, preset], [['.owners-manual.yaml'], 'strict']);
  });

  it('print-config tells what holds for a file and which file said so', async () => {
    await place.write({
      '.git/HEAD': '',
      '.owners-manual.yaml': 'rules: { spof-missing: error }\n',
      'legacy/.owners-manual.yaml': 'extends: ../.owners-manual.yaml\nrules: { rollback-missing: off }\n',
    });
    const { out } = await place.run(['print-config', 'RUNBOOK.md', '--format', 'json'], { in: 'legacy' });
    const config = JSON.parse(out) as {
      files: string[];
      rules: Record<string, { severity: string; from: string }>;
    };
    deepEqual(config.files, ['.owners-manual.yaml', 'legacy/.owners-manual.yaml']);
    deepEqual(config.rules['spof-missing'], { severity: 'error', from: '.owners-manual.yaml', options: {} });
    equal(config.rules['rollback-missing']?.severity, 'off');
    const outside = await place.run(['print-config', 'RUNBOOK.md']);
    match(outside.out, /rollback-missing +warning +default/);
  });
});
