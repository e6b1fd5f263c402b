import { deepEqual, equal, notEqual, ok } from 'node:assert/strict';
import { property, assert as check, jsonValue } from 'fast-check';
import { Sharing } from '../../src/core/index/sharing';
import { collect } from './support/collect';

describe('what is kept of manuals', () => {
  it('is equal to what was given', () => {
    check(
      property(jsonValue(), (value) => {
        const sharing = new Sharing();
        const plain: unknown = JSON.parse(JSON.stringify(value));
        for (let round = 0; round < 2; round++) deepEqual(sharing.share(plain), plain);
      }),
    );
  });

  it('tells a text from what is written like it', () => {
    const values = [{ a: '1' }, { a: 1 }, ['a'], { 0: 'a' }, [], {}, '[]', null, 'null', [null], [[]]];
    const sharing = new Sharing();
    deepEqual(sharing.share(values), values);
  });

  it('holds a place that recurs once, and two manuals share it', async () => {
    const text = '# Search\n\n## Rollback\n\nRun `undo`.\n';
    const collection = await collect({ 'a/RUNBOOK.md': text, 'b/RUNBOOK.md': text });
    const [one, two] = ['a', 'b'].map((folder) => collection.index.get(`${folder}/RUNBOOK.md`)!);
    notEqual(one, two);
    equal(one!.title.range, two!.title.range);
    ok(one!.answers['rollback']);
    equal(one!.answers['rollback'].places[0]!.range, two!.answers['rollback']!.places[0]!.range);
  });
});
