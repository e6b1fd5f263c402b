import { commands, l10n, window, type Disposable } from 'vscode';
import { safeEdits } from '../../core/authoring/safeFixes';
import type { ManualStore } from '../store';
import { write } from '../writing';
import { targetManual } from './target';

/** *Fix All in This Manual*: makes the safe fixes of all findings, as one step to undo. */
export function fixAllCommand(store: ManualStore): Disposable {
  return commands.registerCommand('owners-manual.fixAll', async (argument: unknown) => {
    const document = await targetManual(store, argument);
    if (!document) return;
    let count = 0;
    await write(document.uri, (current) => {
      const place = store.at(current.uri);
      const manual = store.manual(current);
      const fixes = place && manual ? safeEdits(place.folder.collection, manual) : [];
      count = fixes.length;
      return { edits: fixes.flat() };
    });
    window.setStatusBarMessage(
      count === 0 ? l10n.t('There is nothing to fix without you.') : l10n.t('Fixed: {0}.', count),
      8000,
    );
  });
}
