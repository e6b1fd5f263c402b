import * as vscode from 'vscode';
import { eventually, expectEqual } from './expect';
import { at, own, ownFolders, rulesWhen, wait, withoutAutoSave, writeFile } from './workspace';

const TEXT = '# Ledger\n\nBooks what the shop sells.\n\n## Rollback\n\nDeploy the tag before.\n';

describe('A checklist', () => {
  withoutAutoSave();
  ownFolders();

  it('is opened once a manual, however often it is asked for', async () => {
    const uri = await manual();
    for (let i = 0; i < 3; i++) await vscode.commands.executeCommand('owners-manual.openChecklist', uri);
    await checklistsAre('Checklist: RUNBOOK.md');
    await wait(500);
    expectEqual(checklists(), ['Checklist: RUNBOOK.md']);
  });

  it('goes with its manual when that is renamed, and is found under the new name', async () => {
    const uri = await manual();
    await vscode.commands.executeCommand('owners-manual.openChecklist', uri);
    await checklistsAre('Checklist: RUNBOOK.md');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, at(own('again/playbook.md')));
    await vscode.workspace.applyEdit(edit);
    await checklistsAre('Checklist: playbook.md');
    await rulesWhen(at(own('again/playbook.md')), 'findings at the new name', (rules) => rules.length > 0);
    await vscode.commands.executeCommand('owners-manual.openChecklist', at(own('again/playbook.md')));
    await wait(500);
    expectEqual(checklists(), ['Checklist: playbook.md']);
  });

  it('writes nothing and makes nothing dirty by being opened', async () => {
    const uri = await manual();
    await vscode.commands.executeCommand('owners-manual.openChecklist', uri);
    await checklistsAre('Checklist: RUNBOOK.md');
    await wait(500);
    expectEqual(
      vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map((document) => document.uri.path),
      [],
    );
    expectEqual(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), TEXT);
  });
});

/** A manual that the extension has read. */
async function manual(): Promise<vscode.Uri> {
  const uri = await writeFile(own('RUNBOOK.md'), TEXT);
  await rulesWhen(uri, 'findings', (rules) => rules.length > 0);
  return uri;
}

function checklists(): string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .map(({ label }) => label)
    .filter((label) => label.startsWith('Checklist'));
}

async function checklistsAre(label: string): Promise<void> {
  await eventually(
    () => (checklists().join() === label ? true : undefined),
    `tab “${label}” (now: ${checklists().join()})`,
  );
}
