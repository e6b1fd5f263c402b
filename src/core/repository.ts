/**
 * What rules may know of the repository beside its manuals: plain data that the host gathers before linting,
 * since the core reads no files.
 */
export interface Repository {
  /** Patterns and owners of the CODEOWNERS file in force, in order; absent where there is none. */
  readonly codeowners?: readonly { readonly pattern: string; readonly owners: readonly string[] }[];
}

export const EMPTY_REPOSITORY: Repository = {};
