import * as vscode from 'vscode';
import { eventually, expectEqual, expectThat } from './expect';
import {
  at,
  closeEditors,
  diagnosedIn,
  diagnosticsOf,
  own,
  ownFolders,
  remove,
  replaceAll,
  ruleOf,
  rulesOf,
  rulesWhen,
  wait,
  withoutAutoSave,
  writeFile,
} from './workspace';

const BARE = '# Ledger\n\nBooks what the shop sells.\n';
const OWNED = `${BARE}\n## Owners\n\n@shop/ledger: ana and bo, #ledger on chat.\n`;

describe('Problems follow', () => {
  withoutAutoSave();
  ownFolders();

  afterEach(async () => {
    await remove('.owners-manual.yaml').then(undefined, () => undefined);
    await eventually(
      () => (diagnosedIn('.owners-manual.yaml') ? undefined : true),
      'end of the configuration',
    );
  });

  it('a manual that is written behind the back of the editor, and goes again', async () => {
    const uri = await writeFile(own('RUNBOOK.md'), BARE);
    await rulesWhen(uri, 'finding on the new manual', (rules) => rules.includes('owners-missing'));
    await writeFile(own('RUNBOOK.md'), OWNED);
    await rulesWhen(uri, 'finding without owners-missing', (rules) => !rules.includes('owners-missing'));
    await remove(own());
    await rulesWhen(uri, 'end of all findings', (rules) => rules.length === 0);
  });

  it('typing, before anything is saved, and the disk again when the document is closed', async () => {
    const uri = await writeFile(own('RUNBOOK.md'), BARE);
    await rulesWhen(uri, 'finding', (rules) => rules.includes('owners-missing'));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await replaceAll(document, OWNED);
    expectThat(document.isDirty, 'nothing is saved');
    await rulesWhen(uri, 'finding of the typed text', (rules) => !rules.includes('owners-missing'));
    await closeEditors();
    await rulesWhen(uri, 'finding of the file', (rules) => rules.includes('owners-missing'));
  });

  it('files that a manual speaks of, and rules of alerts, as they come and go', async () => {
    const uri = await writeFile(own('RUNBOOK.md'), `${OWNED}\nSee [the plan](plan.png).\n`);
    await rulesWhen(uri, 'dead link', (rules) => rules.includes('link-target-missing'));
    await writeFile(own('plan.png'), 'a picture');
    await rulesWhen(uri, 'link that leads somewhere', (rules) => !rules.includes('link-target-missing'));
    const alerts = await writeFile(
      own('rules.yaml'),
      [
        'groups:',
        '  - name: ledger',
        '    rules:',
        '      - alert: LedgerLate',
        '        expr: ledger_lag > 9',
        '        annotations:',
        `          runbook_url: ${own('late.md')}`,
        '',
      ].join('\n'),
    );
    await rulesWhen(alerts, 'alert without its manual', (rules) => rules.includes('runbook-url-dead'));
    await remove(own());
    await rulesWhen(alerts, 'end of the alert', (rules) => rules.length === 0);
    await rulesWhen(uri, 'end of all findings', (rules) => rules.length === 0);
  });

  it('a manual that is renamed, with all that its folder has', async () => {
    const old = await writeFile(own('ledger/RUNBOOK.md'), BARE);
    await rulesWhen(old, 'finding', (rules) => rules.length > 0);
    await vscode.workspace.fs.rename(at(own('ledger')), at(own('books')));
    const uri = at(own('books/RUNBOOK.md'));
    await rulesWhen(uri, 'finding at the new name', (rules) => rules.includes('owners-missing'));
    await rulesWhen(old, 'end of findings at the old name', (rules) => rules.length === 0);
    await remove(own('books'));
    await rulesWhen(uri, 'end of all findings', (rules) => rules.length === 0);
  });

  it('a configuration that is broken and mended: the last valid one stays in force', async () => {
    const uri = await writeFile(own('RUNBOOK.md'), BARE);
    await rulesWhen(uri, 'finding', (rules) => rules.includes('owners-missing'));
    const config = await writeFile('.owners-manual.yaml', 'rules:\n  owners-missing: off\n');
    await rulesWhen(uri, 'obedience', (rules) => rules.length > 0 && !rules.includes('owners-missing'));
    await writeFile('.owners-manual.yaml', 'rules:\n  owners-mising: off\n');
    await rulesWhen(config, 'finding on the configuration', (rules) => rules.includes('config-invalid'));
    const [fault] = diagnosticsOf(config);
    expectEqual(fault?.range.start, { line: 1, character: 2 }, 'its place');
    expectThat(!rulesOf(uri).includes('owners-missing'), 'the last valid configuration is in force');
    await writeFile('.owners-manual.yaml', 'preset: stability\n');
    await rulesWhen(config, 'end of the finding', (rules) => rules.length === 0);
    await rulesWhen(uri, 'finding under the new configuration', (rules) => rules.includes('owners-missing'));
    await remove('.owners-manual.yaml');
  });

  it('a configuration as it is typed', async () => {
    const uri = await writeFile(own('RUNBOOK.md'), BARE);
    const config = await writeFile('.owners-manual.yaml', 'preset: stability\n');
    await rulesWhen(uri, 'finding', (rules) => rules.includes('owners-missing'));
    const document = await vscode.workspace.openTextDocument(config);
    await vscode.window.showTextDocument(document);
    await replaceAll(document, 'rules: [');
    await rulesWhen(config, 'finding on the configuration', (rules) => rules.includes('config-invalid'));
    await replaceAll(document, 'rules: { owners-missing: off }\n');
    await rulesWhen(config, 'end of the finding', (rules) => rules.length === 0);
    await rulesWhen(uri, 'obedience', (rules) => rules.length > 0 && !rules.includes('owners-missing'));
  });

  it('the baseline: what it knows is a hint, hidden or as before, by the setting', async () => {
    const set = (value: string | undefined) =>
      vscode.workspace
        .getConfiguration('owners-manual')
        .update('baseline', value, vscode.ConfigurationTarget.Global);
    const uri = await writeFile(own('RUNBOOK.md'), BARE);
    await rulesWhen(uri, 'finding', (rules) => rules.includes('owners-missing'));
    // The rest of the findings is new.
    const known = { path: own('RUNBOOK.md'), rule: 'owners-missing', count: 1 };
    const severity = () => diagnosticsOf(uri).find((each) => ruleOf(each) === 'owners-missing')?.severity;
    const severityIs = (expected: vscode.DiagnosticSeverity | undefined) =>
      eventually(() => (severity() === expected ? true : undefined), `severity ${expected}`);
    const before = severity();
    expectThat(before !== undefined && before < vscode.DiagnosticSeverity.Hint, 'more than a hint');
    try {
      const text = JSON.stringify({ version: 1, findings: [known] });
      await writeFile('.owners-manual-baseline.json', text);
      await severityIs(vscode.DiagnosticSeverity.Hint);
      const others = diagnosticsOf(uri).filter((each) => ruleOf(each) !== 'owners-missing');
      expectThat(
        others.some((each) => each.severity < vscode.DiagnosticSeverity.Hint),
        'others are no hints',
      );
      await set('hide');
      await severityIs(undefined);
      await set('full');
      await severityIs(before);
    } finally {
      await set(undefined);
      await remove('.owners-manual-baseline.json');
    }
  });

  it('no document that is ignored, though it is opened', async () => {
    const uri = await writeFile(own('node_modules/x/RUNBOOK.md'), BARE);
    const witness = await writeFile(own('RUNBOOK.md'), BARE);
    await vscode.window.showTextDocument(uri);
    await rulesWhen(witness, 'finding beside it', (rules) => rules.length > 0);
    await wait(500);
    expectEqual(rulesOf(uri), []);
  });

  it('a document through all that can be wrong with its bytes', async () => {
    const bytes = (text: string) => [...new TextEncoder().encode(text)];
    const cases: [string, Uint8Array, number | undefined][] = [
      ['bom', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes(BARE)]), 2],
      ['crlf', new Uint8Array(bytes(BARE.replaceAll('\n', '\r\n'))), 2],
      ['lone-cr', new Uint8Array(bytes(`\r\r${BARE.replaceAll('\n', '\r')}`)), 2],
      ['empty', new Uint8Array(), 0],
      ['binary', new Uint8Array([0, 1, 2, 255]), undefined],
      ['utf-16', new Uint8Array([0xff, 0xfe, 0x23, 0]), undefined],
      ['not-utf-8', new Uint8Array([...bytes('# Caf'), 0xe9, ...bytes('\n')]), undefined],
    ];
    for (const [name, content] of cases) await writeFile(own(`${name}/RUNBOOK.md`), content);
    for (const [name, , character] of cases) {
      const uri = at(own(`${name}/RUNBOOK.md`));
      if (character === undefined) continue;
      await rulesWhen(uri, `finding on ${name}`, (rules) => rules.includes('owners-missing'));
      const closed = placesOf(uri);
      expectEqual(diagnosticsOf(uri)[0]?.range.start.character, character, `the column in ${name}`);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      await wait(300);
      expectEqual(placesOf(uri), closed, `what is found in ${name} when it is open`);
    }
    for (const name of ['binary', 'utf-16', 'not-utf-8']) {
      expectEqual(rulesOf(at(own(`${name}/RUNBOOK.md`))), [], `what is found in ${name}`);
    }
  });

  it('a document of 5 MB, without a hang', async () => {
    const line = 'Restart the service, wait, and look at the dashboard. `systemctl restart ledger`\n';
    const uri = await writeFile(own('RUNBOOK.md'), BARE + line.repeat(5_000_000 / line.length));
    await rulesWhen(uri, 'finding', (rules) => rules.includes('owners-missing'));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await replaceAll(document, OWNED);
    await rulesWhen(
      uri,
      'finding of the edit',
      (rules) => rules.length > 0 && !rules.includes('owners-missing'),
    );
  });

  it('only what people do: nothing is ever written to the disk', async () => {
    const uri = await writeFile(own('RUNBOOK.md'), BARE);
    const before = await vscode.workspace.fs.stat(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await vscode.window.showTextDocument(document);
    await replaceAll(document, OWNED);
    await rulesWhen(uri, 'finding', (rules) => rules.length > 0 && !rules.includes('owners-missing'));
    const after = await eventually(() => vscode.workspace.fs.stat(uri), 'file');
    expectEqual(after, before, 'what the disk says of the file');
  });
});

function placesOf(uri: vscode.Uri): string[] {
  return diagnosticsOf(uri).map(({ message, range: { start, end } }) =>
    [message, start.line, start.character, end.line, end.character].join(' '),
  );
}
