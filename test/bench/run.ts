import { build } from 'esbuild';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from '../../src/build/bundle';
import { packageExtension, packagePath } from '../../src/build/package';
import { root } from '../../src/build/root';
import { ALL_RULES, BLOCKS, ENGINE, FLOOR, ONE_RULE, REMARK } from './contenders';
import { generateManual } from './generator';
import { median, plot, slope, type Curve } from './growth';
import type { KeystrokeTimes, StartTimes } from './following';
import { measureActivation } from './host';
import type { CorpusTimes, Job, KeptTexts, ManualsTimes, ShapeTimes } from './measure';
import { machine, reportText, type Figure, type Report } from './report';
import { SHAPES } from './shapes';

const here = join(root, 'test', 'bench');
/** Beside the installed packages, so that they are found from there. */
const measure = join(here, 'node_modules', '.bench', 'measure.mjs');
const SEED = 20_261_126;
const GENERATED = 1_000;
/** Manuals of a large workspace. */
const MANY = 10_000;
const LENGTHS = [10_000, 100_000, 1_000_000, 10_000_000];

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: [] },
    json: { type: 'string' },
    sizes: { type: 'string', default: '100,1000,10000' },
    rounds: { type: 'string', default: '5' },
    plots: { type: 'string', default: join(root, 'test', 'artefacts', 'bench') },
    only: { type: 'string', multiple: true, default: [] },
  },
});

/** A part of the measurements, that can be asked for alone with `--only`. */
const PARTS: Readonly<Record<string, (generated: string) => readonly Figure[] | Promise<Figure[]>>> = {
  engine: (generated) =>
    [generated, ...values.corpus.map((folder) => resolve(folder))].flatMap((folder) =>
      measureEngine(folder === generated ? 'generated' : basename(folder), folder),
    ),
  processes: measureProcesses,
  keystroke: measureKeystroke,
  start: measureStart,
  manuals: measureManuals,
  shapes: measureShapes,
  host: measureHost,
};

async function main(): Promise<void> {
  await prepare();
  const generated = mkdtempSync(join(tmpdir(), 'owners-manual-bench-'));
  try {
    for (let i = 0; i < GENERATED; i++) {
      const { path, text } = generateManual(SEED, i);
      mkdirSync(dirname(join(generated, path)), { recursive: true });
      writeFileSync(join(generated, path), text);
    }
    const parts = Object.entries(PARTS).filter(
      ([name]) => values.only.length === 0 || values.only.includes(name),
    );
    const figures: Figure[] = [];
    for (const [, part] of parts) figures.push(...(await part(generated)));
    const report: Report = {
      machine: machine(),
      command: ['npm run bench', ...process.argv.slice(2)].join(' '),
      date: new Date().toISOString().slice(0, 10),
      figures,
    };
    process.stdout.write(reportText(report));
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
  } finally {
    rmSync(generated, { recursive: true, force: true });
  }
}

/** Installs what we are measured beside, and bundles us as users get us. */
async function prepare(): Promise<void> {
  const shell = process.platform === 'win32';
  execFileSync('npm', ['ci', '--silent', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit', shell });
  await bundle();
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/measure.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2023',
    outfile: measure,
    // Both are CommonJS, which asks for modules of Node in its own way.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    // Ours, not the ones of what we are measured beside.
    alias: { 'markdown-it': join(root, 'node_modules/markdown-it'), yaml: join(root, 'node_modules/yaml') },
    logLevel: 'warning',
  });
}

