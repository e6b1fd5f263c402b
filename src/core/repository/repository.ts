import type { AlertRule } from './alertRules';
import type { Day } from '../facts/dates';
import type { Workload } from './workloads';

/** Commits after a day. */
export interface Changes {
  readonly count: number;
  readonly newest: { readonly day: Day; readonly subject: string };
}

/**
 * What rules may know of the repository beside its manuals: plain data that is gathered before linting, since the
 * core reads no files. What a host cannot tell it leaves out, and the rules that need it are silent.
 */
export interface Repository {
  /** Who owns a path by the CODEOWNERS file in force; undefined where nobody does. */
  readonly ownersOf?: (path: string) => readonly string[] | undefined;
  /** Paths of all files that are not ignored. Absent where the walk did not see them all. */
  readonly files?: ReadonlySet<string>;
  /** Whether git or the configuration ignores a path, so that nobody knows whether it is there. */
  readonly ignores?: (path: string) => boolean;
  /** What manifests run as one instance. */
  readonly workloads?: readonly Workload[];
  /** The alerts of Prometheus rule files, by the path of the file. */
  readonly alerts?: ReadonlyMap<string, readonly AlertRule[]>;
  /** Names under which this repository is known on the web, such as `shop/checkout`, in lower case. */
  readonly names?: readonly string[];
  /** Commits after a day that touch what the globs match; the host asks git. */
  readonly changesSince?: (globs: readonly string[], day: Day) => Changes | undefined;
  /** Who committed to a file, by name or mail; the host asks git. */
  readonly authorsOf?: (path: string) => readonly string[];
  /** Whether, against the base revision, nothing of a file has changed but its review date; the host asks git. */
  readonly onlyDateChanged?: (path: string) => boolean;
}

export const EMPTY_REPOSITORY: Repository = {};
