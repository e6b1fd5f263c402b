import type { ManualRecord } from '../core/manualRecord';
import { decode } from '../core/document/encoding';
import type { Provenance } from './formats/format';
import type { Gathered, Group, Unread } from './gather';
import { provenanceOf } from './git';
import { NOT_THERE } from './nodeFiles';
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
  | {
      readonly type: 'repository';
      readonly root: string;
      readonly provenance: Provenance;
      readonly names: readonly string[];
      /** Folders that were walked. */
      readonly walked: readonly string[];
    }
  /** Files that are there, by the first shard alone: all see the same. */
  | { readonly type: 'paths'; readonly paths: readonly string[] }
  | {
      readonly type: 'file';
      readonly path: string;
      readonly text: string;
      /** Why it could not be read. */
      readonly unread?: string;
      readonly selected: boolean;
      /** Whether it is a configuration that holds for its folder. */
      readonly isConfig: boolean;
    }
  | { readonly type: 'answer'; readonly question: string; readonly answer: unknown }
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
    const provenance = await provenanceOf(group.root, world.env);
    const { names = [], files: paths } = group.collection.repository;
    yield { type: 'repository', root, provenance, names, walked: group.recorded?.walked ?? [] };
    if (share.index === 1 && paths) yield* pathLines([...paths]);
    yield* files(group);
    for (const record of group.collection.records()) {
      yield { type: 'manual', selected: group.selects(record.entry.path), record };
      // Judging asks what is to be answered again when the parts are judged together: of reviews and drills alone.
      const { facts, path } = record.entry;
      if (facts.reviewed || facts.drilledBy.length > 0) group.collection.findings(path);
    }
    for (const [question, answer] of group.recorded?.answered ?? [])
      yield { type: 'answer', question, answer };
  }
  for (const unread of gathered.failed) yield { type: 'unread', failed: true, unread };
  for (const unread of gathered.skipped) yield { type: 'unread', failed: false, unread };
}

const PATHS_A_LINE = 1000;

function* pathLines(paths: readonly string[]): Generator<ShardLine> {
  for (let at = 0; at < paths.length; at += PATHS_A_LINE) {
    yield { type: 'paths', paths: paths.slice(at, at + PATHS_A_LINE) };
  }
}

/** Configurations and whatever else was read beside the manuals. */
function* files({ collection, selects, recorded }: Group): Generator<ShardLine> {
  const configs = new Set(collection.configurations.paths());
  for (const [path, outcome] of recorded?.files ?? []) {
    const read = outcome instanceof Error ? { skipped: outcome.message } : decode(outcome);
    const text = 'text' in read ? { text: read.text } : { text: '', unread: read.skipped };
    if (text.unread === NOT_THERE) continue;
    yield { type: 'file', path, ...text, selected: selects(path), isConfig: configs.has(path) };
  }
}
