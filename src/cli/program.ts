import { Command } from 'commander';
import { adoptCommand } from './commands/adopt';
import { baselineCommand } from './commands/baseline';
import { checkCommand } from './commands/check';
import { explainCommand } from './commands/explain';
import { initCommand } from './commands/init';
import { insertCommand } from './commands/insert';
import { inspectCommand } from './commands/inspect';
import { mergeCommand } from './commands/merge';
import { newCommand } from './commands/new';
import { printConfigCommand } from './commands/printConfig';
import { reportCommand } from './commands/report';
import { rulesCommand } from './commands/rules';
import { versionOf } from './writeReport';
import { printable, type ExitCode, type World } from './world';

const WIDTH = 100;

/** All commands and their options: parses, prints the help, and is what the documentation is generated from. */
export function buildProgram(world: World, exit: (code: ExitCode) => void): Command {
  const program = new Command('owners-manual')
    .description("Check and write owner's manuals (runbooks).")
    .version(versionOf(world), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void world.out.write(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => world.out.columns ?? WIDTH,
      getErrHelpWidth: () => world.err.columns ?? WIDTH,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: () => undefined,
    })
    .addHelpText(
      'after',
      '\nExit codes: 0 nothing at or above the threshold, 1 findings, 2 it could not be done.\n' +
        'See `owners-manual <command> --help` for the options of a command.',
    );
  for (const add of [
    checkCommand,
    mergeCommand,
    inspectCommand,
    newCommand,
    insertCommand,
    adoptCommand,
    baselineCommand,
    reportCommand,
    explainCommand,
    rulesCommand,
    printConfigCommand,
    initCommand,
  ]) {
    add(program, world, exit);
  }
  return program;
}

/** What a refusal of the parser says, on one line. */
export function refusal(message: string): string {
  return printable(
    message
      .replace(/^error: /, '')
      .replace(/\n\(/, ' (')
      .trim(),
  );
}
