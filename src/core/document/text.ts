/** A place in a document: `line` and `character` count from 0, `character` in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of a document; `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Replaces `range` by `newText`; an empty range inserts. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** The lines of a text and the way between offsets and positions. Lines end at LF, CRLF or a lone CR. */
export class SourceText {
  readonly #starts: number[] = [0];

  constructor(readonly text: string) {
    const starts = this.#starts;
    // indexOf is several times faster than looking at each character, and a lone CR is rare.
    if (!text.includes('\r')) {
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    } else {
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
      }
    }
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The line break that the document uses: that of its first line, LF where it has one line only. */
  get eol(): '\n' | '\r\n' | '\r' {
    const end = this.#starts[1];
    if (end === undefined || this.text[end - 1] === '\n') {
      return end !== undefined && this.text[end - 2] === '\r' ? '\r\n' : '\n';
    }
    return '\r';
  }

  /** Line `line` without its line break; empty beyond the end. */
  line(line: number): string {
    const start = this.#starts[line];
    return start === undefined ? '' : this.text.slice(start, this.#endOf(line));
  }

  /** All lines, as `line()` gives them. */
  lines(): string[] {
    return this.#starts.map((start, line) => this.text.slice(start, this.#endOf(line)));
  }

  /** The offset of `position`, moved into the text where it lies outside. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    const start = this.#starts[line];
    if (start === undefined) return this.text.length;
    return Math.min(start + Math.max(character, 0), this.#endOf(line));
  }

  /** The position of `offset`, moved into the text where it lies outside. */
  positionAt(offset: number): Position {
    const at = Math.min(Math.max(offset, 0), this.text.length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: Math.min(at, this.#endOf(low)) - this.#starts[low]! };
  }

  /** The range between two offsets. */
  range(start: number, end: number): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** Line `line` from its first to behind its last character that is no white space. */
  lineRange(line: number): Range {
    const text = this.line(line);
    const start = text.length - text.trimStart().length;
    return {
      start: { line, character: text.trim() ? start : 0 },
      end: { line, character: text.trimEnd().length },
    };
  }

  #endOf(line: number): number {
    let end = this.#starts[line + 1];
    if (end === undefined) return this.text.length;
    end--;
    return this.text[end] === '\n' && this.text[end - 1] === '\r' ? end - 1 : end;
  }
}

/** Whether `a` begins before `b` (or, at the same place, ends before it): negative, 0 or positive. */
export function compareRanges(a: Range, b: Range): number {
  return comparePositions(a.start, b.start) || comparePositions(a.end, b.end);
}

export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** `text` after `edits`, which must not overlap; edits at one place keep their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const source = new SourceText(text);
  const ordered = edits
    .map((edit) => ({
      start: source.offsetAt(edit.range.start),
      end: source.offsetAt(edit.range.end),
      newText: edit.newText,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at) throw new Error('edits overlap');
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The order of two texts, the same in every language: negative, 0 or positive. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
