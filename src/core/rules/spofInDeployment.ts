import { pathTest } from '../repository/glob';
import type { ManualEntry } from '../index/manualIndex';
import { defineSetRule, type SetContext } from '../rule';
import { appendSpofRow } from '../records/spofTable';
import type { Workload } from '../repository/workloads';

/** What runs once fails alone: the manifests know it, and the manual does not. */
export const spofInDeployment = defineSetRule({
  id: 'spof-in-deployment',
  topic: 'spof',
  class: 'content',
  severity: 'information',
  summary: 'What the manifests under `covers` run as one instance is listed as a single point of failure',
  kinds: ['service'],
  *check(entry, context) {
    const found = unnamed(entry, context);
    const [first] = found;
    if (!first) return;
    const names = [...new Set(found.map(({ name }) => name))];
    const listed =
      names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
    yield {
      message: `One instance of ${listed}, says the deployment, and this section does not name it. List it, or run two.`,
      range: entry.answers['spof']!.places[0]?.range ?? entry.title.range,
      related: found.map(({ path, name, range }) => ({ path, range, message: `One instance of ${name}` })),
    };
  },
  *fix(_finding, manual, context) {
    const entry = context.index.get(manual.path);
    const [first] = entry ? unnamed(entry, context) : [];
    const edit = first && appendSpofRow(manual, first.name);
    if (edit) yield { title: `Insert a row for ${first.name}`, ...edit, safe: false, preferred: true };
  },
});

function unnamed(entry: ManualEntry, { repository }: SetContext): Workload[] {
  const { facts, answers, spofWords } = entry;
  if (
    answers['spof']?.state !== 'answered' ||
    facts.covers.length === 0 ||
    facts.lifecycle?.value === 'retired'
  )
    return [];
  const covers = pathTest(facts.covers.map(({ value }) => value));
  const own = new Set((facts.name?.value ?? entry.title.text).toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return (repository.workloads ?? []).filter(
    ({ path, name }) => covers(path) && !isNamed(name.toLowerCase(), spofWords, own),
  );
}

/** By its whole name, or by a part of it that is not the name of the service: `checkout-worker` by "the worker". */
function isNamed(name: string, words: readonly string[], own: ReadonlySet<string>): boolean {
  if (words.includes(name)) return true;
  const parts = name.split(/[-_.]/).filter((part) => part.length > 2 && !own.has(part));
  return parts.length > 0
    ? parts.some((part) => words.includes(part))
    : [...own].some((part) => part.length > 2 && words.includes(part));
}
