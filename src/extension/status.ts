import {
  commands,
  Disposable,
  l10n,
  languages,
  LanguageStatusSeverity,
  window,
  type LanguageStatusItem,
  type TextDocument,
} from 'vscode';
import { progressOf } from '../core/askedAnswers';
import { Delayed } from './delayed';
import { answersOf } from './manualNodes';
import type { ManualStore } from './store';

/** Set while the active editor shows a manual: what the menus look at. */
const IS_MANUAL = 'owners-manual.activeIsManual';

/** Says in the language status what the active document is to us, and tells the menus. */
export class Status implements Disposable {
  readonly #item: LanguageStatusItem;
  readonly #subscriptions: Disposable;
  readonly #soon = new Delayed<'update'>(() => this.#update());

  constructor(private readonly store: ManualStore) {
    this.#item = languages.createLanguageStatusItem('owners-manual.status', { language: 'markdown' });
    this.#item.name = l10n.t("Owner's Manual");
    this.#subscriptions = Disposable.from(
      this.#item,
      this.#soon,
      window.onDidChangeActiveTextEditor(() => this.#update()),
      store.onDidChange(() => this.#soon.ask('update', 0)),
    );
    this.#update();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #update(): void {
    const document = window.activeTextEditor?.document;
    // A panel of ours has the focus: what was said of the editor beside it still holds.
    if (!document) {
      if (window.visibleTextEditors.length === 0) this.#tellMenus(false);
      return;
    }
    const isManual = this.store.isManual(document.uri);
    this.#tellMenus(isManual);
    if (isManual) this.#sayManual(document);
    else this.#sayOther(document);
  }

  #sayManual(document: TextDocument): void {
    const place = this.store.at(document.uri);
    if (!place) return;
    const kind = place.folder.collection.index.get(place.path)?.kind ?? 'other';
    const { answered, asked } = progressOf(answersOf(place.folder, place.path));
    const progress =
      asked > 0 ? l10n.t('{0} of {1} answered', answered, asked) : l10n.t('no topic is asked of it');
    this.#item.text = `${l10n.t("Owner's manual")} · ${kind} · ${progress}`;
    this.#item.detail = '';
    this.#item.severity = LanguageStatusSeverity.Information;
    this.#item.command = {
      title: l10n.t('Open Checklist'),
      command: 'owners-manual.openChecklist',
      arguments: [document.uri],
    };
  }

  #sayOther({ uri }: TextDocument): void {
    const place = this.store.at(uri);
    const skipped = place?.folder.collection.skipped.get(place.path);
    this.#item.text = l10n.t("No owner's manual");
    this.#item.detail = skipped === undefined ? '' : l10n.t('skipped: {0}', skipped);
    this.#item.severity =
      skipped === undefined ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Warning;
    this.#item.command = {
      title: l10n.t('Why?'),
      command: 'owners-manual.whyManual',
      arguments: [uri],
    };
  }

  #tellMenus(isManual: boolean): void {
    void commands.executeCommand('setContext', IS_MANUAL, isManual);
  }
}
