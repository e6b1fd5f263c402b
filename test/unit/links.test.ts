import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseFrontMatter } from '../../src/core/document/frontMatter';
import { readLinks } from '../../src/core/facts/links';
import type { ManualLink } from '../../src/core/manual';
import { parseBlocks } from '../../src/core/document/markdown';
import { SourceText } from '../../src/core/document/text';

function linksOf(text: string, path = 'docs/runbooks/shop.md'): { links: ManualLink[]; source: SourceText } {
  const source = new SourceText(text);
  const frontMatter = parseFrontMatter(source);
  const blocks = parseBlocks(source, frontMatter.bodyLine);
  return { source, links: readLinks({ path, source, frontMatter, blocks }) };
}

function places(text: string, path?: string): string[] {
  return linksOf(text, path).links.map(
    ({ path: file, anchor, image }) =>
      `${image ? '!' : ''}${file}${anchor === undefined ? '' : `#${anchor}`}`,
  );
}

/** The texts that the ranges of the links cover. */
function covered(text: string): string[] {
  const { links, source } = linksOf(text);
  return links.map(({ range }) => text.slice(source.offsetAt(range.start), source.offsetAt(range.end)));
}

describe('links', () => {
  it('resolves targets against the folder of the document', () => {
    assert.deepEqual(places('See [a](rollback.md), [b](./db/restore.md#steps) and [c](../index.md).'), [
      'docs/runbooks/rollback.md',
      'docs/runbooks/db/restore.md#steps',
      'docs/index.md',
    ]);
  });

  it('resolves a leading slash against the root of the repository', () => {
    assert.deepEqual(places('[a](/services/shop/README.md)'), ['services/shop/README.md']);
  });

  it('never leaves the repository', () => {
    assert.deepEqual(places('[a](../../../etc/passwd) [b](../../README.md) [c](/../x.md)'), ['README.md']);
    assert.deepEqual(places('[a](../..)'), []);
  });

  it('keeps links within the document', () => {
    assert.deepEqual(places('[a](#roll-back) [b](#)'), ['#roll-back']);
  });

  it('decodes what is percent-encoded and leaves what is not', () => {
    assert.deepEqual(places('[a](Roll%20back.md) [b](<Roll back.md>) [c](100%.md)'), [
      'docs/runbooks/Roll back.md',
      'docs/runbooks/Roll back.md',
      'docs/runbooks/100%.md',
    ]);
  });

  it('leaves other sites, mail and templates alone', () => {
    assert.deepEqual(
      places(
        '[a](https://example.com/x.md) [b](mailto:a@b.c) [c](//cdn/x) [d]({{ site.url }}/x) [e](vscode:x)',
      ),
      [],
    );
  });

  it('sees no links in code and comments', () => {
    const text =
      '`[a](a.md)` and ``[b](`b`.md)``\n\n```\n[c](c.md)\n```\n\n    [d](d.md)\n\n<!-- [e](e.md) -->\n';
    assert.deepEqual(places(text), []);
  });

  it('sees the link around code and around an image', () => {
    assert.deepEqual(places('[`run.sh`](run.sh) [![state](state.png)](state.md)'), [
      'docs/runbooks/run.sh',
      '!docs/runbooks/state.png',
      'docs/runbooks/state.md',
    ]);
  });

  it('reads the definitions of reference links', () => {
    assert.deepEqual(places('See [the plan][plan].\n\n[plan]: ./plan.md "The plan"\n[^1]: note.md\n'), [
      'docs/runbooks/plan.md',
    ]);
    assert.deepEqual(places('```\n[plan]: ./plan.md\n```\n'), []);
  });

  it('reads HTML anchors', () => {
    assert.deepEqual(places('<p>\n<a class="x" href="a.md">a</a>\n</p>\n\nSee <a href=\'b.md#c\'>b</a>.'), [
      'docs/runbooks/a.md',
      'docs/runbooks/b.md#c',
    ]);
  });

  it('reads headings, lists, quotes and tables', () => {
    const text =
      '# [a](a.md)\n\n- x\n  - [b](b.md)\n\n> [c](c.md)\n\n| x | y |\n|---|---|\n| [d](d.md) | [e](e.md) |\n';
    assert.deepEqual(
      places(text),
      ['a', 'b', 'c', 'd', 'e'].map((name) => `docs/runbooks/${name}.md`),
    );
  });

  it('follows balanced parentheses and ignores titles', () => {
    assert.deepEqual(places('[a](wiki_(x).md "T") [b](b.md (t))'), [
      'docs/runbooks/wiki_(x).md',
      'docs/runbooks/b.md',
    ]);
  });

  it('knows exactly where each target stands, whatever ends the lines', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      const text = [
        '\uFEFF# T',
        '',
        '| x | y |',
        '|---|---|',
        '| 😀 [d](d.md) | <a href="e.md">e</a> |',
        '',
        '[r]: <r s.md>',
      ].join(eol);
      assert.deepEqual(covered(text), ['d.md', 'e.md', 'r s.md'], JSON.stringify(eol));
    }
  });

  it('never throws and stays within the document, whatever the text', () => {
    const part = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '](',
      '![',
      '`',
      '``',
      '<a href="',
      '"',
      '>',
      '<',
      'x.md',
      '#a',
      '\n',
      '\r',
      '\\',
      '|',
      ']:',
      ' ',
      '<!--',
      '-->',
      '..',
      '/',
      '%2',
      '😀',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part, { maxLength: 60 }).map((parts) => parts.join('')),
        ),
        (text) => {
          const { links, source } = linksOf(text);
          for (const { range, path } of links) {
            assert.deepEqual(source.positionAt(source.offsetAt(range.start)), range.start);
            assert.deepEqual(source.positionAt(source.offsetAt(range.end)), range.end);
            assert.ok(source.offsetAt(range.start) < source.offsetAt(range.end));
            assert.ok(!path.startsWith('/') && !path.split('/').includes('..'));
          }
        },
      ),
    );
  });
});
