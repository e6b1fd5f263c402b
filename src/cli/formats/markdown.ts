import { SEVERITIES, type Finding } from '../../core/finding';
import { codeSpan, prose } from '../../core/document/markdownText';
import { summaryOf } from './text';
import type { Format } from './format';

/** A comment on a pull request may not be longer than 65,536 characters. */
const MAX_LENGTH = 60_000;

/** For a comment on a pull request: the worst first, cut where the comment would be too long. */
export const markdown: Format = function* (report) {
  yield `### Owner's Manual\n\n${summaryOf(report)}\n`;
  if (report.findings.length === 0) return;
  yield '\n| Severity | Where | Finding | Rule |\n| --- | --- | --- | --- |\n';
  const ordered = SEVERITIES.flatMap((severity) =>
    report.findings.filter((finding) => finding.severity === severity),
  );
  let length = 0;
  for (const [i, finding] of ordered.entries()) {
    const row = rowOf(finding);
    length += row.length;
    if (length > MAX_LENGTH) {
      yield `\n…and ${ordered.length - i} more.\n`;
      return;
    }
    yield row;
  }
};

function rowOf({ severity, path, range, message, rule }: Finding): string {
  return `| ${severity} | ${codeSpan(`${path}:${range.start.line + 1}`)} | ${prose(message)} | ${codeSpan(rule)} |\n`;
}
