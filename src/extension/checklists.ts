import {
  Disposable,
  Uri,
  ViewColumn,
  window,
  workspace,
  type ExtensionContext,
  type WebviewPanel,
} from 'vscode';
import { readKeptChecklist } from '../core/panels/checklistProtocol';
import { ChecklistPanel, type ChecklistActions } from './checklistPanel';
import type { ManualStore } from './store';
import { webviewRoot } from './webviewPage';

const VIEW_TYPE = 'owners-manual.checklist';

/** The open checklists, at most one a document. */
export class Checklists implements Disposable {
  readonly #open = new Map<string, ChecklistPanel>();
  readonly #subscriptions: Disposable;

  constructor(
    private readonly context: ExtensionContext,
    private readonly store: ManualStore,
    private readonly actions: ChecklistActions,
  ) {
    this.#subscriptions = Disposable.from(
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel, state) => this.#restore(panel, state),
      }),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.#follow(oldUri, newUri);
      }),
      workspace.onDidDeleteFiles(() => {
        for (const checklist of this.#open.values()) checklist.update();
      }),
    );
  }

  /** Shows the checklist of a document beside the editor; the one that is open already where there is one. */
  open(uri: Uri): void {
    const known = this.#open.get(uri.toString());
    if (known) {
      known.panel.reveal();
      return;
    }
    const panel = window.createWebviewPanel(VIEW_TYPE, '', ViewColumn.Beside, this.#options());
    this.#show(panel, uri);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const checklist of [...this.#open.values()]) checklist.dispose();
  }

  #options() {
    return { enableScripts: true, localResourceRoots: [webviewRoot(this.context.extensionUri)] };
  }

  #restore(panel: WebviewPanel, state: unknown): void {
    const kept = readKeptChecklist(state);
    if (!kept || this.#open.has(kept.uri)) {
      panel.dispose();
      return;
    }
    panel.webview.options = this.#options();
    this.#show(panel, Uri.parse(kept.uri));
  }

  #show(panel: WebviewPanel, uri: Uri): void {
    const checklist = new ChecklistPanel(panel, uri, this.context.extensionUri, this.store, this.actions);
    this.#open.set(uri.toString(), checklist);
    panel.onDidDispose(() => {
      // Under the name that it has by then.
      const key = checklist.uri.toString();
      if (this.#open.get(key) === checklist) this.#open.delete(key);
    });
  }

  /** A renamed file, or folder around it, keeps its checklist. */
  #follow(oldUri: Uri, newUri: Uri): void {
    for (const [key, checklist] of [...this.#open]) {
      const { path } = checklist.uri;
      if (checklist.uri.scheme !== oldUri.scheme || checklist.uri.authority !== oldUri.authority) continue;
      if (path !== oldUri.path && !path.startsWith(`${oldUri.path}/`)) continue;
      const uri = checklist.uri.with({ path: newUri.path + path.slice(oldUri.path.length) });
      this.#open.delete(key);
      if (this.#open.has(uri.toString())) checklist.dispose();
      else {
        checklist.moveTo(uri);
        this.#open.set(uri.toString(), checklist);
      }
    }
  }
}
