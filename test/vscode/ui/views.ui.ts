import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { root } from '../../../src/build/root';
import { Workbench } from './workbench';

/** A day so many months from now, as the calendar writes it. */
function inMonths(months: number): string {
  const day = new Date();
  day.setUTCMonth(day.getUTCMonth() + months, 1);
  return day.toISOString().slice(0, 10);
}

/** Asked once: the month may end while the test runs. */
const YEARS_END = inMonths(2);

const LEDGER = `---
manual: ledger
kind: service
---

# Ledger

## Demand

| Event | Start | Expected peak |
| --- | --- | --- |
| Year's end | ${YEARS_END} | twice the load |
| Audit | ${inMonths(-2)} | no more than else |

## Single points of failure

| Component | What happens | Mitigation |
| --- | --- | --- |
| Card processor (Northpay) | nothing is booked | bookings wait in the queue |
`;

describe('The views', () => {
  let folder = '';
  let workbench: Workbench;

  before(async function () {
    this.timeout(120_000);
    folder = await mkdtemp(join(tmpdir(), 'owners-manual-views-'));
    await cp(join(root, 'test', 'fixtures', 'workspaces', 'sample'), folder, { recursive: true });
    await mkdir(join(folder, 'services', 'ledger'));
    await writeFile(join(folder, 'services', 'ledger', 'RUNBOOK.md'), LEDGER);
    workbench = await Workbench.open({ folder });
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens a view and gives its rows, each as a screen reader reads it. */
  async function rowsOf(view: string): Promise<readonly string[]> {
    await workbench.command(`Owner's Manual: Focus on ${view} View`);
    await rowIn(view).first().waitFor();
    return rowIn(view).evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  /** The rows of a view, or those whose label begins so. */
  function rowIn(view: string, label?: string): Locator {
    const begins = label === undefined ? '' : `[aria-label^="${label}"]`;
    return workbench.page.locator(`.pane:has(.pane-header[aria-label^="${view}"]) .monaco-list-row${begins}`);
  }

  it('People says who alone knows what, and with whom the others share', async () => {
    const rows = await rowsOf('People');
    assert.ok(rows.length > 2, rows.join('; '));
    assert.match(rows[0] ?? '', /, alone with \d of \d$/);
    await rowIn('People', 'bo, ').click();
    const service = rowIn('People', 'Checkout, with ana, dee');
    await service.waitFor();
    await service.click();
    await workbench.tab('RUNBOOK.md').waitFor();
    await workbench.screenshot('views-people');
  });

  it('Services without a Manual has the mailer, and writes its manual there', async () => {
    const rows = await rowsOf('Services without a Manual');
    assert.deepEqual(
      rows.map((row) => row.split(',')[0]),
      ['services/mailer'],
    );
    await workbench.screenshot('views-deployables');
    const mailer = rowIn('Services without a Manual', 'services/mailer');
    await mailer.hover();
    await mailer.locator('.action-label[aria-label^="New Owner\'s Manual Here"]').click();
    await workbench.pick('Service');
    await workbench.answer('mailer');
    await workbench.page.getByText('In which file?').waitFor();
    await workbench.answer('services/mailer/RUNBOOK.md');
    await workbench.tab('RUNBOOK.md').first().waitFor();
    await mailer.waitFor({ state: 'detached' });
    const text = await readFile(join(folder, 'services', 'mailer', 'RUNBOOK.md'), 'utf8');
    assert.match(text, /^---\nmanual: mailer\nkind: service\n---\n/);
  });

  it('Demand Calendar has what is coming first, of all manuals', async () => {
    const rows = await rowsOf('Demand Calendar');
    assert.match(rows[0] ?? '', /^Coming, \d+$/);
    assert.ok(
      rows.some((row) => row.startsWith(`Year's end, ${YEARS_END} · Ledger`)),
      rows.join('; '),
    );
    assert.match(rows.at(-1) ?? '', /^Over, \d+$/);
    await workbench.screenshot('views-demand-calendar');
  });

  it('Shared SPOFs says which services fail together', async () => {
    const rows = await rowsOf('Shared SPOFs');
    assert.deepEqual(rows, ['Card processor (Northpay), 2 services']);
    await rowIn('Shared SPOFs', 'Card processor').click();
    await rowIn('Shared SPOFs', 'Ledger, services/ledger/RUNBOOK.md').click();
    await workbench.tab('RUNBOOK.md').first().waitFor();
    await workbench.screenshot('views-shared-spofs');
  });

  it('Manuals is grouped and filtered as the user wants it, in this workspace ever after', async () => {
    await rowsOf('Manuals');
    await workbench.command("Owner's Manual: Group Manuals By…");
    await workbench.pick('by owner');
    await rowIn('Manuals', '@shop/checkout').waitFor();
    await workbench.command("Owner's Manual: Show Only Manuals with Warnings");
    await rowIn('Manuals', 'Checkout, service').waitFor({ state: 'detached' });
    const rows = await rowsOf('Manuals');
    assert.match(rows[0] ?? '', /^@shop\/platform/);
    await workbench.screenshot('views-manuals-arranged');
    // Reloading the page itself would not give VS Code the time to keep its state.
    const loaded = workbench.page.waitForEvent('load');
    await workbench.command('Developer: Reload Window');
    await loaded;
    assert.deepEqual(await rowsOf('Manuals'), rows);
    await workbench.command("Owner's Manual: Show All Manuals");
    await rowIn('Manuals', 'Checkout, service').waitFor();
  });
});
