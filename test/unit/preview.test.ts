import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { ownersManualPreview } from '../../src/core/authoring/preview';

function render(text: string): string {
  const md = new MarkdownIt();
  ownersManualPreview(md, {
    result: (result) => `RESULT ${result}`,
    votes: (count) => `${count} VOTES`,
    notApplicable: 'NOT HERE',
    decision: 'DECIDED',
    record: 'RECORD',
  });
  return md.render(text);
}

const record = (fields: string) => `# X\n\n\`\`\`consensus\n${fields}\n\`\`\`\n\nBehind.\n`;

describe('the preview', () => {
  it('shows votes as a histogram with names and the result, and keeps the record', () => {
    const html = render(
      record('question: Now?\nvotes: { ana: 5, bo: 4, chi: 4, dee: 1 }\ndecision: yes, now'),
    );
    assert.match(html, /<strong>Now\?<\/strong>/);
    assert.match(
      html,
      /<th scope="row">4<\/th><td><progress max="4" value="2" aria-label="2 VOTES"><\/progress><\/td><td>bo, chi<\/td>/,
    );
    assert.match(html, /<th scope="row">3<\/th><td><progress max="4" value="0"/);
    assert.match(html, /<p class="owners-manual-move-on">RESULT move-on<\/p>/);
    assert.match(html, /DECIDED<\/em> yes, now/);
    assert.match(html, /<summary>RECORD<\/summary><pre><code class="language-consensus">question: Now\?/);
    assert.match(html, /<\/div>\n<p>Behind\.<\/p>/);
  });

  it('shows ballots as ranks, by the sentences of the ideas', () => {
    const html = render(
      record(
        'question: What?\nideas: { a: First thing, b: Second thing }\nballots: { ana: [b], bo: [a, b] }',
      ),
    );
    assert.match(
      html,
      /1\.<\/th>.*?value="2".*?Second thing \(2\).*?2\.<\/th>.*?value="1".*?First thing \(1\)/s,
    );
  });

  it('shows a record without votes, or that cannot be read, and all other code as it is written', () => {
    for (const text of [
      record('question: Now?'),
      record('{ votes: ['),
      '```sh\nmake\n```\n',
      '```\nconsensus\n```\n',
    ]) {
      assert.equal(render(text), new MarkdownIt().render(text));
    }
  });

  it('shows a reason in a section as a note', () => {
    const html = render('## Demand\n\n**Not applicable:** an internal batch job.\n\nOther words.\n');
    assert.match(
      html,
      /<p class="owners-manual-note"><strong>Not applicable:<\/strong> an internal batch job\.<\/p>\n<p>Other/,
    );
  });

  it('shows the reasons of the front matter below the title', () => {
    const html = render(
      '---\nmanual: x\nnot-applicable: { demand: an internal batch job }\n---\n\n# X\n\nWords.\n',
    );
    assert.match(
      html,
      /<h1>X<\/h1>\n<div class="owners-manual-note"><p>NOT HERE<\/p><ul><li><strong>Demand<\/strong>: an internal batch job<\/li><\/ul><\/div>\n<p>Words/,
    );
  });

  it('lets nothing of a document become HTML', () => {
    const html = render(
      `---\nmanual: x\nnot-applicable: { "<b>": "<img src=x>" }\n---\n\n${record('question: "<script>"\nvotes: { "<i>": 5, "\\"><u>": 4 }\ndecision: "<s>"')}`,
    );
    assert.doesNotMatch(html, /<(?:b|img|script|i|u|s)[ >]/);
  });
});
