import assert from 'node:assert/strict';
import { boardOf } from '../../src/core/panels/board';
import { readBoardQuery, readFromBoard, readToBoard, BOARD_WORDS } from '../../src/core/panels/boardProtocol';
import {
  arrange,
  cellAt,
  encodeStates,
  EVERYTHING,
  scoreOf,
  type Arranged,
  type BoardItem,
  type BoardQuery,
  type BoardTopic,
} from '../../src/core/panels/boardView';
import { collect } from './support/collect';

const TOPICS: readonly BoardTopic[] = [
  { id: 'demand', title: 'Demand', practice: 'demand' },
  { id: 'rollback', title: 'Rollback', practice: 'mistakes' },
  { id: 'spof', title: 'Single points of failure', practice: 'mistakes' },
];

function item(key: string, states: string, more: Partial<BoardItem> = {}): BoardItem {
  return { key, title: key, kind: 'service', owners: [], states, ...more };
}

const ITEMS: readonly BoardItem[] = [
  item('shop/b.md', 'aXA', { title: 'Basket', owners: ['@shop/core', '@shop/ops'], tier: 1 }),
  item('shop/a.md', 'xAA', { title: 'Checkout', owners: ['@shop/core'], tier: 2 }),
  item('bank/c.md', 'nSA', { title: 'Accounts' }),
  item('d.md', ' A ', { title: 'Dinner', kind: 'event', owners: ['@ana'] }),
];

function see(query: Partial<BoardQuery>): Arranged {
  return arrange(ITEMS, TOPICS, { ...EVERYTHING, ...query });
}

const keys = (query: Partial<BoardQuery>) => see(query).items.map(({ key }) => key);

