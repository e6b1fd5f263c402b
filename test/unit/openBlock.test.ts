import assert from 'node:assert/strict';
import { insertPart, insertSection } from '../../src/core/authoring/insertSection';
import { Config } from '../../src/core/config/config';
import { applyEdits } from '../../src/core/document/text';
import { parseManual } from '../../src/core/parseManual';
import { consensusRecords } from '../../src/core/records/consensus';
import { tallyEdit } from '../../src/core/records/consensusRecord';
import { TOPICS } from '../../src/core/topics';

const { catalogue } = new Config();
const parse = (text: string) => parseManual('RUNBOOK.md', text, catalogue);
const rollback = TOPICS.find(({ id }) => id === 'rollback')!;

describe('what is written behind a block that nothing closes', () => {
  for (const [what, text, end] of [
    ['a fence', '# A\n\n```sh\nmake deploy\n', '```'],
    ['a long fence of tildes', '# A\n\n~~~~\n~~~\nmake deploy', '~~~~'],
    ['a comment', '# A\n\n<!-- to do\n\nmore', '-->'],
    ['code in HTML', '# A\n\n<pre>\n\nmake deploy', '</pre>'],
  ] as const) {
    it(`is a section of its own, not text of ${what}`, () => {
      const { edits, select } = insertSection(parse(text), rollback);
      const edited = applyEdits(text, edits);
      assert.ok(edited.startsWith(`${text.trimEnd()}\n${end}\n\n## Rollback\n`), edited);
      assert.equal(parse(edited).answers.get('rollback')?.state, 'stub');
      assert.match(edited.split('\n')[select!.start.line]!, /^- \[ \] /);
    });
  }

  for (const [what, text] of [
    ['a fence that is closed', '# A\n\n```sh\nmake deploy\n```\n'],
    ['code that is indented', '# A\n\n    ```\n    make deploy\n'],
    ['a fence in an item', '# A\n\n- ```sh\n  make deploy\n'],
    ['a comment that is closed', '# A\n\n<!-- to do -->\n'],
  ] as const) {
    it(`needs no end after ${what}`, () => {
      const edited = applyEdits(text, insertSection(parse(text), rollback).edits);
      assert.ok(edited.startsWith(`${text}\n## Rollback\n`), edited);
      assert.equal(parse(edited).answers.get('rollback')?.state, 'stub');
    });
  }

  it('has a blank line before it, whatever the line breaks are', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      const text = `<details><summary>Backup</summary>${eol}`;
      const edited = applyEdits(text, insertSection(parse(text), rollback).edits);
      assert.ok(edited.startsWith(`${text}${eol}## Rollback${eol}`), JSON.stringify(edited));
    }
  });

  it('is a part of the section, not text of its code', () => {
    const text = '# A\n\n## Emergency\n\n```sh\nmake page';
    const { edits, select } = insertPart(parse(text), 'emergency', ['### Panic button', '', 'TODO'], 'TODO')!;
    const edited = applyEdits(text, edits);
    assert.equal(edited, `${text}\n\`\`\`\n\n### Panic button\n\nTODO`);
    assert.equal(edited.split('\n')[select.start.line], 'TODO');
  });

  it('is a ranked table, not text of its record', () => {
    const text =
      '# A\n\n```consensus\nquestion: what?\nmethod: top-five\nideas: { a: A, b: B }\nballots: [[a]]';
    const manual = parse(text);
    const edited = applyEdits(text, [tallyEdit(manual, consensusRecords(manual)[0]!)!]);
    assert.ok(edited.startsWith(`${text}\n\`\`\`\n\n| Rank |`), edited);
    assert.equal(tallyEdit(parse(edited), consensusRecords(parse(edited))[0]!)?.range.start.line, 9);
  });
});
