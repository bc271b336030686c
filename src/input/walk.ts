import { bisect, placeOf } from '../tiles/memory.js';

/** To the next event in time (1) or the one before (−1). */
export type Way = 1 | -1;

/**
 * The event beside another one, undefined at the ends: from the first, each is reached exactly once.
 * @param order numbers of the events that show, in time order
 * @param start of all events, axis ms
 */
export function eventBeside(order: Uint32Array, start: Float64Array, event: number, by: Way): number | undefined {
  const at = placeOf(order, start, event);
  return at < 0 ? undefined : order[at + by];
}

/** The first event that starts after a time, or the last one before it. @param time axis ms */
export function eventAfter(order: Uint32Array, start: Float64Array, time: number, by: Way): number | undefined {
  const at = bisect(order, (event) => (by > 0 ? start[event] <= time : start[event] < time));
  return order[by > 0 ? at : at - 1];
}
