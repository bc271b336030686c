const DAY = 86_400_000;
const YEAR = 365.2425 * DAY;

/** Length of each unit of Precision in ms (mean length where it varies), billion years first, millisecond last. */
export const UNIT_MS: readonly number[] = [
  1e9 * YEAR,
  1e8 * YEAR,
  1e7 * YEAR,
  1e6 * YEAR,
  1e5 * YEAR,
  1e4 * YEAR,
  1e3 * YEAR,
  100 * YEAR,
  10 * YEAR,
  YEAR,
  YEAR / 12,
  DAY,
  3_600_000,
  60_000,
  1000,
  1,
];
