import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Frame, type Locator } from 'playwright-core';
import { root } from '../../../src/build/root';
import { BOARD_WORDS } from '../../../src/core/panels/boardProtocol';
import { browserArguments, installBrowser } from '../host/browser';
import { inEveryThemeAndSize, violations } from './accessibility';
import { Workbench } from './workbench';

describe('The board', () => {
  let folder = '';
  let workbench: Workbench;
  let frame: Frame;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'owners-manual-board-'));
    await cp(join(root, 'test', 'fixtures', 'workspaces', 'sample'), folder, { recursive: true });
    workbench = await Workbench.open({ folder, settings: { 'files.autoSave': 'off' } });
    workbench.page.setDefaultTimeout(60_000);
    await workbench.openFile('RUNBOOK.md');
    await workbench.page.locator('.editor-actions [aria-label="Open Checklist"]').waitFor();
    await openBoard();
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  async function openBoard(): Promise<void> {
    await workbench.command("Owner's Manual: Open Board");
    await workbench.page.locator('iframe.webview.ready').first().waitFor();
    frame = await workbench.webview('Board');
    await rows().first().waitFor();
  }

  function rows(): Locator {
    return frame.locator('.lines [role="rowheader"] .name');
  }

  /** Waits until the board shows exactly these titles. */
  async function shows(...titles: readonly string[]): Promise<void> {
    await frame.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('.lines .name')].map((name) => name.textContent).join('|') === wanted,
      titles.join('|'),
    );
  }

  it('shows each manual with its answers in words, filters and sums up', async () => {
    const search = frame.getByRole('row', { name: /^Search / });
    assert.match(await search.innerText(), /0 of 15/);
    assert.match((await search.locator('.topic').allInnerTexts()).join(), /Missing, must/);
    const filter = frame.getByRole('searchbox');
    await filter.fill('shop/checkout service');
    await shows('Checkout');
    assert.match(await frame.getByRole('status').innerText(), /^1 manuals, 17 of 17/);
    await filter.fill('');
    await frame.getByRole('combobox', { name: 'Coverage' }).selectOption('gaps');
    await frame.waitForFunction(() => {
      const names = [...document.querySelectorAll('.lines .name')].map((name) => name.textContent);
      return names.includes('Search') && !names.includes('Checkout');
    });
    await frame.getByRole('combobox', { name: 'Coverage' }).selectOption('all');
  });

  it('is sorted and walked through by the keyboard alone, and leads to the manual', async () => {
    const { page } = workbench;
    await frame.getByRole('columnheader', { name: 'Manual' }).focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    await frame.locator('[role="columnheader"][aria-sort="ascending"]', { hasText: 'Tier' }).waitFor();
    assert.equal(await rows().first().innerText(), 'Checkout');
    const focused = () => frame.evaluate(() => document.activeElement?.textContent.trim() ?? '');
    await page.keyboard.press('ArrowDown');
    await frame.waitForFunction(() => document.activeElement?.getAttribute('data-line') === '0');
    assert.equal(await focused(), '1');
    await page.keyboard.press('Home');
    await frame.waitForFunction(() => document.activeElement?.getAttribute('data-column') === '0');
    assert.match(await focused(), /^Checkout/);
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'RUNBOOK.md' }).waitFor();
    await page.locator('.breadcrumbs-control', { hasText: 'checkout' }).waitFor();
    await openBoard();
  });

  it('follows a manual as it is edited, and keeps what the reader chose', async () => {
    await frame.getByRole('searchbox').fill('search');
    await shows('Search');
    await frame.locator('.lines .cell.answered').click();
    await workbench.page.locator('.tab.active', { hasText: 'Checklist' }).waitFor();
    const checklist = await workbench.webview('Checklist: RUNBOOK.md');
    await checklist.getByRole('button', { name: /^Insert \d+ Missing Sections$/ }).click();
    await workbench.page.locator('.tab.dirty').waitFor();
    await openBoard();
    await shows('Search');
    await frame.locator('.lines .topic', { hasText: 'Stub, must' }).first().waitFor();
    await frame.getByRole('searchbox').fill('');
  });

  it('exports what it shows', async () => {
    await frame.getByRole('searchbox').fill('checkout service');
    await shows('Checkout');
    await frame.getByRole('button', { name: 'Export as CSV' }).click();
    const input = workbench.page.locator('.quick-input-widget input[type="text"]:visible').first();
    await input.waitFor();
    await input.press('Enter');
    await workbench.page.locator('.tab', { hasText: 'owners-manuals.csv' }).waitFor();
    const lines = (await readFile(join(folder, 'owners-manuals.csv'), 'utf8')).trim().split('\r\n');
    assert.equal(lines.length, 2);
    assert.match(lines[1]!, /^services\/checkout\/RUNBOOK\.md,Checkout,service,/);
    await openBoard();
    await frame.getByRole('searchbox').fill('');
  });

  it('has no violations of accessibility in every theme and size', async () => {
    await workbench.command('File: Save All Files');
    await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    await workbench.command('View: Close Editors in Other Groups');
    await inEveryThemeAndSize(workbench, async (shown) => {
      assert.deepEqual(await violations(frame), [], shown);
    });
  });
});

