import { parseDay, type Day } from '../facts/dates';
import type { Manual } from '../manual';
import type { CodeBlock } from '../document/markdown';
import { closingFence } from '../document/openBlock';
import type { Range, SourceText } from '../document/text';
import { fieldOf, parseYaml, type YamlValue } from '../document/yamlTree';

/** What the votes from 0 to 5 say: `none` where too few have voted. */
export type ConsensusResult = 'move-on' | 'discuss' | 'none';

export interface Vote {
  readonly who: string;
  readonly value: number;
  readonly range: Range;
}

export interface ConsensusFault {
  readonly message: string;
  readonly range: Range;
}

/** One fenced block `consensus`: what was asked, how people voted, what was decided. */
export interface Consensus {
  /** Of the opening line of the fence. */
  readonly range: Range;
  readonly question: string | undefined;
  readonly method: string | undefined;
  /** Whether it says on what to agree: a proposal, options or ideas. */
  readonly hasProposal: boolean;
  readonly asked: Day | undefined;
  readonly invited: number;
  readonly votes: readonly Vote[];
  readonly votesRange: Range | undefined;
  /** Those who gave an objection, in lower case. */
  readonly objectors: ReadonlySet<string>;
  readonly ideas: ReadonlyMap<string, string>;
  readonly ballots: readonly (readonly string[])[];
  readonly decision: { readonly text: string; readonly range: Range } | undefined;
  readonly decided: Day | undefined;
  /** The reason why the result was overruled. */
  readonly overruledWhy: string | undefined;
  readonly autonomy: Range | undefined;
  readonly faults: readonly ConsensusFault[];
}

const MAX_CHOICES = 5;
const MIN_QUORUM = 3;
const HIGH = 4;

const cache = new WeakMap<Manual, readonly Consensus[]>();

/** The consensus records of a document, in order. */
export function consensusRecords(manual: Manual): readonly Consensus[] {
  let records = cache.get(manual);
  if (!records) {
    cache.set(manual, (records = recordBlocks(manual).map((block) => readRecord(manual.source, block))));
  }
  return records;
}

/** How many must vote: the larger of 3 and half of those invited, rounded up. */
export function quorumOf(invited: number): number {
  return Math.max(MIN_QUORUM, Math.ceil(invited / 2));
}

/** Most at 4 and 5: move on. Most at 0 to 3, or as many as above: discuss. Too few votes: none. */
export function resultOf(votes: readonly number[], invited = 0): ConsensusResult {
  if (votes.length < quorumOf(invited)) return 'none';
  const high = votes.filter((vote) => vote >= HIGH).length;
  return high * 2 > votes.length ? 'move-on' : 'discuss';
}

/** One line of the ranked table. */
export interface Rank {
  readonly rank: number;
  readonly idea: string;
  readonly count: number;
}

/** Ideas by the number of ballots that chose them; ties share a rank, and the next rank counts them all. */
export function rankIdeas(ideas: Iterable<string>, ballots: readonly (readonly string[])[]): Rank[] {
  const counts = new Map([...ideas].map((idea): [string, number] => [idea, 0]));
  for (const ballot of ballots) {
    for (const idea of new Set(ballot)) if (counts.has(idea)) counts.set(idea, counts.get(idea)! + 1);
  }
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.map(([idea, count]) => ({
    rank: sorted.findIndex(([, other]) => other === count) + 1,
    idea,
    count,
  }));
}

/** The YAML in the fenced blocks `consensus` of a document, and the lines that it stands in. */
export function recordTrees(
  manual: Manual,
): { lines: { first: number; end: number }; root: YamlValue | undefined }[] {
  return recordBlocks(manual).map((block) => ({
    lines: { first: block.line + 1, end: contentEnd(manual.source, block) },
    root: treeOf(manual.source, block).root,
  }));
}

function recordBlocks(manual: Manual): CodeBlock[] {
  return manual.blocks.filter(
    (block) => block.type === 'code' && /^consensus\b/i.test(block.info) && !block.quoted,
  ) as CodeBlock[];
}

function treeOf(source: SourceText, block: CodeBlock): ReturnType<typeof parseYaml> {
  const start = source.offsetAt({ line: block.line + 1, character: 0 });
  const end = source.offsetAt({ line: contentEnd(source, block), character: 0 });
  return parseYaml(source, start, Math.max(end, start));
}

/** The line of the closing fence, or the one behind a block that has none. */
function contentEnd(source: SourceText, block: CodeBlock): number {
  return closingFence(source, block) ?? block.endLine;
}

