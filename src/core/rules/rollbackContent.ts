import type { Manual } from '../manual';
import { readingOf, type Reading } from '../document/reading';
import { defineRule, type DocumentRule } from '../rule';
import type { Severity } from '../finding';

const LINK = /\]\(|https?:\/\/|\]\[|^\[/m;
const INLINE_CODE = /`[^`\n]+`/;
/** Says that there is no way back, or only forwards: a policy, that needs no steps. */
const POLICY =
  /\b(?:fix(?:ing|es)?|roll(?:ing)?)[- ]forward|\bcan(?:not|'t| not)\b|\b(?:not|never) (?:be )?(?:possible|supported|implemented|needed|required|necessary|allowed)|\bimpossible|\birreversible|\bno (?:rollback|way back|need)|\bautomatic(?:ally)?\b|\bby itself/i;
const SEQUENCE = /\b(?:first|then|next|finally|after that|afterwards|followed by|once that)\b/i;
/** Prose of that many words describes more than a wish. */
const LONG = 40;
const SHORT = 12;
const VAGUE =
  /\b(?:restore (?:from )?(?:a |the )?(?:latest |last )?backup|re-?deploy|revert(?:ing)?|roll(?:ing)? ?back|rollback|undo|git revert|deploy (?:the )?(?:previous|old|last))\b/i;
const TRIGGER =
  /\d|\bif\b|\bwhen(?:ever)?\b|\bunless\b|\bonce\b|\bin case\b|\bas soon as\b|\bafter\b|\bcriteri|\btrigger|\bthreshold|\bfail(?:s|ed|ure|ing)?\b|\berrors?\b|\bregression|\bbroken\b|\bbreaks\b|\bproblem|\bissue|\bincident|\bunhealthy|\bbad\b|\bwrong\b/i;
/** Anywhere in the manual: "If unhealthy, rollback", or a part on when to stop. */
const TRIGGER_ELSEWHERE =
  /\b(?:if|when)\b[^.\n]{0,60}\b(?:fails?|failed|unhealthy|errors?|broken|degraded|worse)\b[^.\n]{0,40}\b(?:roll(?:ing)? ?back|rollback|revert)\b|^#+ .*\b(?:no-?go|rollback criteria|abort criteria|stop criteria|when to roll ?back)\b/im;
const DECIDER =
  /\bdecid|\bdecision|\bapprov|\bauthori[sz]|\bowners?\b|\bon-?call\b|\bleads?\b|\bmanager|\bcommander|\bengineer|\bteam\b|\bwhoever\b|\banyone\b|\banybody\b|\bresponsib|\bsign(?:s|ed)?[- ]off|\bpermission|\bask\b|\bconsult|\bcontact\b|\bautomatic|@\w|\boperator|\bmaintainer|\bdeveloper|\byou\b/i;
const SCHEMA =
  /\bmigrations?\b|\bschema[- ](?:change|update|upgrade|version)|\balter table|\bdrop (?:table|column)|\bdatabase change/i;
const DATA =
  /\breversib|\birreversib|\bcompatib|\bdata[- ]?loss|\blos(?:e|t|s|ing)\b|\brestor|\bback-?up|\bsnapshot|\bdown\b|\bdowngrade|\brevert|\bundo|\broll(?:ed|ing)? ?back (?:the )?(?:migration|schema|database|db)|\bmigrat\w* (?:down|back|rollback|undo|revert)|\bcannot\b|\bcan't|\bforward|\bexpand\b|\bkeep\b|\bkept\b|\bdata\b/i;
const VERIFIES =
  /\bverif|\bcheck|\bconfirm|\bvalidat|\btest|\bsmoke|\bhealth|\bmonitor|\bwatch|\bensure|\bmake sure|\bdashboard|\bstatus\b|\bcurl\b|\blogs?\b|\bobserv|\bversion\b|\bgraph|\bmetric|\bconfirm|\bcompare|\bproof|\bsee (?:that|whether|if)|\blook (?:at|for)/i;

/** A rule about what a rollback section says, given its reading. */
function rollbackRule(
  rule: Pick<DocumentRule, 'id' | 'class' | 'summary' | 'askedOnce'> & {
    readonly severity: Severity;
    readonly message: string;
    /** Asked although the section says nothing but a word: what that lacks is one finding. */
    readonly always?: true;
    readonly lacks: (reading: Reading, manual: Manual) => boolean;
  },
): DocumentRule {
  const { message, lacks, always, ...head } = rule;
  return defineRule({
    ...head,
    topic: 'rollback',
    kinds: ['service', 'procedure', 'launch'],
    *check(manual) {
      const reading = readingOf(manual, 'rollback');
      // A procedure that merely has a way back is judged like one about rollbacks only where it says so.
      if (!reading || (manual.kind === 'procedure' && !manual.about.includes('rollback'))) return;
      // A page about rolling back says in all of its parts what a section says in one.
      const whole = manual.about.includes('rollback') ? { ...reading, text: textOf(manual) } : reading;
      if (!always && (isWithoutSteps(reading) ? !isSilent(reading) : isVague(reading))) return;
      if (lacks(whole, manual)) yield { message, range: reading.title };
    },
  });
}

export const rollbackNoSteps = rollbackRule({
  id: 'rollback-no-steps',
  always: true,
  class: 'content',
  severity: 'warning',
  summary: 'A rollback section has steps: a list, a command or a link to a procedure',
  message: 'No steps to roll back. Add a list, a command, or a link to the procedure.',
  lacks: (reading) => isWithoutSteps(reading) && !isSilent(reading),
});

export const rollbackVague = rollbackRule({
  id: 'rollback-vague',
  always: true,
  class: 'content',
  severity: 'information',
  summary: 'A rollback section says how, and not only that the release is undone',
  message: 'This says to roll back, and not how. Say what to run, where, and with which version.',
  // Without steps at all `rollback-no-steps` says so.
  lacks: (reading) => !isWithoutSteps(reading) && isVague(reading),
});

export const rollbackNoTrigger = rollbackRule({
  id: 'rollback-no-trigger',
  askedOnce: true,
  class: 'content',
  severity: 'information',
  summary: 'A rollback section says on which sign to roll back',
  message: 'No sign on which to roll back. Say when: a number, a metric, or “if …”.',
  lacks: (reading, manual) =>
    !TRIGGER.test(withTitles(reading)) &&
    !POLICY.test(reading.text) &&
    !TRIGGER_ELSEWHERE.test(textOf(manual, true)),
});

export const rollbackNoDecider = rollbackRule({
  id: 'rollback-no-decider',
  askedOnce: true,
  class: 'advice',
  severity: 'hint',
  summary: 'A rollback section says who decides',
  message: 'Nobody is named who decides to roll back. Say who may, so that nobody waits for leave.',
  lacks: (reading) => !DECIDER.test(reading.text),
});

export const rollbackIrreversibleUnstated = rollbackRule({
  id: 'rollback-irreversible-unstated',
  always: true,
  askedOnce: true,
  class: 'advice',
  severity: 'hint',
  summary: 'A rollback section that names a migration says what becomes of the data',
  message: 'A migration is named, and not what becomes of the data. Say whether it can be undone.',
  lacks: (reading) =>
    SCHEMA.test(withCode(reading)) &&
    !DATA.test(withCode(reading).replaceAll(new RegExp(SCHEMA.source, 'gi'), ' ')),
});

export const rollbackNoVerification = rollbackRule({
  id: 'rollback-no-verification',
  askedOnce: true,
  class: 'advice',
  severity: 'hint',
  summary: 'A rollback section says how to see that the old version runs and works',
  message: 'No check after the rollback. Say how to see that the old version runs and works.',
  lacks: (reading) => !VERIFIES.test(withCode(reading)) && !POLICY.test(reading.text),
});

function isVague(reading: Reading): boolean {
  return (
    reading.code.length === 0 &&
    !LINK.test(reading.text) &&
    !INLINE_CODE.test(reading.text) &&
    wordsOf(reading) < SHORT &&
    VAGUE.test(reading.text) &&
    !POLICY.test(reading.text)
  );
}

function isWithoutSteps({ hasList, code, tables, text }: Reading): boolean {
  return !hasList && code.length === 0 && tables.length === 0 && !LINK.test(text) && !INLINE_CODE.test(text);
}

/** Whether the prose may well tell the steps, or why there are none. */
function isSilent(reading: Reading): boolean {
  return POLICY.test(reading.text) || SEQUENCE.test(reading.text) || wordsOf(reading) >= LONG;
}

function wordsOf({ text }: Reading): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** What a manual says to its reader: neither front matter nor comments, code only if wanted; headings behind a `#`. */
function textOf({ blocks }: Manual, code = false): string {
  const texts = blocks.map((block) => {
    switch (block.type) {
      case 'heading':
        return `# ${block.text}`;
      case 'paragraph':
        return block.text;
      case 'table':
        return [block.header, ...block.rows]
          .map((row) => row.map((cell) => cell.text).join(' | '))
          .join('\n');
      case 'code':
        return code ? block.text : '';
      default:
        return '';
    }
  });
  return texts.join('\n').replace(/<!--[\s\S]*?(?:-->|$)/g, ' ');
}

function withTitles({ sections, text }: Reading): string {
  return [...sections.map(({ title }) => title), text].join('\n');
}

function withCode({ text, code }: Reading): string {
  return [text, ...code.map((block) => block.text)].join('\n');
}
