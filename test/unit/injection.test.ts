import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import type { Collection } from '../../src/core/collection';
import { legible } from '../../src/core/document/legible';
import { codeSpan, prose } from '../../src/core/document/markdownText';
import type { Board } from '../../src/core/panels/board';
import { boardCsv } from '../../src/core/panels/boardFormats/csv';
import { boardMarkdown } from '../../src/core/panels/boardFormats/markdown';
import { assertWellFormed, outputsOf } from '../fuzz/outputs';
import { collect } from './support/collect';

/** What a document may say, in the hope that a reader of ours takes it for more than words. */
const PAYLOADS: Readonly<Record<string, string>> = {
  'an element of HTML': '<img src=x onerror=alert(1)>',
  'a script': '</script><script>alert(1)</script>',
  'a link to a script': '[x](javascript:alert(1))',
  'a link to a command': '[x](command:workbench.action.quit)',
  'a picture from elsewhere': '![x](https://example.org/x.png)',
  'an entity': '&lt;b&gt; &#x202e;',
  'text that runs backwards': 'safe\u202Egnp.exe\u2066x',
  'a sequence for terminals': 'x\u001B[2J\u001B]0;y\u0007',
  'a command for GitHub': '::error file=x::y',
  'a command for Azure': '##vso[task.setvariable variable=x]y ##[error]',
  'a formula': '=cmd|calc!A1',
  'a bar and a quote': 'a | b " c \' d ` e',
  'somebody to notify': '@everyone',
  'a prototype': '__proto__',
};

/** A repository that says a payload wherever a document is quoted. */
function filesWith(payload: string): Record<string, string> {
  const quoted = JSON.stringify(payload);
  return {
    'RUNBOOK.md': `---
manual: ${quoted}
owners: [${quoted}]
tier: ${quoted}
dependencies: [${quoted}]
not-applicable: { recovery: ${quoted} }
review: { last: ${quoted}, by: ${quoted} }
---

# ${payload}

## Rollback ${payload}

TODO ${payload}

## Rollback ${payload}

See [${payload}](${encodeURIComponent(payload)}.md).

## Single points of failure

| Component | Mitigation |
| --- | --- |
| ${payload.replaceAll('|', '\\|')} | |

<!-- owners-manual-disable-next-line section-empty: ${payload.replaceAll('-->', '')} -->
## Emergency

| Event | Start | End |
| --- | --- | --- |
| ${payload.replaceAll('|', '\\|')} | 2026-12-01 | 2026-12-02 |
`,
    [`services/${payload.replaceAll(/[/\0\\]/g, '_')}/RUNBOOK.md`]: `# ${payload}\n\n## Demand\n\nTBD\n`,
  };
}

const markdown = new MarkdownIt({ html: true, linkify: true });
// eslint-disable-next-line no-control-regex -- control characters are what it is about
const HIDING = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

