import fc from 'fast-check';
import { RULES } from '../../../src/core/rules/index';
import { stripExpectations } from './ruleCases';
import { fixturesOf } from './ruleFixtures';

/** A manual of kind service that says all that it must and should, and in which nothing is found. */
export const GOOD_SECTIONS: Readonly<Record<string, string>> = {
  owners: '## Owners\n\nTeam Checkout in #checkout. Ana Silva and Bo Chen can run it.\n',
  demand:
    '## Demand\n\nDee in marketing, who knows the customers, expects 900 orders a minute before Christmas.\n',
  resources:
    '## Resources\n\nSix nodes carry 1,200 orders a minute, which leaves 30 % of headroom. Access: the group `checkout-ops`. Ana teaches the queue to each newcomer.\n',
  release:
    '## Release\n\nGated: Bo approves what goes to production, after the canary ran for ten minutes without errors. A release takes 40 minutes.\n\nStaged: 5 %, then 50 %, then all; stop if more than 1 % of orders fail.\n',
  'in-production': '## What is in production\n\n`kubectl -n checkout get deploy -o wide` shows each image.\n',
  detection:
    '## Detection\n\nThe alert `CheckoutErrors` pages the rota, who then follows the steps for emergencies.\n',
  emergency:
    '## Emergency\n\n1. Look at the order graph.\n2. Page the checkout rota in PagerDuty.\n3. After 15 minutes call Ana Silva: +44 20 7946 0123.\n',
  expectations:
    '## Expectations\n\nCustomers may see an order up to a minute late: we chose cheap storage.\n',
  communication:
    '## Who we tell\n\nSupport in #support at once, marketing in #campaigns and sales in #sales within 15 minutes.\n',
  rollback:
    '## Rollback\n\nIf more than 2 % of orders fail, Bo or whoever is on call decides to roll back:\n\n1. `make deploy TAG=previous`\n2. Check that the old version runs: `curl /version`.\n\nA rollback takes 40 minutes, tested 2026-09-01.\n',
  spof: '## Single points of failure\n\n| Component | What happens | How we notice | Mitigation | Fails |\n| --- | --- | --- | --- | --- |\n| Payment vendor | nobody can pay | the alert `VendorDown` | orders queue for two hours | closed |\n',
  degradation:
    '## Graceful degradation\n\n- Recommendations can go: `flag set recommendations off`. Orders go on.\n',
  recovery:
    '## Backup and restore\n\nThe database is dumped each hour. `make restore` takes 50 minutes; tried on 2026-08-11.\n',
  learning:
    '## What we learned\n\n- 2026-05-02: the queue filled up. We added an alert at 10,000 messages.\n',
  future: '## Where we want to get to\n\nA rollback within five minutes, by 2027-03-31.\n',
};

const HEAD = `---
manual: checkout
kind: service
release: { time: 40m }
rollback: { time: 40m, tested: 2026-09-01 }
review: { last: 2026-10-01, by: ana, every: 90d }
---

# Checkout

Takes the orders of the shop.

`;

/** The good manual without the sections of `left`. */
export function goodManual(...left: string[]): string {
  const sections = Object.entries(GOOD_SECTIONS).filter(([topic]) => !left.includes(topic));
  return HEAD + sections.map(([, text]) => text).join('\n');
}

/** Other titles of sections that a manual must have. */
const TITLES: Readonly<Record<string, readonly string[]>> = {
  rollback: ['Rollback', 'How can I roll back?', 'Reverting a release', 'Back-out plan'],
  spof: ['Single points of failure', 'SPOFs', 'Failure modes', 'What if the vendor fails?'],
  emergency: ['Emergency', 'In an emergency', 'Who to call', 'Escalation'],
  owners: ['Owners', 'Ownership', 'Team', 'Maintainers'],
};

/** How titles are written. */
const TITLE_FORMS: readonly ((title: string, at: number) => string)[] = [
  (title) => `## ${title}`,
  (title) => `## ${title} ##`,
  (title, at) => `## ${at + 1}. ${title}`,
  (title) => `## 🧯 **${title}**`,
  (title) => `${title}\n--------`,
  (title) => `<h2>${title}</h2>`,
  (title, at) => `## ${title} {#section-${at}}`,
  (title) => `## [${title}](#top)`,
];

