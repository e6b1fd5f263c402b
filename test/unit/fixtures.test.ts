import assert from 'node:assert/strict';
import type { Rule } from '../../src/core/rule';
import { RULES } from '../../src/core/rules/index';
import {
  describeFindings,
  findingsOf,
  fixAll,
  stripExpectations,
  type Expected,
  type Files,
} from './support/ruleCases';
import {
  fixtureFolders,
  fixturesOf,
  storedFixed,
  storedOutput,
  writeFixed,
  writeFixture,
  writeOutput,
  type Fixture,
} from './support/ruleFixtures';

const update = process.env['UPDATE_FIXTURES'] === '1';

describe('fixtures of the rules', () => {
  it('belong to rules that are there', () => {
    const ids = RULES.map(({ id }) => id);
    assert.deepEqual(
      fixtureFolders().filter((name) => !ids.includes(name)),
      [],
    );
  });

  for (const rule of RULES) {
    describe(rule.id, () => {
      const fixtures = fixturesOf(rule.id);
      it('has a bad and a good case', () => {
        assert.ok(
          fixtures.some(({ name }) => name.startsWith('bad')),
          'no bad case',
        );
        assert.ok(
          fixtures.some(({ name }) => name.startsWith('good')),
          'no good case',
        );
      });
      for (const fixture of fixtures) {
        it(`finds in “${fixture.name}” what is marked, and nothing else`, () => check(fixture, rule));
      }
    });
  }
});

async function check(fixture: Fixture, rule: Rule): Promise<void> {
  const { files, expected } = stripExpectations(fixture.files);
  const found = (await findingsOf(files, rule)).map(({ path, range }) => ({
    path,
    line: range.start.line,
    rule: rule.id,
  }));
  if (update) writeFixture(fixture, mark(files, found));
  else assert.deepEqual(sorted(found), sorted(expected));
  if (fixture.name.startsWith('good')) {
    assert.equal(found.length, 0, 'a good case has no finding');
    return;
  }
  assert.ok(found.length > 0, 'a bad case has a finding');
  const output = await describeFindings(files, rule);
  if (update) writeOutput(fixture, output);
  else assert.equal(output, storedOutput(fixture));
  if (!rule.fix) return;
  const fixed = await fixAll(files, rule);
  const changed: Files = Object.fromEntries(
    Object.entries(fixed.files).filter(([path, text]) => files[path] !== text),
  );
  if (update) writeFixed(fixture, changed);
  else assert.deepEqual(changed, storedFixed(fixture));
  const again = await fixAll(fixed.files, rule);
  assert.deepEqual(again.files, fixed.files, 'a second round of fixes changes nothing');
}

/** Writes expectations at the ends of the lines where something is found. */
function mark(files: Files, found: readonly Expected[]): Files {
  const marked: Files = {};
  for (const [path, text] of Object.entries(files)) {
    marked[path] = text
      .split('\n')
      .map((written, line, lines) => {
        const rules = found
          .filter((finding) => finding.path === path && finding.line === line)
          .map(({ rule }) => rule);
        if (rules.length === 0) return written;
        return isYaml(path, lines, line)
          ? `${written} # @expect ${rules.join(' ')}`
          : `${written} <!-- @expect ${rules.join(' ')} -->`;
      })
      .join('\n');
  }
  return marked;
}

/** Whether a line is YAML: a comment there begins with `#`. */
function isYaml(path: string, lines: readonly string[], line: number): boolean {
  if (!path.endsWith('.md')) return true;
  if (lines[0] === '---' && line < lines.indexOf('---', 1)) return true;
  return lines.slice(0, line).filter((text) => text.startsWith('```')).length % 2 === 1;
}

function sorted(list: readonly Expected[]): string[] {
  return list.map(({ path, line, rule }) => `${path}:${line + 1} ${rule}`).sort();
}
