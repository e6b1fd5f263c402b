import type { WriteStream } from 'node:tty';
import { reasonOf } from './nodeFiles';
import { EXIT, type ExitCode, type Sink } from './world';

/**
 * A sink over a stream of the process. `closed` resolves when the reader went away, as `| head` does: nobody
 * is left to tell anything, so the process ends there and then.
 */
export function streamSink(stream: NodeJS.WriteStream | WriteStream): {
  readonly sink: Sink;
  readonly closed: Promise<ExitCode>;
} {
  const closed = new Promise<ExitCode>((resolve) => {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(EXIT.clean);
      const told = `owners-manual: standard output cannot be written: ${reasonOf(error)}\n`;
      if (stream !== process.stderr) process.stderr.write(told);
      resolve(EXIT.failed);
    });
  });
  const sink: Sink = {
    write: (text) =>
      stream.write(text) ? undefined : new Promise((resolve) => stream.once('drain', () => resolve())),
    isTerminal: stream.isTTY === true,
    ...(stream.isTTY ? { columns: stream.columns } : {}),
  };
  return { sink, closed };
}
