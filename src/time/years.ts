import { DAY, dayNumber } from '../model/calendar.js';
import { Precision } from '../model/span.js';
import { UNIT_MS } from '../model/units.js';

/** Years further away are counted ("66 million years ago"), nearer ones are dates: Date and Intl end at ±271,821. */
const LAST_DATE_YEAR = 270_000;

/** First moment of a year (astronomical: 0 is 1 BCE) as axis ms, exact where a float64 can be. */
export function yearStart(year: number): number {
  return dayNumber(year, 1, 1) * DAY;
}

/** Astronomical year of a time. Axis ms. */
export function yearOf(time: number): number {
  let year = Math.floor(time / UNIT_MS[Precision.Year]) + 1970;
  if (yearStart(year) > time) year--;
  else if (yearStart(year + 1) <= time) year++;
  return year;
}

/** Whether a year is too far away for a date. */
export function isDeepYear(year: number): boolean {
  return !(Math.abs(year) <= LAST_DATE_YEAR);
}
