import assert from 'node:assert/strict';
import { Config, parseConfig } from '../../src/core/config/config';
import { RULES } from '../../src/core/rules/index';
import { collect, ruleIds } from './support/collect';

const parse = (text: string) => parseConfig('.owners-manual.yaml', text, RULES);
const BARE = '# Shop\n\n## Deploy\n\nRun make.\n\n## Monitoring\n\nSee Grafana.\n';

describe('The configuration', () => {
  it('names the key, rule, option or topic that it does not know, at its place, and the nearest known one', () => {
    const cases: [string, string, number, RegExp][] = [
      ['preset: strict\nrulez: {}\n', 'rulez', 1, /Did you mean “rules”/],
      ['rules:\n  rollback-mising: off\n', 'rollback-mising', 1, /Did you mean “rollback-missing”/],
      ['aliases:\n  rolback: [Way back]\n', 'rolback', 1, /Did you mean “rollback”/],
      ['rules:\n  section-empty: { severty: hint }\n', 'severty', 1, /severty/],
    ];
    for (const [text, name, line, remedy] of cases) {
      const { layer, faults } = parse(text);
      assert.equal(layer, undefined, text);
      assert.equal(faults[0]!.range.start.line, line, text);
      assert.match(faults[0]!.message, new RegExp(name));
      assert.match(faults[0]!.message, remedy);
    }
  });

  it('refuses a wrong value with what it got and what it expects', () => {
    const { faults } = parse('rules:\n  section-empty: loud\n');
    assert.equal(faults.length, 1);
    assert.match(faults[0]!.message, /loud/);
    assert.deepEqual(faults[0]!.range.start, { line: 1, character: 17 });
    for (const [text, words] of [
      ['topics: { a: { title: X } }', 'a map. Expected a list.'],
      ['include: docs', '"docs". Expected a list.'],
      [
        'rules: { single-person: 1 }',
        '1. Expected "error", "warning", "information", "hint", "off" or a map.',
      ],
    ] as const) {
      assert.ok(parse(text).faults[0]!.message.endsWith(words), parse(text).faults[0]!.message);
    }
  });

  it('says so of keys that objects have already, instead of passing over them', () => {
    for (const text of [
      '__proto__: { preset: strict }',
      'rules: { __proto__: off }',
      'rules: { constructor: off }',
      'aliases: { prototype: [a] }',
      'kinds: { __proto__: ["x/**"] }',
      'overrides: [{ files: ["**"], rules: { constructor: off } }]',
    ]) {
      const { layer, faults } = parse(text);
      assert.equal(layer, undefined, text);
      assert.match(faults[0]!.message, /No key can be called “(?:__proto__|constructor|prototype)”/, text);
    }
    assert.equal(({} as Record<string, unknown>)['preset'], undefined);
  });

  it('is empty where the file is', () => {
    assert.deepEqual(parse('').faults, []);
    assert.deepEqual(parse('# only a comment\n').faults, []);
  });

  it('lets the nearest file win and says where each setting comes from', () => {
    const rule = RULES.find(({ id }) => id === 'section-empty')!;
    const config = new Config([
      { path: 'base.yaml', data: { rules: { 'section-empty': 'error' } } },
      {
        path: '.owners-manual.yaml',
        data: { overrides: [{ files: ['legacy/**'], rules: { 'section-empty': 'off' } }] },
      },
    ]);
    assert.deepEqual(
      [config.setting(rule, 'RUNBOOK.md').severity, config.setting(rule, 'RUNBOOK.md').from],
      ['error', 'base.yaml'],
    );
    assert.equal(config.setting(rule, 'legacy/RUNBOOK.md').severity, 'off');
  });

  it('decides kinds by glob and adds titles to topics', async () => {
    const collection = await collect({
      '.owners-manual.yaml': 'kinds: { policy: ["handbook/**"] }\ninclude: ["handbook/**"]\n',
      'handbook/oncall.md': '# On call\n\nWe rotate.\n',
      'app/.owners-manual.yaml': 'aliases: { rollback: ["Way home"] }\n',
      'app/RUNBOOK.md': '# App\n\n## Way home\n\nRun `./home.sh`.\n',
    });
    assert.equal(collection.index.get('handbook/oncall.md')?.kind, 'policy');
    assert.equal(collection.index.get('app/RUNBOOK.md')?.answers['rollback']?.state, 'answered');
  });

  it('holds its globs from its own folder downwards, wherever the repository begins', async () => {
    const files = {
      '.owners-manual.yaml': 'include: ["notes/*.md"]\nkinds: { event: ["notes/*.md"] }\n',
      'notes/dinner.md': '# Dinner\n\nGrilled cheese.\n',
    };
    const below = Object.fromEntries(Object.entries(files).map(([path, text]) => [`shop/${path}`, text]));
    const collection = await collect({ ...below, 'notes/other.md': '# Other\n\nText.\n' });
    assert.deepEqual(collection.paths(), ['shop/notes/dinner.md']);
    assert.equal(collection.index.get('shop/notes/dinner.md')?.kind, 'event');
    assert.deepEqual((await collect(files)).paths(), ['notes/dinner.md']);
  });

  it('asks the topics of the team under a rule of their own', async () => {
    const collection = await collect({
      '.owners-manual.yaml': 'topics:\n  - { id: cost, title: Cost, must: [service] }\n',
      'RUNBOOK.md': BARE,
    });
    assert.ok(ruleIds(collection, 'RUNBOOK.md').includes('cost-missing'));
    const told = collection.findings('RUNBOOK.md').filter(({ message }) => /\bcost\b/i.test(message));
    assert.deepEqual(
      told.map(({ rule }) => rule),
      ['cost-missing'],
      'and under no other',
    );
  });

  it('takes no question of the team for its answer, with or without a question mark', async () => {
    const questions = '[Name the systems upstream., "What does a day cost?"]';
    const text = (section: string) => `---\nmanual: ledger\nkind: service\n---\n\n# Ledger\n\n${section}`;
    const stateOf = async (section: string) => {
      const collection = await collect({
        '.owners-manual.yaml': `topics:\n  - { id: cost, title: Cost, must: [service], questions: ${questions} }\n`,
        'RUNBOOK.md': text(section),
      });
      const rules = ruleIds(collection, 'RUNBOOK.md');
      return [collection.index.get('RUNBOOK.md')?.answers['cost']?.state, rules.includes('section-empty')];
    };
    const asked = '## Cost\n\n- [ ] Name the systems upstream.\n- [x] What does a day cost?\n';
    assert.deepEqual(await stateOf(asked), ['stub', true]);
    assert.deepEqual(await stateOf(`${asked}\nThe till, the bank.\n`), ['answered', false]);
  });

  it('builds upon the file it extends, within the repository only', async () => {
    const collection = await collect({
      'ops/base.yaml': 'rules: { spof-missing: off }\n',
      '.owners-manual.yaml': 'extends: ./ops/base.yaml\n',
      'RUNBOOK.md': BARE,
    });
    assert.ok(!ruleIds(collection, 'RUNBOOK.md').includes('spof-missing'));
    for (const [target, why] of [
      ['../../etc/passwd', /leaves the repository/],
      ['./nothing.yaml', /cannot be read/],
      ['./.owners-manual.yaml', /comes back/],
    ] as const) {
      const broken = await collect({ '.owners-manual.yaml': `extends: ${target}\n`, 'RUNBOOK.md': BARE });
      assert.match(broken.findings('.owners-manual.yaml')[0]!.message, why);
    }
  });

  it('broken, is a finding on itself, while the last valid one stays in force', async () => {
    const files = { '.owners-manual.yaml': 'rules: { spof-missing: off }\n', 'RUNBOOK.md': BARE };
    const valid = await collect(files);
    const broken = await collect(
      { ...files, '.owners-manual.yaml': 'rules: [\n' },
      { previous: valid.configurations },
    );
    assert.deepEqual(ruleIds(broken, '.owners-manual.yaml').slice(0, 1), ['config-invalid']);
    assert.ok(!ruleIds(broken, 'RUNBOOK.md').includes('spof-missing'));
    const fresh = await collect({ ...files, '.owners-manual.yaml': 'rules: [\n' });
    assert.ok(ruleIds(fresh, 'RUNBOOK.md').includes('spof-missing'));
  });
});
