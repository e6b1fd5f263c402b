import type { Finding, Fix } from '../finding';
import type { Manual } from '../manual';
import { defineEngineRule } from '../rule';
import { compareRanges, type Range } from '../document/text';

// The engine alone knows which directive silenced what: it makes the reports (`judgeDirectives`).

export const directiveWithoutReason = defineEngineRule({
  id: 'directive-without-reason',
  class: 'content',
  severity: 'warning',
  summary: 'A directive that silences a rule says why',
  fix: remove,
});

export const directiveUnused = defineEngineRule({
  id: 'directive-unused',
  class: 'content',
  severity: 'information',
  summary: 'A directive silences a finding that is there',
  fix: remove,
});

function* remove(finding: Finding, manual: Manual): Iterable<Fix> {
  const directive = manual.directives.find(({ range }) => compareRanges(range, finding.range) === 0);
  if (!directive) return;
  const ranges = [directive.range];
  if (directive.action === 'disable') {
    // The comment that ends what this one begins goes with it.
    const end = manual.directives.find(
      ({ action, rules, range }) =>
        action === 'enable' &&
        range.start.line + 1 === directive.to &&
        rules.every((rule) => directive.rules.includes(rule)),
    );
    if (end) ranges.push(end.range);
  }
  yield {
    title: 'Remove the directive',
    edits: ranges.map((range) => ({ range: withLine(manual, range), newText: '' })),
    safe: true,
    preferred: true,
  };
}

/** The range of a comment with its whole line, where nothing else stands in it. */
function withLine({ source }: Manual, range: Range): Range {
  const { start, end } = range;
  const before = source.line(start.line).slice(0, start.character);
  const behind = source.line(end.line).slice(end.character);
  if (before.trim() !== '' || behind.trim() !== '') {
    const space = before.length - before.trimEnd().length;
    return behind.trim() === '' ? { start: { ...start, character: start.character - space }, end } : range;
  }
  const isBlank = (line: number) => line < 0 || (line < source.lineCount && source.line(line).trim() === '');
  // Of the blank lines around it one is enough.
  const next = end.line + (isBlank(start.line - 1) && isBlank(end.line + 1) ? 2 : 1);
  return next < source.lineCount
    ? { start: { line: start.line, character: 0 }, end: { line: next, character: 0 } }
    : { start: { line: start.line, character: 0 }, end: { ...end, character: source.line(end.line).length } };
}
