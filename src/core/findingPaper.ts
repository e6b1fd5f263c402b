import type { Finding } from './finding';
import type { Range } from './document/text';

/** A place on paper: lines and columns count from 1, columns in UTF-16 units. */
export function rangeOnPaper({ start, end }: Range) {
  return {
    start: { line: start.line + 1, column: start.character + 1 },
    end: { line: end.line + 1, column: end.character + 1 },
  };
}

/** A finding as the JSON formats write it. */
export function findingOnPaper({
  path,
  rule,
  severity,
  class: sort,
  message,
  range,
  topic,
  related,
  fixable,
}: Finding) {
  return {
    path,
    rule,
    severity,
    class: sort,
    message,
    range: rangeOnPaper(range),
    ...(topic === undefined ? {} : { topic }),
    ...(related ? { related: related.map((place) => ({ ...place, range: rangeOnPaper(place.range) })) } : {}),
    fixable,
  };
}

/** How many of what were found, as the JSON formats write it. */
export function summaryOnPaper(findings: readonly Finding[], manuals: number) {
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    manuals,
    findings: findings.length,
    errors: count('error'),
    warnings: count('warning'),
    information: count('information'),
    hints: count('hint'),
  };
}
