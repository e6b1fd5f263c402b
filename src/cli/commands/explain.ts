import type { Command } from 'commander';
import { nearest } from '../../core/nearest';
import { RULES } from '../../core/rules/index';
import { rulePage } from '../rulePages';
import { emit, EXIT, Failure, type ExitCode, type World } from '../world';

export function explainCommand(program: Command, world: World, exit: (code: ExitCode) => void): void {
  program
    .command('explain')
    .summary("print a rule's page")
    .description("Print a rule's page: what it checks, why, and how to mend what it finds.")
    .argument('<rule>', 'the id of a rule, as findings name it')
    .action(async (rule: string) => {
      await emit(world.out, [pageOf(world, rule)]);
      exit(EXIT.clean);
    });
}

function pageOf(world: World, id: string): string {
  const rule = RULES.find((other) => other.id === id);
  if (!rule) {
    const near = nearest(
      id,
      RULES.map((other) => other.id),
    );
    throw new Failure(
      `there is no rule “${id}”. ${near ? `Did you mean “${near}”?` : 'See `owners-manual rules`.'}`,
    );
  }
  return rulePage(world, id) ?? `# ${id}\n\n${rule.summary}.\n`;
}
