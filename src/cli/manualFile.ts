import { realpath } from 'node:fs/promises';
import { relative } from 'node:path';
import { decode } from '../core/document/encoding';
import { reasonOf } from './nodeFiles';
import { readRegular } from './readRegular';
import { writeWhole } from './writeFile';
import { Failure, type World } from './world';

/** The text of a file that a command is going to change. */
export async function readManual(world: World, path: string): Promise<string> {
  const shown = relative(world.cwd, path) || path;
  let bytes: Uint8Array;
  try {
    bytes = await readRegular(path);
  } catch (error) {
    throw new Failure(`${shown}: ${reasonOf(error)}`, { cause: error });
  }
  const decoded = decode(bytes);
  if ('skipped' in decoded) throw new Failure(`${shown}: ${decoded.skipped}`);
  return decoded.text;
}

/** Replaces the text of a file, unless somebody else changed it since it was read as `before`. */
export async function replaceManual(
  world: World,
  path: string,
  before: string,
  after: string,
): Promise<void> {
  const shown = relative(world.cwd, path) || path;
  if ((await readManual(world, path)) !== before) {
    throw new Failure(`${shown}: was changed meanwhile, and left as it is`);
  }
  try {
    await writeWhole(await realpath(path), after);
  } catch (error) {
    throw new Failure(`${shown}: cannot be written: ${reasonOf(error)}`, { cause: error });
  }
}
