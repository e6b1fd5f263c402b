import { insertTitled } from '../authoring/insertSection';
import type { ManualEntry } from '../index/manualIndex';
import { languageOf } from '../index/manualSet';
import { defineSetRule, type SetContext } from '../rule';
import { pathFrom, relativePath } from '../repository/paths';
import { askedAt, namesOwners, speaksFor } from '../topicQuestions';
import type { TopicId } from '../topics';

/** The answer is written, in a file that nobody finds at night. */
export const siblingNotLinked = defineSetRule({
  id: 'sibling-not-linked',
  class: 'advice',
  severity: 'hint',
  summary: 'The service manual links to a file that answers a topic for it',
  kinds: ['service'],
  *check(entry, context) {
    for (const { file, topics } of unlinked(entry, context)) {
      const says = topics
        .map((topic) => context.config.catalogue.topic(topic)!.title.toLowerCase())
        .join(', ');
      yield {
        message: `${pathFrom(entry.path, file.path)} has ${says}, and nothing here leads to it. Add a link.`,
        range: entry.title.range,
        topic: topics[0]!,
        related: [{ path: file.path, range: file.title.range, message: 'Answered here' }],
      };
    }
  },
  *fix(finding, manual, context) {
    const entry = context.index.get(manual.path);
    const found =
      entry && unlinked(entry, context).find(({ file }) => file.path === finding.related?.[0]?.path);
    const topic = found && context.config.catalogue.topic(found.topics[0]!);
    if (!topic) return;
    const { file } = found;
    const link = `See [${file.title.text.replace(/[[\]]/g, '')}](${relativePath(manual.path, file.path)}).`;
    yield {
      title: `Insert a link to ${pathFrom(manual.path, file.path)}`,
      edits: [insertTitled(manual, topic, link, context.config.catalogue.topics)],
      safe: true,
      preferred: true,
    };
  },
});

/** What may fail is told in many a list of troubles; one that says so is worth the way. */
const WEAK_POINTS =
  /\bspofs?\b|\bpoints? of failure\b|\bfailure (?:modes?|scenarios?|domains?)\b|\bredundan|\bhigh(?:ly)? availab|\bresilien/i;

function isTold({ answers }: ManualEntry, topic: TopicId): boolean {
  const answer = answers[topic];
  return (
    answer?.state === 'answered' &&
    (topic !== 'spof' || answer.places.some(({ title }) => WEAK_POINTS.test(title ?? '')))
  );
}

/** Files that answer an asked topic where none does that the voice links to, with those topics. */
function unlinked(entry: ManualEntry, context: SetContext): { file: ManualEntry; topics: TopicId[] }[] {
  const set = speaksFor(entry, context);
  if (!set || set.files.length < 2) return [];
  // What merely should be answered is no matter of finding it at night.
  const { must } = askedAt(entry, context);
  const found = new Map<ManualEntry, TopicId[]>();
  for (const topic of must) {
    if (topic === 'owners' && (namesOwners(entry) || context.repository.ownersOf?.(entry.path))) continue;
    const own = entry.answers[topic]?.state;
    if (own === 'answered' || own === 'not-applicable' || own === 'stub') continue;
    const others = set.files.filter(
      (file) =>
        file !== entry &&
        languageOf(file.path) === languageOf(entry.path) &&
        (isTold(file, topic) || file.about.includes(topic)),
    );
    if (others.length === 0 || others.some((file) => entry.links.includes(file.path))) continue;
    // The one that is about the topic is the one to link to; a front page leads on to others.
    const file =
      others.find((other) => other.about.includes(topic)) ??
      others.find((other) => other.kind !== 'index') ??
      others[0]!;
    found.set(file, [...(found.get(file) ?? []), topic]);
  }
  return [...found].map(([file, topics]) => ({ file, topics }));
}
