import { join } from 'node:path';
import { onStop } from './vscode/host/lifetime';
import { installBrowser } from './vscode/host/browser';
import { installEmbedded } from './vscode/host/install';
import { endStage, runStage, type Outcome, type Stage } from './stage';

const node = process.execPath;
const tsx = ['--import', 'tsx'];
const mocha = join('node_modules', 'mocha', 'bin', 'mocha.js');
const ui = [...tsx, mocha, '--no-package', '--no-config', '--require', 'test/vscode/ui/rootHooks.ts'];
const packageTest = 'test/vscode/ui/package.ui.ts';

/** Options for mocha follow the names of stages: `npm test -- unit --grep rollback`. */
function stages(options: readonly string[]): readonly Stage[] {
  const suites = ['node@floor', 'node@newest', 'web@floor', 'web@newest'].map((name) => ({
    name,
    command: [node, ...tsx, 'test/vscode/runSuites.ts', ...name.split('@')],
    minutes: 12,
    tests: true,
    vscode: true,
  }));
  const inWorkbench = {
    minutes: 12,
    tests: true,
    vscode: true,
    environment: { OWNERS_MANUAL_VSCODE: 'newest' },
  };
  const timeout = ['--timeout', '120000', ...options];
  return [
    { name: 'build', command: [node, ...tsx, 'src/build/bundle.ts'], minutes: 2 },
    { name: 'check', command: ['npm', 'run', '--silent', 'check'], minutes: 5 },
    { name: 'unit', command: [node, mocha, ...options], minutes: 5, tests: true },
    { name: 'package', command: [node, ...ui, ...timeout, packageTest], ...inWorkbench },
    ...suites,
    {
      name: 'ui',
      command: [node, ...ui, ...timeout, '--ignore', packageTest, 'test/vscode/ui/*.ui.ts'],
      ...inWorkbench,
    },
  ];
}

/** Those that are asked for, or all; what is built is tested, so the build is always among them. */
function chosen(all: readonly Stage[], names: readonly string[]): readonly Stage[] {
  const isNamed = (stage: Stage, name: string): boolean =>
    stage.name === name || stage.name.split('@').includes(name);
  const unknown = names.find((name) => !all.some((stage) => isNamed(stage, name)));
  if (unknown !== undefined) {
    throw new Error(`No stage "${unknown}": choose of ${all.map(({ name }) => name).join(', ')}`);
  }
  if (names.length === 0) return all;
  return all.filter((stage) => stage.name === 'build' || names.some((name) => isNamed(stage, name)));
}

/** Installs the embedded VS Codes and a browser; returns what stands in the way, if anything does. */
async function install(): Promise<string | undefined> {
  try {
    await Promise.all([installEmbedded('floor'), installEmbedded('newest'), installBrowser()]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const firstOption = args.findIndex((arg) => arg.startsWith('-'));
  const [names, options] =
    firstOption < 0 ? [args, []] : [args.slice(0, firstOption), args.slice(firstOption)];
  const selected = chosen(stages(options), names);
  onStop(endStage, 1);
  // Downloads while the first stages run.
  const installing = selected.some(({ vscode }) => vscode) ? install() : Promise.resolve(undefined);
  const outcomes: Outcome[] = [];
  let isBuilt = true;
  for (const stage of selected) {
    const obstacle = stage.vscode !== true ? undefined : isBuilt ? await installing : 'the build failed';
    if (obstacle !== undefined) console.error(`\n${stage.name} cannot run: ${obstacle}`);
    const outcome: Outcome =
      obstacle === undefined ? await runStage(stage) : { stage, passed: 0, failed: 1, seconds: 0 };
    outcomes.push(outcome);
    if (stage.name === 'build') isBuilt = outcome.failed === 0;
  }
  console.log('');
  for (const { stage, passed, failed, seconds } of outcomes) {
    const counts = stage.tests === true || failed > 0 ? `${passed} passed, ${failed} failed` : 'done';
    console.log(`${stage.name.padEnd(12)} ${counts} (${seconds.toFixed(0)} s)`);
  }
  const sum = (of: 'passed' | 'failed'): number =>
    outcomes.reduce((total, outcome) => total + outcome[of], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
});
