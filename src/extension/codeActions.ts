import {
  CodeAction,
  CodeActionKind,
  Disposable,
  languages,
  l10n,
  type CancellationToken,
  type CodeActionContext,
  type CodeActionProvider,
  type Diagnostic,
  type Range,
  type TextDocument,
} from 'vscode';
import type { Finding, Fix } from '../core/finding';
import type { Manual } from '../core/manual';
import { notApplicableFix } from '../core/notApplicable';
import { safeEdits } from '../core/authoring/safeFixes';
import { canSilenceLine } from '../core/authoring/silence';
import type { Topic } from '../core/topics';
import { SOURCE, toRange } from './convert';
import { fixesOf, sameFinding } from './fixes';
import type { ManualStore } from './store';
import { toWorkspaceEdit } from './writing';

/** A fix as the light bulb offers it: its edit is computed when it is chosen, from the document as it is then. */
class FixAction extends CodeAction {
  constructor(
    readonly document: TextDocument,
    readonly finding: Finding,
    fix: Fix,
  ) {
    super(fix.title, CodeActionKind.QuickFix);
    if (fix.preferred) this.isPreferred = true;
  }
}

const DOCUMENTS = [{ language: 'markdown' }, { pattern: '**/.owners-manual.{yaml,yml}' }];

/** What `editor.codeActionsOnSave` names where a team wants the safe fixes made. */
const FIX_ALL = CodeActionKind.SourceFixAll.append('owners-manual');

/** What the light bulb offers for our findings, and all safe fixes at once for who asks for them. */
export function provideCodeActions(store: ManualStore): Disposable {
  return Disposable.from(
    languages.registerCodeActionsProvider(DOCUMENTS, new FindingActions(store), {
      providedCodeActionKinds: [CodeActionKind.QuickFix],
    }),
    languages.registerCodeActionsProvider(
      'markdown',
      {
        provideCodeActions: (document, _, { only }) =>
          only?.contains(FIX_ALL) ? fixAll(store, document) : [],
      },
      { providedCodeActionKinds: [FIX_ALL] },
    ),
  );
}

function fixAll(store: ManualStore, document: TextDocument): CodeAction[] {
  const place = store.at(document.uri);
  const manual = store.manual(document);
  const edits = place && manual ? safeEdits(place.folder.collection, manual).flat() : [];
  if (edits.length === 0) return [];
  const action = new CodeAction(l10n.t('Fix all in this manual'), FIX_ALL);
  action.edit = toWorkspaceEdit(document.uri, edits);
  return [action];
}

class FindingActions implements CodeActionProvider {
  constructor(private readonly store: ManualStore) {}

  provideCodeActions(
    document: TextDocument,
    range: Range,
    context: CodeActionContext,
    _token: CancellationToken,
  ): CodeAction[] {
    if (context.only && !context.only.intersects(CodeActionKind.QuickFix)) return [];
    const findings = this.store
      .findings(document)
      .filter((finding) => toRange(finding.range).intersection(range) !== undefined);
    const manual = findings.length > 0 ? this.store.manual(document) : undefined;
    // The remedies of all findings come before the ways to silence them.
    const groups = findings.map((finding) => {
      const diagnostics = diagnosticsOf(finding, context.diagnostics);
      const mend = manual ? this.#mend(document, manual, finding) : [];
      const rest = [...(manual ? silence(document, manual, finding) : []), explain(finding)];
      for (const action of [...mend, ...rest]) action.diagnostics = diagnostics;
      return { mend, rest };
    });
    return [...groups.flatMap(({ mend }) => mend), ...groups.flatMap(({ rest }) => rest)];
  }

  resolveCodeAction(action: CodeAction): CodeAction {
    if (!(action instanceof FixAction)) return action;
    const { document, title } = action;
    const finding = sameFinding(this.store, document, action.finding);
    const fix = finding && fixesOf(this.store, document, finding).find((other) => other.title === title);
    if (!fix) return action;
    action.edit = toWorkspaceEdit(document.uri, fix.edits);
    if (fix.select) {
      action.command = command('_owners-manual.select', action.title, document.uri, fix.select);
    }
    return action;
  }

  #mend(document: TextDocument, manual: Manual, finding: Finding): CodeAction[] {
    const topic = this.#topicOf(document, finding);
    // The fix that declares a topic not applicable leaves a placeholder; here the reason can be asked for.
    const declare = topic && notApplicableFix(manual, topic).title;
    const fixes = fixesOf(this.store, document, finding);
    const actions: CodeAction[] = fixes
      .filter((fix) => fix.title !== declare)
      .map((fix) => new FixAction(document, finding, fix));
    if (topic && finding.rule === `${topic.id}-missing`) {
      for (const { title } of manual.answers.get(topic.id)?.weak ?? []) {
        if (title === undefined) continue;
        actions.push(
          action(
            l10n.t('“{0}” is our section on {1} (add alias)', title, topic.title),
            command('_owners-manual.addAlias', '', document.uri, topic.id, title),
          ),
        );
      }
      actions.push(
        action(
          l10n.t('Declare “{0}” not applicable…', topic.title),
          command('owners-manual.declareNotApplicable', '', document.uri, topic.id),
        ),
      );
    }
    return actions;
  }

  #topicOf(document: TextDocument, { topic }: Finding): Topic | undefined {
    const place = this.store.at(document.uri);
    if (!place || topic === undefined) return undefined;
    return place.folder.collection.configurations.for(place.path).catalogue.topic(topic);
  }
}

function silence(document: TextDocument, manual: Manual, finding: Finding): CodeAction[] {
  const { rule, range } = finding;
  const silenceIn = (title: string, what: string) =>
    action(title, command('_owners-manual.silence', '', document.uri, rule, what, range.start.line));
  return [
    ...(canSilenceLine(manual, range.start.line)
      ? [silenceIn(l10n.t('Disable {0} for this line…', rule), 'line')]
      : []),
    silenceIn(l10n.t('Disable {0} for this file…', rule), 'file'),
    silenceIn(l10n.t('Disable {0} for the workspace…', rule), 'workspace'),
  ];
}

function explain({ rule }: Finding): CodeAction {
  return action(l10n.t('Explain {0}', rule), command('owners-manual.explainRule', '', rule));
}

function action(title: string, run: { command: string; title: string; arguments: unknown[] }): CodeAction {
  const result = new CodeAction(title, CodeActionKind.QuickFix);
  result.command = run;
  return result;
}

function command(id: string, title: string, ...args: unknown[]) {
  return { command: id, title, arguments: args };
}

function diagnosticsOf(finding: Finding, all: readonly Diagnostic[]): Diagnostic[] {
  const range = toRange(finding.range);
  return all.filter(
    ({ source, message, range: other }) =>
      source === SOURCE && message === finding.message && other.isEqual(range),
  );
}
