import { ideasIn, recordTrees } from '../records/consensus';
import type { ManualIndex } from '../index/manualIndex';
import type { Manual } from '../manual';
import { resolvePath } from '../repository/paths';
import type { Range } from '../document/text';
import { fieldOf, type YamlValue } from '../document/yamlTree';

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
  return manual.facts.dependencies.flatMap(({ value, range }): Lead[] => {
    const entry = index.serviceNamed(value);
    return !entry || entry.path === manual.path ? [] : [{ range, path: entry.path, at: entry.title.range }];
  });
}

/** From each choice on a ballot to the idea. */
function ballotLeads({ path }: Manual, root: YamlValue): Lead[] {
  const ballots = fieldOf(root, 'ballots')?.value;
  if (!ballots) return [];
  const ideas = ideasIn(root);
  return scalarsOf(ballots).flatMap(({ text, range }): Lead[] => {
    const at = ideas.get(text.trim())?.range;
    return at ? [{ range, path, at }] : [];
  });
}
