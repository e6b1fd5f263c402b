import { recordTrees } from '../records/consensus';
import { componentKey } from '../records/spofEntries';
import type { ManualEntry, ManualIndex } from '../index/manualIndex';
import type { Manual } from '../manual';
import { folderOf, resolvePath } from '../repository/paths';
import type { Range } from '../document/text';
import { fieldOf, type YamlField, type YamlValue } from '../document/yamlTree';

/** A place of a document that leads to another one. */
export interface Lead {
  readonly range: Range;
  /** From the root of the repository; it may be the document itself. */
  readonly path: string;
  readonly at: Range;
}

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * Where front matter and consensus records lead: files that they name, the manuals of what a service depends on, and
 * the idea that a ballot chooses. The links of the text are left to whoever reads Markdown.
 * @param files paths of the repository, from its root
 */
export function leadsOf(manual: Manual, index: ManualIndex, files: ReadonlySet<string>): Lead[] {
  const records = recordTrees(manual).flatMap(({ root }) => root ?? []);
  const roots = [manual.frontMatter.root, ...records].filter((root) => root !== undefined);
  const named = roots.flatMap((root) =>
    scalarsOf(root).flatMap(({ text, range }): Lead[] => {
      const path = fileNamed(manual.path, text.trim(), files);
      return path === undefined ? [] : [{ range, path, at: TOP }];
    }),
  );
  return [
    ...named,
    ...dependencyLeads(manual, index),
    ...records.flatMap((root) => ballotLeads(manual, root)),
  ];
}

function scalarsOf(value: YamlValue): Extract<YamlValue, { type: 'scalar' }>[] {
  if (value.type === 'scalar') return [value];
  return value.type === 'list'
    ? value.items.flatMap(scalarsOf)
    : value.fields.flatMap((field) => scalarsOf(field.value));
}

/** A file as seen from the document, or from the root, as globs of `covers` are. */
function fileNamed(from: string, text: string, files: ReadonlySet<string>): string | undefined {
  // A bare word is a name, even where a file happens to have it.
  if (!/[./]/.test(text)) return undefined;
  return [resolvePath(from, text), resolvePath('', text)].find(
    (path) => path !== undefined && path !== from && files.has(path),
  );
}

function dependencyLeads(manual: Manual, index: ManualIndex): Lead[] {
  const { dependencies } = manual.facts;
  if (dependencies.length === 0) return [];
  const services = new Map<string, ManualEntry>();
  for (const entry of index.entries()) {
    if (entry.kind !== 'service' || entry.linkedOnly) continue;
    for (const name of [entry.title.text, folderOf(entry.path).split('/').at(-1)!]) {
      const key = componentKey(name);
      const known = services.get(key);
      // The order in which files were met must not tell.
      if (key !== '' && (!known || entry.path < known.path)) services.set(key, entry);
    }
  }
  return dependencies.flatMap(({ value, range }): Lead[] => {
    const entry = services.get(componentKey(value));
    return !entry || entry.path === manual.path ? [] : [{ range, path: entry.path, at: entry.title.range }];
  });
}

/** From each choice on a ballot to the idea. */
function ballotLeads({ path }: Manual, root: YamlValue): Lead[] {
  const ideas = new Map<string, Range>();
  const listed = fieldOf(root, 'ideas')?.value;
  if (listed?.type === 'map') for (const { key, keyRange } of listed.fields) ideas.set(key.trim(), keyRange);
  if (listed?.type === 'list') for (const item of scalarsOf(listed)) ideas.set(item.text.trim(), item.range);
  const ballots: YamlField | undefined = fieldOf(root, 'ballots');
  return scalarsOf(ballots?.value ?? { type: 'list', items: [], range: TOP }).flatMap(
    ({ text, range }): Lead[] => {
      const at = ideas.get(text.trim());
      return at ? [{ range, path, at }] : [];
    },
  );
}
