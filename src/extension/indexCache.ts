import type { Recalled } from '../core/manualRecord';
import type { ManualEntry } from '../core/index/manualIndex';
import { turns } from './turns';

/** Where what was read is kept from one start to the next. */
export interface CacheStorage {
  /** Who writes it: what another version has written is not understood. */
  readonly by: string;
  /** Rejects where there is nothing. */
  read(): Promise<Uint8Array>;
  write(bytes: Uint8Array): Promise<void>;
}

/** What was read of one file, by what it depends on. */
export interface Remembered {
  readonly path: string;
  /** Of the file. */
  readonly version: string;
  /** The configuration that was in force for it, as text. */
  readonly config: string;
  /** Absent where the file is no manual. */
  readonly entry?: ManualEntry;
}

/** A line behind the first one: the configuration is the place of its text in the first line. */
type Line = Omit<Remembered, 'config'> & { readonly config: number };
type FirstLine = { readonly by: string; readonly configs: readonly string[] };

const NEW_LINE = 10;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * What was read of the files of a folder until the last start: facts of manuals, and which files are none; never what
 * was found in them. A line of JSON for each file, so that no long piece of work comes of it, with a checksum before
 * it: what is damaged is not there.
 */
export class IndexCache {
  readonly #files = new Map<string, Remembered>();

  /** Empty where there is none, or none that can be used. */
  static async read(storage: CacheStorage): Promise<IndexCache> {
    const cache = new IndexCache();
    let bytes: Uint8Array;
    try {
      bytes = await storage.read();
    } catch {
      return cache;
    }
    const turn = turns();
    let first: FirstLine | undefined;
    for (let at = 0; at < bytes.length;) {
      const end = bytes.indexOf(NEW_LINE, at);
      const line = parseLine(decoder.decode(bytes.subarray(at, end < 0 ? bytes.length : end)));
      if (first) cache.#add(line as Line | undefined, first);
      else if ((first = line as FirstLine | undefined)?.by !== storage.by) return cache;
      if (end < 0) break;
      at = end + 1;
      await turn();
    }
    return cache;
  }

  static async write(storage: CacheStorage, files: Iterable<Remembered>): Promise<void> {
    const turn = turns();
    const configs = new Map<string, number>();
    const lines: Uint8Array[] = [];
    for (const { config, ...file } of files) {
      if (!configs.has(config)) configs.set(config, configs.size);
      lines.push(lineOf({ ...file, config: configs.get(config)! } satisfies Line));
      await turn();
    }
    lines.unshift(lineOf({ by: storage.by, configs: [...configs.keys()] } satisfies FirstLine));
    const bytes = new Uint8Array(lines.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const line of lines) {
      bytes.set(line, at);
      at += line.length;
      await turn();
    }
    await storage.write(bytes);
  }

  get size(): number {
    return this.#files.size;
  }

  /** What is known of that version of a file under that configuration. */
  recall(path: string, version: string, config: string): Recalled | undefined {
    const file = this.#files.get(path);
    return file?.version === version && file.config === config ? file : undefined;
  }

  #add(line: Line | undefined, { configs }: FirstLine): void {
    if (line) this.#files.set(line.path, { ...line, config: configs[line.config]! });
  }
}

function lineOf(value: Line | FirstLine): Uint8Array {
  const json = JSON.stringify(value);
  return encoder.encode(`${checksum(json)} ${json}\n`);
}

function parseLine(line: string): unknown {
  const space = line.indexOf(' ');
  const json = line.slice(space + 1);
  return line.slice(0, space) === checksum(json) ? JSON.parse(json) : undefined;
}

/** FNV-1a of 32 bits over the code units: against damage, not against forgers. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16);
}
