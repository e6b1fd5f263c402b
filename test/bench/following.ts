import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { FollowedFolder, type FileEvents, type FolderHost } from '../../src/extension/followedFolder';
import type { CacheStorage } from '../../src/extension/indexCache';
import { turns } from '../../src/extension/turns';
import { parseBare } from './contenders';
import { generateLongManual, generateManual } from './generator';
import { median } from './growth';
import { timed } from './processor';

/** What a start of the editor in a folder costs; milliseconds of the clock. */
export interface StartTimes {
  /** Reading all files and parsing them with what anybody must parse. */
  readonly bare: number;
  /** Until all manuals and what they say are known. */
  readonly first: number;
  readonly second: number;
  /** Until everything that is found is published too. */
  readonly firstFound: number;
  readonly secondFound: number;
  /** For how long nobody else had a turn, at most, in both. */
  readonly longestBlock: number;
  /** A checkout that touches many manuals: until all is published, and how often all was read again. */
  readonly checkout: number;
  readonly checkoutReloads: number;
}

export interface KeystrokeTimes {
  /** Milliseconds of the processor from a change to all findings that it may change, by how many manuals there are. */
  readonly bySize: Readonly<Record<number, number>>;
  readonly bare: number;
}

const LOG = { info() {}, warn() {}, error: (error: unknown) => fail(error) };
const DAY = '2026-11-26';

function fail(error: unknown): never {
  throw error instanceof Error ? error : new Error(String(error));
}

/** The folder of the editor over real files, with everything found published in slices as the Problems panel is. */
class Editor {
  readonly folder: FollowedFolder;
  readonly #waiting = new Set<string>();
  #publishing: Promise<void> | undefined;
  reloads = 0;

  constructor(host: FolderHost, cache?: CacheStorage) {
    this.folder = new FollowedFolder(
      host,
      { name: 'bench', today: () => DAY, fallback: () => undefined, log: LOG, cache },
      { changed: (paths) => this.#take(paths), reloaded: () => void this.reloads++ },
    );
  }

  async published(): Promise<void> {
    do await this.folder.settled();
    while (await this.#publishing?.then(() => true));
  }

  #take(paths: ReadonlySet<string>): void {
    for (const path of paths) this.#waiting.add(path);
    this.#publishing ??= this.#publish();
  }

  async #publish(): Promise<void> {
    const turn = turns();
    for (const path of this.#waiting) {
      this.#waiting.delete(path);
      this.folder.collection.findings(path);
      await turn();
    }
    this.#publishing = undefined;
  }
}

export async function measureStart(folder: string, count: number, seed: number): Promise<StartTimes> {
  const paths = Array.from({ length: count }, (_, i) => {
    const { path, text } = generateManual(seed, i);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    return path;
  });
  warmUp(seed);
  const host = hostOf(folder);
  let bytes: Uint8Array | undefined;
  const cache: CacheStorage = {
    by: 'bench',
    read: () => (bytes ? Promise.resolve(bytes) : Promise.reject(new Error('none'))),
    write: (written) => {
      bytes = written;
      return Promise.resolve();
    },
  };
  let start = performance.now();
  for (const path of paths) parseBare(readFileSync(join(folder, path), 'utf8'));
  const bare = performance.now() - start;
  const blocks: number[] = [];
  const startEditor = async () => {
    globalThis.gc?.();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const editor = new Editor(host, cache);
    const start = performance.now();
    void editor.folder.reload();
    await editor.folder.loaded();
    const known = performance.now() - start;
    await editor.published();
    const found = performance.now() - start;
    delay.disable();
    blocks.push(delay.max / 1e6);
    return { editor, known, found };
  };
  const first = await startEditor();
  first.editor.folder.dispose();
  const second = await startEditor();
  const { editor } = second;
  const touched = paths.slice(0, Math.min(2_000, Math.floor(count / 5)));
  for (const [i, path] of touched.entries())
    writeFileSync(join(folder, path), generateManual(seed + 1, i).text);
  const events: FileEvents = new Map(touched.map((path) => [path, 'changed']));
  editor.reloads = 0;
  start = performance.now();
  editor.folder.follow(events);
  await editor.published();
  const checkout = performance.now() - start;
  editor.folder.dispose();
  return {
    bare,
    first: first.known,
    second: second.known,
    firstFound: first.found,
    secondFound: second.found,
    longestBlock: Math.max(...blocks),
    checkout,
    checkoutReloads: editor.reloads,
  };
}

