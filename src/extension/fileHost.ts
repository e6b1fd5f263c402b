import { FileSystemError, FileType, Uri, workspace, type TextDocument } from 'vscode';
import { isMarkdown } from '../core/repository/discover';
import type { FolderHost } from './followedFolder';
import { TookTooLong, within } from './within';

/** The documents that are open, by the string of their address. */
export type OpenDocuments = ReadonlyMap<string, TextDocument>;

/** A drive that does not answer must not hold up all that is read behind it, in milliseconds. */
const PATIENCE = 20_000;

/**
 * What beats the disk: the text of a document with unsaved changes. Without any it is what the disk says, and
 * sometimes it is not even that: a document whose changes were dropped may keep them while somebody holds it.
 */
function unsavedText(document: TextDocument | undefined): string | undefined {
  return document && !document.isClosed && document.isDirty ? document.getText() : undefined;
}

/**
 * The files of a folder, and what is typed into them and not saved. A workspace folder inside of this one is left to
 * itself.
 */
export function folderHost(root: Uri, open: OpenDocuments): FolderHost {
  const unsaved = (path: string) => unsavedText(open.get(childOf(root, path).toString()));
  return {
    unsaved,
    *unsavedPaths() {
      for (const document of open.values()) {
        const path = pathIn(root, document.uri);
        if (path !== undefined && unsavedText(document) !== undefined) yield path;
      }
    },
    version: (path) => versionOf(childOf(root, path)),
    async readDirectory(path) {
      const folder = childOf(root, path);
      const others = new Set(
        (workspace.workspaceFolders ?? [])
          .map(({ uri }) => uri.toString())
          .filter((other) => other !== root.toString()),
      );
      const children = await within(workspace.fs.readDirectory(folder), PATIENCE, 'the folder');
      return children.map(([name, type]) => {
        if (type === FileType.File) return [name, 'file'] as const;
        const isOther = others.size > 0 && others.has(Uri.joinPath(folder, name).toString());
        return [name, type === FileType.Directory && !isOther ? 'directory' : 'other'] as const;
      });
    },
    readFile: (path) => within(workspace.fs.readFile(childOf(root, path)), PATIENCE, 'the file'),
  };
}

/** The address of a path of the core in the folder `root`. */
export function childOf(root: Uri, path: string): Uri {
  if (isUnnamed(root)) return root.with({ path: path.slice(0, -MARKDOWN.length) });
  return path === '' ? root : Uri.joinPath(root, path);
}

/** The path of `uri` in the folder `root`, with `/`; undefined where it is outside. */
export function pathIn(root: Uri, uri: Uri): string | undefined {
  if (uri.scheme !== root.scheme || uri.authority !== root.authority) return undefined;
  if (isUnnamed(root)) return isUnnamed(uri) ? uri.path + MARKDOWN : undefined;
  const prefix = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return uri.path.startsWith(prefix) ? uri.path.slice(prefix.length) : undefined;
}

/** What the core calls a document by that has no name yet: to it, manuals are files of Markdown. */
const MARKDOWN = '.md';

/** Whether it is a document that was never saved and has no place to be saved at, or where all of these are. */
function isUnnamed({ scheme, path }: Uri): boolean {
  return scheme === 'untitled' && !path.startsWith('/');
}

/** The root of everything that is where `uri` is, for documents that no folder of the workspace has. */
export function looseRoot(uri: Uri): Uri {
  return uri.with({ path: isUnnamed(uri) ? '' : '/', query: '', fragment: '' });
}

/** Whether a document is Markdown: by its name or, where it has none yet, by its language. */
export function isMarkdownDocument({ uri, languageId }: TextDocument): boolean {
  return isUnnamed(uri) ? languageId === 'markdown' : isMarkdown(uri.path);
}

/** Whether there is something at that address. */
export async function exists(uri: Uri): Promise<boolean> {
  return (await versionOf(uri)) !== undefined;
}

/** Tells versions of a file apart; undefined where there is none. What cannot be asked for is taken for a new one. */
async function versionOf(uri: Uri): Promise<string | undefined> {
  try {
    const { mtime, size } = await within(workspace.fs.stat(uri), PATIENCE, 'the file');
    return `${mtime} ${size}`;
  } catch (error) {
    const isHidden =
      error instanceof TookTooLong || (error instanceof FileSystemError && error.code === 'NoPermissions');
    return isHidden ? `unknown at ${Date.now()}` : undefined;
  }
}
