import { firstBlock } from './content';
import type { Manual } from '../manual';
import type { Block, CodeBlock, TableBlock } from './markdown';
import type { Section } from './sections';
import type { Range } from './text';
import type { TopicId } from '../topics';

/** One line of prose, or one cell's, with the place where it stands. */
export interface ReadLine {
  readonly text: string;
  readonly line: number;
  /** The character at which `text` begins in its line; absent where it is to be looked for. */
  readonly start?: number;
  readonly block: Block;
}

/** What stands in the sections that answer a topic, their children included: what content rules look at. */
export interface Reading {
  readonly topic: TopicId;
  readonly sections: readonly Section[];
  /** Where to report what the whole of it lacks: the title of the first section. */
  readonly title: Range;
  readonly heading: string;
  readonly blocks: readonly Block[];
  /** Lines of paragraphs, cells of tables and the titles of children, in order. Quotes are left out. */
  readonly lines: readonly ReadLine[];
  /** `lines` in one text, a line break between them. */
  readonly text: string;
  readonly code: readonly CodeBlock[];
  readonly tables: readonly TableBlock[];
  /** Whether a list item begins in it. */
  readonly hasList: boolean;
}

const readings = new WeakMap<Manual, Map<TopicId, Reading | undefined>>();

/** The reading of a topic that is answered by titled sections; undefined for every other state and for retired manuals. */
export function readingOf(manual: Manual, topic: TopicId): Reading | undefined {
  let table = readings.get(manual);
  if (!table) readings.set(manual, (table = new Map<TopicId, Reading | undefined>()));
  if (!table.has(topic)) table.set(topic, read(manual, topic));
  return table.get(topic);
}

function read(manual: Manual, topic: TopicId): Reading | undefined {
  const answer = manual.answers.get(topic);
  if (answer?.state !== 'answered' || answer.sections.length === 0) return undefined;
  if (manual.facts.lifecycle?.value === 'retired') return undefined;
  const sections = answer.sections.map((index) => manual.sections[index]!);
  return readSections(manual, topic, sections);
}

/** Reads sections as one; a section within another of them counts once. */
export function readSections(manual: Manual, topic: TopicId, sections: readonly Section[]): Reading {
  const blocks: Block[] = [];
  const lines: ReadLine[] = [];
  let done = 0;
  for (const section of [...sections].sort((a, b) => a.line - b.line)) {
    if (section.endLine <= done) continue;
    if (section.inline !== undefined) {
      const text = manual.source.line(section.line);
      const start = Math.max(text.indexOf(section.inline.split('\n', 1)[0]!), section.range.end.character);
      for (const line of inlineLines(manual, section, start)) lines.push(line);
    }
    const from = Math.max(section.bodyLine, done);
    for (let i = firstBlock(manual.blocks, from); i < manual.blocks.length; i++) {
      const block = manual.blocks[i]!;
      if (block.line >= section.endLine) break;
      blocks.push(block);
      if (!block.quoted) for (const line of linesOf(block, from, section.endLine)) lines.push(line);
    }
    done = section.endLine;
  }
  // A label of a checklist may stand before the section proper.
  const first = sections.find(({ form }) => form === 'heading' || form === 'html') ?? sections[0]!;
  return {
    topic,
    sections,
    title: first.range,
    heading: first.title,
    blocks,
    lines,
    text: lines.map((line) => line.text).join('\n'),
    code: blocks.filter((block) => block.type === 'code'),
    tables: blocks.filter((block) => block.type === 'table'),
    hasList:
      blocks.some((block) => block.item !== undefined) || sections.every(({ form }) => form === 'item-label'),
  };
}

/** What stands behind a label in its own line or lines. */
function inlineLines(manual: Manual, section: Section, start: number): ReadLine[] {
  const block = manual.blocks[firstBlock(manual.blocks, section.line)];
  if (!block || !section.inline) return [];
  const [first, ...others] = section.inline.split('\n');
  if (section.form === 'row-label') {
    return [{ text: section.inline, line: section.line, start, block }];
  }
  const more = others.map((text, i) => {
    const line = section.line + 1 + i;
    return { text, line, block };
  });
  return [{ text: first!, line: section.line, start, block }, ...more];
}

function linesOf(block: Block, from: number, to: number): ReadLine[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const lines: ReadLine[] = [];
      if (!block.text.includes('\n')) {
        return block.line >= from && block.line < to ? [{ text: block.text, line: block.line, block }] : [];
      }
      block.text.split('\n').forEach((text, i) => {
        const line = block.line + i;
        if (line < from || line >= to) return;
        lines.push({ text, line, block });
      });
      return lines;
    }
    case 'table':
      return [block.header, ...block.rows].flatMap((row) =>
        row.flatMap(({ text, line, start }) =>
          text !== '' && line >= from && line < to ? [{ text, line, start, block }] : [],
        ),
      );
    default:
      return [];
  }
}

/** The range of `length` characters from `at` on within a line that was read. */
export function rangeIn(manual: Manual, { text, line, start }: ReadLine, at: number, length: number): Range {
  const from = (start ?? Math.max(manual.source.line(line).indexOf(text), 0)) + at;
  return { start: { line, character: from }, end: { line, character: from + length } };
}
