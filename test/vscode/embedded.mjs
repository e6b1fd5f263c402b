#!/usr/bin/env node
// The embedded VS Code as an executable: what `runTests` of @vscode/test-electron wants as vscodeExecutablePath.
import 'tsx';

await import('./embedded.ts');
