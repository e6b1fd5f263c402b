import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  Location,
  Position,
  Range,
  Uri,
} from 'vscode';
import type { Finding, Severity } from '../core/finding';
import type { Position as CorePosition, Range as CoreRange } from '../core/document/text';

/** What the Problems panel names as the origin of our findings. */
export const SOURCE = 'owners-manual';

/** Documents of this scheme are the pages of the rules: see `rulePages.ts`. */
export const RULE_SCHEME = 'owners-manual-rule';

function toPosition({ line, character }: CorePosition): Position {
  return new Position(line, character);
}

export function toRange({ start, end }: CoreRange): Range {
  return new Range(toPosition(start), toPosition(end));
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Rules whose finding is text that does nothing: the editor fades it. */
const UNNECESSARY = new Set(['directive-unused', 'directive-without-reason']);

/** The page of a rule, as a read-only document of ours: a `command:` link would not run from a hover. */
export function rulePage(rule: string): Uri {
  return Uri.from({ scheme: RULE_SCHEME, path: `/${rule}.md` });
}

/**
 * A finding as the editor shows it.
 * @param uriOf gives the document of a path of the finding's repository
 */
export function toDiagnostic(finding: Finding, uriOf: (path: string) => Uri): Diagnostic {
  const diagnostic = new Diagnostic(toRange(finding.range), finding.message, SEVERITIES[finding.severity]);
  diagnostic.source = SOURCE;
  diagnostic.code = { value: finding.rule, target: rulePage(finding.rule) };
  if (finding.related) {
    diagnostic.relatedInformation = finding.related.map(
      ({ path, range, message }) =>
        new DiagnosticRelatedInformation(new Location(uriOf(path), toRange(range)), message),
    );
  }
  if (UNNECESSARY.has(finding.rule)) diagnostic.tags = [DiagnosticTag.Unnecessary];
  return diagnostic;
}
