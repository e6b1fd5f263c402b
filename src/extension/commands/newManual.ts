import {
  commands,
  Disposable,
  l10n,
  Range,
  SnippetString,
  Uri,
  window,
  workspace,
  type TextDocument,
  type WorkspaceFolder,
} from 'vscode';
import { isMarkdown } from '../../core/repository/discover';
import type { Kind } from '../../core/manual';
import { manualTemplate } from '../../core/authoring/templates';
import { createFile } from '../configuration';
import { exists } from '../fileHost';
import { questionsSnippet } from '../../core/authoring/questionsSnippet';

/**
 * *New Owner's Manual…*: asks for kind, name and place, writes the template and selects what to answer first.
 * Two kinds have commands of their own: what is looked back at, good or bad.
 */
export function newManualCommands(): Disposable {
  return Disposable.from(
    commands.registerCommand('owners-manual.newManual', (argument) => newManual(argument)),
    commands.registerCommand('owners-manual.newSuccessReview', (argument) => newManual(argument, 'success')),
    commands.registerCommand('owners-manual.newPostmortem', (argument) => newManual(argument, 'postmortem')),
  );
}

async function newManual(argument: unknown, given?: Kind): Promise<void> {
  const folder = await pickFolder(argument);
  if (folder === undefined) return;
  const kind = given ?? (await pickKind());
  if (!kind) return;
  const name = await askName(given ? '' : folder?.directory);
  if (name === undefined) return;
  const text = manualTemplate(name, kind);
  if (folder === null) {
    const document = await workspace.openTextDocument({ language: 'markdown', content: text });
    await askQuestions(document);
    return;
  }
  const uri = await askPlace(folder, kind, name);
  if (!uri || !(await createFile(uri, text))) return;
  await askQuestions(await workspace.openTextDocument(uri));
  if (!given) void offerConsensus(uri);
}

/** Consensus comes at the beginning: what people decided together they keep to. */
async function offerConsensus(uri: Uri): Promise<void> {
  const start = l10n.t('Start Consensus Record…');
  const message = l10n.t('Is something to be agreed upon first? What is not written down is argued again.');
  if ((await window.showInformationMessage(message, start)) === start) {
    await commands.executeCommand('owners-manual.startConsensus', uri);
  }
}

interface Target {
  readonly folder: WorkspaceFolder;
  /** In the folder, where the manual is proposed to be. */
  readonly directory: string;
}

/** The folder that is meant; null where none is open, undefined where the user thinks better of it. */
async function pickFolder(argument: unknown): Promise<Target | null | undefined> {
  const near = argument instanceof Uri ? argument : window.activeTextEditor?.document.uri;
  const nearby = near && workspace.getWorkspaceFolder(near);
  const { workspaceFolders } = workspace;
  if (!workspaceFolders?.length) return null;
  const folder =
    nearby ?? (workspaceFolders.length === 1 ? workspaceFolders[0] : await window.showWorkspaceFolderPick());
  if (!folder) return undefined;
  if (!near || folder !== nearby) return { folder, directory: '' };
  const path = near.path.slice(folder.uri.path.length + 1);
  const directory = argument instanceof Uri ? path : path.slice(0, Math.max(path.lastIndexOf('/'), 0));
  return { folder, directory };
}

async function pickKind(): Promise<Kind | undefined> {
  const items: { id: Kind; label: string; detail: string }[] = [
    {
      id: 'service',
      label: l10n.t('Service'),
      detail: l10n.t('How it is owned, released, run and rescued.'),
    },
    {
      id: 'alert',
      label: l10n.t('Alert'),
      detail: l10n.t('What one alert means and how to stop the harm.'),
    },
    { id: 'procedure', label: l10n.t('Procedure'), detail: l10n.t('One thing that is done step by step.') },
    { id: 'incident', label: l10n.t('Incident'), detail: l10n.t('How a kind of incident is handled.') },
    {
      id: 'launch',
      label: l10n.t('Launch'),
      detail: l10n.t('What has to be ready before something goes live.'),
    },
    {
      id: 'event',
      label: l10n.t('Event'),
      detail: l10n.t('A burst that is coming: a sale, a campaign, a dinner for five.'),
    },
    {
      id: 'postmortem',
      label: l10n.t('Post-mortem'),
      detail: l10n.t('What happened, what changed and what went right.'),
    },
    { id: 'success', label: l10n.t('Success review'), detail: l10n.t('A launch that went well, and why.') },
  ];
  return (
    await window.showQuickPick(items, { title: l10n.t('A manual of which kind?'), matchOnDetail: true })
  )?.id;
}

async function askName(directory: string | undefined): Promise<string | undefined> {
  const name = await window.showInputBox({
    title: l10n.t('What is it called?'),
    prompt: l10n.t('The name that people use for it, such as “checkout”.'),
    value: directory?.split('/').at(-1) ?? '',
    validateInput: (text) => (text.trim() === '' ? l10n.t('A name is needed.') : undefined),
  });
  return name?.trim();
}

async function askPlace({ folder, directory }: Target, kind: Kind, name: string): Promise<Uri | undefined> {
  const slug =
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'manual';
  const prefix = directory === '' ? '' : `${directory}/`;
  const own = `${prefix}RUNBOOK.md`;
  const uriOf = (path: string) => Uri.joinPath(folder.uri, path.trim());
  const proposed =
    kind === 'service' && !(await exists(uriOf(own)))
      ? own
      : `${prefix}${/(?:^|\/)runbooks?$/.test(directory) ? '' : 'runbooks/'}${slug}.md`;
  const path = await window.showInputBox({
    title: l10n.t('In which file?'),
    prompt: l10n.t('From the folder {0}.', folder.name),
    value: proposed,
    valueSelection: [prefix.length, proposed.length - '.md'.length],
    validateInput: async (text) => {
      if (!isMarkdown(text.trim())) return l10n.t('The name of a manual ends in .md.');
      if (text.split('/').includes('..')) return l10n.t('The file lies in the folder.');
      return (await exists(uriOf(text))) ? l10n.t('This file is there already.') : undefined;
    },
  });
  return path === undefined ? undefined : uriOf(path);
}

/** Selects the first question of a new manual: typing answers it, and Tab leads from each question to the next. */
async function askQuestions(document: TextDocument): Promise<void> {
  const editor = await window.showTextDocument(document);
  const questions = questionsSnippet(document.getText());
  if (!questions) return;
  const end = document.lineAt(document.lineCount - 1).range.end;
  const range = new Range(document.positionAt(questions.from), end);
  await editor.insertSnippet(new SnippetString(questions.snippet), range);
}
