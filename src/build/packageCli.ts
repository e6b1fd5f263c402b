import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCli } from './bundle';
import { NOTICES, noticesOf } from './notices';
import { root } from './root';

/** What the command needs beside its bundle. */
const SHIPPED = ['LICENSE', 'README.md', 'media/rules', 'media/schemas'];

/**
 * Packs the command line alone into a package for npm, from a folder that is made for it: without the extension,
 * and with nothing to install, since the bundle holds all. Returns the path of the tarball.
 */
export async function packageCli(target = join(root, 'dist')): Promise<string> {
  const folder = join(target, 'package');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'media'), { recursive: true });
  const metafile = await bundleCli(join(folder, 'cli.js'));
  writeFileSync(join(folder, NOTICES), noticesOf([metafile]));
  for (const path of SHIPPED) cpSync(join(root, path), join(folder, path), { recursive: true });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', target], {
    cwd: folder,
    encoding: 'utf8',
  });
  return join(target, packed.trim().split('\n').at(-1)!);
}

function manifest(): object {
  const { name, version, license, keywords, engines } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as { name: string; version: string; license: string; keywords: string[]; engines: { node: string } };
  return {
    name,
    version,
    description: "Check and write owner's manuals (runbooks) on the command line and in CI.",
    license,
    keywords,
    bin: { [name]: 'cli.js' },
    engines: { node: engines.node },
    exports: { './media/schemas/*': './media/schemas/*' },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void packageCli().then((path) => console.log(path));
