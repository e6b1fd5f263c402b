import type { Command } from 'commander';
import { buildProgram } from '../cli/program';
import { root } from './root';

/** Every command and option, from the table by which the command line itself parses. */
export function cliReference(): string {
  const sink = { write: () => undefined, isTerminal: false };
  const world = { argv: [], cwd: root, env: {}, out: sink, err: sink, home: root, now: () => new Date(0) };
  const program = buildProgram(world, () => undefined);
  return program.commands.map(commandReference).join('\n\n');
}

function commandReference(command: Command): string {
  const lines = [`#### \`owners-manual ${usageOf(command)}\``, '', command.description()];
  const options = command.createHelp().visibleOptions(command);
  const own = options.filter((option) => option.long !== '--help');
  if (own.length === 0) return lines.join('\n');
  lines.push('', '| Option | What it does |', '| --- | --- |');
  for (const option of own) {
    const choices = option.argChoices
      ? `: ${option.argChoices.map((choice) => `\`${choice}\``).join(', ')}`
      : '';
    const standard = typeof option.defaultValue === 'string' ? ` (default \`${option.defaultValue}\`)` : '';
    lines.push(`| \`${option.flags}\` | ${option.description}${choices}${standard} |`);
  }
  return lines.join('\n');
}

function usageOf(command: Command): string {
  const args = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [command.name(), ...args].join(' ');
}
