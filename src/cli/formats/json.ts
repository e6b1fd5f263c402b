import { findingOnPaper, summaryOnPaper } from '../../core/findingPaper';
import type { Format } from './format';

/** One JSON document, a finding a line. */
export const jsonReport: Format = function* ({ findings, manuals }) {
  yield '{"version":1,"findings":[';
  let separator = '\n';
  for (const finding of findings) {
    yield separator + JSON.stringify(findingOnPaper(finding));
    separator = ',\n';
  }
  const summary = summaryOnPaper(findings, manuals.length);
  yield `${findings.length > 0 ? '\n' : ''}],"summary":${JSON.stringify(summary)}}\n`;
};
