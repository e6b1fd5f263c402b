// A workspace that is on no disk, as of a repository that is browsed without being cloned.
const { commands, Disposable, EventEmitter, FileSystemError, FileType, workspace } = require('vscode');

const MANUAL = `---
manual: shop
kind: service
---

# Shop

## Emergency

1. Look at the graph of orders.
2. Page the rota in #shop-ops, then call +44 20 7946 0123.

## Rollback

See [the steps](docs/steps.md).
`;

const files = new Map([
  ['/shop/RUNBOOK.md', MANUAL],
  ['/shop/docs/steps.md', '# Steps\n\n1. Deploy the previous tag.\n'],
  ['/shop/search/RUNBOOK.md', MANUAL.replace('shop', 'search').replace('# Shop', '# Search')],
  ['/shop/broken/RUNBOOK.md', 'what nobody can read'],
]);
const times = new Map([...files.keys()].map((path) => [path, 1]));
const changed = new EventEmitter();
let isFull = false;

function isFolder(path) {
  return path === '/shop' || [...files.keys()].some((file) => file.startsWith(`${path}/`));
}

const provider = {
  onDidChangeFile: changed.event,
  watch: () => new Disposable(() => undefined),
  stat({ path }) {
    if (isFolder(path)) return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    if (!files.has(path)) throw FileSystemError.FileNotFound(path);
    return { type: FileType.File, ctime: 0, mtime: times.get(path), size: files.get(path).length };
  },
  readDirectory({ path }) {
    const names = new Map();
    for (const file of files.keys()) {
      if (!file.startsWith(`${path}/`)) continue;
      const [name, ...below] = file.slice(path.length + 1).split('/');
      names.set(name, below.length > 0 ? FileType.Directory : FileType.File);
    }
    return [...names];
  },
  readFile({ path }) {
    if (path.includes('/broken/')) throw FileSystemError.Unavailable('EIO: input/output error');
    if (!files.has(path)) throw FileSystemError.FileNotFound(path);
    return new TextEncoder().encode(files.get(path));
  },
  writeFile(uri, content) {
    if (isFull) throw FileSystemError.Unavailable('ENOSPC: no space left on device');
    const type = files.has(uri.path) ? 1 : 2;
    files.set(uri.path, new TextDecoder().decode(content));
    times.set(uri.path, (times.get(uri.path) ?? 0) + 1);
    changed.fire([{ type, uri }]);
  },
  createDirectory: () => undefined,
  delete(uri) {
    files.delete(uri.path);
    changed.fire([{ type: 3, uri }]);
  },
  rename(from, to) {
    files.set(to.path, files.get(from.path));
    files.delete(from.path);
    changed.fire([
      { type: 3, uri: from },
      { type: 2, uri: to },
    ]);
  },
};

exports.activate = ({ subscriptions }) => {
  subscriptions.push(
    workspace.registerFileSystemProvider('drive', provider, { isCaseSensitive: true }),
    commands.registerCommand('drive.fill', () => (isFull = true)),
    commands.registerCommand('drive.empty', () => (isFull = false)),
  );
};
