import { SEVERITIES, type Finding, type Severity } from '../../core/finding';
import { countBySeverity, type Report } from '../report';
import { printable } from '../world';
import type { Format } from './format';

/** For people at a terminal: grouped by file, then one line that sums up. */
export const textReport: Format = function* (report, { style }) {
  for (const [path, group] of byPath(report.findings)) {
    yield `${style.bold(printable(path))}\n`;
    const place = (finding: Finding) =>
      `${finding.range.start.line + 1}:${finding.range.start.character + 1}`;
    const width = widest(group.map(place));
    const severities = widest(group.map(({ severity }) => severity));
    for (const finding of group) {
      const severity = style.severity(finding.severity, finding.severity.padEnd(severities));
      yield `  ${place(finding).padEnd(width)}  ${severity}  ${printable(finding.message)}  ${style.dim(finding.rule)}\n`;
    }
    yield '\n';
  }
  yield `${summaryOf(report)}\n`;
};

const MAX_LIKELY = 5;

/**
 * What to do where no manual was found.
 * @param likely files that read as manuals do, as the user sees their paths
 */
export function noManual(likely: readonly string[] = []): string {
  const [first] = likely;
  if (first === undefined) {
    return (
      'No manual was found here. Name a file (`owners-manual check docs/service.md`), call it RUNBOOK.md, ' +
      'or list it under `include` in .owners-manual.yaml (`owners-manual init`).'
    );
  }
  const named = likely.slice(0, MAX_LIKELY).map(printable).join(', ');
  const more = likely.length > MAX_LIKELY ? ` and ${likely.length - MAX_LIKELY} more` : '';
  const [read, them] = likely.length === 1 ? ['reads like one', 'it'] : ['read like manuals', 'them'];
  return (
    `No manual was found here by its name, but ${named}${more} ${read}. Name ${them} ` +
    `(\`owners-manual check ${printable(first)}\`), or list ${them} under \`include\` in ` +
    '.owners-manual.yaml (`owners-manual init`).'
  );
}

/** How much was found, in one sentence. */
export function summaryOf({ findings, manuals }: Report): string {
  if (findings.length === 0) return `No findings in ${counted(manuals.length, 'manual')}.`;
  const counts = countBySeverity(findings);
  const parts = SEVERITIES.flatMap((severity) =>
    counts[severity] > 0 ? [WORDS[severity](counts[severity])] : [],
  );
  return `${counted(findings.length, 'finding')} in ${counted(manuals.length, 'manual')}: ${parts.join(', ')}.`;
}

const WORDS: Readonly<Record<Severity, (count: number) => string>> = {
  error: (count) => counted(count, 'error'),
  warning: (count) => counted(count, 'warning'),
  information: (count) => `${count} information`,
  hint: (count) => counted(count, 'hint'),
};

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function byPath(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.path);
    if (group) group.push(finding);
    else groups.set(finding.path, [finding]);
  }
  return groups;
}

/** The length of the longest. */
function widest(texts: readonly string[]): number {
  return texts.reduce((width, { length }) => Math.max(width, length), 0);
}
