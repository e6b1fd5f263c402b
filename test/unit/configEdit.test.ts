import assert from 'node:assert/strict';
import { parseConfig } from '../../src/core/config/config';
import { aliasEdit, ruleOffEdit } from '../../src/core/config/configEdit';
import { RULES } from '../../src/core/rules/index';
import { applyEdits } from '../../src/core/document/text';

/** The text after the edit, which must be a valid configuration. */
function edited(text: string, edit: ReturnType<typeof ruleOffEdit>): string {
  assert.ok(edit);
  const result = applyEdits(text, [edit]);
  assert.deepEqual(parseConfig('.owners-manual.yaml', result, RULES).faults, []);
  return result;
}

const off = (text: string) => edited(text, ruleOffEdit(text, 'spof-missing', 'the cluster has no peer'));
const alias = (text: string) => edited(text, aliasEdit(text, 'spof', 'What can go wrong'));
const rulesIn = (text: string) =>
  parseConfig('.owners-manual.yaml', text, RULES).layer?.data.rules?.['spof-missing'];
const aliasesIn = (text: string) =>
  parseConfig('.owners-manual.yaml', text, RULES).layer?.data.aliases?.['spof'];

describe('Editing a configuration', () => {
  for (const [what, before, after] of [
    ['an empty file', '', 'rules:\n  spof-missing: off # the cluster has no peer\n'],
    [
      'a file of comments',
      '# Ours.\npreset: strict',
      '# Ours.\npreset: strict\nrules:\n  spof-missing: off # the cluster has no peer\n',
    ],
    [
      'rules beside others and their comments',
      'rules: # agreed in May\n    # noisy\n    rollback-missing: error # keep\npreset: strict\n',
      'rules: # agreed in May\n    # noisy\n    spof-missing: off # the cluster has no peer\n    rollback-missing: error # keep\npreset: strict\n',
    ],
    ['a rule that is set', 'rules:\n  spof-missing: error # why\n', 'rules:\n  spof-missing: off # why\n'],
    [
      'a rule with its severity among its options',
      'rules:\n  spof-missing:\n    severity: error\n',
      'rules:\n  spof-missing:\n    severity: off\n',
    ],
    [
      'rules in one line',
      'rules: {rollback-missing: error}\n',
      'rules: { spof-missing: off, rollback-missing: error}\n',
    ],
    ['rules without any', 'rules:\n', 'rules:\n  spof-missing: off # the cluster has no peer\n'],
    ['rules with an empty map', 'rules: {}\n', 'rules: { spof-missing: off }\n'],
    [
      'lines that end in CRLF',
      'preset: strict\r\n',
      'preset: strict\r\nrules:\r\n  spof-missing: off # the cluster has no peer\r\n',
    ],
  ] as const) {
    it(`switches a rule off in ${what}, and leaves the rest as it is`, () => {
      assert.equal(off(before), after);
      const setting = rulesIn(after);
      assert.equal(typeof setting === 'object' ? setting.severity : setting, 'off');
    });
  }

  for (const [what, before, titles] of [
    ['an empty file', '', ['What can go wrong']],
    ['a list of lines', 'aliases:\n  spof:\n    - Weak spots # old\n', ['What can go wrong', 'Weak spots']],
    ['a list in one line', 'aliases: { spof: [Weak spots] }\n', ['What can go wrong', 'Weak spots']],
    ['an empty list', 'aliases:\n  spof: []\n', ['What can go wrong']],
    ['aliases of other topics', 'aliases:\n  rollback: [Way back]\n', ['What can go wrong']],
  ] as const) {
    it(`adds an alias in ${what}`, () => assert.deepEqual(aliasesIn(alias(before)), titles));
  }

  it('touches no file that is broken or written as one flow map', () => {
    assert.equal(ruleOffEdit('rules: [', 'spof-missing', ''), undefined);
    assert.equal(ruleOffEdit('- a\n- b\n', 'spof-missing', ''), undefined);
    assert.equal(aliasEdit('{ preset: strict }', 'spof', 'Weak spots'), undefined);
  });
});
