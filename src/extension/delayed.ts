/** Runs a task for a key some time after it was last asked for. */
export class Delayed<K> {
  readonly #timers = new Map<K, ReturnType<typeof setTimeout>>();

  constructor(private readonly task: (key: K) => void) {}

  /** Asks for the task, `milliseconds` from now; an earlier request for the key is dropped. */
  ask(key: K, milliseconds: number): void {
    this.cancel(key);
    this.#timers.set(
      key,
      setTimeout(() => this.now(key), milliseconds),
    );
  }

  /** Runs the task now if it was asked for. */
  flush(key: K): void {
    if (this.#timers.has(key)) this.now(key);
  }

  cancel(key: K): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }

  get isIdle(): boolean {
    return this.#timers.size === 0;
  }

  keys(): K[] {
    return [...this.#timers.keys()];
  }

  dispose(): void {
    for (const key of this.keys()) this.cancel(key);
  }

  private now(key: K): void {
    this.cancel(key);
    this.task(key);
  }
}
