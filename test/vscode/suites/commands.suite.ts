import * as vscode from 'vscode';
import { answering } from './answering';
import { eventually, expectEqual, expectThat } from './expect';
import { at, own, ownFolders, remove, rulesOf, rulesWhen, withoutAutoSave, writeFile } from './workspace';

const BARE = '# Ledger\n\nBooks what the shop sells.\n';
const run = (command: string, ...args: unknown[]): Promise<unknown> =>
  Promise.resolve(vscode.commands.executeCommand(`owners-manual.${command}`, ...args));

describe('The command', () => {
  withoutAutoSave();
  ownFolders();

  it('New Owner’s Manual asks for kind, name and file, and opens it with the first question selected', async () => {
    await answering(() => run('newManual'), 'Service', 'Ledger', own('RUNBOOK.md'));
    const uri = at(own('RUNBOOK.md'));
    const { activeTextEditor: editor } = vscode.window;
    expectEqual(editor?.document.uri.toString(), uri.toString(), 'the active document');
    expectThat(
      editor?.document.getText(editor.selection) === '[ ] Which team owns this?',
      'a question is selected',
    );
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    expectThat(text.startsWith('---\nmanual: Ledger\nkind: service\n---\n\n# Ledger\n'), text.slice(0, 80));
    const rules = await rulesWhen(uri, 'finding', (found) => found.length > 0);
    expectThat(!rules.some((rule) => rule.endsWith('-missing')), `no topic is missing in ${rules.join()}`);
  });

  it('Insert Section offers what is not answered, and writes it at its place', async () => {
    const document = await open(BARE);
    await answering(() => run('insertSection'), 'Emergency');
    expectThat(document.getText().includes('\n## Emergency\n'), document.getText());
    await run('insertSection', document.uri, 'rollback');
    expectThat(/## Emergency\n.*\n## Rollback\n/s.test(document.getText()), 'in the order of the topics');
  });

  it('Insert All Missing Sections writes each that is asked, as one step to undo', async () => {
    const document = await open(BARE);
    await run('insertAllSections');
    const titles = document.getText().match(/^## .*$/gm) ?? [];
    expectEqual(titles.length, 15, 'the number of sections');
    await rulesWhen(
      document.uri,
      'no missing topic',
      (rules) => !rules.some((rule) => rule.endsWith('-missing')),
    );
    await vscode.commands.executeCommand('undo');
    expectEqual(document.getText(), BARE);
  });

  it('Adopt as Owner’s Manual writes “manual:” and nothing else', async () => {
    const uri = await writeFile(own('notes.md'), BARE);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    expectEqual(rulesOf(uri), [], 'what is found before');
    await run('adoptManual');
    expectEqual(document.getText(), `---\nmanual: Ledger\n---\n\n${BARE}`);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('Mark as Reviewed writes today', async () => {
    const document = await open(`---\nmanual: ledger\nreview: { last: 2020-01-01, by: ana }\n---\n\n${BARE}`);
    await run('markReviewed');
    const today = new Date();
    const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
    expectThat(document.getText().includes(`review: { last: ${day}, by: ana }`), document.getText());
  });

  it('Why Is This a Manual says kind, set and where each answer came from', async () => {
    await run('whyManual', at('services/payments/RUNBOOK.md'));
    const document = await eventually(
      () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'owners-manual-why'),
      'page',
    );
    const text = document.getText();
    for (const part of [
      'Its kind is **service**',
      '## Its set',
      'services/payments/RUNBOOK.md',
      '| Rollback | must |',
    ]) {
      expectThat(text.includes(part), `“${part}” is in ${text}`);
    }
  });

  it('Why Is This a Manual says why not, too', async () => {
    const uri = await writeFile(own('plain.md'), BARE);
    await vscode.window.showTextDocument(uri);
    await run('whyManual');
    const document = await eventually(
      () =>
        vscode.workspace.textDocuments.find(
          ({ uri: { scheme, query } }) => scheme === 'owners-manual-why' && query.includes('plain'),
        ),
      'page',
    );
    expectThat(document.getText().includes('No manual'), document.getText());
  });

  it('Explain Rule offers every rule and shows its page', async () => {
    await answering(() => run('explainRule'), 'rollback-assumed-faster');
    const tab = await eventually(() => vscode.window.tabGroups.activeTabGroup.activeTab, 'tab');
    expectThat(tab.label.includes('rollback-assumed-faster'), `${tab.label} is the page`);
  });

  it('Show Effective Configuration says what holds, and where from', async () => {
    await run('showConfiguration');
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    expectThat(
      /^preset: stability$/m.test(text) && /^ {2}rollback-missing: warning # default$/m.test(text),
      text,
    );
  });

  it('Create Configuration File writes one that is valid', async () => {
    await run('createConfiguration');
    const uri = at('.owners-manual.yaml');
    expectEqual(
      vscode.window.activeTextEditor?.document.uri.toString(),
      uri.toString(),
      'the active document',
    );
    await remove('.owners-manual.yaml');
    expectEqual(rulesOf(uri), []);
  });

  it('Show Emergency opens that part of the manual nearest to the active file', async () => {
    await vscode.window.showTextDocument(at('services/payments/runbooks/refund-by-hand.md'));
    await run('showEmergency');
    const { activeTextEditor: editor } = vscode.window;
    expectThat(
      editor?.document.uri.path.endsWith('services/payments/RUNBOOK.md') === true,
      'the manual is in front',
    );
    expectEqual(editor.document.lineAt(editor.selection.active.line).text, '## Emergency');
  });

  it('Check Workspace reads all again', async () => {
    const uri = await writeFile(own('RUNBOOK.md'), BARE);
    await run('checkWorkspace');
    expectThat(rulesOf(uri).includes('owners-missing'), 'the new manual is known when it is done');
  });

  it('Open Checklist opens it beside the manual', async () => {
    await open(BARE);
    await run('openChecklist');
    await eventually(
      () =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .find(({ input }) => input instanceof vscode.TabInputWebview),
      'checklist',
    );
  });
});

async function open(text: string): Promise<vscode.TextDocument> {
  const uri = await writeFile(own('RUNBOOK.md'), text);
  await rulesWhen(uri, 'finding', (rules) => rules.length > 0);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}
