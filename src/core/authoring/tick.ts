import { firstBlock } from '../document/content';
import type { Manual } from '../manual';
import { parseBlocks, type Block, type ListItem } from '../document/markdown';
import { outline, type Section } from '../document/sections';
import { applyEdits, SourceText, type TextEdit } from '../document/text';
import { normaliseTitle } from '../document/titles';
import type { Topic } from '../topics';

/** A question of a topic as the document has it. */
export interface Question {
  readonly text: string;
  readonly ticked: boolean;
  /** The line of its task item; absent where the document does not have it yet. */
  readonly line?: number;
}

interface TaskItem {
  readonly line: number;
  /** The character of the space or `x` between the brackets. */
  readonly mark: number;
  readonly ticked: boolean;
  /** What stands before the brackets: indentation, quotes and bullet. */
  readonly lead: string;
  readonly item: ListItem;
  readonly normalised: string;
}

const TASK = /^([\s>]*(?:(?:[-*+]|\d{1,9}[.)])[\s>]+)+)\[([ xX])\](?=\s)/;

/** The topic's questions, each with its task item where a section of the topic has one. */
export function questionsOf(manual: Manual, topic: Topic): Question[] {
  const items = taskItems(manual, topic);
  return topic.questions.map((text) => {
    const found = itemOf(items, text);
    return found ? { text, ticked: found.ticked, line: found.line } : { text, ticked: false };
  });
}

/** Whether the topic has a section that a task item can be written into. */
export function canTick(manual: Manual, topic: Topic): boolean {
  return taskItems(manual, topic).length > 0 || roomySection(manual, topic) !== undefined;
}

/**
 * The edits that tick a question of `topic` or take its tick away. A question that the document does not have
 * yet is appended to the topic's section; unticking changes nothing but the `x`.
 * Undefined where no section of the topic can take a task item.
 */
export function tickEdits(
  manual: Manual,
  topic: Topic,
  question: string,
  ticked: boolean,
): readonly TextEdit[] | undefined {
  const items = taskItems(manual, topic);
  const found = itemOf(items, question);
  if (found) {
    if (found.ticked === ticked) return [];
    const start = { line: found.line, character: found.mark };
    const end = { line: found.line, character: found.mark + 1 };
    return [{ range: { start, end }, newText: ticked ? 'x' : ' ' }];
  }
  if (!ticked) return [];
  const neighbours = items.filter((item) => topic.questions.some((other) => itemOf([item], other)));
  const candidates =
    neighbours.length > 0
      ? [besideEdit(manual, neighbours, question)]
      : [newListEdit(manual, topic, question, 'end'), newListEdit(manual, topic, question, 'start')];
  const edit = candidates.find((candidate) => candidate && isUndisturbed(manual, candidate, question));
  return edit && [edit];
}

/** The task items within the topic's sections, in order. */
function taskItems({ answers, sections, blocks, source }: Manual, topic: Topic): TaskItem[] {
  const items = new Map<number, TaskItem>();
  for (const index of answers.get(topic.id)?.sections ?? []) {
    const section = sections[index]!;
    for (
      let i = firstBlock(blocks, section.line);
      i < blocks.length && blocks[i]!.line < section.endLine;
      i++
    ) {
      const item = taskItem(blocks[i]!, source);
      if (item) items.set(item.line, item);
    }
  }
  return [...items.values()].sort((a, b) => a.line - b.line);
}

function taskItem(block: Block, source: SourceText): TaskItem | undefined {
  if (block.type !== 'paragraph' || !block.opensItem || !block.item) return undefined;
  const match = TASK.exec(source.line(block.line));
  if (!match) return undefined;
  const lead = match[1]!;
  return {
    line: block.line,
    mark: lead.length + 1,
    ticked: match[2] !== ' ',
    lead,
    item: block.item,
    normalised: normaliseTitle(block.text.replace(/^\[[ xX]\]\s+/, '')),
  };
}

/** The item that repeats the question; people also write the answer behind it, in the same item. */
function itemOf(items: readonly TaskItem[], question: string): TaskItem | undefined {
  const wanted = normaliseTitle(question);
  return (
    items.find((item) => item.normalised === wanted) ??
    items.find((item) => item.normalised.startsWith(`${wanted} `))
  );
}

