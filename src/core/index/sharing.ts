/** Longer values are seldom alike. */
const MAX_KEY = 120;
/** So that a collection that lives long does not keep what was in it once. */
const MAX_KNOWN = 50_000;

/**
 * Keeps what is written alike once: places, names and messages recur in thousands of manuals, and would take most
 * of the memory.
 */
export class Sharing {
  readonly #known = new Map<string, unknown>();

  /** A copy of plain data in which equal small parts are the same object. It is not to be changed. */
  share<T>(value: T): T {
    // A substring keeps the whole text it was cut from alive; a copy through JSON does not.
    return this.#shared(JSON.parse(JSON.stringify(value))).value as T;
  }

  /** @returns also the JSON of the value, where that is short */
  #shared(value: unknown): { readonly value: unknown; readonly key: string | undefined } {
    if (typeof value === 'string') {
      if (value.length > MAX_KEY) return { value, key: undefined };
      const key = JSON.stringify(value);
      return { value: this.#once(key, value), key };
    }
    if (typeof value !== 'object' || value === null) return { value, key: String(value) };
    const isList = Array.isArray(value);
    const parts = value as Record<string, unknown>;
    let key: string | undefined = isList ? '[' : '{';
    for (const name of Object.keys(parts)) {
      const part = this.#shared(parts[name]);
      parts[name] = part.value;
      if (key === undefined || part.key === undefined) key = undefined;
      else key += isList ? `${part.key},` : `${JSON.stringify(name)}:${part.key},`;
      if (key !== undefined && key.length > MAX_KEY) key = undefined;
    }
    if (key === undefined) return { value, key };
    key += isList ? ']' : '}';
    return { value: this.#once(key, value), key };
  }

  #once(key: string, value: unknown): unknown {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= MAX_KNOWN) this.#known.clear();
    this.#known.set(key, value);
    return value;
  }
}
