import assert from 'node:assert/strict';
import { answer, read, seen } from './support/recognised';

describe('recognition', () => {
  it('knows five states', () => {
    assert.equal(seen('rollback', '# Shop\n\n## Rollback\n\nRedeploy the previous tag.\n'), 'answered 3');
    assert.equal(seen('rollback', '# Shop\n\n## Rollback\n\nTBD\n'), 'stub 3');
    assert.equal(
      seen('rollback', '# Shop\n\n## Releases\n\nIf it fails, roll back the release.\n'),
      'mentioned 5',
    );
    assert.equal(seen('rollback', '# Shop\n\nA shop.\n'), 'missing');
    const reason = '**Not applicable:** the job keeps no state at all';
    assert.equal(seen('rollback', `# Shop\n\n## Rollback\n\n${reason}\n`), 'not-applicable 3');
  });

  it('has an answer for each topic, whatever the document', () => {
    const { answers } = read('');
    for (const { state } of answers.values()) assert.equal(state, 'missing');
    assert.ok(answers.size > 20);
  });

  it('takes no paragraph label for a title, but for a mention', () => {
    assert.match(
      seen('rollback', '# Shop\n\n**Manual rollback:** run the old job once more.\n'),
      /^mentioned/,
    );
  });

  it('goes on in the list behind a label that ends in a colon', () => {
    assert.match(
      seen('rollback', '# Shop\n\n**Rollback**: as follows:\n1. Restore the dump.\n'),
      /^mentioned/,
    );
    assert.equal(seen('rollback', '# Shop\n\n**Rollback**: as follows:\n\nNothing more.\n'), 'missing');
  });

  it('takes names of things in code for no words of a title', () => {
    assert.equal(seen('owners', '# Shop\n\n## Add to `node_owner_map`\n\nRun `insert`.\n'), 'missing');
    assert.equal(
      seen('release', '# Shop\n\n## `internal/{certs,deploy}.go`\n\nIt reads them.\n'),
      'answered 3',
    );
    assert.equal(seen('release', '# Shop\n\n## Run `make deploy`\n\nAnd wait.\n'), 'answered 3');
  });

  it('takes what befalls for no way to do it', () => {
    const entry = '### Circuit breaker rollback\n\n**Symptom:** the task stops.\n\n**Cause:** a bad image.\n';
    assert.equal(seen('rollback', `# Shop\n\n## Troubleshooting\n\n${entry}`), 'missing');
    assert.match(seen('release', '# Shop\n\n## Deployment fails\n\nLook at the log.\n'), /^missing/);
    assert.equal(seen('rollback', '# Shop\n\n## Rollback record\n\nA snapshot is kept.\n'), 'missing');
    assert.equal(seen('mitigation', '# Shop\n\n## DNS resolution failure\n\nAsk the resolver.\n'), 'missing');
    assert.equal(seen('decisions', '# Shop\n\n## Run a credit decision\n\nCall the API.\n'), 'missing');
  });

  it('takes a value called version for no way to see what runs', () => {
    assert.equal(
      seen('in-production', '# Shop\n\n| Field | Value |\n|---|---|\n| Version | 1.0.0 |\n'),
      'missing',
    );
    assert.equal(seen('in-production', "# Shop\n\n## What's in the archive\n\nA script.\n"), 'missing');
  });

  it('reads what an alert means, does, and what to do about it, without titles', () => {
    const page =
      '# Redis down\n\n**Severity:** P2 (sessions are lost)\n\nThis alert fires when the probe fails.\n\n';
    const steps = '- Check the log of the pod.\n- Restart the pod.\n';
    for (const topic of ['meaning', 'impact', 'diagnosis', 'mitigation'])
      assert.match(seen(topic, `${page}${steps}`, 'alerts/redis-down.md'), /^(?:mentioned|answered)/, topic);
    const bare = '# Redis down\n\n**Severity:** P2\n\nOwned by the cache team.\n';
    for (const topic of ['meaning', 'impact', 'diagnosis', 'mitigation'])
      assert.equal(seen(topic, bare, 'alerts/redis-down.md'), 'missing', topic);
  });

  it('takes the own title for no section', () => {
    assert.match(seen('rollback', '# Rollback\n\n1. Open the page.\n'), /^missing/);
    assert.match(seen('emergency', '## Emergency\n\n### Meaning\n\nIt is red.\n'), /^missing/);
  });

  it('takes the procedure of an incident plan for what to do first', () => {
    const steps =
      '## Severity\n\nP1 stops all.\n\n## Procedure\n\n1. Declare the incident.\n2. Page the lead.\n';
    assert.equal(seen('emergency', `# Incident response runbook\n\n${steps}`), 'answered 7');
    assert.match(seen('emergency', `# Shop\n\n${steps}`), /^(?:mentioned|missing)/);
  });

  it('takes a table of pages for what leads elsewhere', () => {
    const row = (title: string) =>
      `# Playbooks\n\n| Page | About |\n|---|---|\n| ${title} | How to hold one. |\n`;
    assert.equal(seen('learning', row('[Retrospective](retrospective.md)'), 'docs/index.md'), 'missing');
    assert.match(seen('learning', row('Retrospective'), 'docs/index.md'), /^answered/);
  });

  it('reads a table that is written in HTML', () => {
    const text = `# Lists\n\n<table>\n<tr><th>Owner</th><td><b>Infra team</b>, #infra</td></tr>\n<tr>\n  <th>Rollback</th>\n  <td>Set the tag before it, and wait.</td>\n</tr>\n<tr><th>Escalation</th><td></td></tr>\n</table>\n`;
    assert.equal(seen('rollback', text), 'answered 6');
    assert.equal(seen('emergency', text), 'stub 9');
    const [owner] = read(text).facts.owners;
    assert.equal(owner?.value, 'Infra team');
    assert.equal(owner.range.start.line, 3);
    const titled =
      '<table><tr><th>Part</th><th>Owner</th></tr><tr><td>till</td><td>Shop team</td></tr></table>\n';
    assert.deepEqual(
      read(`# Shop\n\n${titled}`).facts.owners.map(({ value }) => value),
      ['Shop team'],
    );
    assert.equal(seen('rollback', '# Shop\n\n<table>\n<tr><th>Rollback\n</table>\n'), 'missing');
  });

  it('takes the name of a file for no title', () => {
    assert.equal(
      seen('rollback', '# Shop\n\n| File | Why |\n|---|---|\n| rollback.md | undo |\n'),
      'missing',
    );
  });

  it('takes a row that is still to be filled in for a stub, whatever stands in the others', () => {
    const table = '| Field | Value |\n|---|---|\n| Rollback owner | _TBD_ |\n| Region | Europe |\n';
    assert.match(seen('rollback', `# Shop\n\n${table}`), /^stub/);
    assert.match(seen('rollback', `# Shop\n\n${table.replace('_TBD_', 'Ana undoes it')}`), /^answered/);
  });

  it('takes a channel, a command or a field for no title', () => {
    const row = (name: string) => `# Shop\n\n| Name | About |\n|---|---|\n| ${name} | What it is for. |\n`;
    for (const name of ['#incident-response', '/shop-report-incident', '@emergency', 'SHOP_EMERGENCY'])
      assert.equal(seen('emergency', row(name), 'docs/shop.md'), 'missing', name);
    assert.match(seen('rollback', '# Shop\n\n## ROLLBACK_PLAN\n\nDeploy the old image.\n'), /^answered/);
    assert.equal(
      seen('degradation', '# Notification\n\n#### `fallback`\n\nThe default text.\n', 'docs/a.md'),
      'missing',
    );
  });

  it('takes a bold label for a title with a remark in parentheses behind it', () => {
    const item = '- **Maintenance mode** (Settings → Advanced) — pauses the dispatch of orders.\n';
    assert.match(seen('degradation', `# Shop\n\n${item}`), /^answered/);
    const asked = '- **What happens when the till is unreachable** (an outage, say)? Sales go on by hand.\n';
    assert.match(seen('spof', `# Shop\n\n${asked}`), /^answered/);
  });

  it('takes a quoted question in bold for no title', () => {
    const text =
      '# Notes\n\n**"What to do first if the shop is down?"**\n\nThat is what this term answers.\n';
    assert.equal(seen('emergency', text, 'docs/notes.md'), 'missing');
    assert.match(seen('emergency', text.replaceAll('"', ''), 'docs/notes.md'), /^answered/);
  });

  describe('titles that say it in other words', () => {
    const titles: Record<string, readonly string[]> = {
      emergency: [
        'Triage (first 5 minutes)',
        'Quick triage',
        'If your key is compromised',
        'Handling downtime',
        '困ったときは',
      ],
      communication: ['Notify affected shops', 'Communicator'],
      learning: [
        'Close and learn',
        'Example incidents',
        'Histórico de incidentes',
        'Historial de incidentes',
      ],
      degradation: ['Switch to the failover read-only server', '一時的なメンテナンス表示'],
    };
    for (const [topic, list] of Object.entries(titles)) {
      for (const title of list) {
        it(`${topic}: ${title}`, () =>
          assert.equal(seen(topic, `# Shop\n\n## ${title}\n\nStop the worker, then look.\n`), 'answered 3'));
      }
    }

    const others: Record<string, readonly string[]> = {
      rollback: ['No downgrades rule', 'Client-side undo'],
      emergency: ['P1 alerts', 'Incident drill', 'Escalation under systemd'],
      degradation: ['Index degradation', 'Title fallback'],
      demand: ['需要部署', 'Workload growth'],
      owners: ['Check the subscription owner'],
      communication: ['Communication style', 'Proxy based communication', 'Credentials for the email user'],
    };
    for (const [topic, list] of Object.entries(others)) {
      for (const title of list) {
        it(`${topic}, and not: ${title}`, () =>
          assert.equal(seen(topic, `# Shop\n\n## ${title}\n\nThe parts of the shop.\n`), 'missing'));
      }
    }
  });

  describe('titles with none of the words that everybody uses', () => {
    /** Of the runbook of a service, the last part. */
    const manual = (title: string, body: string) =>
      `# Shop runbook\n\nThe shop service sells.\n\n## Deployment\n\nBy pipeline.\n\n## ${title}\n\n${body}\n`;
    const inManual = (topic: string, title: string, body: string) =>
      seen(topic, manual(title, body), 'shop/RUNBOOK.md');
    const said: readonly (readonly [topic: string, title: string, body: string])[] = [
      ['rollback', 'Putting the old build back', 'Pick the tag before yours and sync.'],
      ['rollback', 'Activate an earlier version', 'The previous one stays warm for an hour.'],
      ['rollback', 'Release went sideways', 'Go back to the tag of yesterday.'],
      ['rollback', 'What can be undone, and what cannot', 'The old schema is kept for a week.'],
      ['spof', 'There is only one of these', 'The licence server. Without it nothing builds.'],
      ['spof', 'What survives what?', 'With one zone gone the shop still sells.'],
      ['spof', 'Dependencies, and what their outage costs us', 'Stripe away: no sales.'],
      ['emergency', 'Who to wake', 'Call the duty desk.'],
      ['emergency', 'Paging order', 'First the shop rota, then the lead, by phone.'],
      ['emergency', 'Site down? Start here', 'Look at the board, then ring the desk.'],
      ['demand', 'How busy it gets', 'At noon 2,000 orders an hour.'],
      ['demand', 'The Monday morning rush', 'Ten times the usual in 20 minutes, then 300 a minute.'],
      ['demand', 'When do we run out of room?', 'The disk grows by 11 GB a day.'],
      ['degradation', 'What can we switch off?', 'Recommendations; pages are shown without them.'],
      ['degradation', 'Limp mode', 'Search is answered from the cache, reviews are hidden.'],
      ['degradation', 'Living without the search', 'The shop shows a static list instead.'],
      ['communication', 'Who needs to hear about it', 'Mail to all shops, two days ahead.'],
      ['communication', 'Words for the outage banner', 'Set the banner: sorry, we are closed.'],
      ['communication', 'Heads-up rules', 'Post in #shop before you begin.'],
      ['learning', 'What bit us', 'In 2024 the disk ran full; now we alert at 80 %.'],
      ['learning', 'After the dust settles', 'Within five days a review, three actions at most.'],
      ['learning', 'Mistakes we need not make again', 'Purging all at noon cost us an hour in 2023.'],
    ];
    for (const [topic, title, body] of said) {
      it(`${topic}: ${title}`, () => assert.equal(inManual(topic, title, body), 'answered 9'));
    }

    it('need content that speaks of the topic', () => {
      assert.equal(inManual('rollback', 'Putting the old build back', 'See Ana.'), 'missing');
      assert.equal(inManual('emergency', 'Paging order', 'Rows, columns, cells.'), 'missing');
    });

    it('say nothing in documents that do not tell how something is run', () => {
      const text =
        '# Comparing queues\n\nWe looked at three.\n\n## How busy it gets\n\nAt noon 2,000 an hour.\n';
      assert.equal(seen('demand', text, 'blog/queues.md'), 'missing');
    });

    const others: readonly (readonly [topic: string, title: string, body: string])[] = [
      ['rollback', 'Undo in the page editor', 'Goes back 100 steps.'],
      ['rollback', 'Downgrading a plan', 'The old plan holds until the end of the month.'],
      ['emergency', 'Emergency contact (profile field)', 'Name and phone, deleted after the race.'],
      ['emergency', 'Emergency exits', 'Rows 12 and 14, call the crew.'],
      ['demand', 'Demand deposits', 'Interest a day, 2 % a year.'],
      ['degradation', 'Read-only access for auditors', 'Shows all, without writing.'],
      ['communication', 'Status page component library', 'Shows a banner and messages.'],
      ['learning', 'Retrospective board', 'Three columns, in use since 2023.'],
    ];
    for (const [topic, title, body] of others) {
      it(`${topic}, and not: ${title}`, () => assert.equal(inManual(topic, title, body), 'missing'));
    }
  });

  it('reads Russian titles', () => {
    const text =
      '# Магазин\n\n## Откат релиза\n\nВерните прошлый тег.\n\n## Единая точка отказа\n\nБаза данных одна.\n\n## Что делать при аварии\n\nОстановите магазин.\n\n## Контакты\n\nTelegram: @shop\n\n**Владелец:** Команда магазина\n';
    assert.equal(seen('rollback', text), 'answered 3');
    assert.equal(seen('spof', text), 'answered 7');
    assert.equal(seen('emergency', text), 'answered 11');
    assert.equal(seen('rollback', '# Магазин\n\n## Отказ\n\nБаза данных одна.\n'), 'missing');
    assert.ok(read(text).facts.owners.some(({ value }) => value === 'Команда магазина'));
  });

  it('takes a disaster recovery that tells what to put back for what to do first', () => {
    const recovery = '# Shop\n\n## Disaster recovery\n\n1. Stop the shop.\n2. Restore the last dump.\n';
    assert.equal(seen('emergency', recovery), 'answered 3');
    assert.match(
      seen('emergency', '# Shop\n\n## Disaster recovery\n\nWe have copies in two places.\n'),
      /^missing/,
    );
  });

  it('knows triage and evaluation as phases of an incident plan', () => {
    const plan =
      '# Incident response plan\n\n## Phase 1 - Triage\n\nName a lead.\n\n## Phase 2 - Response evaluation\n\nAsk what was learned.\n';
    assert.equal(seen('emergency', plan), 'answered 3');
    assert.equal(seen('learning', plan), 'answered 7');
  });

  it('prefers a section with content to an empty one of the same topic', () => {
    assert.equal(
      seen('emergency', '# Shop\n\n## Escalation\n\nTBD\n\n## Who to call\n\nCall the engineer on call.\n'),
      'answered 7',
    );
  });

  it('tells why', () => {
    const { evidence } = answer(
      'spof',
      '# Shop\n\n## High availability\n\nA standby takes over when a node fails.\n',
    );
    assert.match(evidence[0]!.what, /^title “High availability”/);
    assert.ok(evidence.some(({ line, what }) => line === 4 && what === 'what survives a failure'));
    assert.ok(evidence.reduce((sum, { weight }) => sum + weight, 0) >= 1);
  });

  describe('weighs title and content together', () => {
    const cases: Record<string, readonly [topic: string, state: string, text: string]> = {
      'redundancy that says what survives': [
        'spof',
        'answered 3',
        '# Shop\n\n## Team redundancy\n\nIf Ana is away, Bo takes over; without both we fail.\n',
      ],
      'redundancy that says nothing': [
        'spof',
        'missing',
        '# Shop\n\n## Team redundancy\n\nSee the handbook.\n',
      ],
      'risks that name a failure and what is done': [
        'spof',
        'answered 3',
        '# Shop\n\n## Risks and mitigations\n\nThe proxy may fail; then restart it.\n',
      ],
      'risks of another sort': [
        'spof',
        'missing',
        '# Shop\n\n## Risks and mitigations\n\nThere are no obvious risks with this proposal.\n',
      ],
      'known issues with failure and workaround': [
        'spof',
        'answered 3',
        '# Shop\n\n## Known issues\n\nThe cache crashes under load. Workaround: restart it.\n',
      ],
      'what people who do not know what to do are told': [
        'emergency',
        'answered 3',
        '# Shop\n\n## Not sure what to do\n\nAsk in #shop-oncall.\n',
      ],
      'what is told in a channel': [
        'communication',
        'answered 3',
        '# Shop\n\n## Notify in Slack\n\nTell others in #maintenance that you begin.\n',
      ],
      'who is to be told': [
        'communication',
        'answered 3',
        '# Shop\n\n## Who should be notified of the rollout?\n\nThe tills, by mail.\n',
      ],
      'a list of stakeholders, who are told nothing': [
        'communication',
        'missing',
        '# Shop\n\n## Stakeholders\n\n- The tills\n- The kitchen\n',
      ],
      'what is switched off for a while': [
        'degradation',
        'answered 3',
        '# Shop\n\n## Disabling new orders temporarily\n\nSet `HOLD_ORDERS=1`.\n',
      ],
      'what would keep it from happening again': [
        'learning',
        'answered 3',
        '# Shop\n\n## What could be done to avoid this in future?\n\nTest with a slow browser.\n',
      ],
      'communication between people': [
        'communication',
        'answered 3',
        '# Shop\n\n## Communication between cooks and waiters\n\nTell them by mail, with a day for questions.\n',
      ],
      'communication between programs': [
        'communication',
        'missing',
        '# Shop\n\n## Communication between the two services\n\nThey tell each other by mail.\n',
      ],
      'risks of a change that say what befalls': [
        'spof',
        'answered 3',
        '# Shop\n\n## Risks associated with fewer ovens\n\nThose that are left are saturated, and loaves evicted. To avoid it, keep one in reserve.\n',
      ],
      'an undoing of files': [
        'rollback',
        'missing',
        '# Shop\n\n## Downgrade JSON\n\nThe fields of the test.\n',
      ],
      'removing the whole thing': [
        'rollback',
        'missing',
        '# Shop\n\n## Undeploy\n\n```sh\nmake undeploy\n```\n',
      ],
      'failure modes in Chinese': [
        'spof',
        'answered 3',
        '# 商店\n\n## 失敗模式與處置\n\n收銀機停止時，重新啟動。\n',
      ],
      'a list of dependencies': ['spof', 'mentioned 3', '# Shop\n\n## Dependencies\n\n- Postgres\n- Redis\n'],
      'contacts with a way to reach people': [
        'emergency',
        'answered 3',
        '# Shop\n\n## Contacts\n\n- Ana, ana@shop.example\n',
      ],
      'telling people outside the team': [
        'communication',
        'answered 3',
        '# Shop\n\n## Notify\n\nLegal within two hours, then the customers.\n',
      ],
      'telling a machine': [
        'communication',
        'missing',
        '# Shop\n\n## Notifications\n\nThe queue holds them for a day.\n',
      ],
      'contacts without one': ['emergency', 'missing', '# Shop\n\n## Contacts\n\nThe usual people.\n'],
      'support that is a feature': [
        'emergency',
        'missing',
        '# Shop\n\n## Windows support\n\nWe build for Windows.\n',
      ],
    };
    for (const [what, [topic, state, text]] of Object.entries(cases)) {
      it(`${what}: ${state.split(' ')[0]!}`, () => {
        assert.equal(seen(topic, text), state);
      });
    }

    it('and keeps what only resembles for a question', () => {
      const { weak } = answer('emergency', '# Shop\n\n## Contacts\n\nThe usual people.\n');
      assert.deepEqual(
        weak.map(({ title }) => title),
        ['Contacts'],
      );
    });
  });

  describe('lists of failure scenarios', () => {
    const list = (...titles: string[]) =>
      titles.map((title) => `## ${title}\n\nThe standby takes over; check the board.\n\n`).join('');

    it('are single points of failure', () => {
      assert.equal(
        seen('spof', `# Shop\n\n${list('Site loss', 'Redis is down', 'Broker connection lost')}`),
        'answered 3,7,11',
      );
    });

    it('are so in Chinese and Japanese too', () => {
      assert.match(seen('spof', `# 商店\n\n${list('Redis 不可用', '数据库故障', '磁盘损坏')}`), /^answered/);
      assert.match(seen('spof', `# 店\n\n${list('DB障害', 'キュー障害', 'サーバーダウン')}`), /^answered/);
    });

    it('are so where each is told in the same parts', () => {
      const parts = '### Immediate actions\n\nStop it.\n\n### Recovery\n\nStart it.\n\n';
      const titles = ['Treasury compromise', 'Queue overflow', 'Guard failure', 'Gate check'];
      const text = titles.map((title) => `## ${title}\n\n${parts}`).join('');
      assert.match(seen('spof', `# Shop\n\n${text}`), /^answered 3,/);
      assert.match(
        seen(
          'spof',
          `# Shop\n\n${text.replaceAll('Recovery', 'Notes').replaceAll('Immediate actions', 'Links')}`,
        ),
        /^missing/,
      );
    });

    it('are not, where there is one alone', () => {
      assert.match(seen('spof', `# Shop\n\n${list('Redis is down', 'Deploying', 'Contacts')}`), /^missing/);
    });

    it('are not, where they are tasks', () => {
      assert.equal(
        seen(
          'spof',
          '# Failover\n\n## Installing the failover\n\nRun it.\n\n## Creating the failover\n\nAdd it.\n\n## Testing the failover\n\nStop one.\n',
          'docs/tasks/failover.md',
        ).split(' ')[0],
        'missing',
      );
    });

    it('are not, where they are symptoms to look up', () => {
      const titles = ['Login failed', 'Import failed', 'Build failed'];
      const text = titles.map((title) => `### ${title}\n\nTry again.\n\n`).join('');
      assert.match(seen('spof', `# Shop\n\n## Troubleshooting\n\n${text}`), /^missing/);
    });

    it('may be counted off or graded, and then two are enough, whatever is around', () => {
      const scenarios = list('Scenario 1: signing key leaked', 'Scenario 2 — laptop stolen');
      assert.equal(seen('spof', `# Incidents\n\n${scenarios}`), 'answered 3,7');
      const apart =
        '## Queue\n\n### Scenario: queue is down\n\nRestart it.\n\n## Disk\n\n### Scenario: disk corrupted\n\nRestore it.\n';
      assert.equal(seen('spof', `# Recovery\n\n${apart}`), 'answered 5,11');
      const graded = ['P1: Worker not responding', 'P2: High error rate'].map(
        (title) => `### ${title}\n\nRestart the worker.\n\n`,
      );
      assert.match(seen('spof', `# Shop\n\n## Incidents\n\n${graded.join('')}`), /^answered/);
    });

    it('may be two where the document says that it is about failures', () => {
      assert.match(
        seen('spof', `# Failure scenarios of the shop\n\n${list('Site loss', 'Disk full', 'Redis is down')}`),
        /^answered/,
      );
    });
  });

  describe('mentions', () => {
    const sentences: Record<string, readonly string[]> = {
      rollback: [
        'If the smoke test fails, roll back the release.',
        'Revert the merge commit and push.',
        'To roll back, run `make previous`.',
        'You revert it by merging the change before.',
        'Redeploy the last known good version.',
        'Run `helm rollback shop 3`.',
        'To undo the migration, run `alembic downgrade -1`.',
        '```sh\nkubectl rollout undo deployment/shop\n```',
        '```sh\ngit revert HEAD\n```',
        'Check for a recent change. Roll back or forward with a fix and deploy again.',
        'If the check keeps failing, follow the rollback guide.',
        '| Seen | Do |\n|---|---|\n| All requests fail | Roll back, fix forward |',
        '```sh\nkubectl argo rollouts abort shop\n```',
        'Each version is kept, so that a previous version can be restored.',
        'You can turn off the feature flag to go back to the previous version.',
        'Rollback immediately if:',
        '**Mitigate** → Rollback feature flag if needed',
        'Any build that we do not know → rollback to last known-good.',
        'Downgrading the cluster is not tested and should be considered unsupported.',
        'To switch back to the old mode, call `setMode` with 0.',
        'Should the deployment fail, recover to our previous state.',
        'Revert the [environment](https://example.com/a/long/way/to/the/environments) branch to the old version.',
      ],
      spof: [
        'Redis is a single pod with a volume; the queue waits on its disk.',
        'Postgres on one machine, no replica.',
        'The load balancer is a single point of failure.',
        'There should be at least two pods running for high availability.',
        'Loss of the leader stops all writes.',
        'If the database is down, the shop returns an error.',
        'Losing this key makes our backups unrecoverable.',
        'If the queue is down, orders will not be shipped.',
        'If you only have one instance, you may see an interruption during restarts.',
        'The queue tolerates up to two permanent failures.',
        'This kitchen is not highly available.',
        'The database and the blob store are singletons.',
        'A node failure can mean an outage of the shop.',
        "A querier crash doesn't affect the other parts.",
        'If these become unavailable, it will have a major impact.',
        'If the pipeline is down, deploy manually from your machine.',
        'Expect a brief outage: it is single-replica with the strategy Recreate.',
      ],
      emergency: [
        'If the outage persists, call the engineer on call.',
        'Escalate to the platform team.',
        'Page the on-call engineer via PagerDuty.',
        'For now: page the DBA.',
        'For incident response, follow [the plan](incident.md).',
        'Consider kicking off an incident.',
        'Declare a major incident and join the call.',
        'If it still fails, contact #shop-support.',
        'If the database is down, you should page the database team.',
        'When in doubt, contact the platform team.',
        'You should page on-call.',
        'If you cannot resolve the issue, log in to the [portal](https://access.example.com) and open a support case.',
        'If the problem is not resolved, the shop team is happy to help in their Slack channel.',
        'For assistance please post in the #shop-developers channel.',
        '```sh\nhcpctl sc breakglass shop\n```',
        'If you cannot resolve the issue, see the following resources:',
        'Report a vulnerability to security@example.com.',
      ],
      communication: [
        'Tell the customers on the status page.',
        'Support will notify the customers.',
        'Ana will then inform all users.',
        'Post an update in #incidents.',
        '- [ ] Notify the on-call person',
        '- [x] Announce maintenance',
        'Do not rotate it without coordinating with the partners.',
        'If they are locked out, contact the users.',
        'After that we have to announce it on the status page.',
      ],
      learning: [
        'Hold a blameless post-mortem within a week.',
        'A post-mortem is required.',
        'Each incident must end with a new test.',
        'What went well:',
      ],
      degradation: [
        'Switch the shop to maintenance mode.',
        'Voice is off and chat continues text-only.',
        'If the mail is down, we use the chat as a fallback.',
        'Without a majority it will switch to read only.',
        'Toggle the maintenance flag first.',
        'Switch the shop to maintenance mode where no proxy is configured, or one is not set up.',
        'The holding page is served meanwhile: show the holding page by hand.',
      ],
    };
    for (const [topic, list] of Object.entries(sentences)) {
      it(`${topic} where somebody can act on it`, () => {
        for (const sentence of list)
          assert.match(seen(topic, `# Shop\n\n${sentence}\n`), /^mentioned/, sentence);
      });
    }

    const passing: Record<string, readonly string[]> = {
      rollback: [
        'The database does a rollback of the transaction.',
        'The change was rolled back on Monday.',
        'Argo will automatically revert manual changes.',
        'Before upgrading or downgrading the cluster, read this.',
        'See the rollback page.',
        'You may downgrade the priority of the incident.',
        'Restore the cluster from a snapshot of an earlier state.',
        'Switch back to the main branch and pull.',
        'After the steps, switch back to root: it owns the files.',
        'Find the restore point: When was the last known good state?',
        'An EVM-wide rollback undoes all calls, so that the release needs a new error.',
        'Document custom errors and revert behaviour that the upgrade changes.',
      ],
      spof: [
        'If there is no replica, create one.',
        'There is no replica lag to speak of.',
        'The service is highly available.',
        'Requests fail sometimes.',
        'It depends on Redis.',
        'Ask the owners before causing downtime.',
        'If a server fails to reboot, the update stops.',
        'The parser tolerates white space.',
        '- Causes data loss',
      ],
      emergency: [
        'Contact the team on Slack to get access.',
        'Alerts are sent to PagerDuty.',
        'The user may escalate privileges.',
        'You can escalate it.',
        'Open the dashboard and look where the issue is.',
        'If you are not sure what to write, ask the team first.',
        'The following metrics are critical and should page on-call:',
      ],
      communication: [
        'The bot will notify the team.',
        'Kolibri will notify you and the team in Slack.',
        'The system will notify the team.',
        'The shop will automatically look for new versions and notify the administrators.',
        'Save the log and contact customer support.',
        'Attach a gateway to allow the hosts to communicate with the public internet.',
        'Configure alerts to notify the team.',
        'Update the users table.',
      ],
      degradation: [
        'The role has read-only access.',
        'Run it with a read-only file system.',
        'The chapter covers load shedding.',
        'We use the article as a fallback where there is no other schema.',
        'It falls back to the default key if `KEY` is not set.',
      ],
      demand: ['Select up to 10 users.'],
    };
    for (const [topic, list] of Object.entries(passing)) {
      it(`${topic} not for a passing word`, () => {
        for (const sentence of list) {
          assert.match(seen(topic, `# Notes\n\n${sentence}\n`, 'docs/notes.md'), /^missing/, sentence);
        }
      });
    }

    it('point at the line of the sentence', () => {
      assert.equal(
        seen('rollback', '# Shop\n\nFirst line.\nSecond line. To undo it, revert the\nrelease commit.\n'),
        'mentioned 4',
      );
    });
  });

  it('reads headings with one typed value below', () => {
    const text = [
      '# Shop',
      '## Service Tier\n\nGold',
      '## Rollback Process Type\n\nManual',
      '## Failover Details\n\nTraffic moves to the other region within a minute.',
      '## First Line Troubleshooting\n\nRestart the app. If that fails, call the team on call.',
      '## Known About By\n\nana',
    ].join('\n\n');
    assert.match(seen('rollback', text), /^stub/);
    assert.match(seen('spof', text), /^answered/);
    assert.match(seen('emergency', text), /^answered/);
    assert.match(seen('owners', text), /^answered/);
  });

  it('reads first line troubleshooting that is only a link as a mention', () => {
    const text =
      '# Shop\n\n## First Line Troubleshooting\n\n[The general guide](https://example.com/guide)\n';
    assert.match(seen('emergency', text), /^mentioned/);
  });

  it('reads the questions of an unfilled run book as stubs', () => {
    const text = [
      '# Run book',
      '### Resilience, Fault Tolerance (FT) and High Availability (HA)',
      'How is the system resilient to failure? What mechanisms for tolerating faults are there?',
      '_(e.g. two data centres)_',
      '### Throttling and partial shutdown',
      'How can the system be throttled or partially shut down?',
      '_(e.g. an admin page)_',
    ].join('\n\n');
    assert.match(seen('spof', text), /^stub/);
    assert.match(seen('degradation', text), /^stub/);
  });

  it('does not ask an alert for what its parts are not', () => {
    const text =
      '# ShopDown\n\n## Meaning\n\nDown.\n\n## Impact\n\nIf the shop is down, nobody can pay.\n\n## Mitigation\n\nRestart it.\n';
    assert.match(seen('spof', text, 'alerts/ShopDown.md'), /^missing/);
    assert.match(seen('emergency', text, 'alerts/ShopDown.md'), /^missing/);
  });

  it('hears what to do at once in an alert', () => {
    const text = '# ShopDown\n\n## Immediate action (< 5 min)\n\nRestart it.\n\n## Meaning\n\nDown.\n';
    assert.equal(seen('emergency', text, 'alerts/ShopDown.md'), 'answered 3');
  });

  it('takes disruptions of several parts for failure scenarios', () => {
    const titles = ['API server disruption', 'Proxy disruptions', 'Node pool disruption'];
    const text = titles.map((title) => `## ${title}\n\nNobody can log in for a minute.\n\n`).join('');
    assert.match(seen('spof', `# Upgrades\n\n${text}`), /^answered/);
  });

  it('hears of containment in an incident plan', () => {
    const text =
      '# Playbook: Phishing\n\n## Investigate\n\nRead.\n\n## Contain\n\nBlock the sender.\n\n## Recover\n\nReset.\n';
    assert.match(seen('emergency', text, 'security/phishing.md'), /^answered/);
  });

  const LARGE: Record<string, string> = {
    '5,000 titles': '## Rollback\n\nUndo.\n\n'.repeat(5_000),
    '5,000 doubtful titles': '## Support\n\nNothing.\n\n'.repeat(5_000),
    'sentences full of cues': 'If it fails contact page call the. '.repeat(100_000),
    'one endless sentence': 'if when should revert the contact page call '.repeat(80_000),
    'unclosed headings': '<h2>'.repeat(200_000),
    brackets: `# ${'['.repeat(500_000)}`,
    'a table of 10,000 rows': `| a | b |\n|---|---|\n${'| Rollback | call us if it fails |\n'.repeat(10_000)}`,
  };
  for (const [what, text] of Object.entries(LARGE)) {
    it(`takes ${what} in its stride`, function () {
      this.timeout(30_000);
      const start = performance.now();
      read(text);
      assert.ok(performance.now() - start < 10_000);
    });
  }
});
