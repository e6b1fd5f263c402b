import { anchorsOf, headingsOf } from '../document/anchors';
import { demandEvents, type DemandEvent } from '../records/demandCalendar';
import type { Directive } from '../document/directives';
import type { Day } from '../facts/dates';
import { frontMatterField } from '../document/frontMatter';
import type { AnswerPlace, AnswerState, Contact, Facts, Kind, KindSource, Manual } from '../manual';
import type { Cell } from '../document/markdown';
import { homeOf, joinSets, type ManualSet } from './manualSet';
import { panicButton } from '../records/panicButton';
import { readNamedPages } from '../facts/links';
import { readingOf, type Reading } from '../document/reading';
import { componentKey, spofEntries } from '../records/spofEntries';
import { targetsOf, type Target } from '../facts/targets';
import { cellRange } from '../document/tables';
import type { Range } from '../document/text';
import { folderOf } from '../repository/paths';
import { plainTitle } from '../document/titles';
import type { TopicId } from '../topics';

export interface EntryAnswer {
  readonly state: AnswerState;
  readonly places: readonly AnswerPlace[];
  readonly reason?: string;
  readonly weak: readonly AnswerPlace[];
}

/** An event of a demand calendar as the index keeps it. */
export type Burst = Pick<DemandEvent, 'name' | 'recurring'> & {
  readonly start?: Day;
  readonly end?: Day;
  readonly range: Range;
  /** As written: what is expected, who told, what was answered. */
  readonly peak: string;
  readonly source: string;
  readonly answer: string;
};

/** What is kept of a manual: facts and places, never its text. Plain data, that can be written to a file. */
export interface ManualEntry {
  readonly path: string;
  readonly kind: Kind;
  readonly kindFrom: KindSource;
  readonly kindReason: string;
  readonly title: { readonly text: string; readonly range: Range };
  /** Topics that are missing are left out. */
  readonly answers: Readonly<Record<TopicId, EntryAnswer>>;
  /** The topics that the document as a whole is about, by its title or its name. */
  readonly about: readonly TopicId[];
  readonly facts: Facts;
  readonly contacts: readonly Contact[];
  /** Paths in the repository that it links to, each once. */
  readonly links: readonly string[];
  readonly directives: readonly Directive[];
  /** Places in the repository that it leads to. */
  readonly targets: readonly Target[];
  /** Keys of its anchors. */
  readonly anchors: readonly string[];
  /** The anchors of its headings as they are written in links. */
  readonly headings: readonly string[];
  /** Its front matter has a review, though perhaps no day yet. */
  readonly reviewBegun?: true;
  /** Beside an owner stands a link or an address. */
  readonly ownersLinked?: true;
  /** Who wrote it, by its front matter. */
  readonly authors: readonly string[];
  /** Its single points of failure, as far as they are listed. */
  readonly spofs: readonly { readonly component: string; readonly range: Range }[];
  /** The words of its section on single points of failure: what it names, though it may not list it. */
  readonly spofWords: readonly string[];
  /** The events of its demand calendar. */
  readonly bursts: readonly Burst[];
  /** It has a part that says how people outside IT raise the alarm. */
  readonly panicButton?: true;
  /** Not a manual itself: read only because a manual links to it. Nothing is reported on it. */
  readonly linkedOnly?: true;
}

/** What the index keeps of `manual`, once it is copied so that nothing of it holds the text. */
export function entryOf(manual: Manual, options: { linkedOnly?: boolean } = {}): ManualEntry {
  const answers: Record<TopicId, EntryAnswer> = {};
  for (const [topic, { state, places, reason, weak }] of manual.answers) {
    if (state === 'missing' && weak.length === 0) continue;
    answers[topic] = { state, places, weak, ...(reason === undefined ? {} : { reason }) };
  }
  return {
    path: manual.path,
    kind: manual.kind,
    kindFrom: manual.kindFrom,
    kindReason: manual.kindReason,
    title: manual.title,
    answers,
    about: manual.about,
    facts: manual.facts,
    contacts: manual.contacts,
    links: [
      ...new Set([...manual.links.map((link) => link.path), ...readNamedPages(manual)].filter(Boolean)),
    ],
    directives: manual.directives,
    targets: targetsOf(manual),
    anchors: anchorsOf(manual),
    headings: headingsOf(manual),
    authors: authorsOf(manual),
    ...(frontMatterField(manual.frontMatter, 'review') ? { reviewBegun: true as const } : {}),
    ...(hasLinkedOwner(manual) ? { ownersLinked: true as const } : {}),
    spofs: spofEntries(manual).map(({ component, range }) => ({ component, range })),
    spofWords: wordsOf(readingOf(manual, 'spof')),
    bursts: demandEvents(manual).map(burstOf),
    ...(panicButton(manual) ? { panicButton: true as const } : {}),
    ...(options.linkedOnly ? { linkedOnly: true as const } : {}),
  };
}

