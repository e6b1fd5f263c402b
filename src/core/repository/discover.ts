import ignore, { type Ignore } from 'ignore';
import { CONFIG_NAMES } from '../config/config';
import { decode } from '../document/encoding';
import { fieldOf } from '../document/yamlTree';
import { pathTest, type PathTest } from './glob';
import { KINDS } from '../manual';
import type { FrontMatter } from '../document/frontMatter';
import { nameOf } from './paths';

/** The host's files of one repository. Paths are relative to its root, with `/`; the root itself is ''. */
export interface FileHost {
  /** Names and types in a folder. Symbolic links are `other`: they are not followed. Rejects where it cannot. */
  readDirectory(path: string): Promise<readonly (readonly [string, 'file' | 'directory' | 'other'])[]>;
  /** Rejects where the file is not there or cannot be read. */
  readFile(path: string): Promise<Uint8Array>;
}

/** Where manuals are found unless the configuration says more. */
export const DEFAULT_INCLUDE: readonly string[] = [
  '**/{runbook,playbook,owners-manual,owner-manual,operations,ops-manual,operations-manual,operations_manual,operating-manual}.{md,markdown}',
  '**/*.{runbook,playbook,manual}.{md,markdown}',
  '**/{runbook,runbooks,playbook,playbooks,owners-manuals,manuals}/**/*.{md,markdown}',
  'alerts/**/*.{md,markdown}',
];

/**
 * Names of pages that tell of operations, though no glob includes them: beside the manual of a service they are a part
 * of it, whether or not it links to them.
 */
export const CHAPTER =
  /^(?:.*[-_. ])?(?:roll-?back|backups?|restore|recovery|dr|disaster|failover|incidents?|emergency|escalation|on-?call|contacts?|troubleshooting|monitoring|alerting|alerts|observability|deploy|deployments?|deploying|production|releases?|releasing|scaling|capacity|slos?|slas?|maintenance|operations|owners|ownership|architecture|limitations|known[-_ ]issues|risks?|readiness)(?:[-_. ].*)?\.(?:md|markdown)$/i;

/** Folders that are never entered: what is in them was not written here. */
const NEVER_FOLDERS = new Set([
  'node_modules',
  'vendor',
  'third_party',
  '.git',
  '.hg',
  '.svn',
  'dist',
  'build',
  'out',
  'target',
  '.venv',
  'venv',
  '.tox',
  '.terraform',
  '.cache',
  '.next',
  'bower_components',
]);
const NEVER_FILES = /^(?:changelog|changes|licen[cs]e|code_of_conduct)\.(?:md|markdown)$/i;
const MARKDOWN = /\.(?:md|markdown)$/i;
/** A tree deeper than this is a loop that the host did not see. */
const MAX_DEPTH = 64;

/** What the walk meets, in the order of the paths. */
export type Met =
  | { readonly type: 'markdown'; readonly path: string }
  /** Any other file: nothing is read of it yet. */
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'config'; readonly path: string }
  | { readonly type: 'unreadable'; readonly path: string; readonly error: unknown };

/** Whether the name of a file is that of a Markdown document. */
export function isMarkdown(path: string): boolean {
  return MARKDOWN.test(path) && !NEVER_FILES.test(nameOf(path));
}

/** Whether a folder of that name is never entered. */
export function isNeverFolder(name: string): boolean {
  return NEVER_FOLDERS.has(name);
}

/** What is ignored in a repository: patterns by the folder from which they hold downwards. */
export class Ignored {
  readonly #patterns = new Map<string, Ignore>();

  /** Adds patterns in the syntax of `.gitignore`. */
  add(folder: string, patterns: string | readonly string[]): void {
    const list = this.#patterns.get(folder) ?? ignore();
    this.#patterns.set(folder, list.add(patterns));
  }

  /** Whether a file is ignored, by itself or with a folder around it. */
  ignores(path: string): boolean {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth++) {
      if (isNeverFolder(parts[depth - 1]!)) return true;
      if (this.ignoresChild(`${parts.slice(0, depth).join('/')}/`)) return true;
    }
    return this.ignoresChild(path);
  }

  /**
   * Whether a path in a folder that is not ignored is ignored itself; folders end in `/`. The last file that
   * speaks decides, as git has it: a deeper `.gitignore` may take back what a higher one ignores.
   */
  ignoresChild(path: string): boolean {
    let ignored = false;
    for (let at = 0; at >= 0; at = path.indexOf('/', at) + 1 || -1) {
      const patterns = this.#patterns.get(path.slice(0, Math.max(at - 1, 0)));
      if (!patterns || at >= path.length) continue;
      const result = patterns.test(path.slice(at));
      if (result.ignored) ignored = true;
      else if (result.unignored) ignored = false;
    }
    return ignored;
  }
}

/**
 * Walks the repository from `folder` downwards: all files that are not ignored, and the configuration
 * files, a folder's configuration before the rest of it. What ignores it finds it adds to `ignored`.
 */
export async function* walk(host: FileHost, ignored: Ignored, folder = '', depth = 0): AsyncGenerator<Met> {
  if (depth > MAX_DEPTH) return;
  let children;
  try {
    children = await host.readDirectory(folder);
  } catch (error) {
    yield { type: 'unreadable', path: folder, error };
    return;
  }
  const types = new Map(children);
  const at = (name: string) => (folder === '' ? name : `${folder}/${name}`);
  if (types.get('.gitignore') === 'file') {
    const { error } = await addGitignore(host, ignored, folder);
    if (error !== undefined) yield { type: 'unreadable', path: at('.gitignore'), error };
  }
  const config = CONFIG_NAMES.find((name) => types.get(name) === 'file');
  // Whoever takes it may add its `exclude` before the walk goes on.
  if (config) yield { type: 'config', path: at(config) };
  for (const [name, type] of [...children].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const path = at(name);
    if (type === 'directory') {
      if (!isNeverFolder(name) && !ignored.ignoresChild(`${path}/`))
        yield* walk(host, ignored, path, depth + 1);
    } else if (type === 'file' && name !== config && !ignored.ignoresChild(path)) {
      yield { type: isMarkdown(name) ? 'markdown' : 'file', path };
    }
  }
}

/** Adds what the `.gitignore` of a folder ignores. Gives why it could not be opened, as where there is none. */
export async function addGitignore(
  host: FileHost,
  ignored: Ignored,
  folder: string,
): Promise<{ error?: unknown }> {
  try {
    const decoded = decode(await host.readFile(folder === '' ? '.gitignore' : `${folder}/.gitignore`));
    if ('text' in decoded) ignored.add(folder, decoded.text);
    return {};
  } catch (error) {
    return { error };
  }
}

const defaultTest = pathTest(DEFAULT_INCLUDE);

/** Whether the path alone makes a file a manual. */
export function isCandidate(path: string, includes: PathTest): boolean {
  return defaultTest(path) || includes(path);
}

const OUR_KEYS = [
  'service',
  'owners',
  'lifecycle',
  'tier',
  'rollback',
  'revert-within',
  'covers',
  'review',
  'drill',
  'informed',
  'knows',
  'not-applicable',
];

/** Whether front matter alone makes a file a manual: `manual:`, or an operational `kind:` beside another key of ours. */
export function isDeclared(matter: FrontMatter): boolean {
  if (matter.ours) return true;
  const kind = fieldOf(matter.root, 'kind')?.value;
  if (kind?.type !== 'scalar' || !KINDS.some((known) => known === kind.text && known !== 'other'))
    return false;
  return OUR_KEYS.some((key) => fieldOf(matter.root, key) !== undefined);
}
