import * as vscode from 'vscode';
import { expectEqual, expectThat } from './expect';

interface Manifest {
  readonly contributes: { readonly commands?: readonly { readonly command: string }[] };
  readonly enabledApiProposals?: unknown;
}

describe('The extension', () => {
  const extension = vscode.extensions.getExtension('owners-manual.owners-manual');
  const manifest = extension?.packageJSON as Manifest;

  it('activates', async () => {
    expectThat(extension !== undefined, 'VS Code knows the extension');
    await extension.activate();
    expectThat(extension.isActive, 'it is active');
  });

  it('runs in the extension host that is meant', () => {
    expectEqual(typeof process === 'undefined' ? 'web' : 'node', EXPECTED_HOST);
  });

  it('registers each command that its manifest promises', async () => {
    const promised = manifest.contributes.commands?.map(({ command }) => command) ?? [];
    expectThat(promised.includes('owners-manual.checkWorkspace'), 'Check Workspace is promised');
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = promised.filter((command) => !registered.has(command));
    expectEqual(missing, [], 'the list of commands that nobody registered');
  });

  it('uses no API that is only proposed', () => {
    expectEqual(manifest.enabledApiProposals, undefined);
  });
});
