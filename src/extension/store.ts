import {
  Disposable,
  EventEmitter,
  window,
  workspace,
  type LogOutputChannel,
  type TextDocument,
  type Uri,
} from 'vscode';
import type { Config } from '../core/config/config';
import { isMarkdown } from '../core/repository/discover';
import type { Finding } from '../core/finding';
import type { Manual } from '../core/manual';
import { Delayed } from './delayed';
import { isMarkdownDocument, looseRoot } from './fileHost';
import { watchFiles } from './fileWatch';
import type { CacheStorage } from './indexCache';
import { localDay, ManualFolder } from './manualFolder';

/** Where a document is for the core. */
export interface Place {
  readonly folder: ManualFolder;
  readonly path: string;
}

/** Documents whose findings, facts or standing as a manual may have changed. */
export interface Change {
  readonly folder: ManualFolder;
  readonly paths: ReadonlySet<string>;
}

const TYPING = 200;
const CONFIGURING = 500;
/** What is expensive to read is read after longer pauses of its writer: so many times as long. */
const PATIENCE = 4;
const MAX_WAIT = 3000;
/** How long after a document was closed its file is looked at once more. */
const SECOND_LOOK = 5000;
/** Documents of these schemes are somebody's files though no folder of the workspace has them. */
const LOOSE = new Set(['file', 'vscode-remote', 'untitled']);

/**
 * The manuals of the workspace: the only thing of the extension that changes. Everything else listens to it.
 * Unsaved changes beat the disk; all else follows the file system.
 */
export class ManualStore implements Disposable {
  readonly #folders = new Map<string, { folder: ManualFolder; watch: Disposable }>();
  readonly #loose = new Map<string, ManualFolder>();
  readonly #open = new Map<string, TextDocument>();
  readonly #costs = new Map<string, number>();
  readonly #changed = new EventEmitter<Change>();
  readonly #foldersChanged = new EventEmitter<void>();
  readonly #typed = new Delayed<TextDocument>((document) => this.#take(document));
  /** What became of a file that came and went within moments: its events may cancel each other out. */
  readonly #closedBefore = new Delayed<TextDocument>((document) => this.#settledOnDisk(document));
  readonly #subscriptions: Disposable;
  #day = localDay();

  readonly onDidChange = this.#changed.event;
  readonly onDidChangeFolders = this.#foldersChanged.event;

