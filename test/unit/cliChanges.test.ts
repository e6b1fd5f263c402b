import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFile, rename, rm } from 'node:fs/promises';
import { POOR_MANUAL, Workplace } from '../cli/harness';

const bare = (name: string, more = '') => `---\nmanual: ${name}\nkind: service\n${more}---\n\n# ${name}\n`;

describe('checking what changed', () => {
  let place: Workplace;
  beforeEach(async () => {
    place = new Workplace();
    place.git('init', '--quiet');
    await place.write({
      'a/RUNBOOK.md': bare('a'),
      'b/RUNBOOK.md': bare('b', 'covers: ["lib/b/**"]\n'),
      'c/RUNBOOK.md': bare('c'),
      'c/docs/runbooks/rollback.md': '# Rollback\n\nRun `undo` and wait.\n',
      'lib/b/main.ts': 'old\n',
    });
    place.commit('Begin');
  });
  afterEach(() => place.remove());

  const checked = async (revision: string) => {
    const { out, code, err } = await place.run(['check', '--format', 'json', '--changed-since', revision]);
    equal(err.replace(/.*No manual is concerned.*\n/, ''), '', `${code}`);
    const { findings } = JSON.parse(out) as { findings: { path: string }[] };
    return [...new Set(findings.map(({ path }) => path))];
  };

  it('leaves out manuals that no change concerns', async () => {
    deepEqual(await checked('HEAD'), []);
    const { out, code } = await place.run(['check', '--changed-since', 'HEAD']);
    deepEqual([out, code], ['No manual is concerned by what changed.\n', 0]);
  });

  it('takes in edited, new and renamed manuals, committed or not', async () => {
    await place.write({ 'a/RUNBOOK.md': `${bare('a')}\nMore.\n`, 'new/RUNBOOK.md': bare('new') });
    deepEqual(await checked('HEAD'), ['a/RUNBOOK.md', 'new/RUNBOOK.md']);
    place.commit('Change');
    deepEqual(await checked('HEAD~1'), ['a/RUNBOOK.md', 'new/RUNBOOK.md']);
    await rename(place.path('a'), place.path('renamed'));
    place.commit('Rename');
    deepEqual(await checked('HEAD~1'), ['renamed/RUNBOOK.md']);
  });

  it('takes in manuals whose covered files changed', async () => {
    await place.write({ 'lib/b/main.ts': 'new\n' });
    deepEqual(await checked('HEAD'), ['b/RUNBOOK.md']);
  });

  it('takes in the manual of a set that lost a file', async () => {
    await rm(place.path('c/docs/runbooks/rollback.md'));
    deepEqual(await checked('HEAD'), ['c/RUNBOOK.md']);
  });

  it("leaves out what others did on the branch since one's own left it", async () => {
    place.git('checkout', '--quiet', '-b', 'mine');
    await place.write({ 'a/RUNBOOK.md': `${bare('a')}\nMine.\n` });
    place.commit('Mine');
    place.git('checkout', '--quiet', 'main');
    await place.write({ 'b/RUNBOOK.md': `${bare('b')}\nTheirs.\n` });
    place.commit('Theirs');
    place.git('checkout', '--quiet', 'mine');
    deepEqual(await checked('main'), ['a/RUNBOOK.md']);
  });

  it('names a revision that git does not know, also one that looks like an option, and exits with 2', async () => {
    for (const revision of ['nowhere', '--output=/tmp/x', '']) {
      const { code, out, err } = await place.run(['check', `--changed-since=${revision}`]);
      deepEqual([code, out], [2, '']);
      match(err, /^owners-manual: --changed-since: git knows no revision “.*” in .*\n$/);
    }
  });

  it('says in one line that there is no commit or no repository', async () => {
    const empty = new Workplace();
    for (const prepare of [() => undefined, () => empty.git('init', '--quiet')]) {
      prepare();
      const { code, err } = await empty.run(['check', '--changed-since', 'HEAD']);
      equal(code, 2);
      equal(err.trimEnd().split('\n').length, 1);
    }
    empty.remove();
  });
});

