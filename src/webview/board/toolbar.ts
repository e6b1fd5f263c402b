import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { EXPORT_FORMATS, type BoardWords, type ExportFormat } from '../../core/panels/boardProtocol';
import { folderOf, type BoardItem, type BoardQuery } from '../../core/panels/boardView';
import { icon } from '../icons';
import { fill } from '../words';
import { stateWord } from './cells';
import type { Drawing } from './columns';

type Option = readonly [value: string, label: string];

const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = {
  markdown: 'Markdown',
  html: 'HTML',
  csv: 'CSV',
};

/** What can be chosen from, as far as the manuals have it. */
export interface Choices {
  readonly owners: readonly string[];
  readonly tiers: readonly string[];
  readonly folders: readonly string[];
}

export function choicesOf(items: readonly BoardItem[]): Choices {
  const distinct = (values: readonly string[]) => [...new Set(values)].sort();
  return {
    owners: distinct(items.flatMap(({ owners }) => owners)),
    tiers: distinct(items.flatMap(({ tier }) => (tier === undefined ? [] : [String(tier)]))),
    folders: distinct(items.map(folderOf).filter((folder) => folder !== '')),
  };
}

/** Filters, grouping and columns. */
export function toolbarView(
  { words, query }: Drawing,
  { owners, tiers, folders }: Choices,
  change: (part: Partial<BoardQuery>) => void,
): TemplateResult {
  const itself = (value: string): Option => [value, value];
  const choose = (
    name: 'owner' | 'tier' | 'folder' | 'coverage' | 'group' | 'columns',
    label: string,
    options: readonly Option[],
  ) =>
    options.length < 2
      ? nothing
      : html`<select
          aria-label=${label}
          title=${label}
          .value=${live(query[name])}
          @change=${(event: Event) => change({ [name]: (event.currentTarget as HTMLSelectElement).value })}
        >
          ${options.map(
            ([value, text]) =>
              html`<option value=${value} ?selected=${value === query[name]}>${text}</option>`,
          )}
        </select>`;
  return html`<div class="toolbar" role="toolbar" aria-label=${words.filter}>
    <input
      type="search"
      placeholder=${words.filter}
      aria-label=${words.filter}
      .value=${live(query.text)}
      @input=${(event: Event) => change({ text: (event.currentTarget as HTMLInputElement).value })}
    />
    ${choose('owner', words.owner, [['', words.anyOwner], ...owners.map(itself), ['-', words.noOwner]])}
    ${choose('tier', words.tier, [
      ['', words.anyTier],
      ...tiers.map((value): Option => [value, fill(words.tierOf, value)]),
      ['-', words.noTier],
    ])}
    ${choose('folder', words.groupFolder, folders.length < 2 ? [] : [['', words.anyFolder], ...folders.map(itself)])}
    ${choose('coverage', words.coverage, [
      ['all', words.coverageAll],
      ['gaps', words.coverageGaps],
      ['whole', words.coverageWhole],
    ])}
    ${choose('group', words.group, [
      ['none', words.groupNone],
      ['owner', fill(words.group, words.groupOwner)],
      ['tier', fill(words.group, words.groupTier)],
      ['folder', fill(words.group, words.groupFolder)],
    ])}
    ${choose('columns', words.columns, [
      ['topics', words.columnsTopics],
      ['practices', words.columnsPractices],
    ])}
  </div>`;
}

/** One button a format, for what is shown. The first says what all of them do. */
export function exportView(words: BoardWords, choose: (format: ExportFormat) => void): TemplateResult {
  return html`<div class="export">
    ${EXPORT_FORMATS.map((format, at) => {
      const label = fill(words.export, FORMAT_NAMES[format]);
      return html`<button class="secondary" aria-label=${label} title=${label} @click=${() => choose(format)}>
        ${at === 0 ? label : FORMAT_NAMES[format]}
      </button>`;
    })}
  </div>`;
}

/** Below this height of the window the numbers are folded, so that the manuals have room. */
const ROOMY = 620;

/** What is shown in numbers, by practice, and what the signs mean. */
export function scoresView({ words, arranged }: Drawing): TemplateResult {
  const { items, total, practices } = arranged;
  return html`<details class="numbers" ?open=${window.innerHeight > ROOMY}>
    <summary>
      ${icon('chevron')}
      <span role="status" aria-live="polite"
        >${fill(words.summary, items.length, total.answered, total.asked)}
        ${
          total.notApplicable === 0
            ? nothing
            : html`<span class="dim">${fill(words.scoreNotApplicable, total.notApplicable)}</span>`
        }</span
      >
    </summary>
    <ul class="scores" aria-label=${words.practices}>
      ${practices.map(
        ({ id, score }) =>
          html`<li>
            <span class="dim">${words[`practice-${id}`]}</span>
            ${fill(words.scoreOf, score.answered, score.asked)}
            ${
              score.notApplicable === 0
                ? nothing
                : html`<span class="dim">${fill(words.scoreNotApplicable, score.notApplicable)}</span>`
            }
          </li>`,
      )}
    </ul>
    <ul class="legend">
      ${(['answered', 'not-applicable', 'stub', 'mentioned', 'missing'] as const).map(
        (state) => html`<li>${icon(state)}${stateWord(state, words)}</li>`,
      )}
      <li>${icon('error')}${words.missing}, ${words.must}</li>
    </ul>
  </details>`;
}
