import { DAY, dayNumber } from './calendar.js';
import { DateFlag, Precision, type Clock, type Span } from './span.js';
import { possibleDays, possibleYears } from './unspecified.js';

/** Beyond this the milliseconds of a year are no longer exact to the day. */
export const MAX_YEAR = 17e12;

/** First months of the groupings 21–41, in base 16. Winter begins in December, so that codes sort as times. */
const SEASON_MONTHS = '369c369c9c36147a15917';

/** Sign, digits, exponent and number of significant digits of a year of more than four digits: `Y-17E7S2`. */
export const LONG_YEAR = /^[~?%]?Y(-?)([1-9]\d*)(?:E([1-9]\d*))?(?:S([1-9]\d*))?[~?%]?/;
/**
 * Sign and year, then its number of significant digits, or month and day; hour, minute, second, fraction; `Z`, or the sign,
 * hours and minutes of the offset.
 */
export const DATE =
  /^[~?%]?(-?)([\dX]{4})[~?%]?(?:S([1-9]\d*)[~?%]?|-[~?%]?([\dX]{2})[~?%]?(?:-[~?%]?([\dX]{2})[~?%]?)?)?(?:T(\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?(?:(Z)|([+-])(\d\d)(?::(\d\d))?)?[~?%]?)?/;

/** A date that stands for one time somewhere in [lo, hi). */
export const somewhere = (lo: number, hi: number, precision: number, flags: number): Span => ({
  lo,
  loHi: hi,
  hiLo: lo,
  hi,
  precision,
  flags,
});

/** Reads a single date; `~` (approximate), `?` (uncertain) and `%` (both) may stand around each of its parts. */
export function readOne(text: string, clock: Clock): Span | undefined {
  let flags = 0;
  if (/[~%]/.test(text)) flags |= DateFlag.Approximate;
  if (/[?%]/.test(text)) flags |= DateFlag.Uncertain;

  /** Whole days: numbers of the first day and of the first after it. */
  const days = (first: number, after: number, precision: number) =>
    somewhere(first * DAY, after * DAY, precision, flags);
  /** Some of the months that begin with a month of the first and end in one of the last year. */
  const months = ([first, last]: [number, number], month: number, count: number, precision: number) =>
    days(dayNumber(first, month, 1), dayNumber(last, month + count, 1), precision);
  /** A year, or some year: `195X`, or `1950S2`, which is one of 1900–1999. @param significant how many digits count */
  const years = (sign: string, digits: string, significant: number | string = digits.length) => {
    const mask = digits.slice(0, +significant).padEnd(digits.length, 'X');
    const left = mask.includes('X') ? mask.length - mask.indexOf('X') : 0;
    return +significant > digits.length
      ? undefined
      : months(possibleYears(sign, mask), 1, 12, Math.max(0, Precision.Year - left));
  };

  const [long, before, digits, power = 0, count] = LONG_YEAR.exec(text) ?? [];
  if (long === text) {
    const year = +digits * 10 ** +power;
    return year > MAX_YEAR || (!power && year < 10_000) ? undefined : years(before, String(year), count);
  }

  const [whole, sign, year, significant, month, day, hour, minute = '', second = '', fraction = '', zulu, ...offset] =
    DATE.exec(text) ?? [];
  if (whole !== text || (sign && year === '0000')) return undefined;
  const masked = text.includes('X');
  if (hour && (masked || !day)) return undefined;
  if (masked) flags |= DateFlag.Unspecified;
  if (!month) return masked && significant ? undefined : years(sign, year, significant);

  const code = +month;
  if (code > 20 && code < 42 && !day) {
    flags |= DateFlag.Season | (code > 28 && code < 33 ? DateFlag.Southern : 0);
    const count = code < 37 ? 3 : code < 40 ? 4 : 6;
    return months(possibleYears(sign, year), parseInt(SEASON_MONTHS[code - 21], 16), count, Precision.Month);
  }
  if (masked) {
    const possible = possibleDays(sign, year, month, day);
    return possible && days(possible.first, possible.last + 1, possible.precision);
  }
  if (code < 1 || code > 12) return undefined;
  const first = dayNumber(+(sign + year), code, 1);
  const after = dayNumber(+(sign + year), code + 1, 1);
  if (!day) return days(first, after, Precision.Month);
  const date = first + +day - 1;
  if (date < first || date >= after) return undefined;
  if (!hour) return days(date, date + 1, Precision.Day);

  const [ahead = '', hours = 0, minutes = 0] = offset;
  const shift = +hours * 60 + +minutes;
  if (+hour > 23 || +minute > 59 || +second > 59 || +minutes > 59 || shift > 840) return undefined;
  const stated = [minute, second, fraction].filter(Boolean).length;
  // Digits beyond the millisecond change nothing.
  const unit = [3_600_000, 60_000, 1000, 10 ** Math.max(0, 3 - fraction.length)][stated];
  const seconds = (+hour * 60 + +minute) * 60 + +second;
  const local = date * DAY + seconds * 1000 + +`${fraction}000`.slice(0, 3);
  const zoned = zulu || ahead;
  flags |= DateFlag.Timed | (zoned ? DateFlag.Zoned : 0);
  const lo = zoned ? clock.instant(local - +`${ahead}1` * shift * 60_000) : clock.wall(local);
  return somewhere(lo, lo + unit, Precision.Hour + stated, flags);
}
