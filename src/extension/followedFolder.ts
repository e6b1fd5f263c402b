import { BASELINE_NAME, parseBaseline, type BaselineEntry } from '../core/baseline';
import { Collection, type CollectionOptions } from '../core/collection';
import { remembered } from '../core/configurations';
import { CONFIG_NAMES, type Config } from '../core/config/config';
import { groupBy } from '../core/groupBy';
import { isMarkdown, type FileHost } from '../core/repository/discover';
import { holdsFacts } from '../core/repository/gatherRepository';
import { nameOf } from '../core/repository/paths';
import { Delayed } from './delayed';
import type { CacheStorage } from './indexCache';
import { LastRead, type VersionHost } from './lastRead';
import { Retries } from './retries';
import { turns } from './turns';

/** What happened to files since the last report: the last event of each path. */
export type FileEvents = ReadonlyMap<string, 'created' | 'changed' | 'deleted'>;

/** A folder as an editor has it: its files on the disk, and what is written and not saved yet, which beats them. */
export interface FolderHost extends FileHost, VersionHost {
  /** The documents that have unsaved changes. */
  unsavedPaths(): Iterable<string>;
}

export interface FollowingOptions {
  /** What the log calls the folder. */
  readonly name: string;
  /** The day to judge by, as an ISO 8601 day. */
  readonly today: () => string;
  /** What holds where the folder has no configuration. */
  readonly fallback: () => Config | undefined;
  readonly log: FollowingLog;
  /** Where to keep what was read for the next start; absent: nowhere. */
  readonly cache?: CacheStorage | undefined;
}

interface FollowingLog {
  info(message: string): void;
  warn(message: string): void;
  error(message: string | Error, ...details: unknown[]): void;
}

/** Who is told of what becomes of a folder. */
export interface Follower {
  /** Findings, facts or standing as a manual may have changed. */
  changed(paths: ReadonlySet<string>): void;
  /** Everything was read again. */
  reloaded(): void;
}

/** More new files at once than anybody writes: cheaper read by a walk than one by one. */
const MANY = 500;
/** A folder that comes is still being filled. */
const FILLING = 500;
/** So many files that were recalled are read between two other tasks. */
const RECALLED_AT_ONCE = 16;
const ALL = 'all';

const encoder = new TextEncoder();

type Baseline = ReadonlyMap<string, readonly BaselineEntry[]>;

/**
 * The collection of a folder and how it follows the files: whatever happens to them, and in whatever order it is told,
 * it comes to hold what a collection loaded afresh would hold. It knows nothing of VS Code.
 */
export class FollowedFolder {
  #collection: Collection;
  #baseline: Baseline = new Map();
  #queue: Promise<unknown> = Promise.resolve();
  readonly #lastRead: LastRead;
  /** The day by which everything was judged last. */
  #day = '';
  readonly #reloads = new Delayed<typeof ALL>(() => void this.reload(false));
  readonly #retries = new Retries((path) => void this.#tryAgain(path));
  #cost = 0;
  #disposed = false;

  constructor(
    protected readonly host: FolderHost,
    private readonly options: FollowingOptions,
    private readonly follower: Follower,
  ) {
    this.#collection = this.#fresh();
    this.#lastRead = new LastRead(host, options.cache);
  }

  /** Replaced when everything is read again: do not keep it. */
  get collection(): Collection {
    return this.#collection;
  }

  /** How long it took to read everything, in milliseconds. */
  get cost(): number {
    return this.#cost;
  }

  /** What the baseline at the root knows of the file `path`. */
  baselineOf(path: string): readonly BaselineEntry[] {
    return this.#baseline.get(path) ?? [];
  }

