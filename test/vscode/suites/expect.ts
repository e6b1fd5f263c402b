// Assertions that work in both extension hosts: the web host has no `node:assert`.

/** Throws unless the two are the same as JSON. */
export function expectEqual(actual: unknown, expected: unknown, what = 'value'): void {
  const [got, wanted] = [actual, expected].map((value) => JSON.stringify(value, undefined, 2));
  if (got !== wanted) throw new Error(`${what} is\n${got}\nand not\n${wanted}`);
}

/** Throws unless it holds. */
export function expectThat(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`It does not hold that ${what}`);
}

/** The first value that is not undefined; asks again and again, up to `timeout` milliseconds. */
export async function eventually<T>(
  get: () => T | undefined | PromiseLike<T | undefined>,
  what: string,
  timeout = 20_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await get();
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error(`There is no ${what} after ${timeout} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
