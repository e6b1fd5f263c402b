import { commands, l10n, window, type Disposable } from 'vscode';
import { showPage } from '../pages';
import { whyPage } from '../whyDocuments';
import { targetUri } from './target';

/** *Why Is This a Manual?*: shows what was seen in a document, and what followed from it. */
export function whyManualCommand(): Disposable {
  return commands.registerCommand('owners-manual.whyManual', async (argument: unknown) => {
    const uri = targetUri(argument);
    if (uri) await showPage(whyPage(uri));
    else void window.showInformationMessage(l10n.t('Open the file first that you want to know about.'));
  });
}
