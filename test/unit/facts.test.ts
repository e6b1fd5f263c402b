import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Catalogue } from '../../src/core/recognition/catalogue';
import type { Facts } from '../../src/core/manual';
import { parseManual } from '../../src/core/parseManual';
import { SourceText, type Range } from '../../src/core/document/text';

const catalogue = new Catalogue();

function read(text: string) {
  const { facts, fieldFaults, factConflicts } = parseManual('RUNBOOK.md', text, catalogue);
  return { facts, faults: fieldFaults, conflicts: factConflicts };
}

function matter(yaml: string): ReturnType<typeof read> {
  return read(`---\n${yaml}\n---\n# Shop\n`);
}

/** The facts as plain values, without those that are not there. */
function values(facts: Facts): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const [key, fact] of Object.entries(facts)) {
    if (!Array.isArray(fact)) plain[key] = (fact as { value: unknown }).value;
    else if (fact.length > 0) plain[key] = fact.map((one: { value: unknown }) => one.value);
  }
  return plain;
}

function covered(text: string, range: Range): string {
  const source = new SourceText(text);
  return text.slice(source.offsetAt(range.start), source.offsetAt(range.end));
}

const owners = (text: string) => read(text).facts.owners.map((owner) => owner.value);

describe('facts of front matter', () => {
  it('are read with every key of ours', () => {
    const { facts, faults } = matter(`manual: checkout
kind: service
lifecycle: production
tier: gold
owners: ["@shop/checkout"]
knows: [ana, bo]
informed: [marketing, sales]
release:  { time: 2h, model: gated, rollout: staged }
rollback: { time: 20m, tested: 2026-08-01, how: redeploy-previous, why: "previous image is kept warm" }
revert-within: 30m
rto: 4h
review: { last: 2026-09-01, by: ana, every: 90d }
drill:  { last: 2026-07-15, by: [bo], where: staging }
covers: ["services/checkout/**"]
depends-on: [redis, stripe]
not-applicable: { demand: "internal batch job, load is fixed" }`);
    assert.deepEqual(faults, []);
    assert.deepEqual(values(facts), {
      name: 'checkout',
      lifecycle: 'production',
      tier: 2,
      owners: ['@shop/checkout'],
      knows: ['ana', 'bo'],
      informed: ['marketing', 'sales'],
      releaseTime: 7200,
      releaseModel: 'gated',
      rollout: 'staged',
      rollbackTime: 1200,
      rollbackTested: '2026-08-01',
      rollbackHow: 'redeploy-previous',
      rollbackWhy: 'previous image is kept warm',
      revertWithin: 1800,
      recoveryTime: 14_400,
      reviewed: '2026-09-01',
      reviewedBy: 'ana',
      reviewEvery: 90,
      drilled: '2026-07-15',
      drilledBy: ['bo'],
      covers: ['services/checkout/**'],
      dependencies: ['redis', 'stripe'],
    });
  });

  const aliases: [string, Record<string, unknown>][] = [
    ['owner: ana', { owners: ['ana'] }],
    ['team: shop', { owners: ['shop'] }],
    ['owner_slack: "#shop"', { owners: ['#shop'] }],
    ['supported-by: shop', { owners: ['shop'] }],
    ['maintainers:\n  - ana\n  - bo', { owners: ['ana', 'bo'] }],
    ['owner: { team: shop, slack: "#shop" }', { owners: ['shop', '#shop'] }],
    ['content_owner: Ana Silva, Bo Lind', { owners: ['Ana Silva', 'Bo Lind'] }],
    ['params: { owner: shop, colour: red }', { owners: ['shop'] }],
    ['metadata: { owner: shop, name: other }', { owners: ['shop'] }],
    ['known-about-by: [ana]', { knows: ['ana'] }],
    ['smes: [ana]', { knows: ['ana'] }],
    ['backup-owner: bo', { knows: ['bo'] }],
    ['service: shop', { name: 'shop' }],
    ['last_reviewed_on: 2026-01-02\nreview_in: 6 months', { reviewed: '2026-01-02', reviewEvery: 182 }],
    ['last_reviewed: 2026-01-02\nreview_cycle_days: 90', { reviewed: '2026-01-02', reviewEvery: 90 }],
    ['last-verified: 2026-01-02', { reviewed: '2026-01-02' }],
    ['last_updated: 2026-01-02', { reviewed: '2026-01-02' }],
    ['next_review: 2026-01-02', { reviewDue: '2026-01-02' }],
    ['review: 2026-01-02', { reviewed: '2026-01-02' }],
  ];
  for (const [yaml, expected] of aliases) {
    it(`are read under other names: ${yaml.replace(/\n/g, ', ')}`, () => {
      const { facts, faults } = matter(yaml);
      assert.deepEqual(values(facts), expected);
      assert.deepEqual(faults, []);
    });
  }

  it('leave placeholders, templates and keys of other tools alone', () => {
    const { facts, faults } = matter(
      'manual: shop\nowner: TODO\nreview: { last: YYYY-MM-DD }\nrollback: { time: TBD }\nteam: "{{ team }}"\nlayout: page\nweight: 3\nstatus: x',
    );
    assert.deepEqual(values(facts), { name: 'shop' });
    assert.deepEqual(faults, []);
  });

  const malformed: [string, string, string | undefined][] = [
    ['rollback: { time: 1:30 }', '"1:30" is no duration. Write 90s, 20m or 1h30m.', undefined],
    ['rollback: { time: 20 }', '"20" is no duration. Write 90s, 20m or 1h30m.', undefined],
    ['release: { time: 20 mintues }', '"20 mintues" is no duration. Write 20 minutes.', '20 minutes'],
    ['kind: servce', '"servce" is no kind. Write service.', 'service'],
    ['tier: gld', '"gld" is no tier. Write gold.', 'gold'],
    ['tier: 7', '"7" is no tier. Write 1 to 4, or platinum, gold, silver or bronze.', undefined],
    ['lifecycle: prodution', '"prodution" is no lifecycle. Write production.', 'production'],
    ['release: { model: gatd }', '"gatd" is no release model. Write gated.', 'gated'],
    [
      'review: { last: 15/12/2023 }',
      '"15/12/2023" is no date. Write year, month and day: 2026-08-01.',
      undefined,
    ],
    ['review: { last: 2026-8-1 }', '"2026-8-1" is no date. Write 2026-08-01.', '2026-08-01'],
    ['review: { every: 90 }', '"90" is no cadence. Write 90d, 6 weeks or quarterly.', undefined],
    ['review: { every: quaterly }', '"quaterly" is no cadence. Write quarterly.', 'quarterly'],
    ['owners: 5', '"owners" takes a name or a list of names.', undefined],
    ['rollback: 20m', '"rollback" takes a map of time, tested, how, why.', undefined],
    ['tier: [1, 2]', '"tier" takes one tier.', undefined],
    ['not-applicable: demand', '"not-applicable" takes a map of topics to reasons.', undefined],
  ];
  for (const [yaml, message, nearest] of malformed) {
    it(`are strict in front matter of ours: ${yaml}`, () => {
      const text = `---\nmanual: shop\n${yaml}\n---\n`;
      const { faults } = read(text);
      assert.deepEqual(
        faults.map((fault) => [fault.message, fault.nearest, fault.strict]),
        [[message, nearest, true]],
      );
      assert.ok(message.length < 90);
      assert.equal(faults[0]!.range.start.line, 2);
      assert.notEqual(covered(text, faults[0]!.range), '');
    });
  }

  it('are no faults where the front matter is not ours and the key is shared with other tools', () => {
    const { faults, facts } = matter(
      'kind: Deployment\ntier: backend\nlifecycle: sunset\nrelease: v1.2\nowner: 5\nrollback: yes\nrto: fast',
    );
    assert.deepEqual(faults, []);
    assert.deepEqual(values(facts), {});
  });

  it('are hints where a date or duration of front matter that is not ours cannot be read', () => {
    const { faults } = matter('last_reviewed_on: 15/12/2023');
    assert.equal(faults.length, 1);
    assert.equal(faults[0]!.strict, false);
    assert.match(faults[0]!.message, /^Not read: "15\/12\/2023" is no date\./);
  });
});

