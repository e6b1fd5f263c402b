import type { SourceText, Range } from './text';

/** `<!-- owners-manual-disable… id: reason -->` in a document. */
export interface Directive {
  readonly action: 'disable-next-line' | 'disable' | 'enable' | 'disable-file';
  /** Rule ids; `all` stands for each. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** Of the whole comment. */
  readonly range: Range;
  /** The lines it silences: from, inclusive, to, exclusive. Empty for `enable`. */
  readonly from: number;
  readonly to: number;
}

const DIRECTIVE =
  /<!--\s*owners-manual-(disable-next-line|disable-file|disable|enable)\b([^:]*?)(?::\s*([\s\S]*?))?\s*-->/g;

/** The directives of a document in order. `codeLines` says which lines are code, where a directive is an example. */
export function parseDirectives(source: SourceText, isCode: (line: number) => boolean): Directive[] {
  if (!source.text.includes('owners-manual-')) return [];
  const found: Directive[] = [];
  for (const match of source.text.matchAll(DIRECTIVE)) {
    const range = source.range(match.index, match.index + match[0].length);
    if (isCode(range.start.line)) continue;
    const action = match[1] as Directive['action'];
    const rules = match[2]!.split(/[\s,]+/).filter(Boolean);
    const [from, to] = span(action, range, source.lineCount);
    found.push({
      action,
      rules: rules.length > 0 ? rules : ['all'],
      reason: (match[3] ?? '').trim(),
      range,
      from,
      to,
    });
  }
  return found.map((directive, i) => {
    if (directive.action !== 'disable') return directive;
    const end = found.find(
      (other, j) =>
        j > i &&
        other.action === 'enable' &&
        (other.rules.includes('all') || directive.rules.every((rule) => other.rules.includes(rule))),
    );
    return end ? { ...directive, to: end.range.start.line + 1 } : directive;
  });
}

function span(action: Directive['action'], range: Range, lineCount: number): [number, number] {
  switch (action) {
    case 'disable-file':
      return [0, lineCount];
    case 'disable':
      return [range.start.line, lineCount];
    case 'disable-next-line':
      return [range.end.line + 1, range.end.line + 2];
    case 'enable':
      return [0, 0];
  }
}
