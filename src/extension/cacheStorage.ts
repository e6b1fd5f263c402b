import { Uri, workspace, type ExtensionContext } from 'vscode';
import type { CacheStorage } from './indexCache';

/** Where an extension keeps what it read of a folder: in the storage that VS Code gives it for the workspace. */
export function cacheIn({
  storageUri,
  extension,
}: ExtensionContext): (folder: Uri) => CacheStorage | undefined {
  const { version } = extension.packageJSON as { readonly version: string };
  return (folder) => {
    if (!storageUri) return undefined;
    const file = Uri.joinPath(storageUri, `${encodeURIComponent(folder.toString()).slice(-200)}.index.jsonl`);
    return {
      // Two folders may end alike.
      by: `${version} ${folder.toString()}`,
      read: () => Promise.resolve(workspace.fs.readFile(file)),
      async write(bytes) {
        await workspace.fs.createDirectory(storageUri);
        await workspace.fs.writeFile(file, bytes);
      },
    };
  };
}
