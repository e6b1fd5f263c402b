import type { LogOutputChannel, Uri } from 'vscode';
import type { Config } from '../core/config/config';
import { childOf, folderHost, pathIn, type OpenDocuments } from './fileHost';
import { FollowedFolder, type Follower } from './followedFolder';
import type { CacheStorage } from './indexCache';

/** One folder of the workspace, and the manuals in it. */
export class ManualFolder extends FollowedFolder {
  constructor(
    readonly root: Uri,
    readonly name: string,
    open: OpenDocuments,
    log: LogOutputChannel,
    follower: Follower,
    /** What holds where the folder has no configuration. */
    fallback: () => Config | undefined = () => undefined,
    cache?: CacheStorage,
  ) {
    super(folderHost(root, open), { name, today: localDay, fallback, log, cache }, follower);
  }

  uriOf(path: string): Uri {
    return childOf(this.root, path);
  }

  /** The path of a file of this folder; undefined where it is outside. */
  pathOf(uri: Uri): string | undefined {
    return pathIn(this.root, uri);
  }
}

/** Today where the user is, as an ISO 8601 day. */
export function localDay(now = new Date()): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
