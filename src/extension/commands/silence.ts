import { commands, Disposable, l10n, workspace, type Uri } from 'vscode';
import { aliasEdit, ruleOffEdit } from '../../core/config/configEdit';
import type { Range } from '../../core/document/text';
import { silenceEdit } from '../../core/authoring/silence';
import { changeConfiguration } from '../configuration';
import type { ManualStore } from '../store';
import { select, write } from '../writing';
import { askReason } from './reason';

/** What the light bulb's actions run: not in the command palette, since they are about one finding. */
export function findingCommands(store: ManualStore): Disposable {
  return Disposable.from(
    commands.registerCommand('_owners-manual.select', async (uri: Uri, range: Range) => {
      await select(await workspace.openTextDocument(uri), range);
    }),
    commands.registerCommand(
      '_owners-manual.silence',
      async (uri: Uri, rule: string, what: 'line' | 'file' | 'workspace', line: number) => {
        const reason = await askReason(l10n.t('Disable {0}', rule), false);
        if (reason === undefined) return;
        if (what === 'workspace') {
          await changeConfiguration(store, uri, (text) => ruleOffEdit(text, rule, reason));
          return;
        }
        await write(uri, (document) => {
          const manual = store.manual(document);
          return manual && { edits: [silenceEdit(manual, rule, reason, what, line)] };
        });
      },
    ),
    commands.registerCommand('_owners-manual.addAlias', async (uri: Uri, topic: string, title: string) => {
      await changeConfiguration(store, uri, (text) => aliasEdit(text, topic, title));
    }),
  );
}
