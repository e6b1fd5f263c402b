import { createReadStream } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { Collection } from '../core/collection';
import type { ManualRecord } from '../core/manualRecord';
import { compareText } from '../core/document/text';
import type { Provenance } from './formats/format';
import type { Gathered, Group, Unread } from './gather';
import { replay, type Answered } from './gitHistory';
import { MemoryFiles } from './memoryFiles';
import { reasonOf } from './nodeFiles';
import type { ShardLine } from './shardFile';
import { versionOf } from './writeReport';
import { Failure, type World } from './world';

/** What the shards say of one repository. */
interface Parts {
  readonly provenance: Provenance;
  readonly names: readonly string[];
  readonly walked: readonly string[];
  readonly paths: string[];
  readonly answered: Answered;
  readonly files: Map<string, string | Error>;
  readonly configs: Set<string>;
  readonly selected: Set<string>;
  readonly records: Map<string, ManualRecord>;
}

type Head = Extract<ShardLine, { type: 'shard' }>;

/** Joins reports of shards into what an unsharded run would have gathered. */
export async function mergeShards(world: World, paths: readonly string[]): Promise<Gathered> {
  const heads: Head[] = [];
  const repositories = new Map<string, Parts>();
  const unread = new Map<string, Extract<ShardLine, { type: 'unread' }>>();
  for (const path of paths) {
    let parts: Parts | undefined;
    let head: Head | undefined;
    for await (const line of linesOf(world, path)) {
      if (line.type === 'shard') heads.push((head = line));
      else if (!head) throw new Failure(`${path}: is no report of a shard`);
      else if (line.type === 'unread') unread.set(`${line.unread.path}\0${line.unread.why}`, line);
      else if (line.type === 'repository') {
        parts = repositories.get(line.root) ?? {
          provenance: line.provenance,
          names: line.names,
          walked: line.walked,
          paths: [],
          answered: new Map(),
          files: new Map(),
          configs: new Set(),
          selected: new Set(),
          records: new Map(),
        };
        repositories.set(line.root, parts);
      } else if (parts) take(parts, line);
    }
    if (!head) throw new Failure(`${path}: is no report of a shard`);
  }
  const today = checkHeads(world, heads);
  const cwd = await realpath(world.cwd);
  const groups = await Promise.all(
    [...repositories].map(([root, parts]) => groupOf(cwd, root, parts, today)),
  );
  const told = (failed: boolean): Unread[] =>
    [...unread.values()].filter((line) => line.failed === failed).map((line) => line.unread);
  return { groups, failed: told(true), skipped: told(false) };
}

/** A file that several shards met counts as what the walk found it to be, then as named, then as linked. */
const RANK = { found: 3, named: 2, linked: 1 } as const;

function take(parts: Parts, line: Exclude<ShardLine, { type: 'shard' | 'repository' | 'unread' }>): void {
  switch (line.type) {
    case 'paths':
      for (const path of line.paths) parts.paths.push(path);
      return;
    case 'answer':
      parts.answered.set(line.question, line.answer);
      return;
    case 'file':
      parts.files.set(line.path, line.unread === undefined ? line.text : new Error(line.unread));
      if (line.isConfig) parts.configs.add(line.path);
      if (line.selected) parts.selected.add(line.path);
      return;
    case 'manual': {
      const { path } = line.record.entry;
      const old = parts.records.get(path);
      if (!old || RANK[line.record.standing] > RANK[old.standing]) parts.records.set(path, line.record);
      if (line.selected) parts.selected.add(path);
    }
  }
}

/** The manuals are taken as the shards read them, the rest of the repository is walked as it was there. */
async function groupOf(cwd: string, root: string, parts: Parts, today: string): Promise<Group> {
  const host = new MemoryFiles(parts.paths, parts.files);
  const collection = new Collection({ host, today, repository: replay(parts.names, parts.answered) });
  const records = [...parts.records].sort(([a], [b]) => compareText(a, b));
  for (const [, record] of records) collection.restore(record);
  for (const folder of parts.walked) await collection.load(folder, () => false);
  for (const path of [...parts.configs].sort()) await collection.configurations.loadAbove(path);
  const absolute = resolve(cwd, root);
  return {
    root: absolute,
    collection,
    selects: (path) => parts.selected.has(path),
    shown: (path) => relative(cwd, join(absolute, path)).split(sep).join('/'),
    provenance: parts.provenance,
  };
}

/** All shards of one run must be there, each once. Gives the day by which they judged. */
function checkHeads(world: World, heads: readonly Head[]): string {
  const [first] = heads;
  if (!first) throw new Failure('there is no report to merge');
  const version = versionOf(world);
  const stranger = heads.find(({ tool }) => tool !== version);
  if (stranger) throw new Failure(`a shard was written by version ${stranger.tool}, and this is ${version}`);
  const { of } = first.share;
  if (heads.some((head) => head.share.of !== of || head.today !== first.today)) {
    throw new Failure(
      'the reports are of different runs: shards of one run agree in their number and the day',
    );
  }
  for (let index = 1; index <= of; index++) {
    const count = heads.filter(({ share }) => share.index === index).length;
    if (count !== 1)
      throw new Failure(`shard ${index}/${of} is ${count === 0 ? 'missing' : 'there more than once'}`);
  }
  return first.today;
}

async function* linesOf(world: World, path: string): AsyncGenerator<ShardLine> {
  const stream = createReadStream(resolve(world.cwd, path), 'utf8');
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
      if (line.trim() !== '') yield JSON.parse(line) as ShardLine;
    }
  } catch (error) {
    if (error instanceof SyntaxError) throw new Failure(`${path}: is no report of a shard: ${error.message}`);
    throw new Failure(`${path}: cannot be read: ${reasonOf(error)}`, { cause: error });
  }
}
