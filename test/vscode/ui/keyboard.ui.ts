import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbench } from './workbench';

/** What somebody who runs the service would answer, by the titles of the template. */
const ANSWERS: Readonly<Record<string, string>> = {
  Owners: '@shop/ledger owns it; ana and bo run it. Reach us in #ledger.',
  Demand: 'Marketing told us on 2026-11-02: 35 bookings a minute, twice that at the end of the year.',
  Resources:
    '90 bookings a second with three nodes, a third of it in use. Access is by the group shop-ledger.',
  Release: 'Gated: bo opens the gate. It takes 20 minutes, the first node alone for five of them.',
  'What is in production': 'Run `shopctl version ledger`.',
  Detection: 'The alert LedgerLate pages us; we look at the queue first.',
  Emergency:
    'Run `shopctl pause ledger`, then call ana or bo, +44 1632 960 112. After 15 minutes call @shop/platform.',
  Expectations: 'Bookings appear within a minute. We traded speed for order: none is lost.',
  'Who we tell':
    'Support hears of it from us in #support within 15 minutes; customers read it on the status page.',
  Rollback:
    'Run `shopctl deploy ledger --previous`, 20 minutes, measured on 2026-11-03. bo decides when bookings fail.',
  'Single points of failure': 'The card processor: nothing is booked. Bookings wait in the queue for a day.',
  'Graceful degradation': 'Run `shopctl flag ledger.reports off`: bookings go on without reports.',
  'Backup and restore':
    'Nightly to the second site. `shopctl restore ledger` takes 40 minutes; tried on 2026-10-01.',
  'What we learned': 'On 2026-05-29 two nodes booked twice; since then the queue has one reader.',
  'Where we want to get to': 'A second card processor by 2027-06-30.',
};

describe('By the keyboard alone', () => {
  let folder = '';
  let workbench: Workbench;

  before(async () => {
    const scratch = await mkdtemp(join(tmpdir(), 'owners-manual-keyboard-'));
    folder = join(scratch, 'ledger');
    await mkdir(folder);
    workbench = await Workbench.open({ folder, settings: { 'files.autoSave': 'off' } });
  });

  after(async () => {
    await workbench.close();
    await rm(join(folder, '..'), { recursive: true });
  });

  it('a manual is written from nothing to zero warnings', async function () {
    this.timeout(300_000);
    const { page } = workbench;
    const { keyboard } = page;
    let steps = 0;
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await keyboard.press(key);
      steps += keys.length;
    };
    const type = async (text: string) => {
      // As an input method hands it over: sign by sign it would take minutes.
      await keyboard.insertText(text);
      steps++;
    };
    /** Waits for what a command asks, as a person reads it. */
    const asked = (title: string) =>
      page.locator('.quick-input-widget:visible .quick-input-title', { hasText: title }).waitFor();

    // The palette lists what is known when it opens: a person waits until VS Code has read its extensions.
    const wanted = page.locator('.quick-input-list .monaco-list-row.focused', {
      hasText: "New Owner's Manual…",
    });
    await page.locator('.activitybar .action-label[aria-label*="Owner\'s Manual"]').first().waitFor();
    for (let attempt = 0; attempt < 10 && !(await wanted.isVisible()); attempt++) {
      steps = 0;
      await keyboard.press('Escape');
      await press('F1');
      await page.locator('.quick-input-widget:visible').waitFor();
      await type("New Owner's Manual");
      await page.waitForTimeout(1_000);
    }
    await press('Enter');
    await asked('A manual of which kind?');
    await press('Enter');
    await asked('What is it called?');
    await type('ledger');
    await press('Enter');
    await asked('In which file?');
    await press('Enter');
    await workbench.tab('RUNBOOK.md').waitFor();
    await page
      .locator('.editor-group-container.active .monaco-editor.focused .selected-text')
      .first()
      .waitFor();
    await workbench.screenshot('keyboard-new');

    // The first question of each section is answered; Tab leads on, and what is passed over stays.
    const path = join(folder, 'RUNBOOK.md');
    let title = '';
    let told = '';
    for (const line of (await readFile(path, 'utf8')).split('\n')) {
      if (line.startsWith('## ')) title = line.slice(3);
      if (!line.startsWith('- [ ] ')) continue;
      if (title !== told) await type(ANSWERS[title] ?? '');
      told = title;
      await press('Tab');
    }
    assert.equal(told, 'Where we want to get to');
    await press('Control+s');
    await page.locator('.tab.dirty').waitFor({ state: 'detached' });
    await workbench.screenshot('keyboard-done');
    const sections = (await readFile(path, 'utf8')).split('\n## ').slice(1);
    for (const section of sections) {
      const [name = '', , answer] = section.split('\n');
      assert.equal(answer, `- ${ANSWERS[name]}`, name);
    }
    await page.locator('#status\\.problems:not([aria-label*="Warning"])').waitFor();
    // Mostly Tab: one key a question.
    assert.ok(steps < 80, `${steps} steps`);
  });
});
