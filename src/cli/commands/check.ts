import { Option, type Command } from 'commander';
import { SEVERITIES, type Severity } from '../../core/finding';
import { likelyManuals } from '../../core/likelyManuals';
import { compareText } from '../../core/document/text';
import { readBaselines } from '../baselines';
import { fixGathered } from '../fixing';
import { FORMATS, type FormatName } from '../formats/all';
import { noManual } from '../formats/text';
import { gather, type Gathered } from '../gather';
import { narrowToChanges } from '../narrow';
import { reportOf, type Threshold } from '../report';
import type { Share } from '../share';
import { shardLines } from '../shardFile';
import { exitCodeOf, writeReport } from '../writeReport';
import { complain, EXIT, localDay, say, type ExitCode, type World } from '../world';
import { dayOption, pathsArgument, respectIncludeOption, shardOption } from './commonOptions';

/** Options that say how to report and when to fail. */
export interface ReportingOptions {
  readonly format: FormatName;
  readonly failOn: Severity | 'never';
  readonly failOnClock?: boolean;
  readonly baseline?: string | true;
}

interface Options extends ReportingOptions {
  readonly today?: string;
  readonly respectInclude?: boolean;
  readonly changedSince?: string;
  readonly fix?: boolean;
  readonly shard?: Share;
}

export function checkCommand(program: Command, world: World, exit: (code: ExitCode) => void): void {
  const command = program
    .command('check')
    .summary('report what manuals lack')
    .description('Report what manuals lack. Exits with 1 if there are findings at or above the threshold.')
    .addArgument(pathsArgument());
  addReportingOptions(command)
    .option('--changed-since <revision>', 'only manuals that a change since this git revision concerns')
    .option('--fix', 'make the fixes that invent nothing, and report what is left')
    .addOption(shardOption())
    .addOption(dayOption())
    .addOption(respectIncludeOption())
    .action(async (paths: string[], options: Options) => exit(await check(world, paths, options)));
}

/** Adds the options of every command that ends in a report. */
export function addReportingOptions(command: Command): Command {
  return command
    .addOption(
      new Option('-f, --format <format>', 'how to write the report')
        .choices(Object.keys(FORMATS))
        .default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that makes the check fail')
        .choices([...SEVERITIES.slice(0, 3), 'never'])
        .default('warning'),
    )
    .option('--fail-on-clock', 'findings that come with the calendar make the check fail too')
    .option(
      '--baseline [file]',
      'leave out what a baseline holds (default: the one at the root of the repository)',
    );
}

async function check(world: World, paths: readonly string[], options: Options): Promise<ExitCode> {
  const gathered = await gather(world, paths, options);
  const { changedSince, shard } = options;
  if (shard) {
    const today = options.today ?? localDay(world.now());
    for await (const line of shardLines(world, gathered, shard, today)) {
      await world.out.write(`${JSON.stringify(line)}\n`);
    }
    return (await tellUnread(world, gathered)) ? EXIT.clean : EXIT.failed;
  }
  const groups =
    changedSince === undefined
      ? gathered.groups
      : await Promise.all(gathered.groups.map((group) => narrowToChanges(group, changedSince, world)));
  const narrowed = { ...gathered, groups };
  if (options.fix) {
    const { fixes, files } = await fixGathered(world, narrowed);
    // On stderr, since a report may be for a machine.
    if (fixes > 0) await complain(world, `fixed ${fixes} in ${files} ${files === 1 ? 'file' : 'files'}`);
  }
  return finishReport(world, narrowed, options);
}

/** Writes the report on what was gathered; gives the exit code. */
export async function finishReport(
  world: World,
  gathered: Gathered,
  options: ReportingOptions & Pick<Options, 'changedSince' | 'respectInclude'>,
): Promise<ExitCode> {
  const threshold: Threshold = { failOn: options.failOn, clock: options.failOnClock ?? false };
  const baselines = options.baseline
    ? await readBaselines(world, gathered.groups, options.baseline)
    : undefined;
  const report = reportOf(gathered, {
    ...(baselines ? { baselines } : {}),
    suppressions: options.format === 'sarif',
  });
  const nothing = report.manuals.length === 0 && report.findings.length === 0;
  // A file that was named and cannot be read is told on stderr; that nothing else was found would mislead.
  if (!nothing || options.format !== 'text') await writeReport(world, report, options.format, threshold);
  if (options.format === 'text') {
    for (const { path, entry } of report.manuals) {
      if (entry.kind !== 'other' || entry.kindFrom !== 'named') continue;
      await complain(world, `${path} does not read as a manual, and little is asked of it: ${WHY_OTHER}`);
    }
  }
  if (nothing && gathered.failed.length === 0) {
    await tellNothing(world, options, await nothingBecause(gathered, options));
  }
  if (!(await tellUnread(world, gathered))) return EXIT.failed;
  return exitCodeOf(world, report, threshold);
}

const WHY_OTHER = 'say `kind:` in its front matter, or see `owners-manual inspect --explain`';

async function nothingBecause(
  { groups }: Gathered,
  { changedSince, respectInclude }: Pick<Options, 'changedSince' | 'respectInclude'>,
): Promise<string> {
  if (changedSince !== undefined) return 'No manual is concerned by what changed.';
  if (respectInclude) return 'No manual is among these files.';
  const likely: string[] = [];
  for (const { collection, selects, shown } of groups)
    likely.push(...(await likelyManuals(collection)).filter(selects).map(shown));
  return noManual(likely);
}

/** A check of nothing is no success to be silent about. */
async function tellNothing(world: World, { format }: ReportingOptions, message: string): Promise<void> {
  if (format === 'text') await say(world, message);
  else await complain(world, message);
}

/** Says what could not be read; gives whether everything that was named could be. */
export async function tellUnread(world: World, { failed, skipped }: Gathered): Promise<boolean> {
  const byPath = [...failed, ...skipped].sort((a, b) => compareText(a.path, b.path));
  for (const { path, why } of byPath) await complain(world, `${path}: ${why}`);
  return failed.length === 0;
}
