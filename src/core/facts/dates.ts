/** A day of the Gregorian calendar as ISO 8601 writes it, `2026-08-01`. Such days compare as strings. */
export type Day = string;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?';
const ISO = /^(\d{4})([-/])(\d{2})\2(\d{2})(?:[T ]\d{2}:\d{2}[\d:.]*(?:Z| ?[+-]\d{2}:?\d{2})?)?(?![\w-])/;
const DAY_FIRST = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+(?:of\\s+)?|-)${MONTH}(?:,?\\s+|-)(\\d{4})(?!\\w)`,
  'i',
);
const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\w)`, 'i');

export interface LeadingDay {
  readonly day: Day;
  readonly length: number;
}

/** The day that `text` is as a whole; undefined for others, for `15/12/2023` and for days that no calendar has. */
export function parseDay(text: string): Day | undefined {
  const trimmed = text.trim();
  const leading = leadingDay(trimmed);
  return leading && /^\.?$/.test(trimmed.slice(leading.length)) ? leading.day : undefined;
}

/** The day that `text` begins with; what follows it is the caller's to judge. */
export function leadingDay(text: string): LeadingDay | undefined {
  const iso = ISO.exec(text);
  if (iso) return calendarDay(iso[1]!, Number(iso[3]), iso[4]!, iso[0].length);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return calendarDay(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]!, dayFirst[0].length);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst)
    return calendarDay(monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]!, monthFirst[0].length);
  return undefined;
}

/** The day `count` days after `day` (before it, where negative). Stays within the years 0000 to 9999. */
export function addDays(day: Day, count: number): Day {
  const first = dayNumber('0000-01-01');
  const last = dayNumber('9999-12-31');
  return dayOfNumber(Math.min(Math.max(dayNumber(day) + Math.trunc(count), first), last));
}

/** How many days `to` lies behind `from`; negative where it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

function calendarDay(year: string, month: number, day: string, length: number): LeadingDay | undefined {
  const number = Number(day);
  if (month < 1 || month > 12 || number < 1 || number > daysInMonth(Number(year), month)) return undefined;
  return { day: write(Number(year), month, number), length };
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function write(year: number, month: number, day: number): Day {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}

/**
 * Days since 1 March of year 0, so that the leap day is the last of its year. Counted by hand: `Date` reads days
 * in time zones and years below 100 as 19xx.
 */
function dayNumber(day: Day): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const monthsSinceMarch = (month + 9) % 12;
  const inYear = Math.floor((153 * monthsSinceMarch + 2) / 5) + Number(day.slice(8, 10)) - 1;
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + inYear;
}

function dayOfNumber(number: number): Day {
  const era = Math.floor(number / 146_097);
  const inEra = number - era * 146_097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthsSinceMarch = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1;
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9;
  return write(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}
