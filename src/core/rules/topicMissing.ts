import { firstBlock } from '../document/content';
import { notApplicableFix } from '../notApplicable';
import type { Finding, Fix, Severity } from '../finding';
import { insertSection } from '../authoring/insertSection';
import type { AnswerPlace, Manual } from '../manual';
import type { ManualEntry } from '../index/manualIndex';
import { answerOfSet } from '../index/manualSet';
import { pathFrom } from '../repository/paths';
import { defineSetRule, type Report, type SetContext, type SetRule } from '../rule';
import { compareRanges, type Range } from '../document/text';
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
      const weak = candidateOf(entry, topic.id);
      if (weak?.likely && !isMentionedAt(entry, topic.id, weak.range)) {
        yield { message: askWhether(weak, topic), range: weak.range, severity: 'hint' };
      }
    },
    *fix(finding, manual, { config }) {
      const weak = weakSection(finding, manual, topic);
      if (weak) {
        yield* weak;
        return;
      }
      const titled = makeSection(finding, manual, topic);
      if (titled) yield titled;
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
    const weak = candidateOf(entry, topic.id);
    if (weak && isMentionedAt(entry, topic.id, weak.range)) {
      return { message: askWhether(weak, topic), range: weak.range, severity: 'information' };
    }
    const [{ title, range }] = own.places;
    const message =
      title === undefined
        ? `${topic.title} is described here, but no title leads to it. Make this a section.`
        : `“${title}” only leads elsewhere. Say here ${topic.ask}.`;
    return { message, range, severity: 'information' };
  }
  if (best?.answer.state === 'mentioned' && best.answer.places[0]) {
    return {
      message: `${topic.title} is described in ${pathFrom(entry.path, best.entry.path)}, but no title leads to it.`,
      range: entry.title.range,
      severity: 'information',
      related: [{ path: best.entry.path, range: best.answer.places[0].range, message: 'Described here' }],
    };
  }
  const files = set?.files.filter((file) => !file.linkedOnly).length ?? 1;
  const say = topic.ask === topic.says && files > 1 ? 'Add it' : `Say ${topic.ask}`;
  const fact =
    files > 1 ? `No file of this manual (${files} files) says ${topic.says}.` : `No ${sectionOf(topic)}.`;
  const message = `${fact} ${say}, or declare it not applicable.`;
  return { message, range: entry.title.range, severity };
}

/** "rollback section", "SPOF section", and for titles that are no nouns `section “Who we tell”`. */
function sectionOf({ title }: Topic): string {
  if (/^(?:what|who|where|how|when|why)\b/i.test(title)) return `section “${title}”`;
  return `${/^\p{Lu}\p{Ll}/u.test(title) ? title[0]!.toLowerCase() + title.slice(1) : title} section`;
}

/** The first title that resembles the topic's and answers no other topic. */
function candidateOf({ answers }: ManualEntry, topic: TopicId): AnswerPlace | undefined {
  const isTaken = (range: Range) =>
    Object.entries(answers).some(
      ([id, { places }]) => id !== topic && places.some((place) => isSame(place.range, range)),
    );
  return answers[topic]?.weak.find(({ title, range }) => isTitleLike(title ?? '') && !isTaken(range));
}

/** A sentence, or the title of a single case, is not what a topic is called. */
function isTitleLike(title: string): boolean {
  return title.split(/\s+/).length <= 5 && !/\d{2}/.test(title);
}

function isMentionedAt({ answers }: ManualEntry, topic: TopicId, range: Range): boolean {
  const answer = answers[topic];
  return answer?.state === 'mentioned' && answer.places.some((place) => isSame(place.range, range));
}

function askWhether({ title }: AnswerPlace, topic: Topic): string {
  return `Is “${title}” your ${sectionOf(topic)}? Rename it, or add it to the titles of the topic.`;
}

function isSame(a: Range, b: Range): boolean {
  return compareRanges(a, b) === 0;
}

/** The heading that makes a mention a section, before the paragraph or code that tells it. */
function makeSection(finding: Finding, manual: Manual, topic: Topic): Fix | undefined {
  const { line } = finding.range.start;
  const answer = manual.answers.get(topic.id);
  if (answer?.state !== 'mentioned' || line === manual.title.range.start.line) return undefined;
  // There is a title already.
  if (answer.places[0]?.title !== undefined) return undefined;
  const block = manual.blocks[firstBlock(manual.blocks, line)];
  // Within a list, a table or a quote a heading would end what it stands in.
  if (!block || block.item || block.quoted || (block.type !== 'paragraph' && block.type !== 'code'))
    return undefined;
  const around = manual.sections.findLast(
    (section) => section.form === 'heading' && section.line < block.line,
  );
  const level = Math.min((around?.level ?? 1) + 1, 6);
  const at = { line: block.line, character: 0 };
  const { eol } = manual.source;
  return {
    title: 'Make this a section',
    edits: [{ range: { start: at, end: at }, newText: `${'#'.repeat(level)} ${topic.title}${eol}${eol}` }],
    safe: false,
    preferred: true,
  };
}

/** What can be done about a title that only resembles the topic's; undefined where the finding is about none. */
function weakSection(finding: Finding, manual: Manual, topic: Topic): Fix[] | undefined {
  const weak = manual.answers.get(topic.id)?.weak.find(({ range }) => isSame(range, finding.range));
  if (!weak) return undefined;
  return [
    {
      title: `Rename to “${topic.title}”`,
      edits: [{ range: weak.range, newText: topic.title }],
      safe: false,
      preferred: true,
    },
    {
      title: `Add “${weak.title}” to the titles of ${topic.title}`,
      edits: [],
      safe: false,
      alias: { topic: topic.id, title: weak.title ?? '' },
    },
  ];
}