describe('facts of the body', () => {
  it('are read from labels in every dress', () => {
    const lines = [
      '**Tier:** gold',
      '**Tier**: Gold',
      'Tier: gold',
      '- Tier: 2',
      '> **Tier:** Gold',
      '* **Tier** - gold',
      '**Service tier:** gold (see the catalogue)',
      '- [x] Tier: T2',
    ];
    for (const line of lines) {
      const { facts } = read(`# Shop\n\n${line}\n`);
      assert.equal(facts.tier?.value, 2, line);
    }
  });

  it('are read one beside the other in a line', () => {
    const text = '# Shop\n\n**Owner:** Shop team | **Tier:** 1 | _Last reviewed: 2026-01-02_\n';
    assert.deepEqual(values(read(text).facts), { owners: ['Shop team'], tier: 1, reviewed: '2026-01-02' });
  });

  it('are read from tables of fields', () => {
    const text =
      '# Shop\n\n| Owner | Shop team |\n|---|---|\n| **Tier** | Silver |\n| Last reviewed | 1 March 2026 |\n| RTO | 4 hours |\n';
    assert.deepEqual(values(read(text).facts), {
      owners: ['Shop team'],
      tier: 3,
      reviewed: '2026-03-01',
      recoveryTime: 14_400,
    });
  });

  it('are read from a table with one row', () => {
    const text = '| Service | Owner | Tier |\n|---|---|---|\n| shop | Shop team | 1 |\n';
    assert.deepEqual(values(read(text).facts), { owners: ['Shop team'], tier: 1 });
  });

  it('are read from parts with one value', () => {
    const text = `# Concordances

## Service Tier

Platinum

## Lifecycle Stage

Production

## Delivered By

content

## Supported By

[content-ops](https://example.com)

## Known About By

- dimitar.petrov
- elena.ivanova

## Dependencies

- redis
- This one talks to everything that we have.
`;
    assert.deepEqual(values(read(text).facts), {
      tier: 1,
      lifecycle: 'production',
      owners: ['content', 'content-ops'],
      knows: ['dimitar.petrov', 'elena.ivanova'],
      dependencies: ['redis'],
    });
  });

  it('take the first that is no placeholder', () => {
    const text =
      '---\nowner: TBD\n---\n# Shop\n\nOwner: TODO\nTier: N/A\n\n**Owner:** <team>\n**Tier:** gold\n\nOwner: Shop team\n';
    assert.deepEqual(values(read(text).facts), { owners: ['Shop team'], tier: 2 });
  });

  it('prefer a review date to a verified one and that to an updated one', () => {
    const text =
      '# Shop\n\nLast updated: 2026-03-03\nLast verified: 2026-02-02\nLast reviewed: 2026-01-01 by Ana\n';
    const { facts, conflicts } = read(text);
    assert.equal(facts.reviewed?.value, '2026-01-01');
    assert.equal(facts.reviewedBy?.value, 'Ana');
    assert.deepEqual(conflicts, []);
    assert.equal(read(text.replace(/Last reviewed.*/, '')).facts.reviewed?.value, '2026-02-02');
  });

  it('read the next review as the due date', () => {
    const { facts } = read('# Shop\n\nLast review: 2026-01-01\nNext review: 2026-07-01\n');
    assert.equal(facts.reviewDue?.value, '2026-07-01');
    assert.equal(facts.reviewed?.value, '2026-01-01');
  });

  it('hint where a value tries to be a date or duration and is none, and only there', () => {
    const faults = (text: string) => read(text).faults.map((fault) => [fault.message, fault.strict]);
    assert.deepEqual(faults('Last reviewed: 15/12/2023'), [
      ['Not read: "15/12/2023" is no date. Write year, month and day: 2026-08-01.', false],
    ]);
    assert.deepEqual(faults('**Rollback time:** 1:30'), [
      ['Not read: "1:30" is no duration. Write 90s, 20m or 1h30m.', false],
    ]);
    assert.deepEqual(faults('Last reviewed: by the bot\n\nRollback time: varies\n\nTier: backend'), []);
  });

  it('are not seen in code', () => {
    assert.deepEqual(
      values(read('```yaml\nowner: Shop team\ntier: 1\n```\n\n    owner: Shop team\n').facts),
      {},
    );
  });
});