function burstOf({ name, recurring, start, end, cells }: DemandEvent): Burst {
  const text = (cell: Cell | undefined) => plainTitle(cell?.text ?? '');
  return {
    name,
    recurring,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    range: cellRange((cells.event ?? cells.start)!),
    peak: text(cells.peak),
    source: text(cells.source),
    answer: text(cells.answer),
  };
}

/** More words than that no section names; what follows them is not looked at. */
const MAX_WORDS = 1000;

function hasLinkedOwner({ facts, source }: Manual): boolean {
  return facts.owners.some(({ range, from }) => {
    const line = source.line(range.start.line);
    // In front matter brackets make a list, elsewhere a link.
    return /\S@\S|https?:/.test(line) || (from !== 'front-matter' && /\]\(|\[[^\]]+\]/.test(line));
  });
}

function authorsOf({ frontMatter }: Manual): string[] {
  const value = frontMatterField(frontMatter, 'authors', 'author')?.value;
  const values = value?.type === 'list' ? value.items : value ? [value] : [];
  return values.flatMap((item) =>
    item.type === 'scalar' && item.text.trim() !== '' ? [item.text.trim()] : [],
  );
}

function wordsOf(reading: Reading | undefined): string[] {
  const words = reading?.text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? [];
  return [...new Set(words.slice(0, MAX_WORDS))];
}

/**
 * The manuals of one repository. `put` and `delete` change it in place, cost that manual's entries and its
 * set, and say of which documents the findings may have changed.
 */
export class ManualIndex {
  readonly #entries = new Map<string, ManualEntry>();
  readonly #homes = new Map<string, Set<string>>();
  readonly #linkedBy = new Map<string, Set<string>>();
  /** By the key of a component: the manuals that list it as a single point of failure, and those that depend on it. */
  readonly #spofs = new Map<string, Set<string>>();
  readonly #dependents = new Map<string, Set<string>>();
  /** By the key of a service's name: its manuals. */
  readonly #services = new Map<string, Set<string>>();
  readonly #sets = new Map<string, ReadonlyMap<string, ManualSet>>();

  constructor(entries: Iterable<ManualEntry> = []) {
    for (const entry of entries) this.add(entry);
  }

  get size(): number {
    return this.#entries.size;
  }

  get(path: string): ManualEntry | undefined {
    return this.#entries.get(path);
  }

  /** All entries, in no particular order. */
  entries(): IterableIterator<ManualEntry> {
    return this.#entries.values();
  }

  /** Adds or replaces an entry while loading many, when nobody asks yet what that affects. */
  add(entry: ManualEntry): void {
    const old = this.#entries.get(entry.path);
    if (old) this.#remove(old);
    this.#add(entry);
  }

