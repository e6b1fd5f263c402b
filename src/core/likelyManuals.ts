import type { Collection } from './collection';
import type { Kind } from './manual';
import { isMarkdown, isNeverFolder } from './repository/discover';
import { readText } from './repository/readText';

/** Folders and names in which people keep how something is run; the words of a repository are many. */
const OPERATED =
  /(?:^|[/_.-])(?:ops|operat\w*|deploy\w*|infra\w*|sre|on-?call|incidents?|procedures?|sops?|maintenance|recovery|betrieb\w*|notfall\w*|alerts?|exploitation|produccion|operaciones|operazioni|beheer)(?=[/_.-])/i;
const RUN: readonly Kind[] = ['service', 'procedure', 'alert', 'incident'];
/** A repository without manuals is asked now and then, and not for minutes. */
const MAX_LOOKED_AT = 300;

/**
 * Files that neither name nor front matter makes manuals, and that read as manuals do: for those who found none.
 * @returns paths from the root, sorted; none where only a part of the repository was walked
 */
export async function likelyManuals(collection: Collection): Promise<string[]> {
  const candidates = [...(collection.repository.files ?? [])]
    .filter(
      (path) =>
        isMarkdown(path) &&
        OPERATED.test(path) &&
        !collection.has(path) &&
        !collection.ignores(path) &&
        !path.split('/').some(isNeverFolder),
    )
    .sort();
  const likely: string[] = [];
  for (const path of candidates.slice(0, MAX_LOOKED_AT)) {
    const read = await readText(collection.options.host, path);
    if (!('text' in read)) continue;
    const { kind, kindFrom } = collection.parse(path, read.text);
    if (kindFrom === 'shape' && RUN.includes(kind)) likely.push(path);
  }
  return likely;
}
