import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';
import { installEmbedded, releases, type Release } from '../vscode/host/install';
import { ROOT } from './sourceFiles';

const MARKDOWN = 'text.html.markdown';
const FILES: Readonly<Record<string, string>> = {
  'text.html.markdown.owners-manual': 'syntaxes/owners-manual.injection.tmLanguage.json',
  'text.html.markdown.owners-manual.text': 'syntaxes/owners-manual-text.injection.tmLanguage.json',
  'source.yaml.owners-manual': 'syntaxes/owners-manual-facts.injection.tmLanguage.json',
};

interface Manifest {
  readonly contributes: {
    readonly grammars: readonly { scopeName: string; path: string; injectTo?: readonly string[] }[];
  };
}

describe('the injection grammars', () => {
  it('are contributed to Markdown under the names they have', async () => {
    const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as Manifest;
    const contributed = manifest.contributes.grammars.map(({ scopeName, path, injectTo }) => {
      assert.deepEqual(injectTo, [MARKDOWN]);
      return [scopeName, path.replace(/^\.\//, '')];
    });
    assert.deepEqual(Object.fromEntries(contributed), FILES);
    for (const [scope, path] of Object.entries(FILES)) {
      const { scopeName } = JSON.parse(await readFile(join(ROOT, path), 'utf8')) as { scopeName: string };
      assert.equal(scopeName, scope);
    }
  });
});

// What they add is seen only beside the grammars that the editor itself has, which change.
for (const release of releases)
  describe(`the injection grammars in the ${release} VS Code`, () => {
    let plain: IGrammar;
    let injected: IGrammar;

    before(async function () {
      this.timeout(600_000);
      const wasm = await readFile(
        createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'),
      );
      await loadWASM(wasm);
      const files = await grammarsOf(release);
      [plain, injected] = [await load(files, []), await load(files, Object.keys(FILES))];
    });

    const matter = (...lines: string[]) => ['---', ...lines, '---', '', '# Checkout'].join('\n');

    it('marks the keys of front matter that are ours, and leaves those of other tools alone', () => {
      const text = matter(
        'manual: checkout',
        'layout: page',
        'not-applicable:',
        '  demand: fixed load of a batch',
      );
      assert.deepEqual(marked(text, 'keyword.other.key'), ['manual', 'not-applicable']);
      assert.ok(scopesOf(text, 'layout').includes('entity.name.tag.yaml'));
      assert.ok(scopesOf(text, 'demand').includes('entity.name.tag.yaml'));
    });

    it('marks keys below ours in a block and between braces', () => {
      const text = matter(
        'release: { time: 2h, model: gated }',
        'rollback:',
        '  time: 20m',
        '  tested: 2026-08-01',
      );
      const keys = ['release', 'time', 'model', 'rollback', 'time', 'tested'];
      assert.deepEqual(marked(text, 'keyword.other.key'), keys);
    });

    it('marks durations and dates in front matter, and no number that is neither', () => {
      const text = matter(
        'tier: 1',
        'release: { time: 1 h 30 min }',
        'rollback: { time: PT20M, tested: 2026-08-01 }',
        'review: { last: 2026-13-01, every: 90d }',
        'covers: ["services/2h-batch/**"]',
      );
      assert.deepEqual(marked(text, 'constant.numeric.duration'), ['1 h 30 min', 'PT20M', '90d']);
      assert.deepEqual(marked(text, 'constant.numeric.date'), ['2026-08-01']);
    });

    it('leaves numbers and keys in the text below alone', () => {
      const text = '# Checkout\n\nrollback: takes 20m since 2026-08-01\n';
      assert.deepEqual(marked(text, 'owners-manual'), []);
    });

    it('marks placeholders in prose, items, cells and front matter, and not in code', () => {
      const text = [
        '---',
        'owners: [TODO]',
        '---',
        'Owner: TBD',
        '',
        '- FIXME',
        '',
        '| Who | When |',
        '| --- | --- |',
        '| ____ | YYYY-MM-DD |',
        '',
        'Run `TODO` and see #TODO-list or TODOS.',
        '',
        '```sh',
        'grep TODO',
        '```',
      ].join('\n');
      const found = ['TODO', 'TBD', 'FIXME', '____', 'YYYY-MM-DD'];
      assert.deepEqual(marked(text, 'keyword.other.placeholder'), found);
    });

    it('marks directives, the rules they silence and the colon before the reason', () => {
      const text = [
        '<!-- owners-manual-disable-next-line rollback-missing, spof-missing: batch job -->',
        '',
        'Text <!-- owners-manual-enable --> and text.',
        '',
        '<!-- nothing of ours -->',
      ].join('\n');
      const directives = ['owners-manual-disable-next-line', 'owners-manual-enable'];
      assert.deepEqual(marked(text, 'keyword.control.directive'), directives);
      assert.deepEqual(marked(text, 'entity.name.function.rule'), ['rollback-missing', 'spof-missing']);
      assert.deepEqual(marked(text, 'punctuation.separator.reason'), [':']);
    });

    it('reads a consensus block as YAML and ends with its fence', () => {
      const text = ['```consensus', 'question: Drill?', 'votes: { ana: 5 }', '```', '', 'Owner: TBD'].join(
        '\n',
      );
      assert.ok(scopesOf(text, 'Drill?').includes('meta.embedded.block.consensus'));
      assert.ok(scopesOf(text, 'ana').includes('entity.name.tag.yaml'));
      assert.deepEqual(marked(text, 'keyword.other.key'), ['question', 'votes']);
      assert.deepEqual(marked(text, 'keyword.other.placeholder'), ['TBD']);
      assert.ok(!scopesOf(text, 'TBD').some((scope) => scope.includes('fenced_code')));
    });

    it('marks the columns of our tables and no other', () => {
      const text =
        '| Component | Colour | Accepted until |\n| --- | --- | --- |\n| Redis | red | 2027-01-01 |\n';
      assert.deepEqual(marked(text, 'entity.name.section.column'), ['Component', 'Accepted until']);
    });

    it('marks a declaration of not applicable and nothing that only mentions it', () => {
      const text = '**Not applicable:** there is no database\n\nNot applicable: here\n';
      assert.deepEqual(marked(text, 'keyword.other.not-applicable'), ['Not applicable:']);
    });

    it('only adds to what the editor sees: each character of the sample keeps the scopes that it had', () => {
      const sample = join(ROOT, 'test/fixtures/workspaces/sample');
      for (const path of [
        'docs/runbooks/rollback.md',
        'services/payments/RUNBOOK.md',
        'events/dinner-for-five.md',
      ]) {
        const text = readFileSync(join(sample, path), 'utf8');
        const own = (scope: string) => !scope.endsWith('owners-manual');
        assert.deepEqual(scopesByCharacter(injected, text, own), scopesByCharacter(plain, text), path);
      }
    });

    it('finds its way back to headings after the front matter and the blocks of a whole manual', () => {
      const text = readFileSync(
        join(ROOT, 'test/fixtures/workspaces/sample/services/checkout/RUNBOOK.md'),
        'utf8',
      );
      for (const title of ['Owners', 'Rollback', 'Where we want to get to']) {
        const scopes = scopesOf(text, title, `## ${title}`);
        assert.ok(scopes.includes('entity.name.section.markdown'), `${title}: ${scopes.join(' ')}`);
      }
      const illegal = tokens(injected, text).filter(({ scopes }) =>
        scopes.some((scope) => /^invalid/.test(scope)),
      );
      assert.deepEqual(illegal, []);
    });

    /** The texts that carry a scope of ours. */
    function marked(text: string, scope: string): string[] {
      return tokens(injected, text)
        .filter(({ scopes }) =>
          scopes.some((name) => name.startsWith(scope) && name.endsWith('owners-manual')),
        )
        .map((token) => token.text.trim());
    }

    /** The scopes of the token that holds `part`, in the first line that holds `line`. */
    function scopesOf(text: string, part: string, line = part): readonly string[] {
      const lines = text.split('\n');
      const at = lines.findIndex((other) => other.includes(line));
      const found = tokens(injected, text).find((token) => token.line === at && token.text.includes(part));
      assert.ok(found, `no token holds ${part}`);
      return found.scopes;
    }
  });

interface Token {
  readonly line: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

function tokens(grammar: IGrammar, text: string): Token[] {
  let state = INITIAL;
  return text.split('\n').flatMap((line, i) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      line: i,
      text: line.slice(startIndex, endIndex),
      scopes: scopes.filter((scope) => scope !== MARKDOWN),
    }));
  });
}

