import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../src/build/root';
import { Workbench } from './workbench';

const SAMPLE = join(root, 'test', 'fixtures', 'workspaces', 'sample');
const PAGE = 'single-person.md';
const VIEW = "Owner's Manual: Focus on Manuals View";
const CONTAINER = '.activitybar .action-label[aria-label*="Owner\'s Manual"]';

for (const release of ['floor', 'newest'] as const) {
  describe(`The editor at the ${release}`, () => {
    let folder = '';
    let workbench: Workbench;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'owners-manual-editor-'));
      await cp(SAMPLE, folder, { recursive: true });
      workbench = await Workbench.open({ folder, release, size: { width: 1280, height: 1100 } });
    });

    after(async () => {
      await workbench.close();
      await rm(folder, { recursive: true });
    });

    it('shows problems of manuals that nobody has opened, and no notification', async () => {
      // Activation waits for VS Code's own look at the workspace.
      await workbench.page.locator('#status\\.problems[aria-label*="Warnings"]').waitFor({ timeout: 60_000 });
      const problems = await workbench.problemsShow((all) => all.length > 20);
      assert.ok(problems.every(({ source }) => source === 'owners-manual'));
      const ours = workbench.page.locator('.notification-list-item', { hasText: "Source: Owner's Manual" });
      assert.equal(await ours.count(), 0);
    });

    it('leads from a problem in the panel to the page of its rule', async () => {
      const { page } = workbench;
      await workbench.command('Notifications: Clear All Notifications');
      await workbench.command('Problems: Focus on Problems View');
      await page.keyboard.press('Home');
      const link = page.locator('.markers-panel-container a', { hasText: 'single-person' }).first();
      // The panel draws its rows anew while it scrolls: the first click may miss.
      for (let attempt = 0; attempt < 5 && !(await workbench.tab(PAGE).isVisible()); attempt++) {
        await link.click();
        await page.waitForTimeout(3000);
      }
      await closePage(workbench);
    });

    it('leads from the hover of a problem to the page of its rule', async () => {
      const { page } = workbench;
      await workbench.command('View: Close All Editors');
      await workbench.openFile('services/payments/RUNBOOK.md', 5);
      const line = page.locator('.editor-instance .view-line', { hasText: 'Tomas' }).first();
      await page.locator('.squiggly-warning').first().waitFor();
      const link = page.locator('.monaco-hover a.code-link', { hasText: 'single-person' }).first();
      for (let attempt = 0; attempt < 10 && !(await link.isVisible()); attempt++) {
        const box = await line.boundingBox();
        // Drawn anew just now.
        if (!box) continue;
        // A hover comes when the pointer rests, not when it jumps.
        await page.mouse.move(box.x + 400, box.y + 200);
        await page.mouse.move(box.x + 100 + attempt, box.y + 8, { steps: 10 });
        await page.waitForTimeout(2000);
      }
      await link.click();
      await closePage(workbench);
    });

    it('lists the manuals by folder with what they do not answer, and counts those with warnings', async () => {
      const { page } = workbench;
      await workbench.command(VIEW);
      const row = page.locator('.pane-body .monaco-list-row[aria-label^="Search, service"]').first();
      await row.waitFor();
      const label = (await row.getAttribute('aria-label')) ?? '';
      assert.match(label, /Rollback: missing, Single points of failure: missing, Emergency: missing/);
      await page.locator(`${CONTAINER}[aria-label*="manuals with warnings"]`).first().waitFor();
      // By the keyboard: a click opens the manual. It is the last row. The keys count once the list has the focus.
      await workbench.command(VIEW);
      await page.locator('.pane-body .monaco-list:focus').first().waitFor();
      await page.keyboard.press('End');
      await page.locator('.pane-body .monaco-list-row.focused[aria-label^="Search, service"]').waitFor();
      await page.keyboard.press('ArrowRight');
      const topic = page.locator('.pane-body .monaco-list-row[aria-label^="Owners, missing"]').first();
      await topic.waitFor();
      await workbench.screenshot(`manuals-${release}`);
    });
  });
}

/** Waits for the rule's page and closes it: a page with the focus has the keys, F1 among them. */
async function closePage(workbench: Workbench): Promise<void> {
  await workbench.tab(PAGE).waitFor();
  await workbench.tab(PAGE).click({ button: 'middle' });
}

describe('A workspace without manuals', () => {
  let folder = '';
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'owners-manual-none-'));
    await writeFile(join(folder, 'README.md'), '# Shop\n');
    workbench = await Workbench.open({ folder });
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  it('is welcomed in the view with a way to the first manual', async () => {
    await workbench.command(VIEW);
    await workbench.page
      .locator('.welcome-view', { hasText: "No owner's manual was found" })
      .first()
      .waitFor();
    await workbench.page
      .locator('.welcome-view .monaco-button', { hasText: "New Owner's Manual…" })
      .first()
      .waitFor();
  });

  it('is told that there is nothing to check, and what to do', async () => {
    await workbench.command("Owner's Manual: Check Workspace");
    const message = workbench.page.locator('.notification-list-item', {
      hasText: "No owner's manual was found",
    });
    await workbench.command('Notifications: Show Notifications');
    await message.first().waitFor();
    await message.locator('.monaco-button', { hasText: "New Owner's Manual…" }).first().waitFor();
  });
});

describe('A workspace of two folders', () => {
  let folder = '';
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'owners-manual-two-'));
    for (const [name, configuration] of [
      ['shop', 'rules:\n  owners-missing: off\n'],
      ['bank', 'rules:\n  rollback-missing: off\n'],
    ] as const) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, '.owners-manual.yaml'), configuration);
      await writeFile(join(folder, name, 'RUNBOOK.md'), '# Ledger\n\nBooks what is sold.\n');
    }
    const file = join(folder, 'two.code-workspace');
    await writeFile(file, JSON.stringify({ folders: [{ path: 'shop' }, { path: 'bank' }] }));
    workbench = await Workbench.open({ folder: file });
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  it('is judged folder by folder, each by its own configuration', async () => {
    await workbench.page.locator('#status\\.problems[aria-label*="Warnings"]').waitFor({ timeout: 60_000 });
    const problems = await workbench.problemsShow((all) => all.length > 6);
    const rulesIn = (name: string) =>
      problems.filter(({ file }) => file.includes(`/${name}/`)).map(({ code }) => code);
    assert.ok(rulesIn('shop').includes('rollback-missing') && !rulesIn('shop').includes('owners-missing'));
    assert.ok(rulesIn('bank').includes('owners-missing') && !rulesIn('bank').includes('rollback-missing'));
  });
});
