import { setField } from '../authoring/frontMatterEdit';
import { readingOf, type Reading } from '../document/reading';
import type { Manual } from '../manual';
import { defineRule } from '../rule';
import { yamlAt } from '../document/yamlTree';

/** "Immediate, within 5 min:" at the start of a line is meant as the time of what follows. */
const BARE_TIME =
  /^[\s*_~≈]*(?:(?:it|this|that) (?:usually |normally )?)?(?:(?:immediate(?:ly)?|fast|quick)[\s,:–—-]+)?(?:within|takes?|under|about|approx\.?|around)\s+\d/i;

/** No number, and yet an answer to whoever decides: "takes seconds". */
const ROUGH_TIME =
  /\b(?:takes?|within) (?:only |just |mere |a few |some )*(?:seconds|minutes)\b|\binstant(?:ly|aneous(?:ly)?)?\b/i;

/** "Emergency rollback (30 seconds)", "# ETA: 1-3 min", "RTO: ~90 seconds". */
const NOTED_TIME =
  /\((?:[~≈<≤]|about|approx\.?)?\s*(?:\d+(?:\s*[-–]\s*\d+)?\s*(?:s|sec(?:ond)?s?|min(?:ute)?s?|h|hours?)|seconds|minutes)\b[^)]{0,20}\)|\b(?:ETA|RTO)\b\W{0,5}\d/i;

/** Whoever decides whether to roll back must know how long it takes before, not after. */
export const rollbackTimeMissing = defineRule({
  id: 'rollback-time-missing',
  topic: 'rollback',
  askedOnce: true,
  class: 'content',
  severity: 'information',
  summary: 'A rollback section says how long a rollback takes',
  kinds: ['service', 'procedure', 'launch'],
  *check(manual) {
    const reading = readingOf(manual, 'rollback');
    const { rollbackTime, tier, revertWithin } = manual.facts;
    // A value that is there and cannot be read is told by `field-malformed` or `placeholder-left`.
    if (!reading || rollbackTime || yamlAt(manual.frontMatter.root, 'rollback', 'time')) return;
    // A procedure that merely has a way back is judged like one about rollbacks only where it says so.
    if (manual.kind === 'procedure' && !manual.about.includes('rollback')) return;
    if (reading.lines.some(({ text }) => BARE_TIME.test(text)) || isNoted(reading) || isTabled(manual))
      return;
    const grave = revertWithin !== undefined || (tier !== undefined && tier.value <= 2);
    yield {
      message: 'No rollback time. Say how long a rollback takes, and when that was measured.',
      range: reading.title,
      severity: grave ? 'warning' : 'information',
    };
  },
  *fix(_finding, manual) {
    const edit = setField(manual, ['rollback', 'time'], 'TODO');
    if (edit) yield { title: 'Insert the rollback time', ...edit, safe: false, preferred: true };
  },
});

/** Each sort of release has its own time. */
function isTabled({ blocks }: Manual): boolean {
  return blocks.some(
    (block) =>
      block.type === 'table' &&
      block.header.some(({ text }) => /\broll ?-?back\b/i.test(text) && /\btime|\bduration/i.test(text)),
  );
}

function isNoted({ text, code, sections }: Reading): boolean {
  const said = [text, ...code.map((block) => block.text), ...sections.map(({ title }) => title)].join('\n');
  return ROUGH_TIME.test(said) || NOTED_TIME.test(said);
}
