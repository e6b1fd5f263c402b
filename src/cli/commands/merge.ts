import type { Command } from 'commander';
import { mergeShards } from '../merging';
import type { ExitCode, World } from '../world';
import { addReportingOptions, finishReport, type ReportingOptions } from './check';

export function mergeCommand(program: Command, world: World, exit: (code: ExitCode) => void): void {
  const command = program
    .command('merge')
    .summary('join the reports of shards')
    .description(
      'Join what `check --shard` wrote into the report that a check of everything at once would have written. ' +
        'Run it in the folder in which the shards ran, or in one that corresponds to it.',
    )
    .argument('<files...>', 'the reports of all shards');
  addReportingOptions(command).action(async (files: string[], options: ReportingOptions) => {
    exit(await finishReport(world, await mergeShards(world, files), options));
  });
}
