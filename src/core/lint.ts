import type { Config } from './config/config';
import { judgeDirectives, silences } from './document/directives';
import { legible } from './document/legible';
import type { Finding } from './finding';
import type { Manual } from './manual';
import type { ManualEntry, ManualIndex } from './index/manualIndex';
import { isAboutElsewhere } from './index/manualSet';
import type { Section } from './document/sections';
import type { Repository } from './repository/repository';
import type { Context, Report, Rule, SetContext } from './rule';
import { RULES, rulesOf } from './rules/index';
import { compareRanges, compareText } from './document/text';

/** What judging needs beside the document. */
export interface Circumstances {
  readonly config: Config;
  readonly repository: Repository;
  /** An ISO 8601 day. */
  readonly today: string;
  /** Called with a rule's own bug, after which the other rules go on; absent: the bug is thrown. */
  readonly onRuleError?: (rule: string, path: string, error: unknown) => void;
}

/** What the rules about one document say of it, before directives. */
export function judgeDocument(manual: Manual, circumstances: Circumstances): Finding[] {
  const findings = judge(manual.path, manual.kind, circumstances, 'document', (rule, context) =>
    rule.check(manual, context),
  );
  return findings.map((finding) => {
    const section = sectionAt(manual.sections, finding.range.start.line);
    return section ? { ...finding, section: section.title } : finding;
  });
}

/** The innermost section in which a line stands, found by halves: a generated document has many of both. */
function sectionAt(sections: readonly Section[], line: number): Section | undefined {
  let from = 0;
  let to = sections.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sections[middle]!.line <= line) from = middle + 1;
    else to = middle;
  }
  let section = sections[from - 1];
  while (section && section.endLine <= line) section = sections[section.parent];
  return section;
}

/** What the rules that compare manuals say of one of them, before directives. */
export function judgeSet(entry: ManualEntry, index: ManualIndex, circumstances: Circumstances): Finding[] {
  if (entry.linkedOnly) return [];
  return judge(entry.path, entry.kind, circumstances, 'set', (rule, context) =>
    rule.check(entry, { ...context, index }),
  );
}

const ASKED_ONCE = RULES.filter(({ askedOnce }) => askedOnce);

/** Leaves out of what the rules about one document say what is asked of another file of its set. */
export function withoutAskedElsewhere(
  entry: ManualEntry,
  raw: readonly Finding[],
  index: ManualIndex,
): readonly Finding[] {
  if (!raw.some((finding) => ASKED_ONCE.some(({ id }) => id === finding.rule))) return raw;
  const set = index.setOf(entry.path);
  if (!set || set.files.length < 2) return raw;
  const elsewhere = ASKED_ONCE.filter(({ topic }) => topic && isAboutElsewhere(entry, topic, set));
  return raw.filter((finding) => elsewhere.every(({ id }) => id !== finding.rule));
}

/** What is said of the alerts of one rule file; directives do not reach there. */
export function judgeAlerts(path: string, index: ManualIndex, circumstances: Circumstances): Finding[] {
  const alerts = circumstances.repository.alerts?.get(path) ?? [];
  const findings = judge(path, undefined, circumstances, 'alert', function* (rule, context) {
    for (const alert of alerts) yield* rule.check(alert, alerts, { ...context, index });
  });
  return sortFindings(findings);
}

/** A finding that a directive silences, and the reason that it gives. */
export interface Silenced {
  readonly finding: Finding;
  readonly reason: string;
}

/** The findings of a document as everybody sees them (directives applied and judged, sorted, each once), and what was silenced. */
export function settle(
  entry: ManualEntry,
  raw: readonly Finding[],
  circumstances: Circumstances,
): { readonly findings: Finding[]; readonly silenced: readonly Silenced[] } {
  const used = new Set<number>();
  const silenced: Silenced[] = [];
  const kept = raw.filter((finding) => {
    const by = entry.directives.findIndex((directive) =>
      silences(directive, finding.rule, finding.range.start.line),
    );
    if (by < 0) return true;
    used.add(by);
    silenced.push({ finding, reason: entry.directives[by]!.reason });
    return false;
  });
  const isOff = (id: string) => {
    const rule = rulesOf(circumstances.config).find((other) => other.id === id);
    return rule !== undefined && circumstances.config.setting(rule, entry.path).severity === 'off';
  };
  const known = rulesOf(circumstances.config).map(({ id }) => id);
  const reports = judgeDirectives(entry.directives, used, known, isOff);
  for (const rule of rulesOf(circumstances.config)) {
    if (rule.scope !== 'engine') continue;
    const found = stamp(rule, entry.path, reports.get(rule.id) ?? [], circumstances.config);
    for (const finding of found) kept.push(finding);
  }
  return { findings: sortFindings(kept), silenced };
}

/** Sorts by place, then rule; of equal findings one stays. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort(compareFindings);
  return sorted.filter((finding, i) => i === 0 || compareFindings(sorted[i - 1]!, finding) !== 0);
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.path, b.path) ||
    compareRanges(a.range, b.range) ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** A rule's view of its circumstances, for `path`. */
function contextOf(rule: Rule, path: string, circumstances: Circumstances): Context {
  const { config, repository, today } = circumstances;
  const { options } = config.setting(rule, path);
  return { config, repository, today, option: <T>(name: string) => options[name] as T };
}

export function setContextOf(
  rule: Rule,
  path: string,
  index: ManualIndex,
  circumstances: Circumstances,
): SetContext {
  return { ...contextOf(rule, path, circumstances), index };
}

function judge<S extends Rule['scope']>(
  path: string,
  kind: Manual['kind'] | undefined,
  circumstances: Circumstances,
  scope: S,
  check: (rule: Extract<Rule, { scope: S }>, context: Context) => Iterable<Report>,
): Finding[] {
  const findings: Finding[] = [];
  const { config, onRuleError } = circumstances;
  const isOfScope = (rule: Rule): rule is Extract<Rule, { scope: S }> => rule.scope === scope;
  for (const rule of rulesOf(config)) {
    if (!isOfScope(rule) || (rule.kinds && kind && !rule.kinds.includes(kind))) continue;
    if (config.setting(rule, path).severity === 'off') continue;
    try {
      const reports = check(rule, contextOf(rule, path, circumstances));
      // One by one: of a generated document there may be more than arguments of a call.
      for (const finding of stamp(rule, path, reports, config)) findings.push(finding);
    } catch (error) {
      if (!onRuleError) throw error;
      onRuleError(rule.id, path, error);
    }
  }
  return findings;
}

function legibly<T extends { readonly message: string }>(place: T): T {
  return { ...place, message: legible(place.message) };
}

function stamp(rule: Rule, path: string, reports: Iterable<Report>, config: Config): Finding[] {
  const setting = config.setting(rule, path);
  const findings: Finding[] = [];
  for (const report of reports) {
    const severity = setting.explicit ? setting.severity : (report.severity ?? setting.severity);
    if (severity === 'off') continue;
    const topic = report.topic ?? rule.topic;
    findings.push({
      path,
      rule: rule.id,
      severity,
      class: report.class ?? rule.class,
      message: legible(report.message),
      range: report.range,
      ...(topic === undefined ? {} : { topic }),
      ...(report.related ? { related: report.related.map(legibly) } : {}),
      fixable: rule.fix !== undefined && report.fixable !== false,
    });
  }
  return findings;
}