/** Reads the record in a fenced block. */
export function readRecord(source: SourceText, block: CodeBlock): Consensus {
  const { root, faults: broken } = treeOf(source, block);
  const faults: ConsensusFault[] = broken.slice(0, 1).map(({ message, range }) => ({
    message: `The record cannot be read: ${message.replace(/\.?$/, '.')} Mend this line.`,
    range,
  }));
  const range = source.lineRange(block.line);
  if (root && root.type !== 'map' && faults.length === 0) {
    faults.push({ message: 'The record is no map of fields. Begin with “question: …”.', range });
  }
  const text = (key: string) => textOf(fieldOf(root, key)?.value);
  const ideas = new Map([...ideasIn(root)].map(([id, { text }]) => [id, text]));
  const decision = fieldOf(root, 'decision');
  const decisionText = textOf(decision?.value);
  const autonomy = fieldOf(root, 'autonomy');
  const day = (key: string) => {
    const field = fieldOf(root, key);
    const written = textOf(field?.value);
    const read = written === undefined ? undefined : parseDay(written);
    if (written !== undefined && read === undefined) {
      faults.push({
        message: `“${written.slice(0, 24)}” is no date. Write year, month and day: 2026-08-01.`,
        range: field!.value.range,
      });
    }
    return read;
  };
  const invited = fieldOf(root, 'invited')?.value;
  return {
    range,
    question: text('question'),
    method: text('method'),
    hasProposal:
      text('proposal') !== undefined ||
      ideas.size > 0 ||
      sizeOf(fieldOf(root, 'options')?.value) > 0 ||
      text('options') !== undefined ||
      decisionText !== undefined,
    asked: day('asked'),
    invited: invited?.type === 'scalar' ? Number(invited.value) || 0 : sizeOf(invited),
    votes: readVotes(fieldOf(root, 'votes')?.value, faults),
    votesRange: fieldOf(root, 'votes')?.keyRange,
    objectors: new Set(fieldsOf(fieldOf(root, 'objections')?.value).map(({ key }) => key.toLowerCase())),
    ideas,
    ballots: readBallots(fieldOf(root, 'ballots')?.value, ideas, faults),
    decision:
      decision && decisionText !== undefined
        ? { text: decisionText, range: decision.value.range }
        : undefined,
    decided: day('decided'),
    overruledWhy: overruledWhy(fieldOf(root, 'overruled-by')?.value),
    autonomy: autonomy && sizeOf(autonomy.value) > 0 ? autonomy.keyRange : undefined,
    faults,
  };
}

function readVotes(value: YamlValue | undefined, faults: ConsensusFault[]): Vote[] {
  if (value && value.type !== 'map' && sizeOf(value) > 0) {
    faults.push({
      message: 'Votes are a map of names to numbers from 0 to 5: { ana: 5, bo: 4 }.',
      range: value.range,
    });
  }
  return fieldsOf(value).flatMap(({ key, value: vote }): Vote[] => {
    if (
      vote.type === 'scalar' &&
      Number.isInteger(vote.value) &&
      Number(vote.value) >= 0 &&
      Number(vote.value) <= 5
    ) {
      return [{ who: key, value: Number(vote.value), range: vote.range }];
    }
    const written = vote.type === 'scalar' ? `“${vote.text.slice(0, 12)}”` : 'This';
    faults.push({ message: `${written} is no vote. Votes go from 0 to 5.`, range: vote.range });
    return [];
  });
}

/** The ideas of a record, by the words that a ballot chooses them with. */
export function ideasIn(
  root: YamlValue | undefined,
): ReadonlyMap<string, { readonly text: string; readonly range: Range }> {
  const value = fieldOf(root, 'ideas')?.value;
  if (value?.type === 'list') {
    return new Map(
      value.items.flatMap(({ range, ...item }) => {
        const text = item.type === 'scalar' ? item.text.trim() : undefined;
        return text === undefined ? [] : [[text, { text, range }] as const];
      }),
    );
  }
  return new Map(
    fieldsOf(value).map(({ key, keyRange, value: idea }) => [
      key,
      { text: textOf(idea) ?? key, range: keyRange },
    ]),
  );
}

function readBallots(
  value: YamlValue | undefined,
  ideas: ReadonlyMap<string, string>,
  faults: ConsensusFault[],
): string[][] {
  const ballots = value?.type === 'list' ? value.items : fieldsOf(value).map((field) => field.value);
  return ballots.map((ballot) => {
    const items = ballot.type === 'list' ? ballot.items : [ballot];
    const chosen = new Set<string>();
    for (const item of items) {
      const id = item.type === 'scalar' ? item.text.trim() : '';
      if (!ideas.has(id))
        faults.push({
          message: `There is no idea “${id.slice(0, 24)}”. Choose from: ${[...ideas.keys()].join(', ').slice(0, 60)}.`,
          range: item.range,
        });
      else if (chosen.has(id))
        faults.push({ message: `“${id}” is chosen twice. Choose different ideas.`, range: item.range });
      chosen.add(id);
    }
    if (items.length > MAX_CHOICES) {
      faults.push({
        message: `This ballot has ${items.length} ideas. Choose ${MAX_CHOICES} at most.`,
        range: ballot.range,
      });
    }
    return [...chosen].filter((id) => ideas.has(id));
  });
}

/** `overruled-by: { who: …, why: … }`, or a text that tells both. */
function overruledWhy(value: YamlValue | undefined): string | undefined {
  return value?.type === 'map' ? textOf(fieldOf(value, 'why')?.value) : textOf(value);
}

function textOf(value: YamlValue | undefined): string | undefined {
  return value?.type === 'scalar' && value.text.trim() !== '' ? value.text.trim() : undefined;
}

function fieldsOf(value: YamlValue | undefined) {
  return value?.type === 'map' ? value.fields : [];
}

function sizeOf(value: YamlValue | undefined): number {
  return value?.type === 'list' ? value.items.length : value?.type === 'map' ? value.fields.length : 0;
}
