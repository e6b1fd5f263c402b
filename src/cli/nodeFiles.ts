import { constants } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { FileHost } from '../core/repository/discover';
import { readRegular } from './readRegular';

/** The files below a folder of this machine. */
export class NodeFiles implements FileHost {
  /** @param root absolute, without symbolic links */
  constructor(readonly root: string) {}

  async readDirectory(path: string): Promise<(readonly [string, 'file' | 'directory' | 'other'])[]> {
    try {
      const children = await readdir(join(this.root, path), { withFileTypes: true });
      return children.map((child) => [
        child.name,
        child.isFile() ? 'file' : child.isDirectory() ? 'directory' : 'other',
      ]);
    } catch (error) {
      throw new Error(reasonOf(error), { cause: error });
    }
  }

  async readFile(path: string): Promise<Uint8Array> {
    try {
      const real = await realpath(join(this.root, path));
      if (!isWithin(real, this.root)) throw new Error('a symbolic link that leads out of the repository');
      // A link that takes its place meanwhile is not followed.
      return await readRegular(real, constants.O_NOFOLLOW);
    } catch (error) {
      throw new Error(reasonOf(error), { cause: error });
    }
  }
}

/** Whether the absolute path `path` is `folder` or below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Why a file that is not there cannot be read. */
export const NOT_THERE = 'no such file or folder';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: NOT_THERE,
  ENOTDIR: NOT_THERE,
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'a folder, not a file',
  ENXIO: 'not a file',
  ELOOP: 'a symbolic link that leads to itself',
  ENAMETOOLONG: 'the name is too long',
  EEXIST: 'it is there already',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many open files',
};

/** Why a file operation failed, in words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = (error as NodeJS.ErrnoException).code;
  return (code !== undefined ? REASONS[code] : undefined) ?? error.message.split('\n', 1)[0]!;
}
