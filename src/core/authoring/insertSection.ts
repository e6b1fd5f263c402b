import type { Fix } from '../finding';
import type { Manual } from '../manual';
import { sectionTemplate } from './templates';
import { missingEnd } from '../document/openBlock';
import type { Position, TextEdit } from '../document/text';
import { TOPICS, type Topic, type TopicId } from '../topics';

/** Where the section of `topic` goes: behind the last section of the topics before it in the canonical order. */
function insertionPoint(manual: Manual, topic: Topic, order: readonly Topic[] = TOPICS): Position {
  const { source, sections } = manual;
  const rank = new Map(order.map(({ id }, i) => [id, i]));
  const own = rank.get(topic.id) ?? order.length;
  let line: number | undefined;
  for (const [id, answer] of manual.answers) {
    if ((rank.get(id) ?? order.length) >= own) continue;
    for (const index of answer.sections) {
      const top = topSection(manual, index);
      // A label inside a list or table is no place to end a section at.
      if (top !== undefined) line = Math.max(line ?? 0, sections[top]!.endLine);
    }
  }
  if (line === undefined) {
    const later = [...manual.answers]
      .filter(([id]) => (rank.get(id) ?? -1) > own)
      .flatMap(([, answer]) => answer.sections)
      .flatMap((index) => topSection(manual, index) ?? [])
      .map((index) => sections[index]!.line);
    line = later.reduce((first, other) => Math.min(first, other), source.lineCount);
  }
  return line >= source.lineCount
    ? { line: source.lineCount - 1, character: source.line(source.lineCount - 1).length }
    : { line, character: 0 };
}

/** The edit that writes the section's template into the manual; all else stays byte for byte. */
export function insertSection(manual: Manual, topic: Topic, order: readonly Topic[] = TOPICS): Fix {
  const at = insertionPoint(manual, topic, order);
  const edit = sectionsEdit(manual, [topic], at);
  const lead = edit.newText.slice(
    0,
    edit.newText.lastIndexOf(`${'#'.repeat(sectionLevel(manual))} ${topic.title}`),
  );
  const breaks = lead.split(/\r\n|\r|\n/).length - 1;
  const start = { line: at.line + breaks + 2, character: 0 };
  return {
    title: `Insert section “${topic.title}”`,
    edits: [edit],
    safe: false,
    preferred: true,
    select: { start, end: { line: start.line, character: 0 } },
  };
}

/** One edit for several sections: those that land at one place are joined in the canonical order. */
export function insertSections(
  manual: Manual,
  topics: readonly Topic[],
  order: readonly Topic[] = TOPICS,
): TextEdit[] {
  const groups = new Map<string, { at: Position; topics: Topic[] }>();
  for (const topic of order.filter((other) => topics.includes(other))) {
    const at = insertionPoint(manual, topic, order);
    const key = `${at.line}:${at.character}`;
    const group = groups.get(key);
    if (group) group.topics.push(topic);
    else groups.set(key, { at, topics: [topic] });
  }
  return [...groups.values()].map(({ at, topics: list }) => sectionsEdit(manual, list, at));
}

/** The edit that writes a section of the topic's title with `body` into the manual, at its place in the order. */
export function insertTitled(
  manual: Manual,
  topic: Topic,
  body: string,
  order: readonly Topic[] = TOPICS,
): TextEdit {
  const title = `${'#'.repeat(sectionLevel(manual))} ${topic.title}`;
  return textEdit(manual, `${title}\n\n${body}\n`, insertionPoint(manual, topic, order));
}

/**
 * The edit that writes `lines` at the end of the section that answers a topic.
 * @param selected the part of `lines` to be replaced by the user; its first occurrence is selected
 */
export function insertPart(
  manual: Manual,
  topic: TopicId,
  lines: readonly string[],
  selected: string,
): Required<Pick<Fix, 'edits' | 'select'>> | undefined {
  const index = manual.answers.get(topic)?.sections.find((at) => !manual.sections[at]!.leaf);
  if (index === undefined) return undefined;
  const section = manual.sections[index]!;
  return insertUnder(manual, section.line, section.endLine, lines, selected);
}

/**
 * The edit that writes `lines` behind what stands from a title to a line.
 * @param title the line of the title
 * @param endLine exclusive
 * @param selected the part of `lines` to be replaced by the user; its first occurrence is selected
 */
export function insertUnder(
  manual: Manual,
  title: number,
  endLine: number,
  lines: readonly string[],
  selected: string,
): Required<Pick<Fix, 'edits' | 'select'>> {
  const { source } = manual;
  let line = Math.min(endLine, source.lineCount) - 1;
  while (line > title && source.line(line).trim() === '') line--;
  const at = { line, character: source.line(line).length };
  const end = endLine < source.lineCount ? undefined : missingEnd(source, manual.blocks);
  const lead = end === undefined ? ['', ''] : ['', end, ''];
  const before = lines.findIndex((text) => text.includes(selected));
  const start = { line: line + lead.length + before, character: lines[before]?.indexOf(selected) ?? 0 };
  return {
    edits: [{ range: { start: at, end: at }, newText: [...lead, ...lines].join(source.eol) }],
    select: { start, end: { line: start.line, character: start.character + selected.length } },
  };
}

function sectionsEdit(manual: Manual, topics: readonly Topic[], at: Position): TextEdit {
  const level = sectionLevel(manual);
  return textEdit(manual, topics.map((topic) => sectionTemplate(topic, level)).join('\n'), at);
}

/** Inserts whole lines with one blank line around them, behind the end of what is still open there. */
function textEdit(manual: Manual, text: string, at: Position): TextEdit {
  const { source } = manual;
  const { eol } = source;
  const body = text.replaceAll('\n', eol);
  const atEnd = at.line >= source.lineCount - 1 && at.character === source.line(at.line).length;
  const written = source.text.slice(0, source.offsetAt(at));
  const end = atEnd ? missingEnd(source, manual.blocks) : undefined;
  const close = end === undefined ? '' : `${/[\r\n]$/.test(written) ? '' : eol}${end}${eol}`;
  const before = written + close;
  const blank =
    before.trim() === ''
      ? // Behind blanks a title would be indented, and code; behind what only looks blank it would be none.
        /[^\r\n]$/.test(before)
        ? eol
        : ''
      : /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n)$/.test(before)
        ? ''
        : /[\r\n]$/.test(before)
          ? eol
          : eol + eol;
  return { range: { start: at, end: at }, newText: close + blank + body + (atEnd ? '' : eol) };
}

/** The level that this manual's sections have: 2, or that of its first heading where it uses none of level 2. */
function sectionLevel(manual: Manual): number {
  const levels = manual.sections
    .filter((section) => section.form === 'heading')
    .map((section) => section.level);
  return levels.includes(2) ? 2 : levels.reduce((least, level) => Math.min(least, level), levels[0] ?? 2);
}

function topSection(manual: Manual, index: number): number | undefined {
  const level = sectionLevel(manual);
  for (let at = index; at >= 0; at = manual.sections[at]!.parent) {
    const section = manual.sections[at]!;
    if (section.form === 'heading' && section.level <= level) return at;
  }
  return undefined;
}
