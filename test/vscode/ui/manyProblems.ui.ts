import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbench } from './workbench';

const MANUALS = 1000;

/** Two topics of those that must be answered are not: two warnings, and nothing else by the smallest preset. */
const manual = (name: string) => `---
manual: ${name}
kind: service
owners: ["@shop/${name}"]
---

# ${name}

## Rollback

Run \`helm rollback ${name}\`, and look at the version page.
`;

describe('A workspace of a thousand manuals', () => {
  let folder = '';
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'owners-manual-many-'));
    await writeFile(join(folder, '.owners-manual.yaml'), 'preset: minimal\n');
    for (let i = 0; i < MANUALS; i++) {
      const service = join(folder, 'services', `service-${i}`);
      await mkdir(service, { recursive: true });
      await writeFile(join(service, 'RUNBOOK.md'), manual(`service-${i}`));
    }
    workbench = await Workbench.open({ folder });
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  it('has each of its findings in the Problems panel, where diagnostics set in bulk would be dropped', async () => {
    await workbench.command("Owner's Manual: Focus on Manuals View");
    const expected = MANUALS * 2;
    let count = 0;
    for (const deadline = Date.now() + 90_000; Date.now() < deadline && count < expected;) {
      count = await workbench.problemCount();
      await workbench.page.waitForTimeout(1000);
    }
    assert.equal(count, expected);
  });
});
