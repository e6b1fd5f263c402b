import assert from 'node:assert/strict';
import { consensusRecords } from '../../src/core/records/consensus';
import {
  ballotOf,
  methodFor,
  outcomeOf,
  recordNear,
  recordTemplate,
  tallyEdit,
} from '../../src/core/records/consensusRecord';
import { Config } from '../../src/core/config/config';
import { costOf, logPress, noteOn, panicCard } from '../../src/core/records/panicPress';
import { laterStages } from '../../src/core/authoring/raiseLifecycle';
import { Catalogue } from '../../src/core/recognition/catalogue';
import { parseManual } from '../../src/core/parseManual';
import { applyEdits } from '../../src/core/document/text';
import { TOPICS } from '../../src/core/topics';

const catalogue = new Catalogue();
const parse = (text: string) => parseManual('RUNBOOK.md', text, catalogue);
const EMERGENCY = TOPICS.find(({ id }) => id === 'emergency')!;

describe('a consensus record', () => {
  it('is proposed in small groups for large meetings and many items, by the top five for silent agreement', () => {
    assert.equal(methodFor({ people: 40, items: 3, silent: false }), 'small-groups');
    assert.equal(methodFor({ people: 5, items: 12, silent: false }), 'small-groups');
    assert.equal(methodFor({ people: 40, items: 12, silent: true }), 'top-five');
  });

  for (const method of ['small-groups', 'top-five'] as const) {
    it(`begun for ${method} can be read and has its question`, () => {
      const text = `# X\n\n${recordTemplate(method, 'Who: "me" or you?', '2026-11-25').join('\n')}\n`;
      const [record] = consensusRecords(parse(text));
      assert.deepEqual(
        [record?.question, record?.method, record?.asked],
        ['Who: "me" or you?', method, '2026-11-25'],
      );
      assert.deepEqual(record?.faults, []);
    });
  }

  const TOP =
    '# X\n\n```consensus\nquestion: What?\nideas: { a: First | thing, b: Second }\nballots: { ana: [b], bo: [a, b] }\n```\n\nBehind.\n';
  const TABLE =
    '| Rank | Idea | Ballots |\n| ---: | --- | ---: |\n| 1 | Second | 2 |\n| 2 | First \\| thing | 1 |\n';

  it('is tallied behind itself, and anew in the same place', () => {
    const manual = parse(TOP);
    const once = applyEdits(TOP, [tallyEdit(manual, consensusRecords(manual)[0]!)!]);
    assert.equal(once, TOP.replace('```\n\nBehind', `\`\`\`\n\n${TABLE}\nBehind`));
    const changed = once.replace('bo: [a, b]', 'bo: [a, b], chi: [a], dee: [a]');
    const again = parse(changed);
    const twice = applyEdits(changed, [tallyEdit(again, consensusRecords(again)[0]!)!]);
    assert.match(twice, /\| 1 \| First \\\| thing \| 3 \|\n\| 2 \| Second \| 2 \|\n\nBehind/);
    assert.equal(twice.match(/Rank/g)?.length, 1);
  });

  it('without ballots is not tallied', () => {
    const manual = parse('# X\n\n```consensus\nquestion: What?\nvotes: { ana: 5 }\n```\n');
    assert.equal(tallyEdit(manual, consensusRecords(manual)[0]!), undefined);
  });

  it('gives a ballot of its ideas, or from 0 to 5', () => {
    const [top] = consensusRecords(parse(TOP));
    assert.match(
      ballotOf(top!)!,
      /^# Ballot: What\?\n\nChoose up to five.*\n\n- \[ \] First \| thing \(a\)\n- \[ \] Second \(b\)\n/,
    );
    const [vote] = consensusRecords(parse('# X\n\n```consensus\nquestion: Now?\n```\n'));
    assert.match(ballotOf(vote!)!, /- \[ \] 5\n- \[ \] 4\n.*- \[ \] 0\n/s);
    assert.equal(ballotOf(consensusRecords(parse('# X\n\n```consensus\n```\n'))[0]!), undefined);
  });

  it('tells its outcome, and is found from the line that the cursor stands in', () => {
    const records = consensusRecords(
      parse(
        '```consensus\nquestion: A?\ndecision: yes\ndecided: 2026-08-27\n```\n\n```consensus\nquestion: B?\nvotes: { a: 1, b: 2, c: 5 }\n```\n',
      ),
    );
    assert.deepEqual(records.map(outcomeOf), ['2026-08-27: yes', 'no decision yet, the votes say: discuss']);
    assert.deepEqual(
      [0, 3, 6, 90].map((line) => recordNear(records, line)?.question),
      ['A?', 'A?', 'B?', 'B?'],
    );
  });
});

