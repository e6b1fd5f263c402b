import ignore, { type Ignore } from 'ignore';
import { CONFIG_NAMES } from './config';
import { decode } from './encoding';
import { fieldOf } from './yamlTree';
import { pathTest } from './glob';
import { KINDS } from './manual';
import type { FrontMatter } from './frontMatter';

/** The host's files of one repository. Paths are relative to its root, with `/`; the root itself is ''. */
export interface FileHost {
  /** Names and types in a folder. Symbolic links are `other`: they are not followed. Rejects where it cannot. */
  readDirectory(path: string): Promise<readonly (readonly [string, 'file' | 'directory' | 'other'])[]>;
  /** Rejects where the file is not there or cannot be read. */
  readFile(path: string): Promise<Uint8Array>;
}

/** Where manuals are found unless the configuration says more. */
export const DEFAULT_INCLUDE: readonly string[] = [
  '**/{runbook,playbook,owners-manual,owner-manual,operations,ops-manual,operating-manual}.{md,markdown}',
  '**/*.{runbook,playbook,manual}.{md,markdown}',
  '**/{runbook,runbooks,playbook,playbooks,owners-manuals,manuals}/**/*.{md,markdown}',
  'alerts/**/*.{md,markdown}',
];

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
  | { readonly type: 'config'; readonly path: string }
  | { readonly type: 'unreadable'; readonly path: string; readonly error: unknown };

/** Whether the name of a file is that of a Markdown document. */
export function isMarkdown(path: string): boolean {
  return MARKDOWN.test(path) && !NEVER_FILES.test(path.slice(path.lastIndexOf('/') + 1));
}

/** Whether a folder of that name is never entered. */
export function isNeverFolder(name: string): boolean {
  return NEVER_FOLDERS.has(name);
}

/**
 * Walks the repository: all Markdown that is not ignored, and the configuration files, a folder's
 * configuration before the rest of it.
 * @param excluded patterns in the syntax of `.gitignore` that hold from a folder downwards
 */
export async function* walk(
  host: FileHost,
  excluded: (folder: string) => Promise<readonly string[]> | readonly string[],
  from = '',
): AsyncGenerator<Met> {
  yield* walkFolder(host, excluded, from, [], 0);
}

interface Ignoring {
  readonly folder: string;
  readonly patterns: Ignore;
}

async function* walkFolder(
  host: FileHost,
  excluded: (folder: string) => Promise<readonly string[]> | readonly string[],
  folder: string,
  ignoring: readonly Ignoring[],
  depth: number,
): AsyncGenerator<Met> {
  if (depth > MAX_DEPTH) return;
  let children;
  try {
    children = await host.readDirectory(folder);
  } catch (error) {
    yield { type: 'unreadable', path: folder, error };
    return;
  }
  const names = new Map(children);
  const at = (name: string) => (folder === '' ? name : `${folder}/${name}`);
  for (const name of CONFIG_NAMES) {
    if (names.get(name) === 'file') {
      yield { type: 'config', path: at(name) };
      break;
    }
  }
  const here = [...ignoring];
  if (names.get('.gitignore') === 'file') {
    const text = await readText(host, at('.gitignore'));
    if (text) here.push({ folder, patterns: ignore().add(text) });
  }
  const excludes = await excluded(folder);
  if (excludes.length > 0) here.push({ folder, patterns: ignore().add([...excludes]) });
  const sorted = [...children].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, type] of sorted) {
    const path = at(name);
    if (type === 'directory') {
      if (!isNeverFolder(name) && !isIgnored(here, `${path}/`)) {
        yield* walkFolder(host, excluded, path, here, depth + 1);
      }
    } else if (type === 'file' && isMarkdown(name) && !isIgnored(here, path)) {
      yield { type: 'markdown', path };
    }
  }
}

/** The last file that speaks decides, as git has it: a deeper `.gitignore` may take back what a higher one ignores. */
function isIgnored(ignoring: readonly Ignoring[], path: string): boolean {
  let ignored = false;
  for (const { folder, patterns } of ignoring) {
    const relative = folder === '' ? path : path.slice(folder.length + 1);
    const result = patterns.test(relative);
    if (result.ignored) ignored = true;
    else if (result.unignored) ignored = false;
  }
  return ignored;
}

async function readText(host: FileHost, path: string): Promise<string | undefined> {
  try {
    const decoded = decode(await host.readFile(path));
    return 'text' in decoded ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}

const defaultTest = pathTest(DEFAULT_INCLUDE);
const includeTests = new WeakMap<readonly string[], (path: string) => boolean>();

/** Whether the path alone makes a file a manual. */
export function isCandidate(path: string, include: readonly string[]): boolean {
  if (defaultTest(path)) return true;
  let test = includeTests.get(include);
  if (!test) includeTests.set(include, (test = pathTest(include)));
  return test(path);
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
