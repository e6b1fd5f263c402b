import assert from 'node:assert/strict';
import { appendFile, cp, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { root } from '../../../src/build/root';
import { inEveryThemeAndSize, violations } from './accessibility';
import { Workbench } from './workbench';

const SAMPLE = join(root, 'test', 'fixtures', 'workspaces', 'sample');
const PAYMENTS = 'services/payments/RUNBOOK.md';
const SEARCH = 'services/search/RUNBOOK.md';
const TITLE = 'Checklist: RUNBOOK.md';
const OPEN = "Owner's Manual: Open Checklist";

describe('The checklist', () => {
  let folder = '';
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'owners-manual-checklist-'));
    await cp(SAMPLE, folder, { recursive: true });
    // In a browser VS Code saves by itself; here it must be seen who saves.
    workbench = await Workbench.open({ folder, settings: { 'files.autoSave': 'off' } });
    workbench.page.setDefaultTimeout(60_000);
  });

  afterEach(async () => {
    await workbench.command('File: Save All Files');
    await workbench.command('View: Close All Editors');
    await workbench.page.locator('.tab').first().waitFor({ state: 'detached' });
    await cp(SAMPLE, folder, { recursive: true });
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  /** Opens the checklist of a file beside it. */
  async function open(path: string): Promise<Frame> {
    await workbench.openFile(path);
    // The icon in the editor's title comes when the extension knows the file.
    await workbench.page
      .locator('.editor-group-container.active .editor-actions [aria-label="Open Checklist"]')
      .waitFor();
    await workbench.command(OPEN);
    return shown();
  }

  /** The checklist, once it shows a manual. */
  async function shown(): Promise<Frame> {
    await workbench.page.locator('iframe.webview.ready').waitFor();
    const frame = await workbench.webview(TITLE);
    await frame.locator('h1').waitFor();
    return frame;
  }

  /** Puts the cursor into the manual's own editor, at its end. */
  async function enterManual(): Promise<void> {
    await workbench.command('View: Focus First Editor Group');
    await workbench.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await workbench.page.keyboard.press('Control+End');
  }

  function topic(frame: Frame, title: string): Locator {
    return frame.locator('details.topic', { has: frame.getByRole('heading', { name: title, exact: true }) });
  }

  async function unfold(frame: Frame, title: string): Promise<Locator> {
    const found = topic(frame, title);
    if (!(await found.evaluate((details) => (details as HTMLDetailsElement).open))) {
      await found.locator('summary').click();
    }
    return found;
  }

  /** Saves what the editor holds and reads it from the disk, again until it is as expected: an edit may be under way. */
  async function saved(path: string, expected: (text: string) => boolean = () => true): Promise<string> {
    for (const deadline = Date.now() + 30_000; ;) {
      await workbench.command('File: Save All Files');
      await workbench.page.waitForTimeout(200);
      const text = await readFile(join(folder, path), 'utf8');
      const isSaved = (await workbench.page.locator('.tab.dirty').count()) === 0;
      if ((isSaved && expected(text)) || Date.now() > deadline) return text;
    }
  }

  it('writes a tick into the manual, where undo takes it away again', async () => {
    const before = await readFile(join(folder, PAYMENTS), 'utf8');
    const frame = await open(PAYMENTS);
    const question = (await unfold(frame, 'Rollback')).getByRole('checkbox', {
      name: 'What cannot be undone?',
    });
    assert.equal(await question.isChecked(), false);
    await question.check();
    await workbench.page.locator('.tab.dirty').waitFor();
    assert.equal(await question.evaluate((box) => box === document.activeElement), true, 'the focus stays');
    assert.equal(await readFile(join(folder, PAYMENTS), 'utf8'), before, 'nothing is saved unasked');
    assert.equal(await saved(PAYMENTS), withTick(before, 'What cannot be undone?'));
    assert.equal(await question.isChecked(), true);

    await enterManual();
    await workbench.page.keyboard.press('Control+Z');
    await frame.waitForFunction(() => document.querySelectorAll('input:checked').length === 0);
    assert.equal(await saved(PAYMENTS), before);
  });

  it('takes quick ticks while the manual is dirty, and loses none', async () => {
    const frame = await open(PAYMENTS);
    await enterManual();
    await workbench.page.keyboard.type('Typed. ');
    const boxes = (await unfold(frame, 'Rollback')).getByRole('checkbox');
    const count = await boxes.count();
    assert.ok(count > 2);
    await boxes.evaluateAll((all) => {
      for (const box of all) (box as HTMLInputElement).click();
    });
    const ticks = (text: string) => text.match(/^- \[x\] /gm)?.length;
    const text = await saved(PAYMENTS, (now) => ticks(now) === count);
    assert.equal(ticks(text), count);
    assert.match(text, /Typed\. /);
    assert.deepEqual(
      await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked)),
      Array(count).fill(true),
    );
  });

  it('can be worked through by the keyboard alone', async () => {
    const frame = await open(SEARCH);
    const { page } = workbench;
    await frame.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await frame.evaluate(() => document.activeElement?.textContent.trim()), 'Insert Section');
    await page.keyboard.press('Enter');
    await topic(frame, 'Demand').locator('.state', { hasText: 'Stub' }).waitFor();
    assert.match(await saved(SEARCH), /^## Demand$/m);
    await topic(frame, 'Demand').getByRole('checkbox').first().focus();
    await page.keyboard.press('Space');
    await topic(frame, 'Demand').locator('input:checked').waitFor();
    const tick = /^- \[x\] Who knows our customers/m;
    assert.match(await saved(SEARCH, (text) => tick.test(text)), tick);
    assert.equal(await topic(frame, 'Demand').locator('.state').innerText(), 'Stub', 'a tick is no answer');
  });

  it('follows what is typed and what changes on the disk, and leads to the line of a finding', async () => {
    const frame = await open(SEARCH);
    await enterManual();
    await workbench.page.keyboard.type('\n## Rollback\n\nTODO');
    await topic(frame, 'Rollback').locator('.state', { hasText: 'Stub' }).waitFor();
    await (await unfold(frame, 'Rollback')).locator('.findings button', { hasText: 'Line' }).first().click();
    const lineOf = () => workbench.page.locator('.statusbar-item', { hasText: /^Ln \d+/ }).innerText();
    await workbench.page.locator('.statusbar-item', { hasText: /^Ln [5-9]/ }).waitFor();
    assert.match(await lineOf(), /^Ln [5-9]/);

    await saved(SEARCH);
    await appendFile(join(folder, SEARCH), '\n## Emergency\n\nCall Ana, +44 20 7946 0000, at any hour.\n');
    await topic(frame, 'Emergency').locator('.state', { hasText: 'Answered' }).waitFor();
  });

  it('says so when its manual is deleted, and works again when it is back', async () => {
    const frame = await open(SEARCH);
    await enterManual();
    await workbench.command('View: Close Editor');
    await rename(join(folder, SEARCH), join(folder, 'kept.txt'));
    await frame.locator('[role="status"]', { hasText: 'not there any more' }).waitFor();
    await rename(join(folder, 'kept.txt'), join(folder, SEARCH));
    await frame.locator('h1', { hasText: 'Search' }).waitFor();
  });

  it('is readable and has no violations of accessibility in every theme and size', async () => {
    const frame = await open(PAYMENTS);
    await inEveryThemeAndSize(workbench, async (shown) => {
      await frame.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      assert.deepEqual(await violations(frame), [], shown);
      assert.deepEqual(await frame.evaluate(wide), [], `nothing is cut at the side, ${shown}`);
    });
  });

  // The last one: VS Code watches the files anew after a reload, and may miss what happens just then.
  it('is shown once a manual, and again after a reload, unfolded as it was', async () => {
    let frame = await open(PAYMENTS);
    const rollback = await unfold(frame, 'Demand');
    assert.ok(await rollback.isVisible());
    await enterManual();
    await workbench.command(OPEN);
    assert.equal(await workbench.page.locator('.tab', { hasText: 'Checklist' }).count(), 1);

    // Reloading the page itself would not give VS Code the time to keep its state.
    const loaded = workbench.page.waitForEvent('load');
    await workbench.command('Developer: Reload Window');
    await loaded;
    frame = await shown();
    await frame.locator('h1', { hasText: 'Payments' }).waitFor();
    await frame.waitForFunction(() => document.querySelector('details.topic')?.hasAttribute('open') === true);
  });
});

/** Runs in the page: what stands out of the window. */
function wide(): string[] {
  return [...document.querySelectorAll('body *')]
    .filter((element) => !element.closest('.unseen') && element.getBoundingClientRect().right > innerWidth)
    .map(
      (element) => `${element.tagName}.${element.getAttribute('class') ?? ''} ${element.textContent.trim()}`,
    );
}

/** `text` with the question ticked at the end of what its section Rollback says. */
function withTick(text: string, question: string): string {
  const start = text.indexOf('\n## Rollback');
  const next = text.indexOf('\n#', start + 4);
  const end = next < 0 ? text.length : next;
  const section = text.slice(start, end);
  return `${text.slice(0, start)}${section.trimEnd()}\n\n- [x] ${question}${section.slice(section.trimEnd().length)}${text.slice(end)}`;
}
