import * as vscode from 'vscode';
import { eventually, expectEqual, expectThat } from './expect';
import { at, diagnosticsOf, ruleOf } from './workspace';

interface Report {
  readonly findings: readonly {
    readonly path: string;
    readonly rule: string;
    readonly severity: 'error' | 'warning' | 'information' | 'hint';
    readonly message: string;
    readonly range: { readonly start: Place; readonly end: Place };
  }[];
}

interface Place {
  readonly line: number;
  readonly column: number;
}

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

describe('The editor and the command line', () => {
  it('find the same in the sample workspace, though no manual is open', async () => {
    const file = vscode.Uri.joinPath(at(''), '..', 'findings.json');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const { findings } = JSON.parse(text) as Report;
    expectThat(findings.length >= 20, 'the command line finds something');
    const expected = findings.map(({ path, rule, severity, message, range: { start, end } }) =>
      line(path, rule, severity, message, start.line, start.column, end.line, end.column),
    );
    const seen = await eventually(() => {
      const lines = ours();
      return lines.length >= expected.length ? lines : undefined;
    }, `as many diagnostics as the command line has findings (${expected.length})`);
    expectEqual(seen.sort(), expected.sort(), 'what the editor finds');
  });

  it('lead to the page of each rule', async () => {
    const [first] = diagnosticsOf(at('services/search/RUNBOOK.md'));
    const { code } = first ?? {};
    expectThat(typeof code === 'object', 'the code of a diagnostic leads somewhere');
    const page = await vscode.workspace.openTextDocument(code.target);
    expectThat(page.getText().includes(String(code.value)), 'the page is that of the rule');
    expectEqual(page.languageId, 'markdown');
  });
});

function ours(): string[] {
  const root = at('').path;
  return vscode.languages.getDiagnostics().flatMap(([uri]) =>
    diagnosticsOf(uri).map((diagnostic) => {
      const { severity, message, range } = diagnostic;
      const { start, end } = range;
      return line(
        uri.path.slice(root.length).replace(/^\//, ''),
        ruleOf(diagnostic),
        SEVERITIES[severity] ?? '',
        message,
        start.line + 1,
        start.character + 1,
        end.line + 1,
        end.character + 1,
      );
    }),
  );
}

function line(...parts: (string | number)[]): string {
  return parts.join(' | ');
}
