import { CodeAction, CodeActionKind, CodeActionTriggerKind, languages, l10n, type Disposable } from 'vscode';
import { refactoringsAt, type Refactoring } from '../core/authoring/refactorings';
import type { ManualStore } from './store';
import { toWorkspaceEdit } from './writing';

/** What can be written better where the cursor stands, for who asks: no light bulb comes up for it by itself. */
export function provideRefactorings(store: ManualStore): Disposable {
  return languages.registerCodeActionsProvider(
    'markdown',
    {
      provideCodeActions(document, range, { only, triggerKind }) {
        const kind = CodeActionKind.RefactorRewrite;
        if (triggerKind !== CodeActionTriggerKind.Invoke || (only && !only.contains(kind))) return [];
        const place = store.at(document.uri);
        const manual = store.manual(document);
        if (!place || !manual) return [];
        const { topics } = place.folder.collection.configurations.for(place.path).catalogue;
        return refactoringsAt(manual, range, topics).map((refactoring) => {
          const action = new CodeAction(titleOf(refactoring), kind);
          action.edit = toWorkspaceEdit(document.uri, refactoring.edits);
          return action;
        });
      },
    },
    { providedCodeActionKinds: [CodeActionKind.RefactorRewrite] },
  );
}

function titleOf(refactoring: Refactoring): string {
  return refactoring.what === 'section'
    ? l10n.t('Make this the section “{0}”', refactoring.topic.title)
    : l10n.t('Make a table of this list');
}
