import MarkdownIt, { type MarkdownIt as Renderer } from 'markdown-it';
import * as vscode from 'vscode';
import { eventually, expectEqual, expectThat } from './expect';
import {
  at,
  own,
  ownFolders,
  replaceAll,
  rulesOf,
  rulesWhen,
  wait,
  withoutAutoSave,
  writeFile,
} from './workspace';

const HEAD = '---\nmanual: ledger\nkind: service\n---\n\n# Ledger\n\nBooks what the shop sells.\n';

describe('While a manual is written', () => {
  withoutAutoSave();
  ownFolders();

  it('titles of missing sections are proposed behind the signs of a heading, what must be there first', async () => {
    const { document, cursor } = await open(`${HEAD}\n## ‸\n`);
    const items = await proposed(document, cursor, ' ');
    expectEqual(items.slice(0, 4).map(labelOf), [
      'Owners',
      'Emergency',
      'Rollback',
      'Single points of failure',
    ]);
    const rollback = items.find((item) => labelOf(item) === 'Rollback');
    expectThat(rollback?.insertText instanceof vscode.SnippetString, 'it is a snippet');
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(rollback.insertText, rollback.range as vscode.Range);
    expectThat(
      document.getText().includes('\n## Rollback\n\n- [ ] Which steps undo a release?\n'),
      document.getText(),
    );
  });

  it('accepting a proposal by the keyboard writes the section', async () => {
    const { document, cursor } = await open(`${HEAD}\n## Emer‸\n`);
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(cursor, cursor);
    await eventually(async () => {
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await new Promise((resolve) => setTimeout(resolve, 500));
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.getText().includes('\n## Emergency\n\n- [ ] What do I do first?\n') ? true : undefined;
    }, 'section');
  });

  it('keys, kinds, owners, people and today are proposed in the front matter', async () => {
    const cases: [string, string[]][] = [
      ['rol‸', ['rollback']],
      ['kind: ‸', ['service']],
      ['review: { last: ‸ }', ['2026-11-25']],
      ['owners: [‸]', ['@shop/checkout', '@shop/platform']],
      ['knows: [‸]', ['ana', 'bo']],
      ['not-applicable: { ‸ }', ['demand']],
    ];
    for (const [i, [line, wanted]] of cases.entries()) {
      // A file of its own: VS Code reads one anew that is written while it is open, when it pleases.
      const { document, cursor } = await open(
        `---\nmanual: ledger\n${line}\n---\n\n# Ledger\n`,
        `${i}/RUNBOOK.md`,
      );
      const labels = (await proposed(document, cursor)).map(labelOf);
      expectThat(
        wanted.every((label) => labels.includes(label)),
        `${wanted.join()} is among ${labels.join()} at ${line}`,
      );
    }
  });

  it('rules are proposed in directives, those found there first', async () => {
    const { document, cursor } = await open(
      `${HEAD}\n<!-- owners-manual-disable-next-line ‸ -->\n## Rollback\n`,
    );
    await rulesWhen(document.uri, 'empty section', (rules) => rules.includes('section-empty'));
    expectEqual(labelOf((await proposed(document, cursor))[0]!), 'section-empty');
  });

  it('one that was never saved is helped like any other, as soon as it is Markdown', async () => {
    const content = `${HEAD}\n## Rollback\n\nTODO\n\n## \n`;
    const plainText = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
    await vscode.window.showTextDocument(plainText);
    await wait(500);
    expectEqual(rulesOf(plainText.uri), []);
    const document = await vscode.languages.setTextDocumentLanguage(plainText, 'markdown');
    expectThat(!document.uri.path.startsWith('/'), 'it has no name');
    await rulesWhen(document.uri, 'finding', (rules) => rules.includes('section-empty'));
    const end = document.lineAt(document.lineCount - 2).range.end;
    expectEqual(labelOf((await proposed(document, end, ' '))[0]!), 'Owners');
    expectThat(
      (await hovered(document.uri, new vscode.Position(9, 5))).includes('empty section'),
      'it is told',
    );
    await lenses(document.uri, 'progress', ([title]) => title?.startsWith('0 of 15 answered') === true);
    await replaceAll(document, `${HEAD}\n## Rollback\n\n1. Run \`make back\`.\n2. Look at the page.\n`);
    await rulesWhen(document.uri, 'end of the finding', (rules) => !rules.includes('section-empty'));
    // A title that only the configuration of the workspace takes for Demand.
    await replaceAll(document, `${HEAD}\n## Guests and appetite\n\nTODO\n`);
    await rulesWhen(document.uri, 'finding by an alias', (rules) => rules.includes('section-empty'));
    await replaceAll(document, `${HEAD}\n## Rollback\n\n1. Run \`make back\`.\n2. Look at the page.\n`);
    await vscode.commands.executeCommand('owners-manual.openChecklist', document.uri);
    await eventually(
      () => (tabs().includes(`Checklist: ${document.uri.path}`) ? true : undefined),
      'checklist',
    );
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await rulesWhen(document.uri, 'end of all findings', (rules) => rules.length === 0);
    await wait(500);
    expectEqual(
      tabs().filter((label) => label.startsWith('Untitled')),
      [],
      'documents that came back',
    );
  });

  it('nothing is proposed in a document that is no manual', async () => {
    const uri = await writeFile(own('notes.md'), '# Notes\n\n## \n');
    const document = await vscode.workspace.openTextDocument(uri);
    const items = await proposed(document, new vscode.Position(2, 3), ' ');
    expectEqual(
      items.map(labelOf).filter((label) => label === 'Rollback'),
      [],
    );
  });

  it('a hover tells of a title what is asked, how it stands and why', async () => {
    const { document, cursor } = await open(`${HEAD}\n## Roll‸back\n\nTODO\n`);
    const text = await hovered(document.uri, cursor);
    for (const part of ['**Rollback**', 'empty section', 'must', 'Which steps undo a release?', 'Why:']) {
      expectThat(text.includes(part), `“${part}” is in ${text}`);
    }
  });

  it('a hover tells what a time was read as, and is not trusted with commands', async () => {
    const { document, cursor } = await open(
      '---\nmanual: ledger\nrollback: { time: 9‸0m }\n---\n\n# Ledger\n',
    );
    const [content] = await hovers(document.uri, cursor);
    expectThat(content instanceof vscode.MarkdownString && content.isTrusted !== true, 'it is not trusted');
    expectThat(plain(content.value).includes('read as 1 h 30 min'), content.value);
  });

  it('what a service depends on leads to its manual, by a link and by Go to Definition', async () => {
    const { document, cursor } = await open(
      '---\nmanual: ledger\ndepends-on: [check‸out]\n---\n\n# Ledger\n',
    );
    const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      cursor,
    );
    const paths = places.map((place) => ('uri' in place ? place.uri : place.targetUri).path);
    expectEqual(paths, [at('services/checkout/RUNBOOK.md').path]);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    expectEqual(
      links.filter(({ range }) => range.contains(cursor)).map(({ target }) => target?.path),
      [at('services/checkout/RUNBOOK.md').path],
    );
  });

  it('what a document says does not become Markdown in a hover', async () => {
    const { document, cursor } = await open(
      '---\nmanual: ledger\nowners: ["[a](command:b) <b>‸*c*"]\n---\n\n# Ledger\n',
    );
    const text = await rawHover(document.uri, cursor);
    expectThat(!text.includes('[a](command:b)') && !text.includes('<b>') && !text.includes(' *c*'), text);
  });

  it('a hover explains the rule of a directive and leads to its page', async () => {
    const { document, cursor } = await open(
      `${HEAD}\n<!-- owners-manual-disable-file spof-mis‸sing: one machine only -->\n`,
    );
    const text = await rawHover(document.uri, cursor);
    expectThat(text.includes('(owners-manual-rule:/spof-missing.md)'), text);
  });

  it('lenses show progress on the title and lead to the checklist, and follow the document', async () => {
    const { document } = await open(`${HEAD}\n## Owners\n\n@shop/ledger: ana and bo.\n`);
    const [lens] = await lenses(document.uri, 'progress', (titles) => titles.length === 1);
    expectEqual(lens?.command?.title, '1 of 15 answered · Open Checklist');
    expectEqual(lens?.command?.command, 'owners-manual.openChecklist');
    expectEqual(lens?.range.start.line, 5);
    await replaceAll(
      document,
      `${document.getText()}\n## Rollback\n\n1. Run \`make back\`.\n2. Look at the page.\n`,
    );
    await lenses(document.uri, '2 of 15', ([title]) => title?.startsWith('2 of 15 answered') === true);
  });

  it('lenses show the times of release and rollback', async () => {
    const matter = 'release: { time: 2h }\nrollback: { time: 10m, tested: 2026-08-01 }\n';
    const { document } = await open(
      `---\nmanual: ledger\nkind: service\n${matter}---\n\n# Ledger\n\n## Rollback\n\n1. Run \`make back\`.\n`,
    );
    await lenses(document.uri, 'times', (titles) =>
      titles.includes('release 2 h · rollback 10 min, measured 2026-08-01'),
    );
  });

  it('lenses show the result of a consensus record', async () => {
    const record = '```consensus\nquestion: Now?\nvotes: { ana: 5, bo: 4, chi: 2 }\n```\n';
    const { document } = await open(`${HEAD}\n## Decisions\n\n${record}`);
    await lenses(document.uri, 'result', (titles) => titles.includes('Move on · 2 at 4 and 5, 1 at 0 to 3'));
  });

  it('the built-in preview shows consensus records as histograms, and reasons as notes', async () => {
    const vote = '```consensus\nquestion: Now?\nvotes: { ana: 5, bo: 4, chi: 2 }\n```\n';
    const matter = '---\nmanual: ledger\nnot-applicable: { demand: an internal batch job }\n---\n';
    const { document } = await open(`${matter}\n# Ledger\n\n${vote}`);
    const html = await rendered(document);
    for (const part of [
      'owners-manual-consensus',
      'value="1"',
      'move on',
      'owners-manual-note',
      'batch job',
    ]) {
      expectThat(html.includes(part), `“${part}” is in ${html}`);
    }
  });
});

