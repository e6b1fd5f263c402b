/**
 * Runs `end` once when this process is asked to stop, then exits with `code`. Being asked again changes nothing:
 * a Ctrl+C reaches each process of the terminal, and is passed on as well.
 */
export function onStop(end: () => Promise<void>, code: number): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void end().finally(() => process.exit(code));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}
