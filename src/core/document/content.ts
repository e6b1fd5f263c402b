import { BARE_NONE, LEAD_IN, PLACEHOLDER, QUESTION_WORD, TEMPLATE_HINT } from '../data/placeholders';
import type { Block } from './markdown';
import type { Section } from './sections';
import { normaliseTitle, titleWords } from './titles';
import { TOPICS } from '../topics';

const BRACKET_PLACEHOLDER = /^\[[^\]]+\]$/;
const EXAMPLE = /^[*_(]{1,3}(?:e\.g\.|eg\.?|for example|example|z\. ?b\.|p\. ?ex\.|por ejemplo|例)/i;
const LINK_DEFINITION = /^\[[^\]]+\]:\s*\S+/;
/** `**Owner:** TBD`: a label says nothing without its value. */
const LABELLED = /^[*_]{0,2}[^:：*_\n]{1,60}[:：][*_]{0,2}\s+(\S.*)$/;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
/** Tags, and headings with their text; bounded, for a document may hold a million that nobody closed. */
const HTML_NOISE = /<(h[1-6]|summary)\b[^<>]{0,300}>[^<]{0,300}<\/\1>|<[^<>]+>/gi;
/** A whole line in a code span, in italics or in brackets: what templates put there to be replaced. */
const MARKED = /^(?:[`„“"«‘'].*`|([*_]{1,3})\(?[^*_].*\1)$/s;

/** Whether a text, as that of a task item, is a question of a topic: as such it is no content. */
export type QuestionTest = (text: string) => boolean;

const BUILT_IN: ReadonlySet<string> = new Set(
  TOPICS.flatMap((topic) => topic.questions.map((question) => normaliseTitle(question))),
);

/** Knows the questions of the built-in topics; each of them ends in "?". */
const isBuiltIn: QuestionTest = (text) => text.includes('?') && BUILT_IN.has(normaliseTitle(strip(text)));

/** Knows the questions of a team's own topics as well, which may be written as they like. */
export function questionTest(own: readonly string[]): QuestionTest {
  if (own.length === 0) return isBuiltIn;
  const questions = new Set(own.map((question) => normaliseTitle(strip(question))));
  return (text) => isBuiltIn(text) || questions.has(normaliseTitle(strip(text)));
}

/** Whether `text`, one line or cell, is a placeholder as a whole: `TODO`, `TBD: owner`, `[Name]`, `____`. */
export function isPlaceholder(text: string): boolean {
  const plain = strip(text);
  if (plain === '') return false;
  if (/^(?:todo|tbd|tbc|fixme|xxx)\b/i.test(plain)) return true;
  if (BRACKET_PLACEHOLDER.test(plain)) return !/^\[[ xX]\]$/.test(plain);
  return PLACEHOLDER.test(plain) && titleWords(plain).length <= 8;
}

/** Whether `text` is a bare "N/A" or "None": it says nothing until a reason stands beside it. */
export function isBareNone(text: string): boolean {
  return BARE_NONE.test(strip(text));
}

/** Whether one line of prose says something: no placeholder, no template question, no example, no bare "N/A". */
export function isContentLine(text: string, isQuestion: QuestionTest = isBuiltIn): boolean {
  const said = text.includes('<!--') ? text.replace(COMMENT, ' ') : text;
  const plain = strip(said);
  if (plain === '' || LINK_DEFINITION.test(plain) || EXAMPLE.test(text.trim())) return false;
  if (/^(?:[-*_]\s*){3,}$/.test(plain)) return false;
  if (BARE_NONE.test(plain) || isPlaceholder(plain) || isQuestion(said)) return false;
  const value = LABELLED.exec(plain)?.[1];
  if (value !== undefined && isPlaceholder(value)) return false;
  return /[\p{L}\p{N}]/u.test(plain);
}

/** Whether a paragraph says something: at least one line that is content and no mere question or lead-in. */
function isContentText(text: string, isQuestion: QuestionTest, quoted = false): boolean {
  const trimmed = text.trim();
  if (isUnansweredQuestion(trimmed, quoted)) return false;
  if ((quoted || MARKED.test(trimmed)) && TEMPLATE_HINT.test(strip(trimmed))) return false;
  return trimmed.split('\n').some((line) => !LEAD_IN.test(line) && isContentLine(line, isQuestion));
}

/** Questions that ask the author, and nothing else: "Who gets notified?", in a quote any question. */
function isUnansweredQuestion(text: string, quoted: boolean): boolean {
  const plain = strip(text.replace(/[`'"„“”«»\s]+$/u, ''));
  if (!/[?？]["')\]*_`\s]*$/u.test(text.replace(/[`'"„“”«»\s]+$/u, ''))) return false;
  if (quoted || MARKED.test(text)) return true;
  return (
    plain.length < 2000 && plain.split(/[?？]\s*/u).every((part) => part === '' || QUESTION_WORD.test(part))
  );
}

/** Whether there is content between the lines `from` and `to` (exclusive), titles left out. */
export function hasContent(
  blocks: readonly Block[],
  isTitle: (line: number) => boolean,
  from: number,
  to: number,
  isQuestion: QuestionTest,
): boolean {
  for (let i = firstBlock(blocks, from); i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.line >= to) break;
    if (blockHasContent(block, isTitle, from, to, isQuestion)) return true;
  }
  return false;
}

/** Index of the first block that ends behind line `line`. */
export function firstBlock(blocks: readonly Block[], line: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.endLine <= line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function blockHasContent(
  block: Block,
  isTitle: (line: number) => boolean,
  from: number,
  to: number,
  isQuestion: QuestionTest,
): boolean {
  switch (block.type) {
    case 'heading':
    case 'rule':
      return false;
    case 'code':
      return block.text.trim() !== '' && !isPlaceholder(block.text);
    case 'html':
      return (
        /[\p{L}\p{N}]/u.test(block.text.replace(COMMENT, ' ').replace(HTML_NOISE, ' ')) ||
        /<img\b/i.test(block.text)
      );
    case 'table':
      return block.rows.some((row) =>
        row.some(({ line, text }) => line >= from && line < to && isContentLine(text, isQuestion)),
      );
    case 'paragraph': {
      const text = block.text
        .split('\n')
        .filter((_, i) => block.line + i >= from && block.line + i < to && !isTitle(block.line + i))
        .join('\n');
      return isContentText(text, isQuestion, block.quoted);
    }
  }
}

/** Whether the section, with its children, has content. */
export function sectionHasContent(
  section: Section,
  blocks: readonly Block[],
  isTitle: (line: number) => boolean,
  isQuestion: QuestionTest,
): boolean {
  if (section.inline !== undefined && isContentText(section.inline, isQuestion)) return true;
  return hasContent(blocks, isTitle, section.bodyLine, section.endLine, isQuestion);
}

/**
 * The one word that is all a section says, such as "Manual" under "Rollback Process Type": a value, no guidance.
 * Undefined where it says more, or where the word is a link, a channel, a handle or code.
 */
export function onlyWord(
  section: Section,
  blocks: readonly Block[],
  isQuestion: QuestionTest,
): string | undefined {
  const text = onlyText(section, blocks, isQuestion);
  return text !== undefined && /^[\p{L}][\p{L}\p{N}-]*[.!]?$/u.test(text) ? text : undefined;
}

/** Whether all that a section says is one link. */
export function isOnlyLink(section: Section, blocks: readonly Block[], isQuestion: QuestionTest): boolean {
  return /^(?:[-*] )?(?:<?https?:\/\/\S+>?|\[[^\]]*\]\([^)]*\))[.]?$/.test(
    onlyText(section, blocks, isQuestion) ?? '',
  );
}

/** The text of a section that is one paragraph; undefined where there is more. */
function onlyText(section: Section, blocks: readonly Block[], isQuestion: QuestionTest): string | undefined {
  const texts: string[] = [];
  if (section.inline) texts.push(section.inline);
  for (let i = firstBlock(blocks, section.bodyLine); i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.line >= section.endLine) break;
    if (block.type === 'rule' || (block.type === 'html' && block.text.trim().startsWith('<!--'))) continue;
    if (block.type !== 'paragraph' || block.item?.ordered === true) return undefined;
    if (isQuestion(block.text)) continue;
    texts.push(block.text);
    if (texts.length > 1) return undefined;
  }
  return texts.join(' ').trim();
}

function strip(text: string): string {
  return text
    .trim()
    .replace(/^\[[ xX]\]\s+/, '')
    .replace(/^(?:[*_`]{1,3})(.*?)(?:[*_`]{1,3})$/s, '$1')
    .replace(/[.:!?]+$/, '')
    .trim();
}
