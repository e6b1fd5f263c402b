import {
  Disposable,
  EventEmitter,
  FileType,
  Uri,
  window,
  workspace,
  type LogOutputChannel,
  type TextDocument,
} from 'vscode';
import { isMarkdown } from '../core/repository/discover';
import type { Finding } from '../core/finding';
import { holdsFacts } from '../core/repository/gatherRepository';
import type { Manual } from '../core/manual';
import { Delayed } from './delayed';
import { isMarkdownDocument, looseRoot, unsavedText, versionOf } from './fileHost';
import { watchFiles, type FileEvents } from './fileWatch';
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
/** An expensive document is read after longer pauses of its writer. */
const PATIENCE = 4;
const MAX_WAIT = 3000;
/** A file that could not be read, as while a virus scanner holds it, is read again some times. */
const RETRY = 2000;
const RETRIES = 5;
/** More new files at once than anybody writes: cheaper read by a walk than one by one. */
const MANY = 500;
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
  /** Which version of a file on the disk was read last, if nothing else was taken since. */
  readonly #read = new Map<string, string>();
  readonly #retries = new Delayed<string>((key) => void this.refresh(Uri.parse(key)));
  readonly #tries = new Map<string, number>();
  readonly #changed = new EventEmitter<Change>();
  readonly #foldersChanged = new EventEmitter<void>();
  readonly #typed = new Delayed<TextDocument>((document) => this.#take(document));
  readonly #reloads = new Delayed<ManualFolder>((folder) => void this.#reload(folder));
  readonly #subscriptions: Disposable;
  #day = localDay();

  readonly onDidChange = this.#changed.event;
  readonly onDidChangeFolders = this.#foldersChanged.event;

  constructor(private readonly log: LogOutputChannel) {
    for (const document of workspace.textDocuments) this.#open.set(document.uri.toString(), document);
    this.#subscriptions = Disposable.from(
      this.#changed,
      this.#foldersChanged,
      this.#typed,
      this.#reloads,
      this.#retries,
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
    if (folder && path !== undefined && isMarkdown(path)) await this.#reread(folder, [path]);
  }

  /** Settles when what is known of the workspace is read. */
  async settled(): Promise<void> {
    for (const document of this.#typed.keys()) this.#typed.flush(document);
    for (const folder of this.#reloads.keys()) this.#reloads.flush(folder);
    await Promise.all(this.folders.map((folder) => folder.settled()));
  }

  /** Reads everything again. */
  async reload(): Promise<void> {
    this.#day = localDay();
    await Promise.all([...this.#folders.values()].map(({ folder }) => this.#reload(folder)));
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const { watch } of this.#folders.values()) watch.dispose();
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
        if (moved.some((uri) => folder.pathOf(uri) !== undefined)) this.#reloads.ask(folder, 0);
        continue;
      }
      watch.dispose();
      this.#folders.delete(key);
      this.#changed.fire({ folder, paths: new Set(folder.collection.paths()) });
    }
    for (const [key, { uri, name }] of wanted) {
      if (this.#folders.has(key)) continue;
      const folder = new ManualFolder(uri, name, this.#open, this.log);
      const watch = watchFiles(uri, (events) => this.#filesChanged(folder, events));
      this.#folders.set(key, { folder, watch });
      void this.#reload(folder);
    }
    this.#foldersChanged.fire();
  }

  async #reload(folder: ManualFolder): Promise<void> {
    this.#reloads.cancel(folder);
    const start = Date.now();
    this.#read.clear();
    const paths = await folder.reload();
    const taken = Date.now() - start;
    this.#costs.set(folder.root.toString(), taken);
    this.log.info(`Read ${folder.collection.paths().length} manuals of ${folder.name} in ${taken} ms`);
    this.#changed.fire({ folder, paths });
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
    if (folder.isConfiguration(path)) this.#reloads.ask(folder, 0);
    else if (isMarkdown(path)) void this.#reread(folder, [path]);
  }

  #edited(document: TextDocument): void {
    const place = this.at(document.uri);
    if (place?.folder.isConfiguration(place.path)) {
      this.#reloads.ask(place.folder, this.#patience(place.folder.root, CONFIGURING));
    } else if (isMarkdownDocument(document)) {
      this.#typed.ask(document, this.#patience(document.uri, TYPING));
    }
  }

  #closed(document: TextDocument): void {
    const key = document.uri.toString();
    this.#open.delete(key);
    this.#costs.delete(key);
    this.#settledOnDisk(document);
    const folder = this.#loose.get(looseRoot(document.uri).toString());
    const path = folder?.pathOf(document.uri);
    if (folder && path !== undefined) this.#fire(folder, folder.collection.remove(path));
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
    const { folder, path } = place;
    const start = Date.now();
    this.#read.delete(uri.toString());
    const paths = folder.collection.put(path, document.getText());
    this.#costs.set(uri.toString(), Date.now() - start);
    this.#fire(folder, paths);
    // Links may have come with the edit, to files that answer for the manual.
    void folder.collection.follow([path]).then((more) => this.#fire(folder, more));
  }

  /** What was never saved will be a file of the workspace, and is judged as one at the root of its first folder. */
  #looseFolder(root: Uri): ManualFolder {
    const first = () => [...this.#folders.values()][0]?.folder.collection.configFor('untitled.md');
    return new ManualFolder(root, '', this.#open, this.log, root.scheme === 'untitled' ? first : undefined);
  }

  #filesChanged(folder: ManualFolder, events: FileEvents): void {
    const files: string[] = [];
    const unknown: string[] = [];
    const others: string[] = [];
    let reload = false;
    for (const [path, type] of events) {
      if (folder.isConfiguration(path)) reload = true;
      else if (isMarkdown(path)) files.push(path);
      else {
        // What is written into other files is seldom our business; that they are there may be.
        if (type !== 'changed' || holdsFacts(path)) others.push(path);
        if (type === 'created') unknown.push(path);
        if (type !== 'deleted') continue;
        for (const gone of folder.filesIn(path)) {
          if (folder.isConfiguration(gone)) reload = true;
          else (isMarkdown(gone) ? files : others).push(gone);
        }
      }
    }
    if (reload || files.length + others.length > MANY) this.#reloads.ask(folder, 0);
    else {
      if (files.length > 0) void this.#reread(folder, files);
      if (others.length > 0) void folder.refresh(others).then((paths) => this.#fire(folder, paths));
      if (unknown.length > 0) void this.#look(folder, unknown);
    }
  }

  async #reread(folder: ManualFolder, paths: readonly string[]): Promise<void> {
    const affected = await folder.enqueue(async () => {
      const all = new Set<string>();
      const add = (more: Iterable<string>) => {
        for (const each of more) all.add(each);
      };
      for (const path of paths) {
        const uri = folder.uriOf(path);
        const unsaved = () => unsavedText(this.#open.get(uri.toString()));
        const { collection } = folder;
        const version = await versionOf(uri);
        // A save is told twice: by the document and by the disk.
        if (version !== undefined && unsaved() === undefined && this.#read.get(uri.toString()) === version)
          continue;
        const isThere = version !== undefined || unsaved() !== undefined;
        add(isThere ? await collection.reread(path) : collection.remove(path));
        if (version === undefined || collection.isUnreadable(path)) this.#read.delete(uri.toString());
        else this.#read.set(uri.toString(), version);
        this.#retry(uri, collection.isUnreadable(path));
        // What was typed while the file was read is newer than the file.
        const text = unsaved();
        if (text !== undefined) {
          this.#read.delete(uri.toString());
          add(collection.put(path, text));
        }
        add(await collection.follow([path]));
      }
      return all;
    });
    this.#fire(folder, affected);
  }

  #retry(uri: Uri, failed: boolean): void {
    const key = uri.toString();
    const tries = (this.#tries.get(key) ?? 0) + 1;
    if (failed && tries <= RETRIES) {
      this.#tries.set(key, tries);
      this.#retries.ask(key, RETRY * tries);
    } else this.#tries.delete(key);
  }

  /** A folder that comes as a whole is told by one event, if its files come without one. */
  async #look(folder: ManualFolder, paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      const uri = folder.uriOf(path);
      try {
        const { type } = await workspace.fs.stat(uri);
        if (type !== FileType.Directory || folder.collection.ignores(path)) continue;
        if ((await workspace.fs.readDirectory(uri)).length === 0) continue;
        this.#reloads.ask(folder, CONFIGURING);
        return;
      } catch {
        // Gone again.
      }
    }
  }

  #patience(uri: Uri, least: number): number {
    const cost = this.#costs.get(uri.toString()) ?? 0;
    return Math.min(Math.max(cost * PATIENCE, least), MAX_WAIT);
  }

  #fire(folder: ManualFolder, paths: ReadonlySet<string>): void {
    if (paths.size > 0) this.#changed.fire({ folder, paths });
  }
}
