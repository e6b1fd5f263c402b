import type { Metafile } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root';

export const NOTICES = 'THIRD-PARTY-NOTICES.txt';

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;
const RULE = '-'.repeat(80);

/**
 * The licences of all packages of which code is in these bundles, as they ask to be passed on.
 * Throws where a package comes without its licence.
 */
export function noticesOf(metafiles: readonly Metafile[]): string {
  const folders = new Set<string>();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
        if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
      }
    }
  }
  const notices = [...folders].map(noticeOf).sort();
  return `Code of these packages is part of what is shipped here.\n\n${notices.join(`\n${RULE}\n\n`)}`;
}

function noticeOf(folder: string): string {
  const at = join(root, folder);
  const { name, version, license } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license: string;
  };
  const files = readdirSync(at).filter((file) => LICENCE_FILE.test(file));
  if (files.length === 0) throw new Error(`${folder} has no licence to pass on`);
  const texts = files.sort().map((file) => readFileSync(join(at, file), 'utf8').trim());
  return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
}
