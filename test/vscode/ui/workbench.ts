import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { root } from '../../../src/build/root';
import { installEmbedded, releaseNamed, type Release } from '../host/install';
import { onStop } from '../host/lifetime';
import { startServer, type Server, type ServerOptions } from '../host/server';
import { openWindow, type Window } from '../host/window';
import { readProblems, type Problem } from './problems';

/** How to open a workbench. */
export interface WorkbenchOptions extends Omit<ServerOptions, 'embedded'> {
  /** A folder or `.code-workspace` file, absolute, or the address of a folder that is on no disk. */
  readonly folder: string;
  /** Unless given, what OWNERS_MANUAL_VSCODE says, or the newest. */
  readonly release?: Release;
  readonly size?: { readonly width: number; readonly height: number };
}

/** The themes that everything must be readable in: what VS Code calls each, and the class by which it shows. */
const themes = {
  dark: ['Dark Modern', 'vs-dark'],
  light: ['Light Modern', 'vs'],
  'high-contrast': ['Dark High Contrast', 'hc-black'],
  'high-contrast-light': ['Light High Contrast', 'hc-light'],
} as const;

export type Theme = keyof typeof themes;
export const allThemes = Object.keys(themes) as readonly Theme[];

const artefacts = join(root, 'test', 'artefacts');
const open = new Set<Workbench>();

/** All workbenches that are open now. */
export function openWorkbenches(): readonly Workbench[] {
  return [...open];
}

/** A VS Code with the extension in it, as a person at the screen has it. Close it in the end. */
export class Workbench {
  readonly page: Page;
  readonly #server: Server;
  readonly #window: Window;
  readonly #folder: string;

  private constructor(server: Server, window: Window, folder: string) {
    this.#server = server;
    this.#window = window;
    this.#folder = folder;
    this.page = window.page;
  }

