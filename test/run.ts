import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onStop } from './vscode/host/lifetime';
import { installBrowser } from './vscode/host/browser';
import { installEmbedded } from './vscode/host/install';
import { endStages, runStage, type Outcome, type Stage } from './stage';

const node = process.execPath;
const tsx = ['--import', 'tsx'];
const mocha = join('node_modules', 'mocha', 'bin', 'mocha.js');
const uiFolder = 'test/vscode/ui';
const ui = [...tsx, mocha, '--no-package', '--no-config', '--require', join(uiFolder, 'rootHooks.ts')];
/** The user-interface tests in two parts that take about as long. */
function uiParts(): Readonly<Record<string, readonly string[]>> {
  const files = readdirSync(uiFolder).filter((name) => name.endsWith('.ui.ts'));
  const isPanel = (name: string): boolean => /^(board|checklist|drive|german|views)\./.test(name);
  return { panels: files.filter(isPanel), workbench: files.filter((name) => !isPanel(name)) };
}

/** Options for mocha follow the names of stages: `npm test -- unit --grep rollback`. */
function stages(options: readonly string[]): readonly Stage[] {
  const inVscode = { minutes: 12, tests: true, vscode: true };
  const suites = ['web@newest', 'node@floor', 'node@newest', 'web@floor'].map((name) => ({
    name,
    command: [node, ...tsx, 'test/vscode/runSuites.ts', ...name.split('@')],
    ...inVscode,
    // Each host and each release is in one of the first two; in the Node host at the newest the user interface is tested.
    onlyWhenNamed: name === 'node@newest' || name === 'web@floor',
  }));
  const uis = Object.entries(uiParts()).map(([part, files]) => ({
    name: `ui@${part}`,
    command: [
      ...[node, ...ui, '--timeout', '120000', ...options],
      ...files.map((file) => join(uiFolder, file)),
    ],
    ...inVscode,
    environment: { OWNERS_MANUAL_VSCODE: 'newest' },
  }));
  return [
    { name: 'build', command: [node, ...tsx, 'src/build/package.ts'], minutes: 2 },
    { name: 'check', command: ['npm', 'run', '--silent', 'check'], minutes: 5 },
    { name: 'unit', command: [node, mocha, ...options], minutes: 5, tests: true },
    ...uis,
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

/** Runs two stages at a time, in their order, since those in an editor wait more than they work. */
async function inPairs(
  stages: readonly Stage[],
  run: (stage: Stage, beside: boolean) => Promise<Outcome>,
): Promise<readonly Outcome[]> {
  const left = [...stages];
  const outcomes: Outcome[] = [];
  const work = async (): Promise<void> => {
    for (let stage = left.shift(); stage !== undefined; stage = left.shift()) {
      outcomes.push(await run(stage, stages.length > 1));
    }
  };
  await Promise.all([work(), work()]);
  return outcomes;
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
  const outcomes = [built, ...(await inPairs(rest, run))];
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
