import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { run } from '../../src/cli/run';
import type { Sink } from '../../src/cli/world';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  /** Where the user stands, below the folder. */
  readonly in?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
}

/** A folder of its own for a test, and the command line in it. */
export class Workplace {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'owners-manual-')));

  async write(files: Readonly<Record<string, string | Uint8Array>>): Promise<this> {
    for (const [path, content] of Object.entries(files)) {
      const absolute = join(this.folder, path);
      await mkdir(dirname(absolute), { recursive: true });
      await writeFile(absolute, content);
    }
    return this;
  }

  async run(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
    const out = collector(options.terminal ?? false);
    const err = collector(options.terminal ?? false);
    const code = await run({
      argv: args,
      cwd: join(this.folder, options.in ?? ''),
      env: { PATH: process.env['PATH'], HOME: this.folder, ...options.env },
      out: out.sink,
      err: err.sink,
      home: resolve(import.meta.dirname, '../..'),
      now: () => new Date(2026, 8, 1, 12),
    });
    return { code, out: out.text(), err: err.text() };
  }

  /** Runs git in the folder, as somebody with a name; gives what it says. */
  git(...args: string[]): string {
    const who = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', '-c', 'init.defaultBranch=main'];
    const env = { PATH: process.env['PATH'], HOME: this.folder, GIT_CONFIG_NOSYSTEM: '1' };
    return execFileSync('git', [...who, ...args], { cwd: this.folder, env, encoding: 'utf8', stdio: 'pipe' });
  }

  /** Commits everything that is there. */
  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', message);
  }

  chmod(path: string, mode: number): Promise<void> {
    return chmod(join(this.folder, path), mode);
  }

  path(path: string): string {
    return join(this.folder, path);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function collector(isTerminal: boolean): { readonly sink: Sink; text(): string } {
  let text = '';
  return { sink: { isTerminal, write: (chunk) => void (text += chunk) }, text: () => text };
}

/** A service manual that answers all that is asked of it, in the words of \`files\`. */
export const GOOD_MANUAL = `---
manual: checkout
kind: service
lifecycle: early
owners: ["@shop/checkout", "@shop/platform"]
---

# Checkout

## Rollback

Rollback takes 10 minutes when the error rate is above 2 %. The on-call engineer decides.

1. Run \`deploy previous\`.
2. Check that the version page shows the previous release.

## Emergency

1. Page #checkout-help, +49 30 1234567, or checkout@example.com.
2. After 15 minutes call the platform rota in #platform-help.

## Single points of failure

| Component | What happens | Mitigation |
|-----------|--------------|------------|
| Redis     | Carts are lost | Replica in a second zone |
`;

/** A service manual without an emergency section and with an empty rollback. */
export const POOR_MANUAL = `---
manual: search
kind: service
owners: ["@shop/search"]
---

# Search

## Rollback

`;
