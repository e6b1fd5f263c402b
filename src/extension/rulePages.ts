import { Uri, workspace, type Disposable, type ExtensionContext } from 'vscode';
import { RULES } from '../core/rules/index';
import { RULE_SCHEME } from './convert';

/** Shows the pages of the rules, which are shipped with the extension, as read-only documents. */
export function provideRulePages(context: ExtensionContext): Disposable {
  return workspace.registerTextDocumentContentProvider(RULE_SCHEME, {
    provideTextDocumentContent: (uri) => readPage(context.extensionUri, ruleOf(uri)),
  });
}

function ruleOf(uri: Uri): string {
  return uri.path.replace(/^\/|\.md$/g, '');
}

async function readPage(extension: Uri, id: string): Promise<string> {
  const rule = RULES.find((other) => other.id === id);
  // The rule of a topic that the team's configuration adds has no page of its own.
  if (!rule) return `# ${id}\n\nA rule of a topic that the configuration of this workspace adds.\n`;
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'media', 'rules', `${id}.md`));
  // Marks of the script that writes the head; they mean nothing to a reader.
  return new TextDecoder().decode(bytes).replace(/<!-- \/?generated\b[^>]*-->\s*/g, '');
}
