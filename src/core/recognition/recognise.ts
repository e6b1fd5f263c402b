import type { Catalogue, Strength } from './catalogue';
import { isOnlyLink, onlyWord, sectionHasContent } from '../document/content';
import { SCENARIO_LIST, STRENGTH_WEIGHT, TYPED_VALUE_TOPICS } from '../data/weights';
import { findGuidance, findSupport, hasFamilies } from './evidence';
import type { FrontMatter } from '../document/frontMatter';
import type { Answer, AnswerPlace, Evidence, Kind } from '../manual';
import type { Block } from '../document/markdown';
import { findNotApplicable, type NotApplicable } from '../exemptions';
import { findScenarioLists } from './scenarios';
import type { Section } from '../document/sections';
import type { SourceText } from '../document/text';
import { normaliseTitle } from '../document/titles';
import type { TopicId } from '../topics';

export interface Recognised {
  readonly source: SourceText;
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly catalogue: Catalogue;
  /** Some titles and sentences speak in documents of one kind only. */
  readonly kind: Kind;
  /** The document's own title. */
  readonly title: string;
}

const MISSING: Answer = { state: 'missing', places: [], evidence: [], sections: [], weak: [] };
/** What a title and its content weigh together, of which it is worth asking whether it is the section. */
const LIKELY = 0.7;
/** A question that somebody is quoted with; as a bold line it explains a term, and announces nothing. */
const QUOTED_QUESTION = /^["“„«].*[?？]["”“»]$/u;
const SYMPTOM = /^symptoms?$/;
/** "Symptoms: 503 right after the rollout". */
const OF_SYMPTOM = /^symptoms? \S/;
/** Topics that tell how something is done. */
const DONE_TOPICS: ReadonlySet<TopicId> = new Set(['rollback', 'release', 'recovery', 'in-production']);
const ONE_LINK = /^\[[^\]]+\]\([^)\s]+\)\s*\|/;
/** A file beside which its purpose stands: it leads elsewhere. */
const FILE_NAME = /^[\w./-]+\.[a-z]{1,5}$/i;
/** A channel, a command, a handle or a variable, in a list of them. */
const LISTED_NAME = /^(?:[#/@][\w-]+(?:\s.*)?|[a-z\d]+(?:_[a-z\d]+)+)$/i;

/** "Emergency contact (profile field)": a part of a product that is called so. */
const OF_PRODUCT = /\([^()]*\b(?:feature|field|module|widget|plug-?in|component|screen)\)\s*$/i;

/** A title that may be a section of a topic, with all that speaks for it. */
interface Candidate {
  readonly index: number;
  readonly strength: Strength;
  readonly evidence: readonly Evidence[];
}

/**
 * How each topic of the catalogue is answered in one document. Topics that are missing are there too.
 *
 * A title weighs by its phrase, a weak one gains by what stands under it (each family of evidence once), and 1
 * makes it a section of the topic. It answers if it has content. Where no title does, a sentence of weight 1 is
 * a mention.
 */
export function recognise(document: Recognised): Map<TopicId, Answer> {
  const { sections, blocks, catalogue } = document;
  const titleLines = new Set(sections.filter((section) => !section.leaf).map((section) => section.line));
  const isTitle = (line: number) => titleLines.has(line);
  const isFull = (index: number) =>
    sectionHasContent(sections[index]!, blocks, isTitle, catalogue.isQuestion);
  const candidates = findCandidates(document);
  const guidance = findGuidance(blocks, document.kind);
  const exempt = findNotApplicable(document);
  const answers = new Map<TopicId, Answer>();
  for (const { id } of catalogue.topics) {
    answers.set(id, judge(document, id, candidates.get(id) ?? [], guidance.get(id) ?? [], exempt, isFull));
  }
  return answers;
}

function judge(
  { sections, blocks, source, catalogue: { isQuestion } }: Recognised,
  topic: TopicId,
  candidates: readonly Candidate[],
  guidance: readonly Evidence[],
  exempt: NotApplicable,
  isFull: (index: number) => boolean,
): Answer {
  const exempted = exempt.inFrontMatter(topic);
  if (exempted) return exempted;
  if (candidates.length === 0 && guidance.length === 0) return MISSING;
  const place = ({ index }: Candidate): AnswerPlace => ({
    range: sections[index]!.range,
    title: sections[index]!.title,
  });
  const strong: Candidate[] = [];
  const weak: Candidate[] = [];
  const leads: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.strength === 'strong') strong.push(candidate);
    else if (candidate.strength === 'mention') leads.push(candidate);
    else weak.push(candidate);
  }
  const declared = exempt.inSections(strong.map((candidate) => candidate.index));
  if (declared) return declared;

  const isValue = (candidate: Candidate) =>
    !TYPED_VALUE_TOPICS.has(topic) && onlyWord(sections[candidate.index]!, blocks, isQuestion) !== undefined;
  const full = strong.filter((candidate) => isFull(candidate.index));
  const isLead = (candidate: Candidate) => leads.some((lead) => lead.index === candidate.index);
  const telling = full.filter(
    (candidate) =>
      !isValue(candidate) &&
      !(isLead(candidate) && isOnlyLink(sections[candidate.index]!, blocks, isQuestion)),
  );
  const borneOut: Candidate[] = [];
  const doubtful: Candidate[] = [];
  for (const candidate of weak) {
    if (!isFull(candidate.index) || isValue(candidate)) continue;
    const support = supportOf(topic, candidate.strength, sections[candidate.index]!, blocks);
    const evidence = [...candidate.evidence, ...support];
    (weigh(evidence) >= 1 ? borneOut : doubtful).push({ ...candidate, evidence });
  }
  const answer = (
    state: Answer['state'],
    chosen: readonly Candidate[],
    more: readonly Evidence[] = [],
  ): Answer => ({
    state,
    places: chosen.map(place),
    sections: chosen.map((candidate) => candidate.index),
    evidence: [...chosen.flatMap((candidate) => candidate.evidence), ...more],
    weak: doubtful.map((candidate) => ({
      ...place(candidate),
      ...(weigh(candidate.evidence) >= LIKELY && { likely: true as const }),
    })),
  });
  if (telling.length > 0) return answer('answered', telling);
  if (borneOut.length > 0) return answer('answered', borneOut);
  const lead = leads.find((candidate) => isFull(candidate.index));
  if (strong.length > 0 && !(lead && strong.every(isLead))) return answer('stub', strong);
  const best = guidance.reduce<Evidence | undefined>(
    (a, b) => (a && a.weight >= b.weight ? a : b),
    undefined,
  );
  if (best) {
    return { ...answer('mentioned', [], guidance), places: [{ range: source.lineRange(best.line) }] };
  }
  if (lead) {
    // The title is that of the topic, with a link and nothing else.
    const isTopic = strong.some(({ index }) => index === lead.index);
    const { range } = sections[lead.index]!;
    return { ...answer('mentioned', [], lead.evidence), places: [isTopic ? place(lead) : { range }] };
  }
  return answer(
    'missing',
    [],
    doubtful.flatMap((candidate) => candidate.evidence),
  );
}

