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
  return (await filesIn(host, folderOf(path))).has(nameOf(path));
}

/** The names of the files in a folder; none where it is gone or cannot be read. */
export async function filesIn(host: FileHost, folder: string): Promise<ReadonlySet<string>> {
  try {
    const children = await host.readDirectory(folder);
    return new Set(children.flatMap(([name, type]) => (type === 'file' ? [name] : [])));
  } catch {
    return new Set();
  }
}