const LINES = 2_000;
const KEYSTROKES = 25;

export async function measureKeystroke(sizes: readonly number[], seed: number): Promise<KeystrokeTimes> {
  const whole = generateLongManual(seed, 400_000).text;
  const lines = whole.split('\n').slice(0, LINES);
  const typed = Array.from({ length: KEYSTROKES }, (_, i) => {
    const next = [...lines];
    next[1_000] = `${next[1_000]} ${'so on '.repeat(i + 1)}`;
    return next.join('\n');
  });
  const bySize: Record<number, number> = {};
  for (const size of sizes) {
    const { folder } = new Editor(generatedHost(size, seed));
    await folder.reload();
    await folder.settled();
    const path = generateManual(seed, 0).path;
    for (const other of folder.collection.paths()) folder.collection.findings(other);
    const press = (text: string) => {
      for (const affected of folder.collection.put(path, text)) folder.collection.findings(affected);
    };
    for (const text of typed) press(text);
    bySize[size] = median(typed.map((text) => timed(() => press(text))));
    folder.dispose();
  }
  for (const text of typed) parseBare(text);
  return { bySize, bare: median(typed.map((text) => timed(() => parseBare(text)))) };
}

/** So that no start is charged with the compiler. */
function warmUp(seed: number): void {
  const { collection } = new Editor(generatedHost(0, seed)).folder;
  for (let i = 0; i < 300; i++) {
    const { path, text } = generateManual(seed + 2, i);
    collection.put(path, text);
    collection.findings(path);
    parseBare(text);
  }
}

function hostOf(root: string): FolderHost {
  return {
    ...UNTOUCHED,
    async readDirectory(path) {
      const children = await readdir(join(root, path), { withFileTypes: true });
      return children.map((child) => [child.name, child.isDirectory() ? 'directory' : 'file'] as const);
    },
    readFile: (path) => readFile(join(root, path)),
    async version(path) {
      const { mtimeMs, size } = await stat(join(root, path));
      return `${mtimeMs} ${size}`;
    },
  };
}

/** Manuals that are written when they are read. */
function generatedHost(count: number, seed: number): FolderHost {
  const indexes = new Map(Array.from({ length: count }, (_, i) => [generateManual(seed, i).path, i]));
  const folders = new Map<string, Map<string, 'file' | 'directory'>>([['', new Map()]]);
  for (const path of indexes.keys()) {
    for (let child = path, type: 'file' | 'directory' = 'file'; child !== ''; type = 'directory') {
      const parent = child.slice(0, Math.max(child.lastIndexOf('/'), 0));
      const children = folders.get(parent) ?? new Map<string, 'file' | 'directory'>();
      folders.set(parent, children.set(child.slice(parent === '' ? 0 : parent.length + 1), type));
      child = parent;
    }
  }
  return {
    ...UNTOUCHED,
    readDirectory: (path) => Promise.resolve([...(folders.get(path) ?? [])]),
    readFile(path) {
      const index = indexes.get(path);
      return index === undefined
        ? Promise.reject(new Error('none'))
        : Promise.resolve(new TextEncoder().encode(generateManual(seed, index).text));
    },
    version: () => Promise.resolve('1'),
  };
}

const UNTOUCHED = { unsaved: () => undefined, unsavedPaths: () => [] };