describe('release and rollback times', () => {
  const time = (text: string) => read(text).facts.rollbackTime?.value;

  it('are read from labels in their parts', () => {
    assert.equal(time('# S\n\n## Rollback\n\n**Time:** 20 minutes, measured in May\n'), 1200);
    assert.equal(time('# S\n\n## Rollback\n\n- Estimated time (mins) - 20\n'), 1200);
    assert.equal(time('# S\n\n## Rolling back\n\n### Production\n\nETA: 10-15 minutes\n'), 900);
    assert.equal(read('# S\n\n## Deployment\n\nDuration: PT2H\n').facts.releaseTime?.value, 7200);
    assert.equal(time('# S\n\n## Setup\n\n**Time:** 20 minutes\n'), undefined);
  });

  it('are read from labels that name them anywhere', () => {
    assert.equal(time('# S\n\nRollback time: < 5 min\n'), 300);
    assert.equal(time('# S\n\n| Time to roll back | 10 min |\n|---|---|\n'), 600);
    assert.equal(time('# S\n\n- **Rollback:** 10 min\n'), 600);
    assert.equal(time('# S\n\n- **Rollback:** 10 steps to follow\n'), undefined);
    assert.equal(time('# S\n\nRollback time: 5 minutes per node\n'), undefined);
  });

  it('are read from sentences about the rollback or the release', () => {
    assert.equal(time('# S\n\nA rollback takes about 20 minutes.\n'), 1200);
    assert.equal(time('# S\n\nRolling back usually takes up to half an hour.\n'), 1800);
    assert.equal(time('# S\n\nThe rollback completes within 10 minutes.\n'), 600);
    assert.equal(
      read('# S\n\nThe release process takes 2 hours\nfrom start to end.\n').facts.releaseTime?.value,
      7200,
    );
  });

  const others = [
    'If the rollback takes 20 minutes, call the lead.',
    'Rollback within 15 minutes if the error rate stays above 5 %.',
    'Roll back within 30 minutes of the release.',
    'The rollback takes more than 20 minutes.',
    'Rollback: `kubectl rollout undo --timeout=5m`.',
    'Wait 5 minutes, then roll back.',
    'The rollback takes 5 minutes per node.',
    'Errors above 2 % for 10 minutes mean rollback.',
    'The rollback took 2 hours last year.',
  ];
  for (const sentence of others) {
    it(`are not read from "${sentence}"`, () => {
      assert.deepEqual(values(read(`# S\n\n## Rollback\n\n${sentence}\n`).facts), {});
    });
  }

  it('are not read from parts that say when, by which criteria or how it is verified', () => {
    for (const title of ['When to roll back', 'Rollback criteria', 'Verification']) {
      assert.equal(
        time(`# S\n\n## Rollback\n\n### ${title}\n\n**Time:** 20 minutes\n\nA rollback takes 20 minutes.\n`),
        undefined,
        title,
      );
    }
  });

  it('have the day of their test beside them', () => {
    assert.equal(
      read('# S\n\n## Rollback\n\nLast tested: 2026-08-01\n').facts.rollbackTested?.value,
      '2026-08-01',
    );
    assert.equal(read('# S\n\n## Backups\n\nLast tested: 2026-08-01\n').facts.rollbackTested, undefined);
  });
});