function ask<T>(job: Job): T {
  progress(Object.values(job).join(' '));
  const args = ['--expose-gc', '--max-old-space-size=3000', measure, JSON.stringify(job)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', cwd: here })) as T;
}

function measureEngine(corpus: string, folder: string): Figure[] {
  const rounds = Number(values.rounds);
  const fast = ask<CorpusTimes>({ what: 'corpus', folder, rounds, slow: false });
  const slow = ask<CorpusTimes>({ what: 'corpus', folder, rounds: Math.min(rounds, 3), slow: true });
  const ratio = ({ times, documents }: CorpusTimes, one: string, other: string) => ({
    name: `${corpus}, ${documents} documents: ${one} ÷ ${other}`,
    value: median(times[one]!) / median(times[other]!),
    unit: '×' as const,
  });
  return [
    {
      name: `${corpus}, ${fast.documents} documents: ${ENGINE}`,
      value: fast.length / median(fast.times[ENGINE]!) / 1_000,
      unit: 'MB/s',
    },
    ratio(fast, ENGINE, FLOOR),
    { ...ratio(fast, ENGINE, BLOCKS), target: ['at most', 1.6] },
    ratio(slow, REMARK, ENGINE),
    { ...ratio(slow, ONE_RULE, ENGINE), target: ['at least', 30] },
    ratio(slow, ALL_RULES, ENGINE),
  ];
}

function progress(what: string): void {
  process.stderr.write(`… ${what}\n`);
}

/** Whole processes, in alternation, over the generated manuals on disk. */
function measureProcesses(generated: string): Figure[] {
  const lint = join(here, 'node_modules', 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs');
  const commands = {
    check: [join(root, 'dist', 'cli.js'), 'check', '--fail-on', 'never', '.'],
    lint: [lint, '**/*.md'],
  };
  const times = { check: [] as number[], lint: [] as number[] };
  for (let round = 0; round < 3; round++) {
    for (const which of ['check', 'lint'] as const) {
      progress(`process ${which}`);
      const start = performance.now();
      const { status, error } = spawnSync(process.execPath, commands[which], {
        cwd: generated,
        maxBuffer: 2 ** 30,
      });
      if (error || status === null || status > 1) throw new Error(`${which} failed: ${status}`);
      times[which].push(performance.now() - start);
    }
  }
  const name = (figure: string) => `${GENERATED} manuals, whole processes: ${figure}`;
  return [
    { name: name('owners-manual check'), value: median(times.check), unit: 'ms' },
    { name: name('markdownlint-cli2'), value: median(times.lint), unit: 'ms' },
    {
      name: name('markdownlint-cli2 ÷ owners-manual check'),
      value: median(times.lint) / median(times.check),
      unit: '×',
    },
  ];
}

function measureKeystroke(): Figure[] {
  const few = 10;
  const { bySize, bare } = ask<KeystrokeTimes>({ what: 'keystroke', sizes: [few, MANY], seed: SEED });
  const name = (figure: string) => `keystroke in a manual of 2,000 lines: ${figure}`;
  return [
    { name: name(`among ${MANY} manuals`), value: bySize[MANY]!, unit: 'ms' },
    { name: name(`÷ ${BLOCKS}`), value: bySize[MANY]! / bare, unit: '×', target: ['at most', 1.6] },
    {
      name: name(`among ${MANY} manuals ÷ among ${few}`),
      value: bySize[MANY]! / bySize[few]!,
      unit: '×',
      target: ['at most', 1.2],
    },
  ];
}

function measureStart(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'owners-manual-bench-'));
  try {
    const times = ask<StartTimes>({ what: 'start', folder, count: MANY, seed: SEED });
    const name = (figure: string) => `${MANY} manuals in the editor: ${figure}`;
    return [
      { name: name('first start, manuals known'), value: times.first, unit: 'ms' },
      {
        name: name(`first start ÷ reading and ${BLOCKS}`),
        value: times.first / times.bare,
        unit: '×',
        target: ['at most', 2.5],
      },
      { name: name('first start, all found'), value: times.firstFound, unit: 'ms' },
      { name: name('second start, manuals known'), value: times.second, unit: 'ms' },
      {
        name: name('first ÷ second start'),
        value: times.first / times.second,
        unit: '×',
        target: ['at least', 5],
      },
      { name: name('second start, all found'), value: times.secondFound, unit: 'ms' },
      { name: name('longest block'), value: times.longestBlock, unit: 'ms', target: ['at most', 50] },
      { name: name('checkout of 2000 manuals'), value: times.checkout, unit: 'ms' },
      {
        name: name('checkout of 2000 manuals, updates'),
        value: times.checkoutReloads,
        unit: '×',
        target: ['at most', 1],
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureManuals(): Figure[] {
  const sizes = values.sizes.split(',').map(Number);
  const measured = sizes.map((count) => ask<ManualsTimes>({ what: 'manuals', count, seed: SEED }));
  const time: Curve = {
    name: 'time, ms',
    points: measured.map(({ time }, i) => [sizes[i]!, time]),
  };
  const heap: Curve = {
    name: 'heap, KiB',
    points: measured.map(({ heap }, i) => [sizes[i]!, heap / 1024]),
  };
  draw('manuals', 'Manuals that are parsed and judged', { x: 'manuals', y: 'ms, KiB' }, [time, heap]);
  const name = (figure: string) => `${sizes[0]} to ${sizes.at(-1)} manuals: ${figure}`;
  const { kept } = ask<KeptTexts>({ what: 'texts', count: GENERATED, seed: SEED });
  return [
    { name: name('slope of time'), value: slope(time), unit: 'slope', target: ['at most', 1.05] },
    { name: name('slope of heap'), value: slope(heap), unit: 'slope', target: ['at most', 1.05] },
    ...heap.points
      .filter(([count]) => count >= MANY)
      .map(([count, heap]): Figure => {
        return {
          name: `heap a manual at ${count}`,
          value: heap / count,
          unit: 'KiB',
          target: ['at most', 8],
        };
      }),
    {
      name: `texts in a snapshot of the heap, of ${GENERATED} manuals`,
      value: kept,
      unit: 'texts',
      target: ['at most', 0],
    },
  ];
}

function measureShapes(): Figure[] {
  const measured = Object.keys(SHAPES).map((shape) => {
    const { engine, bare } = ask<ShapeTimes>({ what: 'shape', shape, lengths: LENGTHS });
    const curve = (times: readonly number[]): Curve => ({
      name: shape,
      points: times.map((time, i) => [LENGTHS[i]!, time]),
    });
    return { shape, engine: curve(engine), bare: curve(bare) };
  });
  draw(
    'shapes',
    'One document, parsed and judged',
    { x: 'characters', y: 'ms' },
    measured.map(({ engine }) => engine),
  );
  return measured.flatMap(({ shape, engine, bare }): Figure[] => [
    {
      name: `10 kB to 10 MB, ${shape}: slope`,
      value: slope(engine),
      unit: 'slope',
      target: ['at most', 1.1],
    },
    { name: `10 MB, ${shape}: time`, value: engine.points.at(-1)![1], unit: 'ms' },
    {
      name: `10 MB, ${shape}: ÷ ${BLOCKS}`,
      value: engine.points.at(-1)![1] / bare.points.at(-1)![1],
      unit: '×',
    },
  ]);
}

/** In a real VS Code, and what is installed there. */
async function measureHost(): Promise<Figure[]> {
  const measured = await measureActivation(Number(values.rounds));
  const kib = (file: string) => statSync(join(root, 'dist', file)).size / 1024;
  await packageExtension();
  return [
    {
      name: 'extension host: load the bundle',
      value: median(measured.map(({ load }) => load)),
      unit: 'ms',
    },
    {
      name: 'extension host: activate()',
      value: median(measured.map(({ activate }) => activate)),
      unit: 'ms',
      target: ['at most', 15],
    },
    { name: 'bundle for both hosts', value: kib('extension.js'), unit: 'KiB', target: ['at most', 400] },
    { name: 'VSIX', value: statSync(packagePath).size / 1024, unit: 'KiB', target: ['at most', 700] },
  ];
}

function draw(file: string, title: string, axes: { x: string; y: string }, curves: readonly Curve[]): void {
  mkdirSync(values.plots, { recursive: true });
  writeFileSync(join(values.plots, `${file}.svg`), plot(title, axes, curves));
}

await main();
