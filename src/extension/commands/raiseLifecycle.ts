import { commands, l10n, window, type Disposable } from 'vscode';
import { setField } from '../../core/authoring/frontMatterEdit';
import { laterStages } from '../../core/authoring/raiseLifecycle';
import type { TopicId } from '../../core/topics';
import type { ManualStore } from '../store';
import { write } from '../writing';
import { targetManual } from './target';

/** *Raise Lifecycle…*: shows what the stages behind the present one ask, and writes the one that is chosen. */
export function raiseLifecycleCommand(store: ManualStore): Disposable {
  return commands.registerCommand('owners-manual.raiseLifecycle', async (argument: unknown) => {
    const document = await targetManual(store, argument);
    const place = document && store.at(document.uri);
    const manual = document && store.manual(document);
    if (!place || !manual) return;
    const config = place.folder.collection.configurations.for(place.path);
    const { lifecycle, tier } = manual.facts;
    const titles = (ids: readonly TopicId[]) =>
      ids.map((id) => config.catalogue.topic(id)?.title ?? id).join(', ');
    const items = laterStages(config, manual.kind, lifecycle?.value, tier?.value).map((stage) => ({
      label: stage.lifecycle,
      detail:
        [
          ...(stage.must.length > 0 ? [l10n.t('must also answer: {0}', titles(stage.must))] : []),
          ...(stage.should.length > 0 ? [l10n.t('should also answer: {0}', titles(stage.should))] : []),
        ].join(' · ') ||
        (stage.lifecycle === 'retired' ? l10n.t('nothing is asked any more') : l10n.t('asks the same')),
    }));
    if (items.length === 0) {
      void window.showInformationMessage(l10n.t('This manual is retired: there is no later stage.'));
      return;
    }
    const title = l10n.t('Raise the lifecycle from {0} to which stage?', lifecycle?.value ?? 'production');
    const chosen = await window.showQuickPick(items, { title, matchOnDetail: true });
    if (!chosen) return;
    const written = await write(document.uri, (current) => {
      const now = store.manual(current);
      return now && setField(now, ['lifecycle'], chosen.label);
    });
    if (!written) {
      void window.showWarningMessage(
        l10n.t('The front matter of this file cannot be changed: write the lifecycle by hand.'),
      );
    }
  });
}
