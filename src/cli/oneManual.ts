import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { Collection } from '../core/collection';
import { repositoryOf, rootOf } from './gather';
import { NodeFiles, reasonOf } from './nodeFiles';
import { Failure, localDay, type World } from './world';

/** A file that a command is about, in its repository. */
export interface OneManual {
  readonly absolute: string;
  /** From the root of the repository, with `/`. */
  readonly path: string;
  /** Of the repository; nothing is loaded yet. */
  readonly collection: Collection;
  readonly isInRepository: boolean;
}

/** Finds the repository of `file`, whose folder must be there. */
export async function locate(world: World, file: string): Promise<OneManual> {
  const target = resolve(world.cwd, file);
  let folder: string;
  try {
    folder = await realpath(dirname(target));
  } catch (error) {
    throw new Failure(`${file}: ${reasonOf(error)}`, { cause: error });
  }
  const root = rootOf(folder, await realpath(world.cwd));
  const absolute = join(folder, basename(target));
  return {
    absolute,
    path: relative(root, absolute).split(sep).join('/'),
    collection: new Collection({ host: new NodeFiles(root), today: localDay(world.now()) }),
    isInRepository: repositoryOf(folder) !== undefined,
  };
}
