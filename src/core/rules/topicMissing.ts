import type { ManualEntry } from '../manualIndex';
import { answerOfSet } from '../manualSet';
import type { Severity } from '../finding';
import { insertSection } from '../insertSection';
import { notApplicableFix } from '../notApplicable';
import { defineSetRule, type Report, type SetContext, type SetRule } from '../rule';
import { askedAt, isUnanswered, speaksFor } from '../topicQuestions';
import type { Topic, TopicId } from '../topics';

/** Tier 1 cannot do without these. */
const VITAL: readonly TopicId[] = ['rollback', 'spof', 'emergency'];

/** The rule `<topic>-missing`. Off by default for topics that only should be answered: they share one finding. */
export function topicMissing(topic: Topic, alone: boolean): SetRule {
  const alert = topic.practice === 'alert';
  return defineSetRule({
    id: `${topic.id}-missing`,
    topic: topic.id,
    class: 'structure',
    severity: alone ? 'warning' : 'off',
    summary: `A manual says ${topic.says}`,
    *check(entry, context) {
      const asked = askedAt(entry, context);
      const must = asked.must.includes(topic.id);
      if (!must && !asked.should.includes(topic.id)) return;
      if (entry.kind === 'procedure' || !isUnanswered(entry, topic.id, context)) return;
      const severity: Severity = !must
        ? 'information'
        : entry.facts.tier?.value === 1 && VITAL.includes(topic.id)
          ? 'error'
          : 'warning';
      yield report(entry, topic, context, alert ? 'information' : severity);
    },
    *fix(_finding, manual, { config }) {
      yield insertSection(manual, topic, config.catalogue.topics);
      yield notApplicableFix(manual, topic);
    },
  });
}

function report(entry: ManualEntry, topic: Topic, context: SetContext, severity: Severity): Report {
  const set = speaksFor(entry, context);
  const best = set && answerOfSet(set, topic.id);
  const own = entry.answers[topic.id];
  if (own?.state === 'mentioned' && own.places[0]) {
    return {
      message: `${topic.title} is described here, but no title leads to it. Make this a section.`,
      range: own.places[0].range,
      severity: 'information',
    };
  }
  if (best?.answer.state === 'mentioned' && best.answer.places[0]) {
    return {
      message: `${topic.title} is described in ${best.entry.path}, but no title leads to it.`,
      range: entry.title.range,
      severity: 'information',
      related: [{ path: best.entry.path, range: best.answer.places[0].range, message: 'Described here' }],
    };
  }
  const remedy = `Say ${topic.ask}, or declare it not applicable.`;
  const files = set?.files.filter((file) => !file.linkedOnly).length ?? 1;
  const message =
    files > 1
      ? `No file of this manual (${set!.root || 'repository'}, ${files} files) says ${topic.says}. ${remedy}`
      : `No ${topic.title.toLowerCase()} section. ${remedy}`;
  return { message, range: entry.title.range, severity };
}
