import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command } from './command';

/** The two versions of VS Code that the extension is held to. */
export const releases = ['floor', 'newest'] as const;
export type Release = (typeof releases)[number];

/** An installed VS Code server: run `server` with `node`. */
export interface Embedded {
  readonly release: Release;
  readonly node: string;
  readonly server: string;
}

const here = dirname(fileURLToPath(import.meta.url));

/** A release by its name, as people give it in the environment; the newest when they give none. */
export function releaseNamed(name: string | undefined): Release {
  if (name === undefined || name === '') return 'newest';
  const release = releases.find((known) => known === name);
  if (release === undefined) throw new Error(`No VS Code "${name}": choose ${releases.join(' or ')}`);
  return release;
}

/** Installs a VS Code server, unless the cache outside the checkout has it already. */
export async function installEmbedded(release: Release): Promise<Embedded> {
  const lock = await readFile(join(here, release, 'package-lock.json'));
  const platform = `${process.platform}-${process.arch}`;
  const key = createHash('sha256').update(lock).update(platform).digest('hex').slice(0, 16);
  const target = join(cacheFolder(), `${release}-${key}`);
  if (!existsSync(target)) await install(release, target);
  return {
    release,
    node: release === 'floor' ? process.execPath : newerNode(target),
    server: join(target, serverFolder, 'out', 'server-main.js'),
  };
}

const serverFolder = join('node_modules', 'code-server', 'lib', 'vscode');

/** Where downloads are kept between runs and checkouts. */
export function cacheFolder(): string {
  const caches =
    process.env['XDG_CACHE_HOME'] ||
    (process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache'));
  return join(caches, 'owners-manual');
}

/** Others may be installing the same: each works in a folder of its own, and the first to finish wins. */
async function install(release: Release, target: string): Promise<void> {
  if (process.platform === 'win32') {
    throw new Error(
      'The embedded VS Code runs on Linux and macOS; on Windows set OWNERS_MANUAL_VSCODE=desktop',
    );
  }
  process.stderr.write(`Installing VS Code (${release}) into ${target}\n`);
  await mkdir(dirname(target), { recursive: true });
  const scratch = await mkdtemp(`${target}.partial-`);
  try {
    for (const file of ['package.json', 'package-lock.json'])
      await cp(join(here, release, file), join(scratch, file));
    await npmInstall(scratch);
    await npmInstall(join(scratch, serverFolder));
    if (release === 'floor') await addRipgrep(scratch);
    await rename(scratch, target).catch((error: unknown) => {
      if (!existsSync(target)) throw error;
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function npmInstall(folder: string): Promise<void> {
  // Without scripts: they would compile native modules, which need system headers and are not used here.
  // Legacy peers: the server's own shrinkwrap leaves a peer out, which `npm ci` refuses otherwise.
  const args = [
    'ci',
    '--omit=dev',
    '--ignore-scripts',
    '--legacy-peer-deps',
    '--loglevel=error',
    '--no-audit',
  ];
  const env = { ...process.env };
  delete env['npm_config_local_prefix'];
  await command('npm', args, { cwd: folder, env });
}

/** The floor would download the ripgrep of its file search in an install script; it gets one from a package. */
async function addRipgrep(folder: string): Promise<void> {
  const from = join(
    folder,
    'node_modules',
    '@vscode',
    `ripgrep-${process.platform}-${process.arch}`,
    'bin',
    'rg',
  );
  const to = join(folder, serverFolder, 'node_modules', '@vscode', 'ripgrep', 'bin', 'rg');
  await mkdir(dirname(to), { recursive: true });
  await cp(from, to);
}

/** The newest VS Code needs Node 24, which comes as a package for each platform. */
function newerNode(target: string): string {
  const names = ['node', 'node-bin'].map((prefix) => `${prefix}-${process.platform}-${process.arch}`);
  const installed = names.map((name) => join(target, 'node_modules', name, 'bin', 'node')).find(existsSync);
  if (installed !== undefined) return installed;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  throw new Error(
    `The newest VS Code needs Node 24 or newer, which npm has not got for ${process.platform}-${process.arch}`,
  );
}
