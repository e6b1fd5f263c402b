import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type TreeDataProvider,
  type TreeView,
} from 'vscode';
import type { Diagnostics } from './diagnostics';
import { groupWords, groupingWords } from './groupWords';
import { itemOfManual, itemOfTopic } from './manualItems';
import { answersOf, entryAt, type GroupNode, type ManualNode } from './manualNodes';
import type { ManualsArrangement } from './manualsArrangement';
import { ManualTree } from './manualTree';
import type { Change, ManualStore } from './store';

/** The view *Manuals*: the manuals of the workspace in groups, and under each what it answers. */
export class ManualsView implements Disposable, TreeDataProvider<ManualNode> {
  readonly #changed = new EventEmitter<ManualNode | ManualNode[] | undefined>();
  readonly #view: TreeView<ManualNode>;
  readonly #subscriptions: Disposable;
  /** Made when somebody looks, and again when everything is another. */
  #tree: ManualTree | undefined;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    private readonly store: ManualStore,
    private readonly diagnostics: Diagnostics,
    private readonly arrangement: ManualsArrangement,
  ) {
    this.#view = window.createTreeView('owners-manual.manuals', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#subscriptions = Disposable.from(
      this.#changed,
      this.#view,
      store.onDidChange((change) => this.#update(change)),
      store.onDidChangeFolders(() => this.#rebuild()),
      arrangement.onDidChange(() => {
        this.#sayArrangement();
        this.#rebuild();
      }),
      diagnostics.onDidChange((change) => {
        // Whether a manual warns is known only now.
        if (arrangement.onlyWarned) this.#update(change);
        this.#sayWarned();
      }),
    );
    this.#sayArrangement();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async getChildren(node?: ManualNode): Promise<ManualNode[]> {
    if (node !== undefined) return this.#tree?.children(node) ?? [];
    const { grouping, onlyWarned } = this.arrangement;
    // Which manuals warn is known later than which there are.
    await (onlyWarned ? this.store.settled() : this.store.loaded());
    // Until then nobody knows whether there are manuals, and the view does not say that there are none.
    void commands.executeCommand('setContext', 'owners-manual.isLoaded', true);
    this.#tree ??= new ManualTree(
      grouping,
      this.store.folders,
      (folder, path) => !onlyWarned || this.diagnostics.warns(folder.uriOf(path)),
    );
    const roots = this.#tree.children();
    const hasManuals = this.store.folders.some(({ collection }) => collection.paths().length > 0);
    const message = roots.length === 0 && hasManuals ? l10n.t('No manual has warnings.') : '';
    if ((this.#view.message ?? '') !== message) this.#view.message = message;
    return roots;
  }

  getTreeItem(node: ManualNode): TreeItem {
    const item = this.#itemOf(node);
    item.id = node.id;
    return item;
  }

  getParent({ parent }: ManualNode): ManualNode | undefined {
    return parent;
  }

  #itemOf(node: ManualNode): TreeItem {
    switch (node.type) {
      case 'folder':
        return new TreeItem(node.folder.name || l10n.t('Other files'), TreeItemCollapsibleState.Expanded);
      case 'group':
        return this.#itemOfGroup(node);
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

  #itemOfGroup({ folder, group }: GroupNode): TreeItem {
    const { grouping } = this.arrangement;
    const item = new TreeItem(groupWords(grouping, group), TreeItemCollapsibleState.Expanded);
    if (grouping === 'folder') item.resourceUri = folder.uriOf(group);
    return item;
  }

  #update(change: Change): void {
    const stale = this.#tree?.update(change);
    if (stale === 'all') this.#changed.fire(undefined);
    else if (stale && stale.length > 0) this.#changed.fire([...stale]);
  }

  #rebuild(): void {
    this.#tree = undefined;
    this.#changed.fire(undefined);
  }

  /** What is not shown is said, so that nobody takes it for gone. */
  #sayArrangement(): void {
    const { grouping, onlyWarned } = this.arrangement;
    const words = [
      ...(grouping === 'folder' ? [] : [groupingWords(grouping)]),
      ...(onlyWarned ? [l10n.t('only with warnings')] : []),
    ];
    this.#view.description = words.join(' · ');
  }

  #sayWarned(): void {
    const value = this.diagnostics.warned;
    if ((this.#view.badge?.value ?? 0) === value) return;
    const tooltip =
      value === 1 ? l10n.t('1 manual with warnings') : l10n.t('{0} manuals with warnings', value);
    this.#view.badge = value === 0 ? undefined : { value, tooltip };
  }
}
