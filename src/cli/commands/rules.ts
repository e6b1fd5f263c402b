import { Option, type Command } from 'commander';
import { RULES } from '../../core/rules/index';
import { styleFor, type Style } from '../style';
import { emit, EXIT, type ExitCode, type World } from '../world';

export function rulesCommand(program: Command, world: World, exit: (code: ExitCode) => void): void {
  program
    .command('rules')
    .summary('list the rules')
    .description('List the rules with their severities, as they are without a configuration.')
    .addOption(
      new Option('-f, --format <format>', 'how to write it').choices(['text', 'json']).default('text'),
    )
    .action(async ({ format }: { format: 'text' | 'json' }) => {
      await emit(world.out, format === 'json' ? json() : text(styleFor(world.out, world.env)));
      exit(EXIT.clean);
    });
}

function* text(style: Style): Generator<string> {
  const width = Math.max(...RULES.map(({ id }) => id.length));
  for (const { id, severity, summary } of RULES) {
    const shown =
      severity === 'off' ? style.dim('off'.padEnd(11)) : style.severity(severity, severity.padEnd(11));
    yield `${id.padEnd(width)}  ${shown}  ${summary}\n`;
  }
}

function* json(): Generator<string> {
  const rules = RULES.map((rule) => ({
    id: rule.id,
    severity: rule.severity,
    class: rule.class,
    ...(rule.topic === undefined ? {} : { topic: rule.topic }),
    ...(rule.kinds ? { kinds: rule.kinds } : {}),
    summary: rule.summary,
    fixable: 'fix' in rule,
    options: rule.options ?? {},
  }));
  yield `${JSON.stringify({ version: 1, rules }, null, 2)}\n`;
}
