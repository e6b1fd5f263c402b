import { l10n, ThemeIcon } from 'vscode';
import { calendarOf, type CalendarBurst } from '../../core/index/bursts';
import type { ManualFolder } from '../manualFolder';
import type { ManualStore } from '../store';
import { ListView, WARNING, type Row } from './listView';

/** The view *Demand Calendar*: the bursts that all manuals expect. */
export function demandCalendarView(store: ManualStore): ListView {
  return new ListView('owners-manual.demandCalendar', store, () => store.folders.flatMap(groupsOf));
}

function groupsOf(folder: ManualFolder): Row[] {
  const { today } = folder.collection.circumstances('');
  const { coming, recurring, undated, past } = calendarOf(folder.collection.index, today);
  const group = (name: string, label: string, bursts: readonly CalendarBurst[], open: boolean): Row[] =>
    bursts.length === 0
      ? []
      : [
          {
            id: `${folder.root.toString()}#${name}`,
            label,
            description: String(bursts.length),
            icon: new ThemeIcon(open ? 'calendar' : 'history'),
            rows: bursts.map((burst, at) => rowOf(folder, name, burst, at)),
            ...(open ? { open: true as const } : {}),
          },
        ];
  return [
    ...group('coming', l10n.t('Coming'), coming, true),
    ...group('recurring', l10n.t('Again and again'), recurring, true),
    ...group('undated', l10n.t('Without a day'), undated, true),
    ...group('past', l10n.t('Over'), past, false),
  ];
}

function rowOf(folder: ManualFolder, group: string, burst: CalendarBurst, at: number): Row {
  const { name, start, end, path, title, peak, source, answer, range } = burst;
  const days = start === undefined ? '' : end === undefined || end === start ? start : `${start} – ${end}`;
  const unanswered = group === 'coming' && answer === '';
  const lines = [
    name,
    ...(peak === '' ? [] : [l10n.t('Expected peak: {0}', peak)]),
    ...(source === '' ? [] : [l10n.t('Told by: {0}', source)]),
    answer === '' ? l10n.t('Nobody has answered yet.') : l10n.t('Our answer: {0}', answer),
  ];
  return {
    id: `${folder.root.toString()}#${group}#${path}#${range.start.line}#${at}`,
    label: name === '' ? days : name,
    description: [days, title, peak, ...(unanswered ? [l10n.t('not answered')] : [])]
      .filter((part) => part !== '')
      .join(' · '),
    tooltip: lines.join('\n'),
    icon: unanswered ? WARNING : new ThemeIcon('graph-line'),
    place: { uri: folder.uriOf(path), range },
  };
}
