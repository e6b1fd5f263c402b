import * as vscode from 'vscode';
import { answering } from './answering';
import { eventually, expectEqual, expectThat } from './expect';
import {
  diagnosticsOf,
  own,
  ownFolders,
  replaceAll,
  ruleOf,
  rulesOf,
  rulesWhen,
  withoutAutoSave,
  writeFile,
} from './workspace';

const BARE = '# Ledger\n\nBooks what the shop sells.\n';

describe('The light bulb', () => {
  withoutAutoSave();
  ownFolders();

  let document: vscode.TextDocument;

  beforeEach(async () => {
    const uri = await writeFile(own('RUNBOOK.md'), BARE);
    document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await rulesWhen(uri, 'finding', (rules) => rules.includes('rollback-missing'));
  });

  it('inserts a section from the template, selects its first question, and undo takes it back', async () => {
    const fix = await find(document, 'rollback-missing', 'Insert section “Rollback”');
    await apply(fix);
    expectThat(
      document.getText().includes('## Rollback\n\n- [ ] Which steps undo a release?'),
      'the section is there',
    );
    expectThat(document.getText().startsWith(BARE), 'all else is as it was');
    const { activeTextEditor: editor } = vscode.window;
    expectThat(editor?.document === document, 'the manual is in front');
    expectThat(editor.selection.active.line > 2, 'the cursor is in the new section');
    await rulesWhen(document.uri, 'end of the finding', (rules) => !rules.includes('rollback-missing'));
    await vscode.commands.executeCommand('undo');
    expectEqual(document.getText(), BARE);
    await rulesWhen(document.uri, 'finding after undo', (rules) => rules.includes('rollback-missing'));
  });

  it('fixes the document as it is when the fix is chosen, not as it was when it was offered', async () => {
    const [fix] = await actions(document, 'rollback-missing', 'Insert section “Rollback”');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '---\nkind: service\n---\n\n');
    await vscode.workspace.applyEdit(edit);
    expectThat(fix !== undefined && fix.edit === undefined, 'nothing is computed before it is chosen');
    await apply(await find(document, 'rollback-missing', 'Insert section “Rollback”'));
    expectThat(
      document.getText().startsWith(`---\nkind: service\n---\n\n${BARE}`),
      'what was typed in between is whole',
    );
  });

  it('offers to silence a rule for the line, the file and the workspace, and to explain it', async () => {
    const titles = (await actions(document, 'rollback-missing')).map(({ title }) => title);
    for (const title of [
      'Disable rollback-missing for this line…',
      'Disable rollback-missing for this file…',
      'Disable rollback-missing for the workspace…',
      'Explain rollback-missing',
      'Declare “Rollback” not applicable…',
    ]) {
      expectThat(titles.includes(title), `“${title}” is among ${titles.join(', ')}`);
    }
  });

  for (const [what, expected] of [
    ['this line', '<!-- owners-manual-disable-next-line rollback-missing: it is stateless -->\n# Ledger'],
    ['this file', '<!-- owners-manual-disable-file rollback-missing: it is stateless -->\n# Ledger'],
  ] as const) {
    it(`asks why before it silences a rule for ${what}`, async () => {
      const action = await find(document, 'rollback-missing', `Disable rollback-missing for ${what}…`);
      await answering(() => apply(action), 'it is stateless');
      expectThat(document.getText().startsWith(expected), `${document.getText()} begins with the directive`);
      await rulesWhen(document.uri, 'silence', (rules) => !rules.includes('rollback-missing'));
      expectThat(!rulesOf(document.uri).includes('directive-unused'), 'the directive is of use');
    });
  }

  it('asks why before it silences a rule for the workspace, and keeps what stands in the configuration', async () => {
    await writeFile(own('.owners-manual.yaml'), '# Ours.\nrules: # as agreed\n  spof-missing: off\n');
    await rulesWhen(
      document.uri,
      'obedience',
      (rules) => rules.length > 0 && !rules.includes('spof-missing'),
    );
    const action = await find(document, 'rollback-missing', 'Disable rollback-missing for the workspace…');
    await answering(() => apply(action), 'it is stateless');
    expectEqual(
      (await configurationInFront()).getText(),
      '# Ours.\nrules: # as agreed\n  rollback-missing: off # it is stateless\n  spof-missing: off\n',
    );
    await rulesWhen(document.uri, 'silence', (rules) => !rules.includes('rollback-missing'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('makes a title one of its topic in the configuration, which holds before it is saved', async () => {
    await writeFile(own('.owners-manual.yaml'), '# Ours.\nrules:\n  spof-missing: off\n');
    await rulesWhen(
      document.uri,
      'obedience',
      (rules) => rules.length > 0 && !rules.includes('spof-missing'),
    );
    await replaceAll(document, `${BARE}\n## Pager\n\nThe ledger team has one; it rings by itself.\n`);
    const title = '“Pager” is our section on Emergency (add alias)';
    await apply(await find(document, 'emergency-missing', title));
    const configuration = await configurationInFront();
    expectEqual(
      configuration.getText(),
      '# Ours.\nrules:\n  spof-missing: off\naliases:\n  emergency: [Pager]\n',
    );
    expectThat(configuration.isDirty, 'it is left to the user to save it');
    await rulesWhen(document.uri, 'end of the finding', (rules) => !rules.includes('emergency-missing'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await rulesWhen(document.uri, 'finding after all', (rules) => rules.includes('emergency-missing'));
  });

  it('makes all safe fixes at once where that is asked for, and no other', async () => {
    await replaceAll(document, `${BARE}\n## Rolback\n\n1. Run \`make back\`.\n2. Look at the page.\n`);
    await rulesWhen(document.uri, 'slip in a title', (rules) => rules.includes('heading-near-miss'));
    const [action, ...others] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 0, 0, 0),
      'source.fixAll.owners-manual',
      10,
    );
    expectThat(action !== undefined && others.length === 0, 'there is one action for all');
    await apply(action);
    expectEqual(document.getText(), `${BARE}\n## Rollback\n\n1. Run \`make back\`.\n2. Look at the page.\n`);
    const before = document.version;
    await vscode.commands.executeCommand('owners-manual.fixAll', document.uri);
    expectEqual(document.version, before, 'the version when nothing safe is left');
  });

  it('asks which topic, and why, where a topic is declared not applicable by the palette', async () => {
    const declared = vscode.commands.executeCommand.bind(undefined, 'owners-manual.declareNotApplicable');
    await answering(async () => declared(), 'Rollback', 'it holds no state at all');
    expectThat(
      /not-applicable:.*rollback: .*it holds no state/s.test(document.getText()),
      document.getText(),
    );
  });

  it('asks why before it declares a topic not applicable', async () => {
    const action = await find(document, 'rollback-missing', 'Declare “Rollback” not applicable…');
    await answering(() => apply(action), 'it holds no state at all');
    expectThat(
      /^---\nnot-applicable:.*rollback:.*it holds no state at all/s.test(document.getText()),
      document.getText(),
    );
    await rulesWhen(document.uri, 'end of the finding', (rules) => !rules.includes('rollback-missing'));
  });
});

describe('The menu of refactorings', () => {
  withoutAutoSave();
  ownFolders();

  it('makes a section of what only mentions a topic, and a table of a list, each as one step to undo', async () => {
    const text =
      '# Ledger\n\n## Release\n\nMerge.\n\nTo roll back, run `make previous`.\n\n## Single points of failure\n\n- Disk: nothing is booked.\n- Ana\n';
    const uri = await writeFile(own('RUNBOOK.md'), text);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await rulesWhen(uri, 'finding', (rules) => rules.length > 0);
    for (const [line, title, expected] of [
      [6, 'Make this the section “Rollback”', '\n## Rollback\n\nTo roll back, run `make previous`.\n'],
      [10, 'Make a table of this list', '| Disk | nothing is booked. |  |\n'],
    ] as const) {
      const action = (await refactorings(document, line)).find((each) => each.title === title);
      if (!action) throw new Error(`There is no “${title}”`);
      await apply(action);
      expectThat(document.getText().includes(expected), document.getText());
      await vscode.commands.executeCommand('undo');
      expectEqual(document.getText(), text);
    }
    expectEqual(await refactorings(document, 4), [], 'what is offered where nothing is mentioned');
  });
});

async function refactorings(document: vscode.TextDocument, line: number): Promise<vscode.CodeAction[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(line, 3, line, 3),
    vscode.CodeActionKind.RefactorRewrite.value,
  );
  // The Markdown of VS Code has refactorings of its own.
  return found.filter(({ title }) => title.startsWith('Make '));
}

/** What the light bulb offers for the first finding of a rule. */
async function actions(document: vscode.TextDocument, rule: string, title?: string, resolve = 0) {
  const diagnostic = diagnosticsOf(document.uri).find((each) => ruleOf(each) === rule);
  if (!diagnostic) throw new Error(`There is no finding of ${rule}`);
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    diagnostic.range,
    vscode.CodeActionKind.QuickFix.value,
    resolve,
  );
  return found.filter((action) => title === undefined || action.title === title);
}

async function find(document: vscode.TextDocument, rule: string, title: string): Promise<vscode.CodeAction> {
  return eventually(async () => (await actions(document, rule, title, 100))[0], `action “${title}”`);
}

async function configurationInFront(): Promise<vscode.TextDocument> {
  return eventually(() => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.uri.path.endsWith('.yaml') ? document : undefined;
  }, 'configuration in front');
}

async function apply({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit) expectThat(await vscode.workspace.applyEdit(edit), 'the edit is applied');
  if (command)
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}