describe('Assistants', () => {
  it('are told which manuals there are, as the command line inspects them', async () => {
    const { version, manuals } = (await invoked('list_manuals', {})) as {
      version: number;
      manuals: { path: string; kind: string; topics: Record<string, { state: string }> }[];
    };
    const checkout = manuals.find(({ path }) => path === 'services/checkout/RUNBOOK.md');
    expectEqual([version, checkout?.kind, checkout?.topics['rollback']?.state], [1, 'service', 'answered']);
  });

  it('are told what a manual lacks, as the Problems panel has it', async () => {
    const path = 'services/payments/RUNBOOK.md';
    const { findings, summary } = (await invoked('check_manual', { path })) as {
      findings: { rule: string; path: string; message: string }[];
      summary: { manuals: number };
    };
    expectEqual(findings.map(({ rule }) => rule).sort(), rulesOf(at(path)).sort());
    expectThat(
      findings.length > 0 && findings.every((finding) => finding.path === path),
      'of that manual only',
    );
    expectEqual(summary.manuals, 1);
  });

  it('are told so when they ask for a manual that is not there', async () => {
    const { error } = (await invoked('check_manual', { path: 'nowhere.md' })) as { error?: string };
    expectThat(error?.includes("no owner's manual nowhere.md") === true, `${error}`);
  });
});

