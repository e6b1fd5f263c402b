import { html, render } from 'lit-html';
import type { BoardWords, FromBoard, ToBoard } from '../../core/panels/boardProtocol';
import {
  arrange,
  type Arranged,
  type BoardItem,
  type BoardQuery,
  type BoardTopic,
} from '../../core/panels/boardView';
import { columnsOf, type Column } from './columns';
import { Grid } from './grid';
import { choicesOf, exportView, scoresView, toolbarView, type Choices } from './toolbar';

/** What the page lends to the board. */
export interface BoardHost {
  readonly query: BoardQuery;
  readonly keep: (query: BoardQuery) => void;
  readonly send: (message: FromBoard) => void;
}

/** The board in its page: holds what the host said and what the reader wants to see of it. */
export class BoardApp {
  readonly #items = new Map<string, BoardItem>();
  #choices: Choices | undefined;
  readonly #grid: Grid;
  #topics: readonly BoardTopic[] = [];
  #words: BoardWords | undefined;
  #query: BoardQuery;
  #arranged: Arranged | undefined;
  #columns: readonly Column[] = [];
  #isAsked = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly host: BoardHost,
  ) {
    this.#query = host.query;
    this.#grid = new Grid({
      send: host.send,
      sort: (column) => this.#sort(column),
      redraw: () => this.#draw(),
    });
  }

  start(): void {
    new ResizeObserver(() => this.#draw()).observe(this.root);
    this.host.send({ type: 'ready' });
  }

  take(message: ToBoard): void {
    if (message.type === 'state') {
      this.#items.clear();
      this.#topics = message.topics;
      this.#words = message.words;
    } else {
      for (const key of message.removed) this.#items.delete(key);
    }
    for (const item of message.items) this.#items.set(item.key, item);
    this.#arranged = undefined;
    this.#choices = undefined;
    this.#draw();
  }

  #change(part: Partial<BoardQuery>): void {
    this.#query = { ...this.#query, ...part };
    this.host.keep(this.#query);
    this.#arranged = undefined;
    this.#grid.toTop();
    this.#draw();
  }

  #sort({ sort }: Column): void {
    this.#change({ sort, down: this.#query.sort === sort && !this.#query.down });
  }

  /** At most once a frame, however much is typed, scrolled and sent. */
  #draw(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    requestAnimationFrame(() => {
      this.#isAsked = false;
      this.#drawNow();
    });
  }

  #drawNow(): void {
    const words = this.#words;
    if (!words) return;
    // Scrolling draws again; none of this changes by it.
    this.#choices ??= choicesOf([...this.#items.values()]);
    if (!this.#arranged) {
      this.#arranged = arrange([...this.#items.values()], this.#topics, this.#query);
      this.#columns = columnsOf(this.#query, this.#topics, this.#arranged, words);
    }
    const arranged = this.#arranged;
    const context = { words, query: this.#query, topics: this.#topics, columns: this.#columns, arranged };
    render(
      html`<main>
        <header>
          <div class="headline">
            <h1>${words.title}</h1>
            ${exportView(words, (format) =>
              this.host.send({ type: 'export', format, keys: arranged.items.map(({ key }) => key) }),
            )}
          </div>
          ${toolbarView(context, this.#choices, (part) => this.#change(part))} ${scoresView(context)}
        </header>
        ${
          this.#items.size === 0
            ? html`<p class="notice">${words.none}</p>`
            : arranged.items.length === 0
              ? html`<p class="notice">${words.nothingFound}</p>`
              : this.#grid.view(context)
        }
      </main>`,
      this.root,
    );
    this.#grid.drawn();
  }
}
