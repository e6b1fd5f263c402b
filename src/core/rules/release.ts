import type { Manual } from '../manual';
import { readingOf, type Reading } from '../document/reading';
import { defineRule } from '../rule';

const GATED =
  /\bgat(?:ed|e|es|ing|ekeep\w*)\b|\bapprov|\bsign(?:s|ed)?[- ]?off|\bmanual(?:ly)?\b|\bchange (?:request|advisory|board|management|ticket|window)|\bCAB\b|\brelease (?:manager|captain|train|window|day)|\bpromot|\breview(?:s|ed|er|ers)?\b|\btickets?\b|\bpermission|\bfreeze|\bscheduled?\b|\bask\b|\brequest/i;
const PERMISSIVE =
  /\bpermissive|\bcontinuous|\bautomat|\bauto-?deploy|\b(?:on|after|each|every) (?:a |the |every |each )?(?:merge|push|commit|tag)|\banyone\b|\banybody\b|\bself[- ]service|\bci\b|\bci\/cd|\bpipeline|\bmerg(?:e|es|ed|ing)\b|\bpush(?:es|ed|ing)?\b|\bworkflow|\bactions?\b|\bargo|\bflux\b|\bjenkins|\btag(?:s|ged|ging)?\b|\bkubectl|\bhelm\b|\bterraform|\bscript/i;
const OWNED_GATE =
  /@\w|\bby (?:the )?[\p{L}]|\bteam\b|\b(?:release|product|engineering|on-?call|service|change|tech(?:nical)?)[ -]?(?:manager|owner|lead|captain|engineer|board|head)|\bowner|\blead\b|\bboard\b|\bCAB\b|\bcommander|\bmaintainer|\breviewer|\p{Lu}\p{Ll}+ (?:or \p{Lu}\p{Ll}+ )?(?:approves|signs|decides|opens|releases)/u;
const SAFETY =
  /\btests?\b|\btested\b|\bcanar|\bchecks?\b|\broll(?:s|ed|ing)?[- ]?back|\brevert|\balarm|\balert|\bmonitor|\bstag(?:e|es|ed|ing)\b|\bfeature flag|\blint|\bhealth|\bsmoke|\bprobe|\bguard|\blimit|\bpreview|\bblue[-/ ]green|\bgradual|\bsafe|\bverif|\bvalidat|\bprotected|\bsuite\b|\bscan/i;
const STAGE_LIST =
  /\d+ ?%[\s\S]{0,80}\d+ ?%|\b(?:canary|staging|pilot|internal|beta|one (?:node|region|zone|instance)|first)\b[\s\S]{0,120}\b(?:then|before|next|after|followed by|→|->|all|everyone|rest|production)\b/i;
const STAGED =
  /\bstag(?:ed|es)\b|\bcanar|\bgradual|\bphased\b|\bpercent|\d ?%|\bincremental|\brolling\b|\bring\b/i;
const STOP =
  /\bstop|\bhalt|\babort|\bif\b|\bunless\b|\bwhen\b|\bpause|\bhold\b|\broll(?:s|ed|ing)?[- ]?back|\brevert|\bfail/i;
const AT_ONCE =
  /\ball[- ]at[- ]once\b|\bat once\b|\bbig bang\b|\beverywhere at the same time\b|\bfull(?:y)? (?:roll|deploy)/i;
/** A label of fewer words is a fact. */
const LABEL = 15;
const WHY =
  /\bbecause\b|\bsince\b|\bas\b|\bdue to\b|\bso that\b|\bwhy\b|\breason|\bonly one\b|\bsingle\b|\bcannot\b|\bno way\b|[:：–—]\s*\p{L}/iu;

