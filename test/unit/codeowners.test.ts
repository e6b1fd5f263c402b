import assert from 'node:assert/strict';
import { parseCodeowners } from '../../src/core/repository/codeowners';

describe('CODEOWNERS', () => {
  it('lets the last pattern that matches decide, as GitHub does', () => {
    const ownersOf = parseCodeowners(
      '* @all\n*.md @docs\n/services/cart/ @cart # the shop\n/services/cart/README.md\n',
    );
    assert.deepEqual(ownersOf('src/a.ts'), ['@all']);
    assert.deepEqual(ownersOf('a/b.md'), ['@docs']);
    assert.deepEqual(ownersOf('services/cart/RUNBOOK.md'), ['@cart']);
    assert.equal(ownersOf('services/cart/README.md'), undefined);
  });

  it('matches a folder without slash at any depth, one with a leading slash at the root only', () => {
    const ownersOf = parseCodeowners('docs/ @any\n/ops/ @root\n');
    assert.deepEqual(ownersOf('a/docs/b.md'), ['@any']);
    assert.deepEqual(ownersOf('ops/b.md'), ['@root']);
    assert.equal(ownersOf('a/ops/b.md'), undefined);
  });

  it('adds up the sections of GitLab, with their default owners, and takes out what is excluded', () => {
    const text = '[Docs] @docs\n*.md\n!secret.md\n\n^[Ops][2] @ops\n/runbooks/ @oncall\nplain\n';
    const ownersOf = parseCodeowners(text);
    assert.deepEqual(ownersOf('runbooks/a.md'), ['@docs', '@oncall']);
    assert.deepEqual(ownersOf('plain'), ['@ops']);
    assert.equal(ownersOf('secret.md'), undefined);
  });

  it('reads spaces in a pattern that are escaped', () => {
    assert.deepEqual(parseCodeowners('my\\ docs/ @docs\n')('my docs/a.md'), ['@docs']);
  });
});
