import { commands, l10n, window, type Disposable } from 'vscode';
import { calendarOf } from '../../core/index/bursts';
import { demandIcs } from '../../core/panels/demandIcs';
import { localDay } from '../manualFolder';
import { saveAs } from '../saveAs';
import type { ManualStore } from '../store';

/** Writes what is coming, of all manuals, as a file that calendars read. */
export function exportDemandCalendarCommand(store: ManualStore): Disposable {
  return commands.registerCommand('owners-manual.exportDemandCalendar', async () => {
    await store.loaded();
    const today = localDay();
    const coming = store.folders.flatMap(({ collection }) => calendarOf(collection.index, today).coming);
    if (coming.length === 0) {
      void window.showInformationMessage(
        l10n.t('No demand calendar has an event with a day that is still to come.'),
      );
      return;
    }
    const text = demandIcs(coming, today);
    await saveAs(l10n.t('Export Demand Calendar'), 'demand.ics', 'iCalendar', text);
  });
}