describe('owners', () => {
  const stated: [string, string[]][] = [
    ['Owner: Shop team', ['Shop team']],
    ['**Owners:** @ana, @bo', ['@ana', '@bo']],
    ['**Owners**:\n\n- Ana Silva\n- Bo Lind (@bo)\n', ['Ana Silva', 'Bo Lind (@bo)']],
    ['## Maintainers\n\n* @ana\n* @bo\n', ['@ana', '@bo']],
    ['Slack: #shop', ['#shop']],
    ['- Contact: Ana Silva', ['Ana Silva']],
    ['This service is owned by the Shop team.', ['the Shop team']],
    ['It is owned and maintained by [Shop Infra](https://example.com/shop).', ['Shop Infra']],
    ['The site is run by Payments Engineering staff.', ['Payments Engineering staff']],
    ['The Payments team maintains this gateway.', ['The Payments team']],
    ['All resources managed by the Rust Infra team live here.', ['the Rust Infra team']],
    ['The cluster maintained by the Shop infrastructure project.', ['the Shop infrastructure project']],
    ['It is deployed and managed by [shop oncall](https://example.com/oncall).', ['shop oncall']],
    ['It is owned by `@acme/shop`.', ['@acme/shop']],
    ['Maintained by Ana Silva.', ['Ana Silva']],
    ['Shop is an ITS-owned application.', ['ITS']],
    ['The owner of this service is the Shop team.', ['the Shop team']],
    ['Looked after by the Fronts team.', ['the Fronts team']],
    ['This app belongs to Shop Applications; others only host it.', ['Shop Applications']],
    ['Who runs this? Web Services.', ['Web Services']],
    ['Built elsewhere, since 2023 in the care of the Platform chapter team.', ['the Platform chapter team']],
    ['Maintained since 2023 by the Replay guild.', ['the Replay guild']],
    ['Steward of the shop zone: Network Engineering', ['Network Engineering']],
    ['Responsible department: Finance Systems', ['Finance Systems']],
    ['Contact for this bot: bots@shop.example', ['bots@shop.example']],
    [
      '| Component | Where | Who looks after it |\n|---|---|---|\n| web | cloud | Joel Lind |\n',
      ['Joel Lind'],
    ],
    ['| Component | Team |\n|---|---|\n| till | Shop front |\n', ['Shop front']],
    ['The Shop team is in charge of running the site.', ['The Shop team']],
    ['Its maintainers are listed in `CODEOWNERS`.', ['CODEOWNERS']],
    ['Thank you.\n\n-- The Shop team', ['The Shop team']],
    ['Talk to us on matrix: #shop:example.org', ['#shop']],
    ['If the token expires, reach out to shop@example.com for another.', ['shop@example.com']],
    ['You need to contact the shop operations team first.', ['the shop operations team']],
    ['Make a request using the [form](https://example.com/form) from ITS.', ['ITS']],
    ['Repository owner: @ana', ['@ana']],
    ['Tech lead: Ana Silva', ['Ana Silva']],
    ['| Step | Owning team |\n|---|---|\n| Approve | Shop |\n', ['Shop']],
    ['| Task | Responsibility |\n|---|---|\n| Approve | Shop team |\n', ['Shop team']],
    ['Or reach out to someone on the ovens team.', ['the ovens team']],
    ['- Contact infrastructure team', ['infrastructure team']],
    ['Please consult #shop-infra before you use it.', ['#shop-infra']],
    ['Each change goes past the system owner (currently Ana Silva).', ['Ana Silva']],
    ['You may have to request access to the vault from the Shop team.', ['the Shop team']],
    ['If it fails again, escalate to the Database team.', ['the Database team']],
    ['1. Read the log.\n2. Contact shop operations team', ['shop operations team']],
    ['Or ask a member of the docs team to schedule a build.', ['the docs team']],
    ['The Shop team is very happy to help you.', ['The Shop team']],
    ['Page security on-call.', ['security on-call']],
    ['Raise an incident with the Cloud Centre of Excellence.', ['the Cloud Centre of Excellence']],
    ['Questions? Ask in #shop-help.', ['#shop-help']],
    ['This is what is owned and managed by the Build WG.', ['the Build WG']],
    ['For any security bug, please email security@example.com with details.', ['security@example.com']],
    ['Post in #shop-help and someone from the team will assist.', ['#shop-help']],
    [
      'Sites operated by the U.S. General Services Administration.',
      ['the U.S. General Services Administration'],
    ],
    ['Instead, please join [`#shop`](https://matrix.to/#/#shop:example.org).', ['#shop']],
    ['For help write to shop@example.com.', ['shop@example.com']],
    ['The team can be reached on Slack: [#shop](https://acme.slack.com/archives/C1).', ['#shop']],
    ['## Contact\n\nWrite to [us](mailto:shop@example.com).\n', ['shop@example.com']],
    ['## Escalation\n\n1. Page @shop-oncall.\n', ['@shop-oncall']],
    ['## Who does what\n\n| Step | Who |\n|---|---|\n| Approve | Release manager |\n', ['Release manager']],
    ['**負責人**: x\n\n**负责人**：王伟', ['王伟']],
    ['It is maintained by **Ana Silva** (@ana).', ['Ana Silva']],
    ['It is maintained by <a href="https://northpay.example/">Northpay</a> for us.', ['Northpay']],
    ['- managed by [Ana Silva](https://github.com/ana)', ['Ana Silva']],
    ['**Owner:** Contact Centre team', ['Contact Centre team']],
    ['It is maintained by a third-party vendor, [Northpay](../vendors.md), and sells bread.', ['Northpay']],
    ['The variables are managed by SRE and live in the vault.', ['SRE']],
    ['Contact SRE if you need the key.', ['SRE']],
    ['Contact the Shop maintainers and tell what you saw.', ['the Shop maintainers']],
    ['Abuse may be reported by contacting the project team at shop@example.com.', ['shop@example.com']],
    ['Incidents can be reported to **shop@example.com**.', ['shop@example.com']],
    ['Si tiene preguntas, escríbanos a shop@example.com.', ['shop@example.com']],
    ['Contactez shop@example.com pour toute question.', ['shop@example.com']],
    ['Wenden Sie sich an shop@example.com.', ['shop@example.com']],
    ['Ask for help [in Discord](https://discord.gg/abc) if you get stuck.', ['Discord']],
  ];
  for (const [text, expected] of stated) {
    it(`are read from ${JSON.stringify(text)}`, () =>
      assert.deepEqual(owners(`# Shop\n\n${text}`), expected));
  }

  const silent = [
    '## Emergency\n\n1. Page via PagerDuty.\n',
    '## Emergency\n\nTell who is on the on-call schedule.\n',
    'The Shop team was [contacted via Slack](https://shop.slack.com/archives/till/p1478194076012206).',
    '| Part | Responsibility |\n|---|---|\n| `web` | Public entry layer |\n',
    'The database must be owned by the `app` user.',
    '## Escalation\n\n- **On-call** — view the current on-call engineer and the rota\n',
    '## Emergency\n\nPin hono@4.12.18 and build again.\n',
    'Ownership: app/models/ownership.rb (who may push)',
    'Owner: `postgres`, group `app_rw`',
    '| Role | May do |\n|---|---|\n| Owner | delete a project |\n',
    '| Team | Members |\n|---|---|\n| Shop | four |\n',
    'The flag belongs to the old settings.',
    'Maintainers: elected by vote',
    'The pods are managed by the deployment controller.',
    '- managed by [Argo Rollouts](https://argoproj.github.io/rollouts)',
    'Contact the client and ask them to rotate the key.',
    'Ask the Auth team to create credentials.',
    'Each team owns its dashboards.',
    'A resource is managed by and contained in a resource group.',
    'We use a fork of it, maintained by the Linux foundation.',
    'These are AWS-managed keys.',
    'Contact the relevant product team.',
    'Open a ticket with AWS Support.',
    "Send questions to the vendor's support address support@example.com.",
    '- [x] Pagerduty: Notify the on call person',
    '- Technical lead: Leads the investigation and mitigation',
    '## Escalation\n\n- **Primary**: [Slack channel - e.g., #incidents]\n- **Oncall**: [rota]\n',
    '## Errors with URL ownership\n\nLog in as shop@example.com.\n',
    '## Ownership\n\nAdd deploy@shop.iam.gserviceaccount.com to the site.\n',
    '## Escalation\n\nThe priority depends on the service:\n\n- PagerDuty sets it.\n',
    'Send a message on #releases to announce it.',
    'The quotas are managed by a platform team.',
    'Escalate to your team lead.',
    'Ask a member of the support team.',
    'Contact whoever is on the team.',
    'Then each team tells the others, and the whole team meets.',
    '## Emergency\n\nThe **Incident Commander** decides.',
    'Who gets paged when on-call?',
    'Channel: stable',
    'Email: {email}',
    '## Points of contact\n\n- Who leads?\n',
    '- **Primary contact**: [Your name]',
    '**Owner:** `chown app`?',
    '## Escalation\n\n1. Primary on-call\n2. Secondary on-call\n',
    '## Escalation\n\n1. Primary on-call (PagerDuty/phone)\n',
    '## Emergency\n\nOpen [the portal](https://portal.example.com/#@shop.example/resource).\n',
    '## Incident response\n\n- [PagerDuty guide](https://response.pagerduty.com/)\n',
    'Any problems? Log in with admin@shop.example once.',
    '| Label | Match |\n|---|---|\n| `team` | Exact match |\n',
    'Owner: your organisation, repo: `shop`, workflow: publish.yml',
    'The alarms page the on-call subscription.',
    '## Emergency\n\nWrite encrypted to all who are **not with the @shop.com domain**.\n',
    'It is a rolling deploy (managed by the ECS scheduler).',
    '| Action | Owner | Due |\n|---|---|---|\n| Fix | Ana Silva | 2026-01-01 |\n',
  ];
  for (const text of silent) {
    it(`are not seen in ${JSON.stringify(text)}`, () => assert.deepEqual(owners(`# Shop\n\n${text}`), []));
  }
});

