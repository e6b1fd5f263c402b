/** Milliseconds that this process has had of the processor: other processes, which come and go, do not count. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** How many of them `run` takes. */
export function timed(run: () => unknown): number {
  const start = processorTime();
  run();
  return processorTime() - start;
}
