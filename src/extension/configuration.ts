import type { Uri } from 'vscode';
import { l10n, window, workspace, WorkspaceEdit } from 'vscode';
import { CONFIG_NAMES } from '../core/config/config';
import { applyEdits, SourceText, type TextEdit } from '../core/document/text';
import { exists } from './fileHost';
import type { ManualStore } from './store';
import { write } from './writing';

/**
 * Changes the configuration in force for a document, and makes one where there is none. The file is shown with
 * the change selected and, unless it is new, left for the user to save.
 */
export async function changeConfiguration(
  store: ManualStore,
  uri: Uri,
  change: (text: string) => TextEdit | undefined,
): Promise<void> {
  const place = store.at(uri);
  if (!place) return;
  const { folder, path } = place;
  const file = folder.collection.configurations.for(path).files.at(-1);
  const target = folder.uriOf(file ?? CONFIG_NAMES[0]);
  if (file === undefined && !(await exists(target))) {
    const edit = change('');
    if (edit) await createFile(target, applyEdits('', [edit]));
    return;
  }
  const isWritten = await write(target, (document) => {
    const edit = change(document.getText());
    return edit && { edits: [edit], select: afterwards(document.getText(), edit) };
  });
  if (isWritten) return;
  const message = l10n.t(
    'The configuration {0} cannot be changed as it is. Mend it, or change it by hand.',
    workspace.asRelativePath(target),
  );
  void window.showWarningMessage(message);
  await window.showTextDocument(target);
}

/** Writes a new file, which the user asked for, and shows it. It can be undone like any edit. */
export async function createFile(uri: Uri, text: string): Promise<boolean> {
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  if (!(await workspace.applyEdit(edit))) {
    void window.showErrorMessage(l10n.t('{0} cannot be created.', workspace.asRelativePath(uri)));
    return false;
  }
  await window.showTextDocument(uri);
  return true;
}

/** What an edit wrote, as a range of the text after it. */
function afterwards(text: string, edit: TextEdit) {
  const start = new SourceText(text).offsetAt(edit.range.start);
  return new SourceText(applyEdits(text, [edit])).range(start, start + edit.newText.trimEnd().length);
}
