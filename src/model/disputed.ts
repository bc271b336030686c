import { disputesOf } from './claims.js';
import { Trait } from './columns.js';
import type { EventSet } from './events.js';
import { once } from './once.js';

const known = new WeakMap<Uint32Array, readonly number[]>();

/**
 * Of these events those about which dates lie apart, or that a dispute of the file names, settled ones too. Kept for the list.
 * @param order numbers of events, in time order
 */
export function disputedIn(set: EventSet, order: Uint32Array): readonly number[] {
  const isDisputed = (event: number) =>
    set.traits[event] & Trait.Disputed ||
    (set.disputes.byEvent.size && disputesOf(set.record(event), set.disputes).length);
  return once(known, order, () => [...order].filter(isDisputed));
}

/** Whether there are such events at all, whatever of them shows: so what leads to them does not come and go with a day. */
export const hasDisputes = (set?: EventSet): boolean =>
  !!set && (set.disputes.byEvent.size > 0 || set.traits.some((traits) => traits & Trait.Disputed));
