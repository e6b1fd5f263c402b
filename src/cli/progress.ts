import type { World } from './world';

const PATIENCE_MS = 1000;

/** A line on the terminal once reading takes longer than people wait without asking what goes on. */
export function watchProgress(world: World): { readonly read: (files: number) => void; end(): void } {
  const start = world.now().getTime();
  let shown = false;
  return {
    read(files) {
      if (!world.err.isTerminal || world.now().getTime() - start < PATIENCE_MS) return;
      shown = true;
      void world.err.write(`\rReading… ${files} files`);
    },
    end() {
      if (shown) void world.err.write('\r\u001B[K');
    },
  };
}
