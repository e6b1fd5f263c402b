import { Delayed } from './delayed';

/** What could not be read, as while a virus scanner holds it, is read again some times, so many milliseconds later. */
const RETRY = 2000;
const RETRIES = 5;

/** When to look again at files and folders that could not be read: each some times, later each time. */
export class Retries {
  readonly #delayed: Delayed<string>;
  readonly #tries = new Map<string, number>();
  #disposed = false;

  constructor(tryAgain: (path: string) => void) {
    this.#delayed = new Delayed(tryAgain);
  }

  ask(path: string): void {
    const tries = (this.#tries.get(path) ?? 0) + 1;
    if (this.#disposed || tries > RETRIES) return;
    this.#tries.set(path, tries);
    this.#delayed.ask(path, RETRY * tries);
  }

  /** It could be read. */
  forget(path: string): void {
    this.#tries.delete(path);
  }

  /** Everything was looked at, and only these could not be read. */
  askOnly(paths: ReadonlySet<string>): void {
    for (const path of this.#tries.keys()) if (!paths.has(path)) this.forget(path);
    for (const path of paths) this.ask(path);
  }

  dispose(): void {
    this.#disposed = true;
    this.#delayed.dispose();
  }
}
