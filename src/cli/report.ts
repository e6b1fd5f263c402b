import { SEVERITIES, type Finding, type Severity } from '../core/finding';
import { sortFindings } from '../core/lint';
import type { Gathered } from './gather';

/** What `check` found. Paths are relative to where the user stands. */
export interface Report {
  readonly findings: readonly Finding[];
  /** How many manuals were checked. */
  readonly manuals: number;
}

/** The findings in what was asked for. */
export function reportOf({ groups }: Gathered): Report {
  const findings: Finding[] = [];
  let manuals = 0;
  for (const { collection, selects, shown } of groups) {
    const selected = collection.paths().filter(selects);
    manuals += selected.length;
    const configs = collection.configPaths().filter((path) => selects(path) || governs(path, selected));
    for (const path of new Set([...configs, ...selected])) {
      for (const finding of collection.findings(path)) findings.push(withPaths(finding, shown));
    }
  }
  return { findings: sortFindings(findings), manuals };
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

/** Whether the findings make the check fail. */
export function fails(findings: readonly Finding[], { failOn, clock }: Threshold): boolean {
  if (failOn === 'never') return false;
  const limit = SEVERITIES.indexOf(failOn);
  return findings.some((finding) =>
    finding.class === 'clock' ? clock : SEVERITIES.indexOf(finding.severity) <= limit,
  );
}

/** A broken configuration is in force nowhere, yet it concerns the manuals around which it stands. */
function governs(config: string, paths: readonly string[]): boolean {
  const folder = config.slice(0, config.lastIndexOf('/') + 1);
  return paths.some((path) => path.startsWith(folder));
}

function withPaths(finding: Finding, shown: (path: string) => string): Finding {
  return {
    ...finding,
    path: shown(finding.path),
    ...(finding.related
      ? { related: finding.related.map((place) => ({ ...place, path: shown(place.path) })) }
      : {}),
  };
}
