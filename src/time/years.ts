export { yearOf, yearStart } from '../model/calendar.js';

/** Years further away are counted ("66 million years ago"), nearer ones are dates: Date and Intl end at ±271,821. */
const LAST_DATE_YEAR = 270_000;

/** Whether a year is too far away for a date. */
export function isDeepYear(year: number): boolean {
  return !(Math.abs(year) <= LAST_DATE_YEAR);
}
