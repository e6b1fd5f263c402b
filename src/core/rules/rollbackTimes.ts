import { daysBetween } from '../facts/dates';
import { formatDuration } from '../facts/durations';
import { setField } from '../authoring/frontMatterEdit';
import type { Manual } from '../manual';
import { isAssumedFaster, isMeasured } from '../recognition/rollbackEvidence';
import { defineRule } from '../rule';
import { yamlAt } from '../document/yamlTree';

const KINDS = ['service', 'procedure', 'launch'] as const;

/** Without the release time nobody can see whether the rollback time is a hope. */
export const releaseTimeMissing = defineRule({
  id: 'release-time-missing',
  topic: 'rollback',
  class: 'content',
  severity: 'information',
  summary: 'A manual that states a rollback time states the release time too',
  kinds: KINDS,
  *check(manual) {
    const { rollbackTime, releaseTime } = manual.facts;
    if (isRetired(manual) || !rollbackTime || releaseTime) return;
    if (yamlAt(manual.frontMatter.root, 'release', 'time')) return;
    const time = formatDuration(rollbackTime.value);
    yield {
      message: `A rollback takes ${time}, and a release? Say how long one takes: the two belong together.`,
      range: rollbackTime.range,
    };
  },
  *fix(_finding, manual) {
    const edit = setField(manual, ['release', 'time'], 'TODO');
    if (edit) yield { title: 'Insert the release time', ...edit, safe: false, preferred: true };
  },
});

/** A promise that the way back cannot keep. */
export const rollbackOverPromise = defineRule({
  id: 'rollback-over-promise',
  topic: 'rollback',
  class: 'content',
  severity: 'warning',
  summary: 'A rollback takes no longer than what the manual promises',
  kinds: KINDS,
  *check(manual) {
    const { rollbackTime, revertWithin, recoveryTime } = manual.facts;
    const promise = revertWithin ?? recoveryTime;
    if (isRetired(manual) || !rollbackTime || !promise || rollbackTime.value <= promise.value) return;
    const what = revertWithin ? 'promise' : 'recovery time objective';
    yield {
      message: `A rollback takes ${formatDuration(rollbackTime.value)}, the ${what} is ${formatDuration(promise.value)}. Make it faster, or promise less.`,
      range: rollbackTime.range,
      related: [{ path: manual.path, range: promise.range, message: `The ${what}` }],
    };
  },
});

/** A way back that nobody has gone is a guess; one that was gone long ago may be overgrown. */
export const rollbackUntested = defineRule({
  id: 'rollback-untested',
  topic: 'rollback',
  class: 'advice',
  severity: 'hint',
  summary: 'The rollback was tried, and not too long ago',
  kinds: KINDS,
  options: {
    'test-every': {
      type: 'duration',
      default: 180,
      description: 'Days after which a rollback is to be tried again.',
    },
  },
  *check(manual, { option, today }) {
    const { rollbackTime, rollbackTested } = manual.facts;
    if (isRetired(manual)) return;
    if (rollbackTested) {
      const days = daysBetween(rollbackTested.value, today);
      if (days <= option<number>('test-every')) return;
      yield {
        message: `The rollback was last tried ${days} days ago, on ${rollbackTested.value}. Try it again.`,
        range: rollbackTested.range,
        class: 'clock',
        severity: 'information',
        fixable: false,
      };
    } else if (rollbackTime && !isMeasured(manual) && !isAssumedFaster(manual, 1)) {
      yield {
        message:
          'No date on which this rollback was tried. Try it, and write down when and how long it took.',
        range: rollbackTime.range,
      };
    }
  },
  *fix(_finding, manual) {
    if (isMeasured(manual)) return;
    const edit = setField(manual, ['rollback', 'tested'], 'YYYY-MM-DD');
    if (edit) yield { title: 'Insert when it was tried', ...edit, safe: false, preferred: true };
  },
});

function isRetired({ facts }: Manual): boolean {
  return facts.lifecycle?.value === 'retired';
}
