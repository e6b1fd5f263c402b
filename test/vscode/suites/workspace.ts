import * as vscode from 'vscode';
import { eventually } from './expect';

/** The address of a file of the workspace. */
export function at(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Writes a file on the disk, behind the editor's back. */
export async function writeFile(path: string, text: string | Uint8Array): Promise<vscode.Uri> {
  const uri = at(path);
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

let folders = 0;

/** A path in the folder of the test that runs: see `ownFolders`. */
export function own(path = ''): string {
  return path === '' ? `own-${folders}` : `own-${folders}/${path}`;
}

/**
 * Gives each test of a suite a folder that no test had before, and clears up behind it: VS Code keeps the text of a
 * document for minutes, and its watcher may miss what comes where something has just gone.
 */
export function ownFolders(): void {
  beforeEach(() => {
    folders++;
  });
  afterEach(async () => {
    await closeEditors();
    await remove(own()).then(undefined, () => undefined);
    await eventually(() => (diagnosedIn(own()) ? undefined : true), 'end of what a test began');
  });
}

/** Whether any document in a folder of the workspace, or a file of that name, has a finding of ours. */
export function diagnosedIn(path: string): boolean {
  const { path: start } = at(path);
  return vscode.languages
    .getDiagnostics()
    .some(
      ([uri, all]) =>
        (uri.path === start || uri.path.startsWith(`${start}/`)) &&
        all.some(({ source }) => source === 'owners-manual'),
    );
}

export async function remove(path: string): Promise<void> {
  await vscode.workspace.fs.delete(at(path), { recursive: true, useTrash: false });
}

/** Our diagnostics of a document. */
export function diagnosticsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'owners-manual');
}

/** The rules that find something in a document, in its order. */
export function rulesOf(uri: vscode.Uri): string[] {
  return diagnosticsOf(uri).map(ruleOf);
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : '';
}

/** Waits until what our rules find in a document satisfies `holds`; gives the rules. */
export async function rulesWhen(
  uri: vscode.Uri,
  what: string,
  holds: (rules: readonly string[]) => boolean,
): Promise<string[]> {
  return eventually(
    () => {
      const rules = rulesOf(uri);
      return holds(rules) ? rules : undefined;
    },
    `${what} (now: ${rulesOf(uri).join(', ')})`,
  );
}

/** Replaces the whole text of an open document, as one edit. */
export async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  await vscode.workspace.applyEdit(edit);
}

/** Drops what was not saved and closes all editors. */
export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    // In one step: what is still dirty when all editors are closed asks whether to save it.
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Keeps a suite from having saved what it types, which is the default in a browser. */
export function withoutAutoSave(): void {
  const set = (value: string | undefined) =>
    vscode.workspace.getConfiguration('files').update('autoSave', value, vscode.ConfigurationTarget.Global);
  before(() => set('off'));
  after(() => set(undefined));
}

/** Lets things happen that must not happen, before it is said that they did not. */
export async function wait(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
