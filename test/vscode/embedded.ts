import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { format } from 'node:util';
import { installEmbedded, releaseNamed } from './host/install';
import { onStop } from './host/lifetime';
import { inWebHost, startServer, type Server } from './host/server';
import { openWindow, type Window } from './host/window';

/** No test takes as long; a workbench that never runs them must not be waited for. Milliseconds. */
const longestSilence = 3 * 60_000;

/** What VS Code's command line says about a test run. */
interface Arguments {
  readonly extension: string;
  readonly tests: string;
  readonly web: boolean;
  readonly askForTrust: boolean;
  readonly target: string | undefined;
}

/**
 * Runs an extension's tests as VS Code does, but in the embedded one (OWNERS_MANUAL_VSCODE: floor or newest) and
 * in a browser without a screen. Returns the exit code.
 */
async function runEmbedded(args: readonly string[]): Promise<number> {
  const { extension, tests, web, askForTrust, target } = readArguments(args);
  const log = new Log();
  const embedded = await installEmbedded(releaseNamed(process.env['OWNERS_MANUAL_VSCODE']));
  let server: Server | undefined;
  let window: Window | undefined;
  const end = async (): Promise<void> => {
    await window?.close();
    await server?.stop();
  };
  onStop(end, 1);
  try {
    server = await startServer({ embedded, askForTrust, settings: web ? inWebHost : {} });
    const remote = (path: string): string => `vscode-remote://127.0.0.1:${server?.port}${path}`;
    const payload: [string, string][] = [
      ['extensionDevelopmentPath', remote(extension)],
      ['extensionTestsPath', remote(tests)],
      ['skipWelcome', 'true'],
    ];
    let finish: ((code: number) => void) | undefined;
    const finished = new Promise<number>((resolve) => (finish = resolve));
    window = await openWindow({
      address: server.address(target, payload),
      extension,
      prepare: async (page) => {
        await page.exposeFunction('codeAutomationLog', log.write);
        await page.exposeFunction('codeAutomationExit', (code: number) => finish?.(code));
      },
    });
    const code = await Promise.race([finished, log.silent(longestSilence)]);
    if (code === undefined) throw new Error(`The tests say nothing since ${longestSilence / 1000} s`);
    for (const error of window.errors) console.error(`The extension host reports:\n${error}`);
    const failed = code !== 0 || window.errors.length > 0;
    if (failed) log.writeRest();
    return failed ? code || 1 : 0;
  } finally {
    await end();
  }
}

/** What the extension host and the workbench print: the tests' own at once, the rest only when it may explain a failure. */
class Log {
  readonly #rest: string[] = [];
  #heard = Date.now();

  readonly write = (_type: string, values: readonly unknown[]): void => {
    const text = format(...values);
    if (text.startsWith('mocha| ')) {
      this.#heard = Date.now();
      console.log(text.slice('mocha| '.length));
    } else if (!isNoise(text)) {
      this.#rest.push(text);
    }
  };

  /** Resolves when the tests have said nothing for so many milliseconds. */
  async silent(milliseconds: number): Promise<undefined> {
    this.#heard = Date.now();
    while (Date.now() - this.#heard < milliseconds) await delay(1_000, undefined, { ref: false });
  }

  writeRest(): void {
    console.error(this.#rest.slice(-40).join('\n'));
  }
}

/** Native modules that the embedded VS Code does without, and its gallery. */
function isNoise(text: string): boolean {
  return /Could not locate the bindings file|Cannot find module .*watchdog|from gallery as it is disabled/.test(
    text,
  );
}

function readArguments(args: readonly string[]): Arguments {
  const option = (name: string): string | undefined =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const extension = option('extensionDevelopmentPath');
  const tests = option('extensionTestsPath');
  if (extension === undefined || tests === undefined) {
    throw new Error('Give --extensionDevelopmentPath=FOLDER and --extensionTestsPath=FILE');
  }
  const target = args.find((arg) => !arg.startsWith('-'));
  return {
    extension: resolve(extension),
    tests: resolve(tests),
    web: option('extensionDevelopmentKind') === 'web',
    askForTrust: !args.includes('--disable-workspace-trust'),
    target: target === undefined ? undefined : resolve(target),
  };
}

runEmbedded(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
