import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installEmbedded, type Release } from '../../test/vscode/host/install';
import { onStop } from '../../test/vscode/host/lifetime';
import { startServer } from '../../test/vscode/host/server';
import { bundle } from './bundle';
import { root } from './root';

/** Builds the extension, and serves a VS Code with it on this machine until it is stopped. */
async function start(folder: string, release: Release): Promise<void> {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) throw new Error(`There is no ${folder}`);
  const [embedded] = await Promise.all([installEmbedded(release), bundle({ sourcemap: true })]);
  const server = await startServer({ embedded, extension: root });
  let stopping = false;
  onStop(() => {
    stopping = true;
    return server.stop();
  }, 0);
  const address = server.address(folder);
  console.log(`\nVS Code with Owner's Manual, on ${folder}:\n\n  ${address}\n\nCtrl+C stops it.`);
  openBrowser(address);
  await server.ended;
  if (stopping) return;
  await server.stop();
  throw new Error('VS Code ended by itself');
}

/** Opens the browser where there is one; people without one have the address. */
function openBrowser(address: string): void {
  const opener = browserCommand();
  if (opener === undefined) return;
  const [program, ...args] = opener;
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function browserCommand(): readonly [string, ...string[]] | undefined {
  if (process.platform === 'darwin') return ['open'];
  const hasScreen = process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
  return hasScreen ? ['xdg-open'] : undefined;
}

function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { floor: { type: 'boolean', default: false } },
  });
  // npm runs scripts in the checkout; a folder that is given is meant from where it was typed.
  const typedIn = process.env['INIT_CWD'] ?? process.cwd();
  const sample = join(root, 'test', 'fixtures', 'workspaces', 'sample');
  const folder = positionals[0] === undefined ? sample : resolve(typedIn, positionals[0]);
  return start(folder, values.floor ? 'floor' : 'newest');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
