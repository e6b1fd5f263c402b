import { createVSIX } from '@vscode/vsce';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle';
import { root } from './root';

/** Builds the extension and packs it into a VSIX; returns its path. */
export async function packageExtension(): Promise<string> {
  await bundle();
  const packagePath = join(root, 'dist', 'owners-manual.vsix');
  // Everything is in the bundles. Links in the README stay as they are: there is no repository address to rewrite to.
  await createVSIX({
    cwd: root,
    packagePath,
    dependencies: false,
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
  });
  return packagePath;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void packageExtension();
