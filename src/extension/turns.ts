/** Milliseconds that nobody minds: half a frame. */
const SLICE = 8;

/**
 * The extension host is shared: who works long asks this now and then, and waits where it gives something to wait
 * for, so that others get their turn.
 */
export function turns(): () => Promise<void> | undefined {
  let start = performance.now();
  return () => {
    if (performance.now() - start < SLICE) return undefined;
    return new Promise((resolve) =>
      setTimeout(() => {
        start = performance.now();
        resolve();
      }, 0),
    );
  };
}
