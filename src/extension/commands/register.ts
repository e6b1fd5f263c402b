import { commands, Disposable, type ExtensionContext, type LogOutputChannel, type Uri } from 'vscode';
import { BoardPanel } from '../boardPanel';
import { Checklists } from '../checklists';
import type { ManualStore } from '../store';
import { checkWorkspaceCommand } from './checkWorkspace';
import { configurationCommands } from './configurationCommands';
import { consensusCommands } from './consensusCommands';
import { explainRuleCommand } from './explainRule';
import { exportDemandCalendarCommand } from './exportDemandCalendar';
import { fixAllCommand } from './fixAll';
import { manualCommands } from './manuals';
import { newManualCommands } from './newManual';
import { panicCommands } from './panicCommands';
import { raiseLifecycleCommand } from './raiseLifecycle';
import { sectionCommands } from './sections';
import { findingCommands } from './silence';
import { targetManual } from './target';
import { whyManualCommand } from './whyManual';

/** Registers all commands: those of the manifest, and those that only our own actions run. */
export function registerCommands(
  context: ExtensionContext,
  store: ManualStore,
  log: LogOutputChannel,
): Disposable {
  const run = (command: string, ...args: unknown[]) => void commands.executeCommand(command, ...args);
  const checklists = new Checklists(context, store, {
    explainRule: (rule) => run('owners-manual.explainRule', rule),
    explainKind: (uri) => run('owners-manual.whyManual', uri),
    declareNotApplicable: (uri: Uri, topic) => run('owners-manual.declareNotApplicable', uri, topic),
  });
  const board = new BoardPanel(context, store, (uri) => checklists.open(uri));
  return Disposable.from(
    checklists,
    board,
    commands.registerCommand('owners-manual.openBoard', () => board.open()),
    commands.registerCommand('owners-manual.openChecklist', async (argument: unknown) => {
      const document = await targetManual(store, argument);
      if (document) checklists.open(document.uri);
    }),
    exportDemandCalendarCommand(store),
    newManualCommands(),
    consensusCommands(store),
    panicCommands(store),
    raiseLifecycleCommand(store),
    sectionCommands(store),
    checkWorkspaceCommand(store, log),
    explainRuleCommand(store),
    whyManualCommand(),
    findingCommands(store),
    fixAllCommand(store),
    manualCommands(store),
    configurationCommands(store),
  );
}
