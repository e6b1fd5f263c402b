import { addDays, daysBetween } from '../facts/dates';
import { findDay } from '../facts/daysInText';
import { demandEvents, type DemandColumn, type DemandEvent } from '../records/demandCalendar';
import type { Severity } from '../finding';
import type { Manual } from '../manual';
import { defineRule, type Context, type DocumentRule, type Report, type RuleOption } from '../rule';
import { cellRange } from '../document/tables';
import type { Range } from '../document/text';
import { plainTitle } from '../document/titles';

interface EventRule {
  readonly id: string;
  readonly class: DocumentRule['class'];
  readonly severity: Severity;
  readonly summary: string;
  readonly options?: Readonly<Record<string, RuleOption>>;
  readonly judge: (
    event: DemandEvent,
    context: Context,
    manual: Manual,
  ) => Report | Iterable<Report> | undefined;
}

/** A rule about each event of the demand calendar. */
function eventRule({ judge, ...head }: EventRule): DocumentRule {
  return defineRule({
    ...head,
    topic: 'demand',
    *check(manual, context) {
      if (manual.kind === 'template' || manual.facts.lifecycle?.value === 'retired') return;
      for (const event of demandEvents(manual)) {
        const said = judge(event, context, manual);
        if (said && 'message' in said) yield said;
        else if (said) yield* said;
      }
    },
  });
}

export const demandDatesInvalid = eventRule({
  id: 'demand-dates-invalid',
  class: 'malformed',
  severity: 'error',
  summary: 'The days of the demand calendar can be read, and no event ends before it starts',
  *judge(event, _context, manual) {
    const severity = manual.frontMatter.ours ? 'error' : 'hint';
    for (const column of ['start', 'end', 'told'] as const) {
      const cell = event.cells[column];
      const text = plainTitle(cell?.text ?? '');
      if (!cell || !event.says(column) || findDay(text) || (column !== 'told' && event.recurring)) continue;
      // "Before Christmas" is no slip: only what looks like a date is one that cannot be read.
      if (!/\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{4}/.test(text)) continue;
      yield {
        message: `“${text.slice(0, 24)}” is no date. Write year, month and day: 2026-08-01.`,
        range: cellRange(cell),
        severity,
      };
    }
    const { start, end } = event;
    if (start && end && end < start) {
      yield {
        message: `This ends on ${end}, before it starts on ${start}. Correct one of them.`,
        range: placeOf(event, 'end'),
        severity,
      };
    }
  },
});

export const demandUnprepared = eventRule({
  id: 'demand-unprepared',
  class: 'clock',
  severity: 'information',
  summary: 'What we prepared is written down before an event starts',
  options: {
    'within-days': {
      type: 'duration',
      default: 30,
      description: 'How many days before its start an event is to be prepared.',
    },
  },
  judge(event, { today, option }) {
    const { start, end, cells } = event;
    if (!start || !cells.prepared || event.says('prepared') || (end ?? start) < today) return;
    if (start > addDays(today, option('within-days'))) return;
    const days = daysBetween(today, start);
    const when = days > 0 ? `starts in ${days === 1 ? '1 day' : `${days} days`}` : 'is on';
    return {
      message: `“${named(event)}” ${when} and nothing is prepared. Say what you prepared.`,
      range: placeOf(event, 'prepared'),
    };
  },
});

export const demandNoActual = eventRule({
  id: 'demand-no-actual',
  class: 'clock',
  severity: 'information',
  summary: 'What came is written down after an event has ended',
  options: {
    'after-days': {
      type: 'duration',
      default: 7,
      description: 'How many days after its end the actual load is to be known.',
    },
  },
  judge(event, { today, option }) {
    const { end, cells } = event;
    if (!end || !cells.actual || event.says('actual') || addDays(end, option('after-days')) > today) return;
    return {
      message: `“${named(event)}” ended on ${end}. Write down what came: the next forecast needs it.`,
      range: placeOf(event, 'actual'),
    };
  },
});

export const demandNoSource = eventRule({
  id: 'demand-no-source',
  class: 'content',
  severity: 'information',
  summary: 'Each event says who told us',
  judge(event) {
    if (!event.cells.source || event.says('source')) return;
    return {
      message: `Who told us of “${named(event)}”? Name them: they know when it changes.`,
      range: placeOf(event, 'source'),
    };
  },
});

export const demandShortNotice = eventRule({
  id: 'demand-short-notice',
  class: 'content',
  severity: 'information',
  summary: 'Operations hear of an event early enough to prepare',
  options: {
    'lead-days': {
      type: 'duration',
      default: 14,
      description: 'How many days before its start an event is to be told.',
    },
  },
  judge(event, { option }) {
    const told = findDay(plainTitle(event.cells.told?.text ?? ''))?.day;
    if (!event.start || !told) return;
    const days = daysBetween(told, event.start);
    if (days >= option<number>('lead-days')) return;
    const when = days < 0 ? 'after it had started' : `${days === 1 ? '1 day' : `${days} days`} before`;
    return {
      message: `We were told of “${named(event)}” ${when}. Ask for ${option<number>('lead-days')} days, or they assume the magic.`,
      range: placeOf(event, 'told'),
    };
  },
});

export const demandUnanswered = eventRule({
  id: 'demand-unanswered',
  class: 'content',
  severity: 'information',
  summary: 'Who told us of an event got an answer from operations',
  judge(event, { today }) {
    // Past events need no answer any more.
    if (!event.cells.answer || event.says('answer') || (event.end !== undefined && event.end < today)) return;
    return {
      message: `No answer to whoever told us of “${named(event)}”. Tell them what will hold and what will not.`,
      range: placeOf(event, 'answer'),
    };
  },
});

function named({ name }: DemandEvent): string {
  return name.length > 30 ? `${name.slice(0, 29)}…` : name;
}

function placeOf({ cells }: DemandEvent, column: DemandColumn): Range {
  const cell = cells[column];
  // An empty cell has no width: the event's name shows which row it is.
  return cellRange(cell && cell.text !== '' ? cell : (cells.event ?? cells.start!));
}
