import { html, svg, type TemplateResult } from 'lit-html';

/** Drawn in the manner of VS Code's own icons: 16 units, lines of one, in the colour of the text. */
const SHAPES = {
  answered: svg`<circle cx="8" cy="8" r="6.5" /><path d="M5 8.2 7.2 10.4 11.2 5.9" />`,
  stub: svg`<circle cx="8" cy="8" r="6.5" /><path class="fill" d="M8 1.5a6.5 6.5 0 0 1 0 13z" />`,
  mentioned: svg`<circle cx="8" cy="8" r="6.5" /><path class="dots" d="M4.9 8h.2M7.9 8h.2M10.9 8h.2" />`,
  missing: svg`<circle cx="8" cy="8" r="6.5" stroke-dasharray="2.3 1.784" />`,
  'not-applicable': svg`<circle cx="8" cy="8" r="6.5" /><path d="M3.4 12.6 12.6 3.4" />`,
  error: svg`<circle cx="8" cy="8" r="6.5" /><path d="m5.7 5.7 4.6 4.6m0-4.6-4.6 4.6" />`,
  warning: svg`<path d="M8 1.9 14.6 13.6H1.4z" /><path d="M8 6.2v3.6" /><path class="dots" d="M8 11.7v.1" />`,
  information: svg`<circle cx="8" cy="8" r="6.5" /><path d="M8 7.3v4.2" /><path class="dots" d="M8 4.8v.1" />`,
  hint: svg`<path d="M6 11.5c0-1.6-2-2.4-2-5a4 4 0 0 1 8 0c0 2.6-2 3.4-2 5zM6.3 14h3.4" />`,
  chevron: svg`<path d="m6 3.8 4.2 4.2L6 12.2" />`,
  file: svg`<path d="M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3" />`,
  add: svg`<path d="M8 3v10M3 8h10" />`,
} as const;

export type IconName = keyof typeof SHAPES;

/** An icon beside words that say the same: hidden from screen readers. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon ${name}" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    ${SHAPES[name]}
  </svg>`;
}

/** Icons to be used by `symbolView`: once in a page, however often they are shown. */
export function symbolsView(names: readonly IconName[]): TemplateResult {
  return html`<svg class="sprite" aria-hidden="true">
    ${names.map((name) => svg`<symbol id=${`icon-${name}`} viewBox="0 0 16 16">${SHAPES[name]}</symbol>`)}
  </svg>`;
}

/** One of the icons that `symbolsView` has put into the page: cheaper than `icon` where there are hundreds. */
export function symbolView(name: IconName): TemplateResult {
  return html`<svg class="icon ${name}" aria-hidden="true" focusable="false">
    <use href=${`#icon-${name}`} />
  </svg>`;
}
