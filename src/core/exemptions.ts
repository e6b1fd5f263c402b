import { legible } from './document/legible';
import type { FrontMatter } from './document/frontMatter';
import type { Answer } from './manual';
import type { Section } from './document/sections';
import type { TopicId } from './topics';
import { yamlAt } from './document/yamlTree';

/** Where a document declares topics not applicable, with a reason. */
export interface NotApplicable {
  inFrontMatter(topic: TopicId): Answer | undefined;
  /** By a label `**Not applicable:** reason` in one of the sections. */
  inSections(indexes: readonly number[]): Answer | undefined;
}

const LABEL = 'not applicable';
const NOTHING: Omit<Answer, 'state' | 'places'> = { evidence: [], sections: [], weak: [] };

export function findNotApplicable(document: {
  readonly frontMatter: FrontMatter;
  readonly sections: readonly Section[];
}): NotApplicable {
  const { frontMatter, sections } = document;
  const labels = sections.filter(
    (section) => section.inline !== undefined && section.normalised === LABEL && isReason(section.inline),
  );
  const declared = yamlAt(frontMatter.root, 'not-applicable');
  return {
    inFrontMatter: (topic) => {
      const value = declared && yamlAt(declared, topic);
      if (value?.type !== 'scalar') return undefined;
      const places = [{ range: value.range }];
      // Declared and not explained: no longer missing, and told by `not-applicable-without-reason`.
      if (!isReason(value.text)) return { ...NOTHING, state: 'stub', places };
      return { ...NOTHING, state: 'not-applicable', places, reason: legible(value.text.trim()) };
    },
    inSections: (indexes) => {
      if (labels.length === 0) return undefined;
      for (const index of indexes) {
        const section = sections[index]!;
        const label = labels.find((other) => other.line > section.line && other.line < section.endLine);
        if (!label) continue;
        return {
          ...NOTHING,
          state: 'not-applicable',
          places: [{ range: section.range, title: section.title }],
          sections: [index],
          reason: legible(label.inline!.trim()),
        };
      }
      return undefined;
    },
  };
}

/** A reason has three words or more; a shorter one is the finding `not-applicable-without-reason`. */
export function isReason(text: string): boolean {
  return (
    text
      .trim()
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length >= 3 &&
    !/^(todo|tbd|tbc|fixme)\b/i.test(text.trim())
  );
}
