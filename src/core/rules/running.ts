import { findDay } from '../facts/daysInText';
import { rangeIn, readingOf } from '../document/reading';
import { defineRule } from '../rule';
import type { TopicId } from '../topics';

const COMMAND_OR_LINK = /`[^`\n]+`|\]\(|https?:\/\/|\]\[/;
const ACTION =
  /\]\(|https?:\/\/|\bthen\b|\bfollow\b|\bsee\b|\brun\b|\bpag(?:e|es|ed|ing)\b|\bcall\b|\bescalat|\bnotif|\brunbook|\bplaybook|\bemergency|\bdiagnos|\brestart|\bcheck\b|\binvestigat|\brespond|\brespons|\bcontact|\bticket|\bon-?call\b|\bpagerduty|\bopsgenie|\bslack\b|\bchannel|\balert(?:s|ed)? (?:the|us|to|go|goes|are|is)|\bsent to\b|\bsends?\b|\bemail|\baction|\btell\b|\blook (?:at|into)\b/i;
/** The words above are looked for in no other script. */
const LATIN = /[a-z]{3,}(?:\s+[a-z]{2,}){2}/i;
/** Topics that tell what to do. */
const STEPS: readonly TopicId[] = ['emergency', 'diagnosis', 'mitigation', 'troubleshooting'];
const DONE = /^\s*\[[xX]\]|~~|\bdone\b|\breached\b|\bachieved\b|\bfinished\b|\bcompleted\b|\bshipped\b|✅|✔/i;
const GOAL_DATE = /\b(?:by|until|before|due|end of|in|target|deadline)\b|[:：|(]\s*$|^\W*$/i;

/** What runs now must not be a question to a person. */
export const inProductionNoCommand = defineRule({
  id: 'in-production-no-command',
  topic: 'in-production',
  class: 'content',
  severity: 'information',
  summary: 'A command or a link shows what is in production',
  kinds: ['service'],
  *check(manual) {
    const reading = readingOf(manual, 'in-production');
    if (!reading || reading.code.length > 0 || COMMAND_OR_LINK.test(reading.text)) return;
    yield {
      message: 'No command and no link. Add the one that shows which version runs now.',
      range: reading.title,
    };
  },
});

/** An alert that nobody knows what to do with is noise that wakes people. */
export const detectionNoAction = defineRule({
  id: 'detection-no-action',
  topic: 'detection',
  class: 'content',
  severity: 'information',
  summary: 'Detection leads to a step, a person or a link',
  kinds: ['service'],
  *check(manual) {
    const reading = readingOf(manual, 'detection');
    if (!reading || reading.code.length > 0 || ACTION.test(reading.text)) return;
    if (reading.blocks.some((block) => block.item?.ordered) || !LATIN.test(reading.text)) return;
    // Whoever reads on finds what to do.
    if (STEPS.some((topic) => manual.answers.get(topic)?.state === 'answered')) return;
    yield {
      message: 'A problem is noticed, and then? Say what happens next, or link to the emergency section.',
      range: reading.title,
    };
  },
});

/** A goal whose day has passed is either reached or wrong. */
export const futureGoalOverdue = defineRule({
  id: 'future-goal-overdue',
  topic: 'future',
  class: 'clock',
  severity: 'information',
  summary: 'The day of a goal has not passed',
  kinds: ['service', 'event'],
  *check(manual, { today }) {
    const reading = readingOf(manual, 'future');
    if (!reading) return;
    for (const line of reading.lines) {
      const found = findDay(line.text);
      if (!found || found.day >= today || DONE.test(line.text)) continue;
      // "Since 2025-03-01" tells of the past; a day that is aimed at stands behind "by" or alone.
      if (!GOAL_DATE.test(line.text.slice(Math.max(0, found.start - 20), found.start))) continue;
      yield {
        message: `This goal was for ${found.day}. Say whether it is reached, or set a new day.`,
        range: rangeIn(manual, line, found.start, found.length),
      };
    }
  },
});
