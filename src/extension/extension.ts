import { window, type ExtensionContext } from 'vscode';
import { Diagnostics } from './diagnostics';
import { ManualsView } from './manualsView';
import { provideRulePages } from './rulePages';
import { ManualStore } from './store';

export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel("Owner's Manual", { log: true });
  const store = new ManualStore(log);
  const diagnostics = new Diagnostics(store);
  context.subscriptions.push(
    log,
    store,
    diagnostics,
    new ManualsView(store, diagnostics),
    provideRulePages(context),
  );
}
