import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../src/core/rules/index';
import { ROOT } from './sourceFiles';

const page = readFileSync(join(ROOT, 'media/talk.md'), 'utf8');
const rows = page.split('\n').filter((line) => /^\| (?!What the talk|---)/.test(line));
const words = JSON.parse(readFileSync(join(ROOT, 'package.nls.json'), 'utf8')) as Record<string, string>;

describe('each idea of the talk', () => {
  for (const row of rows) {
    const [, idea = '', has = ''] = row.split('|');
    it(`is in the tool: ${idea.trim()}`, () => {
      const rules = [...has.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)];
      const names = [...has.matchAll(/\*([^*]+)\*/g)].map(([, name]) => name!);
      assert.ok(rules.length + names.length > 0 || has.includes('`'), 'it names nothing');
      for (const [, id, target] of rules) {
        assert.ok(
          RULES.some((rule) => rule.id === id),
          `no rule ${id}`,
        );
        assert.ok(existsSync(join(ROOT, 'media', target!)), `no page ${target}`);
      }
      for (const name of names)
        assert.ok(Object.values(words).includes(name), `no command or view “${name}”`);
    });
  }
});