/** What stands in front of each sink, so that what reaches it is words. */
const SINKS: Readonly<Record<string, (text: string, collection: Collection) => void>> = {
  'board.html': (text) => {
    for (const [tag] of text.matchAll(/<[a-z][^>]*>/gi)) {
      assert.doesNotMatch(tag, /^<(?:img|script|a|iframe|object|form)\b|\son\w+=|javascript:/i);
    }
  },
  'board.md': (text) => assertWords(text),
  markdown: (text) => assertWords(text),
  'board.csv': (text) => assert.doesNotMatch(text, /(?:^|[,;])"?[=+\-@]/m),
  github: (text) => {
    for (const line of text.split(/[\r\n]+/).filter((each) => each !== '')) {
      assert.match(line, /^::(?:error|warning|notice) file=[^,:]*,line=\d+,[^:]*::/);
    }
  },
  text: (text) => assertNoCommand(text),
  'inspection.txt': (text) => assertNoCommand(text),
  sarif: (text) => {
    const { runs } = JSON.parse(text) as {
      runs: {
        results: { message: { text: string }; relatedLocations?: { message: { text: string } }[] }[];
      }[];
    };
    const results = runs.flatMap((run) => run.results);
    assert.ok(results.length > 4);
    for (const { message, relatedLocations = [] } of results) {
      for (const { text: said } of [message, ...relatedLocations.map((place) => place.message)]) {
        assert.doesNotMatch(said, HIDING);
        assert.doesNotMatch(said, /(?<!\\)\[[^\][]*\]\(/, 'an embedded link');
      }
    }
  },
  json: (text) => {
    const { findings } = JSON.parse(text) as { findings: { message: string }[] };
    for (const { message } of findings) assert.doesNotMatch(message, HIDING);
  },
  gitlab: (text) => {
    for (const { description } of JSON.parse(text) as { description: string }[]) {
      assert.doesNotMatch(description, HIDING);
    }
  },
  junit: (text) => assert.doesNotMatch(text, HIDING),
  'what views and hovers show': (_, collection) => {
    for (const path of collection.paths()) {
      const { title, facts, answers } = collection.index.get(path)!;
      const shown = [
        title.text,
        ...[...facts.owners, ...facts.dependencies].map(({ value }) => value),
        ...Object.values(answers).flatMap(({ places, reason = '' }) => [
          reason,
          ...places.map((place) => place.title ?? ''),
        ]),
        ...collection.findings(path).map(({ message }) => message),
      ];
      for (const text of shown) assert.doesNotMatch(text, HIDING);
    }
  },
};

describe('what a document says stays words', () => {
  for (const [what, payload] of Object.entries(PAYLOADS)) {
    describe(`though it is ${what}`, () => {
      let collection: Collection;
      let outputs: Record<string, string>;

      before(async () => {
        collection = await collect(filesWith(payload));
        outputs = outputsOf(collection);
        assert.equal(collection.paths().length, 2);
        assert.ok(collection.allFindings().length > 8);
      });

      it('and all that is written is well-formed', () => assertWellFormed(outputs));

      for (const [name, holds] of Object.entries(SINKS)) {
        it(`in ${name}`, () => holds(outputs[name] ?? '', collection));
      }
    });
  }

  for (const title of ['=1+1', '@SUM(A1)', 'x;=1+1', '+1;-1']) {
    it(`“${title}” is no formula in CSV, wherever cells are parted`, () => {
      const text = [...boardCsv(boardOf(title, 'RUNBOOK.md'))].join('');
      assert.doesNotMatch(text, /(?:^|[,;])"?[=+\-@]/m);
    });
  }

  it('a path is no script and does not end its link in Markdown', () => {
    const text = [...boardMarkdown(boardOf('&#x202e; ~~x~~', 'javascript:a)(b/RUNBOOK.md'))].join('');
    assert.ok(text.includes('[\\&#x202e; \\~\\~x\\~\\~](javascript%3Aa%29%28b/RUNBOOK.md)'), text);
  });

  it('in our own Markdown it is read as it is written', () => {
    for (const payload of Object.values(PAYLOADS)) {
      const tokens = new MarkdownIt({ html: true }).parseInline(
        `${prose(payload)} ${codeSpan(payload)}`,
        {},
      )[0]!.children!;
      const types = new Set(tokens.map(({ type }) => type));
      assert.deepEqual(
        [...types].filter((type) => !/^(?:text|text_special|code_inline)$/.test(type)),
        [],
      );
    }
  });

  it('signs that hide or turn round are seen, and all others are kept', () => {
    assert.equal(legible('a\u202Eb\u0007c'), 'a\uFFFDb\uFFFDc');
    const kept = 'Füße \u200Fעברית\u200E 😀\t— “x”\n';
    assert.equal(legible(kept), kept);
  });
});

function boardOf(title: string, path: string): Board {
  const total = { asked: 0, answered: 0, notApplicable: 0 };
  const row = { path, title, kind: 'service', owners: [], cells: {}, practices: {}, total } as const;
  return { topics: [], rows: [row] };
}

/** Nothing but our own headings, tables, code and links to files of the repository. */
function assertWords(text: string): void {
  const tokens = markdown.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  for (const token of tokens) {
    assert.ok(!/^(?:image|html_)/.test(token.type), token.content);
    // An address of the web is made a link by whoever shows a comment, wherever it is written.
    assert.doesNotMatch(String(token.attrGet('href') ?? ''), /^(?!https?:)[a-z][a-z+.-]*:/i);
  }
}

function assertNoCommand(text: string): void {
  assert.doesNotMatch(text, /^\s*::|##\[|##vso\[/m);
  assert.doesNotMatch(text.replaceAll('\n', ''), HIDING);
}
