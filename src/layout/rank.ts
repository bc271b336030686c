import type { EventColumns } from '../model/columns.js';

/** Importance is told apart to a millionth, so that it and an event's number fit into one exact float64. */
const STEPS = 2 ** 20;
const NUMBERS = 2 ** 32;

/** The total order of the events: who comes first in it keeps a label longer. */
export interface Ranking {
  /** place of each event, 0 is the best */
  readonly rank: Uint32Array;
  /** the event at each place */
  readonly byRank: Uint32Array;
}

/** Ranks all events by importance, then by start, then by number. */
export function ranking({ size, importance }: EventColumns): Ranking {
  const keys = new Float64Array(size);
  let sorted = true;
  // The columns are in time order: a smaller number is an earlier or an equal start.
  for (let event = 0; event < size; event++) {
    keys[event] = Math.round((1 - importance[event]) * STEPS) * NUMBERS + event;
    sorted &&= !event || keys[event] > keys[event - 1];
  }
  if (!sorted) keys.sort();
  const byRank = new Uint32Array(size);
  const rank = new Uint32Array(size);
  for (let place = 0; place < size; place++) rank[(byRank[place] = keys[place] % NUMBERS)] = place;
  return { rank, byRank };
}
