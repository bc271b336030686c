import { UNIT_MS } from '../model/units.js';
import { Precision } from '../model/span.js';
import { intl, keep } from './formats.js';

/** Names of Intl, longest first, and their lengths in ms. */
const UNITS = [
  ['year', UNIT_MS[Precision.Year]],
  ['month', UNIT_MS[Precision.Month]],
  ['day', UNIT_MS[Precision.Day]],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
  ['millisecond', 1],
] as const;

/** A whole number that months of 28 to 31 days and leap years make a little more or less. */
const NEAR = 0.03;

/** "60 years", "3.7 years", "18 months", "45 days": the longest unit of which there are two, or just one. @param ms ≥ 0 @param unitDisplay how long the word is */
export function durationText(locale: string, ms: number, unitDisplay: 'long' | 'short' = 'long'): string {
  const [unit, length] =
    UNITS.find(([, size]) => ms >= 2 * size || Math.abs(ms / size - 1) < NEAR) ?? UNITS[UNITS.length - 1];
  const count = ms / length;
  const isRough = unit !== 'year' || count >= 10 || Math.abs(count - Math.round(count)) < NEAR;
  return keep(`${unitDisplay} ${locale} ${ms} ms`, () =>
    intl(Intl.NumberFormat, locale, {
      style: 'unit',
      unit,
      unitDisplay,
      maximumFractionDigits: isRough ? 0 : 1,
      ...(count >= 1e5 && { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 1 }),
    }).format(count),
  );
}
