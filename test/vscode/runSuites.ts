import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, releaseNamed } from './host/install';
import { onStop } from './host/lifetime';
import { bundleSuites } from './suites/bundleSuites';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '..', '..');

/**
 * Runs the suites in one extension host: `runSuites.ts node|web floor|newest`, in the embedded VS Code, or in a
 * downloaded desktop one if OWNERS_MANUAL_VSCODE is `desktop`. Rejects when a test fails.
 */
async function runSuites(host: 'node' | 'web', release: string): Promise<void> {
  const desktop = process.env['OWNERS_MANUAL_VSCODE'] === 'desktop';
  const scratch = await mkdtemp(join(tmpdir(), 'owners-manual-suites-'));
  const clear = (): Promise<void> =>
    rm(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  onStop(clear, 1);
  try {
    const workspace = join(scratch, 'workspace');
    await cp(join(root, 'test', 'fixtures', 'workspaces', 'sample'), workspace, { recursive: true });
    // The command line's word on the same files, for the suite that compares.
    await writeFile(join(scratch, 'findings.json'), checkByCommandLine(workspace));
    await runTests({
      vscodeExecutablePath: desktop ? await downloadDesktop(release) : join(here, 'embedded.mjs'),
      extensionDevelopmentPath: root,
      extensionTestsPath: await bundleSuites(root, host),
      extensionTestsEnv: desktop ? {} : { OWNERS_MANUAL_VSCODE: releaseNamed(release) },
      launchArgs: [
        workspace,
        `--user-data-dir=${join(scratch, 'user-data')}`,
        `--extensions-dir=${join(scratch, 'extensions')}`,
        ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ],
    });
  } finally {
    await clear();
  }
}

function checkByCommandLine(folder: string): string {
  const cli = join(root, 'dist', 'cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'check', '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0 && status !== 1) throw new Error(`The command line failed: ${stderr}`);
  return stdout;
}

async function downloadDesktop(release: string): Promise<string> {
  const version = releaseNamed(release) === 'floor' ? '1.100.3' : 'stable';
  return downloadAndUnzipVSCode({ version, cachePath: join(cacheFolder(), 'desktop') });
}

const [host, release = 'newest'] = process.argv.slice(2);
runSuites(host === 'web' ? 'web' : 'node', release).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
