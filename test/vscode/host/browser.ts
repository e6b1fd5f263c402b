import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { command } from './command';

/** What Chromium needs on a machine without a sandbox or a screen, and must not do behind our back. */
export const browserArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chrome, Chromium or Edge of this machine; installed where there is none and we may. */
export async function installBrowser(): Promise<string> {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get') !== undefined) {
    process.stderr.write('Installing Chromium by apt-get\n');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await command('apt-get', ['update'], { env });
    await command('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'Chrome, Chromium or Edge is missing: install one, or set OWNERS_MANUAL_BROWSER to its path',
  );
}

function findBrowser(): string | undefined {
  const chosen = process.env['OWNERS_MANUAL_BROWSER'];
  if (chosen !== undefined && chosen !== '') return chosen;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const applications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  const candidates =
    process.platform === 'darwin'
      ? applications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
      : names.map(onPath);
  return candidates.find((path): path is string => path !== undefined && existsSync(path));
}

function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