  /** The files that have findings, or may have. */
  judged(): ReadonlySet<string> {
    return new Set(judged(this.#collection));
  }

  /** Whether the findings of this folder depend on the file as a configuration. */
  isConfiguration(path: string): boolean {
    if (path === BASELINE_NAME) return true;
    const name = nameOf(path);
    if (name === '.gitignore' || CONFIG_NAMES.some((known) => known === name)) return true;
    if (!/\.ya?ml$/i.test(name)) return false;
    return this.collection.configurations.paths().some((config) => {
      const files = this.collection.configurations.at(config)?.files;
      // A configuration that names a file which is not there waits for it.
      return files === undefined || files.includes(path);
    });
  }

  /** Takes what an open document says now. */
  take(path: string, text: string): void {
    this.#tell(this.#put(this.collection, path, text));
    // Links may have come with the edit, to files that answer for the manual.
    void this.#enqueue(async () => this.#tell(await this.collection.follow([path])));
  }

  /** What an open document said has gone with it. */
  forget(path: string): void {
    this.#tell(this.collection.remove(path));
  }

  /** Takes what the files say now, if they changed since they were read: all that an event or a document may mean. */
  follow(events: FileEvents): void {
    const manuals: string[] = [];
    const others: string[] = [];
    const created: string[] = [];
    let reload = false;
    for (const [path, type] of events) {
      if (this.isConfiguration(path)) reload = true;
      else if (isMarkdown(path)) manuals.push(path);
      else {
        // What is written into other files is seldom our business; that they are there may be.
        if (type !== 'changed' || holdsFacts(path)) others.push(path);
        if (type === 'created') created.push(path);
        if (type !== 'deleted') continue;
        for (const gone of this.#filesIn(path)) {
          if (this.isConfiguration(gone)) reload = true;
          else (isMarkdown(gone) ? manuals : others).push(gone);
        }
      }
    }
    if (reload || manuals.length + others.length > MANY) {
      this.reloadSoon(0);
      return;
    }
    if (manuals.length > 0) void this.reread(manuals);
    if (others.length > 0) void this.#refresh(others);
    if (created.length > 0) void this.#look(created);
  }

  /**
   * Reads everything again; the first time what has not changed since the last start is recalled.
   * @param afresh also files that are the version that was read last
   */
  reload(afresh = true): Promise<void> {
    this.#reloads.cancel(ALL);
    return this.#enqueue(async () => {
      const start = performance.now();
      const old = this.#collection;
      const day = this.options.today();
      const isSameDay = day === this.#day;
      this.#day = day;
      const next = this.#fresh(remembered(old.configurations));
      await this.#lastRead.load(next, afresh || !isSameDay ? undefined : old);
      const baseline = await this.#readBaseline(next);
      this.#collection = next;
      this.#baseline = baseline ?? new Map();
      // What was typed while the files were read, also where there is no file any more.
      const typed = [...this.host.unsavedPaths()].filter(isMarkdown);
      for (const path of typed) this.#put(next, path, this.host.unsaved(path)!);
      await next.follow(typed);
      this.#retries.askOnly(baseline ? next.unreadable : new Set([...next.unreadable, BASELINE_NAME]));
      this.#cost = performance.now() - start;
      const { log, name } = this.options;
      for (const [path, why] of next.skipped) log.info(`Skipped ${name}/${path}: ${why}`);
      const recalled = next.recalled.size > 0 ? `, ${next.recalled.size} files from the cache` : '';
      log.info(`Read ${next.paths().length} manuals of ${name} in ${Math.round(this.#cost)} ms${recalled}`);
      this.#tell(new Set([...judged(old), ...judged(next)]));
      if (!this.#disposed) this.follower.reloaded();
      this.#readRecalled(next);
    });
  }

  /** Looks at everything again in so many milliseconds, if nobody asks anew until then. */
  reloadSoon(milliseconds: number): void {
    this.#reloads.ask(ALL, milliseconds);
  }

  /** Looks at files of Markdown again, without waiting for an event. */
  reread(paths: readonly string[]): Promise<void> {
    return this.#enqueue(async () => {
      const affected = new Set<string>();
      for (const path of paths) for (const other of await this.#rereadOne(path)) affected.add(other);
      // Once for all: what manuals cover may have to be looked through.
      for (const other of await this.collection.follow(paths)) affected.add(other);
      this.#tell(affected);
    });
  }

  /** Settles when it is known which manuals there are and what they say; what is found in them may come later. */
  async loaded(): Promise<void> {
    this.#reloads.flush(ALL);
    await this.#queue;
  }

  /** Settles when all manuals are known, and what is found in this one too: it does not wait for its turn. */
  async ready(path: string): Promise<void> {
    await this.loaded();
    if (this.collection.recalled.has(path)) await this.reread([path]);
  }

  /** Settles when everything that was asked for so far is read. */
  async settled(): Promise<void> {
    this.#reloads.flush(ALL);
    let last: unknown;
    do await (last = this.#queue);
    while (last !== this.#queue);
  }

  dispose(): void {
    this.#disposed = true;
    this.#reloads.dispose();
    this.#retries.dispose();
  }

  /**
   * Reads what was only recalled, some files at a time, so that other tasks come in between: what is found in them is
   * known then, and what the cache had wrong is put right. In the end all is kept for the next start.
   */
  #readRecalled(collection: Collection): void {
    void this.#enqueue(async () => {
      if (this.#disposed || this.#collection !== collection) return;
      const paths = [...firstOf(collection.recalled, RECALLED_AT_ONCE)];
      if (paths.length === 0) {
        if (!this.#lastRead.isKept) await this.#remember(collection);
        return;
      }
      const affected = new Set<string>();
      for (const others of await Promise.all(paths.map((path) => this.#rereadOne(path))))
        for (const other of others) affected.add(other);
      for (const other of await collection.follow(paths)) affected.add(other);
      this.#tell(affected);
      this.#readRecalled(collection);
    });
  }

  async #remember(collection: Collection): Promise<void> {
    const { log, name } = this.options;
    try {
      await this.#lastRead.keep(collection);
    } catch (error) {
      log.info(`What was read of ${name} cannot be kept for the next start: ${String(error)}`);
    }
  }

  async #rereadOne(path: string): Promise<Set<string>> {
    const { collection, host } = this;
    const version = await host.version(path);
    const isTyped = host.unsaved(path) !== undefined;
    const isThere = version !== undefined;
    // A save is told twice: by the document and by the disk.
    if (isThere && !isTyped && this.#lastRead.is(path, version)) return new Set();
    // Noted before it is read: whatever else is taken in the meantime takes it back.
    if (isThere) this.#lastRead.set(path, version);
    const affected = isThere || isTyped ? await collection.reread(path) : collection.remove(path);
    if (!isThere || collection.unreadable.has(path)) this.#lastRead.delete(path);
    this.#retryIfUnreadable(path);
    // What was typed while the file was read is newer than the file.
    const text = host.unsaved(path);
    if (text !== undefined) for (const other of this.#put(collection, path, text)) affected.add(other);
    return affected;
  }

  /** Looks again at files that are no manuals: others link to them, or they tell owners, alerts, deployments. */
  #refresh(paths: readonly string[]): Promise<void> {
    return this.#enqueue(async () => {
      const affected = await this.collection.refresh(paths);
      for (const path of paths) this.#retryIfUnreadable(path);
      this.#tell(affected);
    });
  }

  /** A folder that comes as a whole is told by one event, if its files come without one. */
  async #look(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      if (this.collection.ignores(path)) continue;
      try {
        if ((await this.host.readDirectory(path)).length === 0) continue;
      } catch {
        // It is a file, or gone again.
        continue;
      }
      if (!this.#disposed) this.reloadSoon(FILLING);
      return;
    }
  }

