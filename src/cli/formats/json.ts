import type { Finding } from '../../core/finding';
import type { Range } from '../../core/text';
import { countBySeverity } from '../report';
import type { Format } from './format';

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

/** One JSON document, a finding a line. */
export const jsonReport: Format = function* ({ findings, manuals }) {
  yield '{"version":1,"findings":[';
  let separator = '\n';
  for (const finding of findings) {
    yield separator + JSON.stringify(findingOnPaper(finding));
    separator = ',\n';
  }
  const { error, warning, information, hint } = countBySeverity(findings);
  const summary = {
    manuals: manuals.length,
    findings: findings.length,
    errors: error,
    warnings: warning,
    information,
    hints: hint,
  };
  yield `${findings.length > 0 ? '\n' : ''}],"summary":${JSON.stringify(summary)}}\n`;
};
