import { decode } from '../document/encoding';
import type { FileHost } from './discover';
import { folderOf, nameOf } from './paths';

/** Why a file was not read. */
export interface Unread {
  /** Completes "it is skipped: …". */
  readonly skipped: string;
  /** It could not even be opened: it may have gone meanwhile, or be free another time. */
  readonly unreadable?: true;
}

/** The text of a file as editors show it. */
export async function readText(host: FileHost, path: string): Promise<{ readonly text: string } | Unread> {
  try {
    return decode(await host.readFile(path));
  } catch (error) {
    return unreadable(error);
  }
}

/** What cannot be opened, with the first line of its error. */
export function unreadable(error: unknown): Unread {
  const why = error instanceof Error ? error.message.split('\n', 1)[0]! : String(error);
  return { skipped: `cannot be read: ${why}`, unreadable: true };
}

/** Whether there is a file of that path, which may not be readable. */
export async function isFile(host: FileHost, path: string): Promise<boolean> {
  try {
    const children = await host.readDirectory(folderOf(path));
    return children.some(([name, type]) => name === nameOf(path) && type === 'file');
  } catch {
    // The folder is gone, and the file with it.
    return false;
  }
}
