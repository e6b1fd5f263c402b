/**
 * What rules may know of the repository beside its manuals: plain data that the host gathers before linting,
 * since the core reads no files.
 */
export interface Repository {
  /** Who owns a path by the CODEOWNERS file in force; undefined where nobody does. */
  readonly ownersOf?: (path: string) => readonly string[] | undefined;
}

export const EMPTY_REPOSITORY: Repository = {};
