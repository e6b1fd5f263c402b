import { CONFIG_NAMES, Config, parseConfig, type ConfigFault, type ConfigLayer } from './config/config';
import { addGitignore, type FileHost, type Ignored } from './repository/discover';
import { folderOf, inFolder, resolvePath } from './repository/paths';
import { filesIn, isFile, readText } from './repository/readText';
import { RULES } from './rules/index';

export interface ConfigurationsOptions {
  readonly host: FileHost;
  /** What came before: where a configuration is broken now, its last valid one stays in force. */
  readonly previous?: Pick<Configurations, 'at'>;
  /** What holds where no configuration is found; absent: the built-in one. */
  readonly fallback?: () => Config | undefined;
}

let defaults: Config | undefined;

/** The configuration where there is none: made once, since compiling the titles of all topics takes a while. */
function builtIn(): Config {
  return (defaults ??= new Config());
}

/** The configurations of one repository, as far as they were read, and what they and the ignore files ignore. */
export class Configurations {
  readonly #configs = new Map<string, Config>();
  readonly #faults = new Map<string, readonly ConfigFault[]>();
  readonly #unreadable = new Set<string>();
  /** The folders whose configuration and ignore file were read by themselves, and not on a walk. */
  readonly #entered = new Map<string, Promise<void>>();

  constructor(
    private readonly options: ConfigurationsOptions,
    private readonly ignored: Ignored,
  ) {}

  /** Configuration files that are there and could not be read now, or that extend such a file. */
  get unreadable(): ReadonlySet<string> {
    return this.#unreadable;
  }

  /** The files that were read, sorted. */
  paths(): string[] {
    return [...new Set([...this.#configs.keys(), ...this.#faults.keys()])].sort();
  }

  /** What was read from the file `path`, the last time that it was valid. */
  at(path: string): Config | undefined {
    return this.#configs.get(path);
  }

  /** What is wrong with the file `path`; undefined where nothing is. */
  faultsOf(path: string): readonly ConfigFault[] | undefined {
    return this.#faults.get(path);
  }

  /** What is in force for a file: the nearest one upwards. */
  for(path: string): Config {
    for (let folder = path; folder !== '';) {
      folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0));
      for (const name of CONFIG_NAMES) {
        const config = this.#configs.get(inFolder(folder, name));
        if (config) return config;
      }
    }
    return this.options.fallback?.() ?? builtIn();
  }

  /** Reads the configurations and ignore files of the folders above `path`, which hold in it too. */
  async loadAbove(path: string): Promise<void> {
    for (const folder of foldersAround(path)) await this.#enter(folder);
  }

  /** Reads a configuration, which is there, and what it extends. */
  async load(path: string): Promise<void> {
    const { host, previous } = this.options;
    this.#unreadable.delete(path);
    const faults: ConfigFault[] = [];
    const layers: ConfigLayer[] = [];
    const seen = new Set<string>();
    for (let next: string | undefined = path; next !== undefined;) {
      const current: string = next;
      next = undefined;
      const read = await readText(host, current);
      if (!('text' in read)) {
        // That a file has come is told; that it can be read again is not.
        if (read.unreadable && (await isFile(host, current))) this.#unreadable.add(path);
        const why = read.unreadable ? read.skipped : `cannot be read: ${read.skipped}`;
        const extending = layers.at(-1);
        faults.push(extending ? extendsFault(extending, why) : fileFault(path, `This file ${why}.`));
        break;
      }
      seen.add(current);
      const { layer, faults: own } = parseConfig(current, read.text, RULES);
      faults.push(...own);
      if (!layer) break;
      layers.push(layer);
      if (layer.data.extends === undefined) break;
      const target = resolvePath(current, layer.data.extends);
      if (target === undefined) faults.push(extendsFault(layer, 'leaves the repository'));
      else if (seen.has(target)) faults.push(extendsFault(layer, 'comes back to a file that extends it'));
      else next = target;
    }
    if (faults.length > 0) {
      this.#faults.set(
        path,
        faults.map((fault) => ({ ...fault, path })),
      );
      const last = previous?.at(path);
      if (last) this.#configs.set(path, last);
    } else {
      this.#faults.delete(path);
      this.#configs.set(path, new Config(layers.reverse()));
    }
    this.ignored.add(folderOf(path), this.#configs.get(path)?.exclude ?? []);
  }

  #enter(folder: string): Promise<void> {
    let entered = this.#entered.get(folder);
    if (!entered) this.#entered.set(folder, (entered = this.#loadIn(folder)));
    return entered;
  }

  async #loadIn(folder: string): Promise<void> {
    const files = await filesIn(this.options.host, folder);
    if (files.has('.gitignore')) await addGitignore(this.options.host, this.ignored, folder);
    const name = CONFIG_NAMES.find((known) => files.has(known));
    if (name) await this.load(inFolder(folder, name));
  }
}

/**
 * The configurations of a collection for the one that replaces it. No function made here may use `configurations`:
 * what one of them holds, all of them hold, and each collection would keep the one before it alive, and so on.
 */
export function remembered(configurations: Configurations): Pick<Configurations, 'at'> {
  const configs = new Map<string, Config | undefined>();
  for (const path of configurations.paths()) configs.set(path, configurations.at(path));
  return { at: (path) => configs.get(path) };
}

/** The folders around `path`, the root first. */
function foldersAround(path: string): string[] {
  const parts = path === '' ? [] : path.split('/');
  return parts.map((_, depth) => parts.slice(0, depth).join('/'));
}

function extendsFault({ path, data }: ConfigLayer, why: string): ConfigFault {
  return fileFault(path, `“extends: ${data.extends}” ${why}.`);
}

function fileFault(path: string, message: string): ConfigFault {
  const start = { line: 0, character: 0 };
  return { path, message, range: { start, end: start } };
}
