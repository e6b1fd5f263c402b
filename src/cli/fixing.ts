import { join } from 'node:path';
import { fixAll } from '../core/authoring/safeFixes';
import type { Gathered } from './gather';
import { readManual, replaceManual } from './manualFile';
import type { World } from './world';

/**
 * Makes the safe fixes of all manuals that were asked for, and writes those that change. The collections know of
 * it, so that what is reported next is what is left.
 */
export async function fixGathered(
  world: World,
  { groups }: Gathered,
): Promise<{ readonly fixes: number; readonly files: number }> {
  let fixes = 0;
  let files = 0;
  for (const { collection, selects, root } of groups) {
    for (const path of collection.paths().filter(selects)) {
      if (!collection.findings(path).some(({ fixable }) => fixable)) continue;
      const absolute = join(root, path);
      const before = await readManual(world, absolute);
      const fixed = fixAll(collection, path, before);
      if (fixed.text === before) continue;
      await replaceManual(world, absolute, before, fixed.text);
      fixes += fixed.fixes;
      files++;
    }
  }
  return { fixes, files };
}
