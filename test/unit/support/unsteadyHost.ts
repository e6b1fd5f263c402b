import type { FolderHost } from '../../../src/extension/followedFolder';
import { within } from '../../../src/extension/within';
import { MemoryHost } from './memoryHost';

/** How long a drive may keep one waiting, in milliseconds. */
const PATIENCE = 20_000;

/** A folder in memory as an editor has it, whose drive may fail, keep silent, and be written while it is read. */
export class UnsteadyHost extends MemoryHost implements FolderHost {
  /** Files that nobody gets an answer about. */
  readonly silent = new Set<string>();
  /** Open documents with unsaved changes. */
  readonly typed = new Map<string, string>();
  readonly #versions = new Map<string, number>();

  write(path: string, text: string): void {
    this.files[path] = text;
    this.#versions.set(path, (this.#versions.get(path) ?? 0) + 1);
  }

  delete(path: string): void {
    delete this.files[path];
  }

  async version(path: string): Promise<string | undefined> {
    if (this.silent.has(path)) {
      await never().catch(() => undefined);
      return `unknown ${this.reads.length}`;
    }
    return path in this.files ? String(this.#versions.get(path) ?? 0) : undefined;
  }

  unsaved(path: string): string | undefined {
    return this.typed.get(path);
  }

  unsavedPaths(): Iterable<string> {
    return this.typed.keys();
  }

  override async readFile(path: string): Promise<Uint8Array> {
    if (this.silent.has(path)) return never();
    // What is read is what was there when the drive got to it.
    await new Promise((resolve) => setTimeout(resolve, 1));
    return super.readFile(path);
  }
}

function never(): Promise<never> {
  return within(new Promise<never>(() => undefined), PATIENCE, 'the file');
}
