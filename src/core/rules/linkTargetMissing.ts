import { groupBy } from '../groupBy';
import { anchorKey } from '../document/anchors';
import type { ManualEntry } from '../index/manualIndex';
import { nearest } from '../nearest';
import { folderOf, foldersOf, inFolder, nameOf, relativePath } from '../repository/paths';
import { defineSetRule, type SetContext } from '../rule';
import type { Target } from '../facts/targets';
import { compareRanges } from '../document/text';

/** Only what has such a name is surely a file: others may be pages of a site. */
const FILE =
  /\.(?:md|markdown|mdx|txt|png|jpe?g|gif|svg|webp|pdf|drawio|puml|sh|bash|py|rb|pl|ps1|go|js|ts|mjs|cjs|ya?ml|json|toml|tf|sql|conf|cfg|ini|csv)$/i;
/** Generators of sites resolve links against the page that they make, not against the file. */
const SITE = /(?:^|\/)(?:content|_docs|_pages|_posts|source|src\/pages|website|site)\//;
const TEMPLATE = /[<>{}$*]/;
/** Lines of code, footnotes, the top of the page and names that a site knows (`howto:restore`) are no headings. */
const NO_HEADING =
  /^(?:L\d+(?:-L?\d+)?|fn(?:ref)?[:-].*|top|readme|user-content-.*|:~:.*|\w[\w-]*(?::\w[\w-]*)+)$/i;

/** At night nobody looks for where the page has gone. */
export const linkTargetMissing = defineSetRule({
  id: 'link-target-missing',
  class: 'content',
  severity: 'warning',
  summary: 'What a manual links to in its repository is there: files, headings, images, scripts of its steps',
  kinds: ['service', 'procedure', 'alert', 'incident', 'launch', 'event', 'postmortem', 'policy', 'index'],
  *check(entry, context) {
    // One mistake, made wherever it was copied to, is one finding.
    for (const [target, ...same] of sameTargets(entry)) {
      const said = judge(target, same.length + 1, entry, context);
      if (said === undefined) continue;
      yield {
        message: said,
        range: target.range,
        ...(same.length > 0 && {
          related: same.map(({ range }) => ({ path: entry.path, range, message: 'The same' })),
        }),
        fixable: suggestion(target, entry, context) !== undefined,
      };
    }
  },
  *fix(finding, manual, context) {
    const entry = context.index.get(manual.path);
    const targets =
      entry && sameTargets(entry).find(([{ range }]) => compareRanges(range, finding.range) === 0);
    if (!targets || judge(targets[0], targets.length, entry, context) === undefined) return;
    const newText = suggestion(targets[0], entry, context);
    if (newText === undefined) return;
    yield {
      title: `Replace by ${newText}`,
      edits: targets.map(({ range }) => ({ range, newText })),
      safe: false,
      preferred: true,
    };
  },
});

/** What a manual leads to, each with all the places where it does. */
function sameTargets({ targets }: ManualEntry): (readonly [Target, ...Target[]])[] {
  const groups = groupBy(targets, ({ kind, path, anchor }) => `${kind} ${path}#${anchor ?? ''}`);
  return [...groups.values()] as [Target, ...Target[]][];
}

/** What is wrong with a target; undefined where it is there, or where nobody can know. */
function judge(target: Target, places: number, entry: ManualEntry, context: SetContext): string | undefined {
  const { path, kind } = target;
  const link = kind === 'script' ? 'step' : 'link';
  const [which, it] =
    places === 1 ? ['', `the ${link}`] : [`, though ${places} ${link}s lead there`, `the ${link}s`];
  if (path !== '' && !isThere(target, entry, context)) {
    const what = kind === 'script' ? 'script' : kind === 'image' ? 'image' : 'file';
    return `There is no ${what} ${path}${which}. Correct ${it}, or add the ${what}.`;
  }
  if (isAnchorThere(target, entry, context)) return undefined;
  const where = path === '' ? 'here' : `in ${path}`;
  return `There is no heading “#${target.anchor!}” ${where}${which}. Correct ${it}.`;
}

