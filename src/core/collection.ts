import { CONFIG_NAMES, Config, parseConfig, type ConfigFault, type ConfigLayer } from './config';
import { isCandidate, isDeclared, isMarkdown, walk, type FileHost } from './discover';
import { decode } from './encoding';
import type { Finding } from './finding';
import { parseFrontMatter } from './frontMatter';
import { finish, judgeDocument, judgeSet, sortFindings, type Circumstances } from './lint';
import type { Manual } from './manual';
import { entryOf, ManualIndex, type ManualEntry } from './manualIndex';
import { parseManual } from './parseManual';
import { EMPTY_REPOSITORY, type Repository } from './repository';
import { RULES } from './rules/index';
import { configInvalid } from './rules/configInvalid';
import { SourceText } from './text';

export interface CollectionOptions {
  readonly host: FileHost;
  /** An ISO 8601 day; a configuration's `today` goes before it. */
  readonly today: string;
  readonly repository?: Repository;
  /** Called with a rule's own bug, after which the other rules go on; absent: the bug is thrown. */
  readonly onRuleError?: (rule: string, path: string, error: unknown) => void;
  /** Called now and then while loading; may wait, to let others work. */
  readonly onProgress?: (read: number) => Promise<void> | void;
}

/** Why a file is a manual of the collection. */
type Standing = 'found' | 'named' | 'linked';

interface Record {
  readonly standing: Standing;
  readonly entry: ManualEntry;
  /** Of the rules about one document, before directives. */
  readonly raw: readonly Finding[];
}

const READS_AT_ONCE = 16;

/**
 * The manuals of one repository and what is found in them: the one place where files become findings.
 * The editor keeps a collection up to date with `put` and `remove`; the command line loads one and reads it.
 */
export class Collection {
  readonly index = new ManualIndex();
  readonly #records = new Map<string, Record>();
  readonly #skipped = new Map<string, string>();
  readonly #layers = new Map<string, ConfigLayer>();
  readonly #faults = new Map<string, readonly ConfigFault[]>();
  readonly #configs = new Map<string, Config>();
  readonly #builtIn = new Config();
  readonly #findings = new Map<string, readonly Finding[]>();
  repository: Repository;

  constructor(readonly options: CollectionOptions) {
    this.repository = options.repository ?? EMPTY_REPOSITORY;
  }

  /** Files that look like manuals and could not be read as such, with why. */
  get skipped(): ReadonlyMap<string, string> {
    return this.#skipped;
  }

