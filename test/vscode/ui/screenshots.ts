import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from '../../../src/build/bundle';
import { root } from '../../../src/build/root';
import { allThemes, Workbench, type Theme } from './workbench';

/** What a picture shows, and how the workbench gets there. */
interface Scene {
  readonly name: string;
  show(workbench: Workbench): Promise<void>;
  /** Whether it is of the views at the side alone, and not of all else. */
  readonly isSide?: true;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const SIDE = '.part.sidebar';
const SAMPLE = join(root, 'test', 'fixtures', 'workspaces', 'sample');
const PAYMENTS = 'services/payments/RUNBOOK.md';
/** As wide as a page shows a picture without shrinking its text beyond reading. */
const README_SIZE: Size = { width: 1100, height: 720 };
const CHECKED_SIZES: readonly Size[] = [
  { width: 1280, height: 800 },
  { width: 800, height: 600 },
];

const SCENES: readonly Scene[] = [
  {
    name: 'problems',
    async show(workbench) {
      await workbench.openFile(PAYMENTS, 1);
      await workbench.page.locator('.squiggly-warning').first().waitFor();
      await workbench.problemsShow((problems) => problems.length > 10);
      await workbench.page.keyboard.press('Home');
      await workbench.openFile(PAYMENTS, 1);
      // Those that the list of problems opened as the keys went through it.
      await workbench.command('View: Close Other Editors in Group');
    },
  },
  {
    name: 'checklist',
    async show(workbench) {
      await workbench.openFile(PAYMENTS, 1);
      // It comes when the extension knows the file.
      await workbench.page
        .locator('.editor-group-container.active .editor-actions [aria-label="Open Checklist"]')
        .waitFor();
      await workbench.command("Owner's Manual: Open Checklist");
      const frame = await workbench.webview('Checklist: RUNBOOK.md');
      await frame.locator('h1').waitFor();
      const open = frame.locator('details.topic').nth(1).locator('summary');
      await open.click();
    },
  },
  {
    name: 'board',
    async show(workbench) {
      await workbench.command("Owner's Manual: Open Board");
      const frame = await workbench.webview('Board');
      await frame.locator('.lines .name').first().waitFor();
    },
  },
  {
    name: 'manuals',
    isSide: true,
    async show(workbench) {
      await workbench.command("Owner's Manual: Focus on Manuals View");
      const rows = workbench.page.locator('.pane-body .monaco-list-row');
      await rows.filter({ hasText: 'Payments' }).first().waitFor();
    },
  },
];

/** Takes pictures of the real thing, each scene in each theme and size. */
async function takePictures(folder: string, themes: readonly Theme[], sizes: readonly Size[]): Promise<void> {
  await bundle();
  await mkdir(folder, { recursive: true });
  const scratch = await mkdtemp(join(tmpdir(), 'owners-manual-pictures-'));
  const workspace = join(scratch, 'shop');
  await cp(SAMPLE, workspace, { recursive: true });
  const workbench = await Workbench.open({ folder: workspace, settings: { 'files.autoSave': 'off' } });
  try {
    for (const scene of SCENES) {
      await workbench.command('View: Close All Editors');
      await closePanel(workbench);
      if (!scene.isSide) await closeSide(workbench);
      await workbench.command('Notifications: Clear All Notifications');
      await workbench.page.setViewportSize(sizes[0]!);
      await scene.show(workbench);
      for (const theme of themes) {
        await workbench.setTheme(theme);
        for (const size of sizes) {
          await workbench.page.setViewportSize(size);
          // Away from everything that a tooltip is about; then layout, and what fades in.
          await workbench.page.mouse.move(size.width / 2, size.height - 2);
          await workbench.page.waitForTimeout(1_000);
          const suffix = sizes.length > 1 ? `-${size.width}x${size.height}` : '';
          const path = join(folder, `${scene.name}-${theme}${suffix}.png`);
          await (scene.isSide ? workbench.page.locator(SIDE) : workbench.page).screenshot({ path });
          console.log(path);
        }
      }
    }
  } finally {
    await workbench.close();
    await rm(scratch, { recursive: true });
  }
}

/** A command would open what is closed already. */
async function closePanel({ page }: Workbench): Promise<void> {
  const button = page.locator('.part.panel .action-label[aria-label^="Hide Panel"]');
  if (await button.isVisible()) await button.click();
}

async function closeSide(workbench: Workbench): Promise<void> {
  if (await workbench.page.locator(SIDE).isVisible())
    await workbench.command('View: Toggle Primary Side Bar Visibility');
}

/** Those of the README, or with `--all` those to look at: every theme, at both sizes that everything must fit. */
function main(): Promise<void> {
  const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
  return values.all
    ? takePictures(join(root, 'test', 'artefacts', 'surfaces'), allThemes, CHECKED_SIZES)
    : takePictures(join(root, 'media', 'screenshots'), ['dark', 'light'], [README_SIZE]);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
