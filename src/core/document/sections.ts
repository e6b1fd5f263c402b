import type { Block, Cell } from './markdown';
import type { Range, SourceText } from './text';
import { normaliseTitle, plainTitle } from './titles';

export type TitleForm = 'heading' | 'html' | 'bold-line' | 'item-label' | 'row-label' | 'paragraph-label';

/** A titled part of the document. Lines from 0; `endLine` and `ownEndLine` are exclusive. */
export interface Section {
  readonly title: string;
  readonly normalised: string;
  readonly form: TitleForm;
  /** 1 to 6 as headings have it; titles that are no headings stand one below the heading around them. */
  readonly level: number;
  readonly line: number;
  /** Of the title's text, without `#`, asterisks and colon. */
  readonly range: Range;
  /** The first line that can be content: behind the title, or behind the paragraph that a label opens. */
  readonly bodyLine: number;
  /** The first line behind the section and all its children. */
  readonly endLine: number;
  /** The first line behind what stands under the title itself, before the first child that is a heading. */
  readonly ownEndLine: number;
  /** Index of the section around it; -1 at the top. */
  readonly parent: number;
  /** What stands behind the label in its own line, cell or row (labels only). */
  readonly inline?: string;
  /** A label in a list, table or paragraph: it ends with its item, row or paragraph. */
  readonly leaf: boolean;
}

interface Draft {
  title: string;
  form: TitleForm;
  level: number;
  line: number;
  range: Range;
  inline?: string;
  bodyLine?: number;
  leafEnd?: number;
  /** Where it is not that of the title. */
  normalised?: string;
}

export interface Outline {
  readonly title: { readonly text: string; readonly range: Range } | undefined;
  readonly sections: Section[];
}

const HTML_HEADING = /<(h[1-6]|summary)\b[^<>]{0,300}>/gi;
/** How far behind its opening tag an HTML heading is looked for. */
const MAX_HTML_TITLE = 600;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const BOLD_LINE = /^\s*(?:\*\*|__)(?!\s)((?:(?!\*\*|__).)+?)(?:\*\*|__)\s*[:：]?\s*$/;
const LABEL = /^\s*(?:\[[ xX]\]\s+)?(?:\*\*|__)(?!\s)((?:(?!\*\*|__).)+?)(?:\*\*|__)\s*(.*)$/s;
/** A heading that lacks its space. One `#` before a small letter is a channel: `#shop-oncall`. */
const TIGHT_HEADING = /^(#{2,6}(?=\p{L})|#(?=\p{Lu}|\p{Lo}))([^#]*[^#\s])\s*#*$/u;
/** A bold line longer than this is a sentence that somebody wanted to be seen, not a title. */
const MAX_TITLE = 90;

/** The titles of a document and what stands under them. */
export function outline(source: SourceText, blocks: readonly Block[]): Outline {
  const drafts: Draft[] = [];
  let heading = 1;
  for (const [i, block] of blocks.entries()) {
    if (block.quoted) continue;
    if (block.type === 'heading') {
      heading = block.level;
      push(drafts, source, 'heading', block.level, block.line, block.text);
    } else if (block.type === 'html') {
      htmlTitles(drafts, source, block, heading);
    } else if (block.type === 'paragraph') {
      paragraphTitles(drafts, source, block, heading, endOfLabelled(blocks, i));
    } else if (block.type === 'table') {
      for (const row of block.rows) rowTitle(drafts, row, heading);
    }
  }
  nestNumbered(drafts);
  return build(source, drafts);
}

const NUMBER = /^\d+(?:\.\d+)*(?=[.)]?\s)/;

/** "5.1" at the level of "5." stands below it all the same. */
function nestNumbered(drafts: readonly Draft[]): void {
  const around = new Map<number, string>();
  for (const draft of drafts) {
    if (draft.form !== 'heading') continue;
    const { level } = draft;
    const number = NUMBER.exec(draft.title)?.[0] ?? '';
    const outer = around.get(level);
    if (outer && number.startsWith(`${outer}.`)) draft.level = Math.min(level + 1, 9);
    else around.set(level, number);
  }
}

/** Where what a paragraph announces ends: "**Rollback:** if it fails:" goes on in the list or the code behind it. */
function endOfLabelled(blocks: readonly Block[], index: number): number {
  const block = blocks[index] as Block & { type: 'paragraph' };
  if (!/[:：]\s*$/.test(block.text)) return block.endLine;
  let { endLine } = block;
  for (let i = index + 1; blocks[i]?.item || (i === index + 1 && blocks[i]?.type === 'code'); i++)
    endLine = Math.max(endLine, blocks[i]!.endLine);
  return endLine;
}

