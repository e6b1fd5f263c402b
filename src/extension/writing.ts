import { Selection, window, workspace, WorkspaceEdit, type TextDocument, type Uri } from 'vscode';
import type { Range, TextEdit } from '../core/document/text';
import { toRange } from './convert';

/** What is to be written into a document, and what to select then. */
export interface Writing {
  readonly edits: readonly TextEdit[];
  readonly select?: Range;
}

/** How often a writing is begun anew because somebody else was quicker. */
const ATTEMPTS = 5;

/**
 * Writes into the document what `make` makes of it as it is at that moment, as one step to undo, never saved.
 * Shows the document where there is something to select. Gives whether something was written.
 */
export async function write(
  uri: Uri,
  make: (document: TextDocument) => Writing | undefined,
): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const document = await workspace.openTextDocument(uri);
    const writing = make(document);
    if (!writing || writing.edits.length === 0) return false;
    // VS Code refuses it where the document has changed since.
    if (!(await workspace.applyEdit(toWorkspaceEdit(uri, writing.edits)))) continue;
    if (writing.select) await select(document, writing.select);
    return true;
  }
  return false;
}

export function toWorkspaceEdit(uri: Uri, edits: readonly TextEdit[]): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(uri, toRange(range), newText);
  return edit;
}

/** Shows the document with the range selected: the placeholder that the user is to replace. */
export async function select(document: TextDocument, range: Range): Promise<void> {
  const editor = await window.showTextDocument(document);
  const target = document.validateRange(toRange(range));
  editor.selection = new Selection(target.start, target.end);
  editor.revealRange(target);
}

/** Shows a document with the cursor at the beginning of `range`. */
export async function reveal(uri: Uri, range: Range): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  await select(document, { start: range.start, end: range.start });
}
