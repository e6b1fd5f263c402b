import assert from 'node:assert/strict';
import { refactoringsAt, type Refactoring } from '../../src/core/authoring/refactorings';
import { applyEdits } from '../../src/core/document/text';
import { atCursor } from './support/cursor';

const HEAD = '---\nmanual: checkout\nkind: service\n---\n\n# Checkout\n';

/** What is offered at the cursor, and what the document is after the first. */
async function refactored(marked: string): Promise<{ offered: readonly Refactoring[]; text: string }> {
  const { manual, position, surroundings } = await atCursor(marked);
  const offered = refactoringsAt(
    manual,
    { start: position, end: position },
    surroundings.config.catalogue.topics,
  );
  return { offered, text: applyEdits(manual.source.text, offered[0]?.edits ?? []) };
}

describe('a refactoring', () => {
  it('moves the paragraph that mentions a topic under a title, at its place', async () => {
    const { offered, text } = await refactored(
      `${HEAD}\n## Release\n\nMerge to main.\n\nTo roll‸ back, run \`make previous\`.\n\nWait for the page.\n\n## Notes\n\nNone yet of note.\n`,
    );
    assert.deepEqual(
      offered.map((each) => (each.what === 'section' ? each.topic.id : each.what)),
      ['rollback'],
    );
    assert.equal(
      text,
      `${HEAD}\n## Release\n\nMerge to main.\n\nWait for the page.\n\n## Rollback\n\nTo roll back, run \`make previous\`.\n\n## Notes\n\nNone yet of note.\n`,
    );
    const { manual } = await atCursor(`‸${text}`);
    assert.equal(manual.answers.get('rollback')?.state, 'answered');
  });

  it('takes an item out of its list, and the end of a document for what it is', async () => {
    const { text } = await refactored(
      `${HEAD}\n## Release\n\n- Merge to main.\n  - To roll back‸, run \`make previous\`.\n- Wait.`,
    );
    assert.equal(
      text,
      `${HEAD}\n## Release\n\n- Merge to main.\n- Wait.\n\n## Rollback\n\n- To roll back, run \`make previous\`.\n`,
    );
  });

  it('is not offered where it would leave a section empty, nor where nothing is mentioned', async () => {
    const alone = await refactored(`${HEAD}\n## Release\n\nTo roll‸ back, run \`make previous\`.\n`);
    assert.deepEqual(alone.offered, []);
    const nothing = await refactored(`${HEAD}\n## Release\n\nMerge ‸to main.\n\nWait.\n`);
    assert.deepEqual(nothing.offered, []);
  });

  it('turns a list of single points of failure into a table, each part in its column', async () => {
    const { text } = await refactored(
      `${HEAD}\n## Single points of failure\n\nThese:\n\n- **Redis**: carts are‸ lost. Mitigation: a replica.\n- Card processor: nobody pays | nothing is booked\n  - Owner: till team\n- Ana\n\nMore is to come.\n`,
    );
    assert.equal(
      text,
      `${HEAD}\n## Single points of failure\n\nThese:\n\n| Component | What happens | Mitigation | Owner |\n| --- | --- | --- | --- |\n| Redis | carts are lost. | a replica. |  |\n| Card processor | nobody pays \\| nothing is booked |  | till team |\n| Ana |  |  |  |\n\nMore is to come.\n`,
    );
  });

  it('leaves lists of other sections and lists with commands as they are', async () => {
    const other = await refactored(`${HEAD}\n## Release\n\n- **Redis**: carts‸ are lost.\n`);
    assert.deepEqual(other.offered, []);
    const commands = await refactored(
      `${HEAD}\n## Single points of failure\n\n- **Redis**: carts‸ are lost.\n\n  \`\`\`sh\n  redis-cli ping\n  \`\`\`\n`,
    );
    assert.deepEqual(commands.offered, []);
  });
});
