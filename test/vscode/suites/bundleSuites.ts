import * as esbuild from 'esbuild';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));

/** Bundles all suites into one file that VS Code can run in an extension host; returns its path. */
export async function bundleSuites(root: string, host: 'node' | 'web'): Promise<string> {
  const outfile = join(root, 'dist', 'test', `suites.${host}.js`);
  await esbuild.build({
    entryPoints: [join(folder, 'index.ts')],
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2023',
    external: ['vscode'],
    define: { EXPECTED_HOST: JSON.stringify(host) },
    sourcemap: 'inline',
    logLevel: 'warning',
    plugins: [allSuites, mochaAsScript],
  });
  return outfile;
}

const allSuites: esbuild.Plugin = {
  name: 'all-suites',
  setup(build) {
    build.onResolve({ filter: /^suites$/ }, () => ({ path: 'suites', namespace: 'suites' }));
    build.onLoad({ filter: /.*/, namespace: 'suites' }, async () => {
      const files = (await readdir(folder)).filter((file) => file.endsWith('.suite.ts')).sort();
      return { contents: files.map((file) => `import './${file}';`).join('\n'), resolveDir: folder };
    });
  },
};

/** Its build for browsers is a plain script in a package of modules: kept from taking this bundle's exports for its own. */
const mochaAsScript: esbuild.Plugin = {
  name: 'mocha-as-script',
  setup(build) {
    build.onLoad({ filter: /mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `(function (exports, module) {${await readFile(path, 'utf8')}\n}).call(globalThis);`,
    }));
  },
};
