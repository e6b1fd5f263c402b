import type { Command } from 'commander';
import { relative } from 'node:path';
import { baselineOf, formatBaseline, shrink } from '../../core/baseline';
import { baselinePath, readBaseline } from '../baselines';
import { gather, type Group } from '../gather';
import { reasonOf } from '../nodeFiles';
import { findingsOf } from '../report';
import { writeWhole } from '../writeFile';
import { EXIT, Failure, say, type ExitCode, type World } from '../world';
import { tellUnread } from './check';
import { dayOption } from './commonOptions';

interface Options {
  readonly file?: string;
  readonly update?: boolean;
  readonly today?: string;
}

export function baselineCommand(program: Command, world: World, exit: (code: ExitCode) => void): void {
  program
    .command('baseline')
    .summary('write or shrink the baseline')
    .description(
      'Write what is found now into a baseline, which `check --baseline` leaves out. One that is there shrinks ' +
        'to what is still found: what was mended may not come back.',
    )
    .option('--file <file>', 'where the baseline is (default: at the root of the repository)')
    .option('--update', 'take in what is found now, even where a baseline is there')
    .addOption(dayOption())
    .action(async (options: Options) => exit(await run(world, options)));
}

async function run(world: World, options: Options): Promise<ExitCode> {
  const gathered = await gather(world, [], options);
  // The whole repository: a baseline of a part would forget the rest.
  const groups = gathered.groups.map((group) => ({ ...group, selects: () => true }));
  for (const group of groups) await write(world, group, options);
  return (await tellUnread(world, gathered)) ? EXIT.clean : EXIT.failed;
}

async function write(world: World, group: Group, options: Options): Promise<void> {
  const path = baselinePath(world, group, options.file ?? true);
  const shown = relative(world.cwd, path);
  const findings = findingsOf(group).filter(({ rule }) => rule !== 'config-invalid');
  const old = options.update ? undefined : await readBaseline(world, path);
  const next = old ? shrink(old, findings) : baselineOf(findings);
  const total = (entries: typeof next) => entries.reduce((sum, { count }) => sum + count, 0);
  try {
    await writeWhole(path, formatBaseline(next));
  } catch (error) {
    throw new Failure(`${shown}: cannot be written: ${reasonOf(error)}`, { cause: error });
  }
  const gone = old ? `, ${total(old) - total(next)} fewer than before` : '';
  await say(world, `Wrote ${shown} with ${total(next)} findings${gone}.`);
}
