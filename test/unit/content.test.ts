import assert from 'node:assert/strict';
import { seen } from './support/recognised';

/** State of rollback where `text` stands under its title. */
function under(text: string): string {
  return seen('rollback', `# Shop\n\n## Rollback\n\n${text}\n\n## Architecture\n\nTwo parts.\n`).split(
    ' ',
  )[0]!;
}

describe('content', () => {
  const nothing: Record<string, string> = {
    nothing: '',
    'a comment': '<!-- how do we undo it? -->',
    TODO: 'TODO',
    'TODO with what': 'TODO: describe the steps',
    TBD: '_TBD_',
    'to be done': 'To be defined.',
    'a bracket': '[Steps]',
    'a rule': '---',
    'blanks to fill in': '____',
    'N/A': 'N/A',
    'N/A with a doubt': 'N/A ?',
    None: 'None.',
    'one word': 'Manual',
    'one word below a comment': '<!-- Manual | Automated -->\n\nNotApplicable',
    'an example': '_(e.g. redeploy the previous tag)_',
    'a question in a quote': '> How do we undo a release?',
    'a hint in a quote': '> Describe how to undo a release.',
    'a hint in code': '`This is a place to describe how a release is undone.`',
    'questions to the author': '- Who decides?\n- How long does it take?\n- What cannot be undone?',
    'questions with a lead-in': 'Write down the following:\n\n- Who decides?\n- How long does it take?',
    'questions in code': '- `Who decides?`\n- `When is it too late?`',
    'a template question ticked': '- [x] Which steps undo a release?',
    'a link definition': '[runbook]: https://example.com/runbook',
    'a deeper title alone': '### Steps',
    'an empty table': '| Step | Who |\n|---|---|\n| | |',
  };
  for (const [what, text] of Object.entries(nothing)) {
    it(`is not made by ${what}`, () => {
      assert.equal(under(text), 'stub');
    });
  }

  const something: Record<string, string> = {
    'a sentence': 'Redeploy the previous image.',
    'a step': '1. Redeploy',
    'a command': '```sh\nhelm rollback shop\n```',
    'a link': '[How to undo a release](rollback.md)',
    'a row': '| Step | Who |\n|---|---|\n| Redeploy | ana |',
    'a deeper part': '### Steps\n\nRedeploy it.',
    'checks that are asked as questions': '- Is the old image still there?\n- Is the schema the same?',
    'a quote that says something': '> Note: the old image is kept for a week.',
    'an impossibility with what to do instead': 'Not possible: fix forward, see the release page.',
    'questions that are answered': '**Who decides?** The engineer on call.',
    'a placeholder beside a real step': '- TODO: times\n- Redeploy the old image',
  };
  for (const [what, text] of Object.entries(something)) {
    it(`is made by ${what}`, () => {
      assert.equal(under(text), 'answered');
    });
  }

  it('is one word where the topic asks for one', () => {
    assert.equal(seen('owners', '# Shop\n\n## Owner\n\nCheckout\n'), 'answered 3');
  });
});
