// Runs in a real extension host: tells how long the extension took to be loaded and to activate, in milliseconds.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { extensions } from 'vscode';

export interface ActivationTimes {
  readonly load: number;
  readonly activate: number;
}

type Extension = { readonly activate: (...context: unknown[]) => unknown };

export async function run(): Promise<void> {
  const extension = extensions.getExtension('owners-manual.owners-manual')!;
  if (extension.isActive) throw new Error('It was active before anybody asked for it.');
  const path = join(extension.extensionPath, 'dist', 'extension.js');
  let start = performance.now();
  const loadModule = createRequire(path);
  const loaded = loadModule(path) as Extension;
  const load = performance.now() - start;
  let activate: number | undefined;
  loadModule.cache[path]!.exports = {
    ...loaded,
    activate(...context: unknown[]) {
      start = performance.now();
      const api = loaded.activate(...context);
      activate = performance.now() - start;
      return api;
    },
  };
  await extension.activate();
  if (activate === undefined) throw new Error('Another copy of it was activated.');
  writeFileSync(
    process.env['OWNERS_MANUAL_TIMES']!,
    JSON.stringify({ load, activate } satisfies ActivationTimes),
  );
}
