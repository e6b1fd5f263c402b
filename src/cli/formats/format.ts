import type { Report, Threshold } from '../report';
import type { Style } from '../style';

/** What formats need beside the report. */
export interface FormatContext {
  readonly style: Style;
  readonly version: string;
  readonly threshold: Threshold;
  /** The page of a rule, in Markdown; undefined where it has none. */
  readonly page: (rule: string) => string | undefined;
  /** Name and revision of the repository, by its root. */
  readonly provenance: ReadonlyMap<string, Provenance>;
}

export interface Provenance {
  readonly repository: string;
  readonly revision: string;
}

/** Writes a report, piece by piece. */
export type Format = (report: Report, context: FormatContext) => Iterable<string>;
