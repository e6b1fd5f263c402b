import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { packageCli } from '../../src/build/packageCli';
import { POOR_MANUAL } from '../cli/harness';

const ROOT = resolve(import.meta.dirname, '../..');

interface Step {
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly uses?: string;
}

/** Packing and installing takes a while, and a machine that is busy takes longer. */
describe('the package of the command line', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'owners-manual-'));
  const work = join(folder, 'work');
  const bin = join(folder, 'installed', 'node_modules', '.bin');
  let tarball = '';

  before(async () => {
    tarball = await packageCli(folder);
    mkdirSync(join(folder, 'installed'));
    const place = join(folder, 'installed');
    // Without a prefix npm would take a package of a folder above for the one to install into.
    const install = ['install', '--prefix', place, '--offline', '--no-audit', '--no-fund', '--silent'];
    execFileSync('npm', [...install, tarball], { cwd: place });
    mkdirSync(work);
    writeFileSync(join(work, 'RUNBOOK.md'), POOR_MANUAL);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (command: string, args: string[], env: Record<string, string> = {}, cwd = work) =>
    spawnSync(command, args, {
      cwd,
      encoding: 'utf8',
      env: { PATH: `${bin}:${process.env['PATH']}`, HOME: folder, ...env },
    });

  it('installs into an empty folder without anything else, and runs', () => {
    const { status, stdout } = run('owners-manual', ['check']);
    equal(status, 1);
    match(stdout, /^RUNBOOK\.md\n/);
    deepEqual(
      readdirSync(join(folder, 'installed', 'node_modules')).filter((name) => !name.startsWith('.')),
      ['owners-manual'],
    );
  });

  it('has version, pages and schemas, and nothing of the extension', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    equal(run('owners-manual', ['--version']).stdout, `${version}\n`);
    match(run('owners-manual', ['explain', 'rollback-missing']).stdout, /^# rollback-missing\n[\s\S]{300}/);
    const files = execFileSync('tar', ['tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
    ok(files.includes('package/media/schemas/check.schema.json'));
    ok(
      files.every((path) =>
        /^package\/(?:cli\.js|package\.json|README\.md|LICENSE|THIRD-PARTY-NOTICES\.txt|media\/(?:rules|schemas)\/[\w.-]+)$/.test(
          path,
        ),
      ),
      files.join('\n'),
    );
  });

  it('passes on the licence of each package whose code is in it', () => {
    const notices = execFileSync('tar', ['xzOf', tarball, 'package/THIRD-PARTY-NOTICES.txt'], {
      encoding: 'utf8',
    });
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const named = [...notices.matchAll(/^(\S+) (\d\S*) \((\S+)\)\n\n[\s\S]{200}/gm)].map(([, name]) => name!);
    for (const name of ['commander', 'markdown-it', 'yaml', 'picomatch', 'ignore', 'valibot']) {
      ok(named.includes(name), `${name} is not among ${named.join(', ')}`);
    }
    // What only the panels use is not shipped here, nor what only the inline rules of Markdown would use.
    for (const name of ['linkify-it', 'entities', 'uc.micro', 'mdurl', 'punycode.js'])
      ok(!named.includes(name), name);
    ok(dependencies['lit-html'] !== undefined && !named.includes('lit-html'));
  });

  /** Runs the shell steps of the action, as the service would with these inputs. */
  const act = (inputs: Record<string, string>) => {
    const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as {
      inputs: Record<string, { default: string }>;
      runs: { steps: Step[] };
    };
    const output = join(folder, 'output');
    writeFileSync(output, '');
    const all: Record<string, string> = { package: tarball };
    for (const [name, input] of Object.entries(action.inputs)) all[name] ??= input.default;
    Object.assign(all, inputs);
    const fill = (text: string) =>
      text.replace(
        /\$\{\{ (inputs|steps\.check\.outputs)\.([\w-]+) \}\}/g,
        (_, from: string, name: string) =>
          from === 'inputs'
            ? all[name]!
            : (new RegExp(`^${name}=(.*)$`, 'm').exec(readFileSync(output, 'utf8'))?.[1] ?? ''),
      );
    let stdout = '';
    let status: number | null = 0;
    for (const step of action.runs.steps) {
      if (step.run === undefined) continue;
      const env = Object.fromEntries(
        Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(value)]),
      );
      const script = join(folder, 'step.sh');
      writeFileSync(script, step.run);
      const result = run('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
        ...env,
        GITHUB_OUTPUT: output,
      });
      stdout += result.stdout;
      status = result.status;
      if (status !== 0) break;
    }
    return { status, stdout };
  };

  it('runs in the action: annotations, or a file for code scanning, and the job fails afterwards', () => {
    const annotated = act({});
    equal(annotated.status, 1);
    match(annotated.stdout, /^::warning file=RUNBOOK\.md,line=/m);
    const scanned = act({ 'sarif-file': 'report.sarif', paths: 'RUNBOOK.md\n' });
    deepEqual([scanned.status, scanned.stdout], [1, '']);
    const sarif = JSON.parse(readFileSync(join(work, 'report.sarif'), 'utf8')) as { version: string };
    equal(sarif.version, '2.1.0');
    equal(act({ 'fail-on': 'never' }).status, 0);
    equal(act({ paths: 'nothing.md' }).status, 2);
  });

  it('takes no input of the action for code', () => {
    act({
      paths: '$(touch pwned)\n; touch pwned #',
      baseline: '`touch pwned`',
      'fail-on': 'never"; touch pwned; "',
    });
    ok(!existsSync(join(work, 'pwned')));
  });

  it('runs as the job for GitLab that the README shows', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const job = /```yaml\n(owners-manual:\n[\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const { script, artifacts } = (
      parse(job) as { 'owners-manual': { script: string[]; artifacts: { reports: { codequality: string } } } }
    )['owners-manual'];
    // Where the package is installed npx takes that one and asks no registry.
    const place = join(folder, 'installed');
    writeFileSync(join(place, 'RUNBOOK.md'), POOR_MANUAL);
    const { status } = run('bash', ['-e', '-c', script.join('\n')], {}, place);
    equal(status, 1);
    const issues = JSON.parse(readFileSync(join(place, artifacts.reports.codequality), 'utf8')) as unknown[];
    ok(issues.length > 0);
  });

  it('stops a git commit by the hook, and lets one pass that has no such manual', () => {
    const repository = join(folder, 'repository');
    mkdirSync(repository);
    symlinkSync(join(folder, 'installed', 'node_modules'), join(repository, 'node_modules'));
    const git = (...args: string[]) =>
      run('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', ...args], {}, repository);
    git('init', '--quiet');
    const [hook] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as [
      { entry: string; types: string[] },
    ];
    deepEqual(hook.types, ['markdown']);
    // What the framework does: the entry with the names of the staged Markdown files behind it.
    const file = join(repository, '.git', 'hooks', 'pre-commit');
    writeFileSync(
      file,
      `#!/bin/sh\ngit diff --cached --name-only --diff-filter=ACMR -z -- '*.md' | xargs -0 -r ${hook.entry}\n`,
    );
    chmodSync(file, 0o755);
    writeFileSync(join(repository, 'RUNBOOK.md'), POOR_MANUAL);
    git('add', 'RUNBOOK.md');
    const stopped = git('commit', '--quiet', '-m', 'Begin');
    ok(stopped.status !== 0);
    match(`${stopped.stdout}${stopped.stderr}`, /emergency-missing/);
    git('reset', '--quiet');
    rmSync(join(repository, 'RUNBOOK.md'));
    writeFileSync(join(repository, 'NOTES.md'), '# Notes\n');
    git('add', 'NOTES.md');
    const passed = git('commit', '--quiet', '-m', 'Begin');
    equal(passed.status, 0, passed.stderr);
  });
});
