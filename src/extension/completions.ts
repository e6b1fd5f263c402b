import {
  CompletionItem,
  CompletionItemKind,
  l10n,
  languages,
  SnippetString,
  type Disposable,
  type Position,
  type TextDocument,
} from 'vscode';
import { completionsAt, mayComplete, type Completion } from '../core/authoring/completion';
import type { ValueFrom } from '../core/authoring/completionFields';
import { toRange } from './convert';
import { fieldWords } from './fieldWords';
import { stateWords } from './manualItems';
import { surroundingsOf } from './manualNodes';
import type { ManualStore } from './store';

/** Markdown has no suggestions while words are typed: these signs open them where there is something to propose. */
const TRIGGERS = [' ', '[', '{', ',', '"', '@'];

/** Proposes sections, front matter, topics and rules in manuals. */
export function provideCompletions(store: ManualStore): Disposable {
  return languages.registerCompletionItemProvider(
    'markdown',
    { provideCompletionItems: (document, position) => propose(store, document, position) },
    ...TRIGGERS,
  );
}

function propose(store: ManualStore, document: TextDocument, position: Position): CompletionItem[] {
  const place = store.at(document.uri);
  // Asked at each space of any Markdown document: what is cheap to see is looked at first.
  if (!place?.folder.collection.has(place.path)) return [];
  if (!mayComplete((line) => document.lineAt(line).text, position.line)) return [];
  const findings = store.findings(document);
  const manual = store.manual(document);
  if (!manual) return [];
  const surroundings = surroundingsOf(place.folder, place.path);
  return completionsAt(manual, position, surroundings, findings).map(toItem);
}

const KINDS: Readonly<Record<Completion['what'], CompletionItemKind>> = {
  section: CompletionItemKind.Struct,
  topic: CompletionItemKind.EnumMember,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  rule: CompletionItemKind.Reference,
  directive: CompletionItemKind.Keyword,
};

function toItem(completion: Completion, at: number): CompletionItem {
  const { label, snippet, range, filter, goesOn } = completion;
  const description = besides(completion);
  const item = new CompletionItem(
    description === undefined ? label : { label, description },
    KINDS[completion.what],
  );
  item.insertText = new SnippetString(snippet);
  item.range = toRange(range);
  item.filterText = filter ?? label;
  item.sortText = String(at).padStart(4, '0');
  const documentation = explained(completion);
  if (documentation !== undefined) item.documentation = documentation;
  if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: l10n.t('Suggest') };
  return item;
}

/** What stands beside the label. */
function besides(completion: Completion): string | undefined {
  switch (completion.what) {
    case 'section':
    case 'topic': {
      const { importance, state } = completion;
      if (importance === undefined) return l10n.t('not asked of this kind');
      return `${importance === 'must' ? l10n.t('must') : l10n.t('should')} · ${stateWords(state)}`;
    }
    case 'value':
      return completion.from && origin(completion.from);
    case 'rule':
      return completion.found ? l10n.t('found here') : undefined;
    case 'key':
    case 'directive':
      return undefined;
  }
}

function origin(from: ValueFrom): string {
  switch (from) {
    case 'codeowners':
      return 'CODEOWNERS';
    case 'manuals':
      return l10n.t('in other manuals');
    case 'today':
      return l10n.t('today');
    case 'release-time':
      return l10n.t('as long as the release');
  }
}

function explained(completion: Completion): string | undefined {
  switch (completion.what) {
    case 'section':
    case 'topic':
      return completion.topic.questions.join('\n');
    case 'rule':
      return completion.summary;
    case 'key':
      return fieldWords(completion.path);
    case 'value':
    case 'directive':
      return undefined;
  }
}
