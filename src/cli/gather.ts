import { existsSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch/posix';
import { Collection } from '../core/collection';
import { Ignored, walk } from '../core/repository/discover';
import { historyOf, type Answered } from './gitHistory';
import { isWithin, NodeFiles, reasonOf } from './nodeFiles';
import type { Provenance } from './formats/format';
import { watchProgress } from './progress';
import { ThreadReaders } from './readers';
import { RecordingFiles } from './recordingFiles';
import { takerOf, type Share } from './share';
import { localDay, type World } from './world';

/** The manuals of one repository, and which of them were asked for. */
export interface Group {
  /** Absolute, without symbolic links. */
  readonly root: string;
  readonly collection: Collection;
  /** Whether a path from the root was asked for. */
  readonly selects: (path: string) => boolean;
  /** A path from the root as the user sees it: relative to where the user stands, with `/`. */
  readonly shown: (path: string) => string;
  /** Where it is known without asking git. */
  readonly provenance?: Provenance;
  /** What a merge needs; only of a shard. */
  readonly recorded?: Recorded;
}

/** What was asked of the repository beside its manuals. */
export interface Recorded {
  readonly files: ReadonlyMap<string, Uint8Array | Error>;
  readonly answered: ReadonlyMap<string, unknown>;
  /** Folders that were walked. */
  readonly walked: readonly string[];
}

export interface Gathered {
  readonly groups: readonly Group[];
  /** What was named and could not be read: the command fails, after it reported on the rest. */
  readonly failed: readonly Unread[];
  /** What was found and could not be read. */
  readonly skipped: readonly Unread[];
}

export interface Unread {
  readonly path: string;
  readonly why: string;
}

export interface GatherOptions {
  /** A file named explicitly counts as a manual only if it would without being named. */
  readonly respectInclude?: boolean;
  /** An ISO 8601 day, in place of the clock. */
  readonly today?: string;
  /** The part of the files to read. */
  readonly shard?: Share;
  /** The git revision that changes are told against. */
  readonly changedSince?: string;
}

interface Wanted {
  readonly folders: Set<string>;
  readonly files: Set<string>;
}

/** Reads the manuals that `paths` (files, folders, globs; none: the current folder) ask for. */
export async function gather(
  world: World,
  paths: readonly string[],
  options: GatherOptions = {},
): Promise<Gathered> {
  const cwd = await realpath(world.cwd);
  const { wanted, failed } = await resolvePaths(cwd, paths.length > 0 ? paths : ['.']);
  const groups: Group[] = [];
  const skipped: Unread[] = [];
  const progress = watchProgress(world);
  const takes = options.shard ? takerOf(options.shard) : () => true;
  for (const [root, { folders, files }] of wanted) {
    const answered: Answered = new Map();
    const host = options.shard ? new RecordingFiles(new NodeFiles(root)) : new NodeFiles(root);
    const history = isRepository(root)
      ? await historyOf(root, world.env, options.changedSince, answered)
      : undefined;
    const today = options.today ?? localDay(world.now());
    const readers = world.script === undefined ? undefined : new ThreadReaders(world.script, { root, today });
    const collection = new Collection({
      host,
      today,
      onProgress: progress.read,
      ...(readers ? { readers } : {}),
      ...(history ? { repository: history } : {}),
    });
    const shown = (path: string) => relative(cwd, join(root, path)).split(sep).join('/');
    // Other files of a repository can answer for those that are asked for. Without a repository nobody knows
    // how far that would lead.
    const walked = isRepository(root)
      ? ['']
      : [...folders, ...(options.respectInclude ? foldersOf(files) : [])];
    try {
      for (const folder of walked) await collection.load(folder, takes);
      if (!options.respectInclude) await collection.loadNamed([...files].filter(takes));
    } finally {
      // A thread that is left would keep the process from ending.
      await readers?.close();
    }
    const inFolder = (path: string) =>
      [...folders].some((folder) => folder === '' || path === folder || path.startsWith(`${folder}/`));
    const selects = (path: string) => files.has(path) || inFolder(path);
    for (const [path, why] of collection.skipped) {
      if (files.has(path)) failed.push({ path: shown(path), why: `skipped: ${why}` });
      else if (inFolder(path)) skipped.push({ path: shown(path), why: `skipped: ${why}` });
    }
    groups.push({
      root,
      collection,
      selects,
      shown,
      ...(host instanceof RecordingFiles ? { recorded: { files: host.read, answered, walked } } : {}),
    });
  }
  progress.end();
  return { groups, failed, skipped };
}

/** The nearest folder at or above `folder` that holds a repository. */
export function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (isRepository(at)) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Where the paths of `folder` count from, run in `cwd`: its repository, or without one where the user stands above it. */
export function rootOf(folder: string, cwd: string): string {
  return repositoryOf(folder) ?? (isWithin(folder, cwd) ? cwd : folder);
}

function isRepository(folder: string): boolean {
  return existsSync(join(folder, '.git'));
}

async function resolvePaths(cwd: string, paths: readonly string[]) {
  const wanted = new Map<string, Wanted>();
  const failed: Unread[] = [];
  const roots = new Map<string, string>();
  const knownRootOf = (folder: string) => {
    let root = roots.get(folder);
    if (root === undefined) roots.set(folder, (root = rootOf(folder, cwd)));
    return root;
  };
  const add = (root: string, absolute: string, what: keyof Wanted) => {
    let group = wanted.get(root);
    if (!group) wanted.set(root, (group = { folders: new Set(), files: new Set() }));
    group[what].add(relative(root, absolute).split(sep).join('/'));
  };
  for (const path of paths) {
    try {
      const absolute = await absoluteOf(cwd, path);
      if ((await stat(absolute)).isDirectory()) add(knownRootOf(absolute), absolute, 'folders');
      else add(knownRootOf(dirname(absolute)), absolute, 'files');
    } catch (error) {
      const matches = isGlob(path) ? await expand(cwd, path) : [];
      for (const match of matches) add(knownRootOf(dirname(match)), match, 'files');
      if (matches.length === 0)
        failed.push({ path, why: isGlob(path) ? 'matches no file' : reasonOf(error) });
    }
  }
  return { wanted, failed };
}

/** Symbolic links on the way are resolved, so that the path stands below its repository's root; its name stays. */
async function absoluteOf(cwd: string, path: string): Promise<string> {
  const absolute = resolve(cwd, path);
  if ((await stat(absolute)).isDirectory()) return realpath(absolute);
  return join(await realpath(dirname(absolute)), absolute.slice(dirname(absolute).length).replace(sep, ''));
}

function isGlob(path: string): boolean {
  return picomatch.scan(path).isGlob;
}

/** The Markdown files that a glob matches, for shells that hand it over as it is. */
async function expand(cwd: string, glob: string): Promise<string[]> {
  const { base, glob: pattern } = picomatch.scan(glob);
  if (!existsSync(resolve(cwd, base))) return [];
  const folder = await realpath(resolve(cwd, base));
  const test = picomatch(pattern, { dot: true });
  const found: string[] = [];
  for await (const met of walk(new NodeFiles(folder), new Ignored())) {
    if (met.type === 'markdown' && test(met.path)) found.push(join(folder, met.path));
  }
  return found;
}

function foldersOf(files: Iterable<string>): Set<string> {
  return new Set([...files].map((file) => file.slice(0, Math.max(file.lastIndexOf('/'), 0))));
}
