import {
  commands,
  l10n,
  ProgressLocation,
  window,
  workspace,
  type Disposable,
  type LogOutputChannel,
} from 'vscode';
import type { Severity } from '../../core/finding';
import type { ManualStore } from '../store';

/** *Check Workspace*: reads everything again, shows the Problems panel and says how much there is. */
export function checkWorkspaceCommand(store: ManualStore, log: LogOutputChannel): Disposable {
  return commands.registerCommand('owners-manual.checkWorkspace', async () => {
    const title = l10n.t("Checking owner's manuals");
    await window.withProgress({ location: ProgressLocation.Window, title }, () => store.reload());
    const manuals = store.folders.flatMap(({ collection }) => collection.paths()).length;
    const skipped = store.folders.flatMap(({ collection }) => [...collection.skipped.keys()]).length;
    if (manuals === 0) {
      await nothingFound(skipped > 0, log);
      return;
    }
    await commands.executeCommand('workbench.actions.view.problems');
    window.setStatusBarMessage(summaryOf(store, manuals), 10_000);
    if (skipped > 0) {
      const show = l10n.t('Show Log');
      const message = l10n.t('{0} files could not be read as manuals and were skipped.', skipped);
      if ((await window.showWarningMessage(message, show)) === show) log.show();
    }
  });
}

async function nothingFound(isSkipped: boolean, log: LogOutputChannel): Promise<void> {
  if (!workspace.workspaceFolders?.length) {
    const open = l10n.t('Open Folder');
    const message = l10n.t('There is nothing to check: no folder is open.');
    if ((await window.showInformationMessage(message, open)) === open) {
      await commands.executeCommand('vscode.openFolder');
    }
    return;
  }
  const create = l10n.t("New Owner's Manual…");
  const show = l10n.t('Show Log');
  const message = isSkipped
    ? l10n.t(
        "No owner's manual could be read in this workspace. The log says which files were skipped, and why.",
      )
    : l10n.t(
        "No owner's manual was found in this workspace. A file named RUNBOOK.md is one, and so is any Markdown file with “manual:” in its front matter.",
      );
  const chosen = await window.showInformationMessage(message, ...(isSkipped ? [show] : []), create);
  if (chosen === create) await commands.executeCommand('owners-manual.newManual');
  if (chosen === show) log.show();
}

function summaryOf(store: ManualStore, manuals: number): string {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { collection } of store.folders) {
    for (const { severity } of collection.allFindings()) counts[severity]++;
  }
  const { error, warning, information } = counts;
  return error + warning + information === 0
    ? l10n.t("Owner's manuals checked: {0}. Nothing to mend.", manuals)
    : l10n.t(
        "Owner's manuals checked: {0}. Errors: {1}, warnings: {2}, information: {3}.",
        manuals,
        error,
        warning,
        information,
      );
}
