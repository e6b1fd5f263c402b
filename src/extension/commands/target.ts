import { commands, l10n, Uri, window, workspace, type TextDocument } from 'vscode';
import type { ManualNode } from '../manualNodes';
import type { ManualStore } from '../store';

/** The document that a command is about: what it was called with (an address, a node of the tree), else the active one. */
export function targetUri(argument: unknown): Uri | undefined {
  if (argument instanceof Uri) return argument;
  const node = argument as Partial<Extract<ManualNode, { path: string }>> | undefined;
  if (node?.folder && node.path !== undefined) return node.folder.uriOf(node.path);
  return window.activeTextEditor?.document.uri;
}

/** The topic that a command was called for: by name, or by a node of the tree. */
export function targetTopic(argument: unknown, topic: unknown): string | undefined {
  if (typeof topic === 'string') return topic;
  const node = argument as Partial<Extract<ManualNode, { topic: string }>> | undefined;
  return typeof node?.topic === 'string' ? node.topic : undefined;
}

/** The manual that a command is about. Says what to do where there is none. */
export async function targetManual(store: ManualStore, argument: unknown): Promise<TextDocument | undefined> {
  const uri = targetUri(argument);
  if (uri) {
    const document = await workspace.openTextDocument(uri);
    await store.refresh(uri);
    if (store.manual(document)) return document;
  }
  // Nobody waits for the answer: the command is over.
  void sayThereIsNone(uri);
  return undefined;
}

async function sayThereIsNone(uri: Uri | undefined): Promise<void> {
  const why = l10n.t('Why?');
  const create = l10n.t("New Owner's Manual…");
  const message = uri
    ? l10n.t("The file {0} is no owner's manual.", workspace.asRelativePath(uri))
    : l10n.t("Open an owner's manual first: no file is open in the active editor.");
  const chosen = await window.showInformationMessage(message, ...(uri ? [why, create] : [create]));
  if (chosen === why) await commands.executeCommand('owners-manual.whyManual', uri);
  if (chosen === create) await commands.executeCommand('owners-manual.newManual');
}
