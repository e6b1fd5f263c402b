import { compareGroups, Groups, groupsOf, type Grouping } from '../core/index/grouping';
import {
  answersOf,
  entryAt,
  type FolderNode,
  type GroupNode,
  type ManualFileNode,
  type ManualNode,
} from './manualNodes';
import type { ManualFolder } from './manualFolder';
import type { Change } from './store';

/** What of a tree is to be drawn anew: those nodes with what is under them, or all of it. */
export type Stale = readonly ManualNode[] | 'all';

/** The tree of all manuals in groups. It hands out the same node for the same thing, and knows what a change concerns. */
export class ManualTree {
  readonly #folders = new Map<ManualFolder, Groups>();
  readonly #nodes = new Map<string, ManualNode>();

  /** @param selects which manuals are shown */
  constructor(
    readonly grouping: Grouping,
    folders: readonly ManualFolder[],
    private readonly selects: (folder: ManualFolder, path: string) => boolean,
  ) {
    for (const folder of folders) {
      const groups = new Groups();
      for (const path of folder.collection.paths()) groups.put(path, this.#groupsFor(folder, path));
      this.#folders.set(folder, groups);
    }
  }

  children(node?: ManualNode): ManualNode[] {
    switch (node?.type) {
      case undefined: {
        const filled = [...this.#folders].filter(([, { names }]) => names.length > 0);
        if (filled.length === 1) return this.#inFolder(filled[0]![0], undefined);
        return filled.map(([folder]) => this.#keep({ type: 'folder', id: folder.root.toString(), folder }));
      }
      case 'folder':
        return this.#inFolder(node.folder, node);
      case 'group':
        return this.#manuals(node.folder, node.group, node);
      case 'manual':
        return this.#topics(node);
      case 'topic':
        return [];
    }
  }

  /** Takes a change. */
  update({ folder, paths }: Change): Stale {
    const groups = this.#folders.get(folder);
    if (!groups) return 'all';
    const before = new Set(groups.names);
    const stale = new Set<ManualNode>();
    const moved = new Set<string>();
    for (const path of paths) {
      const wanted = this.#groupsFor(folder, path);
      for (const group of groups.put(path, wanted)) moved.add(group);
      for (const group of wanted) {
        const node = this.#nodes.get(manualId(this.#groupId(folder, group), path));
        if (node) stale.add(node);
      }
    }
    for (const group of moved) {
      if (this.#isTop(group) || before.has(group) !== groups.has(group)) return 'all';
      const node = this.#nodes.get(this.#groupId(folder, group));
      if (node) stale.add(node);
    }
    return [...stale];
  }

  #groupsFor(folder: ManualFolder, path: string): readonly string[] {
    const entry = entryAt(folder, path);
    if (!entry || !this.selects(folder, path)) return [];
    return groupsOf(this.grouping, entry, () => answersOf(folder, path));
  }

  /** The manuals at the top of the folder and, behind them, its groups. */
  #inFolder(folder: ManualFolder, parent: FolderNode | undefined): ManualNode[] {
    const names = this.#folders.get(folder)?.names ?? [];
    const groups = names
      .filter((name) => !this.#isTop(name))
      .sort((a, b) => compareGroups(this.grouping, a, b))
      .map((group) => this.#keep({ type: 'group', id: this.#groupId(folder, group), folder, group, parent }));
    return [
      ...names.filter((name) => this.#isTop(name)).flatMap((name) => this.#manuals(folder, name, parent)),
      ...groups,
    ];
  }

  #manuals(folder: ManualFolder, group: string, parent: FolderNode | GroupNode | undefined): ManualNode[] {
    const paths = this.#folders.get(folder)?.members(group) ?? [];
    const id = this.#groupId(folder, group);
    return paths.map((path) => this.#keep({ type: 'manual', id: manualId(id, path), folder, path, parent }));
  }

  #topics(parent: ManualFileNode): ManualNode[] {
    const { folder, path, id } = parent;
    return answersOf(folder, path).map(({ topic }) =>
      this.#keep({ type: 'topic', id: `${id}#${topic.id}`, folder, path, topic: topic.id, parent }),
    );
  }

  /** Manuals that lie at the root of a folder stand at its top. */
  #isTop(group: string): boolean {
    return this.grouping === 'folder' && group === '';
  }

  #groupId(folder: ManualFolder, group: string): string {
    return `${folder.root.toString()}?${this.grouping}=${group}`;
  }

  #keep(node: ManualNode): ManualNode {
    const known = this.#nodes.get(node.id);
    if (known?.parent === node.parent && known?.folder === node.folder) return known;
    this.#nodes.set(node.id, node);
    return node;
  }
}

function manualId(group: string, path: string): string {
  return `${group}|${path}`;
}
