import { ICalCalendar } from 'ical-generator';
import type { Day } from '../facts/dates';
import type { CalendarBurst } from '../index/bursts';

const MS_PER_DAY = 86_400_000;

/**
 * The bursts that have a day, as an iCalendar file (RFC 5545) of whole days. An event keeps its UID while manual, name
 * and first day stay, so that a calendar that reads the file again changes what it has.
 * @param today the day on which the file is made, ISO 8601
 */
export function demandIcs(bursts: readonly CalendarBurst[], today: Day): string {
  const calendar = new ICalCalendar({
    name: 'Demand',
    prodId: { company: 'owners-manual', product: 'owners-manual', language: 'EN' },
  });
  for (const { path, title, name, start, end, peak, source, answer } of bursts) {
    if (start === undefined) continue;
    calendar.createEvent({
      id: `${encodeURIComponent([path, name, start].join('#'))}@owners-manual`,
      allDay: true,
      start: dateOf(start),
      // The day after the last one: an end is not part of the event.
      end: new Date(dateOf(end !== undefined && end > start ? end : start).getTime() + MS_PER_DAY),
      stamp: dateOf(today),
      summary: [name, title].filter((part) => part !== '').join(' · '),
      description: [
        ...(peak === '' ? [] : [`Expected peak: ${peak}`]),
        ...(source === '' ? [] : [`Told by: ${source}`]),
        ...(answer === '' ? [] : [`Our answer: ${answer}`]),
        path,
      ].join('\n'),
    });
  }
  return calendar.toString();
}

function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
