import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOTICES } from '../../../src/build/notices';
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
      const installed = (await readdir(extensionsFolder)).find((name) =>
        name.startsWith('owners-manual.owners-manual-'),
      );
      assert.ok(installed !== undefined);
      const notices = join(extensionsFolder, installed, 'dist', NOTICES);
      assert.match(await readFile(notices, 'utf8'), /^lit-html [\d.]+ \(BSD-3-Clause\)$/m);
      const folder = join(root, 'test', 'fixtures', 'workspaces', 'sample');
      const workbench = await Workbench.open({ folder, release, extensionsFolder });
      await workbench.command("Owner's Manual: Check Workspace");
      await workbench.problemsShow((problems) => problems.length > 0);
      await workbench.close();
    });
  }
});
