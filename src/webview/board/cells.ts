import { html, nothing, type TemplateResult } from 'lit-html';
import type { Score } from '../../core/panels/board';
import type { BoardWords } from '../../core/panels/boardProtocol';
import { cellAt, scoreOf, type BoardItem, type BoardLine } from '../../core/panels/boardView';
import type { AnswerState } from '../../core/manual';
import { symbolView, symbolsView, type IconName } from '../icons';
import { fill } from '../words';
import type { Column, Drawing } from './columns';

const STATE_ICONS: readonly IconName[] = [
  'answered',
  'not-applicable',
  'stub',
  'mentioned',
  'missing',
  'error',
];

/** The icons of the cells, drawn once and used by all of them. */
export function spriteView(): TemplateResult {
  return symbolsView(STATE_ICONS);
}

/** What stands in a cell of a manual's line. */
export function cellView(
  item: BoardItem,
  column: Column,
  { words, topics }: Drawing,
): TemplateResult | string | typeof nothing {
  switch (column.type) {
    case 'title':
      return html`<span class="name" title=${item.key}>${item.title}</span>
        <span class="path">${item.key}</span>`;
    case 'owner':
      return html`<span class="text" title=${item.owners.join(', ')}>${item.owners.join(', ')}</span>`;
    case 'tier':
      return item.tier === undefined ? nothing : String(item.tier);
    case 'answered':
      return scoreView(scoreOf(item, topics), words);
    case 'practice': {
      const score = scoreOf(item, topics, column.id);
      return score.asked === 0
        ? html`<span class="unseen">${words.notAsked}</span>`
        : scoreView(score, words);
    }
    case 'topic': {
      const cell = cellAt(item, column.index);
      if (!cell) return html`<span class="unseen">${words.notAsked}</span>`;
      const text = `${stateWord(cell.state, words)}, ${words[cell.importance]}`;
      return html`<span title="${column.title}: ${text}"
        >${symbolView(iconOf(cell.state, cell.importance))}<span class="unseen">${text}</span></span
      >`;
    }
  }
}

/** What is missing and must not be stands out by its sign, not by its colour alone. */
function iconOf(state: AnswerState, importance: 'must' | 'should'): IconName {
  return state === 'missing' && importance === 'must' ? 'error' : state;
}

export function stateWord(state: AnswerState, words: BoardWords): string {
  return state === 'not-applicable' ? words.notApplicable : words[state];
}

/** "3 of 4", and behind the sign how much of it is not applicable. */
function scoreView({ asked, answered, notApplicable }: Score, words: BoardWords): TemplateResult {
  const aside = fill(words.scoreNotApplicable, notApplicable);
  return html`<span class="score">${fill(words.scoreOf, answered, asked)}</span>${
      notApplicable === 0
        ? nothing
        : html`<span class="aside" title=${aside}
            >${symbolView('not-applicable')}<span aria-hidden="true">${notApplicable}</span
            ><span class="unseen">${aside}</span></span
          >`
    }`;
}

/** The line above the manuals of one group. */
export function groupView(
  line: Extract<BoardLine, { type: 'group' }>,
  { words, query }: Drawing,
): TemplateResult {
  const none = { owner: words.noOwner, tier: words.noTier, folder: words.rootFolder, none: '' }[query.group];
  const label =
    line.label === '' ? none : query.group === 'tier' ? fill(words.tierOf, line.label) : line.label;
  return html`<strong>${label}</strong>
    <span class="dim">${line.count}</span> ${scoreView(line.score, words)}`;
}
