import { commands, l10n, window, type Disposable, type TextDocument } from 'vscode';
import { compareRanges, type TextEdit } from '../../core/text';
import { fixesOf } from '../fixes';
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
      const fixes = safeFixes(store, current);
      count = fixes.length;
      return { edits: fixes.flat() };
    });
    window.setStatusBarMessage(
      count === 0 ? l10n.t('There is nothing to fix without you.') : l10n.t('Fixed: {0}.', count),
      8000,
    );
  });
}

/** The edits of one safe fix for each finding that has one; of fixes that touch each other the first stays. */
export function safeFixes(store: ManualStore, document: TextDocument): TextEdit[][] {
  const chosen: TextEdit[][] = [];
  for (const finding of store.findings(document)) {
    const fix = fixesOf(store, document, finding).find(({ safe }) => safe);
    const isFree = fix?.edits.every((edit) => chosen.flat().every((other) => areApart(edit, other)));
    if (fix && isFree) chosen.push([...fix.edits]);
  }
  return chosen;
}

function areApart(a: TextEdit, b: TextEdit): boolean {
  const [first, second] = compareRanges(a.range, b.range) <= 0 ? [a, b] : [b, a];
  const { end } = first.range;
  const { start } = second.range;
  return end.line < start.line || (end.line === start.line && end.character < start.character);
}
