import type { EventColumns } from '../model/columns.js';

/** Importance is told apart to a millionth, so that it and an event's number fit into one exact float64. */
const STEPS = 2 ** 20;
const NUMBERS = 2 ** 32;

/**
 * The total order of the events: who comes first in it keeps a label longer. By importance, then by start, then by number.
 * @returns their numbers, the best first
 */
export function ranking({ size, importance }: EventColumns): Uint32Array {
  const keys = new Float64Array(size);
  let sorted = true;
  // The columns are in time order: a smaller number is an earlier or an equal start.
  for (let event = 0; event < size; event++) {
    keys[event] = Math.round((1 - importance[event]) * STEPS) * NUMBERS + event;
    sorted &&= !event || keys[event] > keys[event - 1];
  }
  if (!sorted) keys.sort();
  return new Uint32Array(keys); // which takes the lower 32 bits
}
