import { alertRulesIn, mayHoldAlerts, type AlertRule } from './alertRules';
import { CODEOWNERS_PATHS, parseCodeowners } from './codeowners';
import type { FileHost } from './discover';
import { decode } from '../document/encoding';
import { pathTest } from './glob';
import type { Repository } from './repository';
import { mayRunSomething, singleInstances } from './workloads';

const READS_AT_ONCE = 16;
/** A repository with more manifests or rule files than that is generated: the first ones by path are read. */
const MAX_FILES = 2000;

/** Whether a file may tell rules something, so that a change of it is to be read. */
export function holdsFacts(path: string): boolean {
  return CODEOWNERS_PATHS.some((known) => known === path) || mayHoldAlerts(path) || mayRunSomething(path);
}

/**
 * Reads what rules may know of other files: CODEOWNERS, manifests that a manual covers, rule files of alerts.
 * What cannot be read is left out.
 * @param files all paths of the repository that are not ignored
 * @param covers the globs of all manuals
 * @param onUnreadable called with each file that could not be opened
 */
export async function gatherRepository(
  host: FileHost,
  files: ReadonlySet<string>,
  covers: readonly string[],
  onUnreadable: (path: string) => void,
): Promise<Pick<Repository, 'ownersOf' | 'workloads' | 'alerts'>> {
  const codeowners = CODEOWNERS_PATHS.find((path) => files.has(path));
  const isCovered = pathTest(covers);
  const sorted = [...files].sort();
  const manifests =
    covers.length === 0 ? [] : sorted.filter((path) => mayRunSomething(path) && isCovered(path));
  const alerts = new Map<string, readonly AlertRule[]>();
  const readAll = (paths: readonly string[]) => readTexts(host, paths, onUnreadable);
  for (const [path, text] of await readAll(sorted.filter(mayHoldAlerts))) {
    const rules = alertRulesIn(path, text);
    if (rules.length > 0) alerts.set(path, rules);
  }
  const owners = codeowners && (await readAll([codeowners])).get(codeowners);
  return {
    ...(owners === undefined || owners === '' ? {} : { ownersOf: parseCodeowners(owners) }),
    workloads: singleInstances(await readAll(manifests)),
    alerts,
  };
}

async function readTexts(
  host: FileHost,
  paths: readonly string[],
  onUnreadable: (path: string) => void,
): Promise<Map<string, string>> {
  const wanted = paths.slice(0, MAX_FILES);
  // In the order of the paths, whatever is read first: findings do not depend on it.
  const texts = new Map(wanted.map((path): [string, string] => [path, '']));
  for (let at = 0; at < wanted.length; at += READS_AT_ONCE) {
    await Promise.all(
      wanted.slice(at, at + READS_AT_ONCE).map(async (path) => {
        try {
          const decoded = decode(await host.readFile(path));
          if ('text' in decoded) texts.set(path, decoded.text);
        } catch {
          // It has vanished, or nobody may read it: nothing is known of it.
          onUnreadable(path);
        }
      }),
    );
  }
  return texts;
}
