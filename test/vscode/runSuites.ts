import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, releaseNamed } from './host/install';
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
  try {
    await runTests({
      vscodeExecutablePath: desktop ? await downloadDesktop(release) : join(here, 'embedded.mjs'),
      extensionDevelopmentPath: root,
      extensionTestsPath: await bundleSuites(root, host),
      extensionTestsEnv: desktop ? {} : { OWNERS_MANUAL_VSCODE: releaseNamed(release) },
      launchArgs: [
        join(root, 'test', 'fixtures', 'workspaces', 'sample'),
        `--user-data-dir=${join(scratch, 'user-data')}`,
        `--extensions-dir=${join(scratch, 'extensions')}`,
        ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ],
    });
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
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
