import { equal, match } from 'node:assert/strict';
import { build } from 'esbuild';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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
});
