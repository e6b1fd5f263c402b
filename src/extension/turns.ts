declare const setImmediate: ((then: () => void) => unknown) | undefined;

/** Milliseconds that nobody minds: half a frame. */
const SLICE = 8;

/**
 * Lets everything else that waits have its turn. Node runs timers that are due one behind the other, also those that
 * were set meanwhile, before it looks at anything else; web workers have no other way.
 */
const yieldTo: (then: () => void) => void =
  typeof setImmediate === 'undefined'
    ? (then) => void setTimeout(then, 0)
    : (then) => void setImmediate(then);

/**
 * The extension host is shared: who works long asks this now and then, and waits where it gives something to wait
 * for, so that others get their turn.
 */
export function turns(): () => Promise<void> | undefined {
  let start = performance.now();
  return () => {
    if (performance.now() - start < SLICE) return undefined;
    return new Promise((resolve) =>
      yieldTo(() => {
        start = performance.now();
        resolve();
      }),
    );
  };
}
