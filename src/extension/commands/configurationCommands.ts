import { commands, Disposable, l10n, Uri, window, workspace } from 'vscode';
import { CONFIG_NAMES } from '../../core/config/config';
import { CONFIG_TEMPLATE } from '../../core/config/configTemplate';
import { createFile } from '../configuration';
import { exists } from '../fileHost';
import { effectivePage } from '../effectiveConfiguration';
import type { ManualStore } from '../store';

/** Commands about the configuration. */
export function configurationCommands(store: ManualStore): Disposable {
  return Disposable.from(
    commands.registerCommand('owners-manual.createConfiguration', create),
    commands.registerCommand('owners-manual.showConfiguration', async () => {
      const active = window.activeTextEditor?.document.uri;
      const place = active && store.at(active);
      const uri = place ? active : store.folders[0]?.uriOf('RUNBOOK.md');
      if (!uri) {
        void window.showInformationMessage(l10n.t('Open a folder first: the configuration belongs to one.'));
        return;
      }
      await store.settled();
      await window.showTextDocument(await workspace.openTextDocument(effectivePage(uri)), { preview: true });
    }),
  );
}

async function create(): Promise<void> {
  const { workspaceFolders } = workspace;
  const folder =
    workspaceFolders?.length === 1 ? workspaceFolders[0] : await window.showWorkspaceFolderPick();
  if (!folder) {
    if (!workspaceFolders?.length) {
      void window.showInformationMessage(l10n.t('Open a folder first: the configuration belongs to one.'));
    }
    return;
  }
  for (const name of CONFIG_NAMES) {
    const uri = Uri.joinPath(folder.uri, name);
    if (!(await exists(uri))) continue;
    await window.showTextDocument(uri);
    window.setStatusBarMessage(l10n.t('{0} is there already.', name), 8000);
    return;
  }
  await createFile(Uri.joinPath(folder.uri, CONFIG_NAMES[0]), CONFIG_TEMPLATE);
}
