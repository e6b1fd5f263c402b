import { Option, type Command } from 'commander';
import { decode } from '../../core/document/encoding';
import { inspect, type Inspection } from '../../core/inspection';
import { inspectionJson, inspectionText } from '../formats/inspection';
import { noManual } from '../formats/text';
import { gather, type Group } from '../gather';
import { styleFor } from '../style';
import { complain, emit, EXIT, type ExitCode, type World } from '../world';
import { tellUnread } from './check';
import { pathsArgument, respectIncludeOption } from './commonOptions';

interface Options {
  readonly format: 'text' | 'json';
  readonly explain?: boolean;
  readonly respectInclude?: boolean;
}

export function inspectCommand(program: Command, world: World, exit: (code: ExitCode) => void): void {
  program
    .command('inspect')
    .summary('show what is seen in each manual')
    .description(
      'Show what is seen in each manual: its kind, which topics it answers and where, owners, times, dates.',
    )
    .addArgument(pathsArgument())
    .addOption(
      new Option('-f, --format <format>', 'how to write it').choices(['text', 'json']).default('text'),
    )
    .option('--explain', 'tell why each topic was judged as it was')
    .addOption(respectIncludeOption())
    .action(async (paths: string[], options: Options) => exit(await run(world, paths, options)));
}

async function run(world: World, paths: readonly string[], options: Options): Promise<ExitCode> {
  const gathered = await gather(world, paths, options);
  const manuals: Inspection[] = [];
  for (const group of gathered.groups) {
    for (const path of group.collection.paths().filter(group.selects)) {
      manuals.push(await inspectOne(group, path, options.explain ?? false));
    }
  }
  const style = styleFor(world.out, world.env);
  await emit(world.out, options.format === 'json' ? inspectionJson(manuals) : inspectionText(manuals, style));
  if (manuals.length === 0 && gathered.failed.length === 0) await complain(world, noManual());
  return (await tellUnread(world, gathered)) ? EXIT.clean : EXIT.failed;
}

async function inspectOne(group: Group, path: string, explain: boolean): Promise<Inspection> {
  const entry = group.collection.index.get(path)!;
  if (!explain) return inspect(entry, group);
  const decoded = decode(await group.collection.options.host.readFile(path));
  return inspect(entry, group, 'text' in decoded ? group.collection.parse(path, decoded.text) : undefined);
}
