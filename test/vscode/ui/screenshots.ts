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

/** What the README shows. */
const README_SCENES: readonly Scene[] = [
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
      const open = frame.locator('details.topic').nth(1);
      if ((await open.getAttribute('open')) === null) await open.locator('summary').click();
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

/** All else that people see of the extension. */
const OTHER_SCENES: readonly Scene[] = [
  ...['Shared SPOFs', 'Demand Calendar', 'People', 'Services without a Manual'].map((view): Scene => ({
    name: view.toLowerCase().replaceAll(' ', '-'),
    isSide: true,
    async show(workbench) {
      await workbench.command(`Owner's Manual: Focus on ${view} View`);
      await workbench.page.waitForTimeout(500);
    },
  })),
  {
    name: 'light-bulb',
    async show(workbench) {
      await workbench.openFile(PAYMENTS, 5);
      await workbench.page.locator('.squiggly-warning').first().waitFor();
      // Findings come before the menu knows of them.
      await workbench.page.waitForTimeout(2_000);
      await workbench.page.keyboard.press('Control+.');
      await workbench.page.locator('.action-widget .monaco-list-row').first().waitFor();
    },
  },
  {
    name: 'completion',
    async show(workbench) {
      await workbench.openFile('services/search/RUNBOOK.md', 1);
      await workbench.page.keyboard.press('Control+End');
      await workbench.page.keyboard.type('\n## ');
      const first = workbench.page.locator('.suggest-widget.visible .monaco-list-row').first();
      // What was typed last may close the list again.
      for (let attempt = 0; attempt < 5 && !(await first.isVisible()); attempt++) {
        await workbench.page.waitForTimeout(1_000);
        await workbench.page.keyboard.press('Control+Space');
        await first.waitFor({ timeout: 5_000 }).catch(() => undefined);
      }
      await first.waitFor();
    },
  },
  {
    name: 'hover',
    async show(workbench) {
      await workbench.openFile(PAYMENTS, 26);
      await workbench.command('Show or Focus Hover');
      await workbench.page.locator('.monaco-hover:not(.hidden) .hover-contents').first().waitFor();
    },
  },
  {
    name: 'new-manual',
    async show(workbench) {
      await workbench.command("Owner's Manual: New Owner's Manual…");
      await workbench.page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
    },
  },
  {
    name: 'explain',
    async show(workbench) {
      await workbench.command("Owner's Manual: Explain Rule…");
      await workbench.page.locator('.quick-input-title', { hasText: 'Explain which rule?' }).waitFor();
      await workbench.page.keyboard.type('single-person');
      await workbench.pick('single-person');
      await workbench.page.locator('.tab', { hasText: 'single-person' }).waitFor();
    },
  },
  {
    name: 'why',
    async show(workbench) {
      await workbench.openFile(PAYMENTS, 1);
      await workbench.command("Owner's Manual: Why Is This a Manual?");
    },
  },
  {
    name: 'preview',
    async show(workbench) {
      await workbench.openFile('decisions/2026-09-rollback-drill.md', 1);
      await workbench.command('Markdown: Open Preview');
    },
  },
  {
    name: 'walkthrough',
    async show(workbench) {
      await workbench.command('Welcome: Open Walkthrough...');
      await workbench.page
        .locator('.quick-input-list .monaco-list-row', { hasText: 'Owner' })
        .first()
        .click();
      await workbench.page.locator('.getting-started-step').first().waitFor();
    },
  },
];

/**
 * Takes pictures of the real thing, each scene in each theme and size. Each is shown anew, since most of what pops up
 * would not survive the choice of a theme.
 */
async function takePictures(
  folder: string,
  scenes: readonly Scene[],
  themes: readonly Theme[],
  sizes: readonly Size[],
): Promise<void> {
  await bundle();
  await mkdir(folder, { recursive: true });
  const scratch = await mkdtemp(join(tmpdir(), 'owners-manual-pictures-'));
  const workspace = join(scratch, 'shop');
  await cp(SAMPLE, workspace, { recursive: true });
  const workbench = await Workbench.open({ folder: workspace, settings: { 'files.autoSave': 'off' } });
  try {
    // A window that still starts takes the focus from the list of themes.
    await workbench.openFile(PAYMENTS, 1);
    await workbench.page.locator('.squiggly-warning').first().waitFor({ timeout: 60_000 });
    for (const theme of themes) {
      await workbench.setTheme(theme);
      for (const size of sizes) {
        await workbench.page.setViewportSize(size);
        const suffix = sizes.length > 1 ? `-${size.width}x${size.height}` : '';
        for (const scene of scenes) {
          await clear(workbench, scene);
          await scene.show(workbench);
          // Away from everything that a tooltip is about; then layout, and what fades in.
          await workbench.page.mouse.move(size.width / 2, size.height - 2);
          await workbench.page.waitForTimeout(1_500);
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

/** Leaves nothing of the scene before, what it wrote included. */
async function clear(workbench: Workbench, scene: Scene): Promise<void> {
  await workbench.page.keyboard.press('Escape');
  await workbench.page.keyboard.press('Escape');
  if (await workbench.page.locator('.tab.dirty').first().isVisible())
    await workbench.command('View: Revert and Close Editor');
  await workbench.command('View: Close All Editors');
  await closePanel(workbench);
  await collapseViews(workbench);
  if (!scene.isSide) await closeSide(workbench);
  await workbench.command('Notifications: Clear All Notifications');
}

/** A command would open what is closed already. */
async function closePanel({ page }: Workbench): Promise<void> {
  const button = page.locator('.part.panel .action-label[aria-label^="Hide Panel"]');
  if (await button.isVisible()) await button.click();
}

/** Those that a scene before opened leave no room for the one that is shown. */
async function collapseViews({ page }: Workbench): Promise<void> {
  const open = page.locator(`${SIDE} .pane-header[aria-expanded="true"]`);
  while (await open.first().isVisible()) await open.first().click({ position: { x: 40, y: 10 } });
}

async function closeSide(workbench: Workbench): Promise<void> {
  if (await workbench.page.locator(SIDE).isVisible())
    await workbench.command('View: Toggle Primary Side Bar Visibility');
}

/** Those of the README, or with `--all` those to look at: every theme, at both sizes that everything must fit. */
function main(): Promise<void> {
  const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
  return values.all
    ? takePictures(
        join(root, 'test', 'artefacts', 'surfaces'),
        [...README_SCENES, ...OTHER_SCENES],
        allThemes,
        CHECKED_SIZES,
      )
    : takePictures(join(root, 'media', 'screenshots'), README_SCENES, ['dark', 'light'], [README_SIZE]);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
