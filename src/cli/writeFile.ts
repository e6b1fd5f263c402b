import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: into a file beside it, that then takes its name. An old file keeps its mode.
 * @param path of a file, not of a symbolic link
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const mode = await modeOf(path);
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const file = await open(beside, 'wx', mode);
  try {
    try {
      // What is opened with a mode is still masked.
      if (mode !== undefined) await file.chmod(mode);
      await file.writeFile(text);
      // Else a crash of the machine could leave the new name with no content.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode & 0o7777;
  } catch {
    return undefined;
  }
}
