import { commands, window, workspace, type Uri } from 'vscode';

/** Shows a read-only Markdown document of ours: rendered, or as text where the preview is switched off. */
export async function showPage(uri: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
  }
}
