import { commands, Disposable, l10n, ThemeIcon, Uri, workspace } from 'vscode';
import {
  isDeployedByName,
  isManifest,
  mayBeManifest,
  withoutManual,
} from '../../core/repository/deployables';
import { decode } from '../../core/document/encoding';
import { Delayed } from '../delayed';
import type { ManualFolder } from '../manualFolder';
import type { ManualStore } from '../store';
import { ListView, type Row } from './listView';

/** A repository with more manifests than that is generated: the first ones by path are read. */
const MAX_MANIFESTS = 500;

/** The view *Services without a Manual*, and the command that writes one there. */
export function deployablesView(store: ManualStore): Disposable {
  const files = new DeployedFiles();
  const view = new ListView('owners-manual.deployables', store, async () => {
    const rows = await Promise.all(store.folders.map((folder) => rowsOf(folder, files)));
    return rows.flat();
  });
  return Disposable.from(
    view,
    files.onChange(() => view.refresh()),
    commands.registerCommand('owners-manual.newManualHere', async (target: unknown) => {
      const uri = target instanceof Uri ? target : (target as Partial<Row> | undefined)?.uri;
      await commands.executeCommand('owners-manual.newManual', uri);
    }),
  );
}

async function rowsOf(folder: ManualFolder, files: DeployedFiles): Promise<Row[]> {
  const { collection } = folder;
  const deployed = await files.of(folder);
  return withoutManual(deployed, collection.index.entries()).map((deployable): Row => {
    const uri = folder.uriOf(deployable.folder);
    const inside = deployable.files.map((path) =>
      deployable.folder === '' ? path : path.slice(deployable.folder.length + 1),
    );
    return {
      id: uri.toString(),
      label: deployable.folder === '' ? folder.name : deployable.folder,
      description: inside.join(', '),
      tooltip: l10n.t(
        'It is deployed, by {0}, and no manual says how it is owned, released, run and rescued.',
        inside.join(', '),
      ),
      icon: new ThemeIcon('package'),
      context: 'deployable',
      uri,
    };
  });
}

/** The files that say that their folders are deployed, kept up to date. */
class DeployedFiles {
  /** Whether a file is a manifest, by its address, so that it is read once. */
  readonly #read = new Map<string, boolean>();
  readonly #created = new Set<string>();
  readonly #deleted = new Set<string>();

  onChange(tell: () => void): Disposable {
    const watcher = workspace.createFileSystemWatcher(
      '**/{*ockerfile*,*ontainerfile*,*rocfile,*.yaml,*.yml}',
    );
    const soon = new Delayed<'tell'>(tell);
    const take = (to: Set<string>, from: Set<string>) => (uri: Uri) => {
      const key = uri.toString();
      this.#read.delete(key);
      to.add(key);
      from.delete(key);
      soon.ask('tell', 300);
    };
    return Disposable.from(
      watcher,
      soon,
      watcher.onDidCreate(take(this.#created, this.#deleted)),
      watcher.onDidChange(take(this.#created, this.#deleted)),
      watcher.onDidDelete(take(this.#deleted, this.#created)),
    );
  }

  async of(folder: ManualFolder): Promise<string[]> {
    const { collection } = folder;
    const created = [...this.#created].flatMap((key) => folder.pathOf(Uri.parse(key)) ?? []);
    const all = new Set([
      ...(collection.repository.files ?? []),
      ...created.filter((path) => !collection.ignores(path)),
    ]);
    const there = [...all].filter((path) => !this.#deleted.has(folder.uriOf(path).toString())).sort();
    const manifests: string[] = [];
    for (const path of there.filter(mayBeManifest).slice(0, MAX_MANIFESTS)) {
      if (await this.#isManifest(folder.uriOf(path))) manifests.push(path);
    }
    return [...there.filter(isDeployedByName), ...manifests];
  }

  async #isManifest(uri: Uri): Promise<boolean> {
    const key = uri.toString();
    let known = this.#read.get(key);
    if (known === undefined) {
      try {
        const decoded = decode(await workspace.fs.readFile(uri));
        known = 'text' in decoded && isManifest(decoded.text);
      } catch {
        known = false;
      }
      this.#read.set(key, known);
    }
    return known;
  }
}