/** How a good manual is written: the order of its sections, what titles they have, and its line breaks. */
export const goodForm = fc.record({
  order: fc.shuffledSubarray(Object.keys(GOOD_SECTIONS), { minLength: Object.keys(GOOD_SECTIONS).length }),
  form: fc.constantFrom(...TITLE_FORMS),
  titles: fc.record(
    Object.fromEntries(Object.entries(TITLES).map(([id, of]) => [id, fc.constantFrom(...of)])),
  ),
  eol: fc.constantFrom('\n', '\r\n', '\r'),
});

/** The good manual in a form, without the section of `left`. */
export function formedManual(
  { order, form, titles, eol }: typeof goodForm extends fc.Arbitrary<infer T> ? T : never,
  left?: string,
): string {
  const sections = order
    .filter((topic) => topic !== left)
    .map((topic, at) => {
      return GOOD_SECTIONS[topic]!.replace(/^## (.*)/, (_, title: string) =>
        form(titles[topic] ?? title, at),
      );
    });
  return (HEAD + sections.join('\n')).replaceAll('\n', eol);
}

/** The texts of all single-file fixtures, without their expectations. */
export function fixtureTexts(): string[] {
  return RULES.flatMap(({ id }) => fixturesOf(id))
    .filter(({ isFolder }) => !isFolder)
    .map(({ files }) => stripExpectations(files).files['RUNBOOK.md']!);
}

const LINES = [
  '',
  '---',
  'manual: checkout',
  'kind: service',
  'owners: [ana, "@shop/checkout"]',
  'rollback: { time: 20m }',
  'tier: 1',
  '# Checkout',
  '## Rollback',
  '## Rolback',
  '### Emergency contacts',
  'Rollback',
  '--------',
  '**Owner:** Ana Silva',
  '- **Redis**: slow. Mitigation: the standby',
  '- [ ] Which steps undo a release?',
  '- [x] done',
  '1. `make deploy`',
  '   more',
  '> quoted',
  '| Component | Mitigation |',
  '| --- | --- |',
  '| Database | TBD |',
  '| a \\| b | `x|y` |',
  '```sh',
  '```',
  '````consensus',
  'question: Do we?',
  'votes: { ana: 5 }',
  '<!-- owners-manual-disable-file section-empty: later -->',
  '<!-- owners-manual-disable-next-line -->',
  '<!--',
  '-->',
  '<h2>SPOF</h2>',
  '<details><summary>Backup</summary>',
  'A rollback takes 20 minutes. Call Ana at +44 20 7946 0123 or #checkout.',
  '[link](docs/other.md#part) and [ref]',
  '[ref]: docs/third.md',
  'covers: ["deploy/**"]',
  'review: { last: 2026-01-01 }',
  'dependencies: [redis]',
  '## Demand',
  '## Single points of failure',
  '## What we learned',
  '- 2026-05-02: the queue filled up',
  '| Event | Start | End | Expected peak | Prepared |',
  '| Sale | 2026-12-03 | 2026-12-01 | 900 rps | |',
  '| Date | Team | Justified | Cost | Told |',
  '| 2026-10-02 | Dee Young | no | | |',
  '### Panic button',
  'votes: { ana: 9, bo: x }',
  'ballots: [[a, b], c]',
  '1. Run `scripts/restore.sh`',
  'TODO: write this',
  '\tindented',
  '回滚',
  '🧯 In case of emergency',
  '\u0000\uFEFF\u2028',
  '*'.repeat(60),
  '[[[[((((',
  '| | | |',
];

/** Documents of lines that mean something to us, in any order and with any line break, and arbitrary strings. */
export const anyDocument = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.array(fc.constantFrom(...LINES), { maxLength: 40 }), fc.constantFrom('\n', '\r\n', '\r'))
      .map(([lines, eol]) => lines.join(eol)),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 300 }) },
);