function scopesByCharacter(grammar: IGrammar, text: string, keep = (_scope: string) => true): string[] {
  return tokens(grammar, text).flatMap((token) =>
    [...token.text].map((character) => `${token.line} ${character} ${token.scopes.filter(keep).join(' ')}`),
  );
}

/** Markdown's grammar with some of ours injected, tokenised as the editor does it. */
async function load(files: ReadonlyMap<string, string>, injections: string[]): Promise<IGrammar> {
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope) => {
      const file = files.get(scope);
      return file === undefined ? null : parseRawGrammar(await readFile(file, 'utf8'), file);
    },
    getInjections: (scope) => (scope === MARKDOWN ? injections : []),
  });
  const grammar = await registry.loadGrammar(MARKDOWN);
  assert.ok(grammar);
  return grammar;
}

/** Grammars by scope, as the built-in extensions of an editor contribute them. */
async function grammarsOf(release: Release): Promise<Map<string, string>> {
  const { server } = await installEmbedded(release);
  const extensions = join(dirname(dirname(server)), 'extensions');
  const files = new Map(Object.entries(FILES).map(([scope, path]) => [scope, join(ROOT, path)]));
  for (const name of ['markdown-basics', 'yaml', 'html']) {
    const manifest = JSON.parse(await readFile(join(extensions, name, 'package.json'), 'utf8')) as Manifest;
    for (const { scopeName, path } of manifest.contributes.grammars) {
      files.set(scopeName, join(extensions, name, path));
    }
  }
  return files;
}
