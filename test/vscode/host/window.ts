import { realpathSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { browserArguments, installBrowser } from './browser';

/** The extension's own id: the words by which its errors are told from those of others. */
const extensionId = 'owners-manual.owners-manual';

/** How to open a window of a VS Code that is being served. */
export interface WindowOptions {
  readonly address: string;
  /** The extension's folder: an error with a path in it is the extension's. */
  readonly extension: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** Called with the page before it loads. */
  prepare?(page: Page): Promise<void>;
}

/** A workbench in a headless browser. */
export interface Window {
  readonly page: Page;
  /** What the extension threw or logged as an error so far, in the order in which it came. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Opens a window, and resolves when the workbench shows. */
export async function openWindow(options: WindowOptions): Promise<Window> {
  const browser = await chromium.launch({
    executablePath: await installBrowser(),
    args: [...browserArguments],
    // Whoever starts it sees to its end, together with the server's.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  try {
    const page = await newPage(browser, options);
    const errors: string[] = [];
    const folder = realpathSync(options.extension);
    const read = (text: string): void => {
      if (isOurs(text, folder)) errors.push(text);
    };
    page.on('console', (message) => {
      if (message.type() === 'error') read(message.text());
    });
    page.on('pageerror', ({ message, stack }) => {
      // What is thrown in the web extension host comes without a stack.
      if (stack === undefined || stack === '') errors.push(message);
      else read(stack);
    });
    await options.prepare?.(page);
    await page.goto(options.address, { waitUntil: 'commit' });
    await page.locator('.monaco-workbench .part.editor').waitFor({ timeout: 60_000 });
    return { page, errors, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function newPage(browser: Browser, { size }: WindowOptions): Promise<Page> {
  const context = await browser.newContext({
    viewport: size ?? { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // The compiler of these scripts marks functions with their names; those that are sent to the page need the marker.
  await context.addInitScript('globalThis.__name = (value) => value');
  const page = await context.newPage();
  // A machine that does other work as well is slow; a test that fails may take its time.
  page.setDefaultTimeout(30_000);
  page.setDefaultNavigationTimeout(60_000);
  return page;
}

/** Errors of VS Code itself (native modules that are not there, and so on) are none of ours. */
function isOurs(text: string, folder: string): boolean {
  const plain = text.replaceAll('%2F', '/');
  return plain.includes(extensionId) || plain.includes(`${folder}/dist/extension`);
}
