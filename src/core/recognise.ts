import type { Catalogue } from './catalogue';
import { sectionHasContent } from './content';
import type { FrontMatter } from './frontMatter';
import type { Answer, AnswerPlace } from './manual';
import type { Block } from './markdown';
import type { Section } from './sections';
import type { SourceText } from './text';
import type { TopicId } from './topics';
import { yamlAt } from './yamlTree';

export interface Recognised {
  readonly source: SourceText;
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly catalogue: Catalogue;
}

const NOT_APPLICABLE = /^not applicable$/;
const MISSING: Answer = { state: 'missing', places: [], evidence: [], sections: [], weak: [] };

/** How each topic of the catalogue is answered in one document. Topics that are missing are there too. */
export function recognise(document: Recognised): Map<TopicId, Answer> {
  const { sections, blocks, catalogue } = document;
  const titleLines = new Set(sections.filter((section) => !section.leaf).map((section) => section.line));
  const isTitle = (line: number) => titleLines.has(line);
  const strong = new Map<TopicId, number[]>();
  const weak = new Map<TopicId, number[]>();
  sections.forEach((section, i) => {
    for (const match of catalogue.match(section.normalised)) {
      const table = match.strength === 'strong' ? strong : weak;
      const list = table.get(match.topic);
      if (list) list.push(i);
      else table.set(match.topic, [i]);
    }
  });
  const place = (index: number): AnswerPlace => ({
    range: sections[index]!.range,
    title: sections[index]!.title,
  });
  const answers = new Map<TopicId, Answer>();
  for (const topic of catalogue.topics) {
    const declared = declaredNotApplicable(document, topic.id, strong.get(topic.id) ?? []);
    if (declared) {
      answers.set(topic.id, declared);
      continue;
    }
    const candidates = strong.get(topic.id) ?? weak.get(topic.id) ?? [];
    const weakPlaces = (weak.get(topic.id) ?? []).map(place);
    if (candidates.length === 0) {
      answers.set(topic.id, MISSING);
      continue;
    }
    const full = candidates.filter((index) => sectionHasContent(sections[index]!, blocks, isTitle));
    const chosen = full.length > 0 ? full : candidates;
    answers.set(topic.id, {
      state: full.length > 0 ? 'answered' : 'stub',
      places: chosen.map(place),
      sections: chosen,
      evidence: chosen.map((index) => ({
        line: sections[index]!.line,
        what: `title “${sections[index]!.title}”`,
        weight: 1,
      })),
      weak: weakPlaces,
    });
  }
  return answers;
}

/** A reason has three words or more; a shorter one is the finding `not-applicable-without-reason`. */
function declaredNotApplicable(
  { frontMatter, sections }: Recognised,
  topic: TopicId,
  candidates: readonly number[],
): Answer | undefined {
  const value = yamlAt(frontMatter.root, 'not-applicable', topic);
  if (value?.type === 'scalar' && isReason(value.text)) {
    const places = [{ range: value.range }];
    return { ...MISSING, state: 'not-applicable', places, reason: value.text.trim() };
  }
  for (const index of candidates) {
    const section = sections[index]!;
    const label = sections.find(
      (other) =>
        other.line > section.line &&
        other.line < section.endLine &&
        other.inline !== undefined &&
        NOT_APPLICABLE.test(other.normalised),
    );
    if (label && isReason(label.inline!)) {
      return {
        ...MISSING,
        state: 'not-applicable',
        places: [{ range: section.range, title: section.title }],
        sections: [index],
        reason: label.inline!.trim(),
      };
    }
  }
  return undefined;
}

export function isReason(text: string): boolean {
  return (
    text
      .trim()
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length >= 3 &&
    !/^(todo|tbd|tbc|fixme)\b/i.test(text.trim())
  );
}
