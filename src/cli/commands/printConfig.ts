import { Option, type Command } from 'commander';
import type { Config } from '../../core/config/config';
import { DEFAULT_INCLUDE } from '../../core/repository/discover';
import { rulesOf } from '../../core/rules/index';
import { locate } from '../oneManual';
import { complain, emit, EXIT, printable, type ExitCode, type World } from '../world';

export function printConfigCommand(program: Command, world: World, exit: (code: ExitCode) => void): void {
  program
    .command('print-config')
    .summary('show the configuration in force')
    .description('Show the configuration in force for a file, and where each setting comes from.')
    .argument('[file]', 'a manual (default: any in the current folder)')
    .addOption(
      new Option('-f, --format <format>', 'how to write it').choices(['text', 'json']).default('text'),
    )
    .action(async (file: string | undefined, { format }: { format: 'text' | 'json' }) => {
      exit(await run(world, file, format));
    });
}

async function run(world: World, file: string | undefined, format: 'text' | 'json'): Promise<ExitCode> {
  const { collection, path } = await locate(world, file ?? 'RUNBOOK.md');
  await collection.configurations.loadAbove(path);
  const config = collection.configurations.for(path);
  await emit(world.out, format === 'json' ? json(config, path) : text(config, path));
  const faults = collection.configurations.paths().flatMap((each) => collection.findings(each));
  for (const fault of faults)
    await complain(world, `${fault.path}:${fault.range.start.line + 1}: ${fault.message}`);
  return faults.length > 0 ? EXIT.failed : EXIT.clean;
}

function settings(config: Config, path: string) {
  return rulesOf(config).map((rule) => ({ id: rule.id, ...config.setting(rule, path) }));
}

function* text(config: Config, path: string): Generator<string> {
  const lines = (globs: readonly string[]) => globs.map(printable).join('\n          ');
  yield `files:    ${printable(config.files.join(', ')) || 'none: the built-in configuration holds'}\n`;
  yield `preset:   ${config.preset}\n`;
  yield `include:  ${lines([...DEFAULT_INCLUDE, ...config.include])}\n`;
  if (config.exclude.length > 0) yield `exclude:  ${lines(config.exclude)}\n`;
  if (config.today !== undefined) yield `today:    ${config.today}\n`;
  yield 'rules:\n';
  const all = settings(config, path);
  const width = Math.max(...all.map(({ id }) => id.length));
  for (const { id, severity, options, from } of all) {
    const set = Object.entries(options).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
    yield `  ${id.padEnd(width)}  ${severity.padEnd(11)}  ${printable(from + set.join(''))}\n`;
  }
}

function* json(config: Config, path: string): Generator<string> {
  const { files, preset, include, exclude, today } = config;
  const rules = Object.fromEntries(
    settings(config, path).map(({ id, severity, options, from }) => [id, { severity, options, from }]),
  );
  const all = { version: 1, files, preset, include: [...DEFAULT_INCLUDE, ...include], exclude, today, rules };
  yield `${JSON.stringify(all, null, 2)}\n`;
}
