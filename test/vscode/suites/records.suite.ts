import * as vscode from 'vscode';
import { answering } from './answering';
import { expectEqual, expectThat } from './expect';
import { at, own, ownFolders, rulesWhen, withoutAutoSave, writeFile } from './workspace';

const HEAD =
  '---\nmanual: ledger\nkind: service\nlifecycle: early\n---\n\n# Ledger\n\nBooks what the shop sells.\n';
const run = (command: string, ...args: unknown[]): Promise<unknown> =>
  Promise.resolve(vscode.commands.executeCommand(`owners-manual.${command}`, ...args));

describe('The command', () => {
  withoutAutoSave();
  ownFolders();

  it('Raise Lifecycle shows what the next stage asks beside, and writes it', async () => {
    const document = await open(HEAD);
    const details: string[] = [];
    const { showQuickPick } = vscode.window;
    const window = vscode.window as unknown as Record<string, unknown>;
    window['showQuickPick'] = (items: readonly vscode.QuickPickItem[]) => {
      details.push(...items.map(({ label, detail }) => `${label}: ${detail}`));
      return Promise.resolve(items[0]);
    };
    try {
      await run('raiseLifecycle', document.uri);
    } finally {
      Object.assign(window, { showQuickPick });
    }
    expectThat(
      details[0]?.startsWith('production: must also answer: Single points of failure') === true,
      details.join('\n'),
    );
    expectThat(document.getText().includes('\nlifecycle: production\n'), document.getText());
  });

  it('Start Consensus Record proposes a way by people, items and silence, and writes the record', async () => {
    const document = await open(`${HEAD}\n## Decisions\n\nWe decide on Mondays.\n\n## Rollback\n\nRun it.\n`);
    await answering(
      () => run('startConsensus', document.uri),
      'Do we run drills?',
      '40',
      '3',
      'Yes, and they have not talked',
      'Top five',
    );
    expectThat(
      /We decide on Mondays\.\n\n```consensus\nquestion: "Do we run drills\?"\nmethod: top-five\nasked: \d{4}-\d\d-\d\d\nideas: \{\}\nballots: \{\}\ndecision:\n```\n\n## Rollback/.test(
        document.getText(),
      ),
      document.getText(),
    );
  });

  const RECORD =
    '```consensus\nquestion: What comes first?\nideas: { a: First, b: Second }\nballots: { ana: [b], bo: [a, b] }\n```\n';

  it('Tally Votes writes the ranked table behind the record, as one step to undo', async () => {
    const document = await open(`${HEAD}\n## Decisions\n\n${RECORD}`);
    const before = document.getText();
    await vscode.window.showTextDocument(document);
    await run('tallyVotes');
    expectThat(document.getText().endsWith('| 1 | Second | 2 |\n| 2 | First | 1 |\n'), document.getText());
    await vscode.commands.executeCommand('undo');
    expectEqual(document.getText(), before);
  });

  it('Export Ballot opens a ballot and writes no file', async () => {
    const document = await open(`${HEAD}\n## Decisions\n\n${RECORD}`);
    await vscode.window.showTextDocument(document);
    await run('exportBallot');
    const draft = vscode.window.activeTextEditor?.document;
    expectThat(draft?.isUntitled === true, 'it is a draft');
    expectThat(draft.getText().includes('- [ ] First (a)\n- [ ] Second (b)\n'), draft.getText());
  });

  it('Has This Been Decided searches the records of all manuals and leads there', async () => {
    await answering(() => run('searchDecisions'), 'What do we do about stability in the first half of 2027?');
    const editor = vscode.window.activeTextEditor;
    expectThat(
      editor?.document.uri.path.endsWith('decisions/2026-09-rollback-drill.md') === true,
      'it is open',
    );
    expectEqual(editor.document.lineAt(editor.selection.active.line).text, '```consensus');
  });

  it('Log a Panic Press counts person-minutes, writes them into the log and drafts the note', async () => {
    const log =
      '| Date | Team | Justified | Cost | Told |\n| --- | --- | --- | --- | --- |\n| 2026-05-29 | Support | yes | | |\n';
    const document = await open(`${HEAD}\n## Emergency\n\nCall 112.\n\n### Panic log\n\n${log}`);
    await answering(() => run('logPanicPress', document.uri), 'Sales', 'No', '3', '25');
    expectThat(
      /\| 2026-05-29 .*\n\| \d{4}-\d\d-\d\d \| Sales \| no \| 3 people × 25 min = 75 person-minutes \| \|\n$/.test(
        document.getText(),
      ),
      document.getText(),
    );
    const draft = vscode.window.activeTextEditor?.document;
    expectThat(
      draft?.isUntitled === true && draft.getText().includes('75 person-minutes'),
      'the note is drafted',
    );
  });

  it('Export Panic Card opens what the manual says of the button', async () => {
    await run('exportPanicCard', at('services/checkout/RUNBOOK.md'));
    const draft = vscode.window.activeTextEditor?.document;
    expectThat(draft?.isUntitled === true, 'it is a draft');
    expectThat(
      draft.getText().startsWith('# Panic button: Checkout\n\nAnybody in support') &&
        !draft.getText().includes('Panic log'),
      draft.getText(),
    );
  });

  for (const [command, kind, title] of [
    ['newSuccessReview', 'success', 'What went well'],
    ['newPostmortem', 'postmortem', 'What we learned'],
  ] as const) {
    it(`${command} writes a manual of its kind`, async () => {
      await answering(() => run(command), 'Summer sale', own('summer-sale.md'));
      const text = vscode.window.activeTextEditor?.document.getText() ?? '';
      expectThat(text.startsWith(`---\nmanual: Summer sale\nkind: ${kind}\n---\n`), text);
      expectThat(text.includes(`\n## ${title}\n`), text);
    });
  }

  it('Export Demand Calendar writes what is coming where the user wants it', async () => {
    const peak =
      '\n## Demand\n\n| Event | Start | Expected peak |\n| --- | --- | --- |\n| Jubilee | 2999-01-31 | 9/s |\n';
    await open(HEAD + peak);
    const target = at(own('peaks.ics'));
    const window = vscode.window as unknown as Record<string, unknown>;
    const { showSaveDialog } = vscode.window;
    window['showSaveDialog'] = async () => target;
    try {
      await run('exportDemandCalendar');
    } finally {
      window['showSaveDialog'] = showSaveDialog;
    }
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    expectThat(text.startsWith('BEGIN:VCALENDAR\r\n'), 'it is a calendar');
    expectThat(text.includes('DTSTART;VALUE=DATE:29990131'), text);
    expectThat(text.includes('SUMMARY:Jubilee · Ledger'), text);
  });
});

async function open(text: string): Promise<vscode.TextDocument> {
  const uri = await writeFile(own('RUNBOOK.md'), text);
  await rulesWhen(uri, 'finding', (rules) => rules.length > 0);
  return vscode.workspace.openTextDocument(uri);
}
