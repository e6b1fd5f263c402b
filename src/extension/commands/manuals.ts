import { commands, Disposable, l10n, window, workspace } from 'vscode';
import { setField } from '../../core/authoring/frontMatterEdit';
import { homeOf, answerOfSet } from '../../core/index/manualSet';
import { yamlString } from '../../core/authoring/templates';
import { localDay, type ManualFolder } from '../manualFolder';
import type { ManualStore } from '../store';
import { reveal, write } from '../writing';
import { targetManual, targetUri } from './target';

/** Commands about a manual as a whole. */
export function manualCommands(store: ManualStore): Disposable {
  return Disposable.from(
    commands.registerCommand('owners-manual.adoptManual', (argument) => adopt(store, argument)),
    commands.registerCommand('owners-manual.markReviewed', (argument) => markReviewed(store, argument)),
    commands.registerCommand('owners-manual.showEmergency', () => showEmergency(store)),
  );
}

/** Writes `manual:` into the front matter of a Markdown document, and nothing else. */
async function adopt(store: ManualStore, argument: unknown): Promise<void> {
  const uri = targetUri(argument);
  const place = uri && store.at(uri);
  const document = uri && (await workspace.openTextDocument(uri));
  if (!place || document?.languageId !== 'markdown') {
    void window.showInformationMessage(l10n.t('Open the Markdown file first that is to be a manual.'));
    return;
  }
  const written = await write(uri, (current) => {
    const manual = place.folder.collection.parse(place.path, current.getText());
    if (manual.frontMatter.ours) return undefined;
    return setField(manual, ['manual'], yamlString(manual.title.text));
  });
  if (written || store.isManual(uri)) return;
  void window.showWarningMessage(
    l10n.t(
      'The front matter of this file cannot be read: mend it, or name the file in “include” of the configuration.',
    ),
  );
}

/** Sets the day of the last review to today. */
async function markReviewed(store: ManualStore, argument: unknown): Promise<void> {
  const document = await targetManual(store, argument);
  if (!document) return;
  const written = await write(document.uri, (current) => {
    const manual = store.manual(current);
    if (!manual) return undefined;
    const { reviewed } = manual.facts;
    if (reviewed) return { edits: [{ range: reviewed.range, newText: localDay() }] };
    return setField(manual, ['review', 'last'], localDay());
  });
  window.setStatusBarMessage(
    written ? l10n.t('Reviewed today, {0}.', localDay()) : l10n.t('The review date could not be written.'),
    8000,
  );
}

/** Opens the part on emergencies that is nearest to the active file; asks which where none is near. */
async function showEmergency(store: ManualStore): Promise<void> {
  await store.loaded();
  const active = window.activeTextEditor && store.at(window.activeTextEditor.document.uri);
  const near = active && emergencyNear(active.folder, active.path);
  if (near) {
    await reveal(near.uri, near.range);
    return;
  }
  const items = store.folders.flatMap((folder) =>
    folder.collection.paths().flatMap((path) => {
      const entry = folder.collection.index.get(path);
      const answer = entry?.answers['emergency'];
      const range = answer?.places[0]?.range;
      if (!entry || !range || answer.state === 'missing') return [];
      return [{ label: entry.title.text, description: path, uri: folder.uriOf(path), range }];
    }),
  );
  if (items.length === 0) {
    const check = l10n.t('Check Workspace');
    const message = l10n.t('No manual of this workspace says what to do in an emergency.');
    if ((await window.showWarningMessage(message, check)) === check) {
      await commands.executeCommand('owners-manual.checkWorkspace');
    }
    return;
  }
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('The emergency of which service?'),
    matchOnDescription: true,
  });
  if (chosen) await reveal(chosen.uri, chosen.range);
}

function emergencyNear(folder: ManualFolder, path: string) {
  const { index } = folder.collection;
  for (let at = homeOf(path); ; at = at.slice(0, Math.max(at.lastIndexOf('/'), 0))) {
    const service = index.serviceAbove(at);
    if (!service) return undefined;
    const set = index.setOf(service.path);
    const found = set && answerOfSet(set, 'emergency');
    const range = found?.answer.places[0]?.range;
    if (found && range && found.answer.state !== 'missing') {
      return { uri: folder.uriOf(found.entry.path), range };
    }
    if (at === '' || homeOf(service.path) === '') return undefined;
    at = homeOf(service.path);
  }
}
