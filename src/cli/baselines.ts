import { join, relative, resolve } from 'node:path';
import { BASELINE_NAME, parseBaseline, type Baseline } from '../core/baseline';
import type { Group } from './gather';
import { reasonOf } from './nodeFiles';
import { readRegular } from './readRegular';
import { Failure, type World } from './world';

/** Where the baseline of a group is. @param file as the user named it; true: the file at the root of the repository */
export function baselinePath(world: World, group: Pick<Group, 'root'>, file: string | true): string {
  return file === true ? join(group.root, BASELINE_NAME) : resolve(world.cwd, file);
}

/** Reads a baseline; undefined where it is not there. */
export async function readBaseline(world: World, path: string): Promise<Baseline | undefined> {
  const shown = relative(world.cwd, path);
  let text: string;
  try {
    text = new TextDecoder().decode(await readRegular(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Failure(`${shown}: cannot be read: ${reasonOf(error)}`, { cause: error });
  }
  const baseline = parseBaseline(text);
  if ('fault' in baseline) throw new Failure(`${shown}: is no baseline: ${baseline.fault}`);
  return baseline;
}

/** The baselines of all groups, by root; one that is named must be there. */
export async function readBaselines(
  world: World,
  groups: readonly Group[],
  file: string | true,
): Promise<Map<string, Baseline>> {
  const baselines = new Map<string, Baseline>();
  for (const group of groups) {
    const path = baselinePath(world, group, file);
    const baseline = await readBaseline(world, path);
    if (!baseline) {
      throw new Failure(
        `${relative(world.cwd, path)}: no such baseline. Write it with \`owners-manual baseline\``,
      );
    }
    baselines.set(group.root, baseline);
  }
  return baselines;
}
