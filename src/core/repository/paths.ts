/** `to` as seen from the document `from`; both are paths from the root of the repository. */
export function pathFrom(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

/** `to` as a link from the document `from` has it: what Markdown would misread is encoded. */
export function relativePath(from: string, to: string): string {
  return pathFrom(from, to).replace(/[\s()%<>]/g, (char) =>
    encodeURIComponent(char).replace(/[()]/g, (paren) => (paren === '(' ? '%28' : '%29')),
  );
}

/** The folder of a path, without trailing slash; '' for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The path of `name` in `folder`, '' for the root. */
export function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** `target` as a path from the root, seen from the file `from`; undefined where it leaves the repository. */
export function resolvePath(from: string, target: string): string | undefined {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

const folders = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** All folders in which files are, found once for each set of files. */
export function foldersOf(files: ReadonlySet<string>): ReadonlySet<string> {
  let known = folders.get(files);
  if (!known) {
    const found = new Set<string>();
    for (const file of files) {
      for (let folder = folderOf(file); folder !== '' && !found.has(folder); folder = folderOf(folder))
        found.add(folder);
    }
    folders.set(files, (known = found));
  }
  return known;
}
