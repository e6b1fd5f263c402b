import assert from 'node:assert/strict';
import { join } from 'node:path';
import { root } from '../../../src/build/root';
import { inWebHost } from '../host/server';
import { Workbench } from './workbench';

const MANUAL = 'RUNBOOK.md';

const HOSTS = { Node: {}, web: inWebHost };

for (const [host, settings] of Object.entries(HOSTS))
  describe(`A workspace that is on no disk, in the ${host} host,`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await Workbench.open({
        folder: 'drive:/shop',
        settings,
        otherExtensions: [join(root, 'test', 'vscode', 'ui', 'drive')],
      });
      workbench.page.setDefaultTimeout(60_000);
      await workbench.page.locator(`.explorer-folders-view [aria-label="${MANUAL}"]`).first().dblclick();
      await workbench.tab(MANUAL).waitFor();
    });

    after(() => workbench.close());

    const rulesOf = (file: string) => (problems: readonly { file: string; code?: string }[]) =>
      problems.filter((problem) => problem.file.endsWith(file)).map(({ code }) => code);

    it('is judged like any other, but for the file that cannot be read', async () => {
      const problems = await workbench.problemsShow((all) => new Set(all.map(({ file }) => file)).size > 1);
      for (const file of ['shop/RUNBOOK.md', 'search/RUNBOOK.md']) {
        assert.ok(rulesOf(file)(problems).includes('spof-missing'), file);
      }
      assert.deepEqual(rulesOf('broken/RUNBOOK.md')(problems), []);
      // The link leads to a file that only the drive has.
      assert.ok(!rulesOf('shop/RUNBOOK.md')(problems).includes('link-target-missing'));
    });

    it('is written into', async () => {
      await workbench.command('View: Focus Active Editor Group');
      await workbench.command("Owner's Manual: Insert All Missing Sections");
      await workbench.command('File: Save');
      await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
      await workbench.problemsShow((all) => all.filter(({ code }) => code === 'section-empty').length > 5);
    });

    it('loses nothing when it is full, and says what could not be written', async () => {
      await workbench.command('Drive: Fill');
      await workbench.command("Owner's Manual: Create Configuration File");
      await workbench.command('Notifications: Show Notifications');
      await workbench.page.locator('.notification-list-item', { hasText: 'cannot be created' }).waitFor();
      await workbench.command('View: Focus Active Editor Group');
      await workbench.page.keyboard.press('Control+End');
      await workbench.page.keyboard.insertText('\nSee [the log](gone.md).\n');
      await workbench.command('File: Save');
      await workbench.page.locator('.notification-list-item', { hasText: 'ENOSPC' }).waitFor();
      await workbench.problemsShow((all) => all.some(({ message }) => message.includes('gone.md')));
      await workbench.page.locator('.tab.dirty').waitFor();
      await workbench.command('Drive: Empty');
      await workbench.command('View: Focus Active Editor Group');
      await workbench.command('File: Save');
      await workbench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    });
  });
