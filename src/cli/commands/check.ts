import { Option, type Command } from 'commander';
import { SEVERITIES, type Severity } from '../../core/finding';
import { jsonReport } from '../formats/json';
import { NO_MANUAL, textReport } from '../formats/text';
import { gather, type Gathered } from '../gather';
import { fails, reportOf, type Report } from '../report';
import { styleFor } from '../style';
import { complain, emit, EXIT, type ExitCode, type World } from '../world';
import { dayOption, pathsArgument, respectIncludeOption } from './shared';

const FORMATS = {
  text: (report, world) => textReport(report, styleFor(world.out, world.env)),
  json: (report) => jsonReport(report),
} as const satisfies Record<string, (report: Report, world: World) => Iterable<string>>;

interface Options {
  readonly format: keyof typeof FORMATS;
  readonly failOn: Severity | 'never';
  readonly failOnClock?: boolean;
  readonly today?: string;
  readonly respectInclude?: boolean;
}

export function checkCommand(program: Command, world: World, exit: (code: ExitCode) => void): void {
  program
    .command('check')
    .summary('report what manuals lack')
    .description('Report what manuals lack. Exits with 1 if there are findings at or above the threshold.')
    .addArgument(pathsArgument())
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
    .addOption(dayOption())
    .addOption(respectIncludeOption())
    .action(async (paths: string[], options: Options) => exit(await check(world, paths, options)));
}

async function check(world: World, paths: readonly string[], options: Options): Promise<ExitCode> {
  const gathered = await gather(world, paths, options);
  const report = reportOf(gathered);
  const nothing = report.manuals === 0 && report.findings.length === 0;
  if (!nothing || options.format !== 'text') await emit(world.out, FORMATS[options.format](report, world));
  if (nothing && gathered.failed.length === 0) await tellNothing(world, options.format);
  if (!(await tellUnread(world, gathered))) return EXIT.failed;
  const broken = report.findings.find(({ rule }) => rule === 'config-invalid');
  if (broken) {
    await complain(world, `${broken.path}:${broken.range.start.line + 1}: ${broken.message}`);
    return EXIT.failed;
  }
  return fails(report.findings, { failOn: options.failOn, clock: options.failOnClock ?? false })
    ? EXIT.findings
    : EXIT.clean;
}

/** A check of nothing is no success to be silent about. */
async function tellNothing(world: World, format: keyof typeof FORMATS): Promise<void> {
  if (format === 'text') await emit(world.out, [`${NO_MANUAL}\n`]);
  else await complain(world, NO_MANUAL);
}

/** Says what could not be read; gives whether everything that was named could be. */
export async function tellUnread(world: World, { failed, skipped }: Gathered): Promise<boolean> {
  for (const { path, why } of [...failed, ...skipped]) await complain(world, `${path}: ${why}`);
  return failed.length === 0;
}
