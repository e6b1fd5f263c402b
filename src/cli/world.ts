/** Where text goes: a stream of the process, or a test's own. */
export interface Sink {
  /** Gives a promise where the reader is slower than the writer. */
  write(text: string): Promise<void> | void;
  readonly isTerminal: boolean;
  /** Width in characters, where it is a terminal. */
  readonly columns?: number;
}

/** All that a command touches of the process, so that tests run commands without one. */
export interface World {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Sink;
  readonly err: Sink;
  /** The folder of our package, with `package.json` and `media`. */
  readonly home: string;
  /** The script that runs commands, which threads can run too; absent where there is none. */
  readonly script?: string;
  readonly now: () => Date;
}

export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Something that could not be done; its message is one line that says what and where. */
export class Failure extends Error {}

/** Writes a report piece by piece, never faster than it is read. */
export async function emit(sink: Sink, chunks: Iterable<string>): Promise<void> {
  let pending = '';
  for (const chunk of chunks) {
    pending += chunk;
    if (pending.length < 1 << 16) continue;
    await sink.write(pending);
    pending = '';
  }
  if (pending) await sink.write(pending);
}

/** One line to stderr. */
export async function complain(world: World, message: string): Promise<void> {
  await world.err.write(`owners-manual: ${printable(message)}\n`);
}

/** One line to stdout. */
export async function say(world: World, message: string): Promise<void> {
  await world.out.write(`${printable(message)}\n`);
}

/**
 * `text` without characters that would move the cursor or hide other text of a terminal, and without what CI services
 * take for a command wherever it is printed: `::error::` at the beginning of a line, `##[` and `##vso[` in it.
 */
export function printable(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- control characters are what it is about
      .replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]+/g, ' ')
      .replace(/^(\s*:)(?=:)/, '$1 ')
      .replace(/##(?=\[|vso\[)/g, '# #')
  );
}

/** The day where the user is. */
export function localDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
