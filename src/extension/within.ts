/** What was waited for has not come in time, and may yet be there. */
export class TookTooLong extends Error {}

/** Rejects where `promise` has not settled after so many milliseconds, and says `what` takes too long. */
export function within<T>(promise: PromiseLike<T>, milliseconds: number, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new TookTooLong(`${what} takes longer than ${milliseconds / 1000} s`)),
      milliseconds,
    );
    promise.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}
