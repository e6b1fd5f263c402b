import { rankIdeas, resultOf, type Consensus } from './consensus';
import type { Day } from '../facts/dates';
import type { Manual } from '../manual';
import type { CodeBlock } from '../document/markdown';
import { missingEnd } from '../document/openBlock';
import { yamlString } from '../authoring/templates';
import type { TextEdit } from '../document/text';

/** The two ways to consensus. */
export type ConsensusMethod = 'small-groups' | 'top-five';

/** What tells which way fits. */
export interface Situation {
  readonly people: number;
  readonly items: number;
  /** Everybody thinks that they agree, and nobody has talked. */
  readonly silent: boolean;
}

/** Small groups for large meetings and many items; the top five where people agree in silence. */
export function methodFor({ people, items, silent }: Situation): ConsensusMethod {
  if (silent) return 'top-five';
  // A handful of people with ideas to choose from need no groups to be heard.
  return people < SMALL && items > 1 && items <= FEW ? 'top-five' : 'small-groups';
}

const SMALL = 6;
const FEW = 5;

/** A record that waits for its answers, as a fenced block. */
export function recordTemplate(method: ConsensusMethod, question: string, today: Day): string[] {
  const head = ['```consensus', `question: ${yamlString(question)}`, `method: ${method}`, `asked: ${today}`];
  return method === 'small-groups'
    ? [...head, 'conflicts: []', 'proposal:', 'votes: {}', 'decision:', '```']
    : [...head, 'ideas: {}', 'ballots: {}', 'decision:', '```'];
}

const HEADER = '| Rank | Idea | Ballots |';

/** The edit that writes the ranked table behind a record, in place of the one that stands there. */
export function tallyEdit({ blocks, source }: Manual, record: Consensus): TextEdit | undefined {
  const at = blocks.findIndex((block) => block.type === 'code' && block.line === record.range.start.line);
  const block = blocks[at] as CodeBlock | undefined;
  if (!block || record.ballots.length === 0) return undefined;
  const rows = rankIdeas(record.ideas.keys(), record.ballots).map(
    ({ rank, idea, count }) => `| ${rank} | ${cell(record.ideas.get(idea) ?? idea)} | ${count} |`,
  );
  const lines = [HEADER, '| ---: | --- | ---: |', ...rows].join(source.eol);
  const next = blocks[at + 1];
  if (next?.type === 'table' && source.line(next.line).trim() === HEADER) {
    const last = next.endLine - 1;
    const end = { line: last, character: source.line(last).length };
    return { range: { start: { line: next.line, character: 0 }, end }, newText: lines };
  }
  const last = block.endLine - 1;
  const end = { line: last, character: source.line(last).length };
  const close = next === undefined ? missingEnd(source, blocks) : undefined;
  const lead = close === undefined ? ['', ''] : ['', close, ''];
  return { range: { start: end, end }, newText: [...lead, lines].join(source.eol) };
}

/** The record that a line stands in, or the nearest one above it, or the first. */
export function recordNear(records: readonly Consensus[], line: number): Consensus | undefined {
  return records.findLast(({ range }) => range.start.line <= line) ?? records[0];
}

/** A ballot to hand out, as Markdown; undefined for a record that asks for nothing that can be voted on. */
export function ballotOf({ question, ideas, method }: Consensus): string | undefined {
  const title = `# Ballot: ${question ?? 'What comes first?'}`;
  if (ideas.size > 0) {
    return [
      title,
      '',
      'Choose up to five. Put an x between the brackets.',
      '',
      ...[...ideas].map(([id, idea]) => `- [ ] ${idea} (${id})`),
      '',
      'Name:',
      '',
    ].join('\n');
  }
  if (question === undefined || method === 'top-five') return undefined;
  return [
    title,
    '',
    'From 0 to 5, how far do you agree? 4 and 5 mean: go ahead. If you vote 0 or 1, say why.',
    '',
    ...[5, 4, 3, 2, 1, 0].map((vote) => `- [ ] ${vote}`),
    '',
    'Objection:',
    '',
    'Name:',
    '',
  ].join('\n');
}

/** What a record says, in a line: its decision, or how the votes stand. */
export function outcomeOf({ decision, decided, votes, invited }: Consensus): string {
  if (decision) return decided === undefined ? decision.text : `${decided}: ${decision.text}`;
  const result = resultOf(
    votes.map(({ value }) => value),
    invited,
  );
  return result === 'none'
    ? 'no decision yet'
    : `no decision yet, the votes say: ${result.replace('-', ' ')}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}
