import {
  Hover,
  l10n,
  languages,
  MarkdownString,
  type Disposable,
  type Position,
  type TextDocument,
} from 'vscode';
import { hoversAt, type Hover as Told } from '../core/authoring/hover';
import { rulePage, toRange } from './convert';
import { factWords } from './fieldWords';
import { stateWords } from './manualItems';
import { surroundingsOf } from './manualNodes';
import type { ManualStore } from './store';

/** More reasons than that nobody reads. */
const MAX_EVIDENCE = 5;

/** Tells what a title, a fact or a rule is to us. */
export function provideHovers(store: ManualStore): Disposable {
  return languages.registerHoverProvider('markdown', {
    provideHover: (document, position) => hoverAt(store, document, position),
  });
}

function hoverAt(store: ManualStore, document: TextDocument, position: Position): Hover | undefined {
  const manual = store.manual(document);
  const place = store.at(document.uri);
  if (!manual || !place) return undefined;
  const told = hoversAt(manual, position, surroundingsOf(place.folder, place.path));
  const [first] = told;
  return first && new Hover(told.map(toMarkdown), toRange(first.range));
}

/** All that comes from a document or a configuration goes in as text: nobody's Markdown but ours. */
function toMarkdown(told: Told): MarkdownString {
  const markdown = new MarkdownString();
  switch (told.about) {
    case 'fact':
      strong(markdown, factWords(told.fact));
      markdown.appendText(` · ${l10n.t('read as {0}', told.read)}`);
      break;
    case 'rule':
      strong(markdown, told.rule);
      markdown.appendText(` · ${told.summary}. `);
      markdown.appendMarkdown(`[${escaped(l10n.t('Read more'))}](${rulePage(told.rule).toString()})`);
      break;
    case 'topic':
      topic(markdown, told);
      break;
  }
  return markdown;
}

function topic(
  markdown: MarkdownString,
  { topic: { title, ask, questions }, answer, asked }: Extract<Told, { about: 'topic' }>,
): void {
  strong(markdown, title);
  const importance =
    asked === undefined
      ? l10n.t('not asked of this kind')
      : asked.importance === 'must'
        ? l10n.t('must')
        : l10n.t('should');
  markdown.appendText(` · ${stateWords(answer.state)} · ${importance}`);
  paragraph(markdown);
  markdown.appendText(answer.reason ?? l10n.t('Asks {0}.', ask));
  list(markdown, answer.state === 'answered' || answer.state === 'not-applicable' ? [] : questions);
  if (answer.evidence.length === 0) return;
  paragraph(markdown);
  markdown.appendText(l10n.t('Why:'));
  list(
    markdown,
    answer.evidence.slice(0, MAX_EVIDENCE).map(({ line, what }) => l10n.t('line {0}: {1}', line + 1, what)),
  );
}

function strong(markdown: MarkdownString, text: string): void {
  markdown.appendMarkdown('**').appendText(text).appendMarkdown('**');
}

function paragraph(markdown: MarkdownString): void {
  markdown.appendMarkdown('\n\n');
}

function list(markdown: MarkdownString, items: readonly string[]): void {
  if (items.length > 0) paragraph(markdown);
  for (const item of items) markdown.appendMarkdown('- ').appendText(item).appendMarkdown('\n');
}

function escaped(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&');
}
