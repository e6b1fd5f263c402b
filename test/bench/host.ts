import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../src/build/root';
import type { ActivationTimes } from './activation';

/** Starts a real VS Code so many times in an empty folder, and activates the extension in it. */
export async function measureActivation(rounds: number): Promise<readonly ActivationTimes[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'owners-manual-bench-'));
  try {
    const test = join(scratch, 'activation.cjs');
    await build({
      absWorkingDir: root,
      entryPoints: ['test/bench/activation.ts'],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      external: ['vscode'],
      outfile: test,
      logLevel: 'warning',
    });
    const measured: ActivationTimes[] = [];
    for (let round = 0; round < rounds; round++) {
      process.stderr.write(`… activation ${round + 1} of ${rounds}\n`);
      const workspace = join(scratch, `workspace-${round}`);
      mkdirSync(workspace);
      const times = join(scratch, `times-${round}.json`);
      await runTests({
        vscodeExecutablePath: join(root, 'test', 'vscode', 'embedded.mjs'),
        extensionDevelopmentPath: root,
        extensionTestsPath: test,
        extensionTestsEnv: { OWNERS_MANUAL_VSCODE: 'newest', OWNERS_MANUAL_TIMES: times },
        launchArgs: [
          workspace,
          `--user-data-dir=${join(scratch, `user-data-${round}`)}`,
          `--extensions-dir=${join(scratch, 'extensions')}`,
        ],
      });
      measured.push(JSON.parse(readFileSync(times, 'utf8')) as ActivationTimes);
    }
    return measured;
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
