import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readContacts } from '../../src/core/facts/contacts';
import { parseFrontMatter } from '../../src/core/document/frontMatter';
import type { Contact } from '../../src/core/manual';
import { parseBlocks } from '../../src/core/document/markdown';
import { SourceText } from '../../src/core/document/text';

function contactsOf(text: string, from = 0, to = Infinity): Contact[] {
  const source = new SourceText(text);
  const blocks = parseBlocks(source, parseFrontMatter(source).bodyLine);
  return readContacts({ source, blocks }, from, Math.min(to, source.lineCount));
}

function seen(text: string): string[] {
  return contactsOf(text).map(({ kind, text: written }) => `${kind} ${written}`);
}

describe('contacts', () => {
  const read: Record<string, string[]> = {
    'Write to oncall@shop.example.': ['mail oncall@shop.example'],
    'Ask in #shop-oncall.': ['channel #shop-oncall'],
    'Ask in `#shop-oncall`.': ['channel #shop-oncall'],
    'Ask in [#shop](https://acme.slack.com/archives/C01).': [
      'channel [#shop](https://acme.slack.com/archives/C01)',
    ],
    'Reach the team in (#shop).': ['channel #shop'],
    'Page @shop/checkout.': ['rota @shop/checkout'],
    'Ping @ana.': ['person @ana'],
    'Call +44 20 7946 0958.': ['telephone +44 20 7946 0958'],
    'Call (888) 925-5765.': ['telephone (888) 925-5765'],
    'Phone: 9265': ['telephone 9265'],
    '[Call us](tel:+4420794)': ['telephone [Call us](tel:+4420794)'],
    'Page via PagerDuty.': ['pager PagerDuty'],
    'Open <https://acme.pagerduty.com/schedules#P1>.': ['pager <https://acme.pagerduty.com/schedules#P1'],
    'Page the on-call engineer.': ['rota the on-call engineer'],
    'The duty manager decides.': ['rota duty manager'],
    'Use the team Slack channel.': ['channel Slack channel'],
    'See the [on-call schedule](https://wiki.example/oncall).': [
      'link [on-call schedule](https://wiki.example/oncall)',
    ],
    '- **Primary:** Ana Silva': ['name Ana Silva'],
    'Ask Ana Silva.': ['name Ana Silva'],
    '| Role | Contact |\n|---|---|\n| Lead | Ana Silva |\n| Ops | #ops |': ['name Ana Silva', 'channel #ops'],
  };
  for (const [text, contacts] of Object.entries(read)) {
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(seen(text), contacts));
  }

  const silent = [
    'Fixed in #1234 and PR #99.',
    'The colour is #a1b2c3.',
    'See [below](#escalation) and [docs](setup.md#contact).',
    'Run `kubectl get pods # all` and `curl user@host`.',
    'Wait 120 seconds; version 10.20.30.40 of 2026-08-01 12:30.',
    'Id 123e4567-e89b-12d3-a456-426614174000.',
    '### Contact @ana in #shop',
    '```\nmail oncall@shop.example\n```',
    'TODO: oncall@shop.example',
    'Whom do we page? In #which channel?',
    'Read the on-call handbook during on-call hours.',
    'The PagerDuty docs: https://support.pagerduty.com/docs/teams'.replace('PagerDuty', 'vendor'),
    'Contact your developer.',
    'Contact the [team](#TODO).',
  ];
  for (const text of silent) {
    it(`sees nobody in ${JSON.stringify(text)}`, () => assert.deepEqual(seen(text), []));
  }

  it('reads only between the two lines', () => {
    const text = 'a@b.example\n\nc@d.example\n\ne@f.example\n';
    assert.deepEqual(
      contactsOf(text, 2, 4).map((contact) => contact.text),
      ['c@d.example'],
    );
  });

  it('knows exactly where each contact stands, whatever ends the lines', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      const lines = [
        '\uFEFF# T',
        '',
        '😀 #shop and a@b.example',
        '',
        '| x | Contact |',
        '|---|---|',
        '| \\| y | @ana |',
        '',
        '- Lead: Bo Lind',
      ];
      const text = lines.join(eol);
      const source = new SourceText(text);
      const found = contactsOf(text);
      assert.deepEqual(
        found.map(({ range }) => text.slice(source.offsetAt(range.start), source.offsetAt(range.end))),
        ['#shop', 'a@b.example', '@ana', 'Bo Lind'],
        JSON.stringify(eol),
      );
      assert.deepEqual(
        found.map((contact) => contact.range.start.line),
        [2, 2, 6, 8],
      );
    }
  });

  it('never throws, stays within the document and never reads one stretch twice', () => {
    const part = fc.constantFrom(
      '@',
      '#',
      'ana',
      ' ',
      '.',
      '/',
      'on-call',
      'Slack channel',
      '+44 20 1234567',
      'call ',
      'Ask Ana',
      '[',
      '](',
      ')',
      'https://a.slack.com/',
      '`',
      '|',
      '\n',
      '\r',
      'Contact: ',
      '-',
      '1',
      '😀',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part, { maxLength: 60 }).map((parts) => parts.join('')),
        ),
        (text) => {
          const source = new SourceText(text);
          let last = -1;
          for (const { range, text: written } of contactsOf(text)) {
            const start = source.offsetAt(range.start);
            assert.equal(text.slice(start, source.offsetAt(range.end)), written);
            assert.ok(start >= last && written.length > 0);
            last = source.offsetAt(range.end);
          }
        },
      ),
    );
  });

  it('takes no longer than the text is long', () => {
    const started = process.cpuUsage();
    for (const part of [
      'a@',
      'a.',
      '@a/',
      '# ',
      '+1 ',
      '[a](',
      'slack ',
      'on-call',
      'Ask Ana ',
      '1 ',
      'x-team ',
      '`',
    ]) {
      contactsOf(part.repeat(4000 / part.length));
      contactsOf(`${part.repeat(100)}\n`.repeat(200));
    }
    const { user } = process.cpuUsage(started);
    assert.ok(user / 1000 < 4000, `${user / 1000} ms`);
  });
});
