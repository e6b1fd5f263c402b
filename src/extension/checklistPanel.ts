import type { Disposable } from 'vscode';
import {
  l10n,
  Selection,
  Uri,
  ViewColumn,
  window,
  workspace,
  type TextDocument,
  type WebviewPanel,
} from 'vscode';
import { checklistOf } from '../core/panels/checklist';
import {
  readFromChecklist,
  type ChecklistDocument,
  type FromChecklist,
  type ToChecklist,
} from '../core/panels/checklistProtocol';
import type { Range } from '../core/document/text';
import { ChecklistEdits } from './checklistEdits';
import { checklistWords } from './checklistWords';
import { toRange } from './convert';
import type { Change, ManualStore } from './store';
import { webviewPage } from './webviewPage';
import { nameOf } from '../core/repository/paths';

/** What a checklist leaves to the commands of the extension. */
export interface ChecklistActions {
  explainRule(rule: string): void;
  /** Says why the document is a manual, or is none. */
  explainKind(uri: Uri): void;
  /** Asks for a reason and declares the topic not applicable. */
  declareNotApplicable(uri: Uri, topic: string): void;
}

/** The checklist of one document, for as long as its panel is open. Keeps nothing that is not in the document. */
export class ChecklistPanel implements Disposable {
  readonly #subscriptions: Disposable[] = [];
  #ready = false;
  #shown: ChecklistDocument = { status: 'loading' };
  #tasks: Promise<void> = Promise.resolve();
  #stale = false;
  #disposed = false;
  #uri: Uri;

  constructor(
    readonly panel: WebviewPanel,
    uri: Uri,
    extension: Uri,
    private readonly store: ManualStore,
    private readonly actions: ChecklistActions,
  ) {
    this.#uri = uri;
    panel.title = titleOf(uri);
    panel.iconPath = {
      light: Uri.joinPath(extension, 'media', 'checklist-light.svg'),
      dark: Uri.joinPath(extension, 'media', 'checklist-dark.svg'),
    };
    this.#subscriptions.push(
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      panel.onDidDispose(() => this.dispose()),
      store.onDidChange((change) => {
        if (this.#concerns(change)) this.update();
      }),
      store.onDidChangeFolders(() => this.update()),
    );
    panel.webview.html = webviewPage(panel.webview, extension, 'checklist', panel.title);
  }

  get uri(): Uri {
    return this.#uri;
  }

  /** The document has another name now. */
  moveTo(uri: Uri): void {
    this.#uri = uri;
    this.panel.title = titleOf(uri);
    this.update();
  }

