import { findDay } from '../facts/daysInText';
import { addDays } from '../facts/dates';
import { fieldOf } from '../document/yamlTree';
import { rangeIn, readingOf, type ReadLine } from '../document/reading';
import { defineRule, type Report } from '../rule';
import type { Manual } from '../manual';
import type { Day } from '../facts/dates';
import { cellRange, readTable, type Columns } from '../document/tables';
import { isContentLine } from '../document/content';
import { plainTitle } from '../document/titles';
import type { Range } from '../document/text';

const CHANGED =
  /\]\(|https?:\/\/|#\d+|\b[A-Z]{2,10}-\d+\b|\badd(?:ed|s)?\b|\bchang|\bfix(?:ed|es)?\b|\bnow\b|\bsince\b|\bintroduc|\breplac|\bremov|\bmoved?\b|\bincreas|\breduc|\braised?\b|\bset\b|\bwrote\b|\bautomat|\bwe\b|\bdisabl|\benabl|\balert|\bupgrad|\bmigrat|\bno longer\b|\bdocument|\bimprov|\blimit|\bsplit\b|\blearn|\blesson|→|->|\bswitched\b|\brewrote\b|\bimplement|\bcreated?\b|\bupdated?\b|\bmitigat|\bresol/i;
const RIGHT =
  /\bwent (?:right|well)\b|\bworked (?:well|as)\b|\bpositives?\b|\bwell done\b|\bgood(?: news)?\b|\bkeep doing\b|\blucky\b|\bgot lucky\b|\bstrengths?\b|\bdid right\b|\bsuccess|\bhelped\b|\bquickly\b|\bin time\b|\bas (?:planned|designed|intended)\b|\bsaved us\b|\bthanks to\b|\bkudos\b/i;
const WHY =
  /\bbecause\b|\bwhy\b|\bthanks? to\b|\bdue to\b|\bsince\b|\bled to\b|\bmade (?:it|this|that|the)\b|\bhelped\b|\breason|\bcause|\bprepar|\btest(?:ed|s|ing)?\b|\bso that\b|\bhad\b|\bpractis|\bpractic|\brehears|\bplanned\b|\btold us\b|\benabled\b|\bas we\b|\bfactors?\b|[:：]\s*\p{L}/iu;
const COLUMNS = {
  incident: ['incident', 'what happened', 'what', 'event', 'date', 'when', 'outage'],
  changed: [
    'what changed',
    'changed',
    'change',
    'changes',
    'what we changed',
    'action',
    'actions',
    'fix',
    'follow up',
    'lesson',
    'lessons',
    'learned',
    'what we learned',
  ],
} as const satisfies Columns<string>;

/** An incident after which nothing changed will be back. */
export const incidentWithoutChange = defineRule({
  id: 'incident-without-change',
  topic: 'learning',
  class: 'content',
  severity: 'information',
  summary: 'Each incident that is listed says what changed, or links to it',
  kinds: ['service', 'incident', 'procedure'],
  *check(manual) {
    const reading = readingOf(manual, 'learning');
    if (!reading) return;
    for (const block of reading.tables) {
      const table = readTable(block, COLUMNS, ['incident', 'changed']);
      for (const { cells } of table?.rows ?? []) {
        const what = cells.incident;
        if (
          !what ||
          !isContentLine(plainTitle(what.text)) ||
          isContentLine(plainTitle(cells.changed?.text ?? ''))
        )
          continue;
        yield { message: MESSAGE, range: cellRange(what) };
      }
    }
    for (const line of reading.lines) {
      const { block } = line;
      if (block.type !== 'paragraph' || !block.opensItem || line.line !== block.line) continue;
      // An item that begins with a day is an incident; others may be anything.
      const day = findDay(line.text);
      if (!day || day.start > 4 || CHANGED.test(itemText(reading.lines, line))) continue;
      yield { message: MESSAGE, range: rangeIn(manual, line, 0, line.text.trimEnd().length) };
    }
  },
});
const MESSAGE = 'And what changed after it? Say what you did, or link to the report.';

/** All that stands in the item that a line opens. */
function itemText(lines: readonly ReadLine[], { block }: ReadLine): string {
  const item = block.item!;
  return lines
    .filter(({ line }) => line >= item.line && line < item.endLine)
    .map(({ text }) => text)
    .join('\n');
}

/** A post-mortem that lists only faults teaches people to hide them. */
export const postmortemNothingRight = defineRule({
  id: 'postmortem-nothing-right',
  topic: 'learning',
  class: 'content',
  severity: 'warning',
  summary: 'A post-mortem says what went right too',
  kinds: ['postmortem'],
  *check(manual) {
    if (manual.answers.get('success')?.state === 'answered' || manual.facts.lifecycle?.value === 'retired')
      return;
    if (manual.sections.some(({ title }) => RIGHT.test(title))) return;
    if (manual.blocks.some((block) => block.type === 'paragraph' && RIGHT.test(block.text))) return;
    yield {
      message: 'Nothing went right? Say what did: the alert that fired, the rollback that held.',
      range: manual.title.range,
    };
  },
});

/** Success without its cause is luck, and nobody can repeat luck. */
export const successWithoutCause = defineRule({
  id: 'success-without-cause',
  topic: 'success',
  class: 'content',
  severity: 'information',
  summary: 'A success says why it went well',
  kinds: ['service', 'success', 'launch'],
  *check(manual) {
    const reading = readingOf(manual, 'success');
    if (!reading || WHY.test(reading.text) || reading.text.includes('](')) return;
    yield {
      message: 'It went well, and why? Name the cause, so that it can be repeated.',
      range: reading.title,
    };
  },
});

const REVIEW = /review|retro|post-?mortem|success|lessons|what-we-learned|debrief/i;
const LAUNCH_KEYS = ['launch', 'launch-date', 'launch_date', 'launched', 'go-live', 'go_live', 'date'];
const LAUNCH_LABEL =
  /^(?:launch|launch date|launch day|go live|go live date|date|release date|launched|day)$/;

/** A launch is over when somebody has looked back at it. */
export const launchWithoutReview = defineRule({
  id: 'launch-without-review',
  topic: 'success',
  class: 'clock',
  severity: 'information',
  summary: 'A launch that is two weeks past links to its review',
  kinds: ['launch'],
  options: {
    'after-days': {
      type: 'duration',
      default: 14,
      description: 'How many days after the launch its review is to be linked.',
    },
  },
  *check(manual, { today, option }): Iterable<Report> {
    const launch = launchDay(manual);
    if (!launch || addDays(launch.day, option('after-days')) > today) return;
    if (
      manual.answers.get('success')?.state === 'answered' ||
      manual.answers.get('learning')?.state === 'answered'
    )
      return;
    const text = (range: Range) => manual.source.line(range.start.line);
    if (manual.links.some(({ path, range }) => REVIEW.test(path) || REVIEW.test(text(range)))) return;
    yield {
      message: `Launched on ${launch.day}, and no review is linked. Look back: what went well, and why?`,
      range: launch.range,
    };
  },
});

function launchDay(manual: Manual): { day: Day; range: Range } | undefined {
  for (const key of LAUNCH_KEYS) {
    const value = fieldOf(manual.frontMatter.root, key)?.value;
    const found = value?.type === 'scalar' ? findDay(value.text) : undefined;
    if (value && found) return { day: found.day, range: value.range };
  }
  for (const { normalised, inline, range } of manual.sections) {
    const found = inline && LAUNCH_LABEL.test(normalised) ? findDay(inline) : undefined;
    if (found) return { day: found.day, range };
  }
  return undefined;
}
