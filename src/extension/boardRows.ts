import { boardRowOf, type BoardRow } from '../core/panels/board';
import { encodeStates, type BoardItem, type BoardTopic } from '../core/panels/boardView';
import type { Topic, TopicId } from '../core/topics';
import type { ManualFolder } from './manualFolder';
import type { Change, ManualStore } from './store';

/** A line of the board, and the folder that its paths belong to. */
export interface PlacedRow {
  readonly folder: ManualFolder;
  readonly row: BoardRow;
}

/** What became of a change. */
export interface RowChange {
  readonly items: readonly BoardItem[];
  readonly removed: readonly string[];
}

/** The lines of the board for the whole workspace, kept up to date one by one. */
export class BoardRows {
  readonly #rows = new Map<string, PlacedRow>();
  #topics: readonly BoardTopic[] = [];

  constructor(private readonly store: ManualStore) {}

  get topics(): readonly BoardTopic[] {
    return this.#topics;
  }

  /** By the name that the board knows the manual by. */
  get(key: string): PlacedRow | undefined {
    return this.#rows.get(key);
  }

  items(): BoardItem[] {
    return [...this.#rows].map(([key, { row }]) => this.#itemOf(key, row));
  }

  /** Reads all manuals. */
  rebuild(): void {
    this.#rows.clear();
    const topics = new Map<TopicId, Topic>();
    const asked = new Set<TopicId>();
    for (const folder of this.store.folders) {
      for (const path of folder.collection.paths()) {
        const row = boardRowOf(folder.collection, path);
        if (!row) continue;
        this.#rows.set(this.store.shown(folder, path), { folder, row });
        for (const id of Object.keys(row.cells)) asked.add(id);
        for (const topic of folder.collection.configurations.for(path).catalogue.topics)
          topics.set(topic.id, topic);
      }
    }
    this.#topics = [...topics.values()]
      .filter(({ id }) => asked.has(id))
      .map(({ id, title, practice }) => ({ id, title, practice }));
  }

  /** Reads the manuals that changed; undefined where the columns are no longer those of before. */
  update(changes: readonly Change[]): RowChange | undefined {
    const items: BoardItem[] = [];
    const removed: string[] = [];
    const known = new Set(this.#topics.map(({ id }) => id));
    for (const { folder, paths } of changes) {
      if (!this.store.folders.includes(folder)) return undefined;
      for (const path of paths) {
        const key = this.store.shown(folder, path);
        const row = boardRowOf(folder.collection, path);
        if (!row) {
          if (this.#rows.delete(key)) removed.push(key);
          continue;
        }
        if (!Object.keys(row.cells).every((id) => known.has(id))) return undefined;
        this.#rows.set(key, { folder, row });
        items.push(this.#itemOf(key, row));
      }
    }
    return { items, removed };
  }

  #itemOf(key: string, row: BoardRow): BoardItem {
    const { title, kind, owners, tier, lifecycle } = row;
    return {
      key,
      title,
      kind,
      owners,
      ...(tier === undefined ? {} : { tier }),
      ...(lifecycle === undefined ? {} : { lifecycle }),
      states: encodeStates(row, this.#topics),
    };
  }
}
