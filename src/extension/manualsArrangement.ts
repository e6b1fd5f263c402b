import { commands, EventEmitter, type Disposable, type ExtensionContext, type Memento } from 'vscode';
import { GROUPINGS, type Grouping } from '../core/index/grouping';

const KEY = 'owners-manual.manuals';
/** What the menus of the view look at. */
const IS_FILTERED = 'owners-manual.showsOnlyWarned';

interface Kept {
  readonly grouping: Grouping;
  readonly onlyWarned: boolean;
}

/**
 * How the user wants the view *Manuals* arranged in this workspace. It is all that the extension keeps outside of
 * files: of the manuals themselves it says nothing.
 */
export class ManualsArrangement implements Disposable {
  readonly #memento: Memento;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(context: ExtensionContext) {
    this.#memento = context.workspaceState;
    this.#tellMenus();
  }

  get grouping(): Grouping {
    return this.#kept().grouping;
  }

  /** Whether only manuals with warnings or errors are shown. */
  get onlyWarned(): boolean {
    return this.#kept().onlyWarned;
  }

  async change(change: Partial<Kept>): Promise<void> {
    await this.#memento.update(KEY, { ...this.#kept(), ...change });
    this.#tellMenus();
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** Another version may have kept something else. */
  #kept(): Kept {
    const kept = this.#memento.get<Partial<Record<keyof Kept, unknown>>>(KEY);
    return {
      grouping: GROUPINGS.find((grouping) => grouping === kept?.grouping) ?? 'folder',
      onlyWarned: kept?.onlyWarned === true,
    };
  }

  #tellMenus(): void {
    void commands.executeCommand('setContext', IS_FILTERED, this.onlyWarned);
  }
}
