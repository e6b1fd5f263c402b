import {
  Disposable,
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type TreeDataProvider,
  type Uri,
} from 'vscode';
import type { Range } from '../../core/document/text';
import { toRange } from '../convert';
import { Delayed } from '../delayed';
import type { ManualStore } from '../store';

/** One line of a list. */
export interface Row {
  /** The same for the same thing, so that what is open stays open. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  readonly icon: ThemeIcon;
  /** Where a click leads. */
  readonly place?: { readonly uri: Uri; readonly range: Range };
  readonly context?: string;
  readonly uri?: Uri;
  readonly rows?: readonly Row[];
  /** Whether its rows are shown from the beginning. */
  readonly open?: true;
}

export const WARNING = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));

const CALM = 300;

/** A view that lists what follows from all manuals. It is worked out only while somebody looks at it. */
export class ListView implements Disposable, TreeDataProvider<Row> {
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  readonly #soon = new Delayed<'refresh'>(() => this.#changed.fire());
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    id: string,
    private readonly store: ManualStore,
    private readonly list: () => readonly Row[] | Promise<readonly Row[]>,
  ) {
    const view = window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = Disposable.from(
      this.#changed,
      this.#soon,
      view,
      // VS Code asks a view that is hidden for nothing, and again when it is shown.
      store.onDidChange(() => this.refresh()),
      store.onDidChangeFolders(() => this.refresh()),
    );
  }

  /** Lists anew, a moment later. */
  refresh(): void {
    this.#soon.ask('refresh', CALM);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row) return [...(row.rows ?? [])];
    await this.store.loaded();
    return [...(await this.list())];
  }

  getTreeItem(row: Row): TreeItem {
    const item = new TreeItem(row.label, collapsibleState(row));
    item.id = row.id;
    item.iconPath = row.icon;
    if (row.description !== undefined) item.description = row.description;
    // Text, not Markdown: names and cells come from documents.
    if (row.tooltip !== undefined) item.tooltip = new MarkdownString().appendText(row.tooltip);
    if (row.context !== undefined) item.contextValue = row.context;
    if (row.uri) item.resourceUri = row.uri;
    if (row.place) {
      const { start } = toRange(row.place.range);
      const arguments_ = [row.place.uri, { selection: toRange({ start, end: start }) }];
      item.command = { command: 'vscode.open', title: '', arguments: arguments_ };
    }
    const label = [row.label, row.description].filter(Boolean).join(', ');
    item.accessibilityInformation = { label };
    return item;
  }
}

function collapsibleState({ rows, open }: Row): TreeItemCollapsibleState {
  if (!rows?.length) return TreeItemCollapsibleState.None;
  return open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}
