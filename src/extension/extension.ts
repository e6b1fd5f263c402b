import { window, type ExtensionContext } from 'vscode';
import { provideCodeActions } from './codeActions';
import { CodeLenses } from './codeLenses';
import { cacheIn } from './cacheStorage';
import { arrangeManualsCommands } from './commands/arrangeManuals';
import { registerCommands } from './commands/register';
import { provideCompletions } from './completions';
import { Diagnostics } from './diagnostics';
import { provideEffectiveConfiguration } from './effectiveConfiguration';
import { provideHovers } from './hovers';
import { provideLeads } from './leads';
import { ManualsArrangement } from './manualsArrangement';
import { ManualsView } from './manualsView';
import { preview, type MarkdownExtension } from './preview';
import { provideRefactorings } from './refactorings';
import { provideRulePages } from './rulePages';
import { Status } from './status';
import { ManualStore } from './store';
import { provideTools } from './tools';
import { demandCalendarView } from './views/demandCalendar';
import { deployablesView } from './views/deployables';
import { peopleView } from './views/people';
import { sharedSpofsView } from './views/sharedSpofs';
import { WhyDocuments } from './whyDocuments';

/** Wires the parts together. All of them listen to the store, and none to another. */
export function activate(context: ExtensionContext): MarkdownExtension {
  const log = window.createOutputChannel("Owner's Manual", { log: true });
  const store = new ManualStore(log, cacheIn(context));
  const diagnostics = new Diagnostics(store);
  const arrangement = new ManualsArrangement(context);
  context.subscriptions.push(
    log,
    store,
    diagnostics,
    arrangement,
    new ManualsView(store, diagnostics, arrangement),
    arrangeManualsCommands(arrangement),
    deployablesView(store),
    sharedSpofsView(store),
    demandCalendarView(store),
    peopleView(store),
    new Status(store),
    new WhyDocuments(store),
    provideRulePages(context),
    provideEffectiveConfiguration(store),
    provideCodeActions(store),
    provideRefactorings(store),
    provideCompletions(store),
    provideHovers(store),
    provideLeads(store),
    new CodeLenses(store),
    provideTools(store),
    registerCommands(context, store, log),
  );
  return preview;
}