describe('conflicts of facts', () => {
  const conflicts = (text: string) =>
    read(text).conflicts.map(({ name, first, second }) => [name, first.value, second.value]);

  it('are the same fact with two values', () => {
    assert.deepEqual(conflicts('---\nrollback: { time: 20m }\n---\n# S\n\n## Rollback\n\n**Time:** 2 h\n'), [
      ['rollback time', '20 min', '2 h'],
    ]);
    assert.deepEqual(conflicts('---\ntier: gold\n---\n# S\n\n**Tier:** 3\n'), [['tier', '2', '3']]);
    assert.deepEqual(
      conflicts('---\nreview: { last: 2026-01-01 }\n---\n# S\n\nLast reviewed: 2026-02-01\n'),
      [['review date', '2026-01-01', '2026-02-01']],
    );
  });

  it('point at the second and know the first', () => {
    const text = '---\ntier: gold\n---\n# S\n\n**Tier:** silver\n';
    const [conflict] = read(text).conflicts;
    assert.equal(covered(text, conflict!.first.range), 'gold');
    assert.equal(covered(text, conflict!.second.range), 'silver');
  });

  it('are not the same value in other words', () => {
    assert.deepEqual(
      conflicts(
        '---\ntier: gold\nrollback: { time: 90m }\n---\n# S\n\n**Tier:** 2\n\nRollback time: 1 h 30 min\n',
      ),
      [],
    );
  });

  it('are not dates of different sorts', () => {
    assert.deepEqual(
      conflicts(
        '# S\n\nLast updated: 2026-03-03\nLast updated: 2026-04-03\nLast verified: 2026-02-02\nLast reviewed: 2026-01-01\nNext review: 2026-06-01\n',
      ),
      [],
    );
  });

  it('are not what each part says of itself', () => {
    assert.deepEqual(
      conflicts('# S\n\n## Restart\n\nLast reviewed: 2026-01-01\n\n## Rotate\n\nLast reviewed: 2026-02-01\n'),
      [],
    );
  });
});

