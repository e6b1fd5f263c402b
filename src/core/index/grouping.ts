import type { AskedAnswer } from '../askedAnswers';
import { isDone } from '../manual';
import { accountable } from '../facts/people';
import { compareText } from '../document/text';
import { folderOf } from '../repository/paths';
import { PRACTICES, type PracticeId } from '../topics';
import type { ManualEntry } from './manualIndex';

/** By what manuals can stand together in a list. */
export const GROUPINGS = ['folder', 'owner', 'kind', 'practice'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Beside the practices that lack an answer: manuals that lack none, and those of which nothing is asked. */
export type PracticeGroup = PracticeId | 'answered' | 'nothing';

const PRACTICE_GROUPS: readonly string[] = [
  ...PRACTICES.map(({ id }) => id),
  'answered' satisfies PracticeGroup,
  'nothing' satisfies PracticeGroup,
];

/**
 * The groups of a manual. By folder, '' is the root; by owner it may be in several, and in '' without any; by practice
 * it is in each that lacks an answer that must be there.
 */
export function groupsOf(
  grouping: Grouping,
  entry: ManualEntry,
  answers: () => readonly AskedAnswer[],
): readonly string[] {
  switch (grouping) {
    case 'folder':
      return [folderOf(entry.path)];
    case 'owner': {
      const owners = accountable(entry.facts.owners);
      return owners.length > 0 ? owners : [''];
    }
    case 'kind':
      return [entry.kind];
    case 'practice': {
      const must = answers().filter(({ importance }) => importance === 'must');
      const open = new Set(must.filter(({ state }) => !isDone(state)).map(({ topic }) => topic.practice));
      if (open.size > 0) return [...open];
      return [(must.length > 0 ? 'answered' : 'nothing') satisfies PracticeGroup];
    }
  }
}

/** The order of groups: practices in that of a manual, all else by name, and what has none behind it. */
export function compareGroups(grouping: Grouping, a: string, b: string): number {
  if (grouping === 'practice') return PRACTICE_GROUPS.indexOf(a) - PRACTICE_GROUPS.indexOf(b);
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return compareText(a, b);
}

/** Which paths stand in which groups. A change costs what it changes, however many paths there are. */
export class Groups {
  readonly #ofPath = new Map<string, readonly string[]>();
  readonly #members = new Map<string, Set<string>>();

  get names(): string[] {
    return [...this.#members.keys()];
  }

  has(group: string): boolean {
    return this.#members.has(group);
  }

  of(path: string): readonly string[] {
    return this.#ofPath.get(path) ?? [];
  }

  /** The paths of a group, sorted. */
  members(group: string): string[] {
    return [...(this.#members.get(group) ?? [])].sort();
  }

  /** Puts a path into those groups and no other; none: it is gone. Gives the groups that it came into or left. */
  put(path: string, groups: readonly string[]): string[] {
    const old = this.of(path);
    const left = old.filter((group) => !groups.includes(group));
    const joined = groups.filter((group) => !old.includes(group));
    for (const group of left) {
      const members = this.#members.get(group);
      members?.delete(path);
      if (members?.size === 0) this.#members.delete(group);
    }
    for (const group of joined) {
      const members = this.#members.get(group);
      if (members) members.add(path);
      else this.#members.set(group, new Set([path]));
    }
    if (groups.length > 0) this.#ofPath.set(path, groups);
    else this.#ofPath.delete(path);
    return [...left, ...joined];
  }
}
