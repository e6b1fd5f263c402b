import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { RULES } from '../../src/core/rules/index';
import { POOR_MANUAL, Workplace } from '../cli/harness';
import { holdsTo, sarifSchema, schemaTest } from '../cli/schemas';

interface Sarif {
  runs: [
    {
      tool: { driver: { rules: { id: string; help: { text: string } }[] } };
      results: {
        ruleId: string;
        ruleIndex: number;
        level: string;
        locations: [
          { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } },
        ];
        partialFingerprints: Record<string, string>;
        suppressions?: { kind: string; justification: string }[];
      }[];
    },
  ];
}

const SILENCED = `${POOR_MANUAL}## Single points of failure

<!-- owners-manual-disable-next-line section-empty: written by the platform team next week -->
## Demand
`;

describe('the formats of a report', () => {
  let place: Workplace;
  beforeEach(() => (place = new Workplace()));
  afterEach(() => place.remove());

  const sarif = async (...args: string[]) => {
    const { out } = await place.run(['check', '--format', 'sarif', ...args]);
    return JSON.parse(out) as Sarif;
  };

  it('sarif is valid against the schema of SARIF 2.1.0', async () => {
    await place.write({
      'RUNBOOK.md': SILENCED,
      'a b/ü#.runbook.md': POOR_MANUAL,
      '.owners-manual.yaml': 'preset: strict\n',
    });
    const schema = sarifSchema();
    const report = await sarif();
    ok(report.runs[0].results.length > 4);
    holdsTo(schema, report);
    await place.write({ 'empty/README.md': '' });
    holdsTo(schema, JSON.parse((await place.run(['check', '-f', 'sarif', 'empty'])).out));
  });

  it('sarif describes every rule with its page, and each result points at its rule and place', async () => {
    await place.write({ '.git/HEAD': '', 'a b/ü#.runbook.md': POOR_MANUAL });
    const { out } = await place.run(['check', '-f', 'sarif', '.'], { in: 'a b' });
    const [run] = (JSON.parse(out) as Sarif).runs;
    deepEqual(
      run.tool.driver.rules.map(({ id }) => id),
      RULES.map(({ id }) => id),
    );
    for (const { ruleId, ruleIndex, locations } of run.results) {
      equal(run.tool.driver.rules[ruleIndex]?.id, ruleId);
      equal(locations[0].physicalLocation.artifactLocation.uri, 'a%20b/%C3%BC%23.runbook.md');
    }
    const empty = run.results.find(({ ruleId }) => ruleId === 'section-empty');
    equal(empty?.locations[0].physicalLocation.region.startLine, 9);
    equal(empty?.level, 'warning');
  });

  it('sarif names findings so that they stay the same where lines move', async () => {
    const names = async () =>
      (await sarif()).runs[0].results
        .map(({ partialFingerprints }) => partialFingerprints['ownersManual/v1'])
        .sort();
    await place.write({ 'RUNBOOK.md': POOR_MANUAL });
    const before = await names();
    equal(new Set(before).size, before.length);
    await place.write({
      'RUNBOOK.md': POOR_MANUAL.replace('# Search\n', '# Search\n\nIt finds.\n\nQuickly.\n'),
    });
    deepEqual(await names(), before);
  });

  it('sarif tells what a directive, a reason and a baseline suppress', async () => {
    await place.write({
      'RUNBOOK.md': SILENCED.replace(
        'kind: service',
        'kind: service\nnot-applicable: { emergency: "runs on one desk only, nobody waits" }',
      ),
    });
    const suppressed = async (...args: string[]) =>
      (await sarif(...args)).runs[0].results
        .filter(({ suppressions }) => suppressions)
        .map(({ ruleId, suppressions }) => [
          ruleId,
          suppressions?.[0]?.kind,
          suppressions?.[0]?.justification,
        ]);
    const expected = [
      ['section-empty', 'inSource', 'written by the platform team next week'],
      ['emergency-missing', 'inSource', 'runs on one desk only, nobody waits'],
    ];
    deepEqual(await suppressed(), expected);
    await place.run(['baseline']);
    const all = await sarif('--baseline');
    ok(all.runs[0].results.every(({ suppressions }) => suppressions));
    ok((await suppressed('--baseline')).some(([, kind]) => kind === 'external'));
  });

  it('junit has a suite a manual, and fails only what fails the check', async () => {
    await place.write({
      'RUNBOOK.md': POOR_MANUAL,
      'a&b/RUNBOOK.md': '---\nmanual: x\nkind: other\n---\n# X\n',
    });
    const { out } = await place.run(['check', '--format', 'junit']);
    match(
      out,
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="owners-manual" tests="\d+" failures="\d+"/,
    );
    match(
      out,
      /<testsuite name="a&amp;b\/RUNBOOK\.md" tests="1" failures="0" errors="0" skipped="0">\n {4}<testcase classname="a&amp;b\/RUNBOOK\.md" name="no findings"\/>/,
    );
    match(
      out,
      /<testcase classname="RUNBOOK\.md" name="section-empty \(line 9\)">\n {6}<failure type="section-empty" message="/,
    );
    const failures = [...out.matchAll(/<failure /g)].length;
    equal(failures, Number(/failures="(\d+)"/.exec(out)?.[1]));
    const none = await place.run(['check', '--format', 'junit', '--fail-on', 'error']);
    match(none.out, /failures="0"/);
    ok(!none.out.includes('<failure'));
    match(none.out, /<system-out>RUNBOOK\.md:9:4 warning /);
  });

  it('github writes one command a finding, the worst first, with everything escaped', async () => {
    await place.write({ '.git/HEAD': '', 'a,b:c/RUNBOOK.md': POOR_MANUAL });
    const { out } = await place.run(['check', '--format', 'github'], { in: 'a,b:c' });
    const lines = out.trimEnd().split('\n');
    for (const line of lines)
      match(line, /^::(?:error|warning|notice) file=a%2Cb%3Ac\/RUNBOOK\.md,line=\d+,[^:]*::./);
    const order = lines.map((line) =>
      ['::error', '::warning', '::notice'].findIndex((word) => line.startsWith(word)),
    );
    deepEqual(order, [...order].sort());
    ok(lines.some((line) => line.includes(',line=9,endLine=9,col=4,endColumn=12,title=section-empty::')));
  });

  it('gitlab names each issue once', async () => {
    await place.write({ 'RUNBOOK.md': POOR_MANUAL, 'a/RUNBOOK.md': POOR_MANUAL });
    const { out } = await place.run(['check', '--format', 'gitlab']);
    const issues = JSON.parse(out) as {
      check_name: string;
      fingerprint: string;
      severity: string;
      location: { path: string; lines: { begin: number } };
    }[];
    equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
    const empty = issues.find(
      ({ check_name, location }) => check_name === 'section-empty' && location.path === 'RUNBOOK.md',
    );
    deepEqual([empty?.severity, empty?.location.lines.begin], ['major', 9]);
    equal(
      (await place.write({ 'b/x.md': '' }).then(() => place.run(['check', '-f', 'gitlab', 'b']))).out,
      '[]\n',
    );
  });

  it('markdown fits into a comment and notifies nobody', async () => {
    const files: Record<string, string> = {};
    for (let i = 0; i < 400; i++) files[`services/service-${i}/RUNBOOK.md`] = POOR_MANUAL;
    await place.write(files);
    const { out } = await place.run(['check', '--format', 'markdown']);
    match(out, /^### Owner's Manual\n\n\d+ findings in 400 manuals: /);
    ok(out.length < 65_536);
    match(out, /\n…and \d+ more\.\n$/);
    ok(!/@\w/.test(out));
  });

  it('jsonl has repository, revision and owners in each row', async () => {
    place.git('init', '--quiet');
    place.git('remote', 'add', 'origin', 'https://ana:secret@git.example.com/shop/search.git');
    await place.write({ 'RUNBOOK.md': POOR_MANUAL });
    place.commit('Begin');
    const { out } = await place.run(['check', '--format', 'jsonl']);
    ok(!out.includes('secret'));
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const row of rows) {
      equal(row['repository'], 'git.example.com/shop/search');
      match(String(row['revision']), /^[0-9a-f]{40}$/);
      deepEqual(row['owners'], ['@shop/search']);
    }
    deepEqual([...new Set(rows.map(({ type }) => type))], ['manual', 'finding']);
    equal((rows[0]?.['topics'] as Record<string, string>)['rollback'], 'stub');
  });

  it('rows, shards and baselines are valid against the schemas that the package publishes', async () => {
    await place.write({ 'RUNBOOK.md': SILENCED, '.owners-manual.yaml': 'preset: strict\nbroken: 1\n' });
    const schemaOf = async (name: string) =>
      JSON.parse(await readFile(`media/schemas/${name}.schema.json`, 'utf8')) as object;
    for (const [name, ...args] of [
      ['rows', '--format', 'jsonl'],
      ['shard', '--shard', '1/1'],
    ] as const) {
      const { out } = await place.run(['check', ...args]);
      const lines = out.trimEnd().split('\n');
      ok(lines.length > 3, name);
      const holds = schemaTest(await schemaOf(name));
      for (const line of lines) holds(JSON.parse(line));
    }
    await place.run(['baseline']);
    holdsTo(
      await schemaOf('baseline'),
      JSON.parse(await readFile(place.path('.owners-manual-baseline.json'), 'utf8')),
    );
  });

  it('json is valid against the schema that the package publishes', async () => {
    await place.write({ 'RUNBOOK.md': SILENCED, '.owners-manual.yaml': 'preset: strict\n' });
    for (const [command, name] of [
      ['check', 'check'],
      ['inspect', 'inspect'],
      ['rules', 'rules'],
      ['print-config', 'print-config'],
    ] as const) {
      const schema = JSON.parse(await readFile(`media/schemas/${name}.schema.json`, 'utf8')) as object;
      const { out } = await place.run([command, '--format', 'json']);
      holdsTo(schema, JSON.parse(out));
    }
  });
});
