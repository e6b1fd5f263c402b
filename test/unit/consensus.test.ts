import assert from 'node:assert/strict';
import { Catalogue } from '../../src/core/recognition/catalogue';
import { consensusRecords, quorumOf, rankIdeas, resultOf } from '../../src/core/records/consensus';
import { parseManual } from '../../src/core/parseManual';

describe('consensus', () => {
  it('moves on when most votes are 4 or 5', () => {
    assert.equal(resultOf([5, 4, 2]), 'move-on');
    assert.equal(resultOf([4, 4, 4, 0]), 'move-on');
  });

  it('discusses when most votes are 0 to 3, and on a tie', () => {
    assert.equal(resultOf([5, 3, 0]), 'discuss');
    assert.equal(resultOf([5, 4, 3, 2]), 'discuss');
  });

  it('has no result before the quorum: three votes, and half of those invited, rounded up', () => {
    assert.equal(quorumOf(0), 3);
    assert.equal(quorumOf(6), 3);
    assert.equal(quorumOf(7), 4);
    assert.equal(resultOf([5, 5]), 'none');
    assert.equal(resultOf([5, 5, 5], 7), 'none');
    assert.equal(resultOf([5, 5, 5, 5], 7), 'move-on');
  });

  it('ranks ideas by ballots, ties sharing a rank, an idea counting once a ballot', () => {
    const ranks = rankIdeas(
      ['a', 'b', 'c', 'd'],
      [
        ['a', 'a', 'b'],
        ['b', 'c'],
        ['a', 'x'],
      ],
    );
    assert.deepEqual(ranks, [
      { rank: 1, idea: 'a', count: 2 },
      { rank: 1, idea: 'b', count: 2 },
      { rank: 3, idea: 'c', count: 1 },
      { rank: 4, idea: 'd', count: 0 },
    ]);
  });

  it('reads each vote at its own place, through indentation and a longer fence', () => {
    const text = '- item\n\n  ````consensus\n  question: Do we?\n  votes: { ana: 5, bo: 2 }\n  ````\n';
    const manual = parseManual('a.md', text, new Catalogue());
    const [record] = consensusRecords(manual);
    assert.equal(record?.question, 'Do we?');
    const bo = record.votes[1]!;
    assert.equal(bo.value, 2);
    assert.equal(manual.source.line(bo.range.start.line).slice(bo.range.start.character), '2 }');
  });
});
