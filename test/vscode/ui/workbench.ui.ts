import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inWebHost } from '../host/server';
import { Workbench } from './workbench';

/** An extension that throws in its activation and in its command. */
const faulty = {
  'package.json': JSON.stringify({
    name: 'owners-manual',
    publisher: 'owners-manual',
    version: '0.0.0',
    engines: { vscode: '^1.100.0' },
    main: './dist/extension.js',
    browser: './dist/extension.js',
    contributes: { commands: [{ command: 'faulty.fail', title: 'Fail on Purpose' }] },
  }),
  'dist/extension.js': `
    const vscode = require('vscode');
    exports.activate = () => {
      vscode.commands.registerCommand('faulty.fail', () => {
        setTimeout(() => { throw new Error('failed on purpose'); });
      });
    };`,
};

describe('A workbench', () => {
  let scratch = '';

  before(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'owners-manual-faulty-'));
    await mkdir(join(scratch, 'dist'));
    for (const [name, text] of Object.entries(faulty)) await writeFile(join(scratch, name), text);
  });

  after(() => rm(scratch, { recursive: true }));

  for (const [host, settings] of [
    ['Node', {}],
    ['web', inWebHost],
  ] as const) {
    it(`fails when the extension throws where nobody awaits it, in the ${host} host`, async () => {
      const workbench = await Workbench.open({ folder: scratch, extension: scratch, settings });
      await workbench.command('Fail on Purpose');
      for (let waited = 0; workbench.errors.length === 0 && waited < 10_000; waited += 100) {
        await workbench.page.waitForTimeout(100);
      }
      await assert.rejects(workbench.close(), /failed on purpose/);
    });
  }
});