/** Whether a gate stands before production decides who can stop a bad release. */
export const releaseModelMissing = defineRule({
  id: 'release-model-missing',
  topic: 'release',
  class: 'content',
  severity: 'information',
  summary: 'A release section says whether releases are gated or permissive',
  kinds: ['service'],
  *check(manual) {
    const reading = readingOf(manual, 'release');
    if (!reading || manual.facts.releaseModel) return;
    // "**Deployment:** rolling, 2 replicas" among the facts of a service is no part on releases.
    if (reading.sections.every(({ leaf }) => leaf) && reading.text.split(/\s+/).length < LABEL) return;
    const text = withCode(reading);
    if (GATED.test(text) || PERMISSIVE.test(text)) return;
    yield {
      message:
        'Gated or permissive? Say whether somebody approves a release, or whether each merge goes out.',
      range: reading.title,
    };
  },
});

/** A gate without a keeper is either open or locked. */
export const releaseGateUnowned = defineRule({
  id: 'release-gate-unowned',
  topic: 'release',
  class: 'content',
  severity: 'information',
  summary: 'Somebody owns the gate of gated releases',
  kinds: ['service'],
  *check(manual) {
    const reading = readingOf(manual, 'release');
    if (!reading || modelOf(manual, reading) !== 'gated' || OWNED_GATE.test(reading.text)) return;
    yield {
      message: 'Releases are gated, and nobody owns the gate. Say who opens it.',
      range: reading.title,
    };
  },
});

/** Where nobody looks before a release, something must. */
export const releaseNoSafety = defineRule({
  id: 'release-no-safety',
  topic: 'release',
  class: 'content',
  severity: 'information',
  summary: 'Permissive releases have an automatic safety measure',
  kinds: ['service'],
  *check(manual) {
    const reading = readingOf(manual, 'release');
    if (!reading || modelOf(manual, reading) !== 'permissive' || SAFETY.test(withCode(reading))) return;
    yield {
      message:
        'Releases are permissive, and no automatic safety measure is named. Name the tests, the canary, the alert.',
      range: reading.title,
    };
  },
});

/** Would a staged roll-out serve this better? Either answer will do, if somebody gave it. */
export const rolloutUndecided = defineRule({
  id: 'rollout-undecided',
  topic: 'release',
  class: 'content',
  severity: 'information',
  summary: 'A release is rolled out in stages with a stop criterion, or all at once for a reason',
  kinds: ['service'],
  *check(manual) {
    const reading = readingOf(manual, 'release');
    if (!reading) return;
    const { rollout, tier } = manual.facts;
    const text = [reading.text, readingOf(manual, 'expectations')?.text ?? ''].join('\n');
    const range = rollout?.range ?? reading.title;
    if (rollout?.value === 'staged' || (!rollout && STAGED.test(text) && !AT_ONCE.test(text))) {
      // A percentage or a canary in passing is no declaration: only who says "staged" is held to it.
      if (!rollout && !/\bstaged\b/i.test(text)) return;
      if (!STAGE_LIST.test(text))
        yield { message: 'A staged roll-out, and not which stages. Name two or more.', range };
      else if (!STOP.test(text))
        yield { message: 'A staged roll-out without a stop criterion. Say what ends it.', range };
    } else if (rollout?.value === 'all-at-once' || AT_ONCE.test(text)) {
      if (!WHY.test(text))
        yield { message: 'All at once, and not why. Give the reason, or roll out in stages.', range };
    } else if (manual.frontMatter.ours || (tier && tier.value <= 2)) {
      yield {
        message: 'Staged or all at once? Decide: stages with a stop criterion, or all at once for a reason.',
        range,
      };
    }
  },
});

function modelOf(manual: Manual, reading: Reading): 'gated' | 'permissive' | undefined {
  if (manual.facts.releaseModel) return manual.facts.releaseModel.value;
  if (/\bgated\b/i.test(reading.text)) return 'gated';
  return /\bpermissive\b|\bcontinuous(?:ly)? (?:deploy|deliver)|\bdeploy(?:s|ed|ing)? continuously/i.test(
    reading.text,
  )
    ? 'permissive'
    : undefined;
}

function withCode({ text, code }: Reading): string {
  return [text, ...code.map((block) => block.text)].join('\n');
}
