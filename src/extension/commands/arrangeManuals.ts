import { commands, Disposable, l10n, window } from 'vscode';
import { GROUPINGS } from '../../core/index/grouping';
import { groupingWords } from '../groupWords';
import type { ManualsArrangement } from '../manualsArrangement';

/** How the view *Manuals* is grouped, and which manuals it shows. */
export function arrangeManualsCommands(arrangement: ManualsArrangement): Disposable {
  return Disposable.from(
    commands.registerCommand('owners-manual.groupManuals', async () => {
      const items = GROUPINGS.map((grouping) => ({
        label: groupingWords(grouping),
        grouping,
        ...(grouping === arrangement.grouping ? { description: l10n.t('as now') } : {}),
      }));
      const title = l10n.t('How are the manuals grouped?');
      const chosen = await window.showQuickPick(items, { title });
      if (chosen) await arrangement.change({ grouping: chosen.grouping });
    }),
    commands.registerCommand('owners-manual.showOnlyWarned', () => arrangement.change({ onlyWarned: true })),
    commands.registerCommand('owners-manual.showAllManuals', () => arrangement.change({ onlyWarned: false })),
  );
}
