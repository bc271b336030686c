/** Arithmetic of the proleptic Gregorian calendar with astronomical years (0 is 1 BCE), exact far beyond the range of Date. */

/** Length of a day in ms. */
export const DAY = 86_400_000;

/**
 * Days from 1970-01-01 to a day.
 * @param month 1–12; larger ones run on into the next year
 */
export function dayNumber(year: number, month: number, day: number): number {
  // Years are counted from March, so that the leap day is the last day of a year.
  const march = month - 3;
  const shift = Math.floor(march / 12);
  const y = year + shift;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * (march - 12 * shift) + 2) / 5) +
    day -
    719_469
  );
}

/** Number of days of a month. */
export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** Mean length of a year in ms. */
const YEAR = 365.2425 * DAY;

/** First moment of a year (astronomical: 0 is 1 BCE) as axis ms, exact where a float64 can be. */
export function yearStart(year: number): number {
  return dayNumber(year, 1, 1) * DAY;
}

/** Astronomical year of a time. Axis ms. */
export function yearOf(time: number): number {
  let year = Math.floor(time / YEAR) + 1970;
  if (yearStart(year) > time) year--;
  else if (yearStart(year + 1) <= time) year++;
  return year;
}