/** What stands under a weak title for its topic; a topic without families of evidence asks for content only. */
function supportOf(
  topic: TopicId,
  strength: Strength,
  section: Section,
  blocks: readonly Block[],
): Evidence[] {
  if (!hasFamilies(topic)) {
    // A row or a label of that name is a value: "Version: 1.0.0" tells nobody what runs.
    const weight = section.leaf ? 0.2 : 0.5;
    return [{ line: section.line, what: 'it has content', weight }];
  }
  const inline = section.inline ? { text: section.inline, line: section.line } : undefined;
  return findSupport(topic, strength, blocks, section.bodyLine, section.endLine, inline);
}

function weigh(evidence: readonly Evidence[]): number {
  // Sums of tenths: 0.5 + 0.3 + 0.2 must be 1.
  return Math.round(evidence.reduce((sum, { weight }) => sum + weight, 0) * 100) / 100;
}

/** The titles that may be sections, by topic, in the order of the document. */
function findCandidates({ source, sections, catalogue, kind, title }: Recognised): Map<TopicId, Candidate[]> {
  const found = new Map<TopicId, Candidate[]>();
  const add = (topic: TopicId, candidate: Candidate) => {
    const list = found.get(topic);
    if (list) list.push(candidate);
    else found.set(topic, [candidate]);
  };
  const symptoms = new Set(
    sections.flatMap(({ normalised, parent }) => (SYMPTOM.test(normalised) ? [parent] : [])),
  );
  sections.forEach((section, index) => {
    if (FILE_NAME.test(section.title) || (section.leaf && LISTED_NAME.test(section.title))) return;
    if (OF_PRODUCT.test(section.title)) return;
    if (section.form === 'bold-line' && QUOTED_QUESTION.test(section.title)) return;
    // A table of pages: what it names stands there.
    if (
      section.form === 'row-label' &&
      ONE_LINK.test(source.line(section.line).slice(section.range.start.character))
    )
      return;
    for (const match of catalogue.match(section.normalised, kind)) {
      // "Rollback", below it "Symptom: …": something that befalls, and no way to do it.
      const befalls = symptoms.has(index) || OF_SYMPTOM.test(section.normalised);
      if (befalls && DONE_TOPICS.has(match.topic)) continue;
      // A label that opens a paragraph is read as its first words, not as a title.
      const strength =
        section.form === 'paragraph-label'
          ? match.strength === 'strong'
            ? 'mention'
            : 'faint'
          : match.strength;
      const what = `title “${section.title}” (${match.phrase})`;
      const evidence = [{ line: section.line, what, weight: STRENGTH_WEIGHT[strength] }];
      add(match.topic, { index, strength, evidence });
    }
  });
  for (const list of findScenarioLists(sections, normaliseTitle(title))) {
    for (const index of list) {
      const what = `failure scenario “${sections[index]!.title}”, one of ${list.length}`;
      add('spof', {
        index,
        strength: 'strong',
        evidence: [{ line: sections[index]!.line, what, weight: SCENARIO_LIST }],
      });
    }
  }
  return found;
}
