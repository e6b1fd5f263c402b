import type { EntryAnswer, ManualEntry } from './index/manualIndex';
import { answerOfSet, type ManualSet } from './index/manualSet';
import type { SetContext } from './rule';
import type { TopicId } from './topics';

/** What a question across a set needs: the context of a rule without its options. */
export type Surroundings = Omit<SetContext, 'option'>;

/** What says so in its title has been retired, though no field tells it. */
const RETIRED = /[[(](?:deprecated|retired|obsolete|decommissioned)[\])]|^(?:deprecated|obsolete)\b/i;

/** The topics that are asked of a set, at the entry that speaks for it; empty where `entry` does not. */
export function askedAt(
  entry: ManualEntry,
  context: Surroundings,
): { must: readonly TopicId[]; should: readonly TopicId[] } {
  if (RETIRED.test(entry.title.text)) return { must: [], should: [] };
  const set = context.index.setOf(entry.path);
  if (entry.kind === 'index') {
    // An index speaks for the procedures of its folder where no service manual does, here or above.
    const speaks =
      set?.voice === entry &&
      !set.catalogue &&
      set.files.filter((file) => file.kind === 'procedure' && !file.linkedOnly).length >= 2 &&
      !context.index.serviceAbove(set.root);
    return speaks ? context.config.asked('service', undefined, undefined) : { must: [], should: [] };
  }
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
  return (set ? answerOfSet(set, topic)?.answer : undefined) ?? entry.answers[topic];
}

/** The set that `entry` is the voice of. */
export function speaksFor(entry: ManualEntry, context: Surroundings): ManualSet | undefined {
  const set = context.index.setOf(entry.path);
  return set?.voice === entry ? set : undefined;
}

/** Whether nothing titled answers the topic, nor begins to. */
export function isUnanswered(entry: ManualEntry, topic: TopicId, context: Surroundings): boolean {
  if (topic === 'owners' && ownersKnown(entry, context)) return false;
  const answer = answerFor(entry, topic, context);
  return answer === undefined || answer.state === 'missing' || answer.state === 'mentioned';
}

/** Owners are asked once a set, and front matter, labels or CODEOWNERS answer. */
export function ownersKnown(entry: ManualEntry, context: Surroundings): boolean {
  const files = speaksFor(entry, context)?.files ?? [entry];
  return (
    files.some((file) => file.facts.owners.length > 0) ||
    context.repository.ownersOf?.(entry.path) !== undefined
  );
}
