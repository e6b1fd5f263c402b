import { isPlaceholder } from '../content';
import { formatDuration } from '../durations';
import { frontMatterText } from '../frontMatter';
import { setField } from '../frontMatterEdit';
import type { Manual } from '../manual';
import { isReason } from '../exemptions';
import { readingOf } from '../reading';
import { defineRule } from '../rule';
import { yamlAt } from '../yamlTree';

/** Ways back that do not take the way of a release again. */
const FAST =
  /\bfeature[- ]?(?:flag|toggle|switch)|\bkill[- ]?switch|\bflip(?:ping|ped)? (?:the|a) (?:flag|switch)|\bblue[-/ ]?green|\btraffic (?:switch|shift|split|rout)|\b(?:switch|shift|rout|point)\w* (?:the )?(?:traffic|dns|load balancer|symlink)|\brollout undo\b|\bhelm rollback\b|\bprevious (?:image|version|release|build|artifact|artefact|binary|revision|task definition)s? (?:is|are|was|stays?|kept|remains?)|\b(?:image|version|release|build|artifact|artefact)s? (?:is|are) (?:kept|retained|cached|still)|\bkeep(?:s|ing)? the (?:previous|last|old)|\bsymlink|\bargocd (?:app )?rollback|\bslot swap|\bswap(?:ping)? (?:the )?slots?/i;
const MEASURED =
  /\b(?:measured|tested|drilled|rehearsed|timed|exercised|verified|practi[cs]ed|last (?:tried|done|run))\b[^.\n]{0,40}(?:\d{4}-\d{2}-\d{2}|\d{4}|\]\()|\b(?:drill|game ?day|rehearsal)\b[^.\n]{0,60}(?:\d{4}-\d{2}-\d{2}|\]\()/i;

/** If a release takes two hours, a rollback will probably take two hours too. */
export const rollbackAssumedFaster = defineRule({
  id: 'rollback-assumed-faster',
  topic: 'rollback',
  class: 'content',
  severity: 'warning',
  summary:
    'A rollback that is to be faster than the release was measured, or the manual says why it is faster',
  kinds: ['service', 'procedure', 'launch'],
  options: {
    ratio: {
      type: 'number',
      default: 1,
      description: 'Rollback times below this share of the release time need evidence.',
    },
  },
  *check(manual, context) {
    const { releaseTime, rollbackTime } = manual.facts;
    if (!releaseTime || !rollbackTime || manual.facts.lifecycle?.value === 'retired') return;
    if (rollbackTime.value >= releaseTime.value * context.option<number>('ratio') || hasEvidence(manual))
      return;
    const times = `Rollback: ${formatDuration(rollbackTime.value)}; release: ${formatDuration(releaseTime.value)}.`;
    yield {
      message: `${times} Add when it was measured, or why it is faster.`,
      range: rollbackTime.range,
      related: [{ path: manual.path, range: releaseTime.range, message: 'The release time' }],
    };
  },
  *fix(_finding, manual) {
    const { releaseTime, rollbackTime } = manual.facts;
    const tested = setField(manual, ['rollback', 'tested'], 'YYYY-MM-DD');
    if (tested) yield { title: 'Insert when it was measured', ...tested, safe: false, preferred: true };
    const why = setField(manual, ['rollback', 'why'], 'TODO');
    if (why) yield { title: 'Insert why it is faster', ...why, safe: false };
    if (!releaseTime || !rollbackTime) return;
    const time = formatDuration(releaseTime.value);
    const edits = [{ range: rollbackTime.range, newText: time }];
    // Only a value that stands alone can be exchanged: a sentence would lose its words.
    if (rollbackTime.from !== 'sentence')
      yield { title: `Set the rollback time to ${time}`, edits, safe: false };
  },
});

/** What makes a short rollback believable. */
function hasEvidence(manual: Manual): boolean {
  const { rollbackTested, rollbackHow, rollbackWhy } = manual.facts;
  // A placeholder is there to be filled in, and told by `placeholder-left`.
  if (rollbackTested || yamlAt(manual.frontMatter.root, 'rollback', 'tested')) return true;
  if (rollbackWhy && isReason(rollbackWhy.value)) return true;
  if (isPlaceholder(frontMatterText(manual.frontMatter, 'rollback', 'why') ?? '')) return true;
  const how = (rollbackHow?.value ?? '').replaceAll('-', ' ');
  const reading = readingOf(manual, 'rollback');
  const text = reading ? `${reading.text}\n${reading.code.map((block) => block.text).join('\n')}` : '';
  return FAST.test(how) || FAST.test(text) || MEASURED.test(text);
}
