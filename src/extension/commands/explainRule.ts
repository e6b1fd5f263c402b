import { commands, l10n, window, type Disposable } from 'vscode';
import { RULES, rulesOf } from '../../core/rules/index';
import { rulePage } from '../convert';
import { showPage } from '../pages';
import type { ManualStore } from '../store';

/** *Explain Rule…*: shows the page of a rule; asks which where it was called for none. */
export function explainRuleCommand(store: ManualStore): Disposable {
  return commands.registerCommand('owners-manual.explainRule', async (rule: unknown) => {
    const id = typeof rule === 'string' ? rule : await pickRule(store);
    if (id !== undefined) await showPage(rulePage(id));
  });
}

async function pickRule(store: ManualStore): Promise<string | undefined> {
  const { activeTextEditor } = window;
  const place = activeTextEditor && store.at(activeTextEditor.document.uri);
  const folder = place?.folder ?? store.folders[0];
  const path = place?.path ?? '';
  const config = folder?.collection.configurations.for(path);
  const found = new Set(place?.folder.collection.findings(path).map((finding) => finding.rule));
  const rules = config ? rulesOf(config) : RULES;
  const items = rules.map((rule) => ({
    label: rule.id,
    description: [
      config?.setting(rule, path).severity ?? rule.severity,
      ...(found.has(rule.id) ? [l10n.t('found here')] : []),
    ].join(' · '),
    detail: rule.summary,
  }));
  // What is found in the active document is what people ask about.
  items.sort((a, b) => Number(found.has(b.label)) - Number(found.has(a.label)));
  const title = l10n.t('Explain which rule?');
  return (await window.showQuickPick(items, { title, matchOnDetail: true }))?.label;
}
