import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { root } from '../src/build/root';

/** A part of the test run: a program whose success counts. */
export interface Stage {
  readonly name: string;
  readonly command: readonly string[];
  /** It has failed when it takes longer. */
  readonly minutes: number;
  /** It runs mocha, and must report at least one test. */
  readonly tests?: boolean;
  /** It needs the embedded VS Code. */
  readonly vscode?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** It runs when it is asked for by name alone. */
  readonly onlyWhenNamed?: boolean;
}

export interface Outcome {
  readonly stage: Stage;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

const running = new Set<ChildProcess>();

/**
 * Runs a stage and counts the tests by mocha's summary. What it prints is shown as it comes, or in one piece when the
 * stage has ended, if others run beside it.
 */
export async function runStage(stage: Stage, beside = false): Promise<Outcome> {
  const held: string[] = [];
  const print = (line: string): void => {
    if (beside) held.push(line);
    else console.log(line);
  };
  if (beside) console.log(`... ${stage.name}`);
  print(`\n=== ${stage.name}`);
  const started = performance.now();
  const [program = '', ...args] = stage.command;
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...stage.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that nothing it started outlives it.
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32' && program === 'npm',
  });
  running.add(child);
  let passed = 0;
  let failed = 0;
  createInterface({ input: child.stderr }).on('line', print);
  createInterface({ input: child.stdout }).on('line', (line) => {
    print(line);
    const [, count, word] = /^ +(\d+) (passing|failing)\b/.exec(stripVTControlCharacters(line)) ?? [];
    if (word === 'passing') passed += Number(count);
    if (word === 'failing') failed += Number(count);
  });
  const timer = setTimeout(() => {
    print(`${stage.name} is stopped: it takes longer than ${stage.minutes} minutes`);
    void end(child);
  }, stage.minutes * 60_000);
  const closed = new Promise((resolve) => child.once('close', resolve));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  clearTimeout(timer);
  signal(child, 'SIGKILL');
  await Promise.race([closed, delay(2_000, undefined, { ref: false })]);
  running.delete(child);
  const ranNothing = stage.tests === true && passed + failed === 0;
  if (failed === 0 && (code !== 0 || ranNothing)) {
    print(ranNothing && code === 0 ? `${stage.name} ran no test` : `${stage.name} failed`);
    failed = 1;
  }
  if (held.length > 0) console.log(held.join('\n'));
  return { stage, passed, failed, seconds: (performance.now() - started) / 1000 };
}

/** Ends the stages that run. */
export async function endStages(): Promise<void> {
  await Promise.all([...running].map(end));
}

/** It is asked first, so that it can clear up. */
async function end(child: ChildProcess): Promise<void> {
  signal(child, 'SIGTERM');
  for (
    let waited = 0;
    waited < 10_000 && child.exitCode === null && child.signalCode === null;
    waited += 100
  ) {
    await delay(100);
  }
  signal(child, 'SIGKILL');
}

/** To the whole group of a child, some of which may be there when the child itself has ended. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (process.platform === 'win32') child.kill(name);
    else process.kill(-(child.pid ?? 0), name);
  } catch {
    // Nobody is left.
  }
}
