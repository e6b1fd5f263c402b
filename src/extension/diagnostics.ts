import {
  DiagnosticSeverity,
  Disposable,
  EventEmitter,
  languages,
  workspace,
  type Diagnostic,
  type Uri,
} from 'vscode';
import { applyBaseline } from '../core/baseline';
import type { Finding } from '../core/finding';
import { SOURCE, toDiagnostic } from './convert';
import type { ManualFolder } from './manualFolder';
import type { Change, ManualStore } from './store';
import { turns } from './turns';

const BASELINE_SETTING = 'owners-manual.baseline';

/**
 * Keeps the Problems panel at what the store finds. Documents are set one by one: set in bulk, VS Code silently
 * stops after about 1,100 markers.
 */
export class Diagnostics implements Disposable {
  readonly #collection = languages.createDiagnosticCollection(SOURCE);
  readonly #waiting = new Map<ManualFolder, Set<string>>();
  readonly #warned = new Set<string>();
  readonly #changed = new EventEmitter<Change>();
  readonly #subscriptions: Disposable;
  #isWorking = false;
  #disposed = false;

  readonly onDidChange = this.#changed.event;

  constructor(private readonly store: ManualStore) {
    this.#subscriptions = Disposable.from(
      store.onDidChange((change) => this.#take(change)),
      workspace.onDidChangeConfiguration((change) => {
        if (!change.affectsConfiguration(BASELINE_SETTING)) return;
        for (const folder of store.folders) this.#take({ folder, paths: folder.judged() });
      }),
    );
  }

  /** How many documents have a warning or worse. */
  get warned(): number {
    return this.#warned.size;
  }

  /** Whether a document has a warning or worse. */
  warns(uri: Uri): boolean {
    return this.#warned.has(uri.toString());
  }

  dispose(): void {
    this.#disposed = true;
    this.#subscriptions.dispose();
    this.#collection.dispose();
    this.#changed.dispose();
  }

  #take({ folder, paths }: Change): void {
    const waiting = this.#waiting.get(folder) ?? new Set();
    for (const path of paths) waiting.add(path);
    this.#waiting.set(folder, waiting);
    if (!this.#isWorking) void this.#work();
  }

  /** Tells what waits, and lets others have their turn in between; what comes meanwhile waits with it. */
  async #work(): Promise<void> {
    this.#isWorking = true;
    try {
      const turn = turns();
      for (const [folder, paths] of this.#waiting) {
        let done = new Set<string>();
        for (const path of paths) {
          paths.delete(path);
          done.add(path);
          const isOpen = this.store.folders.includes(folder);
          this.#set(folder.uriOf(path), isOpen ? diagnosticsOf(folder, path) : []);
          const others = turn();
          if (!others) continue;
          this.#changed.fire({ folder, paths: done });
          done = new Set();
          await others;
          if (this.#disposed) return;
        }
        this.#waiting.delete(folder);
        if (done.size > 0) this.#changed.fire({ folder, paths: done });
      }
    } finally {
      this.#isWorking = false;
    }
  }

  #set(uri: Uri, diagnostics: Diagnostic[]): void {
    if (diagnostics.length > 0) this.#collection.set(uri, diagnostics);
    else this.#collection.delete(uri);
    const warns = diagnostics.some(({ severity }) => severity <= DiagnosticSeverity.Warning);
    if (warns) this.#warned.add(uri.toString());
    else this.#warned.delete(uri.toString());
  }
}

function diagnosticsOf(folder: ManualFolder, path: string): Diagnostic[] {
  const diagnostics = (findings: readonly Finding[]) =>
    findings.map((finding) => toDiagnostic(finding, (other) => folder.uriOf(other)));
  const findings = folder.collection.findings(path);
  const baseline = folder.baselineOf(path);
  const shows = baseline.length > 0 ? showsBaseline(folder.uriOf(path)) : 'full';
  if (shows === 'full') return diagnostics(findings);
  const { fresh, known } = applyBaseline(findings, baseline);
  if (shows === 'hide') return diagnostics(fresh);
  return diagnostics([...fresh, ...known.map((finding): Finding => ({ ...finding, severity: 'hint' }))]);
}

/** How findings are shown that the baseline knows; see the setting in `package.json`. */
function showsBaseline(uri: Uri): string | undefined {
  return workspace.getConfiguration(undefined, uri).get(BASELINE_SETTING);
}
