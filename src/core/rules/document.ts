import { anchorKey, slugOf } from '../document/anchors';
import { defineRule } from '../rule';
import type { Manual } from '../manual';
import type { Section } from '../document/sections';

/** The same fact stated twice, differently: one of the two readers is wrong. */
export const factConflict = defineRule({
  id: 'fact-conflict',
  class: 'content',
  severity: 'warning',
  summary: 'A fact that is stated twice is the same both times',
  *check({ path, factConflicts, kind }) {
    if (kind === 'template') return;
    for (const { name, first, second } of factConflicts) {
      yield {
        message: `The ${name} is ${second.value} here and ${first.value} above. Keep the right one.`,
        range: second.range,
        related: [{ path, range: first.range, message: `${first.value} here` }],
      };
    }
  },
});

/** Two titles of one name: the reader finds the first, and the second is read by nobody. */
export const duplicateSection = defineRule({
  id: 'duplicate-section',
  class: 'content',
  severity: 'information',
  summary: 'Two sections of one parent have different titles',
  kinds: ['service', 'procedure', 'alert', 'incident', 'launch', 'event'],
  *check({ path, sections }) {
    const seen = new Map<string, Section>();
    for (const section of sections) {
      if (section.form !== 'heading' || section.title === '') continue;
      // "Step 1: Deploy" and "Step 2: Deploy" differ as written.
      const key = `${section.parent}:${section.title.toLowerCase()}`;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, section);
        continue;
      }
      yield {
        message: `“${section.title}” is a title twice here. Join the two, or tell them apart.`,
        range: section.range,
        related: [{ path, range: first.range, message: 'The first one' }],
      };
    }
  },
});

const TOO_DEEP = 3;
const TOO_FAR = 150;
const FIRST_LINES = 30;
const URGENT = ['emergency', 'rollback'];

/** What is needed within minutes is not to be scrolled for. */
export const sectionBuried = defineRule({
  id: 'section-buried',
  class: 'advice',
  severity: 'hint',
  summary: 'Emergency and rollback stand near the top, or the top links to them',
  kinds: ['service'],
  *check(manual) {
    for (const { topic, section } of buried(manual)) {
      // No line number in the words: they must not change with each line that is written above.
      const where = section.level > TOO_DEEP ? `at level ${section.level}` : `below line ${TOO_FAR}`;
      yield {
        message: `“${section.title}” stands ${where}, and nothing at the top leads to it. Link to it under the title.`,
        range: section.range,
        topic,
        // Where no heading opens the document, its first line may be code.
        fixable: section.form === 'heading' && titleLine(manual) !== undefined,
      };
    }
  },
  *fix(finding, manual) {
    const found = buried(manual).find(({ topic }) => topic === finding.topic);
    if (!found || found.section.form !== 'heading') return;
    const { source, title } = manual;
    const line = titleLine(manual);
    if (line === undefined) return;
    const at = { line, character: source.line(line).length };
    const link = `[${found.section.title.replace(/[[\]]/g, '')}](#${slugOf(found.section.title)})`;
    yield {
      title: `Insert a link under “${title.text}”`,
      edits: [{ range: { start: at, end: at }, newText: `${source.eol}${source.eol}${link}` }],
      safe: true,
      preferred: true,
    };
  },
});

function* buriedSections(manual: Manual): Iterable<{ topic: string; section: Section }> {
  const { answers, sections, frontMatter, source, links, facts } = manual;
  if (facts.lifecycle?.value === 'retired') return;
  const from = firstLine(manual);
  // A generated table of contents leads everywhere.
  for (let line = frontMatter.bodyLine; line < Math.min(from + FIRST_LINES, source.lineCount); line++) {
    if (/^\s*(?:\[\[?_?toc_?\]\]?|\{:?toc\}|\{\{.*toc.*\}\}|<!--\s*toc)/i.test(source.line(line))) return;
  }
  const early = links
    .filter(({ path, range }) => path === '' && range.start.line < from + FIRST_LINES)
    .map(({ anchor }) => anchorKey(anchor ?? ''));
  for (const topic of URGENT) {
    const answer = answers.get(topic);
    if (answer?.state !== 'answered') continue;
    // A label of a step is no part that anybody looks for at the top.
    const own = answer.sections.map((index) => sections[index]!).filter(({ form }) => form !== 'item-label');
    const isNear = own.some(
      ({ line, level, leaf, form }) =>
        line < from + TOO_FAR && (level <= TOO_DEEP || leaf || form === 'bold-line'),
    );
    if (isNear || own.length === 0) continue;
    const leading = own.flatMap((section) => [section, ...around(sections, section)]);
    if (leading.some(({ title }) => early.includes(anchorKey(title)))) continue;
    yield { topic, section: own[0]! };
  }
}

/** The sections around a section, from the inside. */
function around(sections: readonly Section[], { parent }: Section): Section[] {
  const section = sections[parent];
  return section ? [section, ...around(sections, section)] : [];
}

function buried(manual: Manual) {
  return [...buriedSections(manual)];
}

/** The first line of the body, behind front matter and a licence in a comment. */
function firstLine({ frontMatter, blocks }: Manual): number {
  const [first] = blocks;
  const isLicence = first?.type === 'html' && /licen[cs]e|copyright|spdx/i.test(first.text);
  return isLicence ? first.endLine : frontMatter.bodyLine;
}

/** The last line of the heading that is the document's title; undefined where none is. */
function titleLine({ blocks, title }: Manual): number | undefined {
  const block = blocks.find((other) => other.type === 'heading' && other.line === title.range.start.line);
  return block && block.endLine - 1;
}
