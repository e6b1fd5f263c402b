import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { nodesOf, ROOT, sourceFiles } from './sourceFiles';

type Words = Readonly<Record<string, string>>;

const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Words;
const languagesIn = (folder: string, pattern: RegExp) =>
  readdirSync(join(ROOT, folder)).flatMap((name) => pattern.exec(name)?.[1] ?? []);
const places = (text: string) => [...new Set(text.match(/\{\d+\}/g))].sort();
/** What follows `](` in a link: it stays as it is. */
const targets = (text: string) => [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target);

const calls = sourceFiles('src/extension').flatMap(({ syntax }) =>
  nodesOf(syntax).filter(ts.isCallExpression),
);

/** The properties of options and items that people read. */
const SEEN = new Set([
  'description',
  'detail',
  'label',
  'message',
  'placeHolder',
  'prompt',
  'title',
  'tooltip',
  'value',
]);
const SHOWS = /^window\.show(?:Information|Warning|Error)Message$/;

describe('the words of the editor', () => {
  const spoken = calls
    .filter(({ expression }) => expression.getText() === 'l10n.t')
    .map(({ arguments: [first] }) => first!);

  it('are looked up as they are written: a bundle has nothing else to go by', () => {
    assert.deepEqual(
      spoken.filter((argument) => !ts.isStringLiteralLike(argument)).map((argument) => argument.getText()),
      [],
    );
  });

  it('are all looked up: nothing that people read is written past the bundle', () => {
    const readable = (node: ts.Node | undefined) =>
      node !== undefined && ts.isStringLiteralLike(node) && /\p{L}{2}/u.test(node.text);
    const past = sourceFiles('src/extension').flatMap(({ path, syntax }) =>
      nodesOf(syntax)
        .filter((node) =>
          ts.isPropertyAssignment(node)
            ? SEEN.has(node.name.getText()) && readable(node.initializer)
            : ts.isCallExpression(node) &&
              SHOWS.test(node.expression.getText()) &&
              node.arguments.some(readable),
        )
        .map((node) => `${path}: ${node.getText()}`),
    );
    assert.deepEqual(past, []);
  });

  for (const language of languagesIn('l10n', /^bundle\.l10n\.(.+)\.json$/)) {
    it(`are there in ${language}, each with its places, and no other`, () => {
      const bundle = read(`l10n/bundle.l10n.${language}.json`);
      const keys = spoken.map((argument) => (argument as ts.StringLiteral).text);
      assert.deepEqual(Object.keys(bundle).sort(), [...new Set(keys)].sort());
      for (const [key, words] of Object.entries(bundle)) assert.deepEqual(places(words), places(key), key);
    });
  }
});

describe('the words of the manifest', () => {
  const english = read('package.nls.json');

  for (const language of languagesIn('', /^package\.nls\.(.+)\.json$/)) {
    it(`are there in ${language}, each with its links, and no other`, () => {
      const words = read(`package.nls.${language}.json`);
      assert.deepEqual(Object.keys(words).sort(), Object.keys(english).sort());
      for (const [key, text] of Object.entries(words))
        assert.deepEqual(targets(text), targets(english[key]!), key);
    });
  }

  it('are in the languages of the editor’s other words', () => {
    assert.deepEqual(
      languagesIn('', /^package\.nls\.(.+)\.json$/),
      languagesIn('l10n', /^bundle\.l10n\.(.+)\.json$/),
    );
  });
});
