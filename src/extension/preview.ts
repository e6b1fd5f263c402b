import type { MarkdownIt } from 'markdown-it';
import { l10n } from 'vscode';
import { ownersManualPreview, type PreviewWords } from '../core/authoring/preview';

/** What VS Code's Markdown preview asks of an extension that extends it. */
export interface MarkdownExtension {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** Shows consensus records and notes in the built-in preview. */
export const preview: MarkdownExtension = {
  extendMarkdownIt(md) {
    ownersManualPreview(md, words());
    return md;
  },
};

function words(): PreviewWords {
  return {
    result(result) {
      switch (result) {
        case 'move-on':
          return l10n.t('Most votes are at 4 and 5: move on.');
        case 'discuss':
          return l10n.t('Not most of the votes are at 4 and 5: discuss.');
        case 'none':
          return l10n.t('Too few have voted for a result.');
      }
    },
    votes: (count) => (count === 1 ? l10n.t('1 vote') : l10n.t('{0} votes', count)),
    notApplicable: l10n.t('Not applicable here:'),
    decision: l10n.t('Decided:'),
    record: l10n.t('The record as it is written'),
  };
}
