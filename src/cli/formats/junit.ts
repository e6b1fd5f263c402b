import { legible } from '../../core/document/legible';
import type { Finding } from '../../core/finding';
import { fails } from '../report';
import type { Format } from './format';

/** JUnit: a suite a file, a failed case a finding that makes the check fail; the others pass and say so. */
export const junit: Format = function* ({ findings, manuals }, { threshold }) {
  const suites = new Map<string, Finding[]>(manuals.map(({ path }) => [path, []]));
  for (const finding of findings) {
    const suite = suites.get(finding.path);
    if (suite) suite.push(finding);
    else suites.set(finding.path, [finding]);
  }
  const failed = (list: readonly Finding[]) => list.filter((finding) => fails(finding, threshold)).length;
  const cases = (list: readonly Finding[]) => Math.max(list.length, 1);
  const total = [...suites.values()].reduce((sum, list) => sum + cases(list), 0);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="owners-manual" tests="${total}" failures="${failed(findings)}" errors="0">\n`;
  for (const [path, list] of suites) {
    yield `  <testsuite name="${xml(path)}" tests="${cases(list)}" failures="${failed(list)}" errors="0" skipped="0">\n`;
    if (list.length === 0) yield `    <testcase classname="${xml(path)}" name="no findings"/>\n`;
    for (const finding of list) {
      const { line, character } = finding.range.start;
      const place = `${path}:${line + 1}:${character + 1}`;
      yield `    <testcase classname="${xml(path)}" name="${xml(`${finding.rule} (line ${line + 1})`)}">\n`;
      const text = xml(`${place} ${finding.severity} ${finding.message}`);
      yield fails(finding, threshold)
        ? `      <failure type="${finding.rule}" message="${xml(finding.message)}">${text}</failure>\n`
        : `      <system-out>${text}</system-out>\n`;
      yield '    </testcase>\n';
    }
    yield '  </testsuite>\n';
  }
  yield '</testsuites>\n';
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** `text` for XML 1.0, which has no place for most control characters and for halves of characters. */
function xml(text: string): string {
  return legible(text)
    .replace(/[\uD800-\uDFFF\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
