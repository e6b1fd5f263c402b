import type { FileHost } from '../core/discover';

/** Files that are known by their texts alone. */
export class MemoryFiles implements FileHost {
  constructor(readonly texts: ReadonlyMap<string, string>) {}

  async readDirectory(path: string): Promise<(readonly [string, 'file' | 'directory'])[]> {
    const start = path === '' ? '' : `${path}/`;
    const children = new Map<string, 'file' | 'directory'>();
    for (const file of this.texts.keys()) {
      if (!file.startsWith(start)) continue;
      const [name, ...below] = file.slice(start.length).split('/');
      children.set(name!, below.length > 0 ? 'directory' : 'file');
    }
    return [...children];
  }

  async readFile(path: string): Promise<Uint8Array> {
    const text = this.texts.get(path);
    if (text === undefined) throw new Error('no such file or folder');
    return new TextEncoder().encode(text);
  }
}
