import { commands, Disposable, l10n, window } from 'vscode';
import { logPress, noteOn, panicCard, type PanicPress } from '../../core/records/panicPress';
import { localDay } from '../manualFolder';
import type { ManualStore } from '../store';
import { write } from '../writing';
import { askCount, openDraft } from './drafts';
import { targetManual } from './target';

/** Commands about the panic button for people outside IT. */
export function panicCommands(store: ManualStore): Disposable {
  return Disposable.from(
    commands.registerCommand('owners-manual.logPanicPress', (argument) => logPanicPress(store, argument)),
    commands.registerCommand('owners-manual.exportPanicCard', (argument) => exportCard(store, argument)),
  );
}

/** Asks who pressed and whether that was right, writes it into the log and drafts the note to the team. */
async function logPanicPress(store: ManualStore, argument: unknown): Promise<void> {
  const document = await targetManual(store, argument);
  if (!document) return;
  const press = await askPress();
  if (!press) return;
  let service = '';
  const written = await write(document.uri, (current) => {
    const manual = store.manual(current);
    const place = store.at(current.uri);
    if (!manual || !place) return undefined;
    service = manual.title.text;
    const { topics } = place.folder.collection.configurations.for(place.path).catalogue;
    const emergency = topics.find(({ id }) => id === 'emergency')!;
    const edit = logPress(manual, press, emergency, topics);
    return edit && { edits: [edit] };
  });
  if (written) await openDraft(noteOn(press, service));
}

async function askPress(): Promise<PanicPress | undefined> {
  const team = await window.showInputBox({
    title: l10n.t('Which team pressed the panic button?'),
    prompt: l10n.t('A team, never a person: nobody is to fear the button.'),
    validateInput: (text) => (text.trim() === '' ? l10n.t('A team is needed.') : undefined),
  });
  if (team === undefined) return undefined;
  const justified = await window.showQuickPick(
    [
      { label: l10n.t('Yes'), detail: l10n.t('Customers were hurt, or would have been.'), justified: true },
      {
        label: l10n.t('No'),
        detail: l10n.t('The team is told what it cost, without blame.'),
        justified: false,
      },
    ],
    { title: l10n.t('Was it right to press it?') },
  );
  if (!justified) return undefined;
  const press = { day: localDay(), team: team.trim(), justified: justified.justified };
  if (press.justified) return press;
  const people = await askCount(l10n.t('How many people did it keep busy?'));
  if (people === undefined) return undefined;
  const minutes = await askCount(l10n.t('For how many minutes?'));
  return minutes === undefined ? undefined : { ...press, people, minutes };
}

/** Opens the card to print, as a draft that is saved nowhere. */
async function exportCard(store: ManualStore, argument: unknown): Promise<void> {
  const document = await targetManual(store, argument);
  const manual = document && store.manual(document);
  if (!manual) return;
  const card = panicCard(manual);
  if (card !== undefined) {
    await openDraft(card);
    return;
  }
  void window.showInformationMessage(
    l10n.t('This manual has no part titled “Panic button”. The snippet om-panic-button begins one.'),
  );
}
