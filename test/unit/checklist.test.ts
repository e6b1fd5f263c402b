import assert from 'node:assert/strict';
import { checklistOf, type Checklist, type ChecklistTopic } from '../../src/core/panels/checklist';
import {
  CHECKLIST_WORDS,
  readFromChecklist,
  readKeptChecklist,
  readToChecklist,
} from '../../src/core/panels/checklistProtocol';
import { collect } from './support/collect';

async function checklist(
  files: Record<string, string>,
  path = 'RUNBOOK.md',
): Promise<{ list: Checklist; topic: (id: string) => ChecklistTopic }> {
  const collection = await collect(files);
  const surroundings = { ...collection.circumstances(path), index: collection.index };
  const manual = collection.parse(path, files[path]!);
  const list = checklistOf(manual, collection.findings(path), surroundings);
  const topics = [...list.practices.flatMap((practice) => practice.topics), ...list.others];
  return { list, topic: (id) => topics.find((topic) => topic.id === id)! };
}

const SERVICE = '---\nmanual: shop\nkind: service\n---\n\n# Shop\n';

describe('the checklist', () => {
  it('goes by the practices in their order, with what must be answered first', async () => {
    const { list } = await checklist({ 'RUNBOOK.md': SERVICE });
    assert.deepEqual(
      list.practices.map(({ id, topics }) => `${id}: ${topics.map((topic) => topic.id).join(' ')}`),
      [
        'demand: demand',
        'resources: resources',
        'processes: emergency release in-production detection',
        'expectations: expectations communication',
        'mistakes: rollback spof degradation recovery learning',
        'ownership: owners future',
      ],
    );
    assert.equal(list.asked, 15);
    assert.equal(list.answered, 0);
  });

  it('asks of a kind what is asked of it, and folds the rest away', async () => {
    const event =
      '---\nmanual: dinner\nkind: event\n---\n\n# Dinner\n\n## Emergency\n\nCall Ana: 112.\n\n## Rollback\n\nOrder pizza.\n';
    const { list, topic } = await checklist({ 'RUNBOOK.md': event });
    assert.equal(list.asked, 5);
    assert.equal(list.answered, 1);
    assert.equal(topic('emergency').importance, 'must');
    assert.deepEqual(
      list.others.map(({ id, state, importance }) => [id, state, importance]),
      [['rollback', 'answered', undefined]],
    );
  });

  it('says where a topic is answered, and what is found there in words', async () => {
    const text = `${SERVICE}\n## Rollback\n\nTODO\n\n## Emergency\n\nCall Ana: +44 20 7946 0000.\n`;
    const { topic } = await checklist({ 'RUNBOOK.md': text });
    const { state, places, findings, insertable, tickable } = topic('rollback');
    assert.equal(state, 'stub');
    assert.deepEqual(places, [{ line: 7, title: 'Rollback' }]);
    assert.ok(findings.length > 0);
    assert.ok(findings.every(({ message }) => /\s/.test(message)));
    assert.deepEqual([insertable, tickable], [false, true]);
    assert.equal(topic('emergency').state, 'answered');
  });

  it('offers a section where there is none, and questions to tick where there is', async () => {
    const { topic } = await checklist({
      'RUNBOOK.md': `${SERVICE}\n## Rollback\n\nRedeploy the tag before.\n\n- [x] Which steps undo a release?\n`,
    });
    assert.deepEqual(topic('rollback').questions.slice(0, 2), [
      { text: 'Which steps undo a release?', ticked: true },
      { text: 'How long does that take, and when was it last measured?', ticked: false },
    ]);
    assert.equal(topic('spof').insertable, true);
    assert.equal(topic('spof').tickable, false);
    assert.ok(topic('spof').questions.every(({ ticked }) => !ticked));
  });

  it('does not say the same twice: a finding that tells what is asked stands for it', async () => {
    const { list, topic } = await checklist({ 'RUNBOOK.md': SERVICE });
    assert.equal(topic('rollback').ask, '');
    assert.match(topic('rollback').findings[0]!.message, /how to undo a release/);
    assert.equal(topic('learning').ask, 'Say which incidents there were and what changed after them.');
    assert.ok(!list.findings.some(({ rule }) => rule === 'topics-unanswered'));
  });

  it('names the file of the set that answers, and asks no section here then', async () => {
    const files = {
      'RUNBOOK.md': SERVICE,
      'docs/runbooks/rollback.md':
        '# Roll back\n\n## Rollback\n\nRun `make undo`, then look at the dashboard.\n',
    };
    const { list, topic } = await checklist(files);
    assert.deepEqual(topic('rollback').elsewhere, {
      path: 'docs/runbooks/rollback.md',
      line: 2,
      title: 'Rollback',
    });
    assert.equal(topic('rollback').state, 'answered');
    assert.equal(topic('rollback').insertable, false);
    assert.deepEqual(topic('rollback').questions, []);
    assert.deepEqual(list.files, ['RUNBOOK.md', 'docs/runbooks/rollback.md']);
    assert.equal(list.answered, 1);
  });

  it('counts what is declared not applicable, and shows why', async () => {
    const text = SERVICE.replace(
      'kind:',
      'not-applicable: { demand: "internal batch job, load is fixed" }\nkind:',
    );
    const { list, topic } = await checklist({ 'RUNBOOK.md': text });
    assert.equal(topic('demand').state, 'not-applicable');
    assert.equal(topic('demand').reason, 'internal batch job, load is fixed');
    assert.equal(topic('demand').insertable, false);
    assert.equal(list.answered, 1);
  });

  it('takes owners from the front matter', async () => {
    const { topic } = await checklist({
      'RUNBOOK.md': SERVICE.replace('kind:', 'owners: ["@shop/core"]\nkind:'),
    });
    assert.equal(topic('owners').state, 'answered');
    assert.equal(topic('owners').places[0]?.line, 2);
    assert.equal(topic('owners').insertable, false);
  });

  it('shows every finding once: at its topic, or with the document', async () => {
    const text = `${SERVICE}\n<!-- owners-manual-disable-file section-empty -->\n`;
    const collection = await collect({ 'RUNBOOK.md': text });
    const { list } = await checklist({ 'RUNBOOK.md': text });
    const topics = [...list.practices.flatMap((practice) => practice.topics), ...list.others];
    const shown = [...list.findings, ...topics.flatMap(({ findings }) => findings)];
    const found = collection.findings('RUNBOOK.md').filter(({ rule }) => rule !== 'topics-unanswered');
    assert.deepEqual(shown.map(({ message }) => message).sort(), found.map(({ message }) => message).sort());
    assert.ok(list.findings.length > 0);
  });

  it('asks nothing of a retired manual', async () => {
    const { list } = await checklist({ 'RUNBOOK.md': SERVICE.replace('kind:', 'lifecycle: retired\nkind:') });
    assert.deepEqual([list.asked, list.practices], [0, []]);
  });
});

