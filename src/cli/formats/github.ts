import { SEVERITIES, type Severity } from '../../core/finding';
import { originalOf } from '../report';
import type { Format } from './format';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions. It shows the first few of a step only: the worst come first. */
export const github: Format = function* ({ findings }) {
  for (const severity of SEVERITIES) {
    for (const finding of findings) {
      const { rule, message, range } = finding;
      if (finding.severity !== severity) continue;
      const { start, end } = range;
      const properties = [
        `file=${property(originalOf(finding).path)}`,
        `line=${start.line + 1}`,
        `endLine=${end.line + 1}`,
        // Columns are taken for one line only.
        ...(start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : []),
        `title=${property(rule)}`,
      ];
      yield `::${COMMANDS[severity]} ${properties.join(',')}::${data(message)}\n`;
    }
  }
};

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
