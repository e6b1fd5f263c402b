const SECOND = 1;
const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;
const WEEK = 604_800;

const UNITS: ReadonlyMap<string, number> = new Map([
  ...units(SECOND, 's', 'sec', 'secs', 'second', 'seconds'),
  ...units(MINUTE, 'm', 'min', 'mins', 'minute', 'minutes'),
  ...units(HOUR, 'h', 'hr', 'hrs', 'hour', 'hours'),
  ...units(DAY, 'd', 'day', 'days'),
  ...units(WEEK, 'w', 'wk', 'wks', 'week', 'weeks'),
]);

/** What is said before a duration without changing what it is, and what makes it a bound. */
const BEFORE =
  /^(?:(?:~|≈|<=|≤|<|about|around|approximately|approx\.?|roughly|circa|ca\.?|under|up to|less than|no more than|at most|maximum|max\.?|within)\s*)+/i;
const NUMBER = /^\d{1,9}(?:\.\d{1,6})?/;
const RANGE = /^\s*(?:-|–|—|to\b)\s*/i;
const WORD = /^[ \t]?\s?[a-z]+/i;
const JOINT = /^(?:\s*,\s*|\s+and\s+|\s*)(?=\d)/i;
const ISO =
  /^P(?=[\dT])(?:(\d{1,6})W)?(?:(\d{1,6}(?:\.\d{1,6})?)D)?(?:T(?=\d)(?:(\d{1,6}(?:\.\d{1,6})?)H)?(?:(\d{1,6}(?:\.\d{1,6})?)M)?(?:(\d{1,6}(?:\.\d{1,6})?)S)?)?(?![\w.])/i;
const INSTANT = /^(?:instant(?:ly|aneous|aneously)?|immediate(?:ly)?)\b/i;
const SPELLED = /^(half an? |an? )(minute|hour|day|week)\b/i;
const LABEL_UNIT = /[([]\s*(?:in\s+)?([a-z]+)\.?\s*[)\]]\s*$|\bin\s+([a-z]+)\s*$/i;

/** A duration at the start of a text, in seconds, and how many characters tell it. */
export interface LeadingDuration {
  readonly seconds: number;
  readonly length: number;
}

/**
 * The duration that `text` is as a whole, in seconds: `90s`, `1h30m`, `1.5 hours`, `PT1H30M`, `10-15 minutes` (the
 * upper bound). Undefined where it is none, as a number without unit is, unless `unit` (in seconds) is given.
 */
export function parseDuration(text: string, unit?: number): number | undefined {
  const trimmed = text.trim();
  const leading = leadingDuration(trimmed, unit);
  return leading && /^\.?$/.test(trimmed.slice(leading.length)) ? leading.seconds : undefined;
}

/** The duration that `text` begins with; what follows it is the caller's to judge. */
export function leadingDuration(text: string, unit?: number): LeadingDuration | undefined {
  const before = BEFORE.exec(text)?.[0].length ?? 0;
  const rest = text.slice(before);
  const found = instant(rest) ?? iso(rest) ?? spelled(rest) ?? range(rest, unit);
  return found && { seconds: found.seconds, length: before + found.length };
}

/** The unit in seconds that a label gives to the numbers behind it: "Estimated time (mins)", "duration in hours". */
export function unitOfLabel(label: string): number | undefined {
  const match = LABEL_UNIT.exec(label);
  return match ? UNITS.get((match[1] ?? match[2]!).toLowerCase()) : undefined;
}

/** A duration for people: `2 h`, `10 min`, `1 h 30 min`, `3 days`. `parseDuration` reads it back. */
export function formatDuration(seconds: number): string {
  let rest = Math.max(0, Math.round(seconds));
  if (rest === 0) return 'instant';
  const parts: string[] = [];
  const days = Math.floor(rest / DAY);
  if (days > 0) parts.push(days === 1 ? '1 day' : `${days} days`);
  rest -= days * DAY;
  for (const [size, name] of [
    [HOUR, 'h'],
    [MINUTE, 'min'],
    [SECOND, 's'],
  ] as const) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${count} ${name}`);
    rest -= count * size;
  }
  return parts.join(' ');
}

function units(seconds: number, ...names: string[]): [string, number][] {
  return names.map((name) => [name, seconds]);
}

function instant(text: string): LeadingDuration | undefined {
  const match = INSTANT.exec(text);
  return match ? { seconds: 0, length: match[0].length } : undefined;
}

function iso(text: string): LeadingDuration | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const sizes = [WEEK, DAY, HOUR, MINUTE, SECOND];
  const seconds = sizes.reduce((sum, size, i) => sum + Number(match[i + 1] ?? 0) * size, 0);
  return { seconds, length: match[0].length };
}

function spelled(text: string): LeadingDuration | undefined {
  const match = SPELLED.exec(text);
  if (!match) return undefined;
  const whole = UNITS.get(match[2]!.toLowerCase())!;
  return { seconds: /^half/i.test(match[1]!) ? whole / 2 : whole, length: match[0].length };
}

/** `10-15 minutes`, `1h-1h30m`, or a single duration. */
function range(text: string, unit: number | undefined): LeadingDuration | undefined {
  const low = NUMBER.exec(text)?.[0];
  if (low === undefined) return undefined;
  const first = compound(text, undefined);
  const lowLength = first?.length ?? low.length;
  const dash = RANGE.exec(text.slice(lowLength))?.[0];
  const from = lowLength + (dash?.length ?? 0);
  const high = dash === undefined ? undefined : compound(text.slice(from), unit);
  if (!high) return first ?? (dash === undefined ? compound(text, unit) : undefined);
  // The lower bound borrows the unit of the upper one; a range that runs backwards is a slip, not a duration.
  const lowSeconds = first?.seconds ?? Number(low) * high.unit;
  return lowSeconds <= high.seconds ? { seconds: high.seconds, length: from + high.length } : undefined;
}

/** Numbers with units that get smaller: `1h30m`, `1 hour and 30 minutes`; `unit` stands in for a missing one. */
function compound(text: string, unit: number | undefined): (LeadingDuration & { unit: number }) | undefined {
  let at = 0;
  let seconds = 0;
  let last = Infinity;
  for (;;) {
    const joint = at === 0 ? '' : JOINT.exec(text.slice(at))?.[0];
    if (joint === undefined) break;
    const from = at + joint.length;
    const number = NUMBER.exec(text.slice(from))?.[0];
    if (number === undefined) break;
    const behind = text.slice(from + number.length);
    const word = WORD.exec(behind)?.[0] ?? '';
    const size = UNITS.get(word.trim().toLowerCase());
    if (size === undefined || !endsWord(behind.slice(word.length))) {
      // A number of its own is a duration only where something else told the unit.
      if (at > 0 || unit === undefined || !/^\s*(?:$|[(.,;])/.test(behind)) break;
      if (/^[.,]\d/.test(behind)) break;
      return { seconds: Number(number) * unit, length: number.length, unit };
    }
    if (size >= last) break;
    seconds += Number(number) * size;
    last = size;
    at = from + number.length + word.length;
  }
  return at > 0 ? { seconds, length: at, unit: last } : undefined;
}

function endsWord(rest: string): boolean {
  return !/^[\p{L}_]/u.test(rest);
}