  /** Adds or replaces an entry; gives the paths whose findings may have changed, its own among them. */
  put(entry: ManualEntry): Set<string> {
    const old = this.#entries.get(entry.path);
    if (old && !matters(old, entry)) {
      this.#replace(old, entry);
      return new Set([entry.path]);
    }
    const affected = this.#around(entry.path, old);
    if (old) this.#remove(old);
    this.#add(entry);
    for (const path of this.#around(entry.path, entry)) affected.add(path);
    return affected;
  }

  /** Removes an entry; gives the paths whose findings may have changed. */
  delete(path: string): Set<string> {
    const old = this.#entries.get(path);
    if (!old) return new Set();
    const affected = this.#around(path, old);
    this.#remove(old);
    return affected;
  }

  /** The set that the manual belongs to; undefined where nobody claims it. */
  setOf(path: string): ManualSet | undefined {
    const home = homeOf(path);
    let sets = this.#sets.get(home);
    if (!sets) {
      const members = [...(this.#homes.get(home) ?? [])].sort();
      sets = joinSets(
        home,
        members.map((member) => this.#entries.get(member)!),
        (linked) => this.#entries.get(linked),
      );
      this.#sets.set(home, sets);
    }
    return sets.get(path);
  }

  /** The manuals in the folder of `path`. */
  beside(path: string): string[] {
    const folder = folderOf(path);
    return [...(this.#homes.get(homeOf(path)) ?? [])].filter((other) => folderOf(other) === folder);
  }

  /** The service manual nearest above `home`: in it or in a folder around it. */
  serviceAbove(home: string): ManualEntry | undefined {
    for (let folder = home; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0))) {
      let first: ManualEntry | undefined;
      for (const path of this.#homes.get(folder) ?? []) {
        const entry = this.#entries.get(path)!;
        if (entry.kind !== 'service' || entry.linkedOnly) continue;
        // The order in which files were met must not tell.
        if (!first || path < first.path) first = entry;
      }
      if (first) return first;
      if (folder === '') return undefined;
    }
  }

  /** The manuals that link to `path`. */
  linkedBy(path: string): ReadonlySet<string> {
    return this.#linkedBy.get(path) ?? NO_PATHS;
  }

  /** The manuals that list `component` as a single point of failure. */
  withSpof(component: string): ReadonlySet<string> {
    return this.#spofs.get(componentKey(component)) ?? NO_PATHS;
  }

  /** The service manual that has this name as its title, or lies in a folder of this name. */
  serviceNamed(name: string): ManualEntry | undefined {
    // The order in which files were met must not tell.
    const [first] = [...(this.#services.get(componentKey(name)) ?? NO_PATHS)].sort();
    return first === undefined ? undefined : this.#entries.get(first);
  }

  #add(entry: ManualEntry): void {
    this.#entries.set(entry.path, entry);
    for (const key of serviceKeys(entry)) addTo(this.#services, key, entry.path);
    for (const { component } of entry.spofs) addTo(this.#spofs, componentKey(component), entry.path);
    for (const { value } of entry.facts.dependencies)
      addTo(this.#dependents, componentKey(value), entry.path);
    for (const link of entry.links) addTo(this.#linkedBy, link, entry.path);
    const home = homeOf(entry.path);
    addTo(this.#homes, home, entry.path);
    this.#forget(entry);
  }

  #remove(entry: ManualEntry): void {
    this.#forget(entry);
    this.#entries.delete(entry.path);
    for (const key of serviceKeys(entry)) removeFrom(this.#services, key, entry.path);
    for (const { component } of entry.spofs) removeFrom(this.#spofs, componentKey(component), entry.path);
    for (const { value } of entry.facts.dependencies)
      removeFrom(this.#dependents, componentKey(value), entry.path);
    for (const link of entry.links) removeFrom(this.#linkedBy, link, entry.path);
    removeFrom(this.#homes, homeOf(entry.path), entry.path);
  }

  #replace(old: ManualEntry, entry: ManualEntry): void {
    for (const link of old.links) removeFrom(this.#linkedBy, link, old.path);
    for (const link of entry.links) addTo(this.#linkedBy, link, entry.path);
    for (const key of serviceKeys(old)) removeFrom(this.#services, key, old.path);
    for (const key of serviceKeys(entry)) addTo(this.#services, key, entry.path);
    this.#entries.set(entry.path, entry);
    this.#sets.delete(homeOf(entry.path));
  }

  #forget(entry: ManualEntry): void {
    this.#sets.delete(homeOf(entry.path));
    for (const path of this.linkedBy(entry.path)) this.#sets.delete(homeOf(path));
  }

  #around(path: string, entry: ManualEntry | undefined): Set<string> {
    const home = homeOf(path);
    const affected = new Set([path]);
    for (const member of this.#homes.get(home) ?? []) affected.add(member);
    for (const link of this.linkedBy(path)) affected.add(link);
    for (const { component } of entry?.spofs ?? []) {
      for (const dependent of this.#dependents.get(componentKey(component)) ?? []) affected.add(dependent);
    }
    if (entry?.kind === 'service') {
      // A service manual speaks for the folders below it that have none.
      for (const [other, members] of this.#homes) {
        if (home === '' || other.startsWith(`${home}/`)) for (const member of members) affected.add(member);
      }
    }
    return affected;
  }
}

const NO_PATHS: ReadonlySet<string> = new Set();

/** What a service is called by those who depend on it. */
function serviceKeys({ kind, linkedOnly, title, path }: ManualEntry): string[] {
  if (kind !== 'service' || linkedOnly) return [];
  const names = [title.text, folderOf(path).split('/').at(-1)!];
  return names.map(componentKey).filter((key) => key !== '');
}

/** Whether the change from `old` to `entry` can be seen from another document. */
function matters(old: ManualEntry, entry: ManualEntry): boolean {
  const seen = (other: ManualEntry) =>
    JSON.stringify([
      other.kind,
      other.linkedOnly,
      other.title.range,
      other.about,
      other.links,
      Object.entries(other.answers).map(([topic, { state, places }]) => [
        topic,
        state,
        // Findings elsewhere lead there.
        state === 'mentioned' && places[0]?.range,
      ]),
      other.contacts.map(({ kind, text }) => [kind, text]),
      other.facts.owners.map(({ value, from }) => [value, from]),
      other.facts.knows.map(({ value }) => value),
      other.facts.lifecycle?.value,
      other.facts.tier?.value,
      other.facts.reviewed?.value,
      other.facts.reviewDue?.value,
      other.facts.dependencies.map(({ value }) => value),
      other.spofs.map(({ component }) => component),
      other.anchors,
      other.panicButton,
    ]);
  return seen(old) !== seen(entry);
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

function removeFrom(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  set?.delete(value);
  if (set?.size === 0) map.delete(key);
}