function push(
  drafts: Draft[],
  source: SourceText,
  form: TitleForm,
  level: number,
  line: number,
  markdown: string,
  more: Pick<Draft, 'inline' | 'bodyLine' | 'leafEnd'> = {},
): void {
  const title = plainTitle(markdown);
  const text = source.line(line);
  const written = markdown.split('\n', 1)[0]!.trim();
  const at = text.indexOf(written);
  const range =
    at < 0 || written === ''
      ? source.lineRange(line)
      : { start: { line, character: at }, end: { line, character: at + written.length } };
  drafts.push({
    title,
    form,
    level: Math.min(level, 9),
    line,
    range,
    ...withoutIdentifiers(markdown),
    ...more,
  });
}

const IDENTIFIER = /`[^`\s]*[/_{}=][^`\s]*`/g;

/** A title that is the name of a field, an entity or a metric. */
const ONLY_NAME = /^`[^`\s/]+`(?:\s*\{.*)?$/;

/** Names of things say nothing of what a title is about: `node_owner_map` tells of no owner. */
function withoutIdentifiers(markdown: string): Pick<Draft, 'normalised'> {
  if (!markdown.includes('`')) return {};
  if (ONLY_NAME.test(markdown.trim())) return { normalised: '' };
  const said = markdown.replace(IDENTIFIER, ' ');
  const normalised = said === markdown ? '' : normaliseTitle(plainTitle(said));
  return normalised === '' ? {} : { normalised };
}

function htmlTitles(
  drafts: Draft[],
  source: SourceText,
  block: Block & { type: 'html' },
  heading: number,
): void {
  const visible = block.text.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ' '));
  let at = 0;
  let line = block.line;
  for (const match of visible.matchAll(HTML_HEADING)) {
    const tag = match[1]!.toLowerCase();
    const start = match.index + match[0].length;
    const rest = visible.slice(start, start + MAX_HTML_TITLE);
    const end = rest.toLowerCase().indexOf(`</${tag}`);
    if (end < 0) continue;
    line += countBreaks(visible.slice(at, match.index));
    at = match.index;
    const level = tag === 'summary' ? heading + 1 : Number(tag[1]);
    push(drafts, source, 'html', level, line, rest.slice(0, end).replace(/\s+/g, ' '));
  }
}

function countBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function paragraphTitles(
  drafts: Draft[],
  source: SourceText,
  block: Block & { type: 'paragraph' },
  heading: number,
  end: number,
): void {
  const { text } = block;
  const depth = block.item ? block.item.depth : 0;
  const mayBold = text.includes('**') || text.includes('__');
  if (block.opensItem) {
    const label = mayBold ? LABEL.exec(text) : null;
    // "- [ ] **Rollback plan ready** - write it down" is something to tick, and announces nothing.
    const isTicked =
      /^\s*\[[ xX]\]/.test(text) &&
      !/[:：]\s*$/.test(label?.[1] ?? '') &&
      !/^\s*[:：]/.test(label?.[2] ?? '');
    if (label && !isTicked && isLabel(label[1]!, label[2]!)) {
      const form = 'item-label';
      const inline = label[2]!.replace(/^\s*[:：–—-]\s*/, '');
      push(drafts, source, form, heading + depth + 1, block.line, label[1]!.replace(/[:：]\s*$/, ''), {
        inline,
        bodyLine: block.endLine,
        leafEnd: block.item!.endLine,
      });
    }
    return;
  }
  if (!mayBold && !text.includes('#')) return;
  const lines = text.split('\n');
  lines.forEach((line, i) => {
    const bold = BOLD_LINE.exec(line);
    if (bold && bold[1]!.length <= MAX_TITLE) {
      push(
        drafts,
        source,
        'bold-line',
        heading + depth + 1,
        block.line + i,
        bold[1]!.replace(/[:：]\s*$/, ''),
      );
      return;
    }
    const tight = block.item ? null : TIGHT_HEADING.exec(line);
    if (tight) {
      push(drafts, source, 'heading', tight[1]!.length, block.line + i, tight[2]!);
      return;
    }
    if (i > 0) return;
    const label = mayBold ? LABEL.exec(text) : null;
    if (label && isLabel(label[1]!, label[2]!)) {
      push(
        drafts,
        source,
        'paragraph-label',
        heading + depth + 1,
        block.line,
        label[1]!.replace(/[:：]\s*$/, ''),
        {
          inline: label[2]!.replace(/^\s*[:：–—-]\s*/, ''),
          bodyLine: block.endLine,
          leafEnd: end,
        },
      );
    }
  });
}

