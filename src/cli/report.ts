import { applyBaseline, type Baseline } from '../core/baseline';
import { SEVERITIES, type Finding, type Severity } from '../core/finding';
import { sortFindings } from '../core/lint';
import { compareText } from '../core/document/text';
import type { ManualEntry } from '../core/index/manualIndex';
import type { Gathered, Group } from './gather';
import { suppressedIn, type Suppression } from './suppressed';

/** A finding whose path is relative to where the user stands. */
export interface Reported extends Finding {
  /** The same with paths from the root, where those are others. */
  readonly original?: Finding;
}

export interface Suppressed extends Suppression {
  readonly finding: Reported;
}

export interface ReportedManual {
  readonly path: string;
  readonly group: Group;
  readonly entry: ManualEntry;
}

/** What `check` found, in the order of the paths, which are relative to where the user stands. */
export interface Report {
  readonly findings: readonly Reported[];
  readonly suppressed: readonly Suppressed[];
  readonly manuals: readonly ReportedManual[];
}

export interface ReportOptions {
  /** What was found before, by root. */
  readonly baselines?: ReadonlyMap<string, Baseline>;
  /** Whether to tell what is suppressed, which takes a second judgement. */
  readonly suppressions?: boolean;
}

/** The findings in what was asked for. */
export function reportOf({ groups }: Pick<Gathered, 'groups'>, options: ReportOptions = {}): Report {
  const findings: Reported[] = [];
  const suppressed: Suppressed[] = [];
  const manuals: ReportedManual[] = [];
  for (const group of groups) {
    const { collection, shown } = group;
    const paths = collection.paths().filter(group.selects);
    for (const path of paths) {
      manuals.push({ path: shown(path), group, entry: collection.index.get(path)! });
    }
    const { fresh, known } = applyBaseline(findingsOf(group), options.baselines?.get(group.root) ?? []);
    for (const finding of fresh) findings.push(reported(finding, shown));
    if (!options.suppressions) continue;
    for (const finding of known) {
      suppressed.push({ finding: reported(finding, shown), by: 'baseline', reason: 'It was there before.' });
    }
    for (const path of paths) {
      for (const { finding, ...rest } of suppressedIn(group, path)) {
        suppressed.push({ ...rest, finding: reported(finding, shown) });
      }
    }
  }
  return {
    findings: sortFindings(findings),
    suppressed: suppressed.sort((a, b) => compareText(a.finding.path, b.finding.path)),
    manuals: manuals.sort((a, b) => compareText(a.path, b.path)),
  };
}

/** What is found in a group, with paths from its root. */
export function findingsOf({ collection, selects }: Group): Finding[] {
  const manuals = collection.paths().filter(selects);
  const configs = collection.configurations.paths().filter((path) => selects(path) || governs(path, manuals));
  const alerts = collection.alertPaths().filter(selects);
  return [...new Set([...configs, ...alerts, ...manuals])]
    .sort()
    .flatMap((path) => collection.findings(path));
}

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

export interface Threshold {
  readonly failOn: Severity | 'never';
  /** Findings that come with the calendar count too, whatever their severity. */
  readonly clock: boolean;
}

/** Whether a finding makes the check fail. */
export function fails(finding: Finding, { failOn, clock }: Threshold): boolean {
  if (failOn === 'never') return false;
  if (finding.class === 'clock') return clock;
  return SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(failOn);
}

/** A broken configuration is in force nowhere, yet it concerns the manuals around which it stands. */
function governs(config: string, paths: readonly string[]): boolean {
  const folder = config.slice(0, config.lastIndexOf('/') + 1);
  return paths.some((path) => path.startsWith(folder));
}

/** The finding with paths from the root: what services that show findings beside a repository's files ask for. */
export function originalOf(finding: Reported): Finding {
  return finding.original ?? finding;
}

/** The finding as it is shown: itself, where the paths are the same. */
function reported(original: Finding, shown: (path: string) => string): Reported {
  const path = shown(original.path);
  if (path === original.path) return original;
  return {
    ...original,
    path,
    original,
    ...(original.related
      ? { related: original.related.map((place) => ({ ...place, path: shown(place.path) })) }
      : {}),
  };
}