function tabs(): string[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs).map(({ label }) => label);
}

async function invoked(tool: string, input: object): Promise<unknown> {
  const result = await vscode.lm.invokeTool(`owners-manual_${tool}`, {
    input,
    toolInvocationToken: undefined,
  });
  return JSON.parse(result.content.map((part) => (part as vscode.LanguageModelTextPart).value).join(''));
}

/** A document as the Markdown preview shows it. */
async function rendered(document: vscode.TextDocument): Promise<string> {
  if (EXPECTED_HOST === 'node') {
    return vscode.commands.executeCommand<string>('markdown.api.render', document);
  }
  // Here the preview runs in the other host, where nothing of this one can be lent to it: what it is offered is used.
  const offered = (await vscode.extensions.getExtension('owners-manual.owners-manual')?.activate()) as {
    extendMarkdownIt(md: Renderer): Renderer;
  };
  return offered.extendMarkdownIt(new MarkdownIt()).render(document.getText());
}

/** Opens a manual with the cursor where `‸` stands. */
async function open(
  marked: string,
  path = 'RUNBOOK.md',
): Promise<{ document: vscode.TextDocument; cursor: vscode.Position }> {
  const text = marked.replace('‸', '');
  const uri = await writeFile(own(path), text);
  const document = await vscode.workspace.openTextDocument(uri);
  expectEqual(document.getText(), text);
  await eventually(() => (rulesOf(uri).length > 0 ? true : undefined), 'finding');
  return { document, cursor: document.positionAt(Math.max(marked.indexOf('‸'), 0)) };
}

async function proposed(
  document: vscode.TextDocument,
  position: vscode.Position,
  trigger?: string,
): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    trigger,
  );
  return list.items
    .filter(
      ({ kind }) => kind !== vscode.CompletionItemKind.Snippet && kind !== vscode.CompletionItemKind.Text,
    )
    .sort((a, b) => (a.sortText ?? labelOf(a)).localeCompare(b.sortText ?? labelOf(b)));
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

async function hovers(uri: vscode.Uri, position: vscode.Position): Promise<vscode.MarkdownString[]> {
  const all = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  return all.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
}

async function rawHover(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  return (await hovers(uri, position)).map(({ value }) => value).join('\n');
}

async function hovered(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  return plain(await rawHover(uri, position));
}

/** Markdown without the escapes that keep a text from being Markdown. */
function plain(markdown: string): string {
  return markdown.replaceAll('&nbsp;', ' ').replace(/\\(?=\W)/g, '');
}

/** The lenses of a document when their titles are as wanted. */
async function lenses(
  uri: vscode.Uri,
  what: string,
  holds: (titles: readonly string[]) => boolean,
): Promise<vscode.CodeLens[]> {
  return eventually(async () => {
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
      50,
    );
    return holds(found.map(({ command }) => command?.title ?? '')) ? found : undefined;
  }, what);
}
