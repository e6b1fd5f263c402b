import type { ConfigFault } from './config/config';
import { Configurations, type ConfigurationsOptions } from './configurations';
import { Ignored, isCandidate, isDeclared, isMarkdown, isNeverFolder, walk } from './repository/discover';
import type { Finding } from './finding';
import { parseFrontMatter } from './document/frontMatter';
import {
  judgeAlerts,
  judgeDocument,
  judgeSet,
  settle,
  sortFindings,
  withoutAskedElsewhere,
  type Circumstances,
  type Silenced,
} from './lint';
import type { Manual } from './manual';
import { Chapters } from './index/chapters';
import { entryOf, ManualIndex, type ManualEntry } from './index/manualIndex';
import type { ManualRecord, Readers, Reading, Recall, Standing } from './manualRecord';
import { parseManual } from './parseManual';
import { Sharing } from './index/sharing';
import { gatherRepository, holdsFacts } from './repository/gatherRepository';
import { isFile, readText, unreadable, type Unread } from './repository/readText';
import { EMPTY_REPOSITORY, type Repository } from './repository/repository';
import { configInvalid } from './rules/configInvalid';
import { SourceText } from './document/text';

export interface CollectionOptions extends ConfigurationsOptions {
  /** An ISO 8601 day; a configuration's `today` goes before it. */
  readonly today: string;
  readonly repository?: Repository;
  /** Called with a rule's own bug, after which the other rules go on; absent: the bug is thrown. */
  readonly onRuleError?: (rule: string, path: string, error: unknown) => void;
  /** Others who read manuals, side by side with this collection. */
  readonly readers?: Readers;
  /** Called now and then while loading with how many files were read. */
  readonly onProgress?: (read: number) => void;
  /** Called between two pieces of work while loading; may give something to wait for, to let others work. */
  readonly turn?: () => Promise<void> | undefined;
}

/** Where consensus records are kept that belong to no manual. */
const DECISIONS = /(?:^|\/)decisions\//i;
const READS_AT_ONCE = 16;

/**
 * The manuals of one repository and what is found in them: the one place where files become findings.
 * The editor keeps a collection up to date with `put` and `remove`; the command line loads one and reads it.
 */
export class Collection {
  readonly index = new ManualIndex();
  readonly #records = new Map<string, ManualRecord>();
  readonly #skipped = new Map<string, string>();
  readonly #unreadable = new Set<string>();
  readonly #recalled = new Set<string>();
  /** They are read, though no glob includes them. */
  readonly #chapters = new Chapters(this.index);
  /** The same of what tells owners, alerts and what runs in production. */
  readonly #unreadableFacts = new Set<string>();
  readonly #findings = new Map<string, readonly Finding[]>();
  readonly #ignored = new Ignored();
  /** As they were read with the manuals. */
  readonly configurations: Configurations;
  readonly #sharing = new Sharing();
  #turns: Promise<void> = Promise.resolve();
  /** What manuals cover has changed since the repository was asked what runs there. */
  #coversChanged = false;
  /** Linked files that are not there, so that an edit does not look for them again and again. */
  readonly #absent = new Set<string>();
  repository: Repository;

