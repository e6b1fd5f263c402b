import { defineSetRule } from '../rule';
import { ALONE, type TopicId } from '../topics';
import { insertSections } from '../authoring/insertSection';
import { answerFor, askedAt, isUnanswered } from '../topicQuestions';

/** All topics that should be answered in one finding: one line in the Problems panel, details in the checklist. */
export const topicsUnanswered = defineSetRule({
  id: 'topics-unanswered',
  class: 'structure',
  severity: 'information',
  summary: 'A manual answers the topics that it should, beside those that it must',
  *check(entry, context) {
    if (entry.kind === 'procedure') return;
    const topics = unanswered(entry, context);
    if (
      topics.length === 0 ||
      (entry.kind === 'alert' && topics.length < 2 && !topics.includes('mitigation'))
    )
      return;
    const { must } = askedAt(entry, context);
    const titles = (ids: readonly TopicId[]) =>
      ids.map((id) => context.config.catalogue.topic(id)?.title ?? id).join(', ');
    const vital = topics.filter((id) => must.includes(id));
    const others = titles(topics.filter((id) => !must.includes(id)));
    const open = vital.length === 0 ? others : `${titles(vital)} (a must)${others && `; ${others}`}`;
    yield {
      message: `No title yet for: ${open}. Open the checklist to see what each asks.`,
      range: entry.title.range,
      // Whoever has not said yet that it is a manual like this is told in the editor, and by no line in a list.
      ...(isAdopted(entry, context) || vital.length > 0 ? {} : { severity: 'hint' as const }),
    };
  },
  *fix(_finding, manual, context) {
    const entry = context.index.get(manual.path);
    if (!entry) return;
    const wanted = unanswered(entry, context);
    const { topics } = context.config.catalogue;
    const chosen = topics.filter(({ id }) => wanted.includes(id));
    yield {
      title: `Insert ${chosen.length === 1 ? 'the missing section' : `all ${chosen.length} sections`}`,
      edits: insertSections(manual, chosen, topics),
      safe: false,
    };
  },
});

/** Whether a team has said of it that it is a manual, or of the repository how it is to be judged. */
function isAdopted(
  { kindFrom, facts }: Parameters<typeof askedAt>[0],
  { config }: Parameters<typeof askedAt>[1],
): boolean {
  return (
    config.isConfigured ||
    kindFrom === 'front-matter' ||
    kindFrom === 'configuration' ||
    facts.name?.from === 'front-matter'
  );
}

/** What is described under no title of its own is not unanswered: the checklist says so, and no line in between does. */
function unanswered(
  entry: Parameters<typeof askedAt>[0],
  context: Parameters<typeof askedAt>[1],
): readonly TopicId[] {
  const { must, should } = askedAt(entry, context);
  // Of the others, and of a team's own, each has a finding of its own.
  const alone = new Set([...ALONE, ...context.config.teamTopics.map(({ id }) => id)]);
  const shared = entry.kind === 'service' ? must.filter((topic) => !alone.has(topic)) : [];
  return [...shared, ...should].filter(
    (topic) => isUnanswered(entry, topic, context) && answerFor(entry, topic, context)?.state !== 'mentioned',
  );
}