describe('a press of the panic button', () => {
  const wrong = { day: '2026-11-25', team: 'Sales', justified: false, people: 3, minutes: 25 };
  const right = { day: '2026-11-25', team: 'Support', justified: true };

  it('that was wrong costs person-minutes, one that was right nothing', () => {
    assert.equal(costOf(wrong), '3 people × 25 min = 75 person-minutes');
    assert.equal(costOf(right), '');
    assert.match(noteOn(wrong, 'Checkout'), /^# To Sales.*75 person-minutes/s);
    assert.match(noteOn(right, 'Checkout'), /you were right/);
  });

  it('is written into the columns of the log as it is', () => {
    const text =
      '# X\n\n## Emergency\n\nCall 112.\n\n| Team | Date | Note | Justified | Cost |\n| --- | --- | --- | --- | --- |\n| Ops | 2026-01-01 | | yes | |\n\nBehind.\n';
    const edit = logPress(parse(text), wrong, EMERGENCY, TOPICS)!;
    assert.match(
      applyEdits(text, [edit]),
      /\| Ops .*\n\| Sales \| 2026-11-25 \| \| no \| 3 people × 25 min = 75 person-minutes \|\n\nBehind/,
    );
  });

  it('begins a log in the emergency section, or with a section', () => {
    const text = '# X\n\n## Emergency\n\nCall 112.\n\n## Rollback\n\nRun it.\n';
    const log =
      '### Panic log\n\n| Date | Team | Justified | Cost | Told |\n| --- | --- | --- | --- | --- |\n| 2026-11-25 | Support | yes | | |\n';
    assert.equal(
      applyEdits(text, [logPress(parse(text), right, EMERGENCY, TOPICS)!]),
      text.replace('Call 112.\n', `Call 112.\n\n${log}`),
    );
    const bare = '# X\n\nWords.\n';
    assert.equal(
      applyEdits(bare, [logPress(parse(bare), right, EMERGENCY, TOPICS)!]),
      `${bare}\n## Emergency\n\n${log}`,
    );
  });

  it('has a card that says what the manual says, and none where it says nothing', () => {
    const text =
      '# Checkout\n\n## Emergency\n\nCall 112.\n\n### Panic button\n\nWrite /panic.\n\n- **Press it when** nobody can pay.\n\n### Panic log\n\nNone.\n';
    assert.equal(
      panicCard(parse(text)),
      '# Panic button: Checkout\n\nWrite /panic.\n\n- **Press it when** nobody can pay.\n',
    );
    assert.equal(panicCard(parse('# X\n\n## Emergency\n\nCall 112.\n')), undefined);
  });
});

describe('the stages behind the present one', () => {
  it('tell what they ask beside what is asked now', () => {
    const stages = laterStages(new Config(), 'service', 'early', undefined);
    assert.deepEqual(
      stages.map(({ lifecycle }) => lifecycle),
      ['production', 'mature', 'retired'],
    );
    assert.deepEqual(stages[0]?.must, ['spof']);
    assert.ok(stages[0].should.includes('demand') && !stages[0].should.includes('rollback'));
    assert.deepEqual(
      laterStages(new Config(), 'service', undefined, undefined).map(({ lifecycle }) => lifecycle),
      ['mature', 'retired'],
    );
  });
});
