import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type TreeDataProvider,
} from 'vscode';
import type { Diagnostics } from './diagnostics';
import { itemOfManual, itemOfTopic } from './manualItems';
import { answersOf, entryAt, ManualNodes, type ManualNode } from './manualNodes';
import type { ManualFolder } from './manualFolder';
import type { Change, ManualStore } from './store';

/** The view *Manuals*: the manuals of the workspace by folder, and under each what it answers. */
export class ManualsView implements Disposable, TreeDataProvider<ManualNode> {
  readonly #changed = new EventEmitter<ManualNode | ManualNode[] | undefined>();
  readonly #nodes = new ManualNodes();
  readonly #subscriptions: Disposable;
  /** The manuals as the tree shows them, so that only what comes or goes rebuilds it. */
  #shown = new Map<ManualFolder, ReadonlySet<string>>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    private readonly store: ManualStore,
    diagnostics: Diagnostics,
  ) {
    const view = window.createTreeView('owners-manual.manuals', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#subscriptions = Disposable.from(
      this.#changed,
      view,
      store.onDidChange((change) => this.#update(change)),
      store.onDidChangeFolders(() => this.#rebuild()),
      diagnostics.onDidChange(() => {
        const value = diagnostics.warned;
        if ((view.badge?.value ?? 0) === value) return;
        const tooltip =
          value === 1 ? l10n.t('1 manual with warnings') : l10n.t('{0} manuals with warnings', value);
        view.badge = value === 0 ? undefined : { value, tooltip };
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async getChildren(node?: ManualNode): Promise<ManualNode[]> {
    if (node === undefined) {
      await this.store.settled();
      // Until then nobody knows whether there are manuals, and the view does not say that there are none.
      void commands.executeCommand('setContext', 'owners-manual.isLoaded', true);
      this.#shown = new Map(this.store.folders.map((folder) => [folder, new Set(folder.collection.paths())]));
      return this.#nodes.roots(this.store.folders);
    }
    switch (node.type) {
      case 'folder':
        return this.#nodes.inFolder(node.folder);
      case 'group':
        return this.#nodes.inDirectory(node.folder, node.directory);
      case 'manual':
        return this.#nodes.ofManual(node);
      case 'topic':
        return [];
    }
  }

  getTreeItem(node: ManualNode): TreeItem {
    const item = this.#itemOf(node);
    item.id = node.id;
    return item;
  }

  getParent(node: ManualNode): ManualNode | undefined {
    return this.#nodes.parentOf(node, this.store.folders);
  }

  #itemOf(node: ManualNode): TreeItem {
    switch (node.type) {
      case 'folder':
        return new TreeItem(node.folder.name || l10n.t('Other files'), TreeItemCollapsibleState.Expanded);
      case 'group': {
        const item = new TreeItem(node.directory, TreeItemCollapsibleState.Expanded);
        item.resourceUri = node.folder.uriOf(node.directory);
        return item;
      }
      case 'manual': {
        const entry = entryAt(node.folder, node.path);
        if (!entry) return new TreeItem(node.path);
        return itemOfManual(entry, answersOf(node.folder, node.path), node.folder.uriOf(node.path));
      }
      case 'topic': {
        const answer = answersOf(node.folder, node.path).find(({ topic }) => topic.id === node.topic);
        const entry = entryAt(node.folder, node.path);
        return answer && entry ? itemOfTopic(entry, answer, node.folder) : new TreeItem(node.topic);
      }
    }
  }

  #update({ folder, paths }: Change): void {
    const shown = this.#shown.get(folder);
    const isSame = (path: string) => shown?.has(path) === folder.collection.has(path);
    if (![...paths].every(isSame)) {
      this.#rebuild();
      return;
    }
    const nodes = [...paths].flatMap((path) => this.#nodes.known(folder, path) ?? []);
    if (nodes.length > 0) this.#changed.fire(nodes);
  }

  #rebuild(): void {
    this.#nodes.clear();
    this.#changed.fire(undefined);
  }
}
