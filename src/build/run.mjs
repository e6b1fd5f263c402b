// Runs a TypeScript script of the project: `node src/build/run.mjs SCRIPT [arguments]`, installing the packages that
// it needs first. Plain Node, because it starts on a fresh clone, where nothing is installed.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** True if what npm says it installed is what the lock file asks for. npm writes that file last. */
function isInstalled() {
  const packages = (file) => JSON.parse(readFileSync(resolve(root, file), 'utf8')).packages;
  try {
    const installed = packages('node_modules/.package-lock.json');
    return Object.entries(packages('package-lock.json')).every(
      ([path, { version, integrity, optional }]) =>
        path === '' ||
        (installed[path] === undefined && optional === true) ||
        (installed[path]?.version === version && installed[path].integrity === integrity),
    );
  } catch {
    return false;
  }
}

/**
 * Runs a program to its end and returns its exit code. Signals are passed on to it; and when whoever started us is
 * gone, it is asked to end: npm ends only the shell between us.
 */
function run(program, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const pass = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, pass);
    const parent = process.ppid;
    const watch = setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500);
    child.on('error', fail);
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      for (const name of signals) process.off(name, pass);
      done(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

const [script, ...args] = process.argv.slice(2);
if (script === undefined) {
  console.error('Usage: node src/build/run.mjs SCRIPT [arguments]');
  process.exit(2);
}
if (!isInstalled()) {
  console.error('Installing packages: npm ci');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    shell: process.platform === 'win32',
  });
  if (code !== 0) process.exit(code);
}
process.exit(
  await run(process.execPath, ['--import', import.meta.resolve('tsx'), resolve(root, script), ...args]),
);
