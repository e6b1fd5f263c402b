import { l10n } from 'vscode';
import type { Grouping } from '../core/index/grouping';
import { checklistWords } from './checklistWords';

/** How the view *Manuals* says by what it is grouped. */
export function groupingWords(grouping: Grouping): string {
  switch (grouping) {
    case 'folder':
      return l10n.t('by folder');
    case 'owner':
      return l10n.t('by owner');
    case 'kind':
      return l10n.t('by kind');
    case 'practice':
      return l10n.t('by what is missing');
  }
}

/** The label of a group. */
export function groupWords(grouping: Grouping, group: string): string {
  switch (grouping) {
    case 'folder':
    case 'kind':
      return group;
    case 'owner':
      return group === '' ? l10n.t('Without an owner') : group;
    case 'practice': {
      const words: Readonly<Record<string, string>> = checklistWords();
      if (group === 'answered') return l10n.t('All that must be there is answered');
      if (group === 'nothing') return l10n.t('Nothing must be answered');
      return words[`practice-${group}`] ?? group;
    }
  }
}
