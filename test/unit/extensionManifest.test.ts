import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/build/root';

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly engines: { readonly vscode: string };
  readonly capabilities: unknown;
  readonly contributes: Readonly<Record<string, unknown>> & {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
  };
}

const read = (name: string) => readFileSync(join(root, name), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const words = JSON.parse(read('package.nls.json')) as Record<string, string>;

describe('The manifest of the extension', () => {
  it('takes no key, enables no proposed API and is not active before there is something to do', () => {
    assert.ok(!('keybindings' in manifest.contributes));
    assert.ok(!('enabledApiProposals' in manifest));
    assert.ok(!manifest.activationEvents.includes('*'));
    assert.ok(!manifest.activationEvents.includes('onStartupFinished'));
  });

  it('takes over the opening of no document but our own pages', () => {
    const defaults = manifest.contributes['configurationDefaults'] as Record<string, object>;
    assert.deepEqual(Object.keys(defaults), ['workbench.editorAssociations']);
    const globs = Object.keys(defaults['workbench.editorAssociations'] ?? {});
    assert.ok(globs.every((glob) => glob.startsWith('owners-manual-')));
    assert.ok(!('customEditors' in manifest.contributes));
  });

  it('has English words for each place that it leaves to a translation, and no others', () => {
    const used = new Set([...JSON.stringify(manifest).matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key));
    assert.deepEqual([...used].sort(), Object.keys(words).sort());
  });

  it('offers in its menus only commands that it has', () => {
    const commands = new Set(manifest.contributes.commands.map(({ command }) => command));
    for (const [menu, items] of Object.entries(manifest.contributes.menus)) {
      for (const { command } of items) assert.ok(commands.has(command), `${command} in ${menu}`);
    }
  });

  it('names only files that are there', () => {
    const files = [
      ...JSON.stringify(manifest.contributes).matchAll(/"(?:\.\/)?((?:media|snippets|syntaxes)\/[^"]+)"/g),
    ];
    assert.ok(files.length > 3);
    for (const [, file] of files) assert.ok(existsSync(join(root, file!)), file);
  });
});
