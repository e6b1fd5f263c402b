import { pathTest } from '../core/repository/glob';
import { homeOf } from '../core/index/manualSet';
import type { Group } from './gather';
import { changedSince } from './git';
import type { World } from './world';

/**
 * The group with only those manuals selected that a change concerns: changed themselves, or speaking for a set
 * of which a file changed or is gone, or covering a file that did.
 */
export async function narrowToChanges(group: Group, revision: string, world: World): Promise<Group> {
  const { collection, selects } = group;
  const { present, gone } = await changedSince(group.root, revision, world.env);
  const changed = [...present, ...gone];
  const concerned = new Set(present);
  for (const path of present) {
    const voice = collection.index.setOf(path)?.voice;
    if (voice) concerned.add(voice.path);
  }
  const homes = new Set([...gone].filter((path) => /\.(?:md|markdown)$/i.test(path)).map(homeOf));
  for (const path of collection.paths()) {
    const set = collection.index.setOf(path);
    if (set?.voice?.path === path && homes.has(set.root)) concerned.add(path);
    const covers = collection.index.get(path)?.facts.covers.map(({ value }) => value) ?? [];
    if (covers.length > 0 && changed.some(pathTest(covers))) concerned.add(path);
  }
  return { ...group, selects: (path) => selects(path) && concerned.has(path) };
}
