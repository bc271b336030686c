import { DateFlag, type Span } from './span.js';
import { UNIT_MS } from './units.js';

/** From when to when it may have begun, axis ms, half-open. */
export interface StartWindow {
  readonly from: number;
  readonly to: number;
}

/** When something may have begun. "About" a time reaches one of its units further on both sides, as far as it is drawn. */
export function startWindow({ lo, loHi, flags, precision }: Span): StartWindow {
  const soft = flags & DateFlag.Approximate ? UNIT_MS[precision] : 0;
  return { from: lo - soft, to: loHi + soft };
}

export type Order = 'before' | 'after' | 'same' | 'unknown';

/** Dates of which two that read alike may still be different times. */
const VAGUE =
  DateFlag.Approximate |
  DateFlag.Uncertain |
  DateFlag.Unspecified |
  DateFlag.OpenStart |
  DateFlag.UnknownStart |
  DateFlag.OneOf;

/** Two that have been going on since ever are not before each other, so the other must end later than this begins. */
const isBefore = (one: StartWindow, other: StartWindow) => one.to <= other.from && one.from < other.to;

/**
 * Which of two begins first, as far as their dates tell.
 * - 'before', 'after': the latest possible start of one is not after the earliest possible start of the other.
 * - 'same': both begin in the very same stated unit ("2 September" and "2 September"); within it there may be an order that
 *   nobody stated. Never of dates that are vague in themselves: "some day in August", twice, may be two days.
 * - 'unknown': their bounds overlap otherwise. That is a result: nothing is guessed from the middle or the end of a span.
 */
export function order(a: Span, b: Span): Order {
  const [one, other] = [startWindow(a), startWindow(b)];
  if (isBefore(one, other)) return 'before';
  if (isBefore(other, one)) return 'after';
  const alike = one.from === other.from && one.to === other.to && !((a.flags | b.flags) & VAGUE);
  return alike ? 'same' : 'unknown';
}
