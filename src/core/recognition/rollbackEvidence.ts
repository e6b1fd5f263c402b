import { isPlaceholder } from '../document/content';
import { isReason } from '../exemptions';
import { frontMatterText } from '../document/frontMatter';
import type { Manual } from '../manual';
import { readingOf } from '../document/reading';
import { yamlAt } from '../document/yamlTree';

/** Ways back that do not take the way of a release again. */
const FAST =
  /\bfeature[- ]?(?:flag|toggle|switch)|\bkill[- ]?switch|\bflip(?:ping|ped)? (?:the|a) (?:flag|switch)|\bblue[-/ ]?green|\btraffic (?:switch|shift|split|rout)|\b(?:switch|shift|rout|point)\w* (?:the )?(?:traffic|dns|load balancer|symlink)|\brollout undo\b|\bhelm rollback\b|\bprevious (?:image|version|release|build|artifact|artefact|binary|revision|task definition)s? (?:is|are|was|stays?|kept|remains?)|\b(?:image|version|release|build|artifact|artefact)s? (?:is|are) (?:kept|retained|cached|still)|\bkeep(?:s|ing)? the (?:previous|last|old)|\bsymlink|\bargocd (?:app )?rollback|\bslot swap|\bswap(?:ping)? (?:the )?slots?/i;
const MEASURED =
  /\b(?:measured|tested|drilled|rehearsed|timed|exercised|verified|practi[cs]ed|last (?:tried|done|run))\b[^.\n]{0,40}(?:\d{4}|\]\()|\b(?:drill|game ?day|rehearsal)\b[^.\n]{0,60}(?:\d{4}-\d{2}-\d{2}|\]\()/i;

/** Whether the document says that the rollback was tried: a date, or a link to the drill. */
export function isMeasured(manual: Manual): boolean {
  // A placeholder is there to be filled in, and told by `placeholder-left`.
  if (manual.facts.rollbackTested || yamlAt(manual.frontMatter.root, 'rollback', 'tested')) return true;
  return MEASURED.test(readingOf(manual, 'rollback')?.text ?? '');
}

/** What makes a rollback that is shorter than the release believable: a measurement, a mechanism, a reason. */
function hasRollbackEvidence(manual: Manual): boolean {
  const { rollbackHow, rollbackWhy } = manual.facts;
  if (isMeasured(manual)) return true;
  if (rollbackWhy && isReason(rollbackWhy.value)) return true;
  if (isPlaceholder(frontMatterText(manual.frontMatter, 'rollback', 'why') ?? '')) return true;
  const reading = readingOf(manual, 'rollback');
  const code = reading?.code.map((block) => block.text).join('\n') ?? '';
  return FAST.test(`${(rollbackHow?.value ?? '').replaceAll('-', ' ')}\n${reading?.text ?? ''}\n${code}`);
}

/** Whether a rollback time below `ratio` of the release time is stated without evidence. */
export function isAssumedFaster(manual: Manual, ratio: number): boolean {
  const { releaseTime, rollbackTime } = manual.facts;
  if (!releaseTime || !rollbackTime) return false;
  return rollbackTime.value < releaseTime.value * ratio && !hasRollbackEvidence(manual);
}