describe('what git tells of a manual', () => {
  let place: Workplace;
  const manual = (day: string, more = '') =>
    `---\nmanual: a\nkind: service\ncovers: ["lib/**"]\nreview: { last: ${day} }\ndrill: { last: ${day}, by: [ana] }\n---\n\n# a\n${more}`;
  beforeEach(async () => {
    place = new Workplace();
    place.git('init', '--quiet');
    await place.write({ 'RUNBOOK.md': manual('2020-01-01'), 'lib/main.ts': 'old\n' });
    place.commit('Begin');
  });
  afterEach(() => place.remove());

  const rules = async (...args: string[]) => {
    const { out } = await place.run(['check', '--format', 'json', ...args]);
    const { findings } = JSON.parse(out) as { findings: { rule: string; message: string }[] };
    return new Map(findings.map(({ rule, message }) => [rule, message]));
  };

  it('counts the commits since the review that touch what it covers', async () => {
    await place.write({ 'lib/main.ts': 'new\n' });
    place.commit('Make it "new"');
    await place.write({ 'other.ts': '' });
    place.commit('Do something else');
    match(
      (await rules()).get('changed-since-review') ?? '',
      /^2 commits since the review; the newest of .*: “Make it "new"”/,
    );
    await place.write({ 'RUNBOOK.md': manual('2999-01-01') });
    equal((await rules()).get('changed-since-review'), undefined);
  });

  it('knows who wrote it, so that a drill by others is asked for', async () => {
    ok((await rules()).has('drill-by-author-only'));
  });

  it('notices that only the review date was changed', async () => {
    await place.write({ 'RUNBOOK.md': manual('2020-02-02') });
    ok((await rules('--changed-since', 'HEAD')).has('review-date-bumped'));
    equal((await rules()).has('review-date-bumped'), false);
    await place.write({ 'RUNBOOK.md': manual('2020-02-02', '\nRead through: still right.\n') });
    equal((await rules('--changed-since', 'HEAD')).has('review-date-bumped'), false);
  });
});

describe('the baseline', () => {
  let place: Workplace;
  beforeEach(async () => {
    place = new Workplace();
    await place.write({ '.git/HEAD': '', 'RUNBOOK.md': POOR_MANUAL });
  });
  afterEach(() => place.remove());

  const text = () => readFile(place.path('.owners-manual-baseline.json'), 'utf8');

  it('hides what was there before, also where lines moved, and nothing new', async () => {
    equal((await place.run(['baseline'])).code, 0);
    await place.write({ 'RUNBOOK.md': POOR_MANUAL.replace('# Search', '# Search\n\nIt finds.') });
    const old = await place.run(['check', '--baseline']);
    deepEqual([old.code, old.out], [0, 'No findings in 1 manual.\n']);
    equal((await place.run(['check'])).code, 1);
    await place.write({ 'RUNBOOK.md': `${POOR_MANUAL}## Demand\n` });
    const { out, code } = await place.run(['check', '--baseline']);
    equal(code, 1);
    deepEqual(
      [...out.matchAll(/ ([a-z-]+)\n/g)].map(([, rule]) => rule).filter((rule) => rule?.includes('-')),
      ['section-empty'],
    );
  });

  it('shrinks to what is still found and never grows by itself', async () => {
    await place.run(['baseline']);
    const before = await text();
    await place.write({
      'RUNBOOK.md': POOR_MANUAL.replace('## Rollback\n', ''),
      'b/RUNBOOK.md': POOR_MANUAL,
    });
    const { out } = await place.run(['baseline']);
    match(out, /^Wrote \.owners-manual-baseline\.json with \d+ findings, \d+ fewer than before\.\n$/);
    const after = await text();
    ok(before.includes('section-empty') && !after.includes('section-empty'));
    ok(!after.includes('b/RUNBOOK.md'));
    await place.run(['baseline', '--update']);
    ok((await text()).includes('b/RUNBOOK.md'));
  });

  it('says what is wrong with one that is broken or not there', async () => {
    const absent = await place.run(['check', '--baseline']);
    deepEqual([absent.code, absent.out], [2, '']);
    match(
      absent.err,
      /\.owners-manual-baseline\.json: no such baseline\. Write it with `owners-manual baseline`/,
    );
    await place.write({ 'mine.json': '{"version":1,"findings":[{"path":1}]}' });
    const broken = await place.run(['check', '--baseline', 'mine.json']);
    equal(broken.code, 2);
    match(broken.err, /^owners-manual: mine\.json: is no baseline: findings\.0\.\w+: .*\n$/);
  });
});
