import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { mkdir, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { GOOD_MANUAL, POOR_MANUAL, Workplace } from '../cli/harness';

/** A slip in a heading, which is a finding with a fix that invents nothing. */
const SLIP =
  '---\nmanual: search\nkind: service\nowners: ["@shop/search"]\n---\n\n# Search\n\n## Rolback\n\n1. Run `undo`.\n';

describe('commands that write', () => {
  let place: Workplace;
  beforeEach(() => (place = new Workplace()));
  afterEach(() => place.remove());
  const text = (path: string) => readFile(place.path(path), 'utf8');

  it('check --fix mends what invents nothing, keeps the mode, and reports what is left', async () => {
    await place.write({ 'RUNBOOK.md': SLIP });
    await place.chmod('RUNBOOK.md', 0o640);
    match((await place.run(['check'])).out, /heading-near-miss/);
    const { code, out, err } = await place.run(['check', '--fix']);
    equal(await text('RUNBOOK.md'), SLIP.replace('Rolback', 'Rollback'));
    equal((await stat(place.path('RUNBOOK.md'))).mode & 0o777, 0o640);
    equal(err, 'owners-manual: fixed 1 in 1 file\n');
    ok(!out.includes('heading-near-miss'));
    match(out, /emergency-missing/);
    equal(code, 1);
    deepEqual(await readdir(place.folder), ['RUNBOOK.md']);
  });

  it('check --fix changes nothing but what was asked for, and nothing the second time', async () => {
    await place.write({ 'a/RUNBOOK.md': SLIP, 'b/RUNBOOK.md': SLIP.replaceAll('\n', '\r\n') });
    await place.run(['check', '--fix', 'b']);
    equal(await text('a/RUNBOOK.md'), SLIP);
    const fixed = await text('b/RUNBOOK.md');
    equal(fixed, SLIP.replace('Rolback', 'Rollback').replaceAll('\n', '\r\n'));
    const again = await place.run(['check', '--fix', 'b']);
    deepEqual([again.err, await text('b/RUNBOOK.md')], ['', fixed]);
  });

  it('check --fix says where it cannot write, and leaves the file whole', async () => {
    await place.write({ 'a/RUNBOOK.md': SLIP });
    // What would be written beside the manual is in the way: permissions would not stop the superuser.
    await mkdir(place.path(`a/.RUNBOOK.md.${process.pid}.tmp`));
    const { code, out, err } = await place.run(['check', '--fix']);
    deepEqual([code, out], [2, '']);
    equal(err, 'owners-manual: a/RUNBOOK.md: cannot be written: it is there already\n');
    equal(await text('a/RUNBOOK.md'), SLIP);
  });

  it('new writes a manual that is found and lacks no section', async () => {
    await mkdir(place.path('services/checkout'), { recursive: true });
    const { code, out } = await place.run(['new', 'services/checkout']);
    deepEqual([code, out], [0, 'Wrote services/checkout/RUNBOOK.md.\n']);
    match(await text('services/checkout/RUNBOOK.md'), /^---\nmanual: checkout\nkind: service\n/);
    const check = await place.run(['check', '--fail-on', 'never']);
    ok(!check.out.includes('-missing '), check.out);
    match(check.out, /section-empty/);
  });

  it('new takes kind, name and file, makes the folders, and never writes over a file', async () => {
    await place.run(['new', 'alerts/disk.md', '--kind', 'alert', '--name', 'Disk full']);
    const written = await text('alerts/disk.md');
    match(written, /^---\nmanual: Disk full\nkind: alert\n---\n\n# Disk full\n\n## Meaning/);
    const again = await place.run(['new', 'alerts/disk.md']);
    deepEqual(
      [again.code, again.err],
      [2, 'owners-manual: alerts/disk.md: cannot be written: it is there already\n'],
    );
    equal(await text('alerts/disk.md'), written);
    equal(
      (await place.run(['new', 'notes.txt'])).err,
      'owners-manual: notes.txt: the name of a manual ends in .md\n',
    );
  });

  it('insert writes the sections that are asked for and missing, and the rest stays byte for byte', async () => {
    await place.write({ 'RUNBOOK.md': POOR_MANUAL });
    const { out } = await place.run(['insert', 'RUNBOOK.md', 'emergency', 'rollback']);
    equal(out, 'RUNBOOK.md: has “Rollback” already (line 9).\nRUNBOOK.md: inserted “Emergency”.\n');
    const once = await text('RUNBOOK.md');
    for (const line of POOR_MANUAL.split('\n')) ok(once.includes(line));
    match(once, /\n## Emergency\n\n- \[ \] /);
    await place.run(['insert', 'RUNBOOK.md']);
    ok(!(await place.run(['check'])).out.includes('-missing '));
    const done = await text('RUNBOOK.md');
    equal((await place.run(['insert', 'RUNBOOK.md'])).out, 'RUNBOOK.md: no section is missing.\n');
    equal(await text('RUNBOOK.md'), done);
  });

  it('insert names the topic that was meant', async () => {
    await place.write({ 'RUNBOOK.md': GOOD_MANUAL });
    const { code, err } = await place.run(['insert', 'RUNBOOK.md', 'rolback']);
    deepEqual([code, err], [2, 'owners-manual: there is no topic “rolback”. Did you mean “rollback”?\n']);
  });

  it('adopt makes a manual of a document and changes nothing else', async () => {
    await place.write({ 'docs/search.md': '# Search\n\n## Rollback\n' });
    match((await place.run(['check'])).out, /No manual was found/);
    equal(
      (await place.run(['adopt', 'docs/search.md'])).out,
      'docs/search.md: is the manual “Search” now.\n',
    );
    equal(await text('docs/search.md'), '---\nmanual: Search\n---\n\n# Search\n\n## Rollback\n');
    equal((await place.run(['check'])).out, 'No findings in 1 manual.\n');
    equal((await place.run(['adopt', 'docs/search.md'])).out, 'docs/search.md: is a manual already.\n');
    await place.write({ 'docs/toml.md': '+++\ntitle = "x"\n+++\n# X\n' });
    equal((await place.run(['adopt', 'docs/toml.md'])).code, 2);
    equal(
      (await place.run(['adopt', 'docs/none.md'])).err,
      'owners-manual: docs/none.md: no such file or folder\n',
    );
  });

  it('adopt writes through a symbolic link and leaves it one', async () => {
    await place.write({ 'real.md': '# Search\n' });
    await symlink('real.md', place.path('link.md'));
    await place.run(['adopt', 'link.md']);
    match(await text('real.md'), /^---\nmanual: Search\n/);
    deepEqual(
      (await readdir(place.folder, { withFileTypes: true }))
        .filter((file) => file.isSymbolicLink())
        .map(({ name }) => name),
      ['link.md'],
    );
  });
});
