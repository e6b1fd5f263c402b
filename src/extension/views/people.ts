import { l10n, ThemeIcon } from 'vscode';
import { whoKnows, type KnowingPerson, type KnownService } from '../../core/index/whoKnows';
import type { ManualFolder } from '../manualFolder';
import type { ManualStore } from '../store';
import { ListView, WARNING, type Row } from './listView';

/** The view *People*: who can run what, and who is alone with it. */
export function peopleView(store: ManualStore): ListView {
  return new ListView('owners-manual.people', store, () =>
    store.folders.flatMap((folder) =>
      whoKnows(folder.collection.index).map((person) => rowOf(folder, person)),
    ),
  );
}

function rowOf(folder: ManualFolder, { key, name, services, alone }: KnowingPerson): Row {
  const id = `${folder.root.toString()}#${key}`;
  return {
    id,
    label: name,
    description:
      alone > 0 ? l10n.t('alone with {0} of {1}', alone, services.length) : countOf(services.length),
    tooltip:
      alone > 0
        ? l10n.t('{0} alone can run: {1}', name, titles(services.filter(({ others }) => others.length === 0)))
        : l10n.t('{0} can run: {1}', name, titles(services)),
    icon: alone > 0 ? WARNING : new ThemeIcon('person'),
    rows: services.map((service) => ({
      id: `${id}#${service.path}`,
      label: service.title,
      description:
        service.others.length > 0 ? l10n.t('with {0}', service.others.join(', ')) : l10n.t('nobody else'),
      icon: service.others.length > 0 ? new ThemeIcon('book') : WARNING,
      place: { uri: folder.uriOf(service.place.path), range: service.place.range },
    })),
  };
}

function countOf(services: number): string {
  return services === 1 ? l10n.t('1 service') : l10n.t('{0} services', services);
}

function titles(services: readonly KnownService[]): string {
  return services.map(({ title }) => title).join(', ');
}
