import { commands, Disposable, l10n, window, type QuickPickItem, type TextDocument } from 'vscode';
import type { AskedAnswer } from '../../core/askedAnswers';
import { insertSection, insertSections } from '../../core/authoring/insertSection';
import { isDone, type Manual } from '../../core/manual';
import { notApplicableFix } from '../../core/notApplicable';
import type { Topic } from '../../core/topics';
import { stateWords } from '../manualItems';
import { answersOf } from '../manualNodes';
import type { ManualStore } from '../store';
import { write, type Writing } from '../writing';
import { askReason } from './reason';
import { targetManual, targetTopic } from './target';

/** Commands that write the answer of a topic into a manual. */
export function sectionCommands(store: ManualStore): Disposable {
  const register = (id: string, run: (argument: unknown, topic: unknown) => Promise<void>) =>
    commands.registerCommand(`owners-manual.${id}`, run);
  return Disposable.from(
    register('insertSection', async (argument, topic) => {
      const document = await targetManual(store, argument);
      if (!document) return;
      const chosen =
        targetTopic(argument, topic) ?? (await pickTopic(store, document, l10n.t('Insert which section?')));
      if (chosen === undefined) return;
      await writeTopic(store, document, chosen, (manual, found, order) =>
        insertSection(manual, found, order),
      );
    }),
    register('insertAllSections', async (argument) => {
      const document = await targetManual(store, argument);
      if (document) await insertAll(store, document);
    }),
    register('declareNotApplicable', async (argument, topic) => {
      const document = await targetManual(store, argument);
      if (!document) return;
      const title = l10n.t('Declare which topic not applicable?');
      const chosen = targetTopic(argument, topic) ?? (await pickTopic(store, document, title));
      if (chosen === undefined) return;
      const name = catalogueOf(store, document).find(({ id }) => id === chosen)?.title ?? chosen;
      const reason = await askReason(l10n.t('“{0}” is not applicable', name), true);
      if (reason === undefined) return;
      await writeTopic(store, document, chosen, (manual, found) => ({
        edits: notApplicableFix(manual, found, reason).edits,
      }));
    }),
  );
}

function catalogueOf(store: ManualStore, document: TextDocument): readonly Topic[] {
  const place = store.at(document.uri);
  return place?.folder.collection.configurations.for(place.path).catalogue.topics ?? [];
}

function askedOf(store: ManualStore, document: TextDocument): readonly AskedAnswer[] {
  const place = store.at(document.uri);
  return place ? answersOf(place.folder, place.path) : [];
}

async function writeTopic(
  store: ManualStore,
  document: TextDocument,
  id: string,
  make: (manual: Manual, topic: Topic, order: readonly Topic[]) => Writing,
): Promise<void> {
  await write(document.uri, (current) => {
    const manual = store.manual(current);
    const topics = catalogueOf(store, current);
    const topic = topics.find((other) => other.id === id);
    return manual && topic && make(manual, topic, topics);
  });
}

async function insertAll(store: ManualStore, document: TextDocument): Promise<void> {
  let count = 0;
  await write(document.uri, (current) => {
    const manual = store.manual(current);
    if (!manual) return undefined;
    const order = catalogueOf(store, current);
    const wanted = askedOf(store, current)
      .filter(({ state }) => state === 'missing' || state === 'mentioned')
      .map(({ topic }) => topic);
    count = wanted.length;
    const edits = insertSections(manual, wanted, order);
    const first = edits[0]?.range.start;
    return first ? { edits, select: { start: first, end: first } } : undefined;
  });
  const message =
    count === 0
      ? l10n.t('No section is missing: each topic that is asked has one.')
      : l10n.t('Inserted {0} sections.', count);
  window.setStatusBarMessage(message, 8000);
}

interface TopicItem extends QuickPickItem {
  readonly id?: string;
}

/** Lets the user choose among the topics without an answer, those that are asked first. */
async function pickTopic(
  store: ManualStore,
  document: TextDocument,
  title: string,
): Promise<string | undefined> {
  const manual = store.manual(document);
  if (!manual) return undefined;
  const asked = askedOf(store, document).filter(({ state }) => !isDone(state) && state !== 'stub');
  const ids = new Set(asked.map(({ topic }) => topic.id));
  const others = catalogueOf(store, document).filter(
    ({ id }) => !ids.has(id) && manual.answers.get(id)?.state === 'missing',
  );
  const items: TopicItem[] = [
    ...asked.map(({ topic, importance, state }) => ({
      id: topic.id,
      label: topic.title,
      description: `${importance === 'must' ? l10n.t('must') : l10n.t('should')} · ${stateWords(state)}`,
      detail: topic.questions.join(' '),
    })),
    { label: l10n.t('Not asked of this kind'), kind: -1 },
    ...others.map((topic) => ({ id: topic.id, label: topic.title, detail: topic.questions.join(' ') })),
  ];
  const chosen = await window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true });
  return chosen?.id;
}
