import type { FileHost } from '../core/repository/discover';
import { NOT_THERE } from './nodeFiles';

type Folder = Map<string, 'file' | 'directory'>;

/** Files that are known by their paths, and some by their texts too, or by why they have none. */
export class MemoryFiles implements FileHost {
  readonly #folders = new Map<string, Folder>([['', new Map()]]);

  constructor(
    paths: Iterable<string>,
    readonly texts: ReadonlyMap<string, string | Error>,
  ) {
    for (const path of paths) this.#add(path);
    for (const path of texts.keys()) this.#add(path);
  }

  async readDirectory(path: string): Promise<(readonly [string, 'file' | 'directory'])[]> {
    const folder = this.#folders.get(path);
    if (!folder) throw new Error(NOT_THERE);
    return [...folder];
  }

  async readFile(path: string): Promise<Uint8Array> {
    const text = this.texts.get(path);
    if (text === undefined) throw new Error(NOT_THERE);
    if (text instanceof Error) throw text;
    return new TextEncoder().encode(text);
  }

  #add(path: string): void {
    let type: 'file' | 'directory' = 'file';
    for (let at = path; at !== ''; type = 'directory') {
      const above = at.slice(0, Math.max(at.lastIndexOf('/'), 0));
      const name = at.slice(above === '' ? 0 : above.length + 1);
      const known = this.#folders.get(above);
      if (known) {
        known.set(name, type);
        return;
      }
      this.#folders.set(above, new Map([[name, type]]));
      at = above;
    }
  }
}
