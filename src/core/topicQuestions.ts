import type { EntryAnswer, ManualEntry } from './index/manualIndex';
import { aboutAnswer, answerOfSet, type ManualSet } from './index/manualSet';
import { folderOf, foldersOf, inFolder } from './repository/paths';
import type { SetContext } from './rule';
import type { TopicId } from './topics';

/** What a question across a set needs: the context of a rule without its options. */
export type Surroundings = Omit<SetContext, 'option'>;

const ROADMAPS = ['ROADMAP.md', 'roadmap.md', 'Roadmap.md'];
const REPORTS = ['postmortems', 'post-mortems', 'incidents', 'incident-reports', 'retrospectives'];

/** What says so in its title has been retired, though no field tells it. */
const RETIRED = /[[(](?:deprecated|retired|obsolete|decommissioned)[\])]|^(?:deprecated|obsolete)\b/i;

/** The topics that are asked of an entry: a service manual answers them with its set. */
export function askedAt(
  entry: ManualEntry,
  context: Surroundings,
): { must: readonly TopicId[]; should: readonly TopicId[] } {
  if (RETIRED.test(entry.title.text)) return { must: [], should: [] };
  const set = context.index.setOf(entry.path);
  const asked = context.config.asked(entry.kind, entry.facts.lifecycle?.value, entry.facts.tier?.value);
  if (entry.kind === 'service' && set?.catalogue && set.files.length > 2) return { must: [], should: [] };
  return asked;
}

/** How a topic is answered for `entry`: by its whole set where it speaks for one, else by itself. */
export function answerFor(
  entry: ManualEntry,
  topic: TopicId,
  context: Surroundings,
): EntryAnswer | undefined {
  const set = speaksFor(entry, context);
  const answer = (set ? answerOfSet(set, topic)?.answer : undefined) ?? entry.answers[topic];
  // The plan for incidents is what to do in an emergency, whatever its parts are called; so is an "Incident runbook".
  const isPlan =
    topic === 'emergency' &&
    (entry.about.includes(topic) || (entry.kind === 'incident' && answer?.state === 'mentioned'));
  return isPlan ? aboutAnswer(entry, answer) : answer;
}

/** The set that `entry` is the voice of. */
export function speaksFor(entry: ManualEntry, context: Surroundings): ManualSet | undefined {
  const set = context.index.setOf(entry.path);
  return set?.voice === entry ? set : undefined;
}

/** Whether nothing titled answers the topic, nor begins to. */
export function isUnanswered(entry: ManualEntry, topic: TopicId, context: Surroundings): boolean {
  if (topic === 'owners' && ownersKnown(entry, context)) return false;
  if (topic === 'future' && hasRoadmap(entry, context)) return false;
  if (topic === 'learning' && hasReports(entry, context)) return false;
  const answer = answerFor(entry, topic, context);
  return answer === undefined || answer.state === 'missing' || answer.state === 'mentioned';
}

/** A roadmap says where a project wants to get to, and is kept for others than those who run it. */
function hasRoadmap(entry: ManualEntry, { repository: { files } }: Surroundings): boolean {
  return files !== undefined && isAbove(entry, ROADMAPS, files);
}

/** Reports on incidents are what was learned, in a folder of their own. */
function hasReports(entry: ManualEntry, { repository: { files } }: Surroundings): boolean {
  return files !== undefined && isAbove(entry, REPORTS, foldersOf(files));
}

/** Whether one of the names is in the folder of a manual, in one above it, or in the `docs` of these. */
function isAbove({ path }: ManualEntry, names: readonly string[], known: ReadonlySet<string>): boolean {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    if (
      names.some((name) => known.has(inFolder(folder, name)) || known.has(inFolder(folder, `docs/${name}`)))
    )
      return true;
    if (folder === '') return false;
  }
}

/** A page that is merely linked to names in its sentences whom it likes. */
export function namesOwners({ facts, linkedOnly }: ManualEntry): boolean {
  return facts.owners.some(({ from }) => !linkedOnly || from !== 'sentence');
}

/** Owners are asked once a set, and front matter, labels or CODEOWNERS answer. */
export function ownersKnown(entry: ManualEntry, context: Surroundings): boolean {
  const files = speaksFor(entry, context)?.files ?? [entry];
  return files.some(namesOwners) || context.repository.ownersOf?.(entry.path) !== undefined;
}
