import { Option, type Command } from 'commander';
import { boardOf, type Board, type BoardRow } from '../../core/panels/board';
import { boardCsv } from '../../core/panels/boardFormats/csv';
import { boardHtml } from '../../core/panels/boardFormats/html';
import { boardMarkdown } from '../../core/panels/boardFormats/markdown';
import { compareText } from '../../core/document/text';
import type { Topic } from '../../core/topics';
import { noManual } from '../formats/text';
import { gather, type Gathered } from '../gather';
import { complain, emit, EXIT, type ExitCode, type World } from '../world';
import { tellUnread } from './check';
import { pathsArgument, respectIncludeOption } from './commonOptions';

const FORMATS = { markdown: boardMarkdown, html: boardHtml, csv: boardCsv } as const;

interface Options {
  readonly format: keyof typeof FORMATS;
  readonly respectInclude?: boolean;
}

export function reportCommand(program: Command, world: World, exit: (code: ExitCode) => void): void {
  program
    .command('report')
    .summary('write the board: manuals and what they answer')
    .description(
      'Write the board: each manual with the topics asked of it, how they are answered, and the owners.',
    )
    .addArgument(pathsArgument())
    .addOption(
      new Option('-f, --format <format>', 'how to write it')
        .choices(Object.keys(FORMATS))
        .default('markdown'),
    )
    .addOption(respectIncludeOption())
    .action(async (paths: string[], options: Options) => exit(await run(world, paths, options)));
}

async function run(world: World, paths: readonly string[], options: Options): Promise<ExitCode> {
  const gathered = await gather(world, paths, options);
  const board = joined(gathered);
  await emit(world.out, FORMATS[options.format](board));
  if (board.rows.length === 0 && gathered.failed.length === 0) await complain(world, noManual());
  return (await tellUnread(world, gathered)) ? EXIT.clean : EXIT.failed;
}

/** The boards of all repositories in one, with paths as the user sees them. */
function joined({ groups }: Gathered): Board {
  const topics = new Map<string, Topic>();
  const rows: BoardRow[] = [];
  for (const { collection, selects, shown } of groups) {
    const board = boardOf(collection, selects);
    for (const topic of board.topics) topics.set(topic.id, topic);
    for (const row of board.rows) {
      const cells = Object.entries(row.cells).map(([id, cell]) => [id, { ...cell, path: shown(cell.path) }]);
      rows.push({ ...row, path: shown(row.path), cells: Object.fromEntries(cells) as BoardRow['cells'] });
    }
  }
  return { topics: [...topics.values()], rows: rows.sort((a, b) => compareText(a.path, b.path)) };
}
