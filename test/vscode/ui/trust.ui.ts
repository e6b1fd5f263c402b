import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { root } from '../../../src/build/root';
import { Workbench } from './workbench';

describe('A workspace that nobody trusts', () => {
  let folder = '';
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'owners-manual-trust-'));
    await cp(join(root, 'test', 'fixtures', 'workspaces', 'sample'), folder, { recursive: true });
    workbench = await Workbench.open({ folder, askForTrust: true });
    workbench.page.setDefaultTimeout(60_000);
    await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  it('is judged like any other', async () => {
    const problems = await workbench.problemsShow((all) => all.length > 20);
    assert.ok(problems.every(({ source }) => source === 'owners-manual'));
  });

  it('has panels in which nothing runs but what is ours', async () => {
    await workbench.openFile('services/payments/RUNBOOK.md');
    await workbench.page.locator('.editor-actions [aria-label="Open Checklist"]').waitFor();
    await workbench.command("Owner's Manual: Open Checklist");
    const checklist = await workbench.webview('Checklist: RUNBOOK.md');
    await checklist.locator('h1').waitFor();
    assert.deepEqual(await refused(checklist), REFUSED);
    await workbench.command("Owner's Manual: Open Board");
    const board = await workbench.webview('Board');
    await board.locator('.lines .name').first().waitFor();
    assert.deepEqual(await refused(board), REFUSED);
  });
});

const REFUSED = { script: true, handler: true, style: true, picture: true, request: true };

/** What a page does not let in that says so of itself in its document. */
async function refused(frame: Frame): Promise<Record<keyof typeof REFUSED, boolean>> {
  // What runs for a test runs past the policy on evaluation: its words must do.
  const policy = await frame.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  assert.match(policy ?? '', /^default-src 'none';/);
  assert.doesNotMatch(policy ?? '', /unsafe-|\*|https?:/);
  return frame.evaluate(async () => {
    const marks = globalThis as unknown as { ran?: string };
    const add = (html: string) => {
      const element = document.createElement('div');
      element.innerHTML = html;
      document.body.append(element);
      return element;
    };
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = "script"';
    document.body.append(script);
    const ranScript = marks.ran !== undefined;
    add('<button onclick="globalThis.ran = 1">x</button>').querySelector('button')!.click();
    const ranHandler = marks.ran !== undefined;
    const styled = add('<p style="position: fixed">x</p>').querySelector('p')!;
    const picture = new Image();
    const shown = new Promise<boolean>((resolve) => {
      picture.onload = () => resolve(true);
      picture.onerror = () => resolve(false);
    });
    picture.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
    const answered = await fetch('https://example.org/').then(
      () => true,
      () => false,
    );
    return {
      script: !ranScript,
      handler: !ranHandler,
      style: getComputedStyle(styled).position !== 'fixed',
      picture: !(await shown),
      request: !answered,
    };
  });
}
