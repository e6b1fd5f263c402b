import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagePath } from '../../../src/build/package';
import { root } from '../../../src/build/root';
import { command } from '../host/command';
import { installEmbedded, releases } from '../host/install';
import { Workbench } from './workbench';

describe('The packed extension', () => {
  let scratch = '';

  before(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'owners-manual-packed-'));
  });

  after(() => rm(scratch, { recursive: true }));

  for (const release of releases) {
    it(`installs into VS Code ${release} and works there`, async () => {
      const extensionsFolder = join(scratch, release);
      const { node, server } = await installEmbedded(release);
      const data = join(scratch, `${release}-data`);
      await command(node, [
        server,
        ...['--accept-server-license-terms', '--server-data-dir', data],
        ...['--extensions-dir', extensionsFolder, '--install-extension', packagePath],
      ]);
      assert.ok(
        (await readdir(extensionsFolder)).some((name) => name.startsWith('owners-manual.owners-manual-')),
      );
      const folder = join(root, 'test', 'fixtures', 'workspaces', 'sample');
      const workbench = await Workbench.open({ folder, release, extensionsFolder });
      await workbench.command("Owner's Manual: Check Workspace");
      await workbench.problemsShow((problems) => problems.length > 0);
      await workbench.close();
    });
  }
});
