import { leadingDuration } from './durations';
import type { Stated } from './factDraft';
import { maskInlineCode } from '../document/inlineCode';
import type { Block } from '../document/markdown';
import type { SourceText } from '../document/text';

const ROLLBACK = 'roll(?:ing)?[- ]?backs?|reverting|reversion|backing out|back[- ]?out';
const RELEASE = 'releases?|releasing|deploy(?:ment|ments|ing|s)?|roll(?:ing)?[- ]?outs?';
/** The rollback or the release as the subject, then what it takes. "If the rollback takes" is a condition. */
const SENTENCE = new RegExp(
  `(?<![\\w-])(?:(${ROLLBACK})|(${RELEASE}))(?: (?:process|procedure|itself|run|pipeline))?` +
    `(?:\\s+(?:usually|typically|normally|generally|should|can|will|may|is expected to|is|are|complete[sd]?|finish(?:es|ed)?|done))*` +
    `\\s+(?:takes?|within|up to|lasts?)\\s+(?:\\*\\*|__)?`,
  'gi',
);
const CONDITION = /\b(?:if|when|whenever|unless|until|while|once|after|before|because|since)\b[^.;!?]*$/i;
const SUBJECT = /oll|ever|ack|eleas|eploy/;

/** Release and rollback times that sentences state: "A rollback takes about 20 minutes." */
export function readTimeSentences(
  source: SourceText,
  block: Block,
  section: number,
  excluded: () => boolean,
): Stated[] {
  if (block.type !== 'paragraph' || !SUBJECT.test(block.text)) return [];
  const start = source.offsetAt({ line: block.line, character: 0 });
  const end = source.offsetAt({ line: block.endLine, character: 0 });
  const text = maskInlineCode(source.text.slice(start, end));
  const stated: Stated[] = [];
  for (const match of text.matchAll(SENTENCE)) {
    const at = match.index + match[0].length;
    const bound = /(?:within|up to)\s+$/i.test(match[0]);
    const found = leadingDuration(text.slice(at, at + 60));
    if (!found || CONDITION.test(text.slice(Math.max(0, match.index - 120), match.index))) continue;
    const behind = text.slice(at + found.length, at + found.length + 80);
    // "within 5 minutes of the alert" and "if errors rise" say when to do it, "per node" is not the whole.
    if (/^\s*(?:per|each|before|later|ago|earlier)\b/i.test(behind)) continue;
    if (bound && /^\s*(?:of|from|after)\b/i.test(behind)) continue;
    if (bound && /^[^.;!?\n]*\b(?:if|when|unless)\b/i.test(behind)) continue;
    if (excluded()) return stated;
    stated.push({
      field: match[1] ? 'rollbackTime' : 'releaseTime',
      value: found.seconds,
      range: source.range(start + at, start + at + found.length),
      from: 'sentence',
      section,
    });
  }
  return stated;
}
