import type { ManualRecord } from '../core/collection';
import { decode } from '../core/encoding';
import type { Provenance } from './formats/format';
import type { Gathered, Group, Unread } from './gather';
import { provenanceOf } from './git';
import { NodeFiles } from './nodeFiles';
import type { Share } from './share';
import { versionOf } from './writeReport';
import type { World } from './world';

/**
 * The lines of a shard's report: JSON each. The files that rules need beside the manuals are in it, so that it can
 * be merged where there is no checkout.
 */
export type ShardLine =
  | {
      readonly type: 'shard';
      readonly version: 1;
      readonly tool: string;
      readonly today: string;
      readonly share: Share;
    }
  | { readonly type: 'repository'; readonly root: string; readonly provenance: Provenance }
  | {
      readonly type: 'file';
      readonly path: string;
      readonly text: string;
      readonly selected: boolean;
      /** Whether it holds for its folder; else another one extends it. */
      readonly inForce: boolean;
    }
  | { readonly type: 'manual'; readonly selected: boolean; readonly record: ManualRecord }
  | { readonly type: 'unread'; readonly failed: boolean; readonly unread: Unread };

/** Writes what a shard has gathered. Lines behind that of a repository are of it. */
export async function* shardLines(
  world: World,
  gathered: Gathered,
  share: Share,
  today: string,
): AsyncGenerator<ShardLine> {
  yield { type: 'shard', version: 1, tool: versionOf(world), today, share };
  for (const group of gathered.groups) {
    // As `merge` sees it from the folder in which it runs.
    const root = group.shown('') || '.';
    yield { type: 'repository', root, provenance: await provenanceOf(group.root, world.env) };
    yield* files(group);
    for (const record of group.collection.records()) {
      yield { type: 'manual', selected: group.selects(record.entry.path), record };
    }
  }
  for (const unread of gathered.failed) yield { type: 'unread', failed: true, unread };
  for (const unread of gathered.skipped) yield { type: 'unread', failed: false, unread };
}

/** The configuration files, and those that they extend. */
async function* files({ root, collection, selects }: Group): AsyncGenerator<ShardLine> {
  const host = new NodeFiles(root);
  const inForce = collection.configPaths();
  const extended = inForce.flatMap((path) => collection.configAt(path)?.files ?? []);
  for (const path of new Set([...inForce, ...extended])) {
    const decoded = decode(await host.readFile(path));
    if (!('text' in decoded)) continue;
    const { text } = decoded;
    yield { type: 'file', path, text, selected: selects(path), inForce: inForce.includes(path) };
  }
}
