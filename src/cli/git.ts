import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import type { Provenance } from './formats/format';
import { Failure, type World } from './world';

/** What changed since a revision, committed or not. Paths from the root of the repository. */
export interface Changes {
  /** Files that are there and differ, with their present names; new ones that nobody ignores among them. */
  readonly present: ReadonlySet<string>;
  /** Files that are gone, and the former names of renamed ones. */
  readonly gone: ReadonlySet<string>;
}

/** @param revision seen from where it left the present branch, so that others' later work does not count */
export async function changedSince(root: string, revision: string, env: World['env']): Promise<Changes> {
  const base = await mergeBase(root, revision, env);
  const present = new Set<string>();
  const gone = new Set<string>();
  const diff = [
    'diff',
    '--name-status',
    '-z',
    '-M',
    '--no-ext-diff',
    '--no-textconv',
    '--no-relative',
    base,
    '--',
  ];
  const fields = (await git(root, env, diff)).split('\0');
  for (let at = 0; at + 1 < fields.length;) {
    const status = fields[at++]!;
    const path = fields[at++]!;
    if (status.startsWith('R') || status.startsWith('C')) {
      if (status.startsWith('R')) gone.add(path);
      present.add(fields[at++]!);
    } else (status === 'D' ? gone : present).add(path);
  }
  const untracked = await git(root, env, ['ls-files', '--others', '--exclude-standard', '-z']);
  for (const path of untracked.split('\0')) if (path) present.add(path);
  return { present, gone };
}

/** Name and revision of a repository; empty where git knows none. */
export async function provenanceOf(root: string, env: World['env']): Promise<Provenance> {
  const ask = async (args: string[]) => {
    try {
      return (await git(root, env, args)).trim();
    } catch {
      return '';
    }
  };
  const remote = await ask(['config', '--get', 'remote.origin.url']);
  return {
    repository: nameOf(remote) || basename(root),
    revision: await ask(['rev-parse', '--verify', 'HEAD']),
  };
}

/** `host/owner/name` of an address, which may carry a password. */
function nameOf(remote: string): string {
  const scp = /^(?:[^@/]+@)?([^:/]+):(?!\/)(.+)$/.exec(remote);
  const url = /^[a-z+]+:\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/(.+)$/i.exec(remote);
  const [, host, path] = url ?? scp ?? [];
  return host && path ? `${host}/${path.replace(/\.git\/?$/, '').replace(/\/+$/, '')}` : '';
}

/** Where `revision` and the present branch parted. */
export async function mergeBase(root: string, revision: string, env: World['env']): Promise<string> {
  let commit: string;
  try {
    // Behind --end-of-options nothing is taken for an option, whatever somebody names a branch.
    commit = (
      await git(root, env, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
    ).trim();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`--changed-since: git knows no revision “${revision}” in ${root}`, { cause: error });
  }
  try {
    return (await git(root, env, ['merge-base', commit, 'HEAD'])).trim();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      `--changed-since: “${revision}” and the present branch have no common commit in ${root}; a shallow clone must be deeper`,
      { cause: error },
    );
  }
}

const run = promisify(execFile);

async function git(root: string, env: World['env'], args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run('git', gitArguments(args), gitOptions(root, env));
    return stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Failure('git is not there', { cause: error });
    throw error;
  }
}

/** A repository may name programs in its configuration: none is to run. */
export function gitArguments(args: readonly string[]): string[] {
  return [
    '-c',
    'core.fsmonitor=false',
    '-c',
    'core.quotePath=false',
    '-c',
    'log.showSignature=false',
    ...args,
  ];
}

export function gitOptions(cwd: string, env: World['env']) {
  return {
    cwd,
    env: { ...env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    maxBuffer: 1 << 30,
    encoding: 'utf8' as const,
  };
}

/** What the repository is called where its remotes are, such as `shop/checkout`; undefined where git is not there. */
export async function namesOf(root: string, env: World['env']): Promise<string[] | undefined> {
  try {
    const text = await git(root, env, ['config', '--get-regexp', '^remote\\..*\\.url$']);
    const addresses = text.split('\n').map((line) => nameOf(line.slice(line.indexOf(' ') + 1)));
    return [
      ...new Set(addresses.filter(Boolean).map((name) => name.slice(name.indexOf('/') + 1).toLowerCase())),
    ];
  } catch (error) {
    // It fails where there is no remote, which is an answer.
    return error instanceof Failure ? undefined : [];
  }
}
