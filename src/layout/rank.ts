import type { EventColumns } from '../model/columns.js';
import { sortedSteps } from '../model/times.js';

/** Importance is told apart to a millionth. */
const STEPS = 2 ** 20;

/** In pairs, as they are sorted. A loop of its own: engines make loops in generators fast only in part. */
function keysOf({ size, importance }: EventColumns): Uint32Array {
  const keys = new Uint32Array(2 * size);
  for (let event = 0; event < size; event++) keys[2 * event] = Math.round((1 - importance[event]) * STEPS);
  return keys;
}

/**
 * The total order of the events: who comes first in it keeps a label longer. By importance, then by start, then by number (the
 * columns are in time order: a smaller number is an earlier or an equal start). A pause now and then.
 * @returns their numbers, the best first
 */
export const rankingSteps = (columns: EventColumns): Generator<void, Uint32Array> => sortedSteps(keysOf(columns));