/** The mark of a question whose words alone are bold, perhaps behind a remark in parentheses. */
const ASKED = /^\s*(?:\([^()]{1,120}\)\s*)?[?？](?=\s|$)/;
/** What parts a label from its value: a colon or a dash, perhaps behind a remark in parentheses. */
const LABELLED = /^\s*(?:\([^()]{1,40}\)\s*)?(?:[:：–—\n]|-\s)/;

/** `**Label:** value`, `**Label** - value` or a label alone; not a sentence that begins in bold. */
function isLabel(label: string, rest: string): boolean {
  const isQuestion = /[?？]\s*$/.test(label) || ASKED.test(rest);
  if (label.length > (isQuestion ? 160 : 60)) return false;
  return isQuestion || /[:：]\s*$/.test(label) || rest.trim() === '' || LABELLED.test(rest);
}

function rowTitle(drafts: Draft[], row: readonly Cell[], heading: number): void {
  const first = row[0];
  if (!first || row.length < 2) return;
  const label = plainTitle(first.text);
  if (label === '' || label.length > 60) return;
  const bold = /^(?:\*\*|__).+(?:\*\*|__)$/.test(first.text.trim());
  // A plain first cell is a label only in a table of fields, which has two columns.
  if (!bold && row.length !== 2) return;
  const rest = row
    .slice(1)
    .map((cell) => cell.text.trim())
    .filter(Boolean)
    .join(' · ');
  drafts.push({
    title: label,
    form: 'row-label',
    level: Math.min(heading + 2, 9),
    line: first.line,
    range: {
      start: { line: first.line, character: first.start },
      end: { line: first.line, character: first.end },
    },
    inline: rest,
    leafEnd: row.at(-1)!.line + 1,
  });
}

function build(source: SourceText, drafts: readonly Draft[]): Outline {
  const first = ownTitle(drafts);
  const titleDraft = drafts[first];
  const list = drafts.filter((_, i) => i !== first);
  const ends = new Array<number>(list.length).fill(source.lineCount);
  const ownEnds = new Array<number>(list.length).fill(source.lineCount);
  const parents: number[] = [];
  const open: number[] = [];
  list.forEach((draft, i) => {
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const around = list[top]!;
      const leafEnd = around.leafEnd ?? source.lineCount;
      if (around.level < draft.level && draft.line < leafEnd) break;
      ends[top] = Math.min(leafEnd, Math.max(draft.line, around.line + 1));
      open.pop();
    }
    parents.push(open.at(-1) ?? -1);
    if (draft.leafEnd === undefined) {
      for (const index of open) ownEnds[index] = Math.min(ownEnds[index]!, draft.line);
    }
    open.push(i);
  });
  for (const index of open) ends[index] = list[index]!.leafEnd ?? source.lineCount;
  const sections = list.map((draft, i): Section => ({
    title: draft.title,
    normalised: draft.normalised ?? normaliseTitle(draft.title),
    form: draft.form,
    level: draft.level,
    line: draft.line,
    range: draft.range,
    bodyLine: draft.bodyLine ?? draft.line + 1,
    endLine: ends[i]!,
    ownEndLine: Math.min(ownEnds[i]!, ends[i]!),
    parent: parents[i]!,
    leaf: draft.leafEnd !== undefined,
    ...(draft.inline === undefined ? {} : { inline: draft.inline }),
  }));
  return { title: titleDraft && { text: titleDraft.title, range: titleDraft.range }, sections };
}

/** The document's own title: its first H1, or a first heading that all others stand below. */
function ownTitle(drafts: readonly Draft[]): number {
  const first = drafts.findIndex((draft) => isHeading(draft) && draft.level === 1);
  if (first >= 0) return first;
  const top = drafts.findIndex(isHeading);
  const { level } = drafts[top] ?? { level: 0 };
  const others = drafts.filter((draft, i) => i !== top && isHeading(draft));
  return others.length > 0 && others.every((draft) => draft.level > level) ? top : -1;
}

function isHeading(draft: Draft): boolean {
  return draft.form === 'heading' || draft.form === 'html';
}
