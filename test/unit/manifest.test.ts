import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { nodesOf, ROOT, sourceFiles } from './sourceFiles';

interface Manifest {
  readonly icon: string;
  readonly main: string;
  readonly browser: string;
  readonly engines: { readonly vscode: string; readonly node: string };
  readonly activationEvents: readonly string[];
  readonly enabledApiProposals?: unknown;
  readonly extensionDependencies?: unknown;
  readonly capabilities: Record<'untrustedWorkspaces' | 'virtualWorkspaces', unknown>;
  readonly contributes: Readonly<Record<string, unknown>> & {
    readonly commands: readonly { command: string; title: string; category?: string }[];
    readonly menus: Readonly<Record<string, readonly { command?: string }[]>>;
    readonly views: Readonly<Record<string, readonly { id: string }[]>>;
  };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const text = readFileSync(join(ROOT, 'package.json'), 'utf8');
const manifest = JSON.parse(text) as Manifest;
const words = JSON.parse(readFileSync(join(ROOT, 'package.nls.json'), 'utf8')) as Record<string, string>;
const { contributes } = manifest;
const promised = contributes.commands.map(({ command }) => command);

describe('the manifest', () => {
  it('asks for nothing that VS Code 1.100 has not got', () => {
    assert.equal(manifest.engines.vscode, '^1.100.0');
    assert.match(manifest.devDependencies['@types/vscode'] ?? '', /^1\.100\./);
    assert.equal(manifest.enabledApiProposals, undefined);
    assert.equal(manifest.extensionDependencies, undefined);
  });

  it('runs in both hosts, in untrusted and in virtual workspaces', () => {
    assert.deepEqual([manifest.main, manifest.browser], ['./dist/extension.js', './dist/extension.js']);
    assert.deepEqual(manifest.capabilities, {
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: true,
    });
  });

  it('wakes up for Markdown and for what looks like a manual, never for any workspace', () => {
    const narrow =
      /^(?:onLanguage:markdown$|onWebviewPanel:owners-manual\.|workspaceContains:(?!\*\*\/\*(?:\.md)?$))/;
    assert.ok(manifest.activationEvents.length > 0);
    assert.deepEqual(
      manifest.activationEvents.filter((event) => !narrow.test(event)),
      [],
    );
  });

  it('names files that are there', () => {
    const paths = [...text.matchAll(/"(?:\.\/)?((?:media|snippets|syntaxes)\/[^"]*)"/g)].map(
      (match) => match[1]!,
    );
    assert.ok(paths.length >= 8, paths.join(', '));
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(ROOT, path))),
      [],
    );
  });

  it('has the words of each key, and no words that nobody reads', () => {
    const used = new Set([...text.matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1]!));
    assert.deepEqual([...used].sort(), Object.keys(words).sort());
    assert.deepEqual(
      Object.keys(words).filter((key) => words[key]?.trim() === ''),
      [],
    );
  });

  it('pins each dependency to one version', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    assert.deepEqual(
      all.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)),
      [],
    );
  });
});

describe('commands', () => {
  it('are those that the extension registers, and the other way round', () => {
    const open = registeredCommands().filter((command) => !command.startsWith('_'));
    assert.deepEqual(open.sort(), [...promised].sort());
  });

  it('stand under one category, in Title Case, with … where they ask for more', () => {
    const small = new Set(['a', 'an', 'as', 'for', 'in', 'of', 'or', 'the', 'to', 'and', 'with']);
    for (const { command, title, category } of contributes.commands) {
      const plain = wordsOf(title);
      assert.equal(wordsOf(category ?? ''), "Owner's Manual", command);
      assert.doesNotMatch(plain, /\.\.\./, `${command} has … as one character`);
      const lower = plain
        .split(' ')
        .filter((word, i) => /^\p{Ll}/u.test(word) && (i === 0 || !small.has(word)));
      assert.deepEqual(lower, [], `${command}: ${plain}`);
    }
  });

  it('that a menu, a link or our own code names are there', () => {
    const menus = Object.values(contributes.menus).flatMap((items) =>
      items.flatMap(({ command }) => command ?? []),
    );
    const links = Object.values(words).flatMap((word) =>
      [...word.matchAll(/command:(owners-manual\.\w+)/g)].map((match) => match[1]!),
    );
    const views = Object.values(contributes.views).flatMap((list) => list.map(({ id }) => id));
    const called = callsOf('executeCommand').flatMap(([name]) =>
      name?.startsWith('owners-manual.') && !views.some((view) => name.startsWith(view)) ? [name] : [],
    );
    assert.deepEqual(
      [...menus, ...links, ...called].filter(
        (name) => name.startsWith('owners-manual.') && !promised.includes(name),
      ),
      [],
    );
  });
});

function wordsOf(text: string): string {
  return text.replace(/^%([\w.-]+)%$/, (_, key: string) => words[key] ?? key);
}

/** The names under which `src/extension` registers commands, also through a local `register` that adds the prefix. */
function registeredCommands(): string[] {
  return [...callsOf('registerCommand'), ...callsOf('register')].flatMap(([name, callee]) => {
    if (name === undefined) return [];
    return callee === 'register' ? [`owners-manual.${name}`] : [name];
  });
}

/** The first argument, where it is a text, and the name of each call of a function or method called `name`. */
function callsOf(name: string): [string | undefined, string][] {
  return sourceFiles('src/extension').flatMap(({ syntax }) =>
    nodesOf(syntax).flatMap((node): [string | undefined, string][] => {
      if (!ts.isCallExpression(node)) return [];
      const callee = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
      const argument = node.arguments[0];
      if (callee.getText() !== name) return [];
      return [[argument && ts.isStringLiteralLike(argument) ? argument.text : undefined, name]];
    }),
  );
}
