import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { FromBoard } from '../../core/panels/boardProtocol';
import type { BoardLine } from '../../core/panels/boardView';
import { cellView, groupView, spriteView } from './cells';
import type { Column, Drawing } from './columns';

/** Lines drawn above and below those that are seen, so that quick scrolling shows no gaps. */
const MARGIN = 8;

interface GridHost {
  readonly send: (message: FromBoard) => void;
  readonly sort: (column: Column) => void;
  readonly redraw: () => void;
}

/**
 * The table of manuals as a grid that draws only the lines that are seen. One cell at a time can be reached by Tab;
 * from there the arrow keys lead, as in any grid.
 */
export class Grid {
  /** Of the cell that the keys move from; line -1 is the head. */
  #active = { line: -1, column: 0 };
  #wantsFocus = false;
  #lineHeight = 28;
  #drawing: Drawing | undefined;
  #element: HTMLElement | undefined;

  constructor(private readonly host: GridHost) {}

  toTop(): void {
    this.#active = { line: -1, column: this.#active.column };
    if (this.#element) this.#element.scrollTop = 0;
  }

  view(drawing: Drawing): TemplateResult {
    this.#drawing = drawing;
    const { words, columns, arranged, query } = drawing;
    const { lines } = arranged;
    this.#clamp();
    const shown = this.#shown(lines.length);
    return html`${spriteView()}
      <p class="unseen" id="keys">${words.keys}</p>
      <div
        class="grid ${query.columns}"
        role="grid"
        aria-label=${words.title}
        aria-describedby="keys"
        aria-rowcount=${lines.length + 1}
        aria-colcount=${columns.length}
        .style=${`--count: ${columns.length - 4}`}
        @scroll=${this.host.redraw}
        @keydown=${this.#onKey}
        @click=${this.#onClick}
      >
        <div class="row head" role="row" aria-rowindex="1">
          ${columns.map((column, at) => this.#headView(column, at, drawing))}
        </div>
        <div class="lines" role="rowgroup" .style=${`height: ${lines.length * this.#lineHeight}px`}>
          ${repeat(
            shown,
            (line) => keyOf(lines[line]!, line),
            (line) => this.#lineView(lines[line]!, line, drawing),
          )}
        </div>
      </div>`;
  }

  /** To be called when what `view` gave stands in the page. */
  drawn(): void {
    const element = document.querySelector<HTMLElement>('.grid') ?? undefined;
    const isNew = element !== undefined && element !== this.#element;
    this.#element = element;
    const height = element?.querySelector('.lines .row')?.getBoundingClientRect().height;
    if (height && height !== this.#lineHeight) this.#lineHeight = height;
    else if (!isNew && !this.#wantsFocus) return;
    else if (this.#wantsFocus) {
      this.#wantsFocus = false;
      element?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
      return;
    }
    // Only now the heights are known by which the lines are chosen.
    this.host.redraw();
  }

  #headView(column: Column, at: number, { query }: Drawing): TemplateResult {
    const sorted = query.sort === column.sort;
    const order = sorted ? (query.down ? 'descending' : 'ascending') : 'none';
    return html`<div
      class="cell ${column.type}"
      role="columnheader"
      aria-colindex=${at + 1}
      aria-sort=${order}
      tabindex=${this.#tab(-1, at)}
      data-line="-1"
      data-column=${at}
      title=${column.title}
    >
      <span class="label">${column.title}</span>
      ${sorted ? html`<span class="order" aria-hidden="true">${query.down ? '↓' : '↑'}</span>` : nothing}
    </div>`;
  }

  #lineView(line: BoardLine, at: number, drawing: Drawing): TemplateResult {
    const top = `top: ${at * this.#lineHeight}px`;
    if (line.type === 'group') {
      return html`<div class="row group" role="row" aria-rowindex=${at + 2} .style=${top}>
        <div
          class="cell"
          role="rowheader"
          aria-colindex="1"
          aria-colspan=${drawing.columns.length}
          tabindex=${this.#active.line === at ? 0 : -1}
          data-line=${at}
          data-column="0"
        >
          ${groupView(line, drawing)}
        </div>
      </div>`;
    }
    return html`<div class="row" role="row" aria-rowindex=${at + 2} .style=${top}>
      ${drawing.columns.map(
        (column, i) =>
          html`<div
            class="cell ${column.type}"
            role=${column.type === 'title' ? 'rowheader' : 'gridcell'}
            aria-colindex=${i + 1}
            tabindex=${this.#tab(at, i)}
            data-line=${at}
            data-column=${i}
          >
            ${cellView(line.item, column, drawing)}
          </div>`,
      )}
    </div>`;
  }

  #tab(line: number, column: number): 0 | -1 {
    return this.#active.line === line && this.#active.column === column ? 0 : -1;
  }

  /** The lines to draw: those in sight, and the active one, so that it keeps the focus when it is scrolled away. */
  #shown(count: number): number[] {
    const top = this.#element?.scrollTop ?? 0;
    const height = this.#element?.clientHeight ?? window.innerHeight;
    const first = Math.max(0, Math.floor(top / this.#lineHeight) - MARGIN);
    const end = Math.min(count, Math.ceil((top + height) / this.#lineHeight) + MARGIN);
    const lines = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
    const { line } = this.#active;
    if (line >= 0 && line < first) lines.unshift(line);
    if (line >= end && line < count) lines.push(line);
    return lines;
  }

  #clamp(): void {
    const { columns, arranged } = this.#drawing!;
    const { line, column } = this.#active;
    this.#active = {
      line: Math.min(line, arranged.lines.length - 1),
      column: Math.min(column, columns.length - 1),
    };
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { columns, arranged } = this.#drawing!;
    const { line, column } = this.#active;
    const last = { line: arranged.lines.length - 1, column: columns.length - 1 };
    const page = Math.max(1, Math.floor((this.#element?.clientHeight ?? 0) / this.#lineHeight) - 2);
    const whole = event.ctrlKey || event.metaKey;
    const moves: Readonly<Record<string, { line: number; column: number }>> = {
      ArrowDown: { line: line + 1, column },
      ArrowUp: { line: line - 1, column },
      ArrowRight: { line, column: column + 1 },
      ArrowLeft: { line, column: column - 1 },
      PageDown: { line: line + page, column },
      PageUp: { line: Math.max(line - page, Math.min(line, 0)), column },
      Home: { line: whole ? 0 : line, column: 0 },
      End: { line: whole ? last.line : line, column: last.column },
    };
    const to = moves[event.key];
    if (to) {
      event.preventDefault();
      this.#moveTo(Math.min(Math.max(to.line, -1), last.line), Math.min(Math.max(to.column, 0), last.column));
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#activate(line, column);
    }
  };

  readonly #onClick = (event: MouseEvent): void => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-line]');
    if (!cell) return;
    const line = Number(cell.dataset['line']);
    const column = Number(cell.dataset['column']);
    this.#active = { line, column };
    this.#wantsFocus = true;
    this.host.redraw();
    this.#activate(line, column);
  };

  #moveTo(line: number, column: number): void {
    this.#active = { line, column };
    this.#wantsFocus = true;
    const element = this.#element;
    if (element) {
      const head = element.querySelector<HTMLElement>('.head')!.offsetHeight;
      const top = line * this.#lineHeight;
      const below = top + this.#lineHeight + head - element.clientHeight;
      if (line >= 0 && top < element.scrollTop) element.scrollTop = top;
      else if (line >= 0 && below > element.scrollTop) element.scrollTop = below;
      this.#showColumn(element, column);
    }
    this.host.redraw();
  }

  #showColumn(element: HTMLElement, column: number): void {
    const cells = element.querySelectorAll<HTMLElement>('.head .cell');
    const cell = cells[column];
    const fixed = cells[0]!.offsetWidth;
    if (!cell || column === 0) return;
    const { offsetLeft, offsetWidth } = cell;
    if (offsetLeft - fixed < element.scrollLeft) element.scrollLeft = offsetLeft - fixed;
    const right = offsetLeft + offsetWidth - element.clientWidth;
    if (right > element.scrollLeft) element.scrollLeft = right;
  }

  #activate(line: number, at: number): void {
    const { columns, arranged } = this.#drawing!;
    const column = columns[at]!;
    if (line < 0) {
      this.host.sort(column);
      return;
    }
    const found = arranged.lines[line];
    if (found?.type !== 'manual') return;
    const { key } = found.item;
    if (column.type === 'title') this.host.send({ type: 'open', key });
    else if (column.type === 'topic') this.host.send({ type: 'open', key, topic: column.id });
    else if (column.type === 'answered' || column.type === 'practice') {
      this.host.send({ type: 'openChecklist', key });
    }
  }
}

/** Under two groups a manual stands twice. */
function keyOf(line: BoardLine, at: number): string {
  return line.type === 'group' ? `group ${line.label}` : `${at} ${line.item.key}`;
}
