import { createVSIX } from '@vscode/vsce';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle';
import { root } from './root';

/** Where the packed extension is put. */
export const packagePath = join(root, 'dist', 'owners-manual.vsix');

/** Builds the extension and packs it into a VSIX. */
export async function packageExtension(): Promise<void> {
  await bundle();
  // Everything is in the bundles. Links in the README stay as they are: there is no repository address to rewrite to.
  await createVSIX({
    cwd: root,
    packagePath,
    dependencies: false,
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void packageExtension();
