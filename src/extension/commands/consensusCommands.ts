import { commands, Disposable, l10n, ProgressLocation, window, type TextDocument } from 'vscode';
import { consensusRecords, type Consensus } from '../../core/records/consensus';
import {
  ballotOf,
  methodFor,
  outcomeOf,
  recordNear,
  recordTemplate,
  tallyEdit,
  type ConsensusMethod,
} from '../../core/records/consensusRecord';
import { decode } from '../../core/document/encoding';
import { insertPart, insertTitled } from '../../core/authoring/insertSection';
import type { Manual } from '../../core/manual';
import { localDay, type ManualFolder } from '../manualFolder';
import type { ManualStore } from '../store';
import { reveal, write } from '../writing';
import { askCount, openDraft } from './drafts';
import { targetManual } from './target';

/** Commands about consensus records. */
export function consensusCommands(store: ManualStore): Disposable {
  return Disposable.from(
    commands.registerCommand('owners-manual.startConsensus', (argument) => start(store, argument)),
    commands.registerCommand('owners-manual.tallyVotes', (argument) => tally(store, argument)),
    commands.registerCommand('owners-manual.exportBallot', (argument) => exportBallot(store, argument)),
    commands.registerCommand('owners-manual.searchDecisions', () => search(store)),
  );
}

/** Asks what is to be decided and among whom, proposes a way, and writes the record into the section on decisions. */
async function start(store: ManualStore, argument: unknown): Promise<void> {
  const document = await targetManual(store, argument);
  if (!document) return;
  const question = await window.showInputBox({
    title: l10n.t('What is to be decided?'),
    prompt: l10n.t('As a question, so that everybody answers the same one.'),
    validateInput: (text) => (text.trim() === '' ? l10n.t('A question is needed.') : undefined),
  });
  if (question === undefined) return;
  const method = await askMethod();
  if (!method) return;
  const lines = recordTemplate(method, question.trim(), localDay());
  await write(document.uri, (current) => {
    const manual = store.manual(current);
    const place = store.at(current.uri);
    if (!manual || !place) return undefined;
    const part = insertPart(manual, 'decisions', lines, lines[4]!);
    if (part) return part;
    const { topics } = place.folder.collection.configurations.for(place.path).catalogue;
    const decisions = topics.find(({ id }) => id === 'decisions')!;
    const edit = insertTitled(manual, decisions, lines.join('\n'), topics);
    return { edits: [edit], select: { start: edit.range.start, end: edit.range.start } };
  });
}

async function askMethod(): Promise<ConsensusMethod | undefined> {
  const people = await askCount(l10n.t('How many people decide?'), '8');
  if (people === undefined) return undefined;
  const items = await askCount(l10n.t('How many things are to be decided or chosen from?'), '1');
  if (items === undefined) return undefined;
  const silent = await window.showQuickPick(
    [
      { label: l10n.t('No, or they have talked about it'), silent: false },
      { label: l10n.t('Yes, and they have not talked about it'), silent: true },
    ],
    { title: l10n.t('Does everybody think that they agree already?') },
  );
  if (!silent) return undefined;
  const proposed = methodFor({ people, items, silent: silent.silent });
  const ways: { method: ConsensusMethod; label: string; detail: string }[] = [
    {
      method: 'small-groups',
      label: l10n.t('Small groups'),
      detail: l10n.t(
        'Groups find where they disagree, work out the details, write them down and vote from 0 to 5.',
      ),
    },
    {
      method: 'top-five',
      label: l10n.t('Top five'),
      detail: l10n.t(
        'Everybody writes down ideas, the details are worked out, and each votes for up to five.',
      ),
    },
  ];
  ways.sort((a, b) => Number(b.method === proposed) - Number(a.method === proposed));
  const chosen = await window.showQuickPick(
    ways.map((way) => ({ ...way, description: way.method === proposed ? l10n.t('fits here') : '' })),
    { title: l10n.t('Which way to consensus?') },
  );
  return chosen?.method;
}

/** Writes the ranked table behind the record that the cursor stands in. */
async function tally(store: ManualStore, argument: unknown): Promise<void> {
  const found = await recordAtCursor(store, argument, ({ ballots }) => ballots.length > 0);
  if (!found) {
    void window.showInformationMessage(
      l10n.t('There is no consensus record with ballots in this manual. Write them under “ballots”.'),
    );
    return;
  }
  const { line } = found.record.range.start;
  await write(found.document.uri, (current) => {
    const manual = store.manual(current);
    const record = manual && consensusRecords(manual).find(({ range }) => range.start.line === line);
    const edit = record && tallyEdit(manual, record);
    return edit && { edits: [edit] };
  });
}

/** Opens a ballot to hand out, as a draft that is saved nowhere. */
async function exportBallot(store: ManualStore, argument: unknown): Promise<void> {
  const found = await recordAtCursor(store, argument, (record) => ballotOf(record) !== undefined);
  const ballot = found && ballotOf(found.record);
  if (ballot !== undefined) await openDraft(ballot);
  else {
    void window.showInformationMessage(
      l10n.t('There is no consensus record with a question or ideas in this manual.'),
    );
  }
}

/** Lets the user search the records of all manuals, by question, outcome and file. */
async function search(store: ManualStore): Promise<void> {
  await store.settled();
  const items = await window.withProgress(
    { location: ProgressLocation.Window, title: l10n.t('Reading consensus records') },
    async () => (await Promise.all(store.folders.map(recordsIn))).flat(),
  );
  if (items.length === 0) {
    void window.showInformationMessage(
      l10n.t('No manual of this workspace has a consensus record. What is not written down is argued again.'),
    );
    return;
  }
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Has this been decided?'),
    placeHolder: l10n.t('Search questions, decisions and files'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen) await reveal(chosen.uri, chosen.range);
}

async function recordsIn(folder: ManualFolder) {
  const { collection } = folder;
  const items = [];
  for (const path of collection.paths()) {
    try {
      const decoded = decode(await collection.options.host.readFile(path));
      if (!('text' in decoded) || !decoded.text.includes('consensus')) continue;
      for (const record of consensusRecords(collection.parse(path, decoded.text))) {
        items.push({
          label: record.question ?? l10n.t('A record without a question'),
          description: outcomeOf(record),
          detail: path,
          uri: folder.uriOf(path),
          range: record.range,
        });
      }
    } catch {
      // The file is gone.
    }
  }
  return items;
}

async function recordAtCursor(
  store: ManualStore,
  argument: unknown,
  fits: (record: Consensus) => boolean,
): Promise<{ document: TextDocument; manual: Manual; record: Consensus } | undefined> {
  const document = await targetManual(store, argument);
  const manual = document && store.manual(document);
  if (!manual) return undefined;
  const editor = window.activeTextEditor;
  const line = editor?.document === document ? editor.selection.active.line : 0;
  const record = recordNear(consensusRecords(manual).filter(fits), line);
  return record && { document, manual, record };
}
