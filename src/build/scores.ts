/** How well one class was told from the others; shares are from 0 to 1, NaN where there is nothing to divide. */
export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How many there were. */
  readonly count: number;
}

/** Counts what was wanted against what was seen. */
export class Confusion<T extends string> {
  readonly #counts = new Map<string, number>();

  constructor(readonly classes: readonly T[]) {}

  add(wanted: T, seen: T): void {
    const key = `${wanted} ${seen}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** Of those wanted as `wanted`, the share that was seen as `seen`. */
  share(wanted: T, seen: T): number {
    return this.#count(wanted, seen) / this.#wanted(wanted);
  }

  scores(): Record<T, Scores> {
    const entries = this.classes.map((name): [T, Scores] => {
      const right = this.#count(name, name);
      const count = this.#wanted(name);
      const seen = this.classes.reduce((sum, other) => sum + this.#count(other, name), 0);
      const precision = right / seen;
      const recall = right / count;
      return [name, { precision, recall, f1: (2 * precision * recall) / (precision + recall), count }];
    });
    return Object.fromEntries(entries) as Record<T, Scores>;
  }

  #count(wanted: T, seen: T): number {
    return this.#counts.get(`${wanted} ${seen}`) ?? 0;
  }

  #wanted(wanted: T): number {
    return this.classes.reduce((sum, seen) => sum + this.#count(wanted, seen), 0);
  }
}

/** `0.9123` as `91.2 %`; a dash where there is nothing. */
export function formatShare(share: number): string {
  return Number.isFinite(share) ? `${(100 * share).toFixed(1)} %` : '–';
}
