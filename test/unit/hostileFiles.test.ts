import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFile, readFile, rename, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { NodeFiles } from '../../src/cli/nodeFiles';
import { MAX_BYTES } from '../../src/core/document/encoding';
import { GOOD_MANUAL, POOR_MANUAL, Workplace } from '../cli/harness';

interface Report {
  readonly findings: readonly { readonly path: string; readonly rule: string }[];
  readonly summary: { readonly manuals: number };
}

const isWindows = process.platform === 'win32';

describe('Files that are not what they seem', () => {
  let place: Workplace;

  beforeEach(async () => {
    place = await new Workplace().write({ '.git/HEAD': '', 'RUNBOOK.md': POOR_MANUAL });
  });
  afterEach(() => place.remove());

  const pipe = (path: string) => execFileSync('mkfifo', [place.path(path)]);
  const check = async (...args: string[]) =>
    JSON.parse((await place.run(['check', '--format', 'json', ...args])).out) as Report;

  it('are pipes in place of all that is read: no command waits for them', async function () {
    if (isWindows) this.skip();
    const before = await check();
    await place.write({ 'a/RUNBOOK.md': POOR_MANUAL });
    for (const path of ['.gitignore', '.owners-manual.yaml', 'CODEOWNERS', 'pipe.runbook.md', 'rules.yaml']) {
      pipe(path);
      pipe(`a/${path}`);
    }
    equal((await check()).findings.length, 2 * before.findings.length);
    pipe('.owners-manual-baseline.json');
    for (const args of [
      ['check', 'pipe.runbook.md'],
      ['check', '--fix', 'pipe.runbook.md'],
      ['check', '--baseline'],
      ['baseline'],
      ['insert', 'pipe.runbook.md', 'rollback'],
      ['adopt', 'pipe.runbook.md'],
    ]) {
      const { code, err } = await place.run(args);
      deepEqual([args, code, /not a file/.test(err)], [args, 2, true]);
    }
  });

  it('are devices and sockets: none is read', async function () {
    if (isWindows) this.skip();
    await symlink('/dev/zero', place.path('zero.md'));
    const server = createServer().listen(place.path('socket.runbook.md'));
    await new Promise((resolve) => server.once('listening', resolve));
    try {
      equal((await check()).summary.manuals, 1);
      match((await place.run(['check', 'socket.runbook.md'])).err, /socket\.runbook\.md: .*not a file/);
      match((await place.run(['check', 'zero.md'])).err, /zero\.md: .*leads out of the repository/);
      for (const path of ['zero.md', 'socket.runbook.md']) {
        match((await place.run(['adopt', path])).err, /not a file/, path);
      }
    } finally {
      server.close();
    }
  });

  it('are configurations that lead out of the repository, by path or by symbolic link', async () => {
    await place.write({
      'secret/token.yaml': 'token: hunter2\n',
      'in/.git/HEAD': '',
      'in/RUNBOOK.md': `${GOOD_MANUAL}\nSee [it](../secret/token.yaml), [by link](linked.yaml).\n`,
      'in/.owners-manual.yaml': 'extends: ../secret/token.yaml\n',
      'in/a/RUNBOOK.md': GOOD_MANUAL,
      'in/a/.owners-manual.yaml': 'extends: ../linked.yaml\n',
      'in/b/RUNBOOK.md': GOOD_MANUAL.replace('kind: service', 'kind: service\ncovers: ["../../**", "/**"]'),
    });
    await symlink('../secret/token.yaml', place.path('in/linked.yaml'));
    const { code, out, err } = await place.run(['check', '--format', 'json'], { in: 'in' });
    equal(code, 2);
    ok(!/hunter2|token: /.test(out + err), out + err);
    match(out, /“extends: \.\.\/secret\/token\.yaml” leaves the repository/);
    match(out, /“extends: \.\.\/linked\.yaml” cannot be read: a symbolic link that leads out/);
  });

  it('have names with newlines, bytes that are no UTF-8, clashes of case and form, and 260 characters', async function () {
    if (process.platform !== 'linux') this.skip();
    const deep = `${'d'.repeat(100)}/${'e'.repeat(100)}/${'f'.repeat(60)}.runbook.md`;
    const names = [
      'line\nbreak.runbook.md',
      '::error::x.runbook.md',
      'caf\u00e9.runbook.md',
      'cafe\u0301.runbook.md',
      'runbook.md',
      deep,
    ];
    await place.write(Object.fromEntries(names.map((name) => [name, POOR_MANUAL])));
    const raw = Buffer.concat([
      Buffer.from(`${place.folder}/`),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('.runbook.md'),
    ]);
    await rename(place.path('runbook.md'), raw);
    const report = await check();
    const paths = new Set(report.findings.map(({ path }) => path));
    for (const name of names) equal(paths.has(name), name !== 'runbook.md', JSON.stringify(name));
    const { err } = await place.run(['check']);
    match(
      err,
      /^owners-manual: \ufffd\ufffd\.runbook\.md: skipped: cannot be read: no such file or folder\n$/,
    );
    const text = (await place.run(['check', '--format', 'github'])).out;
    for (const line of text.split('\n')) ok(!line.startsWith('break.runbook.md'), line);
    ok(!/^::error::x/m.test(text));
  });

  it('grow while they are read: what is given is a beginning of what they became', async () => {
    const files = new NodeFiles(place.folder);
    const path = place.path('RUNBOOK.md');
    let grown = POOR_MANUAL;
    for (let round = 0; round < 20; round++) {
      const reading = files.readFile('RUNBOOK.md');
      grown += 'more\n'.repeat(2_000);
      await appendFile(path, 'more\n'.repeat(2_000));
      const text = new TextDecoder().decode(await reading);
      ok(grown.startsWith(text));
      ok(!text.includes('\0'));
    }
    equal((await readFile(path, 'utf8')).length, grown.length);
  });

  it('are larger than any document: no more is read than shows it', async () => {
    await place.write({ 'RUNBOOK.md': new Uint8Array(MAX_BYTES + 5_000) });
    equal((await new NodeFiles(place.folder).readFile('RUNBOOK.md')).length, MAX_BYTES + 1);
    match((await place.run(['check', 'RUNBOOK.md'])).err, /larger than 16 MiB/);
    match((await place.run(['adopt', 'RUNBOOK.md'])).err, /larger than 16 MiB/);
  });

  it('may not be read by us: that is said, and the rest is checked', async function () {
    if (isWindows) this.skip();
    await place.write({ 'a/RUNBOOK.md': POOR_MANUAL, 'b/RUNBOOK.md': POOR_MANUAL });
    // All of the program is loaded before it may read less than we.
    equal((await check()).summary.manuals, 3);
    await place.chmod('a/RUNBOOK.md', 0);
    await place.chmod('b', 0);
    // Nothing is forbidden to root, who becomes somebody else meanwhile.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) {
      await place.chmod('.', 0o755);
      process.seteuid?.(65_534);
    }
    try {
      const { err } = await place.run(['check']);
      match(err, /a\/RUNBOOK\.md: skipped: cannot be read: permission denied\n/);
      match(err, /b: skipped: cannot be read: permission denied\n/);
      equal((await check()).summary.manuals, 1);
    } finally {
      if (isRoot) process.seteuid?.(0);
      await place.chmod('b', 0o755);
    }
  });
});
