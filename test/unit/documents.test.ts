import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Catalogue } from '../../src/core/recognition/catalogue';
import { parseConfig } from '../../src/core/config/config';
import { parseManual } from '../../src/core/parseManual';
import { RULES } from '../../src/core/rules/index';
import { buildProgram } from '../../src/cli/program';
import { ROOT } from './sourceFiles';

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

const silent = { write: () => undefined, isTerminal: false };
const world = { argv: [], cwd: ROOT, env: {}, out: silent, err: silent, home: ROOT, now: () => new Date(0) };

describe('the documents', () => {
  const readme = read('README.md');
  const blocks = (language: string) =>
    [...readme.matchAll(new RegExp('```' + language + '\\n([\\s\\S]*?)```', 'g'))].map((match) => match[1]!);

  it('the configuration in the README is one that is understood as a whole', () => {
    const examples = blocks('yaml').filter((text) => text.startsWith('preset:'));
    assert.equal(examples.length, 1);
    assert.deepEqual(parseConfig('.owners-manual.yaml', examples[0]!, RULES).faults, []);
  });

  it('the front matter in the README is read without a fault', () => {
    const [example] = blocks('yaml').filter((text) => text.startsWith('---'));
    const manual = parseManual('RUNBOOK.md', `${example}\n# Checkout\n`, new Catalogue(), { named: false });
    assert.deepEqual(manual.fieldFaults, []);
    assert.equal(manual.facts.rollbackTime?.value, 20 * 60);
    assert.equal(manual.answers.get('demand')?.state, 'not-applicable');
  });

  it('the commands in the README are there, with their options', () => {
    const program = buildProgram(world, () => undefined);
    const lines = blocks('sh').flatMap((text) => text.split('\n'));
    const used = lines.filter((line) => line.startsWith('owners-manual '));
    assert.ok(used.length >= 5);
    for (const line of used) {
      const [, name, ...rest] = line.replace(/#.*/, '').trim().split(/\s+/);
      const command = program.commands.find((other) => other.name() === name);
      assert.ok(command, line);
      for (const option of rest.filter((word) => word.startsWith('--'))) {
        assert.ok(
          command.options.some(({ long }) => long === option),
          line,
        );
      }
    }
    assert.deepEqual(
      program.commands
        .map((command) => command.name())
        .filter((name) => !readme.includes(`owners-manual ${name}`)),
      [],
    );
  });

  it('the scripts that the documents name are there', () => {
    const text = readme + read('CONTRIBUTING.md');
    const named = [...text.matchAll(/npm run ([a-z-]+)/g)].map((match) => match[1]!);
    assert.deepEqual(
      named.filter((name) => !(name in manifest.scripts)),
      [],
    );
  });

  it('the rules that the changelog and the README name are there', () => {
    const ids = new Set(RULES.map(({ id }) => id));
    const changelog = [...read('CHANGELOG.md').matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map((match) => match[1]!);
    const pages = [...readme.matchAll(/\]\(media\/rules\/([\w-]+)\.md\)/g)].map((match) => match[1]!);
    const known = (id: string) => ids.has(id) || id === 'print-config';
    assert.deepEqual(
      [...changelog, ...pages].filter((id) => !known(id)),
      [],
    );
    assert.deepEqual([...new Set(pages)].sort(), [...ids].sort(), 'run `npm run generate`');
  });

  it('each dependency has its reason in CONTRIBUTING', () => {
    const contributing = read('CONTRIBUTING.md');
    const all = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    assert.deepEqual(
      all.filter((name) => !name.startsWith('@types/') && !contributing.includes(`\`${name}\``)),
      [],
    );
  });

  it('links lead to files that are there', () => {
    for (const name of ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md']) {
      const targets = [...read(name).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1]!);
      assert.deepEqual(
        targets.filter((target) => !existsSync(join(ROOT, target))),
        [],
        name,
      );
    }
  });

  it('the pictures of the README are there for dark and light pages, and are told in words', () => {
    const pictures = readme.match(/<picture>.*?<\/picture>/gs) ?? [];
    assert.ok(pictures.length >= 4);
    for (const picture of pictures) {
      const [, dark] = /prefers-color-scheme: dark\)" srcset="([^"]+)-dark\.png"/.exec(picture) ?? [];
      const [, light, alt] = /<img src="([^"]+)-light\.png" alt="([^"]+)"/.exec(picture) ?? [];
      assert.ok(dark !== undefined && dark === light, picture);
      assert.ok(alt!.length > 40, picture);
      for (const theme of ['dark', 'light']) assert.ok(existsSync(join(ROOT, `${dark}-${theme}.png`)), dark);
    }
  });
});
