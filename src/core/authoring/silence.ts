import type { Manual } from '../manual';
import type { TextEdit } from '../document/text';

/** How much of a document a directive silences. */
export type Silenced = 'line' | 'file';

/**
 * Whether a directive can stand above `line`: not in the front matter, and not where a comment would cut a
 * table or a code block in two.
 */
export function canSilenceLine(manual: Manual, line: number): boolean {
  if (line < manual.frontMatter.bodyLine) return false;
  return !manual.blocks.some(
    (block) =>
      line < block.endLine &&
      ((block.type === 'table' && line > block.line) || (block.type === 'code' && line >= block.line)),
  );
}

/** The directive that silences `rule` for a line or for the whole document, as an edit. */
export function silenceEdit(
  manual: Manual,
  rule: string,
  reason: string,
  what: Silenced,
  line: number,
): TextEdit {
  const { source, frontMatter } = manual;
  const action = what === 'line' ? 'disable-next-line' : 'disable-file';
  const directive = `<!-- owners-manual-${action} ${rule}: ${plain(reason)} -->`;
  if (what === 'line') {
    // With the indentation of its line, it stays in the list item that the line is in.
    const indent = /^[ \t]*/.exec(source.line(line))![0];
    return insertLine(line, `${indent}${directive}${source.eol}`);
  }
  if (frontMatter.bodyLine < source.lineCount) {
    return insertLine(frontMatter.bodyLine, `${directive}${source.eol}`);
  }
  const end = source.positionAt(source.text.length);
  return { range: { start: end, end }, newText: `${source.eol}${directive}${source.eol}` };
}

function insertLine(line: number, newText: string): TextEdit {
  const at = { line, character: 0 };
  return { range: { start: at, end: at }, newText };
}

/** One line, and nothing that ends a comment. */
function plain(reason: string): string {
  return reason.replace(/\s+/g, ' ').replace(/-->?/g, '–').trim();
}
