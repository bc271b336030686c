import { DAY } from './calendar.js';

const YEAR = 365.2425 * DAY;

/** Length of each unit of Precision in ms (mean length where it varies), billion years first, millisecond last. */
export const UNIT_MS: readonly number[] = [
  ...[9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map((power) => 10 ** power * YEAR),
  YEAR / 12,
  DAY,
  3_600_000,
  60_000,
  1000,
  1,
];

/** The finest of some precisions: an index of {@link UNIT_MS}. */
export function finestOf(precisions: Uint8Array): number {
  let finest = 0;
  // Not reduce, which takes twice as long here.
  for (let k = 0; k < precisions.length; k++) finest = Math.max(finest, precisions[k]);
  return finest;
}
