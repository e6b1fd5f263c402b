import { appendSpofRow } from '../records/spofTable';
import type { ManualEntry } from '../index/manualIndex';
import { pathFrom } from '../repository/paths';
import { defineSetRule, type SetContext } from '../rule';
import { componentKey } from '../records/spofEntries';

/** What takes one service down alone, and is a dependency of another, takes that down too. */
export const spofSharedUnlisted = defineSetRule({
  id: 'spof-shared-unlisted',
  topic: 'spof',
  class: 'content',
  severity: 'information',
  summary: 'A dependency that another manual lists as a single point of failure is listed here too',
  kinds: ['service'],
  *check(entry, context) {
    for (const { dependency, other } of unlisted(entry, context)) {
      const place = other.spofs.find(
        ({ component }) => componentKey(component) === componentKey(dependency.value),
      )!;
      yield {
        message: `${pathFrom(entry.path, other.path)} lists “${dependency.value}” as a single point of failure, and this manual depends on it. List it here too.`,
        range: dependency.range,
        related: [{ path: other.path, range: place.range, message: 'Listed here' }],
      };
    }
  },
  *fix(finding, manual, context) {
    const entry = context.index.get(manual.path);
    const found =
      entry &&
      unlisted(entry, context).find(
        ({ dependency }) => dependency.range.start.line === finding.range.start.line,
      );
    const edit = found && appendSpofRow(manual, found.dependency.value);
    if (edit)
      yield { title: `Insert a row for ${found.dependency.value}`, ...edit, safe: false, preferred: true };
  },
});

function unlisted(entry: ManualEntry, { index }: SetContext) {
  const { facts, spofs, spofWords, answers } = entry;
  if (answers['spof']?.state !== 'answered' || facts.lifecycle?.value === 'retired') return [];
  const own = new Set(spofs.map(({ component }) => componentKey(component)));
  const seen = new Set<string>();
  return facts.dependencies.flatMap((dependency) => {
    const key = componentKey(dependency.value);
    // A name of three letters or fewer is too common to mean the same thing.
    if (key.length < 4 || own.has(key) || seen.has(key) || spofWords.includes(dependency.value.toLowerCase()))
      return [];
    seen.add(key);
    const path = [...index.withSpof(dependency.value)].filter((other) => other !== entry.path).sort()[0];
    const other = path === undefined ? undefined : index.get(path);
    return other ? [{ dependency, other }] : [];
  });
}
