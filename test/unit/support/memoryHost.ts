import type { FileHost } from '../../../src/core/repository/discover';

/** A repository in memory: texts or bytes by path. Change `files` to change the repository. */
export class MemoryHost implements FileHost {
  readonly reads: string[] = [];
  /** Files that are there and cannot be read now. */
  readonly broken = new Set<string>();

  constructor(readonly files: Record<string, string | Uint8Array>) {}

  readDirectory(path: string): Promise<[string, 'file' | 'directory'][]> {
    const prefix = path === '' ? '' : `${path}/`;
    const found = new Map<string, 'file' | 'directory'>();
    for (const file of Object.keys(this.files)) {
      if (!file.startsWith(prefix)) continue;
      const [name, ...rest] = file.slice(prefix.length).split('/');
      found.set(name!, rest.length > 0 ? 'directory' : 'file');
    }
    return found.size > 0 || path === ''
      ? Promise.resolve([...found])
      : Promise.reject(new Error(`no folder ${path}`));
  }

  readFile(path: string): Promise<Uint8Array> {
    this.reads.push(path);
    const content = this.files[path];
    if (this.broken.has(path)) return Promise.reject(new Error(`EIO: ${path}`));
    if (content === undefined) return Promise.reject(new Error(`no file ${path}`));
    return Promise.resolve(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
}
