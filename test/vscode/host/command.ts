import { spawn, type SpawnOptions } from 'node:child_process';

/** Runs a program to its end; rejects, with the end of what it printed, unless it exits with 0. */
export async function command(
  program: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr?.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output);
      else
        reject(
          new Error(`${program} ${args.join(' ')} ended with ${code ?? signal}\n${output.slice(-4000)}`),
        );
    });
  });
}
