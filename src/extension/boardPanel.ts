import {
  Disposable,
  l10n,
  Range,
  Uri,
  ViewColumn,
  window,
  type ExtensionContext,
  type WebviewPanel,
} from 'vscode';
import { readFromBoard, type FromBoard, type ToBoard } from '../core/panels/boardProtocol';
import { exportBoard } from './boardExport';
import { BoardRows } from './boardRows';
import { boardWords } from './boardWords';
import type { Change, ManualStore } from './store';
import { webviewPage, webviewRoot } from './webviewPage';

const VIEW_TYPE = 'owners-manual.board';
/** Changes within this time are told together. */
const PAUSE = 150;
/** More lines than this are sent sooner as a whole. */
const MANY = 500;

/** The board: one for the workspace. */
export class BoardPanel implements Disposable {
  readonly #rows: BoardRows;
  readonly #subscriptions: Disposable;
  #panel: WebviewPanel | undefined;
  #ready = false;
  #changes: Change[] | 'all' = 'all';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly context: ExtensionContext,
    private readonly store: ManualStore,
    /** Opens the checklist of a manual. */
    private readonly openChecklist: (uri: Uri) => void,
  ) {
    this.#rows = new BoardRows(store);
    this.#subscriptions = Disposable.from(
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel) => this.#restore(panel),
      }),
      store.onDidChange((change) => this.#changed(change)),
      store.onDidChangeFolders(() => this.#changed('all')),
    );
  }

  open(): void {
    if (this.#panel) this.#panel.reveal();
    else {
      this.#show(window.createWebviewPanel(VIEW_TYPE, '', ViewColumn.Active, this.#options()));
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
    this.#panel?.dispose();
  }

  #options() {
    return { enableScripts: true, localResourceRoots: [webviewRoot(this.context.extensionUri)] };
  }

  #restore(panel: WebviewPanel): void {
    if (this.#panel) {
      panel.dispose();
      return;
    }
    panel.webview.options = this.#options();
    this.#show(panel);
  }

  #show(panel: WebviewPanel): void {
    const { extensionUri } = this.context;
    this.#panel = panel;
    this.#ready = false;
    this.#changes = 'all';
    panel.title = l10n.t('Board');
    panel.iconPath = {
      light: Uri.joinPath(extensionUri, 'media', 'board-light.svg'),
      dark: Uri.joinPath(extensionUri, 'media', 'board-dark.svg'),
    };
    panel.webview.onDidReceiveMessage((data: unknown) => {
      const message = readFromBoard(data);
      if (message) this.#act(message).catch(report);
    });
    panel.onDidChangeViewState(() => {
      // Its page is gone while it is hidden, and begins anew by `ready`.
      if (!panel.visible) this.#ready = false;
    });
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#ready = false;
    });
    panel.webview.html = webviewPage(panel.webview, extensionUri, 'board', panel.title);
  }

  #changed(change: Change | 'all'): void {
    if (change === 'all' || this.#changes === 'all') this.#changes = 'all';
    else this.#changes.push(change);
    if (this.#ready) this.#timer ??= setTimeout(() => this.#tell().catch(report), PAUSE);
  }

  /** Sends what has changed; the whole where that is more, or the columns are others. */
  async #tell(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await Promise.all(this.store.folders.map((folder) => folder.settled()));
    if (!this.#ready) return;
    const changes = this.#changes;
    this.#changes = [];
    const count = changes === 'all' ? 0 : changes.reduce((sum, { paths }) => sum + paths.size, 0);
    const change = changes === 'all' || count > MANY ? undefined : this.#rows.update(changes);
    if (change) {
      await this.#send({ type: 'change', items: [...change.items], removed: [...change.removed] });
    } else {
      this.#rows.rebuild();
      await this.#sendAll();
    }
  }

  async #sendAll(): Promise<void> {
    const topics = [...this.#rows.topics];
    await this.#send({ type: 'state', topics, items: this.#rows.items(), words: boardWords() });
  }

  async #send(message: ToBoard): Promise<void> {
    await this.#panel?.webview.postMessage(message);
  }

  async #act(message: FromBoard): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.#changes = 'all';
        await this.#tell();
        return;
      case 'open': {
        const placed = this.#rows.get(message.key);
        if (!placed) return;
        const cell = message.topic === undefined ? undefined : placed.row.cells[message.topic];
        const line = cell?.line ?? 0;
        await window.showTextDocument(placed.folder.uriOf(cell?.path ?? placed.row.path), {
          selection: new Range(line, 0, line, 0),
        });
        return;
      }
      case 'openChecklist': {
        const placed = this.#rows.get(message.key);
        if (placed) this.openChecklist(placed.folder.uriOf(placed.row.path));
        return;
      }
      case 'export':
        await exportBoard(this.#rows, message.keys, message.format);
        return;
    }
  }
}

function report(error: unknown): void {
  void window.showErrorMessage(error instanceof Error ? error.message : String(error));
}
