import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { POOR_MANUAL, Workplace } from '../cli/harness';

describe('owners-manual check', () => {
  let place: Workplace;
  beforeEach(() => (place = new Workplace()));
  afterEach(() => place.remove());

  it('exits with 1 and names file, line, severity and rule where a manual lacks something', async () => {
    await place.write({ 'services/search/RUNBOOK.md': POOR_MANUAL });
    const { code, out, err } = await place.run(['check']);
    equal(code, 1);
    match(out, /^services\/search\/RUNBOOK\.md\n {2}\d+:\d+ +warning +/);
    match(out, /emergency-missing\n/);
    match(out, / 9:4 +warning .*section-empty\n/);
    match(out, /\n\d+ findings in 1 manual: .*\.\n$/);
    equal(err, '');
  });

  it('says so when there is nothing to report', async () => {
    await place.write({ 'RUNBOOK.md': '---\nmanual: x\nkind: other\n---\n# X\n' });
    const { code, out } = await place.run(['check']);
    equal(code, 0);
    equal(out, 'No findings in 1 manual.\n');
  });

  it('never does nothing in silence: without a manual it tells how to name one', async () => {
    await place.write({ 'README.md': '# Nothing\n' });
    const text = await place.run(['check']);
    equal(text.code, 0);
    match(text.out, /^No manual was found here\. Name a file/);
    const json = await place.run(['check', '--format', 'json']);
    equal((JSON.parse(json.out) as { summary: { manuals: number } }).summary.manuals, 0);
    match(json.err, /^owners-manual: No manual was found here/);
  });

  it('names the files that read as manuals where none is called one', async () => {
    const steps = '# Rotate the keys\n\n1. Create a key.\n2. Replace the old one.\n3. Delete it.\n';
    await place.write({
      'README.md': '# Shop\n\nSells.\n',
      'ops/rotate-keys.md': steps,
      'ops/why.md': '# Why we left the cloud\n\nIt was too dear.\n',
      'src/rotate.md': steps,
      'node_modules/a/ops/rotate-keys.md': steps,
    });
    place.git('init', '-q');
    const { code, out } = await place.run(['check']);
    equal(code, 0);
    match(out, /^No manual was found here by its name, but ops\/rotate-keys\.md reads like one\. Name it /);
    for (const folder of ['ops', 'src']) {
      const there = (await place.run(['check', folder])).out;
      equal(there.includes('ops/rotate-keys.md'), folder === 'ops', there);
    }
  });

  it('says of a file that is named and reads as no manual that little is asked of it', async () => {
    await place.write({
      'notes.md': '# Why we left the cloud\n\nIt was too dear.\n',
      'RUNBOOK.md': POOR_MANUAL,
    });
    const { err } = await place.run(['check', 'notes.md', 'RUNBOOK.md', '--fail-on', 'never']);
    match(err, /^owners-manual: notes\.md does not read as a manual/);
    ok(!err.includes('RUNBOOK.md'));
  });

  it('writes JSON whose lines and columns count from 1 and whose summary adds up', async () => {
    await place.write({ 'RUNBOOK.md': POOR_MANUAL });
    const { out } = await place.run(['check', '--format', 'json']);
    const report = JSON.parse(out) as {
      version: number;
      findings: {
        rule: string;
        path: string;
        severity: string;
        class: string;
        range: object;
        topic?: string;
      }[];
      summary: Record<string, number>;
    };
    equal(report.version, 1);
    const empty = report.findings.find(({ rule }) => rule === 'section-empty');
    ok(empty);
    deepEqual(empty.range, { start: { line: 9, column: 4 }, end: { line: 9, column: 12 } });
    equal(empty.path, 'RUNBOOK.md');
    equal(empty.topic, 'rollback');
    equal(report.summary['findings'], report.findings.length);
    equal(
      report.summary['warnings'],
      report.findings.filter(({ severity }) => severity === 'warning').length,
    );
    equal(report.summary['manuals'], 1);
  });

  it('fails from the threshold upwards only', async () => {
    await place.write({ 'RUNBOOK.md': POOR_MANUAL });
    equal((await place.run(['check', '--fail-on', 'error'])).code, 0);
    equal((await place.run(['check', '--fail-on', 'never'])).code, 0);
    equal((await place.run(['check', '--fail-on', 'information'])).code, 1);
  });

  it('shows paths from where the user stands, and judges by the whole repository', async () => {
    await place.write({
      '.git/HEAD': '',
      'shop/RUNBOOK.md': POOR_MANUAL,
      'shop/docs/runbooks/emergency.md': '# Emergency\n\nCall +49 30 1234567 and tell #shop-help.\n',
    });
    const { out } = await place.run(['check', 'RUNBOOK.md'], { in: 'shop' });
    match(out, /^RUNBOOK\.md\n/);
    ok(!out.includes('emergency-missing'), out);
    const outside = await place.run(['check', '../RUNBOOK.md'], { in: 'shop/docs' });
    match(outside.out, /^\.\.\/RUNBOOK\.md\n/);
  });

  it('reads a file that is named as a manual, unless it is to respect what is included', async () => {
    await place.write({ '.git/HEAD': '', 'notes.md': POOR_MANUAL.replace(/^---[\s\S]*?---\n/, '') });
    const rollback = await place.run(['inspect', '--format', 'json', 'notes.md']);
    match(rollback.out, /"path":"notes\.md"/);
    const respected = await place.run(['check', '--respect-include', 'notes.md']);
    deepEqual([respected.code, respected.out], [0, 'No manual is among these files.\n']);
  });

  it('expands a glob that the shell handed over', async () => {
    await place.write({ 'a/one.md': POOR_MANUAL, 'b/two.md': POOR_MANUAL });
    const { out } = await place.run(['check', '*/one.md']);
    match(out, /^a\/one\.md\n/);
    ok(!out.includes('two.md'));
    const none = await place.run(['check', '*/three.md']);
    equal(none.code, 2);
    equal(none.err, 'owners-manual: */three.md: matches no file\n');
  });

  it('reports on the rest when a named file cannot be read, says why and exits with 2', async () => {
    await place.write({
      'good.md': POOR_MANUAL,
      'binary.md': new Uint8Array([35, 0, 1, 2]),
      'latin.md': new Uint8Array([0x23, 0x20, 0xe9, 0x0a]),
    });
    const { code, out, err } = await place.run(['check', 'good.md', 'binary.md', 'latin.md', 'gone.md']);
    equal(code, 2);
    match(out, /^good\.md\n/);
    deepEqual(err.trim().split('\n').sort(), [
      'owners-manual: binary.md: skipped: binary, not text',
      'owners-manual: gone.md: no such file or folder',
      'owners-manual: latin.md: skipped: not UTF-8. Save it as UTF-8',
    ]);
  });

  it('mentions a manual that was found and cannot be read, and goes on', async () => {
    await place.write({ 'RUNBOOK.md': POOR_MANUAL, 'a/RUNBOOK.md': new Uint8Array([0xff, 0xfe, 35, 0]) });
    const { code, err } = await place.run(['check']);
    equal(code, 1);
    equal(err, 'owners-manual: a/RUNBOOK.md: skipped: not UTF-8 (UTF-16). Save it as UTF-8\n');
  });

  it('follows no symbolic link out of the repository, and no loop', async () => {
    await place.write({ 'in/.git/HEAD': '', 'in/RUNBOOK.md': POOR_MANUAL, 'secret/RUNBOOK.md': POOR_MANUAL });
    await symlink('../secret', place.path('in/linked'));
    await symlink('..', place.path('in/loop'));
    await symlink('../secret/RUNBOOK.md', place.path('in/leak.md'));
    const walked = await place.run(['check', '--format', 'json'], { in: 'in' });
    equal((JSON.parse(walked.out) as { summary: { manuals: number } }).summary.manuals, 1);
    const named = await place.run(['check', 'leak.md'], { in: 'in' });
    equal(named.code, 2);
    match(named.err, /leak\.md: skipped: cannot be read: a symbolic link that leads out of the repository/);
  });

  it('holds to the default where the configuration is broken, reports the place and exits with 2', async () => {
    await place.write({ '.owners-manual.yaml': 'preset: strickt\n', 'RUNBOOK.md': POOR_MANUAL });
    const { code, out, err } = await place.run(['check']);
    equal(code, 2);
    match(out, /^\.owners-manual\.yaml\n {2}1:9 +error .*config-invalid\n/);
    match(out, /emergency-missing/);
    match(err, /^owners-manual: \.owners-manual\.yaml:1: .*strickt/);
  });

  it('colours only a terminal, and none where NO_COLOR asks for none', async () => {
    await place.write({ 'RUNBOOK.md': POOR_MANUAL });
    ok((await place.run(['check'], { terminal: true })).out.includes('\u001B['));
    ok(!(await place.run(['check'])).out.includes('\u001B['));
    ok(!(await place.run(['check'], { terminal: true, env: { NO_COLOR: '1' } })).out.includes('\u001B['));
  });

  it('lets no file send control characters to the terminal', async () => {
    await place.write({ '.owners-manual.yaml': '"pre\\u001B[31mset": strict\n', 'RUNBOOK.md': POOR_MANUAL });
    const { out, err } = await place.run(['check']);
    match(out, /Unknown key “pre \[31mset”/);
    ok(!`${out}${err}`.includes('\u001B'));
  });

  it('prints nothing that a CI service takes for a command', async () => {
    const path = '::error::x/##[group]/RUNBOOK.md';
    await place.write({
      '.owners-manual.yaml': 'include: ["::error::*/##vso[task]*"]\n',
      [path]: '# Search\n\n## ##vso[task.setvariable]Rolback\n\nUndo it.\n',
    });
    const commands = [
      ['check'],
      ['inspect', path, '--explain'],
      ['print-config', path],
      ['adopt', path],
      ['insert', path, 'rollback'],
    ];
    for (const args of commands) {
      const { out, err } = await place.run(args);
      ok(`${out}${err}`.includes(': :error'), args[0]);
      ok(!/^\s*::|##\[|##vso\[/m.test(`${out}${err}`), `${out}${err}`);
    }
  });
});
