import { Option, type Command } from 'commander';
import { existsSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { isMarkdown } from '../../core/repository/discover';
import { KINDS, type Kind } from '../../core/manual';
import { manualTemplate } from '../../core/authoring/templates';
import { reasonOf } from '../nodeFiles';
import { locate } from '../oneManual';
import { EXIT, Failure, say, type ExitCode, type World } from '../world';

const FILE_NAME = 'RUNBOOK.md';

interface Options {
  readonly kind: Kind;
  readonly name?: string;
}

export function newCommand(program: Command, world: World, exit: (code: ExitCode) => void): void {
  program
    .command('new')
    .summary('write a new manual from the template')
    .description('Write a new manual from the template of its kind. A file that is there is left as it is.')
    .argument('<path>', `the file, or a folder that is to have a ${FILE_NAME}`)
    .addOption(
      new Option('--kind <kind>', 'what sort of manual')
        .choices(KINDS.filter((kind) => kind !== 'other'))
        .default('service'),
    )
    .option('--name <name>', 'what people call it (default: the name of the folder)')
    .action(async (path: string, options: Options) => {
      await write(world, path, options);
      exit(EXIT.clean);
    });
}

async function write(world: World, path: string, { kind, name }: Options): Promise<void> {
  const asked = resolve(world.cwd, path);
  const isFolder = existsSync(asked) ? statSync(asked).isDirectory() : !/\.[^/.]+$/.test(path);
  const file = isFolder ? join(asked, FILE_NAME) : asked;
  const shown = relative(world.cwd, file);
  if (!isMarkdown(file)) throw new Failure(`${shown}: the name of a manual ends in .md`);
  try {
    await mkdir(dirname(file), { recursive: true });
    const { collection, path: inRepository } = await locate(world, file);
    await collection.configurations.loadAbove(inRepository);
    const { topics } = collection.configurations.for(inRepository).catalogue;
    const text = manualTemplate(name ?? basename(dirname(file)), kind, topics);
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${shown}: cannot be written: ${reasonOf(error)}`, { cause: error });
  }
  await say(world, `Wrote ${shown}.`);
}
