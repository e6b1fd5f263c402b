import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { nodesOf, ROOT, sourceFiles, type SourceFileOf } from './sourceFiles';
import { collect } from './support/collect';
import { MemoryHost } from './support/memoryHost';

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly activationEvents: readonly string[];
  readonly contributes: Readonly<Record<string, unknown>>;
};
const extension = sourceFiles('src/extension');
const shipped = [...extension, ...['core', 'cli', 'webview'].flatMap((layer) => sourceFiles(`src/${layer}`))];

/** Where a name is called or read, as paths of files, each once. */
function users(files: readonly SourceFileOf[], name: RegExp): string[] {
  const isNamed = (node: ts.Node) =>
    ts.isCallExpression(node) || ts.isNewExpression(node)
      ? name.test(node.expression.getText())
      : ts.isPropertyAccessExpression(node) && name.test(node.getText());
  return files.filter(({ syntax }) => nodesOf(syntax).some(isNamed)).map(({ path }) => path);
}

/** What people hate in extensions; each point has its test here, or, where it needs the editor, in `test/vscode`. */
describe('never', () => {
  it('is a key taken', () => {
    assert.equal(manifest.contributes['keybindings'], undefined);
  });

  it('is the opening of Markdown taken over: only the pages of our own rules open rendered', () => {
    for (const point of ['customEditors', 'languages', 'notebooks']) {
      assert.equal(manifest.contributes[point], undefined, point);
    }
    assert.deepEqual(manifest.contributes['configurationDefaults'], {
      'workbench.editorAssociations': { 'owners-manual-rule:/**': 'vscode.markdown.preview.editor' },
    });
  });

  it('is there a toast at start, after an update, or unasked: only commands and buttons of panels answer so', () => {
    const speakers = users(extension, /^window\.show(?:Information|Warning|Error)Message$/);
    assert.deepEqual(
      speakers.filter((path) => !path.startsWith('src/extension/commands/')),
      // The panels when a button of theirs fails; the third where a command changes the configuration.
      ['src/extension/boardPanel.ts', 'src/extension/checklistPanel.ts', 'src/extension/configuration.ts'],
    );
    assert.ok(!manifest.activationEvents.some((event) => /^(?:\*|onStartupFinished)$/.test(event)));
  });

  it('is a document changed when it is saved', () => {
    assert.deepEqual(users(extension, /\bon(?:Will|Did)Save/), []);
  });

  it('is a document rewritten, or a file written, but by what the user does', () => {
    // Edits of manuals, new files and configurations, exports to a file that the user chooses; the first one is what
    // was read, in the storage of the extension's own.
    assert.deepEqual(users(extension, /^workspace\.(?:applyEdit|fs\.(?:writeFile|delete|rename|copy))$/), [
      'src/extension/cacheStorage.ts',
      'src/extension/configuration.ts',
      'src/extension/saveAs.ts',
      'src/extension/writing.ts',
    ]);
    assert.deepEqual(users(extension, /\.save(?:All)?$/), []);
  });

  it('is node_modules scanned: no folder is entered that others wrote', async () => {
    const host = new MemoryHost({
      'node_modules/p/RUNBOOK.md': '# no\n',
      'a/node_modules/q.md': '# no\n',
      'a/RUNBOOK.md': '# A\n',
    });
    const entered: string[] = [];
    const readDirectory = host.readDirectory.bind(host);
    host.readDirectory = (path) => (entered.push(path), readDirectory(path));
    const collection = await collect({}, { host });
    assert.deepEqual(collection.paths(), ['a/RUNBOOK.md']);
    assert.deepEqual(entered.sort(), ['', 'a']);
  });

  it('is anything remembered of a manual in place of its file: only how the view of manuals is arranged', () => {
    assert.deepEqual(users(extension, /\b(?:globalState|secrets|setKeysForSync)\b/), []);
    assert.deepEqual(users(extension, /\bworkspaceState\b/), ['src/extension/manualsArrangement.ts']);
    const { syntax } = extension.find(({ path }) => path.endsWith('manualsArrangement.ts'))!;
    const kept = nodesOf(syntax).find(ts.isInterfaceDeclaration)!;
    assert.deepEqual(
      kept.members.map((member) => member.getText()),
      ['readonly grouping: Grouping;', 'readonly onlyWarned: boolean;'],
    );
  });

  it('is the network reached', () => {
    const talkers = /^(?:fetch|XMLHttpRequest|WebSocket|EventSource|navigator\.sendBeacon)$/;
    assert.deepEqual(users(shipped, talkers), []);
    const modules = shipped.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => /^node:(?:http|https|http2|net|tls|dgram|dns|inspector)\b/.test(target))
        .map(({ target }) => `${path} imports ${target}`),
    );
    assert.deepEqual(modules, []);
  });

  it('is anything measured of those who use it', () => {
    assert.deepEqual(users(shipped, /telemetry/i), []);
  });
});