  constructor(readonly options: CollectionOptions) {
    this.repository = options.repository ?? EMPTY_REPOSITORY;
    this.configurations = new Configurations(options, this.#ignored);
  }

  /** Files that look like manuals and could not be read as such, with why. */
  get skipped(): ReadonlyMap<string, string> {
    return this.#skipped;
  }

  /** Files and folders that are there, could not be read, and may be another time. */
  get unreadable(): ReadonlySet<string> {
    return new Set([...this.#unreadable, ...this.#unreadableFacts, ...this.configurations.unreadable]);
  }

  /** Files that were recalled and not read: their facts may be old, and what is found in them is not known before `reread`. */
  get recalled(): ReadonlySet<string> {
    return this.#recalled;
  }

  /** Paths of all manuals, sorted; files that are only linked to are left out. */
  paths(): string[] {
    return [...this.#records.keys()].filter((path) => this.#records.get(path)!.standing !== 'linked').sort();
  }

  has(path: string): boolean {
    const record = this.#records.get(path);
    return record !== undefined && record.standing !== 'linked';
  }

  /**
   * Walks the repository from `folder` downwards and reads every manual.
   * @param takes whether a Markdown file is to be read; asked in the order of the walk
   * @param recall used until all is loaded, and not kept
   */
  async load(folder = '', takes: (path: string) => boolean = () => true, recall?: Recall): Promise<void> {
    await this.configurations.loadAbove(folder);
    let reading: Promise<void>[] = [];
    let read = 0;
    const files = new Set<string>();
    for await (const met of walk(this.options.host, this.#ignored, folder)) {
      if (met.type !== 'unreadable') files.add(met.path);
      if (met.type === 'file') continue;
      if (met.type === 'markdown') this.#chapters.note(met.path, true);
      if (met.type === 'config') {
        await this.configurations.load(met.path);
      } else if (met.type === 'unreadable') {
        this.#skip(met.path, unreadable(met.error));
      } else if (!takes(met.path)) {
        // Whoever takes it finds it: a manual here that links to it need not read it again.
        if (isCandidate(met.path, this.configurations.for(met.path).includes)) this.#absent.add(met.path);
      } else {
        reading.push(this.#read(met.path, 'found', recall));
        if (reading.length < this.#readsAtOnce) continue;
        await Promise.all(reading);
        read += reading.length;
        reading = [];
        this.options.onProgress?.(read);
      }
    }
    await Promise.all(reading);
    await this.follow(this.#records.keys());
    // What a part of the repository holds says nothing of what the whole lacks.
    if (folder === '') await this.#gather(files);
  }

  /** Reads files as manuals, whatever their names, and what they link to. */
  async loadNamed(paths: readonly string[]): Promise<void> {
    const named = paths.filter((path) => !this.has(path));
    for (const path of named) await this.configurations.loadAbove(path);
    for (let at = 0; at < named.length; at += this.#readsAtOnce) {
      const batch = named.slice(at, at + this.#readsAtOnce);
      await Promise.all(batch.map((path) => this.#read(path, 'named')));
      this.options.onProgress?.(at + batch.length);
    }
    await this.follow(named);
  }

  /**
   * Takes `text` as what `path` holds now. Gives the paths whose findings may have changed;
   * none where the file is no manual and was none.
   */
  put(path: string, text: string): Set<string> {
    this.#recalled.delete(path);
    const linked = this.#note(path, true);
    this.#met(path);
    const named = this.#records.get(path)?.standing === 'named';
    const record = this.#readAs(path, text, named ? 'named' : this.#chapters.has(path) ? 'linked' : 'found');
    if (!record) return union(linked, this.#drop(path));
    const before = this.index.get(path);
    const affected = union(linked, this.#invalidate(this.index.put(this.#keep(record))));
    return union(affected, this.#unfollow(before));
  }

  /**
   * Takes what the host holds now of `path`, which is there: what cannot be read is skipped, as when it is loaded.
   * Gives the paths whose findings may have changed.
   */
  async reread(path: string): Promise<Set<string>> {
    const read = await readText(this.options.host, path);
    await this.#turn();
    if ('text' in read) return this.put(path, read.text);
    this.#recalled.delete(path);
    const affected = union(this.#note(path, true), this.#drop(path));
    if (this.isManual(path, '')) this.#skip(path, read);
    else if (read.unreadable && this.#chapters.has(path)) this.#unreadable.add(path);
    return affected;
  }

  /**
   * Takes what the host holds now of files that are no manuals: others link to them, or they tell owners, alerts or
   * what runs in production. Gives the paths whose findings may have changed.
   */
  async refresh(paths: readonly string[]): Promise<Set<string>> {
    const affected = new Set<string>();
    if (!this.repository.files) return affected;
    for (const path of paths) {
      const isThere = !this.#ignored.ignores(path) && (await isFile(this.options.host, path));
      union(affected, this.#note(path, isThere));
    }
    return paths.some(holdsFacts) ? union(affected, await this.#gatherAgain()) : affected;
  }

  /** The file is gone. Gives the paths whose findings may have changed. */
  remove(path: string): Set<string> {
    this.#recalled.delete(path);
    return union(this.#note(path, false), this.#drop(path));
  }

  /**
   * Reads what the service manuals and indexes among `paths` link to and no glob includes, which may answer for
   * their sets, and what runs where a manual covers more or less than before. Gives the paths whose findings may
   * have changed.
   */
  async follow(paths: Iterable<string>): Promise<Set<string>> {
    const wanted = new Set<string>();
    for (const path of paths) {
      for (const chapter of this.#chapters.of(this.index.get(path))) {
        if (!this.#records.has(chapter) && !this.#absent.has(chapter)) wanted.add(chapter);
      }
    }
    const affected = new Set<string>();
    for (const path of [...wanted].sort()) {
      this.#absent.add(path);
      const read = await readText(this.options.host, path);
      if (!('text' in read)) {
        // A dead link is a finding of another rule.
        if (read.unreadable && (await isFile(this.options.host, path))) this.#unreadable.add(path);
        continue;
      }
      this.#met(path);
      const record = this.#readAs(path, read.text, 'linked');
      if (record) union(affected, this.#invalidate(this.index.put(this.#keep(record))));
    }
    return this.#coversChanged ? union(affected, await this.#gatherAgain()) : affected;
  }

  /** Parses `text` as `path` under the configuration in force, without keeping it. */
  parse(path: string, text: string): Manual {
    const named = this.#records.get(path)?.standing === 'named';
    return parseManual(path, text, this.configurations.for(path).catalogue, { named });
  }

  /** Whether the walk passes a file by. */
  ignores(path: string): boolean {
    return this.#ignored.ignores(path);
  }

  /** Whether a file with that path and text counts as a manual. */
  isManual(path: string, text: string): boolean {
    if (!isMarkdown(path) || this.#ignored.ignores(path)) return false;
    if (isCandidate(path, this.configurations.for(path).includes)) return true;
    if (DECISIONS.test(path) && text.includes('```consensus')) return true;
    return text.startsWith('---') && isDeclared(parseFrontMatter(new SourceText(text)));
  }

  /** What is found in a manual or a configuration file. */
  findings(path: string): readonly Finding[] {
    let findings = this.#findings.get(path);
    if (!findings) this.#findings.set(path, (findings = this.#judge(path)));
    return findings;
  }

  /** What is kept of every file, linked ones too. */
  records(): IterableIterator<ManualRecord> {
    return this.#records.values();
  }

  recordOf(path: string): ManualRecord | undefined {
    return this.#records.get(path);
  }

  /** Rule files of alerts, in which something may be found, sorted. */
  alertPaths(): string[] {
    return [...(this.repository.alerts?.keys() ?? [])].sort();
  }

  /** Takes what another collection kept of a file, in place of its text. */
  restore(record: ManualRecord): void {
    this.index.add(this.#keep(record));
  }

  /** What directives silence in a manual. */
  silenced(path: string): readonly Silenced[] {
    return this.#settle(path)?.silenced ?? [];
  }

  /** All findings, by path. */
  allFindings(): Finding[] {
    return [...this.configurations.paths(), ...this.alertPaths(), ...this.paths()]
      .sort()
      .flatMap((path) => this.findings(path));
  }

  circumstances(path: string): Circumstances {
    const config = this.configurations.for(path);
    const { onRuleError, today } = this.options;
    return {
      config,
      repository: this.repository,
      today: config.today ?? today,
      ...(onRuleError ? { onRuleError } : {}),
    };
  }

  /** The file is there and is text. */
  #met(path: string): void {
    this.#skipped.delete(path);
    this.#unreadable.delete(path);
    this.#absent.delete(path);
  }

  #skip(path: string, { skipped, unreadable }: Unread): void {
    this.#skipped.set(path, skipped);
    if (unreadable) this.#unreadable.add(path);
    else this.#unreadable.delete(path);
  }

  #noteCovers(path: string, next: ManualEntry | undefined): void {
    const globs = (entry: ManualEntry | undefined) =>
      entry?.facts.covers.map(({ value }) => value).join('\n');
    if ((globs(this.index.get(path)) ?? '') !== (globs(next) ?? '')) this.#coversChanged = true;
  }

  #keep(record: ManualRecord): ManualEntry {
    const kept = this.#sharing.share(record);
    this.#noteCovers(kept.entry.path, kept.entry);
    this.#records.set(kept.entry.path, kept);
    return kept.entry;
  }

  /** What is to be kept of a text; undefined where it is no manual. */
  #readAs(path: string, text: string, standing: Standing): ManualRecord | undefined {
    if (standing === 'linked' && this.isManual(path, text)) standing = 'found';
    if (standing === 'found' && !this.isManual(path, text)) return undefined;
    const manual = parseManual(path, text, this.configurations.for(path).catalogue, {
      named: standing === 'named',
    });
    const entry = entryOf(manual, { linkedOnly: standing === 'linked' });
    const raw = standing === 'linked' ? [] : judgeDocument(manual, this.circumstances(path));
    return { standing, entry, raw };
  }

  #judge(path: string): readonly Finding[] {
    const faults = this.configurations.faultsOf(path);
    if (faults) return sortFindings(faults.map((fault) => configInvalidFinding(fault)));
    if (this.repository.alerts?.has(path)) return judgeAlerts(path, this.index, this.circumstances(path));
    return this.#settle(path)?.findings ?? [];
  }

  async #gatherAgain(): Promise<Set<string>> {
    const { files } = this.repository;
    if (!files) return new Set();
    const before = this.alertPaths();
    await this.#gather(files);
    return new Set([...before, ...this.alertPaths(), ...this.paths()]);
  }

  async #gather(files: ReadonlySet<string>): Promise<void> {
    const covers = [...this.index.entries()].flatMap(({ facts }) => facts.covers.map(({ value }) => value));
    this.#coversChanged = false;
    this.#unreadableFacts.clear();
    const onUnreadable = (path: string) => void this.#unreadableFacts.add(path);
    const gathered = await gatherRepository(this.options.host, files, covers, onUnreadable);
    const ignores = (path: string) => this.#ignored.ignores(path) || path.split('/').some(isNeverFolder);
    // What the host knows better goes before what the files say.
    this.repository = { files, ignores, ...gathered, ...this.options.repository };
    this.#findings.clear();
  }

  /** The file is no manual, or none any more. */
  #drop(path: string): Set<string> {
    this.#skipped.delete(path);
    this.#unreadable.delete(path);
    this.#noteCovers(path, undefined);
    if (!this.#records.delete(path)) return new Set();
    const before = this.index.get(path);
    return union(this.#invalidate(this.index.delete(path)), this.#unfollow(before));
  }

  /** Lets go what was read only because the manual linked to it as it was. */
  #unfollow(before: ManualEntry | undefined): Set<string> {
    const affected = new Set<string>();
    for (const path of this.#chapters.of(before)) {
      if (this.#records.get(path)?.standing === 'linked' && !this.#chapters.has(path))
        union(affected, this.#drop(path));
    }
    return affected;
  }

  /** Keeps in mind whether a file is there. Gives what links to it, where that is news. */
  #note(path: string, there: boolean): Set<string> {
    this.#chapters.note(path, there && !this.#ignored.ignores(path));
    const { files } = this.repository;
    if (!files || files.has(path) === there || (there && this.#ignored.ignores(path))) return new Set();
    const next = new Set(files);
    if (there) next.add(path);
    else next.delete(path);
    this.repository = { ...this.repository, files: next };
    const affected = new Set(this.index.linkedBy(path));
    // A file that comes or goes may be what a dead link elsewhere meant, or the folder of a script that is named.
    for (const [other, findings] of this.#findings) {
      if (findings.some(({ rule }) => rule === 'link-target-missing')) affected.add(other);
    }
    for (const entry of this.index.entries()) {
      if (entry.targets.some(({ kind }) => kind === 'script')) affected.add(entry.path);
    }
    return this.#invalidate(affected);
  }

  #settle(path: string): ReturnType<typeof settle> | undefined {
    const record = this.#records.get(path);
    if (!record || record.standing === 'linked' || this.#recalled.has(path)) return undefined;
    const circumstances = this.circumstances(path);
    const ofSet = this.#sharing.share(judgeSet(record.entry, this.index, circumstances));
    const own = withoutAskedElsewhere(record.entry, record.raw, this.index);
    const raw = [...own, ...ofSet];
    return settle(record.entry, raw, circumstances);
  }

  #invalidate(paths: Set<string>): Set<string> {
    for (const path of paths) this.#findings.delete(path);
    return paths;
  }

  /** Files come in bunches: whoever read one waits for those before it, with a turn for others in between. */
  #turn(): Promise<void> | undefined {
    const { turn } = this.options;
    return turn && (this.#turns = this.#turns.then(turn));
  }

  get #readsAtOnce(): number {
    return this.options.readers?.capacity ?? READS_AT_ONCE;
  }

  async #read(path: string, standing: Standing, recall?: Recall): Promise<void> {
    const recalled = await recall?.(path);
    if (recalled) {
      const { entry, raw } = recalled;
      if (!raw) this.#recalled.add(path);
      if (entry) this.index.add(this.#keep({ standing, entry, raw: raw ?? [] }));
      return;
    }
    const elsewhere = this.options.readers?.read(path, standing);
    const { record, skipped, unreadable } = await (elsewhere ?? this.read(path, standing));
    if (record) this.index.add(this.#keep(record));
    // What vanishes while it is read is gone; what is there and cannot be read is said.
    if (unreadable) this.#drop(path);
    if (skipped === undefined) this.#met(path);
    else if (standing === 'named' || isCandidate(path, this.configurations.for(path).includes)) {
      this.#skip(path, { skipped, ...(unreadable && { unreadable }) });
    }
  }

  /** Reads and judges a file under the configurations that are loaded, without keeping it. */
  async read(path: string, standing: Standing): Promise<Reading> {
    const read = await readText(this.options.host, path);
    if (!('text' in read)) return read;
    await this.#turn();
    const record = this.#readAs(path, read.text, standing);
    return record ? { record } : {};
  }
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

function union(a: Set<string>, b: ReadonlySet<string>): Set<string> {
  for (const path of b) a.add(path);
  return a;
}