  constructor(
    private readonly log: LogOutputChannel,
    /** Where to keep what was read of a folder for the next start. */
    private readonly cacheOf: (folder: Uri) => CacheStorage | undefined = () => undefined,
  ) {
    for (const document of workspace.textDocuments) this.#open.set(document.uri.toString(), document);
    this.#subscriptions = Disposable.from(
      this.#changed,
      this.#foldersChanged,
      this.#typed,
      this.#closedBefore,
      workspace.onDidOpenTextDocument((document) => this.#opened(document)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#edited(document);
        else if (!document.isDirty) this.#settledOnDisk(document);
      }),
      workspace.onDidCloseTextDocument((document) => this.#closed(document)),
      workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        this.#syncFolders([...added, ...removed].map(({ uri }) => uri));
      }),
      window.onDidChangeWindowState(({ focused }) => {
        if (focused && this.#day !== localDay()) this.reload().catch(() => undefined);
      }),
    );
    this.#syncFolders([]);
    for (const document of this.#open.values()) if (!this.#inFolder(document.uri)) this.#take(document);
  }

  /** The folders of the workspace; behind them those of open documents that belong to none. */
  get folders(): readonly ManualFolder[] {
    return [...[...this.#folders.values()].map(({ folder }) => folder), ...this.#loose.values()];
  }

  /** A path as the workspace has it: behind the name of its folder where the workspace has several. */
  shown({ name }: ManualFolder, path: string): string {
    return this.#folders.size > 1 && name !== '' ? `${name}/${path}` : path;
  }

  /** Where the core has a document; undefined where it can have none. */
  at(uri: Uri): Place | undefined {
    const folder = this.#inFolder(uri) ?? this.#loose.get(looseRoot(uri).toString());
    const path = folder?.pathOf(uri);
    return folder && path !== undefined ? { folder, path } : undefined;
  }

  /** Whether the document is a manual of ours, as it is now. */
  isManual(uri: Uri): boolean {
    const place = this.at(uri);
    return place !== undefined && place.folder.collection.has(place.path);
  }

  /** What is found in the document, as it is now. */
  findings(document: TextDocument): readonly Finding[] {
    this.#typed.flush(document);
    const place = this.at(document.uri);
    return place ? place.folder.collection.findings(place.path) : [];
  }

  /** The document read as a manual, as it is now; undefined where it is none. */
  manual(document: TextDocument): Manual | undefined {
    this.#typed.flush(document);
    const place = this.at(document.uri);
    if (!place?.folder.collection.has(place.path)) return undefined;
    return place.folder.collection.parse(place.path, document.getText());
  }

  /** Looks at a file again, for somebody who asks for it before its event has come. */
  async refresh(uri: Uri): Promise<void> {
    const folder = this.#inFolder(uri);
    const path = folder?.pathOf(uri);
    if (folder && path !== undefined && isMarkdown(path)) await folder.reread([path]);
  }

  /** Settles when it is known which manuals there are and what they say; what is found in them may come later. */
  async loaded(): Promise<void> {
    await Promise.all(this.folders.map((folder) => folder.loaded()));
  }

  /** Settles when what is known of the workspace is read. */
  async settled(): Promise<void> {
    for (const document of this.#typed.keys()) this.#typed.flush(document);
    await Promise.all(this.folders.map((folder) => folder.settled()));
  }

  /** Reads everything again. */
  async reload(): Promise<void> {
    this.#day = localDay();
    await Promise.all([...this.#folders.values()].map(({ folder }) => folder.reload()));
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const { watch } of this.#folders.values()) watch.dispose();
    for (const folder of this.folders) folder.dispose();
  }

  #inFolder(uri: Uri): ManualFolder | undefined {
    const folder = workspace.getWorkspaceFolder(uri);
    return folder && this.#folders.get(folder.uri.toString())?.folder;
  }

  #syncFolders(moved: readonly Uri[]): void {
    const wanted = new Map((workspace.workspaceFolders ?? []).map((each) => [each.uri.toString(), each]));
    for (const [key, { folder, watch }] of this.#folders) {
      if (wanted.has(key)) {
        // A folder of the workspace inside of another one is read by itself, and only there.
        if (moved.some((uri) => folder.pathOf(uri) !== undefined)) folder.reloadSoon(0);
        continue;
      }
      watch.dispose();
      folder.dispose();
      this.#folders.delete(key);
      this.#changed.fire({ folder, paths: new Set(folder.collection.paths()) });
    }
    for (const [key, { uri, name }] of wanted) {
      if (this.#folders.has(key)) continue;
      const folder = this.#newFolder(uri, name, undefined, this.cacheOf(uri));
      this.#folders.set(key, { folder, watch: watchFiles(uri, (events) => folder.follow(events)) });
      void folder.reload();
    }
    this.#foldersChanged.fire();
  }

  #newFolder(
    root: Uri,
    name: string,
    fallback?: () => Config | undefined,
    cache?: CacheStorage,
  ): ManualFolder {
    const folder: ManualFolder = new ManualFolder(
      root,
      name,
      this.#open,
      this.log,
      {
        changed: (paths) => this.#changed.fire({ folder, paths }),
        reloaded: () => this.#reloaded(),
      },
      fallback,
      cache,
    );
    return folder;
  }

  #reloaded(): void {
    this.#foldersChanged.fire();
    for (const document of this.#open.values()) if (document.isUntitled) this.#take(document);
  }

  #opened(document: TextDocument): void {
    this.#open.set(document.uri.toString(), document);
    if (document.isDirty || !this.#inFolder(document.uri)) this.#take(document);
    else this.#settledOnDisk(document);
  }

  /** Saved, or its changes were dropped: what the disk says holds again. */
  #settledOnDisk(document: TextDocument): void {
    this.#typed.cancel(document);
    const folder = this.#inFolder(document.uri);
    const path = folder?.pathOf(document.uri);
    if (!folder || path === undefined) return;
    if (folder.isConfiguration(path) || isMarkdown(path)) folder.follow(new Map([[path, 'changed']]));
  }

  #edited(document: TextDocument): void {
    const place = this.at(document.uri);
    if (place?.folder.isConfiguration(place.path)) {
      place.folder.reloadSoon(patience(place.folder.cost, CONFIGURING));
    } else if (isMarkdownDocument(document)) {
      this.#typed.ask(document, patience(this.#costs.get(document.uri.toString()) ?? 0, TYPING));
    }
  }

  #closed(document: TextDocument): void {
    const key = document.uri.toString();
    this.#open.delete(key);
    this.#costs.delete(key);
    this.#settledOnDisk(document);
    this.#closedBefore.ask(document, SECOND_LOOK);
    const folder = this.#loose.get(looseRoot(document.uri).toString());
    const path = folder?.pathOf(document.uri);
    if (folder && path !== undefined) folder.forget(path);
  }

  /** Takes what an open document says now. */
  #take(document: TextDocument): void {
    const { uri } = document;
    if (document.isClosed || !isMarkdownDocument(document)) return;
    let place = this.at(uri);
    if (!place && LOOSE.has(uri.scheme)) {
      const root = looseRoot(uri);
      this.#loose.set(root.toString(), this.#looseFolder(root));
      place = this.at(uri);
    }
    if (!place) return;
    const start = performance.now();
    place.folder.take(place.path, document.getText());
    this.#costs.set(uri.toString(), performance.now() - start);
  }

  /** What was never saved will be a file of the workspace, and is judged as one at the root of its first folder. */
  #looseFolder(root: Uri): ManualFolder {
    const first = () => [...this.#folders.values()][0]?.folder.collection.configurations.for('untitled.md');
    return this.#newFolder(root, '', root.scheme === 'untitled' ? first : undefined);
  }
}

/** After how long a pause of its writer a document is read, if reading it takes `cost`; in milliseconds. */
function patience(cost: number, least: number): number {
  return Math.min(Math.max(cost * PATIENCE, least), MAX_WAIT);
}
