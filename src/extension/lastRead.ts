import type { Collection } from '../core/collection';
import type { Recall, Recalled } from '../core/manualRecord';
import { IndexCache, type CacheStorage, type Remembered } from './indexCache';

/** What tells what a file holds now. */
export interface VersionHost {
  /** Tells versions of a file apart; undefined where there is none. Never rejects. */
  version(path: string): Promise<string | undefined>;
  /** What an open document says that has unsaved changes. */
  unsaved(path: string): string | undefined;
}

/**
 * Which version of each file on the disk was read last, if nothing else was taken since: what is known of that version
 * need not be read again, neither when everything is looked at anew nor at the next start.
 */
export class LastRead {
  #versions = new Map<string, string>();
  /** While everything is loaded: what was read last before. */
  #before = new Map<string, string>();
  /** The first reading may use what was kept at the last start, later ones do not trust it. */
  #isFirst = true;
  #isKept = false;

  /** @param storage where to keep it for the next start; absent: nowhere */
  constructor(
    private readonly host: VersionHost,
    private readonly storage: CacheStorage | undefined,
  ) {}

  /** Whether nothing was read that is not kept already, so that there is nothing to keep. */
  get isKept(): boolean {
    return this.#isKept;
  }

  is(path: string, version: string): boolean {
    return this.#versions.get(path) === version;
  }

  set(path: string, version: string): void {
    this.#versions.set(path, version);
  }

  delete(path: string): void {
    this.#versions.delete(path);
    this.#before.delete(path);
  }

  /**
   * Loads everything into `next`.
   * @param old knows the files that were read last; absent: all of them are read again
   */
  async load(next: Collection, old?: Collection): Promise<void> {
    const cache = this.storage && this.#isFirst ? await IndexCache.read(this.storage) : new IndexCache();
    this.#isFirst = false;
    this.#before = this.#versions;
    this.#versions = new Map();
    const recall: Recall = async (path) => {
      const version = await this.host.version(path);
      if (version === undefined || this.host.unsaved(path) !== undefined) return undefined;
      const config = next.configurations.for(path).fingerprint;
      const recalled =
        old && this.#before.get(path) === version
          ? recordedIn(old, path, config)
          : cache.recall(path, version, config);
      if (!recalled || recalled.raw) this.#versions.set(path, version);
      return recalled;
    };
    await next.load('', undefined, recall);
    this.#before = new Map();
    // What cannot be read now may be read later, though it is no other version then.
    for (const path of next.unreadable) this.#versions.delete(path);
    this.#isKept = next.recalled.size === cache.size && this.#versions.size === 0;
  }

  /** Keeps what `collection` knows of the versions read last. Rejects where the storage does. */
  async keep(collection: Collection): Promise<void> {
    if (this.storage) await IndexCache.write(this.storage, this.#known(collection));
  }

  *#known(collection: Collection): Iterable<Remembered> {
    for (const [path, version] of this.#versions) {
      const entry = collection.index.get(path);
      if (collection.skipped.has(path) || collection.ignores(path)) continue;
      const config = collection.configurations.for(path).fingerprint;
      // By itself a file that is only linked to is no manual.
      yield { path, version, config, ...(entry && !entry.linkedOnly && { entry }) };
    }
  }
}

/** What a collection knows of a file whose version it read; undefined where it does not know or other things held. */
function recordedIn(collection: Collection, path: string, config: string): Recalled | undefined {
  if (collection.configurations.for(path).fingerprint !== config) return undefined;
  if (collection.skipped.has(path) || collection.ignores(path) || collection.recalled.has(path))
    return undefined;
  const record = collection.recordOf(path);
  return record?.standing === 'found' ? record : { raw: [] };
}
