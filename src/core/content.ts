import type { Block } from './markdown';
import type { Section } from './sections';
import { titleWords, normaliseTitle } from './titles';
import { TOPICS } from './topics';

const PLACEHOLDER =
  /^(?:todo|tbd|tbc|tba|fixme|xxx+|fill (?:this |me )?in|to be (?:assigned|defined|determined|decided|done|written|completed|confirmed|added|documented)|coming soon|work in progress|wip|_{3,}|\.{3}|…|\?+|-+|–|—|yyyy-mm-dd|insert .* here|placeholder|lorem ipsum)(?:\b|$)/i;
const BARE_NONE = /^(?:n\/?a|none|nil|not ?applicable|nothing|no|-|–|—)$/i;
const BRACKET_PLACEHOLDER = /^\[[^\]]+\]$/;
const EXAMPLE = /^[*_]\(?(?:e\.g\.|eg\.?|for example|example|z\. ?b\.)/i;
const LINK_DEFINITION = /^\[[^\]]+\]:\s*\S+/;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

/** The questions of the templates, normalised: a task item that repeats one is no content. */
const QUESTIONS: ReadonlySet<string> = new Set(
  TOPICS.flatMap((topic) => topic.questions.map((question) => normaliseTitle(question))),
);

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

/** Whether a template's question, as a task item's text. */
export function isQuestion(text: string): boolean {
  return QUESTIONS.has(normaliseTitle(text));
}

/** Whether one line of prose says something: no placeholder, no template question, no example, no bare "N/A". */
export function isContentLine(text: string): boolean {
  const plain = strip(text.replace(COMMENT, ' '));
  if (plain === '' || LINK_DEFINITION.test(plain) || EXAMPLE.test(text.trim())) return false;
  if (/^(?:[-*_]\s*){3,}$/.test(plain)) return false;
  if (BARE_NONE.test(plain) || isPlaceholder(plain) || isQuestion(plain)) return false;
  return /[\p{L}\p{N}]/u.test(plain);
}

/** Whether there is content between the lines `from` and `to` (exclusive), titles left out. */
export function hasContent(
  blocks: readonly Block[],
  isTitle: (line: number) => boolean,
  from: number,
  to: number,
): boolean {
  for (let i = firstBlock(blocks, from); i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.line >= to) break;
    if (blockHasContent(block, isTitle, from, to)) return true;
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
): boolean {
  switch (block.type) {
    case 'heading':
    case 'rule':
      return false;
    case 'code':
      return block.text.trim() !== '';
    case 'html':
      return (
        /[\p{L}\p{N}]/u.test(
          block.text.replace(COMMENT, ' ').replace(/<(h[1-6]|summary)\b[\s\S]*?<\/\1>|<[^>]+>/gi, ' '),
        ) || /<img\b/i.test(block.text)
      );
    case 'table':
      return block.rows.some((row) => row.some((cell) => isContentLine(cell.text)));
    case 'paragraph': {
      // Questions of a template stand in block quotes; what else stands there is quoted content.
      return block.text.split('\n').some((line, i) => {
        const at = block.line + i;
        if (at < from || at >= to || isTitle(at)) return false;
        if (block.quoted && /[?？]\s*$/.test(line.trim())) return false;
        return isContentLine(line);
      });
    }
  }
}

/** Whether the section, with its children, has content. */
export function sectionHasContent(
  section: Section,
  blocks: readonly Block[],
  isTitle: (line: number) => boolean,
): boolean {
  if (section.inline !== undefined && isContentLine(section.inline)) return true;
  return hasContent(blocks, isTitle, section.line + 1, section.endLine);
}

function strip(text: string): string {
  return text
    .trim()
    .replace(/^\[[ xX]\]\s+/, '')
    .replace(/^(?:[*_`]{1,3})(.*?)(?:[*_`]{1,3})$/s, '$1')
    .replace(/[.:!]+$/, '')
    .trim();
}
