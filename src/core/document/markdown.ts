import MarkdownIt from 'markdown-it';
import { htmlTable } from './htmlTables';
import type { SourceText } from './text';

/** The list item that a block stands in: the innermost one. Lines from 0, `endLine` exclusive. */
export interface ListItem {
  readonly line: number;
  readonly endLine: number;
  readonly ordered: boolean;
  /** 1 for an item of an outermost list. */
  readonly depth: number;
}

interface BlockHead {
  readonly line: number;
  /** Exclusive. */
  readonly endLine: number;
  /** Within a block quote. */
  readonly quoted: boolean;
  readonly item?: ListItem;
  /** The first block of its item. */
  readonly opensItem?: boolean;
}

/** A cell of a table; `start` and `end` are characters of its line, without the white space around. */
export interface Cell {
  readonly text: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A leaf of the block structure; `text` is Markdown, not yet read inline. */
export type Block = BlockHead &
  (
    | { readonly type: 'heading'; readonly level: number; readonly text: string }
    | { readonly type: 'paragraph'; readonly text: string }
    | { readonly type: 'code'; readonly info: string; readonly text: string }
    | { readonly type: 'html'; readonly text: string }
    | {
        readonly type: 'table';
        readonly header: readonly Cell[];
        readonly rows: readonly (readonly Cell[])[];
        /** Written in HTML: no row of Markdown can be added to it. */
        readonly html?: true;
      }
    | { readonly type: 'rule' }
  );

export type TableBlock = Extract<Block, { type: 'table' }>;
export type CodeBlock = Extract<Block, { type: 'code' }>;

const parser = new MarkdownIt({ html: true });
// The inline pass costs three times the block pass; titles and sentences are read by our own eyes.
parser.core.ruler.disable(['inline', 'linkify', 'replacements', 'smartquotes', 'text_join']);

/** The leaf blocks of the body, in order. Lines are those of the document. */
export function parseBlocks(source: SourceText, bodyLine: number): Block[] {
  const offset = source.offsetAt({ line: bodyLine, character: 0 });
  const body = bodyLine === 0 ? source.text.replace(/^\uFEFF/, '') : source.text.slice(offset);
  const tokens = parser.parse(body, {});
  const blocks: Block[] = [];
  const items: ListItem[] = [];
  const lists: boolean[] = [];
  let quotes = 0;
  let opens = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const line = (token.map?.[0] ?? 0) + bodyLine;
    const endLine = (token.map?.[1] ?? 0) + bodyLine;
    const quoted = quotes > 0;
    // Blocks are many, so that each is made as it is and nothing is spread.
    const add = (block: Block) => {
      const item = items.at(-1);
      if (item) {
        Object.assign(block, { item, opensItem: opens });
        opens = false;
      }
      blocks.push(block);
    };
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        lists.push(token.type === 'ordered_list_open');
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop();
        break;
      case 'list_item_open':
        items.push({ line, endLine, ordered: lists.at(-1) ?? false, depth: items.length + 1 });
        opens = true;
        break;
      case 'list_item_close':
        items.pop();
        opens = false;
        break;
      case 'blockquote_open':
        quotes++;
        break;
      case 'blockquote_close':
        quotes--;
        break;
      case 'heading_open':
        add({
          type: 'heading',
          level: Number(token.tag[1]),
          text: tokens[i + 1]?.content ?? '',
          line,
          endLine,
          quoted,
        });
        break;
      case 'paragraph_open':
        add({ type: 'paragraph', text: tokens[i + 1]?.content ?? '', line, endLine, quoted });
        break;
      case 'fence':
      case 'code_block':
        add({ type: 'code', info: token.info.trim(), text: token.content, line, endLine, quoted });
        break;
      case 'html_block': {
        const table = htmlTable(source, token.content, line);
        if (table) add({ type: 'table', ...table, html: true, line, endLine, quoted });
        else add({ type: 'html', text: token.content, line, endLine, quoted });
        break;
      }
      case 'hr':
        add({ type: 'rule', line, endLine, quoted });
        break;
      case 'table_open': {
        const rows: Cell[][] = [];
        for (i++; tokens[i] && tokens[i]!.type !== 'table_close'; i++) {
          const row = tokens[i]!;
          if (row.type !== 'tr_open') continue;
          const rowLine = (row.map?.[0] ?? 0) + bodyLine;
          const texts: string[] = [];
          for (i++; tokens[i] && tokens[i]!.type !== 'tr_close'; i++) {
            if (tokens[i]!.type === 'inline') texts.push(tokens[i]!.content);
          }
          rows.push(placeCells(source.line(rowLine), rowLine, texts));
        }
        add({ type: 'table', header: rows[0] ?? [], rows: rows.slice(1), line, endLine, quoted });
        break;
      }
      default:
    }
  }
  return blocks;
}

/** Finds each cell's text in its line, from the left, so that a finding stands at the cell. */
function placeCells(lineText: string, line: number, texts: readonly string[]): Cell[] {
  let from = 0;
  return texts.map((text) => {
    // The parser takes the backslash from `\|`, so that the text may differ from the line.
    const written = lineText.includes(text, from) ? text : text.replaceAll('|', '\\|');
    let start = lineText.indexOf(written, from);
    if (text === '' || start < 0) {
      const bar = lineText.indexOf('|', from);
      start = bar < 0 ? from : Math.min(bar + 1, lineText.length);
      const next = lineText.indexOf('|', start);
      const end = text === '' ? start : next < 0 ? lineText.length : next;
      from = Math.max(end, start);
      return { text, line, start, end };
    }
    const end = start + written.length;
    from = end;
    return { text, line, start, end };
  });
}
