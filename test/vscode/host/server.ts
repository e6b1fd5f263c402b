import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Embedded } from './install';

/** How to serve a VS Code. */
export interface ServerOptions {
  readonly embedded: Embedded;
  /** A folder with a package.json, to be there as an installed extension. */
  readonly extension?: string;
  /** Folders of other extensions that are to be there. */
  readonly otherExtensions?: readonly string[];
  /** A folder of installed extensions to use in place of an empty one. */
  readonly extensionsFolder?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Ask people whether they trust the workspace, as VS Code does; off unless wanted. */
  readonly askForTrust?: boolean;
  /** The language of VS Code, by its tag, in place of English. Its own words stay English: no language pack is there. */
  readonly language?: string;
}

/** A VS Code that is being served. */
export interface Server {
  readonly port: number;
  /** The folder of everything it writes: user data, logs. Gone after `stop`. */
  readonly data: string;
  /** The address of a window: on a folder, a `.code-workspace` file, or nothing. */
  address(target: string | undefined, payload?: readonly (readonly [string, string])[]): string;
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const guard = new URL('endWithParent.mjs', import.meta.url).href;

/** Settings that keep a fresh VS Code quiet. */
const quiet = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.enableExperiments': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/**
 * The setting that runs the extension in the web host, from its `browser` bundle. The address's payload has an
 * `extensionDevelopmentKind`, but a workbench in a browser does not read it.
 */
export const inWebHost = { 'remote.extensionKind': { 'owners-manual.owners-manual': ['web'] } };

/** Starts a server on a free port of 127.0.0.1, and resolves once it listens. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { embedded } = options;
  const data = await mkdtemp(join(tmpdir(), 'owners-manual-vscode-'));
  let child: ChildProcess | undefined;
  try {
    const extensions = options.extensionsFolder ?? join(data, 'extensions');
    await mkdir(extensions, { recursive: true });
    const linked = [options.extension, ...(options.otherExtensions ?? [])];
    for (const extension of linked) if (extension !== undefined) await linkExtension(extension, extensions);
    if (options.language !== undefined) await writeLanguagePack(options.language, data);
    await writeSettings(data, { ...quiet, ...options.settings });
    child = spawn(
      embedded.node,
      ['--import', guard, embedded.server, ...serverArguments(options, data, extensions)],
      {
        // The server watches its standard input, to end with us.
        stdio: ['pipe', 'pipe', 'pipe'],
        // A process group of its own, so that `stop` ends its extension hosts too.
        detached: true,
        env: serverEnvironment(data),
      },
    );
    const ended = new Promise<void>((resolve) => child?.once('exit', () => resolve()));
    const port = await listening(child);
    return {
      port,
      data,
      ended,
      address: (target, payload = []) => address(port, target, payload),
      stop: () => stop(child, data),
    };
  } catch (error) {
    await stop(child, data);
    throw error;
  }
}

function serverEnvironment(data: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // No gallery: nothing is looked up on the network.
    EXTENSIONS_GALLERY: '{}',
    // Its sockets go where they are cleared away; elsewhere temporary paths are too long for a socket.
    ...(process.platform === 'linux' && { TMPDIR: data, XDG_RUNTIME_DIR: data }),
  };
}

function serverArguments(options: ServerOptions, data: string, extensions: string): readonly string[] {
  return [
    '--accept-server-license-terms',
    '--without-connection-token',
    ...['--host', '127.0.0.1', '--port', '0'],
    ...['--server-data-dir', data, '--extensions-dir', extensions],
    ...['--telemetry-level', 'off'],
    ...(options.askForTrust === true ? [] : ['--disable-workspace-trust']),
    ...(options.language === undefined ? [] : ['--locale', options.language]),
    // Newer versions ignore the address's payload without it.
    '--enable-smoke-test-driver',
  ];
}

/** A link, so that a rebuild shows after a reload of the window. */
async function linkExtension(extension: string, extensions: string): Promise<void> {
  const manifest = JSON.parse(await readFile(join(extension, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const name = `${manifest['publisher']}.${manifest['name']}-${manifest['version']}`;
  await symlink(extension, join(extensions, name), 'dir');
}

/** VS Code takes on a language only if a pack of it is listed; what the pack leaves out is said in English. */
async function writeLanguagePack(language: string, data: string): Promise<void> {
  const texts = join(data, 'main.i18n.json');
  await writeFile(texts, JSON.stringify({ contents: {} }));
  const extensions = [{ extensionIdentifier: { id: `test.${language}` }, version: '1.0.0' }];
  const pack = { hash: language, extensions, translations: { vscode: texts }, label: language };
  await mkdir(join(data, 'data'), { recursive: true });
  await writeFile(join(data, 'data', 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}

async function writeSettings(data: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const folder = join(data, 'data', 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

async function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    const timer = setTimeout(
      () => reject(new Error(`VS Code does not listen after 60 s\n${output}`)),
      60_000,
    );
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`VS Code ended at its start with ${code}\n${output}`)));
  });
}

function address(
  port: number,
  target: string | undefined,
  payload: readonly (readonly [string, string])[],
): string {
  const url = new URL(`http://127.0.0.1:${port}/`);
  if (target === undefined) url.searchParams.set('ew', 'true');
  else url.searchParams.set(target.endsWith('.code-workspace') ? 'workspace' : 'folder', target);
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

async function stop(child: ChildProcess | undefined, data: string): Promise<void> {
  if (child?.pid !== undefined) await endGroup(child.pid);
  await rm(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/** Asks a process group to end, insists after three seconds, and resolves when it is gone. */
async function endGroup(group: number): Promise<void> {
  for (
    let waited = 0;
    signal(group, waited === 0 ? 'SIGTERM' : waited < 3_000 ? 0 : 'SIGKILL');
    waited += 50
  ) {
    await delay(50);
  }
}

/** False when nobody is there to receive it. */
function signal(group: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, name);
  } catch {
    return false;
  }
}
