import { l10n, ThemeIcon } from 'vscode';
import { sharedSpofs, type SharedSpof } from '../../core/index/sharedSpofs';
import type { ManualFolder } from '../manualFolder';
import type { ManualStore } from '../store';
import { ListView, WARNING, type Row } from './listView';

/** The view *Shared SPOFs*: components that take several services down. */
export function sharedSpofsView(store: ManualStore): ListView {
  return new ListView('owners-manual.sharedSpofs', store, () =>
    store.folders.flatMap((folder) =>
      sharedSpofs(folder.collection.index).map((shared) => rowOf(folder, shared)),
    ),
  );
}

function rowOf(folder: ManualFolder, { key, component, places }: SharedSpof): Row {
  const id = `${folder.root.toString()}#${key}`;
  return {
    id,
    label: component,
    description: l10n.t('{0} services', places.length),
    tooltip: l10n.t('When it fails, these fail with it: {0}', places.map(({ title }) => title).join(', ')),
    icon: new ThemeIcon('flame'),
    rows: places.map(({ path, title, range, how }) => ({
      id: `${id}#${path}`,
      label: title,
      description: how === 'listed' ? path : l10n.t('depends on it and does not list it'),
      icon: how === 'listed' ? new ThemeIcon('book') : WARNING,
      place: { uri: folder.uriOf(path), range },
    })),
  };
}
