import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Catalogue } from '../../src/core/recognition/catalogue';
import { parseManual } from '../../src/core/parseManual';
import { applyEdits } from '../../src/core/document/text';
import { canTick, questionsOf, tickEdits } from '../../src/core/authoring/tick';
import { TOPICS } from '../../src/core/topics';

const catalogue = new Catalogue();
const rollback = TOPICS.find(({ id }) => id === 'rollback')!;
const spof = TOPICS.find(({ id }) => id === 'spof')!;
const STEPS = 'Which steps undo a release?';
const TIME = 'How long does that take, and when was it last measured?';
const LOST = 'What cannot be undone?';

const read = (text: string) => parseManual('RUNBOOK.md', text, catalogue);

function tick(text: string, question = STEPS, ticked = true, topic = rollback): string | undefined {
  const edits = tickEdits(read(text), topic, question, ticked);
  return edits && applyEdits(text, edits);
}

describe('ticking a question', () => {
  it('marks the task item that the section has, and nothing else', () => {
    const text = '# Shop\n\n## Rollback\n\n- [ ] Which steps undo a release?\n- [ ] What cannot be undone?\n';
    assert.equal(tick(text), text.replace('- [ ] Which', '- [x] Which'));
    assert.equal(tick(text, LOST), text.replace('- [ ] What', '- [x] What'));
  });

  it('takes away only the x', () => {
    const text = '## Rollback\n\n  * [X] Which steps undo a release? Redeploy the tag before.\n';
    assert.equal(tick(text, STEPS, false), text.replace('[X]', '[ ]'));
  });

  it('finds a question whatever its spelling of case, Markdown, bullets, and where it is wrapped or answered', () => {
    for (const item of [
      '1. [ ] which steps undo a release',
      '+ [ ] **Which steps** undo a release?',
      '> - [ ] Which steps undo a release?',
      '- [ ] Which steps\n  undo a release?',
      '- [ ] Which steps undo a release? `make undo`',
      '- Before:\n  - [ ] Which steps undo a release?',
    ]) {
      const text = `## Rollback\n\n${item}\n`;
      assert.equal(tick(text), text.replace('[ ]', '[x]'), item);
    }
  });

  it('changes nothing where the tick is there already, or there is none to take away', () => {
    assert.equal(
      tick('## Rollback\n\n- [x] Which steps undo a release?\n'),
      '## Rollback\n\n- [x] Which steps undo a release?\n',
    );
    assert.equal(tick('## Rollback\n\nRedeploy.\n', STEPS, false), '## Rollback\n\nRedeploy.\n');
  });

  it('appends the question behind what the section says, before its subsections', () => {
    const text = '## Rollback\n\nRedeploy the tag before.\n\n### By hand\n\nCopy.\n\n## Notes\n';
    assert.equal(
      tick(text),
      '## Rollback\n\nRedeploy the tag before.\n\n- [x] Which steps undo a release?\n\n### By hand\n\nCopy.\n\n## Notes\n',
    );
  });

  it('appends further questions to the list of those before', () => {
    const text = '## Rollback\n\nRedeploy.\n\n- [x] Which steps undo a release?\n\n## Notes\n';
    assert.equal(tick(text, TIME), text.replace('release?\n', `release?\n- [x] ${TIME}\n`));
    const numbered = '## Rollback\n\n  9. [ ] Which steps undo a release?\n     Redeploy.\n';
    assert.equal(tick(numbered, TIME), `${numbered.trimEnd()}\n  10. [x] ${TIME}\n`);
  });

  it('keeps line breaks, a missing one at the end, and a rule that divides sections', () => {
    assert.equal(
      tick('## Rollback\r\n\r\nRedeploy.\r\n'),
      '## Rollback\r\n\r\nRedeploy.\r\n\r\n- [x] Which steps undo a release?\r\n',
    );
    assert.equal(
      tick('## Rollback\rRedeploy.\r## A\r'),
      '## Rollback\rRedeploy.\r\r- [x] Which steps undo a release?\r\r## A\r',
    );
    assert.equal(
      tick('## Rollback\n\nRedeploy.'),
      '## Rollback\n\nRedeploy.\n\n- [x] Which steps undo a release?',
    );
    assert.equal(
      tick('## Rollback\n\nRedeploy.\n\n---\n\n## Notes\n'),
      '## Rollback\n\nRedeploy.\n\n- [x] Which steps undo a release?\n\n---\n\n## Notes\n',
    );
  });

  it('does not run into the next title, nor into a list that is there', () => {
    assert.equal(
      tick('Rollback\n--------\nNotes\n-----\n\nText.\n'),
      'Rollback\n--------\n\n- [x] Which steps undo a release?\n\nNotes\n-----\n\nText.\n',
    );
    assert.equal(
      tick('## Rollback\n\n- Stop.\n  - At once.\n- Redeploy.\n'),
      '## Rollback\n\n- Stop.\n  - At once.\n- Redeploy.\n\n* [x] Which steps undo a release?\n',
    );
  });

  it('is put first where the section ends in an open block of code or comment', () => {
    for (const end of ['```sh\nmake undo\n', 'Redeploy.\n\n<!-- more\n']) {
      const item = '- [x] Which steps undo a release?';
      assert.equal(tick(`## Rollback\n\n${end}`), `## Rollback\n\n${item}\n\n${end}`);
    }
  });

  it('is refused where there is no section that an item can stand in', () => {
    for (const text of [
      '# Shop\n\nText.\n',
      '| Field | Value |\n|---|---|\n| Rollback | redeploy the tag before |\n',
      '**Rollback:** redeploy the tag before\n',
    ]) {
      assert.equal(tick(text), undefined, text);
      assert.equal(canTick(read(text), rollback), false, text);
    }
  });

  it('leaves task items of other topics and in code alone', () => {
    const text =
      '## Notes\n\n- [ ] Which steps undo a release?\n\n## Rollback\n\n```md\n- [ ] Which steps undo a release?\n```\n';
    assert.equal(tick(text), `${text}\n- [x] Which steps undo a release?\n`);
  });

  it('never answers a topic', () => {
    for (const topic of TOPICS) {
      let text = `# Shop\n\n## ${topic.title}\n`;
      for (const question of topic.questions) text = tick(text, question, true, topic)!;
      assert.equal(read(text).answers.get(topic.id)?.state, 'stub', topic.id);
      assert.ok(questionsOf(read(text), topic).every(({ ticked }) => ticked));
    }
  });

  it('writes one mark or one item, and disturbs neither title nor answer, whatever stands around', () => {
    const line = fc.constantFrom(
      '',
      'Text.',
      '- item',
      '  nested',
      '1. one',
      '- [ ] Which steps undo a release?',
      '- [x] What cannot be undone?',
      '## Rollback',
      'Rollback',
      '---',
      '### More',
      '**Rollback plan**',
      '```',
      '> quote',
      '| a | b |',
      '|---|---|',
      '<!-- c',
      '-->',
      '    code',
      '## Single points of failure',
    );
    const eol = fc.constantFrom('\n', '\r\n', '\r');
    const text = fc.tuple(fc.array(line, { maxLength: 14 }), eol).map(([lines, end]) => lines.join(end));
    const seen = (manual: ReturnType<typeof read>) => ({
      titles: manual.sections.map(({ title }) => title),
      states: [...manual.answers].map(([id, { state }]) => `${id} ${state}`),
    });
    fc.assert(
      fc.property(text, fc.constantFrom(rollback, spof), fc.nat(2), (before, topic, at) => {
        const question = topic.questions[at]!;
        const edits = tickEdits(read(before), topic, question, true);
        if (!edits || edits.length === 0) return;
        const [edit] = edits;
        const inserted = edit!.newText.trim();
        if (inserted !== 'x') {
          assert.deepEqual(edit!.range.start, edit!.range.end);
          assert.ok(
            /^(?:>\s*)*(?:[-*+]|\d+[.)]) \[x\] /.test(inserted) && inserted.endsWith(`] ${question}`),
          );
        }
        const after = applyEdits(before, edits);
        const manual = read(after);
        assert.deepEqual(seen(manual), seen(read(before)));
        assert.ok(questionsOf(manual, topic).find((own) => own.text === question)!.ticked);
        const without = tick(after, question, false, topic);
        assert.equal(
          without,
          inserted === 'x' ? before : after.replace(`[x] ${question}`, `[ ] ${question}`),
        );
      }),
      { numRuns: 400 },
    );
  });
});