  /** Takes what is typed: it is no version of the file. */
  #put(collection: Collection, path: string, text: string): Set<string> {
    this.#lastRead.delete(path);
    return collection.put(path, text);
  }

  /** The files as they are judged: what is typed beats the disk. */
  #files(): FileHost {
    return {
      readDirectory: (path) => this.host.readDirectory(path),
      readFile: async (path) => {
        const text = this.host.unsaved(path);
        if (text === undefined) return this.host.readFile(path);
        this.#lastRead.delete(path);
        return encoder.encode(text);
      },
    };
  }

  #retryIfUnreadable(path: string): void {
    if (this.collection.unreadable.has(path)) this.#retries.ask(path);
    else this.#retries.forget(path);
  }

  async #tryAgain(path: string): Promise<void> {
    if (isMarkdown(path)) return this.reread([path]);
    const isConfiguration = this.isConfiguration(path);
    const isFacts = !isConfiguration && holdsFacts(path);
    try {
      // Some folders are not for us, ever: a whole reading must not be what finds that out.
      const isFile = isFacts || isConfiguration;
      await (isFile ? this.host.readFile(path) : this.host.readDirectory(path));
    } catch {
      this.#retries.ask(path);
      return;
    }
    if (this.#disposed) return;
    if (isFacts) await this.#refresh([path]);
    else this.reloadSoon(0);
  }

  /** The files that stood in the folder `path`; none where it is a file itself. */
  #filesIn(path: string): string[] {
    const { files } = this.collection.repository;
    return !files || files.has(path) ? [] : [...files].filter((file) => file.startsWith(`${path}/`));
  }

  /** Runs tasks that wait for files one behind the other, so that an old reading never replaces a new one. */
  #enqueue(task: () => Promise<void>): Promise<void> {
    const result = this.#queue.then(task).catch((error: unknown) => {
      this.options.log.error(error instanceof Error ? error : String(error));
    });
    this.#queue = result;
    return result;
  }

  /** Undefined where it is there and cannot be read now. */
  async #readBaseline({ repository }: Collection): Promise<Baseline | undefined> {
    let bytes: Uint8Array;
    try {
      bytes = await this.#files().readFile(BASELINE_NAME);
    } catch {
      return repository.files?.has(BASELINE_NAME) ? undefined : new Map();
    }
    const baseline = parseBaseline(new TextDecoder().decode(bytes));
    if (!('fault' in baseline)) return groupBy(baseline, ({ path }) => path);
    this.options.log.warn(`${this.options.name}/${BASELINE_NAME} is no baseline: ${baseline.fault}`);
    return new Map();
  }

  #tell(paths: ReadonlySet<string>): void {
    if (paths.size > 0 && !this.#disposed) this.follower.changed(paths);
  }

  #fresh(previous?: CollectionOptions['previous']): Collection {
    const { today, fallback, log } = this.options;
    return new Collection({
      host: this.#files(),
      get today() {
        return today();
      },
      fallback,
      ...(previous && { previous }),
      onRuleError: (rule, path, error) => log.error(`Rule ${rule} failed on ${path}`, error),
      turn: turns(),
    });
  }
}

function* firstOf<T>(values: Iterable<T>, count: number): Iterable<T> {
  for (const value of values) {
    if (count-- <= 0) return;
    yield value;
  }
}

/** The files that have findings, or may have. */
function judged(collection: Collection): readonly string[] {
  return [...collection.paths(), ...collection.configurations.paths(), ...collection.alertPaths()];
}
