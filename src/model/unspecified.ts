import { dayNumber, daysInMonth } from './calendar.js';
import { Precision } from './span.js';

/** Calendar days that a date with X for unknown digits can stand for. */
export interface PossibleDays {
  /** number of the first one, counted from 1970-01-01 */
  readonly first: number;
  readonly last: number;
  /** finest unit of which all digits are known */
  readonly precision: number;
}

const fits = (mask: string, value: number) =>
  [...String(value).padStart(mask.length, '0')].every((digit, k) => mask[k] === 'X' || mask[k] === digit);

const fitting = (mask: string, last: number) =>
  Array.from({ length: last }, (_, k) => k + 1).filter((value) => fits(mask, value));

/** First and last year of a mask such as "156X". */
export function possibleYears(sign: string, mask: string): [first: number, last: number] {
  const low = Number(mask.replaceAll('X', '0'));
  const high = Number(mask.replaceAll('X', '9'));
  return sign ? [-high, -low] : [low, high];
}

/** Widest reading of year, month and day masks; undefined if no real day fits. */
export function possibleDays(sign: string, year: string, month: string, day = 'XX'): PossibleDays | undefined {
  const years = possibleYears(sign, year);
  const months = fitting(month, 12);
  const days = fitting(day, 31);
  // Years that fit are at least one unit of the last X apart.
  const step = 10 ** (3 - year.lastIndexOf('X'));
  const search = ([from, to]: number[], by: number) => {
    for (let y = from; (to - y) * by >= 0; y += by) {
      if (!fits(year, Math.abs(y))) continue;
      for (const m of months) for (const d of days) if (d <= daysInMonth(y, m)) return dayNumber(y, m, d);
    }
    return undefined;
  };
  const first = search(years, step);
  if (first === undefined) return undefined;
  for (const list of [years, months, days]) list.reverse();
  const known = [day, month, year].findIndex((mask) => !mask.includes('X'));
  return {
    first,
    last: search(years, -step)!,
    precision: known < 0 ? Precision.TenThousandYears + year.indexOf('X') : Precision.Day - known,
  };
}
