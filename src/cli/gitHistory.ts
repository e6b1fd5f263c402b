import { execFileSync } from 'node:child_process';
import { pathTest } from '../core/repository/glob';
import type { Changes, Repository } from '../core/repository/repository';
import { gitArguments, gitOptions, mergeBase, namesOf } from './git';
import type { World } from './world';

interface Commit {
  readonly day: string;
  readonly subject: string;
  readonly files: readonly string[];
}

/** What rules ask of the history of a repository, answered by git when it is asked. */
export type History = Required<Pick<Repository, 'names' | 'changesSince' | 'authorsOf'>> &
  Pick<Repository, 'onlyDateChanged'>;

/** Each question that was asked, with its answer: so that a merge can answer it again without the repository. */
export type Answered = Map<string, unknown>;

/**
 * The history of the repository at `root`; undefined where git cannot tell.
 * @param since a revision: what is only checked against a base is checked against where it left the branch
 */
export async function historyOf(
  root: string,
  env: World['env'],
  since: string | undefined,
  answered?: Answered,
): Promise<History | undefined> {
  const base = since === undefined ? undefined : await mergeBase(root, since, env);
  const names = await namesOf(root, env);
  if (!names) return undefined;
  const log = new Log(root, env);
  const ask = <A extends readonly unknown[], T>(name: string, answer: (...args: A) => T) =>
    remember(name, answer, answered);
  const history: History = {
    names,
    changesSince: ask('changesSince', (globs: readonly string[], day: string) =>
      log.changesSince(globs, day),
    ),
    authorsOf: ask('authorsOf', (path: string) => log.authorsOf(path)),
  };
  if (base === undefined) return history;
  return {
    ...history,
    onlyDateChanged: ask('onlyDateChanged', (path: string) => log.onlyDateChanged(base, path)),
  };
}

/** The same history from what was answered before. */
export function replay(names: readonly string[], answered: Answered): History {
  const answer = (name: string, args: readonly unknown[]) => answered.get(JSON.stringify([name, ...args]));
  return {
    names,
    changesSince: (...args) => answer('changesSince', args) as Changes | undefined,
    authorsOf: (...args) => (answer('authorsOf', args) ?? []) as readonly string[],
  };
}

function remember<A extends readonly unknown[], T>(
  name: string,
  answer: (...args: A) => T,
  answered: Answered = new Map(),
): (...args: A) => T {
  return (...args) => {
    const key = JSON.stringify([name, ...args]);
    if (!answered.has(key)) answered.set(key, answer(...args));
    return answered.get(key) as T;
  };
}

class Log {
  #commits: readonly Commit[] = [];
  #since: string | undefined;

  constructor(
    readonly root: string,
    readonly env: World['env'],
  ) {}

  changesSince(globs: readonly string[], day: string): Changes | undefined {
    const isCovered = pathTest(globs);
    const commits = this.#after(day).filter((commit) => commit.day > day && commit.files.some(isCovered));
    const [newest] = commits;
    return newest && { count: commits.length, newest: { day: newest.day, subject: newest.subject } };
  }

  authorsOf(path: string): readonly string[] {
    const text = this.#git(['log', '--format=%an%n%ae', '--', `:(top,literal)${path}`]);
    return [...new Set(text.split('\n').filter(Boolean))];
  }

  /** Whether the file is there at `base` and differs from it in days alone. */
  onlyDateChanged(base: string, path: string): boolean {
    const diff = this.#git([
      'diff',
      '--no-ext-diff',
      '--no-textconv',
      '--no-color',
      '-U0',
      '-M',
      base,
      '--',
      `:(top,literal)${path}`,
    ]);
    const lines = diff.split('\n').slice(diff.split('\n').findIndex((line) => line.startsWith('@@')));
    const side = (sign: string) => lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(1));
    const [old, fresh] = [side('-'), side('+')];
    if (old.length === 0 || old.length !== fresh.length) return false;
    const bare = (list: readonly string[]) =>
      list.map((line) => line.replace(/\d{4}-\d{2}-\d{2}/g, 'day')).join('\n');
    return old.every((line) => /\d{4}-\d{2}-\d{2}/.test(line)) && bare(old) === bare(fresh);
  }

  /** The commits since `day`, newest first: read once, from the earliest day that anybody asks for. */
  #after(day: string): readonly Commit[] {
    if (this.#since !== undefined && this.#since <= day) return this.#commits;
    this.#since = day;
    const format = '--format=%x01%cs%x09%s%x00';
    const text = this.#git(['log', '--no-merges', `--since=${day}T00:00:00`, '--name-only', '-z', format]);
    this.#commits = text
      .split('\u0001')
      .slice(1)
      .map((commit) => {
        const [head = '', ...files] = commit.split('\0');
        const [at = '', subject = ''] = head.split('\t');
        return { day: at, subject, files: files.map((file) => file.replace(/^\n/, '')).filter(Boolean) };
      });
    return this.#commits;
  }

  #git(args: readonly string[]): string {
    try {
      return execFileSync('git', gitArguments(args), {
        ...gitOptions(this.root, this.env),
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    } catch {
      // No commit yet, or a git too old for the question: nothing is known.
      return '';
    }
  }
}
