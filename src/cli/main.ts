import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { serveReaders } from './readers';
import { streamSink } from './streamSink';
import { run } from './run';

if (isMainThread) main(process.argv);
else serveReaders();

function main([, script = '', ...argv]: readonly string[]): void {
  const { sink: out, closed } = streamSink(process.stdout);
  const { sink: err } = streamSink(process.stderr);
  const world = {
    argv,
    cwd: process.cwd(),
    env: process.env,
    out,
    err,
    home: homeOf(script),
    script,
    now: () => new Date(),
  };
  void Promise.race([run(world), closed]).then((code) => {
    process.exitCode = code;
  });
}

/** The package that the script belongs to: the nearest folder upwards with our pages. */
function homeOf(path: string): string {
  const start = dirname(realpathSync(path));
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'media'))) return folder;
  }
  return dirname(start);
}
