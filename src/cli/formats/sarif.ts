import type { Severity } from '../../core/finding';
import { rangeOnPaper } from '../../core/findingPaper';
import type { Rule } from '../../core/rule';
import { RULES } from '../../core/rules/index';
import { fingerprints } from '../fingerprints';
import { originalOf, type Reported, type Report, type Suppressed } from '../report';
import type { Format, FormatContext } from './format';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, for code scanning. Paths are from the root of the repository. */
export const sarif: Format = function* (report, context) {
  const descriptors = descriptorsOf(report, context);
  const indexes = new Map(descriptors.map(({ id }, index) => [id, index]));
  const driver = { name: "Owner's Manual", semanticVersion: context.version, rules: descriptors };
  const head = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true }],
  };
  yield '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[';
  yield `${JSON.stringify(head).slice(0, -1)},"results":[`;
  const all = [...report.findings, ...report.suppressed.map(({ finding }) => finding)];
  const names = fingerprints(all);
  let separator = '\n';
  for (const [i, finding] of all.entries()) {
    const suppression = report.suppressed[i - report.findings.length];
    const result = resultOf(finding, indexes.get(finding.rule) ?? -1, names[i]!, suppression);
    yield separator + JSON.stringify(result);
    separator = ',\n';
  }
  yield '\n]}]}\n';
};

function resultOf(finding: Reported, ruleIndex: number, fingerprint: string, suppression?: Suppressed) {
  const { path, related } = originalOf(finding);
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: plain(finding.message) },
    locations: [{ physicalLocation: locationOf(path, finding.range) }],
    ...(related
      ? {
          relatedLocations: related.map((place, id) => ({
            id,
            physicalLocation: locationOf(place.path, place.range),
            message: { text: plain(place.message) },
          })),
        }
      : {}),
    partialFingerprints: { 'ownersManual/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:1` },
    ...(suppression
      ? {
          suppressions: [
            {
              kind: suppression.by === 'baseline' ? 'external' : 'inSource',
              justification: suppression.reason,
            },
          ],
        }
      : {}),
  };
}

function locationOf(path: string, range: Reported['range']) {
  const { start, end } = rangeOnPaper(range);
  return {
    artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
  };
}

/** All built-in rules, and those of the teams' own topics that have found something. */
function descriptorsOf({ findings, suppressed }: Report, { page }: FormatContext) {
  const own = new Set([...findings, ...suppressed.map(({ finding }) => finding)].map(({ rule }) => rule));
  for (const { id } of RULES) own.delete(id);
  return [...RULES.map((rule) => describe(rule, page(rule.id))), ...[...own].sort().map((id) => ({ id }))];
}

function describe(rule: Rule, page: string | undefined) {
  return {
    id: rule.id,
    shortDescription: { text: `${rule.summary}.` },
    help: { text: page ?? `${rule.summary}.`, ...(page === undefined ? {} : { markdown: page }) },
    defaultConfiguration: rule.severity === 'off' ? { enabled: false } : { level: LEVELS[rule.severity] },
    properties: { tags: [rule.class, ...(rule.topic === undefined ? [] : [rule.topic])] },
  };
}

/** A message as it stands: `[text](target)` would be an embedded link (SARIF 2.1.0, 3.11.6). */
function plain(message: string): string {
  return message.replace(/\[(?=[^\][]*\]\()/g, '\\[');
}