describe('The board of ten thousand manuals', () => {
  it('draws only what is seen, and reaches the last by scrolling and by the keyboard', async () => {
    const browser = await chromium.launch({
      executablePath: await installBrowser(),
      args: [...browserArguments],
    });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.setContent('<div id="board"></div>');
      await page.addStyleTag({ path: join(root, 'dist', 'webview', 'board.css') });
      const nothing = '() => undefined';
      await page.addScriptTag({
        content: `acquireVsCodeApi = () => ({ getState: ${nothing}, setState: ${nothing}, postMessage: ${nothing} })`,
      });
      await page.addScriptTag({ path: join(root, 'dist', 'webview', 'board.js') });
      await page.evaluate(
        (words) => {
          const topics = Array.from({ length: 17 }, (_, i) => ({
            id: `t${i}`,
            title: `Topic ${i}`,
            practice: 'mistakes',
          }));
          const items = Array.from({ length: 10_000 }, (_, i) => ({
            key: `team${i % 40}/s${i}/RUNBOOK.md`,
            title: `Service ${String(i).padStart(4, '0')}`,
            kind: 'service',
            owners: [`@team/${i % 40}`],
            states: 'aXAsaXAmaXAnaXAaX',
          }));
          window.postMessage({ type: 'state', topics, items, words });
        },
        Object.fromEntries(BOARD_WORDS.map((word) => [word, word])),
      );
      const grid = page.locator('.grid');
      await grid.waitFor();
      assert.equal(await grid.getAttribute('aria-rowcount'), '10001');
      const drawn = () => page.locator('.lines .row').count();
      assert.ok((await drawn()) < 80);

      // As fast as somebody drags the scroll bar: every frame shows rows, none blank.
      const blank = await grid.evaluate(async (element) => {
        let missing = 0;
        for (let step = 1; step <= 60; step++) {
          element.scrollTop = (element.scrollHeight * step) / 60;
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          const { bottom, left } = element.getBoundingClientRect();
          if (!document.elementFromPoint(left + 40, bottom - 60)?.closest('.lines .row')) missing++;
        }
        return missing;
      });
      assert.equal(blank, 0);
      assert.ok((await drawn()) < 80);
      assert.equal(await page.locator('.lines .name').last().innerText(), 'Service 9999');

      await grid.evaluate((element) => (element.scrollTop = 0));
      await page.getByRole('columnheader').first().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Control+End');
      await page.waitForFunction(() => document.activeElement?.getAttribute('data-line') === '9999');
      await page.keyboard.press('Home');
      await page.waitForFunction(() => document.activeElement?.textContent.includes('Service 9999') === true);
    } finally {
      await browser.close();
    }
  });
});
