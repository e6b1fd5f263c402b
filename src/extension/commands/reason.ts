import { l10n, window } from 'vscode';
import { isReason } from '../../core/exemptions';

/** Asks why. Gives undefined where the user thinks better of it. */
export async function askReason(title: string, isWhole: boolean): Promise<string | undefined> {
  const reason = await window.showInputBox({
    title,
    prompt: isWhole
      ? l10n.t('Why? Three words or more, for the reader at night.')
      : l10n.t('Why? It is written beside it.'),
    ignoreFocusOut: true,
    validateInput: (text) => {
      if (isWhole) return isReason(text) ? undefined : l10n.t('A reason has three words or more.');
      return text.trim() === '' ? l10n.t('A reason is needed.') : undefined;
    },
  });
  return reason?.trim();
}
