import { Collection, type CollectionOptions } from '../../../src/core/collection';
import { MemoryHost } from './memoryHost';

/** The day by which tests judge. */
export const TODAY = '2026-11-25';

/** A loaded collection over files in memory. */
export async function collect(
  files: Record<string, string | Uint8Array>,
  options: Partial<CollectionOptions> = {},
): Promise<Collection> {
  const collection = new Collection({ host: new MemoryHost(files), today: TODAY, ...options });
  await collection.load();
  return collection;
}

/** Rule ids of what is found in a file, in order. */
export function ruleIds(collection: Collection, path: string): string[] {
  return collection.findings(path).map(({ rule }) => rule);
}
