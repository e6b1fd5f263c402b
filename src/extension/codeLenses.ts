import {
  CodeLens,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  type CodeLensProvider,
  type Command,
  type TextDocument,
  type Uri,
} from 'vscode';
import { lensesOf, type Lens } from '../core/authoring/lenses';
import { toRange } from './convert';
import { surroundingsOf } from './manualNodes';
import type { ManualStore } from './store';

/** Shows progress above the title, times above Rollback and results above consensus records. */
export class CodeLenses implements Disposable, CodeLensProvider {
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(private readonly store: ManualStore) {
    this.#subscriptions = Disposable.from(
      this.#changed,
      languages.registerCodeLensProvider('markdown', this),
      // Another file of the set may answer what this one asks.
      store.onDidChange(() => this.#changed.fire()),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  provideCodeLenses(document: TextDocument): CodeLens[] {
    const manual = this.store.manual(document);
    const place = this.store.at(document.uri);
    if (!manual || !place) return [];
    return lensesOf(manual, surroundingsOf(place.folder, place.path)).map(
      (lens) => new CodeLens(toRange(lens.range), commandOf(lens, document.uri)),
    );
  }
}

function commandOf(lens: Lens, uri: Uri): Command {
  if (lens.what !== 'progress') return { title: wordsOf(lens), command: '' };
  return { title: wordsOf(lens), command: 'owners-manual.openChecklist', arguments: [uri] };
}

function wordsOf(lens: Lens): string {
  switch (lens.what) {
    case 'progress':
      return `${l10n.t('{0} of {1} answered', lens.answered, lens.asked)} · ${l10n.t('Open Checklist')}`;
    case 'times':
      return timesIn(lens);
    case 'votes': {
      const counts = l10n.t('{0} at 4 and 5, {1} at 0 to 3', lens.high, lens.low);
      return `${resultOf(lens)} · ${counts}`;
    }
    case 'ranks': {
      const top = lens.ranks.slice(0, 5).map(({ rank, idea, count }) => `${rank}. ${idea} (${count})`);
      return `${l10n.t('{0} ballots', lens.ballots)} · ${top.join(' · ')}`;
    }
  }
}

function timesIn({ release, rollback, tested }: Extract<Lens, { what: 'times' }>): string {
  const times = [
    ...(release === undefined ? [] : [l10n.t('release {0}', release)]),
    ...(rollback === undefined ? [] : [l10n.t('rollback {0}', rollback)]),
  ].join(' · ');
  return tested === undefined ? times : l10n.t('{0}, measured {1}', times, tested);
}

function resultOf({ result, high, low, quorum }: Extract<Lens, { what: 'votes' }>): string {
  switch (result) {
    case 'move-on':
      return l10n.t('Move on');
    case 'discuss':
      return l10n.t('Discuss');
    case 'none':
      return l10n.t('{0} of {1} votes needed', high + low, quorum);
  }
}
