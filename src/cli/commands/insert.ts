import type { Command } from 'commander';
import { askedAnswers } from '../../core/askedAnswers';
import type { Config } from '../../core/config/config';
import { insertSections } from '../../core/authoring/insertSection';
import type { Manual } from '../../core/manual';
import { nearest } from '../../core/nearest';
import { applyEdits } from '../../core/document/text';
import type { Topic } from '../../core/topics';
import { readManual, replaceManual } from '../manualFile';
import { locate, type OneManual } from '../oneManual';
import { EXIT, Failure, say, type ExitCode, type World } from '../world';

export function insertCommand(program: Command, world: World, exit: (code: ExitCode) => void): void {
  program
    .command('insert')
    .summary('insert sections into a manual')
    .description(
      'Insert the sections of topics into a manual, each at its place and with its questions. All else stays as it is.',
    )
    .argument('<file>', 'the manual')
    .argument('[topics...]', 'such as rollback (default: all that are asked of it and missing)')
    .action(async (file: string, topics: string[]) => {
      await insert(world, file, topics);
      exit(EXIT.clean);
    });
}

async function insert(world: World, file: string, ids: readonly string[]): Promise<void> {
  const one = await locate(world, file);
  const before = await readManual(world, one.absolute);
  if (one.isInRepository) await one.collection.load();
  await one.collection.loadNamed([one.path]);
  const config = one.collection.configurations.for(one.path);
  const manual = one.collection.parse(one.path, before);
  const wanted = ids.length > 0 ? ids.map((id) => topicOf(id, config)) : missingIn(one);
  const there = wanted.filter(({ id }) => (manual.answers.get(id)?.sections.length ?? 0) > 0);
  for (const topic of there)
    await say(world, `${file}: has “${topic.title}” already (${linesOf(manual, topic)}).`);
  const inserted = [...new Set(wanted)].filter((topic) => !there.includes(topic));
  if (inserted.length === 0) {
    if (there.length === 0) await say(world, `${file}: no section is missing.`);
    return;
  }
  const after = applyEdits(before, insertSections(manual, inserted, config.catalogue.topics));
  await replaceManual(world, one.absolute, before, after);
  await say(world, `${file}: inserted ${inserted.map(({ title }) => `“${title}”`).join(', ')}.`);
}

function topicOf(id: string, { catalogue }: Config): Topic {
  const topic = catalogue.topic(id);
  if (topic) return topic;
  const ids = catalogue.topics.map((other) => other.id);
  const near = nearest(id, ids);
  throw new Failure(
    `there is no topic “${id}”. ${near ? `Did you mean “${near}”?` : `Topics: ${ids.join(', ')}`}`,
  );
}

function missingIn({ collection, path }: OneManual): Topic[] {
  const entry = collection.index.get(path);
  if (!entry) return [];
  return askedAnswers(entry, { ...collection.circumstances(path), index: collection.index })
    .filter(({ state }) => state === 'missing' || state === 'mentioned')
    .map(({ topic }) => topic);
}

function linesOf(manual: Manual, { id }: Topic): string {
  const lines = (manual.answers.get(id)?.places ?? []).map(({ range }) => range.start.line + 1);
  return `line ${lines.join(', ')}`;
}
