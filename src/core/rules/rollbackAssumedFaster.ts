import { formatDuration } from '../facts/durations';
import { setField } from '../authoring/frontMatterEdit';
import { isAssumedFaster } from '../recognition/rollbackEvidence';
import { defineRule } from '../rule';

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
    if (!isAssumedFaster(manual, context.option('ratio'))) return;
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
