import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { RULES } from '../../src/core/rules/index';
import { findingsOf, type Files } from './support/ruleCases';

const FOLDER = join(import.meta.dirname, '../../media/rules');
const HEADINGS = ['Why it matters', 'Examples', 'How to silence it'];

interface Example {
  readonly verdict: 'bad' | 'good';
  readonly files: Files;
}

describe('pages of the rules', () => {
  it('belong to rules that are there', () => {
    const ids = RULES.map(({ id }) => `${id}.md`);
    assert.deepEqual(
      readdirSync(FOLDER).filter((name) => !ids.includes(name)),
      [],
    );
  });

  for (const rule of RULES) {
    describe(rule.id, () => {
      const text = () => readFileSync(join(FOLDER, `${rule.id}.md`), 'utf8');

      it('says why it matters, shows examples and tells how to silence it', () => {
        const headings = [...text().matchAll(/^## (.+)$/gm)].map((match) => match[1]!);
        for (const heading of HEADINGS) assert.ok(headings.includes(heading), `no “${heading}”`);
      });

      it('has examples that do what it says of them', async () => {
        const examples = examplesOf(text());
        assert.ok(
          examples.some(({ verdict }) => verdict === 'bad'),
          'no bad example',
        );
        assert.ok(
          examples.some(({ verdict }) => verdict === 'good'),
          'no good example',
        );
        for (const { verdict, files } of examples) {
          const findings = await findingsOf(files, rule);
          const said = findings.map(({ message }) => message).join('\n');
          if (verdict === 'bad')
            assert.ok(findings.length > 0, `nothing is found in\n${Object.values(files).join('\n')}`);
          else assert.equal(said, '');
        }
      });
    });
  }
});

/**
 * Fences `md bad`, `yaml good docs/x.yaml`: without a path an example is `RUNBOOK.md` (or the configuration, in
 * YAML). Fences with paths that follow each other and have one verdict are files of one repository.
 */
function examplesOf(markdown: string): Example[] {
  const examples: Example[] = [];
  let last: { example: Example; named: boolean } | undefined;
  for (const token of new MarkdownIt().parse(markdown, {})) {
    if (token.type !== 'fence') {
      if (token.type === 'heading_open' || token.type === 'paragraph_open') last = undefined;
      continue;
    }
    const [language, verdict, path] = token.info.trim().split(/\s+/);
    if (verdict !== 'bad' && verdict !== 'good') continue;
    const name = path ?? (language === 'yaml' ? '.owners-manual.yaml' : 'RUNBOOK.md');
    if (path && last?.named && last.example.verdict === verdict) {
      last.example.files[name] = token.content;
      continue;
    }
    const example: Example = { verdict, files: { [name]: token.content } };
    examples.push(example);
    last = { example, named: path !== undefined };
  }
  return examples;
}