describe('reading facts', () => {
  it('knows exactly where each value stands, whatever ends the lines', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      const text = [
        '\uFEFF---',
        'owners: ["@shop/checkout", bo]',
        'rollback: { time: 20m }',
        '---',
        '# 😀 Shop',
        '',
        '> 😀 **Tier:**  **gold**  ',
        '',
        '| Last reviewed | 2026-01-02 by Ana |',
        '|---|---|',
        '| \\| RTO | x |',
        '',
        'It is maintained by',
        'the Shop team.',
        '',
        '## Lifecycle',
        '',
        'Production  ',
      ].join(eol);
      const { facts } = read(text);
      const at = (range: Range | undefined) => range && covered(text, range);
      assert.equal(at(facts.owners[0]?.range), '"@shop/checkout"');
      assert.equal(at(facts.owners[1]?.range), 'bo');
      assert.equal(at(facts.rollbackTime?.range), '20m');
      assert.equal(at(facts.reviewed?.range), '2026-01-02');
      assert.equal(at(facts.reviewedBy?.range), 'Ana');
      assert.equal(at(facts.owners[2]?.range), 'the Shop team');
      assert.equal(at(facts.lifecycle?.range), 'Production');
    }
  });

  it('never throws and stays within the document, whatever the text', () => {
    const part = fc.constantFrom(
      '---\n',
      'manual: x\n',
      'tier: ',
      'owners: [',
      'rollback: {',
      'time: ',
      '}',
      ']',
      '&a ',
      '*a ',
      '# ',
      '## Rollback\n',
      'Owner: ',
      '**Tier:** ',
      '**',
      '|',
      '\n|--|--|\n',
      '1:30',
      '20m',
      '2026-01-02',
      ' by Ana',
      'owned by the Shop team',
      'takes 5 min',
      'The rollback ',
      '- ',
      '\n',
      '\r',
      '\r\n',
      '`',
      '[',
      '](',
      ')',
      ' ',
      '😀',
      '\uFEFF',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part, { maxLength: 50 }).map((parts) => parts.join('')),
        ),
        (text) => {
          const source = new SourceText(text);
          const { facts, faults, conflicts } = read(text);
          const ranges = [
            ...(Object.values(facts) as { range: Range }[]).flat(),
            ...conflicts.flatMap(({ first, second }) => [first, second]),
            ...faults,
          ].map((fact) => fact.range);
          for (const range of ranges) {
            assert.deepEqual(source.positionAt(source.offsetAt(range.start)), range.start);
            assert.deepEqual(source.positionAt(source.offsetAt(range.end)), range.end);
            assert.ok(source.offsetAt(range.start) <= source.offsetAt(range.end));
          }
        },
      ),
    );
  });

  it('takes no longer than the text is long', () => {
    const started = process.cpuUsage();
    for (const part of [
      'is owned by the ',
      'The A B C ',
      'owned and ',
      'rollback is is is ',
      'team ',
      'Owner: a | ',
      '[a',
      'raise a ticket with A ',
      'contact us ',
      'the owner is ',
      'maintained by a ',
      'make a request on [a](b) ',
      '**',
      ' - ',
    ]) {
      read(part.repeat(3000));
      read(`${part.repeat(20)}\n`.repeat(400));
    }
    const { user } = process.cpuUsage(started);
    assert.ok(user / 1000 < 8000, `${user / 1000} ms`);
  });
});
