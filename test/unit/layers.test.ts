import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { nodesOf, ROOT, sourceFiles, type ImportOf, type SourceFileOf } from './sourceFiles';

/** Packages the core may use: pure, without Node and without the DOM. A new one is a decision. */
const CORE_PACKAGES = [
  'ignore',
  'markdown-it',
  'ical-generator',
  'picomatch',
  'valibot',
  'yaml',
  'ical-generator',
];

/** Modules of the core that hold no understanding of manuals, only the shape of what a webview shows and says. */
const VIEW_MODELS = /^src\/core\/(?:panels\/\w+|finding\w*)$/;

const LAYERS = ['core', 'cli', 'extension', 'webview', 'build'] as const;
type Layer = (typeof LAYERS)[number];

/** The other layers that a layer's files may import from, as `tsconfig.json` references them. */
const ABOVE: Readonly<Record<Layer, readonly string[]>> = {
  core: [],
  cli: ['core'],
  extension: ['core'],
  webview: ['core'],
  build: ['core', 'cli'],
};

/** What each project references: the layers above, and the host of tests, which `npm start` serves too. */
const HOST = 'test/vscode/host';
const UI = 'test/vscode/ui';
const PROJECTS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(LAYERS.map((layer) => [`src/${layer}`, ABOVE[layer].map((name) => `src/${name}`)])),
  'src/build': ['src/core', 'src/cli', HOST],
  [HOST]: [],
  [UI]: ['src/build', HOST],
  test: [...LAYERS.map((layer) => `src/${layer}`), HOST],
};

const PACKAGES: Readonly<Record<Exclude<Layer, 'build'>, (name: string) => boolean>> = {
  core: (name) => CORE_PACKAGES.includes(packageOf(name)),
  cli: (name) => name.startsWith('node:') || CORE_PACKAGES.includes(packageOf(name)) || name === 'commander',
  extension: (name) => name === 'vscode' || CORE_PACKAGES.includes(packageOf(name)),
  webview: (name) => packageOf(name) === 'lit-html',
};

describe('layers', () => {
  const files = Object.fromEntries(LAYERS.map((layer) => [layer, sourceFiles(`src/${layer}`)])) as Record<
    Layer,
    readonly SourceFileOf[]
  >;
  const shipped = [...files.core, ...files.cli, ...files.extension, ...files.webview];

  it('there is something in each layer to hold', () => {
    for (const layer of LAYERS) assert.ok(files[layer].length > 0, `src/${layer} has no TypeScript file`);
  });

  for (const layer of LAYERS) {
    it(`the files of ${layer} import from ${['itself', ...ABOVE[layer]].join(' and ')} only`, () => {
      const allowed = [layer, ...ABOVE[layer]].map((name) => `src/${name}/`);
      // The scripts read the manifest, and serve the editor that the tests run in.
      if (layer === 'build') allowed.push('package.json', `${HOST}/`);
      assertNone(
        files[layer],
        ({ target }) => isOurs(target) && !allowed.some((folder) => target.startsWith(folder)),
      );
    });
  }

  for (const layer of ['core', 'cli', 'extension', 'webview'] as const) {
    it(`the files of ${layer} use no package and no host module but their own, not even for a type`, () => {
      assertNone(files[layer], ({ target }) => !isOurs(target) && !PACKAGES[layer](target));
    });
  }

  it('a webview takes types and view models from the core, no understanding of manuals', () => {
    assertNone(
      files.webview,
      ({ target, typeOnly }) => target.startsWith('src/core/') && !typeOnly && !VIEW_MODELS.test(target),
    );
  });

  it('a rule imports no other rule: only the table of rules knows them all', () => {
    const rules = files.core.filter(({ path }) => /^src\/core\/rules\/(?!index\.ts$)/.test(path));
    assert.ok(rules.length > 0);
    assertNone(rules, ({ target }) => target.startsWith('src/core/rules/'));
  });

  it('the core reads no clock and throws no dice: today is a parameter', () => {
    assertNowhere(files.core, (node) => {
      if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length;
      if (!ts.isCallExpression(node)) return false;
      return ['Date', 'Date.now', 'Math.random', 'performance.now'].includes(node.expression.getText());
    });
  });

  it('nothing is exported as default, and no file is there to pass on the exports of others', () => {
    const all = [...shipped, ...files.build];
    assertNowhere(
      all,
      (node) =>
        ts.isExportAssignment(node) ||
        (node.kind === ts.SyntaxKind.DefaultKeyword && node.parent.kind !== ts.SyntaxKind.DefaultClause) ||
        (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined),
    );
  });

  it('files are named for what they hold', () => {
    const vague = /^(?:utils?|helpers?|common|misc|shared|stuff)\.ts$/i;
    for (const { path } of [...shipped, ...files.build]) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      assert.doesNotMatch(name, vague, path);
      assert.match(name, /^[a-z][A-Za-z0-9]*(?:\.d)?\.ts$/, `${path} is not camelCase`);
    }
  });
});

