/** Days of a month, a quarter, half a year and a year, rounded down from a year of 365. */
const MONTHS_PER_YEAR = 12;
const DAYS_PER_YEAR = 365;

const WORDS: ReadonlyMap<string, number> = new Map([
  ['daily', 1],
  ['weekly', 7],
  ['biweekly', 14],
  ['fortnightly', 14],
  ['monthly', months(1)],
  ['quarterly', months(3)],
  ['semiannually', months(6)],
  ['semiannual', months(6)],
  ['biannually', months(6)],
  ['biannual', months(6)],
  ['halfyearly', months(6)],
  ['twice a year', months(6)],
  ['annually', DAYS_PER_YEAR],
  ['annual', DAYS_PER_YEAR],
  ['yearly', DAYS_PER_YEAR],
  ['once a year', DAYS_PER_YEAR],
]);
/** The words that stand for a cadence alone, for suggestions. */
export const CADENCE_WORDS: readonly string[] = ['monthly', 'quarterly', 'semi-annually', 'annually'];
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const COUNTED =
  /^(?:every |each )?(?:(\d{1,5}|[a-z]+)[ -]?)??(d|days?|w|weeks?|months?|mo|quarters?|y|years?)$/;

/** How many days lie between two reviews: `90d`, `6 weeks`, `every six months`, `quarterly`; undefined for other texts. */
export function parseCadence(text: string): number | undefined {
  const plain = text.trim().toLowerCase().replace(/\.$/, '').replace(/\s+/g, ' ');
  const word = WORDS.get(plain) ?? WORDS.get(plain.replace(/[- ]/g, ''));
  if (word !== undefined) return word;
  const match = COUNTED.exec(plain);
  if (!match) return undefined;
  const count = countOf(match[1], plain);
  if (count === undefined || count < 1) return undefined;
  switch (match[2]![0]) {
    case 'd':
      return count;
    case 'w':
      return count * 7;
    case 'm':
      return months(count);
    case 'q':
      return months(count * 3);
    default:
      return count * DAYS_PER_YEAR;
  }
}

/** A cadence for people: `90 days`. */
export function formatCadence(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

function countOf(written: string | undefined, text: string): number | undefined {
  // "every month" counts one; "month" alone says nothing.
  if (written === undefined) return /^(?:every|each) /.test(text) ? 1 : undefined;
  if (/^\d/.test(written)) return Number(written);
  const index = NUMBERS.indexOf(written);
  return index < 0 ? undefined : index + 1;
}

function months(count: number): number {
  return Math.floor((count * DAYS_PER_YEAR) / MONTHS_PER_YEAR);
}
