import type { Command } from 'commander';
import { setField } from '../../core/authoring/frontMatterEdit';
import { yamlString } from '../../core/authoring/templates';
import { applyEdits } from '../../core/document/text';
import { readManual, replaceManual } from '../manualFile';
import { locate } from '../oneManual';
import { EXIT, Failure, say, type ExitCode, type World } from '../world';

export function adoptCommand(program: Command, world: World, exit: (code: ExitCode) => void): void {
  program
    .command('adopt')
    .summary('make a manual of a Markdown file')
    .description(
      'Write `manual:` into the front matter of a Markdown file, and nothing else: so it is a manual, whatever its name.',
    )
    .argument('<files...>', 'Markdown files')
    .action(async (files: string[]) => {
      for (const file of files) await adopt(world, file);
      exit(EXIT.clean);
    });
}

async function adopt(world: World, file: string): Promise<void> {
  const { absolute, path, collection } = await locate(world, file);
  const before = await readManual(world, absolute);
  await collection.configurations.loadAbove(path);
  const manual = collection.parse(path, before);
  if (manual.frontMatter.ours) {
    await say(world, `${file}: is a manual already.`);
    return;
  }
  const edit = setField(manual, ['manual'], yamlString(manual.title.text));
  if (!edit)
    throw new Failure(`${file}: its front matter cannot be read. Mend it, or name the file in \`include\``);
  await replaceManual(world, absolute, before, applyEdits(before, edit.edits));
  await say(world, `${file}: is the manual “${manual.title.text}” now.`);
}
