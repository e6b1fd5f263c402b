import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { build } from 'esbuild';
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, realpathSync, rmSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { NodeFiles } from '../../src/cli/nodeFiles';
import { ThreadReaders } from '../../src/cli/readers';
import { Collection } from '../../src/core/collection';
import { POOR_MANUAL } from '../cli/harness';

describe('the command line as a process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'owners-manual-'));
  const cli = join(folder, 'package', 'dist', 'cli.js');
  before(async () => {
    const root = resolve(import.meta.dirname, '../..');
    await build({
      absWorkingDir: root,
      entryPoints: ['src/cli/main.ts'],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'es2023',
      outfile: cli,
      logLevel: 'error',
    });
    await mkdir(join(folder, 'package', 'media'), { recursive: true });
    await cp(join(root, 'package.json'), join(folder, 'package', 'package.json'));
    await mkdir(join(folder, 'work'));
    await writeFile(join(folder, 'work', 'RUNBOOK.md'), POOR_MANUAL);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('exits with what the command gave and writes the report to stdout alone', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'check'], {
      cwd: join(folder, 'work'),
      encoding: 'utf8',
    });
    equal(status, 1);
    match(stdout, /^RUNBOOK\.md\n/);
    equal(stderr, '');
  });

  it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [cli, 'rules', '--format', 'json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdout.destroy();
    const code = await new Promise((done) => child.on('close', done));
    equal(err, '');
    equal(code, 0);
  });

  it('says in one line that its report could not be written, and exits with 2', function () {
    if (!existsSync('/dev/full')) this.skip();
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [cli, 'check'], {
      cwd: join(folder, 'work'),
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    equal(stderr, 'owners-manual: standard output cannot be written: the disk is full\n');
    equal(status, 2);
  });

  it('finds in threads what it finds without', async () => {
    const work = join(folder, 'threads');
    const write = async (path: string, content: string | Uint8Array) => {
      await mkdir(dirname(join(work, path)), { recursive: true });
      await writeFile(join(work, path), content);
    };
    await write('team/.owners-manual.yaml', 'rules:\n  emergency-missing: off\n');
    await write('.gitignore', 'ignored/\n');
    await write('ignored/RUNBOOK.md', POOR_MANUAL);
    await write('broken/RUNBOOK.md', new Uint8Array([0x23, 0x20, 0x00, 0xff, 0xfe, 0x00]));
    for (let i = 0; i < 320; i++) {
      const links = `\nSee [the next](../s${i + 1}/RUNBOOK.md) and [a friend](../../team/s${i + 1}/RUNBOOK.md).\n`;
      await write(`${i % 3 === 0 ? 'team' : 'other'}/s${i}/RUNBOOK.md`, POOR_MANUAL + links);
    }
    const today = '2026-09-01';
    const read = async (readers?: ThreadReaders) => {
      const host = new NodeFiles(realpathSync(work));
      const collection = new Collection({ host, today, ...(readers ? { readers } : {}) });
      await collection.load();
      return collection;
    };
    const alone = await read();
    const readers = new ThreadReaders(cli, { root: realpathSync(work), today }, 2);
    const together = await read(readers);
    ok(readers.capacity > 16, 'no thread was started');
    await readers.close();
    equal(together.paths().length, 320);
    deepEqual(together.paths(), alone.paths());
    deepEqual(together.allFindings(), alone.allFindings());
    deepEqual([...together.skipped], [...alone.skipped]);
    equal(together.skipped.size, 1);
    ok(!together.findings('team/s0/RUNBOOK.md').some(({ rule }) => rule === 'emergency-missing'));
    ok(together.findings('other/s1/RUNBOOK.md').some(({ rule }) => rule === 'emergency-missing'));
  });

  it('leaves each file old or new when it is killed while it fixes', async function () {
    this.timeout(60_000);
    const work = join(folder, 'fix');
    const old = '---\nmanual: search\nkind: service\n---\n# Search\n\n## Rolback\n\n1. Run `undo`.\n';
    const fixed = old.replace('Rolback', 'Rollback');
    const paths = Array.from({ length: 40 }, (_, i) => join(work, `s${i}`, 'RUNBOOK.md'));
    let partly = 0;
    for (let round = 0; round < 6; round++) {
      for (const path of paths) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, old);
      }
      const child = spawn(process.execPath, [cli, 'check', '--fix'], { cwd: work, stdio: 'ignore' });
      const ended = new Promise((done) => child.on('close', done));
      // Not before the first file is written, then after a while that differs from round to round.
      while (child.exitCode === null && (await readFile(paths[0]!, 'utf8')) === old) await setTimeout(1);
      await setTimeout(round * 3);
      child.kill('SIGKILL');
      await ended;
      const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
      for (const text of texts) ok(text === old || text === fixed, JSON.stringify(text));
      if (texts.includes(old) && texts.includes(fixed)) partly++;
    }
    ok(partly > 0, 'no kill came in the middle');
  });
});
