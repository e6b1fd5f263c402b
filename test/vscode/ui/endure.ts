import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../../src/build/root';
import { Workbench } from './workbench';

/** How much a VS Code is to endure. */
export interface Ordeal {
  readonly minutes: number;
  readonly manuals: number;
  /** What is done in which order depends on it alone. */
  readonly seed: number;
}

/** What came of it. */
export interface Endured {
  /** How often each thing was done. */
  readonly done: Readonly<Record<string, number>>;
  /** Resident memory of the extension host in MiB, at equal intervals; empty where the system does not tell. */
  readonly memory: readonly number[];
  /** Problems by severity, as VS Code shows them and as the command line counts them. */
  readonly shown: Counts;
  readonly expected: Counts;
}

interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
}

const CONFIGURATION = '.owners-manual.yaml';
const SAMPLE_EVERY = 2000;

/**
 * Days of work in a short time: files are written, renamed, deleted and switched as by a branch, the configuration
 * changes, and somebody types, with checklist and board open. Rejects if the extension reports an error.
 */
export async function endure({ minutes, manuals, seed }: Ordeal): Promise<Endured> {
  const folder = await mkdtemp(join(tmpdir(), 'owners-manual-endurance-'));
  const random = randomBy(seed);
  const paths = Array.from({ length: manuals }, (_, i) => `teams/t${i % 40}/s${i}/s${i}.runbook.md`);
  const write = (path: string) => writeFile(join(folder, path), manualText(path, random()));
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await write(path);
  }
  const configure = () =>
    writeFile(join(folder, CONFIGURATION), `preset: ${random() < 0.5 ? 'minimal' : 'stability'}\n`);
  await configure();

  const workbench = await Workbench.open({ folder, settings: { 'files.autoSave': 'off' } });
  try {
    await openPanels(workbench, paths[0]!);
    const there = new Set(paths);
    const any = () => [...there][Math.floor(random() * there.size)]!;
    const deeds: Readonly<Record<string, { weight: number; run(): Promise<unknown> }>> = {
      'a manual written': { weight: 40, run: () => write(any()) },
      'a branch switched': {
        weight: 3,
        run: () => Promise.all(paths.filter((path) => there.has(path) && random() < 0.1).map(write)),
      },
      'a manual renamed and renamed back': {
        weight: 10,
        async run() {
          const path = join(folder, any());
          await rename(path, `${path}.old`);
          await workbench.page.waitForTimeout(200);
          await rename(`${path}.old`, path);
        },
      },
      'a manual deleted': {
        weight: 8,
        async run() {
          // The checklist keeps its manual.
          const path = any();
          if (path === paths[0] || there.size < manuals * 0.9) return false;
          there.delete(path);
          return rm(join(folder, path));
        },
      },
      'a manual restored': {
        weight: 8,
        async run() {
          const path = paths.find((each) => !there.has(each));
          if (path === undefined) return false;
          there.add(path);
          return write(path);
        },
      },
      'the configuration changed': { weight: 2, run: configure },
      'a manual typed into and saved': { weight: 12, run: () => type(workbench, any(), 'File: Save') },
      'a manual typed into and dropped': {
        weight: 6,
        run: () => type(workbench, any(), 'File: Revert File'),
      },
    };
    const done: Record<string, number> = {};
    const memory: number[] = [];
    const end = Date.now() + minutes * 60_000;
    for (let sampled = 0; Date.now() < end;) {
      const [name, deed] = drawn(deeds, random());
      // False where there was nothing to do.
      if ((await deed.run()) !== false) done[name] = (done[name] ?? 0) + 1;
      await workbench.page.waitForTimeout(100 + random() * 300);
      if (Date.now() - sampled < SAMPLE_EVERY) continue;
      sampled = Date.now();
      const resident = await workbench.extensionHostMemory();
      if (resident !== undefined) memory.push(resident);
    }
    const expected = await countByCommandLine(folder);
    const shown = await settledCounts(workbench, expected);
    return { done, memory, shown, expected };
  } finally {
    await workbench.close();
    await rm(folder, { recursive: true });
  }
}

async function openPanels(workbench: Workbench, path: string): Promise<void> {
  workbench.page.setDefaultTimeout(60_000);
  await workbench.openFile(path);
  await workbench.page.locator('.editor-actions [aria-label="Open Checklist"]').waitFor();
  await workbench.command("Owner's Manual: Open Checklist");
  await (await workbench.webview(`Checklist: ${basename(path)}`)).locator('h1').waitFor();
  await workbench.command("Owner's Manual: Open Board");
  await (await workbench.webview('Board')).locator('.lines .name').first().waitFor();
}

/** As people do: open, type at the end, then save or drop it. */
async function type(workbench: Workbench, path: string, ending: string): Promise<void> {
  await workbench.command('View: Focus First Editor Group');
  await workbench.openFile(path);
  await workbench.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  await workbench.page.keyboard.press('Control+End');
  await workbench.page.keyboard.insertText('\n\n## Rollback\n\nTODO\n');
  await workbench.page.waitForTimeout(300);
  await workbench.command(ending);
  await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
  await workbench.command('View: Close Editor');
}

/** What the status bar says of all problems, once it is as expected; after a minute what it says. */
async function settledCounts(workbench: Workbench, expected: Counts): Promise<Counts> {
  const label = workbench.page.locator('#status\\.problems');
  for (const deadline = Date.now() + 60_000; ; await workbench.page.waitForTimeout(500)) {
    const text = ((await label.getAttribute('aria-label')) ?? '').replaceAll(/(?<=\d)[.,](?=\d)/g, '');
    const count = (word: RegExp) => Number(word.exec(text)?.[1] ?? 0);
    const shown = {
      errors: count(/Errors?: (\d+)/i),
      warnings: count(/Warnings?: (\d+)/i),
      information: count(/Infos?: (\d+)/i),
    };
    const isSame = JSON.stringify(shown) === JSON.stringify(expected);
    if (isSame || Date.now() > deadline) return shown;
  }
}

async function countByCommandLine(folder: string): Promise<Counts> {
  const cli = join(root, 'dist', 'cli.js');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [cli, 'check', '--format', 'json', '--fail-on', 'never', folder],
    { maxBuffer: 2 ** 30 },
  );
  const { summary } = JSON.parse(stdout) as { summary: Counts };
  const { errors, warnings, information } = summary;
  return { errors, warnings, information };
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomBy(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function drawn<T extends { readonly weight: number }>(
  of: Readonly<Record<string, T>>,
  random: number,
): [string, T] {
  const all = Object.entries(of);
  let left = random * all.reduce((sum, [, { weight }]) => sum + weight, 0);
  return all.find(([, { weight }]) => (left -= weight) < 0) ?? all[0]!;
}

const PARTS = [
  '## Rollback\n\nRun `make deploy TAG=previous`; it takes 20 minutes.\n',
  '## Rollback\n\nTODO\n',
  '## Emergency\n\n1. Look at the board.\n2. Page the rota in #ops.\n',
  '## Single points of failure\n\n| Component | Mitigation |\n| --- | --- |\n| Vendor | |\n',
  '## Demand\n\nTwice as much in December.\n',
  '## Release\n\nA release takes two hours, see [the steps](steps.md).\n',
];

function manualText(path: string, random: number): string {
  const name = path.split('/').at(-2)!;
  const parts = PARTS.filter((_, i) => Math.floor(random * 64) & (1 << i));
  return `---\nmanual: ${name}\nkind: service\nowners: ["@shop/${name}"]\n---\n\n# ${name}\n\n${parts.join('\n')}`;
}
