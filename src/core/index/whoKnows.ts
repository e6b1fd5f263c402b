import type { Fact } from '../manual';
import type { ManualEntry, ManualIndex } from './manualIndex';
import { partyOf } from '../facts/people';
import type { Range } from '../document/text';

/** A person, and the services that they can run by what the manuals say. */
export interface KnowingPerson {
  readonly key: string;
  /** The longest of the names that manuals give. */
  readonly name: string;
  readonly services: readonly KnownService[];
  /** How many of them nobody else is named for. */
  readonly alone: number;
}

export interface KnownService {
  /** The manual that speaks for the service. */
  readonly path: string;
  readonly title: string;
  /** Where the person is named. */
  readonly place: { readonly path: string; readonly range: Range };
  /** The others that are named, sorted; empty where the person is alone. */
  readonly others: readonly string[];
}

interface Named {
  readonly name: string;
  readonly place: KnownService['place'];
}

/** Who can run what, those first who alone know most. A person counts alone for a service where no other is named. */
export function whoKnows(index: ManualIndex): KnowingPerson[] {
  const people = new Map<string, { names: string[]; services: KnownService[] }>();
  const whole = wholeKeys(index);
  for (const entry of index.entries()) {
    if (entry.linkedOnly || entry.kind === 'template') continue;
    const set = index.setOf(entry.path);
    // A set is told once; what belongs to none speaks for itself.
    if (set?.voice && set.voice !== entry) continue;
    const files = set?.voice ? set.files : [entry];
    const named = namedIn(files, whole);
    const others = otherPeople(files, named);
    for (const [key, { name, place }] of named) {
      const person = people.get(key) ?? { names: [], services: [] };
      people.set(key, person);
      person.names.push(name);
      const rest = [...named].filter(([other]) => other !== key).map(([, other]) => other.name);
      const service = { path: entry.path, title: entry.title.text, place };
      person.services.push({ ...service, others: [...rest, ...others].sort(byText) });
    }
  }
  return [...people]
    .map(([key, { names, services }]): KnowingPerson => {
      const alone = services.filter(({ others }) => others.length === 0).length;
      const sorted = services.sort(
        (a, b) => Math.min(a.others.length, 1) - Math.min(b.others.length, 1) || byText(a.path, b.path),
      );
      return { key, name: longest(names), services: sorted, alone };
    })
    .sort((a, b) => b.alone - a.alone || byText(a.key, b.key));
}

/** Those of whom the manuals say that they own or know it, and who are persons. */
function namedIn(files: readonly ManualEntry[], whole: ReadonlyMap<string, string>): Map<string, Named> {
  const named = new Map<string, Named>();
  for (const { path, facts } of files) {
    for (const { value, range } of personsIn(facts)) {
      const key = whole.get(personKey(value)) ?? personKey(value);
      if (key !== '' && !named.has(key)) named.set(key, { name: value, place: { path, range } });
    }
  }
  return named;
}

function personsIn({ knows, owners }: ManualEntry['facts']): Fact<string>[] {
  return [
    ...knows.filter(({ value }) => partyOf(value) !== 'team'),
    ...owners.filter(({ value }) => partyOf(value) === 'person'),
  ];
}

/** The whole name of each first name that only one person has: `ana` is Ana Kovač while there is no other Ana. */
function wholeKeys(index: ManualIndex): Map<string, string> {
  const whole = new Map<string, string>();
  const several = new Set<string>();
  for (const { facts } of index.entries()) {
    for (const { value } of personsIn(facts)) {
      const key = personKey(value);
      const first = key.split(' ', 1)[0]!;
      if (first === key) continue;
      if ((whole.get(first) ?? key) !== key) several.add(first);
      whole.set(first, key);
    }
  }
  for (const first of several) whole.delete(first);
  return whole;
}

/** Persons among the contacts that are not those who are named already, under a longer name. */
function otherPeople(files: readonly ManualEntry[], named: ReadonlyMap<string, Named>): string[] {
  const others = new Map<string, string>();
  const first = (key: string) => key.split(' ', 1)[0]!;
  const known = new Set([...named.keys()].map(first));
  for (const { kind, text } of files.flatMap(({ contacts }) => contacts)) {
    if ((kind !== 'person' && kind !== 'name') || partyOf(text) !== 'person') continue;
    const key = personKey(text);
    if (!known.has(first(key)) && !others.has(first(key))) others.set(first(key), text);
  }
  return [...others.values()];
}

/** What a person is compared by: `@ana.silva`, `Ana Silva` and `ana.silva@shop.example` are one. */
export function personKey(name: string): string {
  return name
    .trim()
    .replace(/\s*[(<[].*$/, '')
    .replace(/^@/, '')
    .replace(/@.*$/, '')
    .replace(/[._-]+/g, ' ')
    .trim()
    .toLowerCase();
}

function longest(names: readonly string[]): string {
  return [...names].sort((a, b) => b.length - a.length || byText(a, b))[0] ?? '';
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
