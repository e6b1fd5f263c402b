import {
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
} from 'vscode';
import { progressOf, type AskedAnswer } from '../core/askedAnswers';
import { isDone, type AnswerState, type Kind } from '../core/manual';
import type { ManualEntry } from '../core/index/manualIndex';
import { toRange } from './convert';
import type { ManualFolder } from './manualFolder';
import { VITAL } from './manualNodes';
import { nameOf } from '../core/repository/paths';

/** A sign beside the word, so that nobody has to tell colours apart. */
const SIGNS: Readonly<Record<AnswerState, string>> = {
  answered: '✓',
  stub: '…',
  mentioned: '…',
  missing: '✗',
  'not-applicable': '–',
};

/** The state of an answer in words. */
export function stateWords(state: AnswerState): string {
  switch (state) {
    case 'answered':
      return l10n.t('answered');
    case 'stub':
      return l10n.t('empty section');
    case 'mentioned':
      return l10n.t('mentioned, no section');
    case 'missing':
      return l10n.t('missing');
    case 'not-applicable':
      return l10n.t('not applicable');
  }
}

/** Short names, since three stand beside each other. */
function shortTitle({ topic }: AskedAnswer): string {
  return topic.id === 'spof' ? l10n.t('SPOF') : topic.title;
}

/** A manual in the tree: its title, the state of the three vital topics, all else in the tooltip. */
export function itemOfManual(entry: ManualEntry, answers: readonly AskedAnswer[], uri: Uri): TreeItem {
  const collapsed = answers.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None;
  const item = new TreeItem(entry.title.text, collapsed);
  // What is not answered comes first: the end is cut off where the view is narrow.
  const vital = VITAL.flatMap((id) => answers.find(({ topic }) => topic.id === id) ?? []);
  const ordered = [
    ...vital.filter(({ state }) => !isDone(state)),
    ...vital.filter(({ state }) => isDone(state)),
  ];
  const { answered, asked } = progressOf(answers);
  item.resourceUri = uri;
  item.contextValue = 'manual';
  item.iconPath = iconOfManual(entry.kind, answers, vital);
  item.description =
    vital.length > 0
      ? ordered.map((answer) => `${SIGNS[answer.state]} ${shortTitle(answer)}`).join('  ')
      : entry.kind;
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [uri] };
  const progress =
    asked > 0 ? l10n.t('{0} of {1} topics answered', answered, asked) : l10n.t('no topic is asked of it');
  const tooltip = new MarkdownString();
  tooltip.appendText(`${entry.path}\n`);
  tooltip.appendText(`${entry.kind} · ${progress}\n`);
  for (const answer of vital) {
    tooltip.appendMarkdown('- ');
    tooltip.appendText(`${answer.topic.title}: ${stateWords(answer.state)}`);
    tooltip.appendMarkdown('\n');
  }
  item.tooltip = tooltip;
  item.accessibilityInformation = {
    label: [
      entry.title.text,
      entry.kind,
      progress,
      ...vital.map((answer) => `${answer.topic.title}: ${stateWords(answer.state)}`),
    ].join(', '),
  };
  return item;
}

/** A topic under its manual; a click leads to the answer or, where there is none, to the manual's title. */
export function itemOfTopic(entry: ManualEntry, answer: AskedAnswer, folder: ManualFolder): TreeItem {
  const { topic, state, importance, path, places, reason } = answer;
  const item = new TreeItem(topic.title);
  const elsewhere = path === entry.path ? '' : ` · ${nameOf(path)}`;
  const words = state === 'answered' ? elsewhere.slice(3) : `${stateWords(state)}${elsewhere}`;
  if (words !== '') item.description = words;
  item.iconPath = iconOfState(state, importance === 'must');
  item.contextValue = state === 'missing' || state === 'mentioned' ? 'topic-missing' : 'topic';
  item.tooltip = reason ?? l10n.t('Asks {0}.', topic.ask);
  const range = toRange(places[0]?.range ?? entry.title.range);
  const selection = range.with(range.start, range.start);
  item.command = {
    command: 'vscode.open',
    title: l10n.t('Open'),
    arguments: [folder.uriOf(path), { selection }],
  };
  item.accessibilityInformation = { label: `${topic.title}, ${stateWords(state)}${elsewhere}` };
  return item;
}

function iconOfState(state: AnswerState, isMust: boolean): ThemeIcon {
  switch (state) {
    case 'answered':
      return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
    case 'not-applicable':
      return new ThemeIcon('circle-slash');
    case 'stub':
    case 'mentioned':
      return new ThemeIcon('circle-large', new ThemeColor('list.warningForeground'));
    case 'missing':
      return isMust
        ? new ThemeIcon('warning', new ThemeColor('list.warningForeground'))
        : new ThemeIcon('circle-large-outline');
  }
}

function iconOfManual(kind: Kind, answers: readonly AskedAnswer[], vital: readonly AskedAnswer[]): ThemeIcon {
  const must = vital.filter(({ importance }) => importance === 'must');
  if (must.length > 0) {
    return must.every(({ state }) => isDone(state))
      ? new ThemeIcon('pass', new ThemeColor('testing.iconPassed'))
      : new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  }
  switch (kind) {
    case 'alert':
      return new ThemeIcon('bell');
    case 'procedure':
      return new ThemeIcon('list-ordered');
    case 'index':
      return new ThemeIcon('list-tree');
    case 'template':
      return new ThemeIcon('file-code');
    default:
      return new ThemeIcon(answers.length > 0 ? 'book' : 'file-text');
  }
}
