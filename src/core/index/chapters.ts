import { CHAPTER, isMarkdown } from '../repository/discover';
import { folderOf, nameOf } from '../repository/paths';
import type { ManualEntry, ManualIndex } from './manualIndex';

/** The pages that answer for the set of a manual, though none of them need be a manual itself. */
export class Chapters {
  /** Pages that tell of operations by their names, by folder. */
  readonly #named = new Map<string, Set<string>>();

  constructor(private readonly index: ManualIndex) {}

  /** Keeps in mind whether a file is there. */
  note(path: string, isThere: boolean): void {
    const folder = folderOf(path);
    const named = this.#named.get(folder) ?? new Set();
    if (!isThere) named.delete(path);
    else if (CHAPTER.test(nameOf(path))) named.add(path);
    if (named.size > 0) this.#named.set(folder, named);
    else this.#named.delete(folder);
  }

  /** What a manual of a service or an index links to, and what beside the first of them tells of operations. */
  of(manual: ManualEntry | undefined): readonly string[] {
    if (!manual || manual.linkedOnly || (manual.kind !== 'service' && manual.kind !== 'index')) return [];
    const links = manual.links.filter(isMarkdown);
    const named = manual.kind === 'service' ? this.#named.get(folderOf(manual.path)) : undefined;
    return named ? [...links, ...named] : links;
  }

  /** Whether the file is a chapter of some manual. */
  has(path: string): boolean {
    const isIn = (by: string) => this.of(this.index.get(by)).includes(path);
    if ([...this.index.linkedBy(path)].some(isIn)) return true;
    return this.#named.get(folderOf(path))?.has(path) === true && this.index.beside(path).some(isIn);
  }
}
