import type { Severity } from '../../core/finding';
import { fingerprints } from '../fingerprints';
import { originalOf } from '../report';
import type { Format } from './format';

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  information: 'minor',
  hint: 'info',
};

/** The code quality report of GitLab. */
export const gitlab: Format = function* ({ findings }) {
  const names = fingerprints(findings);
  yield '[';
  for (const [i, finding] of findings.entries()) {
    const { start, end } = finding.range;
    const issue = {
      description: finding.message,
      check_name: finding.rule,
      fingerprint: names[i],
      severity: SEVERITY[finding.severity],
      location: { path: originalOf(finding).path, lines: { begin: start.line + 1, end: end.line + 1 } },
    };
    yield `${i === 0 ? '' : ','}\n${JSON.stringify(issue)}`;
  }
  yield `${findings.length > 0 ? '\n' : ''}]\n`;
};