describe('the board', () => {
  it('keeps each answer of a manual in one character', async () => {
    const collection = await collect({
      'RUNBOOK.md':
        '---\nkind: service\nnot-applicable: { demand: "internal batch job, load is fixed" }\n---\n# Shop\n\n## Rollback\n\nRun `make undo`, then look at the dashboard.\n\n## Emergency\n\nTODO\n',
    });
    const board = boardOf(collection);
    const row = board.rows[0]!;
    const read = { ...item('RUNBOOK.md', encodeStates(row, board.topics)) };
    assert.equal(read.states.length, board.topics.length);
    board.topics.forEach(({ id }, i) => {
      const { state, importance } = row.cells[id]!;
      assert.deepEqual(cellAt(read, i), { state, importance }, id);
    });
    assert.deepEqual(scoreOf(read, board.topics), row.total);
    assert.deepEqual(scoreOf(read, board.topics, 'mistakes'), row.practices.mistakes);
    assert.equal(row.total.notApplicable, 1);
  });

  it('tells what is not asked from what is missing', () => {
    assert.equal(cellAt(ITEMS[3]!, 0), undefined);
    assert.deepEqual(scoreOf(ITEMS[3]!, TOPICS), { asked: 1, answered: 1, notApplicable: 0 });
  });

  it('filters by words in title, path, kind and owner, all of which must be there', () => {
    assert.deepEqual(keys({ text: 'CORE basket' }), ['shop/b.md']);
    assert.deepEqual(keys({ text: 'event' }), ['d.md']);
    assert.deepEqual(keys({ text: 'bank/' }), ['bank/c.md']);
    assert.deepEqual(keys({ text: 'nobody' }), []);
  });

  it('filters by owner, tier, folder and gaps', () => {
    assert.deepEqual(keys({ owner: '@shop/ops' }), ['shop/b.md']);
    assert.deepEqual(keys({ owner: '-' }), ['bank/c.md']);
    assert.deepEqual(keys({ tier: '2' }), ['shop/a.md']);
    assert.deepEqual(keys({ tier: '-' }), ['bank/c.md', 'd.md']);
    assert.deepEqual(keys({ folder: 'shop' }), ['shop/b.md', 'shop/a.md']);
    assert.deepEqual(keys({ coverage: 'gaps' }), ['bank/c.md', 'shop/b.md']);
    assert.deepEqual(keys({ coverage: 'whole' }), ['shop/a.md', 'd.md']);
  });

  it('sorts by any column, either way, with what has no value last', () => {
    assert.deepEqual(keys({ sort: 'title' }), ['bank/c.md', 'shop/b.md', 'shop/a.md', 'd.md']);
    assert.deepEqual(keys({ sort: 'title', down: true }), ['d.md', 'shop/a.md', 'shop/b.md', 'bank/c.md']);
    assert.deepEqual(keys({ sort: 'tier', down: true }), ['shop/a.md', 'shop/b.md', 'bank/c.md', 'd.md']);
    assert.deepEqual(keys({ sort: 'owner' }).at(-1), 'bank/c.md');
    assert.deepEqual(keys({ sort: 'answered' }).at(-1), 'd.md');
    assert.deepEqual(keys({ sort: 'topic:rollback' }).slice(0, 2), ['shop/b.md', 'bank/c.md']);
    assert.deepEqual(keys({ sort: 'practice:demand', down: true }).at(-1), 'd.md');
  });

  it('groups, with a manual of two owners under both, and those without at the end', () => {
    const { lines } = see({ group: 'owner' });
    assert.deepEqual(
      lines.map((line) => (line.type === 'group' ? `${line.label}: ${line.count}` : `  ${line.item.title}`)),
      [
        '@ana: 1',
        '  Dinner',
        '@shop/core: 2',
        '  Basket',
        '  Checkout',
        '@shop/ops: 1',
        '  Basket',
        ': 1',
        '  Accounts',
      ],
    );
    assert.equal(see({ group: 'owner' }).items.length, 4);
  });

  it('sums up what is shown, by practice, and what is not applicable apart', () => {
    const { total, practices } = see({});
    assert.deepEqual(total, { asked: 10, answered: 7, notApplicable: 1 });
    assert.deepEqual(practices, [
      { id: 'demand', score: { asked: 3, answered: 2, notApplicable: 1 } },
      { id: 'mistakes', score: { asked: 7, answered: 5, notApplicable: 0 } },
    ]);
    assert.deepEqual(see({ text: 'dinner' }).total, { asked: 1, answered: 1, notApplicable: 0 });
  });

  it('arranges ten thousand manuals in the time of a few frames', () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      item(`s${i % 97}/${i}.md`, 'aXA', { owners: [`@team-${i % 50}`] }),
    );
    // The machine's other work is not ours.
    const before = process.cpuUsage();
    const { items } = arrange(many, TOPICS, {
      ...EVERYTHING,
      text: 'team',
      group: 'owner',
      sort: 'answered',
    });
    assert.equal(items.length, 10_000);
    assert.ok(process.cpuUsage(before).user < 1_000_000);
  });
});

describe('the messages of the board', () => {
  it('carry the board whole, and then what changed', () => {
    const words = Object.fromEntries(BOARD_WORDS.map((word) => [word, word]));
    for (const message of [
      { type: 'state', topics: TOPICS, items: ITEMS, words },
      { type: 'change', items: [ITEMS[0]], removed: ['gone.md'] },
    ]) {
      assert.deepEqual(readToBoard(JSON.parse(JSON.stringify(message))), message);
    }
  });

  it('are refused where they are not what was agreed', () => {
    for (const message of [
      null,
      { type: 'open' },
      { type: 'open', key: 'a.md', uri: 'file:///etc/passwd' },
      { type: 'export', format: 'pdf', keys: [] },
      { type: 'run', command: 'rm' },
    ]) {
      assert.equal(readFromBoard(message), undefined, JSON.stringify(message));
    }
    assert.equal(readToBoard({ type: 'change', items: [{ key: 1 }], removed: [] }), undefined);
  });

  it('restore what the reader wanted to see, as far as it is readable', () => {
    assert.deepEqual(readBoardQuery({ text: 'shop', group: 'planet', down: 'yes' }), {
      ...EVERYTHING,
      text: 'shop',
    });
    assert.deepEqual(readBoardQuery(undefined), EVERYTHING);
  });
});