describe('project references', () => {
  it('the project at the top builds every project there is', () => {
    assert.deepEqual(referencesOf('tsconfig.json'), Object.keys(PROJECTS).sort());
  });

  for (const [folder, references] of Object.entries(PROJECTS)) {
    it(`${folder} sees what it may import and shares the options at the top`, () => {
      const path = `${folder}/tsconfig.json`;
      assert.deepEqual(referencesOf(path), [...references].sort());
      assert.equal(posix.join(folder, readConfig(path).extends ?? ''), 'tsconfig.json');
    });
  }

  it('the core knows neither Node nor the DOM, a webview no Node, the extension neither', () => {
    const top = readConfig('tsconfig.json').compilerOptions;
    const options = (layer: Layer) => ({
      ...top,
      ...readConfig(`src/${layer}/tsconfig.json`).compilerOptions,
    });
    assert.deepEqual([options('core').types, options('core').lib], [[], ['es2023']]);
    assert.ok(!options('webview').types?.includes('node'));
    assert.deepEqual(options('extension').types, ['vscode']);
    assert.ok(!options('extension').lib?.includes('dom'));
  });
});

interface TsConfig {
  readonly extends?: string;
  readonly compilerOptions: { readonly types?: readonly string[]; readonly lib?: readonly string[] };
  readonly references?: readonly { readonly path: string }[];
}

function readConfig(path: string): TsConfig {
  const { config, error } = ts.parseConfigFileTextToJson(path, readFileSync(join(ROOT, path), 'utf8')) as {
    config: TsConfig;
    error?: ts.Diagnostic;
  };
  assert.equal(error, undefined, path);
  return config;
}

/** From the root, sorted. */
function referencesOf(path: string): string[] {
  const references = readConfig(path).references ?? [];
  return references.map((reference) => posix.join(posix.dirname(path), reference.path)).sort();
}

function isOurs(target: string): boolean {
  return /^(?:src|test)\//.test(target) || target.startsWith('..') || /^package(?:\.|$)/.test(target);
}

function packageOf(name: string): string {
  return name.split('/', name.startsWith('@') ? 2 : 1).join('/');
}

function assertNone(files: readonly SourceFileOf[], isWrong: (imported: ImportOf) => boolean): void {
  const wrong = files.flatMap(({ path, imports }) =>
    imports.filter(isWrong).map(({ target }) => `${path} imports ${target}`),
  );
  assert.deepEqual(wrong, []);
}

function assertNowhere(files: readonly SourceFileOf[], isWrong: (node: ts.Node) => boolean): void {
  const wrong = files.flatMap(({ path, syntax }) =>
    nodesOf(syntax)
      .filter(isWrong)
      .map((node) => {
        const { line } = syntax.getLineAndCharacterOfPosition(node.getStart());
        return `${path}:${line + 1} ${node.getText().split('\n', 1)[0]}`;
      }),
  );
  assert.deepEqual(wrong, []);
}
