import { join } from 'node:path';
import { onStop } from './vscode/host/lifetime';
import { installBrowser } from './vscode/host/browser';
import { installEmbedded } from './vscode/host/install';
import { endStages, runStage, type Outcome, type Stage } from './stage';

const node = process.execPath;
const tsx = ['--import', 'tsx'];
const mocha = join('node_modules', 'mocha', 'bin', 'mocha.js');
const ui = [...tsx, mocha, '--no-package', '--no-config', '--require', 'test/vscode/ui/rootHooks.ts'];

/** Options for mocha follow the names of stages: `npm test -- unit --grep rollback`. */
function stages(options: readonly string[]): readonly Stage[] {
  const inVscode = { minutes: 12, tests: true, vscode: true };
  const suites = ['node@floor', 'node@newest', 'web@floor', 'web@newest'].map((name) => ({
    name,
    command: [node, ...tsx, 'test/vscode/runSuites.ts', ...name.split('@')],
    ...inVscode,
    // What the web host has at the floor, the Node host has there and the web host at the newest.
    onlyWhenNamed: name === 'web@floor',
  }));
  return [
    { name: 'build', command: [node, ...tsx, 'src/build/package.ts'], minutes: 2 },
    { name: 'check', command: ['npm', 'run', '--silent', 'check'], minutes: 5 },
    { name: 'unit', command: [node, mocha, ...options], minutes: 5, tests: true },
    {
      name: 'ui',
      command: [node, ...ui, '--timeout', '120000', ...options, 'test/vscode/ui/*.ui.ts'],
      ...inVscode,
      environment: { OWNERS_MANUAL_VSCODE: 'newest' },
    },
    ...suites,
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
  if (names.length === 0) return all.filter(({ onlyWhenNamed }) => onlyWhenNamed !== true);
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

/**
 * Runs two stages at a time, since those in an editor wait more than they work: the checks and the suites in extension
 * hosts beside the unit and user-interface tests, which take about as long.
 */
async function inLanes(
  stages: readonly Stage[],
  run: (stage: Stage, beside: boolean) => Promise<Outcome>,
): Promise<readonly Outcome[]> {
  const isFirst = ({ name }: Stage): boolean => name === 'check' || name.includes('@');
  const lanes = [stages.filter(isFirst), stages.filter((stage) => !isFirst(stage))];
  const beside = lanes.every((lane) => lane.length > 0);
  const outcomes = lanes.map(async (lane) => {
    const ended: Outcome[] = [];
    for (const stage of lane) ended.push(await run(stage, beside));
    return ended;
  });
  return (await Promise.all(outcomes)).flat();
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const firstOption = args.findIndex((arg) => arg.startsWith('-'));
  const [names, options] =
    firstOption < 0 ? [args, []] : [args.slice(0, firstOption), args.slice(firstOption)];
  const selected = chosen(stages(options), names);
  onStop(endStages, 1);
  // Downloads while the first stages run.
  const installing = selected.some(({ vscode }) => vscode) ? install() : Promise.resolve(undefined);
  const [build, ...rest] = selected;
  if (build === undefined) return;
  const built = await runStage(build);
  const run = async (stage: Stage, beside: boolean): Promise<Outcome> => {
    const obstacle =
      stage.vscode !== true ? undefined : built.failed > 0 ? 'the build failed' : await installing;
    if (obstacle === undefined) return runStage(stage, beside);
    console.error(`\n${stage.name} cannot run: ${obstacle}`);
    return { stage, passed: 0, failed: 1, seconds: 0 };
  };
  const outcomes = [built, ...(await inLanes(rest, run))];
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