  /** Starts a VS Code with the extension of this checkout (as built) and opens a window of it. */
  static async open(options: WorkbenchOptions): Promise<Workbench> {
    const { folder, release = releaseNamed(process.env['OWNERS_MANUAL_VSCODE']), size } = options;
    // A folder of installed extensions has the extension in it, or is meant not to.
    const extension = options.extension ?? root;
    const installed = options.extensionsFolder === undefined ? { extension } : {};
    const server = await startServer({
      ...options,
      ...installed,
      embedded: await installEmbedded(release),
    });
    try {
      const address = server.address(folder);
      const window = await openWindow({ address, extension, ...(size && { size }) });
      const workbench = new Workbench(server, window, folder);
      if (open.size === 0) closeAllOnStop();
      open.add(workbench);
      return workbench;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /** What the extension threw or logged as an error so far. */
  get errors(): readonly string[] {
    return this.#window.errors;
  }

  /** Resident memory of the extension host in MiB; undefined where the system does not tell. */
  async extensionHostMemory(): Promise<number | undefined> {
    const pid = await this.#extensionHost();
    const status = pid && (await readFile(`/proc/${pid}/status`, 'utf8').catch(() => undefined));
    const kibibytes = status && /^VmRSS:\s+(\d+)/m.exec(status)?.[1];
    return kibibytes ? Number(kibibytes) / 1024 : undefined;
  }

  /** Opens the window anew, in which the extension starts again. */
  async reopen(): Promise<void> {
    await this.page.reload();
    await this.page.locator('.monaco-workbench').waitFor();
  }

  /** What the server has written in files of that ending, by path: logs, storage of extensions. */
  async serverFiles(ending: string): Promise<ReadonlyMap<string, string>> {
    const files = (await readdir(this.#server.data, { recursive: true })).filter((path) =>
      path.endsWith(ending),
    );
    const read = async (path: string) =>
      [path, await readFile(join(this.#server.data, path), 'utf8')] as const;
    return new Map(await Promise.all(files.map(read)));
  }

  /** Its process: of those that have the server's folder in their environment, the one of that type. */
  async #extensionHost(): Promise<string | undefined> {
    const pids = await readdir('/proc').catch(() => []);
    for (const pid of pids.filter((name) => /^\d+$/.test(name))) {
      const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
      if (!(await read('cmdline')).includes('--type=extensionHost')) continue;
      if ((await read('environ')).includes(this.#server.data)) return pid;
    }
    return undefined;
  }

  /** Closes window and server. Rejects if the extension reported an error since it was opened. */
  async close(): Promise<void> {
    open.delete(this);
    await this.#window.close();
    await this.#server.stop();
    if (this.errors.length > 0) throw new Error(`The extension reported:\n${this.errors.join('\n')}`);
  }

  /** Runs a command by the palette; the title is the one shown there, with its category. */
  async command(title: string): Promise<void> {
    await this.#quickOpen('F1', `>${title}`, this.#quickRow(title));
  }

  /** Chooses from the list that a command offers. */
  async pick(label: string): Promise<void> {
    await this.#quickRow(label).click();
  }

  /** Answers the question that a command asks. */
  async answer(text: string): Promise<void> {
    await this.#quickInput().fill(text);
    await this.#quickInput().press('Enter');
  }

  /** Opens a file of the folder in the editor, at a line (from 1) if one is given. */
  async openFile(path: string, line?: number): Promise<void> {
    const name = basename(path);
    // An absolute path is found without a search; its label goes on with the folder. Files of the same name that were
    // open before are listed as well.
    const where = path === name ? '' : `[aria-label*="${dirname(path)}"]`;
    const row = this.page
      .locator(`.quick-input-list .monaco-list-row[aria-label^="${name}"]${where}`)
      .first();
    const place = line === undefined ? '' : `:${line}`;
    // The list may close without opening what was chosen, as when the focus goes to a webview that has just loaded.
    for (let attempt = 1; ; attempt++) {
      await this.#quickOpen('Control+P', join(this.#folder, path) + place, row);
      try {
        return await this.tab(name).waitFor({ timeout: 10_000 });
      } catch (error) {
        if (attempt === 3) throw error;
      }
    }
  }

  /** The tab of an editor. */
  tab(name: string): Locator {
    return this.page.locator(`.tab[data-resource-name="${name}"]`);
  }

  /** The lines of the active editor that are on the screen. */
  async editorLines(): Promise<readonly string[]> {
    const lines = this.page.locator('.editor-group-container.active .view-lines .view-line');
    return lines.evaluateAll((elements) =>
      elements
        .map((line) => ({ top: Number.parseFloat((line as HTMLElement).style.top), text: line.textContent }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text.replaceAll('\u00a0', ' ')),
    );
  }

  /** Everything in the Problems panel, which it opens. */
  async problems(): Promise<readonly Problem[]> {
    await this.command('Problems: Focus on Problems View');
    return readProblems(this.page);
  }

  /** Resolves with what the Problems panel has as soon as that is as expected; rejects after 60 s with what it has. */
  async problemsShow(expected: (problems: readonly Problem[]) => boolean): Promise<readonly Problem[]> {
    await this.command('Problems: Focus on Problems View');
    for (const deadline = Date.now() + 60_000; ; await this.page.waitForTimeout(200)) {
      const problems = await readProblems(this.page);
      if (expected(problems)) return problems;
      if (Date.now() > deadline)
        throw new Error(`The Problems panel has ${JSON.stringify(problems, undefined, 2)}`);
    }
  }

  /** How many problems the panel itself says it shows. */
  async problemCount(): Promise<number> {
    await this.command('Problems: Focus on Problems View');
    const label = await this.page
      .locator('.markers-panel-container [role="tree"]')
      .getAttribute('aria-label');
    return Number(/\d+/.exec((label ?? '').replaceAll(/[.,](?=\d{3})/g, ''))?.[0] ?? 0);
  }

  /** The document inside the webview with this title, once it is there. */
  async webview(title: string): Promise<Frame> {
    const deadline = Date.now() + 60_000;
    while (Date.now() < deadline) {
      for (const outer of this.page.frames()) {
        const inner = await outer.$(`#active-frame[title="${title}"]`).catch(() => null);
        const frame = await inner?.contentFrame();
        if (frame) return frame;
      }
      await this.page.waitForTimeout(100);
    }
    throw new Error(`There is no webview "${title}"`);
  }

  /** Changes the colour theme as people do, and resolves when it shows: the settings file is not followed reliably. */
  async setTheme(theme: Theme): Promise<void> {
    const [label, shows] = themes[theme];
    await this.command('Preferences: Color Theme');
    await this.#quickInput().fill(label);
    await this.pick(label);
    await this.page.locator(`.monaco-workbench.${shows}`).waitFor();
  }

  /** What the notifications on the screen say. */
  async notifications(): Promise<readonly string[]> {
    return this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
  }

  /** Keeps a picture of the window as `test/artefacts/<name>.png`; returns its path. */
  async screenshot(name: string): Promise<string> {
    await mkdir(artefacts, { recursive: true });
    const path = join(artefacts, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  /**
   * Opens a list by its key, types into it, and chooses a row. All of it again while that fails: the list shows what
   * is known when it opens, and closes when the focus goes elsewhere, as to a webview that has just been restored.
   */
  async #quickOpen(key: string, text: string, row: Locator): Promise<void> {
    for (const deadline = Date.now() + 30_000; ;) {
      try {
        await this.page.keyboard.press(key);
        await this.#quickInput().fill(text, { timeout: 2_000 });
        return await row.click({ timeout: 2_000 });
      } catch (error) {
        if (Date.now() > deadline) throw new Error(`Nothing could be chosen by "${text}"`, { cause: error });
        await this.page.keyboard.press('Escape');
      }
    }
  }

  #quickInput(): Locator {
    return this.page.locator('.quick-input-widget input[type="text"]:visible').first();
  }

  /** A row's label goes on with details after a comma: its key, that it is similar to what was typed. */
  #quickRow(label: string): Locator {
    const quoted = label.replaceAll('"', '\\"');
    const rows = ['=', '^='].map(
      (is) => `.monaco-list-row[aria-label${is}"${quoted}${is === '=' ? '' : ','}"]`,
    );
    return this.page.locator('.quick-input-list').locator(rows.join(', ')).first();
  }
}

let watching = false;

/** No server and no browser outlives a test run that is stopped. */
function closeAllOnStop(): void {
  if (watching) return;
  watching = true;
  onStop(async () => {
    await Promise.allSettled([...open].map((workbench) => workbench.close()));
  }, 1);
}
