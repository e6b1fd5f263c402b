import { legible } from './legible';
import { nearest } from '../nearest';
import type { Report } from '../rule';
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
      reason: legible((match[3] ?? '').trim()),
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

/** Whether the directive silences `rule` at `line`. One without a reason silences nothing. */
export function silences(directive: Directive, rule: string, line: number): boolean {
  if (directive.reason === '' || line < directive.from || line >= directive.to) return false;
  return directive.rules.includes('all') || directive.rules.includes(rule);
}

/**
 * What is to be said of the directives themselves, by the id of the rule that says it.
 * @param used indexes of the directives that silenced something
 * @param isOff whether a rule is switched off, so that a directive for it waits for better days
 */
export function judgeDirectives(
  directives: readonly Directive[],
  used: ReadonlySet<number>,
  known: readonly string[],
  isOff: (rule: string) => boolean,
): ReadonlyMap<string, readonly Report[]> {
  const withoutReason: Report[] = [];
  const unused: Report[] = [];
  directives.forEach(({ action, rules, reason, range }, i) => {
    if (action === 'enable') return;
    if (reason === '') {
      const message = 'This directive gives no reason and silences nothing. Write why behind a colon.';
      withoutReason.push({ message, range });
      return;
    }
    if (used.has(i)) return;
    const stranger = rules.find((rule) => rule !== 'all' && !known.includes(rule));
    if (stranger !== undefined) {
      const near = nearest(stranger, known);
      const remedy = near ? `Did you mean “${near}”?` : 'See `owners-manual rules`.';
      unused.push({ message: `There is no rule “${stranger}” to silence. ${remedy}`, range });
    } else if (!rules.some(isOff)) {
      unused.push({
        message: `This directive silences nothing: no finding of ${rules.join(', ')} is here.`,
        range,
      });
    }
  });
  return new Map([
    ['directive-without-reason', withoutReason],
    ['directive-unused', unused],
  ]);
}