/** Behind the last question that is there, in its list. */
function besideEdit({ source }: Manual, items: readonly TaskItem[], question: string): TextEdit {
  const last = items.at(-1)!;
  let line = Math.max(last.item.endLine - 1, last.line);
  while (line > last.line && isBlank(source.line(line))) line--;
  const lead = last.lead.replace(
    /(\d+)([.)]\s+)$/,
    (_, number: string, rest: string) => `${Number(number) + 1}${rest}`,
  );
  return insertAfter(source, line, `${source.eol}${lead}[x] ${question}`);
}

/** A list of its own: behind what stands under the title, before the first subsection; or at the start. */
function newListEdit(
  manual: Manual,
  topic: Topic,
  question: string,
  where: 'start' | 'end',
): TextEdit | undefined {
  const { source } = manual;
  const section = roomySection(manual, topic);
  if (!section) return undefined;
  const line = where === 'end' ? lastOwnLine(manual, section) : section.bodyLine - 1;
  // Another bullet than that of a list right above: otherwise the two would be one.
  const bullet = /^\s*-\s/.test(firstLineOfList(manual, line)) ? '*' : '-';
  const next = source.line(line + 1);
  const tail = line + 1 < source.lineCount && !isBlank(next) ? source.eol : '';
  return insertAfter(source, line, `${source.eol}${source.eol}${bullet} [x] ${question}${tail}`);
}

/** The last line of what stands under the title itself; that of the title where nothing does. */
function lastOwnLine({ source, blocks }: Manual, section: Section): number {
  let end = section.ownEndLine;
  const last = blocks[firstBlock(blocks, end) - 1];
  // A rule at the end of a section divides it from the next: what is appended belongs before it.
  if (last?.type === 'rule' && last.line > section.line) end = last.line;
  let line = end - 1;
  while (line >= section.bodyLine && isBlank(source.line(line))) line--;
  return line;
}

/** The first of the topic's sections that holds blocks of its own: a heading, or a bold line outside of lists. */
function roomySection({ answers, sections, blocks }: Manual, topic: Topic): Section | undefined {
  const own = (answers.get(topic.id)?.sections ?? []).map((index) => sections[index]!);
  return own.find(({ form, leaf, line }) => {
    if (leaf || (form !== 'heading' && form !== 'bold-line')) return false;
    return blocks[firstBlock(blocks, line)]?.item === undefined;
  });
}

/** The line of the outermost list item that `line` belongs to; empty where it is in none. */
function firstLineOfList({ blocks, source }: Manual, line: number): string {
  for (let i = firstBlock(blocks, line); i >= 0; i--) {
    const block = blocks[i];
    if (block?.item?.depth === 1 && block.opensItem && block.line <= line)
      return source.line(block.item.line);
    if (block && !block.item && block.line <= line) return '';
  }
  return '';
}

/**
 * Whether the item reads as one and all else as before. An open fence or comment would swallow the item, the item
 * an indented block behind it, and a short line becomes a title where a list follows it.
 */
function isUndisturbed(manual: Manual, edit: TextEdit, question: string): boolean {
  const after = new SourceText(applyEdits(manual.source.text, [edit]));
  const line = edit.range.start.line + edit.newText.split('[x]', 1)[0]!.split(/\r\n|\r|\n/).length - 1;
  const blocks = parseBlocks(after, manual.frontMatter.bodyLine);
  const at = firstBlock(blocks, line);
  const item = blocks[at] && taskItem(blocks[at], after);
  if (item?.line !== line || !itemOf([item], question)) return false;
  const others = blocks.filter((_, i) => i !== at);
  const { sections } = outline(after, blocks);
  return (
    shapeOf(others) === shapeOf(manual.blocks) &&
    sections.map(({ title }) => title).join('\n') === manual.sections.map(({ title }) => title).join('\n')
  );
}

function shapeOf(blocks: readonly Block[]): string {
  return blocks.map(({ type, item }) => `${type} ${item?.depth ?? 0}`).join('\n');
}

function insertAfter(source: SourceText, line: number, newText: string): TextEdit {
  const at = { line, character: source.line(line).length };
  return { range: { start: at, end: at }, newText };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
