import type { ManualEntry, ManualIndex } from './manualIndex';
import { componentKey } from '../records/spofEntries';
import type { Range } from '../document/text';

/** A component that takes several services down. */
export interface SharedSpof {
  readonly key: string;
  /** As the first manual by path writes it. */
  readonly component: string;
  readonly places: readonly SharedSpofPlace[];
}

export interface SharedSpofPlace {
  readonly path: string;
  readonly title: string;
  readonly range: Range;
  /** `listed`: as a single point of failure. `unlisted`: the manual depends on it and does not list it. */
  readonly how: 'listed' | 'unlisted';
}

/** Components that one manual lists as a single point of failure and another one lists or depends on. */
export function sharedSpofs(index: ManualIndex): SharedSpof[] {
  const found = new Map<string, { component: string; places: Map<string, SharedSpofPlace> }>();
  const entries = [...index.entries()]
    .filter(({ linkedOnly }) => !linkedOnly)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const add = (entry: ManualEntry, component: string, range: Range, how: SharedSpofPlace['how']) => {
    const key = componentKey(component);
    const shared = found.get(key) ?? { component, places: new Map<string, SharedSpofPlace>() };
    // The files of one service are one place.
    const service = index.setOf(entry.path)?.voice ?? entry;
    if (key === '' || shared.places.has(service.path)) return;
    found.set(key, shared);
    shared.places.set(service.path, { path: entry.path, title: service.title.text, range, how });
  };
  for (const entry of entries) {
    for (const { component, range } of entry.spofs) add(entry, component, range, 'listed');
  }
  for (const entry of entries) {
    for (const { value, range } of entry.facts.dependencies) {
      if (found.has(componentKey(value))) add(entry, value, range, 'unlisted');
    }
  }
  return [...found]
    .filter(([, { places }]) => places.size > 1)
    .map(([key, { component, places }]) => ({ key, component, places: [...places.values()] }))
    .sort((a, b) => b.places.length - a.places.length || (a.key < b.key ? -1 : 1));
}
