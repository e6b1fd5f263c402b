/** Longer values, counted as in JSON or so, are seldom alike. */
const MAX_LENGTH = 120;
/** So that a collection that lives long does not keep what was in it once. */
const MAX_KNOWN = 50_000;

/** A value in the form that is kept. */
interface Kept {
  readonly value: unknown;
  /** Stands for the value in the keys of what it is a part of; absent where it is too long to be shared. */
  readonly id?: string;
  readonly length: number;
}

/**
 * Keeps what is written alike once: places, names and messages recur in thousands of manuals, and would take most
 * of the memory.
 */
export class Sharing {
  readonly #strings = new Map<string, Kept>();
  readonly #composites = new Map<string, Kept>();
  #count = 0;

  /** A copy of plain data in which equal small parts are the same object. It is not to be changed. */
  share<T>(value: T): T {
    // A substring keeps the whole text it was cut from alive; a copy through JSON does not, and has no room to spare.
    return this.#kept(JSON.parse(JSON.stringify(value))).value as T;
  }

  /** @param value is changed: its parts are replaced by equal ones */
  #kept(value: unknown): Kept {
    if (typeof value === 'string') {
      if (value.length > MAX_LENGTH) return { value, length: value.length };
      return this.#strings.get(value) ?? this.#add(this.#strings, value, value, value.length);
    }
    if (typeof value !== 'object' || value === null) return { value, id: String(value), length: 4 };
    const parts = value as Record<string, unknown>;
    let key: string | undefined = Array.isArray(value) ? '[' : '{';
    let length = 2;
    for (const name in parts) {
      const kept = this.#kept(parts[name]);
      if (parts[name] !== kept.value) parts[name] = kept.value;
      length += kept.length + name.length;
      if (key === undefined || kept.id === undefined || length > MAX_LENGTH) key = undefined;
      else key += `${name}:${kept.id},`;
    }
    if (key === undefined) return { value, length };
    return this.#composites.get(key) ?? this.#add(this.#composites, key, value, length);
  }

  #add(map: Map<string, Kept>, key: string, value: unknown, length: number): Kept {
    if (this.#strings.size + this.#composites.size >= MAX_KNOWN) {
      this.#strings.clear();
      this.#composites.clear();
    }
    const kept = { value, id: `#${this.#count++}`, length };
    map.set(key, kept);
    return kept;
  }
}