describe('the messages of the checklist', () => {
  it('carry a checklist whole', async () => {
    const { list } = await checklist({ 'RUNBOOK.md': SERVICE });
    // Any words do, as long as each is there.
    const words = Object.fromEntries(CHECKLIST_WORDS.map((word) => [word, word]));
    const message = {
      type: 'state',
      uri: 'file:///RUNBOOK.md',
      document: { status: 'manual', checklist: list },
      words,
    };
    assert.deepEqual(readToChecklist(JSON.parse(JSON.stringify(message))), message);
  });

  it('are refused where they are not what was agreed', () => {
    for (const message of [
      undefined,
      'ready',
      { type: 'tick', topic: 'rollback', question: 'Which?' },
      { type: 'tick', topic: 'rollback', question: 'Which?', ticked: true, uri: 'file:///etc/passwd' },
      { type: 'jump', line: -1 },
      { type: 'jump', line: 0.5 },
      { type: 'run', command: 'rm' },
    ]) {
      assert.equal(readFromChecklist(message), undefined, JSON.stringify(message));
    }
    assert.equal(
      readToChecklist({ type: 'state', uri: 'file:///a', document: { status: 'manual' }, words: {} }),
      undefined,
    );
    assert.deepEqual(readFromChecklist({ type: 'jump', line: 3 }), { type: 'jump', line: 3 });
  });

  it('name no document but that of the panel', () => {
    for (const message of [
      { type: 'tick', topic: 'rollback', question: 'Which?', ticked: true },
      { type: 'insertSection', topic: 'rollback' },
    ]) {
      assert.deepEqual(readFromChecklist(message), message);
      assert.equal(readFromChecklist({ ...message, path: 'other.md' }), undefined);
    }
  });

  it('restore what a view kept, as far as it is readable', () => {
    assert.deepEqual(readKeptChecklist({ uri: 'file:///a', open: 3 }), { uri: 'file:///a', open: {} });
    assert.equal(readKeptChecklist({}), undefined);
    assert.equal(readKeptChecklist(null), undefined);
  });
});
