import assert from 'node:assert/strict';
import { frontMatterText, parseFrontMatter } from '../../src/core/document/frontMatter';
import { SourceText } from '../../src/core/document/text';
import { yamlAt, yamlToData } from '../../src/core/document/yamlTree';

const parse = (text: string) => parseFrontMatter(new SourceText(text));

describe('Front matter', () => {
  it('knows the exact range of each value', () => {
    const matter = parse('---\nmanual: checkout\nrollback: { time: 20m }\n---\n# T\n');
    assert.equal(matter.form, 'yaml');
    assert.equal(matter.bodyLine, 4);
    assert.deepEqual(yamlAt(matter.root, 'rollback', 'time')?.range, {
      start: { line: 2, character: 18 },
      end: { line: 2, character: 21 },
    });
  });

  it('has the same ranges with CRLF and with lone CR', () => {
    const text = '---\nmanual: checkout\ntier: 1\n---\n';
    const tier = (other: string) => yamlAt(parse(other).root, 'tier')?.range;
    assert.deepEqual(tier(text.replaceAll('\n', '\r\n')), tier(text));
    assert.deepEqual(tier(text.replaceAll('\n', '\r')), tier(text));
  });

  it('is ours only with `manual:`', () => {
    assert.equal(parse('---\ntitle: x\n---\n').ours, false);
    assert.equal(parse('---\nmanual: x\n---\n').ours, true);
  });

  it('says where YAML does not parse, and still ends where the fence is', () => {
    const matter = parse('---\nmanual: [a\n---\n# T\n');
    assert.equal(matter.bodyLine, 3);
    assert.equal(matter.faults.length > 0, true);
    assert.equal(matter.faults[0]!.range.start.line >= 1, true);
  });

  it('leaves TOML and templates alone without complaint', () => {
    assert.equal(parse('+++\ntitle = "x"\n+++\n').form, 'foreign');
    const templated = parse('---\ntitle: {{ page.title }\nx: [{% if a %}\n---\n');
    assert.equal(templated.form, 'foreign');
    assert.deepEqual(templated.faults, []);
  });

  it('takes a thematic break at the top for what it is', () => {
    assert.equal(parse('---\n\nSome prose.\n\n---\n\nMore.\n').form, 'none');
    assert.equal(parse('---\n# only one fence\n').form, 'none');
    assert.equal(parse('---\n\n## Owners\n\n- [ ] Who?\n\nEmergency\n---\n').form, 'none');
  });

  it('does not let a key reach a prototype', () => {
    const matter = parse('---\nmanual: x\n__proto__: { polluted: yes }\n---\n');
    const data = yamlToData(matter.root) as Record<string, unknown>;
    assert.equal(Object.getPrototypeOf(data), null);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

  it('survives aliases that multiply', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 12; i++) {
      lines.push(`a${i}: &a${i} [${Array.from({ length: 10 }, () => `*a${i - 1}`).join(', ')}]`);
    }
    const matter = parse(`---\nmanual: x\n${lines.join('\n')}\n---\n`);
    assert.equal(frontMatterText(matter, 'manual'), 'x');
  });
});
