import type { Catalogue } from '../recognition/catalogue';
import type { Section } from '../document/sections';

export type ReleasePart = 'rollback' | 'release';

/** Parts that say when to do it or whether it worked: the durations in them are no times it takes. */
const NOT_HOW_LONG =
  /\b(?:when|criteria|criterion|triggers?|conditions?|verif\w+|validat\w+|decision|checks?|monitor\w*|alerts?|smoke|history|examples?)\b/;

/**
 * Whether the section at `index` is, or stands in, a part about rollback or release.
 * Undefined where it is neither, or within it a part that says when, by which criteria or with which verification.
 */
export function partOf(
  index: number,
  sections: readonly Section[],
  catalogue: Catalogue,
): ReleasePart | undefined {
  for (let at = index; at >= 0; at = sections[at]!.parent) {
    const { normalised } = sections[at]!;
    if (NOT_HOW_LONG.test(normalised)) return undefined;
    const topics = catalogue.match(normalised);
    // "Deploy and rollback" is about both; its rollback is what people forget, and the words of a label decide.
    if (topics.some(({ topic }) => topic === 'rollback')) return 'rollback';
    if (topics.some(({ topic }) => topic === 'release')) return 'release';
  }
  return undefined;
}

/** Whether a time that a sentence in the section at `index` states is about something else. */
export function saysWhen(index: number, sections: readonly Section[]): boolean {
  for (let at = index; at >= 0; at = sections[at]!.parent) {
    if (NOT_HOW_LONG.test(sections[at]!.normalised)) return true;
  }
  return false;
}