  /** Paths of all manuals, sorted; files that are only linked to are left out. */
  paths(): string[] {
    return [...this.#records.keys()].filter((path) => this.#records.get(path)!.standing !== 'linked').sort();
  }

  /** Configuration files that were read, sorted. */
  configPaths(): string[] {
    return [...new Set([...this.#layers.keys(), ...this.#faults.keys()])].sort();
  }

  has(path: string): boolean {
    const record = this.#records.get(path);
    return record !== undefined && record.standing !== 'linked';
  }

  /** Walks the repository from `folder` downwards and reads every manual. */
  async load(folder = ''): Promise<void> {
    await this.#loadConfigsAbove(folder);
    let reading: Promise<void>[] = [];
    let read = 0;
    const excluded = (at: string) => {
      const layer = CONFIG_NAMES.map((name) => this.#layers.get(at === '' ? name : `${at}/${name}`)).find(
        Boolean,
      );
      return layer?.data.exclude ?? [];
    };
    for await (const met of walk(this.options.host, excluded, folder)) {
      if (met.type === 'config') {
        // Files met so far are judged by what holds for them: configurations above are read already.
        await this.#loadConfig(met.path);
      } else if (met.type === 'unreadable') {
        this.#skipped.set(met.path, `cannot be read: ${describe(met.error)}`);
      } else {
        reading.push(this.#read(met.path, 'found'));
        if (reading.length >= READS_AT_ONCE) {
          await Promise.all(reading);
          reading = [];
          read += READS_AT_ONCE;
          await this.options.onProgress?.(read);
        }
      }
    }
    await Promise.all(reading);
    await this.#loadLinked();
  }

  /** Reads one file as a manual, whatever its name. */
  async loadNamed(path: string): Promise<void> {
    await this.#loadConfigsAbove(path.split('/').slice(0, -1).join('/'));
    await this.#read(path, 'named');
  }

  /**
   * Takes `text` as what `path` holds now. Gives the paths whose findings may have changed;
   * none where the file is no manual and was none.
   */
  put(path: string, text: string, standing: Standing = 'found'): Set<string> {
    this.#skipped.delete(path);
    const config = this.configFor(path);
    const old = this.#records.get(path);
    const kept = old?.standing === 'named' || old?.standing === 'linked' ? old.standing : standing;
    if (kept === 'found' && !this.isManual(path, text)) return this.remove(path);
    const manual = parseManual(path, text, config.catalogue, { named: kept === 'named' });
    const entry = entryOf(manual, { linkedOnly: kept === 'linked' });
    const raw = kept === 'linked' ? [] : judgeDocument(manual, this.circumstances(path));
    this.#records.set(path, { standing: kept, entry, raw });
    return this.#invalidate(this.index.put(entry));
  }

  /** The file is gone, or no manual any more. Gives the paths whose findings may have changed. */
  remove(path: string): Set<string> {
    this.#skipped.delete(path);
    if (!this.#records.delete(path)) return new Set();
    return this.#invalidate(this.index.delete(path));
  }

  /** Parses `text` as `path` under the configuration in force, without keeping it. */
  parse(path: string, text: string): Manual {
    const named = this.#records.get(path)?.standing === 'named';
    return parseManual(path, text, this.configFor(path).catalogue, { named });
  }

  /** Whether a file with that path and text counts as a manual. */
  isManual(path: string, text: string): boolean {
    if (!isMarkdown(path)) return false;
    if (isCandidate(path, this.configFor(path).include)) return true;
    return text.startsWith('---') && isDeclared(parseFrontMatter(new SourceText(text)));
  }

  /** What is found in a manual or a configuration file. */
  findings(path: string): readonly Finding[] {
    let findings = this.#findings.get(path);
    if (!findings) this.#findings.set(path, (findings = this.#judge(path)));
    return findings;
  }

  /** All findings, by path. */
  allFindings(): Finding[] {
    return [...this.configPaths(), ...this.paths()].sort().flatMap((path) => this.findings(path));
  }

  /** The configuration in force for a file: the nearest one upwards. */
  configFor(path: string): Config {
    for (let folder = path; folder !== '';) {
      folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0));
      for (const name of CONFIG_NAMES) {
        const config = this.#configs.get(folder === '' ? name : `${folder}/${name}`);
        if (config) return config;
      }
    }
    return this.#builtIn;
  }

  circumstances(path: string): Circumstances {
    const config = this.configFor(path);
    const { onRuleError, today } = this.options;
    return {
      config,
      repository: this.repository,
      today: config.today ?? today,
      ...(onRuleError ? { onRuleError } : {}),
    };
  }

  #judge(path: string): readonly Finding[] {
    const faults = this.#faults.get(path);
    if (faults) return sortFindings(faults.map((fault) => configInvalidFinding(fault)));
    const record = this.#records.get(path);
    if (!record || record.standing === 'linked') return [];
    const circumstances = this.circumstances(path);
    const raw = [...record.raw, ...judgeSet(record.entry, this.index, circumstances)];
    return finish(record.entry, raw, circumstances);
  }

  #invalidate(paths: Set<string>): Set<string> {
    for (const path of paths) this.#findings.delete(path);
    return paths;
  }

  async #read(path: string, standing: Standing): Promise<void> {
    let bytes: Uint8Array;
    try {
      bytes = await this.options.host.readFile(path);
    } catch (error) {
      // What vanishes while it is read is gone; what is there and cannot be read is said.
      this.remove(path);
      if (standing === 'named' || isCandidate(path, this.configFor(path).include)) {
        this.#skipped.set(path, `cannot be read: ${describe(error)}`);
      }
      return;
    }
    const decoded = decode(bytes);
    if ('text' in decoded) this.put(path, decoded.text, standing);
    else if (standing === 'named' || isCandidate(path, this.configFor(path).include)) {
      this.#skipped.set(path, decoded.skipped);
    }
  }

  /** Reads what service manuals and indexes link to and no glob includes: it may answer for their set. */
  async #loadLinked(): Promise<void> {
    const wanted = new Set<string>();
    for (const entry of this.index.entries()) {
      if (entry.kind !== 'service' && entry.kind !== 'index') continue;
      for (const link of entry.links) if (isMarkdown(link) && !this.#records.has(link)) wanted.add(link);
    }
    for (const path of [...wanted].sort()) {
      let bytes: Uint8Array;
      try {
        bytes = await this.options.host.readFile(path);
      } catch {
        continue;
      }
      const decoded = decode(bytes);
      if ('text' in decoded) this.put(path, decoded.text, 'linked');
    }
  }

  async #loadConfigsAbove(folder: string): Promise<void> {
    const folders = folder === '' ? [] : folder.split('/');
    for (let depth = 0; depth < folders.length; depth++) {
      const at = folders.slice(0, depth).join('/');
      for (const name of CONFIG_NAMES) await this.#loadConfig(at === '' ? name : `${at}/${name}`);
    }
  }

  /** Reads a configuration and what it extends. On a fault the last valid one stays in force. */
  async #loadConfig(path: string): Promise<void> {
    const faults: ConfigFault[] = [];
    const layers: ConfigLayer[] = [];
    const seen = new Set<string>();
    for (let next: string | undefined = path; next !== undefined;) {
      const current: string = next;
      next = undefined;
      let text: string;
      try {
        const decoded = decode(await this.options.host.readFile(current));
        if (!('text' in decoded)) throw new Error(decoded.skipped);
        text = decoded.text;
      } catch (error) {
        if (current === path) return;
        faults.push(extendsFault(layers.at(-1)!, `cannot be read: ${describe(error)}`));
        break;
      }
      seen.add(current);
      const { layer, faults: own } = parseConfig(current, text, RULES);
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
    } else {
      this.#faults.delete(path);
      this.#layers.set(path, layers[0]!);
      this.#configs.set(path, new Config(layers.reverse()));
    }
    this.#findings.delete(path);
  }
}

/** `target` as a path from the root, seen from the file `from`; undefined where it leaves the repository. */
export function resolvePath(from: string, target: string): string | undefined {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function extendsFault({ path, data }: ConfigLayer, why: string): ConfigFault {
  const start = { line: 0, character: 0 };
  return { path, message: `“extends: ${data.extends}” ${why}.`, range: { start, end: start } };
}

function configInvalidFinding(fault: ConfigFault): Finding {
  return {
    path: fault.path,
    rule: configInvalid.id,
    severity: 'error',
    class: configInvalid.class,
    message: fault.message,
    range: fault.range,
    fixable: false,
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message.split('\n', 1)[0]! : String(error);
}