function isThere({ path, kind }: Target, entry: ManualEntry, { repository }: SetContext): boolean {
  const { files, ignores } = repository;
  if (!files || files.size === 0 || !FILE.test(path) || TEMPLATE.test(path) || ignores?.(path)) return true;
  if (SITE.test(entry.path)) return true;
  if (kind !== 'script') return files.has(path);
  const folder = folderOf(entry.path);
  const first = path.split('/')[0]!;
  const roots = folder === '' ? [''] : ['', `${folder}/`];
  if (roots.some((root) => files.has(`${root}${path}`))) return true;
  // A script of a folder that is nowhere here stands on a server, or in another repository.
  const known = foldersOf(files);
  const own = roots.filter((root) => known.has(`${root}${first}`));
  const name = path.slice(path.lastIndexOf('/'));
  return own.length === 0 || own.some((root) => ignores?.(`${root}${path}`)) || endsOf(files).has(name);
}

function isAnchorThere({ path, anchor }: Target, entry: ManualEntry, { index }: SetContext): boolean {
  if (anchor === undefined || NO_HEADING.test(anchor)) return true;
  const other = path === '' ? entry : index.get(path);
  const key = anchorKey(anchor);
  return (
    !other ||
    key === '' ||
    other.anchors.includes(key) ||
    other.anchors.some((known) => isNumbered(known, key))
  );
}

/** Renderers number headings of one name in their own ways: `setup`, `setup-1`, `setup_2`. */
function isNumbered(known: string, key: string): boolean {
  return key.startsWith(known) && /^\d+$/.test(key.slice(known.length));
}

interface Tables {
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly namesIn: ReadonlyMap<string, readonly string[]>;
}

const tables = new WeakMap<ReadonlySet<string>, Tables>();

/** The files of a repository by name and by folder: made once, since a dead link is no reason to look at all. */
function tablesOf(files: ReadonlySet<string>): Tables {
  let found = tables.get(files);
  if (!found) {
    const namesIn = new Map<string, string[]>();
    for (const [folder, paths] of groupBy(files, folderOf)) namesIn.set(folder, paths.map(nameOf));
    tables.set(files, (found = { byName: groupBy(files, nameOf), namesIn }));
  }
  return found;
}

/** What was probably meant, as the link would have it. */
function suggestion(
  target: Target,
  entry: ManualEntry,
  { repository, index }: SetContext,
): string | undefined {
  const { path, anchor, kind } = target;
  const { files } = repository;
  if (path === '' || (files?.has(path) ?? true)) {
    const other = path === '' ? entry : index.get(path);
    const near = anchor === undefined ? undefined : nearest(anchorKey(anchor), other?.anchors ?? [], 3);
    // A key has lost its hyphens: only a key of one word is an anchor as it stands.
    const heading = near === undefined ? undefined : other!.headings.find((slug) => anchorKey(slug) === near);
    return heading === undefined
      ? undefined
      : `${path === '' ? '' : relativePath(entry.path, path)}#${heading}`;
  }
  if (kind === 'script' || !files) return undefined;
  const meant = fileMeant(path, files);
  if (meant === undefined) return undefined;
  return relativePath(entry.path, meant) + (anchor === undefined ? '' : `#${anchor}`);
}

/** A folder of more files is generated: each dead link would be compared with all of them. */
const MAX_NAMES = 1000;

/** The one file of that name, or the one beside it whose name is nearly that. */
function fileMeant(path: string, files: ReadonlySet<string>): string | undefined {
  const { byName, namesIn } = tablesOf(files);
  const same = byName.get(nameOf(path)) ?? [];
  if (same.length === 1) return same[0];
  const folder = folderOf(path);
  const names = namesIn.get(folder) ?? [];
  const near = names.length > MAX_NAMES ? undefined : nearest(nameOf(path), names, 3);
  return near === undefined ? undefined : inFolder(folder, near);
}

const ends = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** The last parts of all paths, with the slash. */
function endsOf(files: ReadonlySet<string>): ReadonlySet<string> {
  let known = ends.get(files);
  if (!known) ends.set(files, (known = new Set([...files].map((file) => file.slice(file.lastIndexOf('/'))))));
  return known;
}
