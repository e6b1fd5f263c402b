import { build, type BuildOptions, type Metafile } from 'esbuild';
import { chmod, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NOTICES, noticesOf } from './notices';
import { plainFields } from './plainFields';
import { root } from './root';

/** What only its inline rules need of markdown-it. */
const INLINE_PACKAGES = ['linkify-it', 'entities', 'uc.micro', 'mdurl', 'punycode.js'];

const SHARED: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  target: 'es2023',
  legalComments: 'none',
  metafile: true,
  charset: 'utf8',
  logLevel: 'warning',
  alias: Object.fromEntries(INLINE_PACKAGES.map((name) => [name, './src/build/noInlineRules.ts'])),
  plugins: [plainFields],
};

/** Bundles everything that ships into `dist`: the extension for both hosts, the command line, the webviews. */
export async function bundle(options: { readonly sourcemap?: boolean } = {}): Promise<void> {
  const shared: BuildOptions = {
    ...SHARED,
    sourcemap: options.sourcemap === true ? 'linked' : false,
  };
  await rm(join(root, 'dist', 'webview'), { recursive: true, force: true });
  const cli = bundleCli('dist/cli.js', shared);
  const built = await Promise.all([
    // One for both hosts: what runs in a web worker runs in Node too, and is carried once.
    build({
      ...shared,
      entryPoints: ['src/extension/extension.ts'],
      platform: 'browser',
      format: 'cjs',
      external: ['vscode'],
      outfile: 'dist/extension.js',
    }),
    build({
      ...shared,
      entryPoints: await webviews(),
      platform: 'browser',
      format: 'iife',
      outdir: 'dist/webview',
    }),
  ]);
  await cli;
  // The command line has its own in its package.
  await writeFile(join(root, 'dist', NOTICES), noticesOf(built.map(({ metafile }) => metafile!)));
}

/** Bundles the command line into one file that can be run. Gives what it is made of. */
export async function bundleCli(outfile: string, shared: BuildOptions = SHARED): Promise<Metafile> {
  const { metafile } = await build({
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    platform: 'node',
    format: 'cjs',
    outfile,
    banner: { js: '#!/usr/bin/env node' },
  });
  await chmod(resolve(root, outfile), 0o755);
  return metafile!;
}

/** Each folder of `src/webview` that has an `index.ts` is a webview, bundled under the folder's name. */
async function webviews(): Promise<{ in: string; out: string }[]> {
  const folders = await readdir(join(root, 'src', 'webview'), { withFileTypes: true });
  return folders
    .map(({ name }) => ({ in: join('src', 'webview', name, 'index.ts'), out: name }))
    .filter((entry) => existsSync(join(root, entry.in)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void bundle();
