import { l10n, window, workspace } from 'vscode';

/** Opens a Markdown text that is saved nowhere until the user does so. */
export async function openDraft(content: string): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'markdown', content });
  await window.showTextDocument(document);
}

/** Asks for a number from 1 upwards. */
export async function askCount(title: string, value = ''): Promise<number | undefined> {
  const answer = await window.showInputBox({
    title,
    value,
    validateInput: (text) =>
      /^\s*[1-9]\d{0,5}\s*$/.test(text) ? undefined : l10n.t('A number from 1 upwards is needed.'),
  });
  return answer === undefined ? undefined : Number(answer);
}
