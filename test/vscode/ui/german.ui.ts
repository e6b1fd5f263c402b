import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../src/build/root';
import { Workbench } from './workbench';

describe('A VS Code in German', () => {
  let folder = '';
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'owners-manual-german-'));
    await cp(join(root, 'test', 'fixtures', 'workspaces', 'sample'), folder, { recursive: true });
    workbench = await Workbench.open({ folder, language: 'de' });
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  it('has commands, CodeLens and checklist in German', async () => {
    await workbench.openFile('services/payments/RUNBOOK.md', 1);
    const lens = workbench.page.locator('.codelens-decoration', { hasText: 'beantwortet' });
    await lens.first().waitFor({ timeout: 60_000 });
    await workbench.command('Betriebshandbuch: Checkliste öffnen');
    const checklist = await workbench.webview('Checkliste: RUNBOOK.md');
    await checklist.locator('h1').waitFor();
    assert.match(await checklist.locator('body').innerText(), /\d+ von \d+ beantwortet/);
    assert.equal(await checklist.locator('html').getAttribute('lang'), 'de');
  });

  it('has views and the board in German', async () => {
    const { page } = workbench;
    await workbench.command('Betriebshandbücher: Focus on Handbücher View');
    const rows = page.locator('.pane-body .monaco-list-row');
    await rows.filter({ hasText: 'Payments' }).first().waitFor();
    const titles = await page.locator('.pane-header .title').allInnerTexts();
    assert.ok(titles.some((title) => title.toLowerCase() === 'bedarfskalender'));
    await workbench.command('Betriebshandbuch: Übersicht öffnen');
    const board = await workbench.webview('Übersicht');
    await board.locator('.lines .name').first().waitFor();
    assert.match(await board.locator('body').innerText(), /\d+ Handbücher/);
  });

  it('says findings in English, as the command line does', async () => {
    const problems = await workbench.problemsShow((all) => all.length > 20);
    const finding = problems.find(({ code }) => code === 'rollback-missing');
    assert.match(finding?.message ?? '', /rollback/i);
    assert.ok(problems.every(({ message }) => !/[äöüß]/.test(message)));
  });
});
