import { Disposable, RelativePattern, workspace, type Uri } from 'vscode';
import { isNeverFolder } from '../core/repository/discover';
import { Delayed } from './delayed';
import { pathIn } from './fileHost';
import type { FileEvents } from './followedFolder';

const COALESCE = 150;

/**
 * Reports what happens to the files of a folder, a moment after it has calmed down: a checkout is one report.
 * All files are watched, because a folder that goes is told as one event with the folder's own name; VS Code
 * watches the workspace anyway, so that this costs nothing but the look at the name.
 */
export function watchFiles(root: Uri, report: (events: FileEvents) => void): Disposable {
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(root, '**/*'));
  let events = new Map<string, 'created' | 'changed' | 'deleted'>();
  const delayed = new Delayed<'report'>(() => {
    const told = events;
    events = new Map();
    report(told);
  });
  const take = (type: 'created' | 'changed' | 'deleted') => (uri: Uri) => {
    const path = pathIn(root, uri);
    if (path === undefined || path.split('/').some(isNeverFolder)) return;
    events.set(path, type);
    delayed.ask('report', COALESCE);
  };
  return Disposable.from(
    watcher,
    watcher.onDidCreate(take('created')),
    watcher.onDidChange(take('changed')),
    watcher.onDidDelete(take('deleted')),
    delayed,
  );
}