  /** Reads the document again and shows it. */
  update(): void {
    if (this.#stale) return;
    this.#stale = true;
    this.#enqueue(async () => {
      this.#stale = false;
      this.#shown = await this.#read();
      await this.#send();
    });
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.panel.dispose();
  }

  #concerns({ folder, paths }: Change): boolean {
    const place = this.store.at(this.uri);
    return place?.folder === folder && paths.has(place.path);
  }

  /** One thing after the other: two quick ticks must not both begin from the same document. */
  #enqueue(task: () => Promise<void>): void {
    this.#tasks = this.#tasks.then(async () => {
      if (this.#disposed) return;
      try {
        await task();
      } catch (error) {
        if (!this.#disposed)
          void window.showErrorMessage(String(error instanceof Error ? error.message : error));
      }
    });
  }

  async #read(): Promise<ChecklistDocument> {
    const path = workspace.asRelativePath(this.uri);
    const asked = this.store.at(this.uri);
    await asked?.folder.ready(asked.path);
    const document = await this.#document();
    if (!document) {
      return { status: 'gone', path, why: l10n.t('This file is not there any more, or cannot be read.') };
    }
    const manual = this.store.manual(document);
    const place = this.store.at(this.uri);
    if (!manual || !place) {
      return { status: 'no-manual', path, why: l10n.t('This file does not count as a manual.') };
    }
    const { collection } = place.folder;
    const surroundings = { ...collection.circumstances(place.path), index: collection.index };
    return { status: 'manual', checklist: checklistOf(manual, this.store.findings(document), surroundings) };
  }

  /** The document as it is now; undefined where there is none. */
  async #document(): Promise<TextDocument | undefined> {
    // One that was never saved and is not open any more would be opened as a new one.
    const wanted = this.uri.toString();
    const isOpen = () => workspace.textDocuments.some(({ uri }) => uri.toString() === wanted);
    if (this.uri.scheme === 'untitled' && !isOpen()) return undefined;
    try {
      const document = await workspace.openTextDocument(this.uri);
      // A deleted file stays open for a while: what is typed there is still somebody's.
      if (!document.isUntitled && !document.isDirty) await workspace.fs.stat(this.uri);
      return document;
    } catch {
      return undefined;
    }
  }

  async #send(): Promise<void> {
    if (!this.#ready) return;
    const message: ToChecklist = {
      type: 'state',
      uri: this.uri.toString(),
      document: this.#shown,
      words: checklistWords(),
    };
    await this.panel.webview.postMessage(message);
  }

  #receive(data: unknown): void {
    const message = readFromChecklist(data);
    if (message) this.#enqueue(() => this.#act(message));
  }

  async #act(message: FromChecklist): Promise<void> {
    const edits = new ChecklistEdits(this.store, this.uri);
    switch (message.type) {
      case 'ready':
        // Also after the panel was hidden, when its page begins anew.
        this.#ready = true;
        await this.#send();
        this.update();
        return;
      case 'tick': {
        const { topic, question, ticked } = message;
        if (!(await edits.tick(topic, question, ticked))) {
          void window.showWarningMessage(
            l10n.t('This section has no place for the question: end its code block or comment first.'),
          );
        }
        this.update();
        return;
      }
      case 'insertSection': {
        const select = await edits.insertSection(message.topic);
        if (select) await this.#jump(this.uri, select);
        return;
      }
      case 'insertAll':
        if (this.#shown.status !== 'manual') return;
        await edits.insertSections(
          this.#shown.checklist.practices
            .flatMap(({ topics }) => topics)
            .filter(({ insertable }) => insertable)
            .map(({ id }) => id),
        );
        return;
      case 'jump':
        await this.#jump(this.uri, lineRange(message.line));
        return;
      case 'openFile': {
        const target = this.#file(message.path);
        if (target) await this.#jump(target, lineRange(message.line));
        return;
      }
      case 'notApplicable':
        this.actions.declareNotApplicable(this.uri, message.topic);
        return;
      case 'explainRule':
        this.actions.explainRule(message.rule);
        return;
      case 'explainKind':
        this.actions.explainKind(this.uri);
        return;
    }
  }

  /** A file of the manual's set, and no other. */
  #file(path: string): Uri | undefined {
    if (this.#shown.status !== 'manual') return undefined;
    const { files, practices } = this.#shown.checklist;
    const topics = practices.flatMap((practice) => practice.topics);
    const known = files.includes(path) || topics.some(({ elsewhere }) => elsewhere?.path === path);
    return known ? this.store.at(this.uri)?.folder.uriOf(path) : undefined;
  }

  async #jump(uri: Uri, to: Range): Promise<void> {
    const document = await workspace.openTextDocument(uri);
    const range = document.validateRange(toRange(to));
    await window.showTextDocument(document, {
      viewColumn: this.#columnFor(uri),
      selection: new Selection(range.start, range.end),
    });
  }

  /** Where the document is shown already, else beside the checklist. */
  #columnFor(uri: Uri): ViewColumn {
    const wanted = uri.toString();
    const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === wanted);
    if (editor?.viewColumn !== undefined) return editor.viewColumn;
    const { viewColumn } = this.panel;
    return viewColumn === undefined || viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
  }
}

function titleOf(uri: Uri): string {
  return l10n.t('Checklist: {0}', nameOf(uri.path));
}

function lineRange(line: number): Range {
  const start = { line, character: 0 };
  return { start, end: start };
}
