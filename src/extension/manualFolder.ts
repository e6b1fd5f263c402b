import type { LogOutputChannel, Uri } from 'vscode';
import { BASELINE_NAME, parseBaseline, type BaselineEntry } from '../core/baseline';
import { Collection, configurationsOf } from '../core/collection';
import { CONFIG_NAMES, type Config } from '../core/config/config';
import { groupBy } from '../core/groupBy';
import { isMarkdown } from '../core/repository/discover';
import { childOf, fileHost, pathIn, unsavedText, type OpenDocuments } from './fileHost';
import { nameOf } from '../core/repository/paths';

/** One folder of the workspace, and the manuals in it. */
export class ManualFolder {
  #collection: Collection;
  #baseline: ReadonlyMap<string, readonly BaselineEntry[]> = new Map();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly root: Uri,
    readonly name: string,
    private readonly open: OpenDocuments,
    private readonly log: LogOutputChannel,
    /** What holds where the folder has no configuration. */
    private readonly fallback: () => Config | undefined = () => undefined,
  ) {
    this.#collection = this.#fresh();
  }

  /** Replaced when everything is read again: do not keep it. */
  get collection(): Collection {
    return this.#collection;
  }

  /** What the baseline at the root knows of the file `path`. */
  baselineOf(path: string): readonly BaselineEntry[] {
    return this.#baseline.get(path) ?? [];
  }

  /** The files that have findings, or may have. */
  judged(): ReadonlySet<string> {
    return new Set(judged(this.#collection));
  }

  uriOf(path: string): Uri {
    return childOf(this.root, path);
  }

  /** The path of a file of this folder; undefined where it is outside. */
  pathOf(uri: Uri): string | undefined {
    return pathIn(this.root, uri);
  }

  /** Whether the findings of this folder depend on the file as a configuration. */
  isConfiguration(path: string): boolean {
    if (path === BASELINE_NAME) return true;
    const name = nameOf(path);
    if (name === '.gitignore' || CONFIG_NAMES.some((known) => known === name)) return true;
    if (!/\.ya?ml$/i.test(name)) return false;
    return this.collection.configPaths().some((config) => {
      const files = this.collection.configAt(config)?.files;
      // A configuration that names a file which is not there waits for it.
      return files === undefined || files.includes(path);
    });
  }

  /** Reads everything. Gives the paths whose findings may have changed. */
  reload(): Promise<Set<string>> {
    return this.enqueue(async () => {
      const old = this.#collection;
      const next = this.#fresh(configurationsOf(old));
      await next.load();
      this.#collection = next;
      this.#baseline = await this.#readBaseline();
      // What was typed while the files were read.
      for (const document of this.open.values()) {
        const path = this.pathOf(document.uri);
        const text = unsavedText(document);
        if (path !== undefined && text !== undefined && isMarkdown(path)) next.put(path, text);
      }
      for (const [path, why] of next.skipped) this.log.info(`Skipped ${this.uriOf(path).path}: ${why}`);
      return new Set([...judged(old), ...judged(next)]);
    });
  }

  /** Looks again at files that are no manuals: others link to them, or they tell owners, alerts, deployments. */
  refresh(paths: readonly string[]): Promise<Set<string>> {
    return this.enqueue(async () => {
      const affected = new Set<string>();
      for (const path of paths) for (const other of await this.collection.refresh(path)) affected.add(other);
      return affected;
    });
  }

  /** The files that stood in the folder `path`; none where it is a file itself. */
  filesIn(path: string): string[] {
    const { files } = this.collection.repository;
    return !files || files.has(path) ? [] : [...files].filter((file) => file.startsWith(`${path}/`));
  }

  /** Runs tasks that wait for files one behind the other, so that an old reading never replaces a new one. */
  enqueue<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(task);
    this.#queue = result.catch((error: unknown) => this.log.error(error as Error));
    return result;
  }

  /** Settles when everything that was asked for so far is read. */
  async settled(): Promise<void> {
    await this.#queue;
  }

  async #readBaseline(): Promise<ReadonlyMap<string, readonly BaselineEntry[]>> {
    let bytes: Uint8Array;
    try {
      bytes = await fileHost(this.root, this.open).readFile(BASELINE_NAME);
    } catch {
      return new Map();
    }
    const baseline = parseBaseline(new TextDecoder().decode(bytes));
    if ('fault' in baseline) {
      this.log.warn(`${this.uriOf(BASELINE_NAME).path} is no baseline: ${baseline.fault}`);
      return new Map();
    }
    return groupBy(baseline, ({ path }) => path);
  }

  #fresh(previous?: Pick<Collection, 'configAt'>): Collection {
    return new Collection({
      host: fileHost(this.root, this.open),
      fallback: this.fallback,
      get today() {
        return localDay();
      },
      ...(previous && { previous }),
      onRuleError: (rule, path, error) => this.log.error(`Rule ${rule} failed on ${path}`, error),
      // The extension host is shared: others get their turn between two slices.
      onProgress: () => new Promise((resolve) => setTimeout(resolve, 0)),
    });
  }
}

/** The files that have findings, or may have. */
function judged(collection: Collection): readonly string[] {
  return [...collection.paths(), ...collection.configPaths(), ...collection.alertPaths()];
}

/** Today where the user is, as an ISO 8601 day. */
export function localDay(now = new Date()): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
