import './location';
import 'mocha/mocha.js';

/**
 * VS Code's entry in either extension host: runs all suites, and rejects when a test fails. It is mocha's build for
 * browsers in both, because the web host has no modules of Node, and mocha's other build has too many to be bundled.
 */
export async function run(): Promise<void> {
  // Marked, because the workbench logs to the same place.
  Mocha.reporters.Base.consoleLog = (format = '', ...values: unknown[]) =>
    console.log(`mocha| ${format}`, ...values);
  mocha.setup({ ui: 'bdd', reporter: 'spec', color: false, timeout: 60_000 });
  // A module made when this is bundled: it imports each `*.suite.ts` of this folder.
  await import('suites');
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} failed`))));
  });
}
