import { Uri, window, workspace } from 'vscode';

/**
 * Writes `text` to a file that the user chooses, and shows it.
 * @param file the name that is proposed, in the first folder of the workspace
 * @param format what its format is called
 */
export async function saveAs(title: string, file: string, format: string, text: string): Promise<void> {
  const root = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    filters: { [format]: [file.slice(file.lastIndexOf('.') + 1)] },
    title,
    ...(root ? { defaultUri: Uri.joinPath(root, file) } : {}),
  });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  await window.showTextDocument(target);
}
