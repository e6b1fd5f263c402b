import type { Block } from './markdown';

/** A sentence of prose, a line of code or a row of a table. */
export interface Sentence {
  readonly text: string;
  /** Where it begins, from 0. */
  readonly line: number;
  readonly code: boolean;
}

/** A longer sentence is no sentence; it bounds what looking at one costs. */
const MAX_LENGTH = 500;
const END = /[.!?](?=["'”’)*_`]*\s)|[。！？]/g;

/** What a block says, sentence by sentence; titles, rules and comments say nothing here. */
export function sentencesOf(block: Block): Sentence[] {
  switch (block.type) {
    case 'heading':
    case 'rule':
      return [];
    case 'code':
      return codeLines(
        block.text,
        block.line + (block.info === '' && block.endLine - block.line === lineCount(block.text) ? 0 : 1),
      );
    case 'table':
      return block.rows.map((row) => ({
        text: row
          .map((cell) => cell.text)
          .join(' | ')
          .slice(0, MAX_LENGTH),
        line: row[0]?.line ?? block.line,
        code: false,
      }));
    case 'html':
      return prose(
        block.text.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ' ')),
        block.line,
      );
    case 'paragraph':
      return prose(block.text, block.line);
  }
}

function lineCount(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function codeLines(text: string, line: number): Sentence[] {
  return text
    .split('\n')
    .map((written, i) => ({ text: written.trim().slice(0, MAX_LENGTH), line: line + i, code: true }))
    .filter((sentence) => sentence.text !== '');
}

function prose(text: string, line: number): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  let at = line;
  const push = (to: number) => {
    const written = text.slice(from, to);
    const lead = written.length - written.trimStart().length;
    at += lineCount(written.slice(0, lead));
    const said = written.trim().slice(0, MAX_LENGTH);
    if (said !== '') {
      found.push({
        text: said.includes('\n') ? said.replace(/\s*\n\s*/g, ' ') : said,
        line: at,
        code: false,
      });
    }
    at += lineCount(written.slice(lead));
    from = to;
  };
  END.lastIndex = 0;
  for (let end = END.exec(text); end; end = END.exec(text)) push(end.index + 1);
  push(text.length);
  return found;
}
