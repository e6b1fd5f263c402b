import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../src/build/root';
import { Workbench } from './workbench';

describe('A window that is opened again', () => {
  let folder = '';
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'owners-manual-restart-'));
    await cp(join(root, 'test', 'fixtures', 'workspaces', 'sample'), folder, { recursive: true });
    workbench = await Workbench.open({ folder });
    workbench.page.setDefaultTimeout(60_000);
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  it('knows its manuals from the last time, and finds the same in them', async () => {
    const first = await workbench.problemsShow((all) => all.length > 20);
    const cache = await until(async () => [...(await workbench.serverFiles('.index.jsonl')).values()][0]);
    assert.match(cache, /services\/payments\/RUNBOOK\.md/);
    for (const { message } of first) assert.ok(!cache.includes(message), message);
    await workbench.reopen();
    assert.deepEqual(await workbench.problemsShow((all) => all.length >= first.length), first);
    // What changed in between is not what it was.
    await writeFile(join(folder, 'services', 'payments', 'RUNBOOK.md'), '# Payments\n');
    await workbench.reopen();
    await workbench.problemsShow((all) => all.some(({ file }) => file.endsWith('payments/RUNBOOK.md')));
    await until(async () =>
      [...(await workbench.serverFiles('.index.jsonl')).values()].find((now) => now !== cache),
    );
  });
});

async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (const deadline = Date.now() + 60_000; ;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    assert.ok(Date.now() < deadline, 'it never came');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
