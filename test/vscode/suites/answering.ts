import * as vscode from 'vscode';

type Answer = string | undefined;

/**
 * Runs something and answers the boxes that it opens, in this order: an input box by its text, which must be
 * valid, a quick pick by the label that begins so. Rejects where an answer is not asked for.
 */
export async function answering(run: () => Promise<unknown>, ...answers: Answer[]): Promise<void> {
  const { showInputBox, showQuickPick } = vscode.window;
  const left = [...answers];
  const next = (what: string): Answer => {
    if (left.length === 0) throw new Error(`Nobody answers: ${what}`);
    return left.shift();
  };
  const window = vscode.window as unknown as Record<string, unknown>;
  window['showInputBox'] = async (options: vscode.InputBoxOptions) => {
    const answer = next(options.title ?? '') ?? options.value;
    const fault = await options.validateInput?.(answer ?? '');
    if (fault) throw new Error(`“${answer}” does not do: ${JSON.stringify(fault)}`);
    return answer;
  };
  window['showQuickPick'] = async (
    offered: readonly vscode.QuickPickItem[] | Thenable<readonly vscode.QuickPickItem[]>,
    options: vscode.QuickPickOptions,
  ) => {
    const items = await offered;
    const answer = next(options.title ?? '');
    const item = items.find(({ label }) => answer !== undefined && label.startsWith(answer));
    if (!item) throw new Error(`“${answer}” is not among ${items.map(({ label }) => label).join(', ')}`);
    return item;
  };
  try {
    await run();
  } finally {
    Object.assign(window, { showInputBox, showQuickPick });
  }
  if (left.length > 0) throw new Error(`Nobody asked for ${left.join(', ')}`);
}
