import { Trait, type EventColumns } from '../model/columns.js';
import { whole } from '../model/whole.js';
import { isRising } from '../model/times.js';
import { Maxima, visitNodes } from './maxima.js';
import type { EventIndex, Summary } from './tile.js';

/** The first index of a column that is not before; those before come first in it. */
export function bisect(column: ArrayLike<number>, isBefore: (value: number) => boolean): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(column[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first index of a rising column whose value is ≥ value. */
export const lowerBound = (column: ArrayLike<number>, value: number) => bisect(column, (other) => other < value);

/** The first index of a rising column whose value is > value. */
export const upperBound = (column: ArrayLike<number>, value: number) => bisect(column, (other) => other <= value);

/** Place of an event in a list of numbers in time order (by start, equal ones by number), −1: it is not in it. */
export function placeOf(order: Uint32Array, start: Float64Array, event: number): number {
  const time = start[event];
  const at = bisect(order, (other) => start[other] < time || (start[other] === time && other < event));
  return order[at] === event ? at : -1;
}

/** What is kept of a lane besides the columns: 4 bytes per event and, where it lasts, 12 more. */
interface Lane {
  readonly order: Uint32Array;
  /** numbers of those whose `last` is not their start (a day lasts, too), and their `last`, rising, whatever event it belongs to */
  readonly lasting: Uint32Array;
  readonly ends: Float64Array;
  /** `last` by position */
  readonly last: Maxima<Float64Array>;
  /** the same without the infinite ones (−Infinity) */
  readonly finite: Maxima<Float64Array>;
  /** bits of all of them together, by position */
  readonly traits: Maxima<Uint16Array>;
  /** positions with an open start */
  readonly open: Uint32Array;
  readonly openStarts: Float64Array;
}

// What loops over all events is a function of its own: engines make generators fast only in part.

/** Numbers of those that last, of an order (the order itself where all do), and their `last`. */
function lastingOf({ start, last }: EventColumns, order: Uint32Array): [Uint32Array, Float64Array] {
  const lasting = new Uint32Array(order.length);
  const ends = new Float64Array(order.length);
  let count = 0;
  for (let k = 0; k < order.length; k++) {
    const event = order[k];
    if (last[event] > start[event]) {
      lasting[count] = event;
      ends[count++] = last[event];
    }
  }
  return [count < order.length ? lasting.slice(0, count) : order, ends.slice(0, count)];
}

/** A pause now and then, so that each step is short for one lane of a million too. */
function* laneSteps(columns: EventColumns, order: Uint32Array): Generator<void, Lane> {
  const { start, last, traits } = columns;
  const size = order.length;
  const [lasting, ends] = lastingOf(columns, order);
  yield;
  if (!isRising(ends)) ends.sort(); // of days they rise as their starts do
  yield;
  const lastAt = (position: number) => last[order[position]];
  const finiteAt = (position: number) => (lastAt(position) < Infinity ? lastAt(position) : -Infinity);
  const lasts = new Maxima(size, lastAt, Float64Array);
  const finite = ends.at(-1) === Infinity ? new Maxima(size, finiteAt, Float64Array) : lasts;
  yield;
  const bits = new Maxima(
    size,
    (position) => traits[order[position]],
    Uint16Array,
    (a, b) => a | b,
  );
  const open: number[] = [];
  visitNodes(bits.height, 0, size, (level, node) => {
    const isOpen = (bits.at(level, node) & Trait.OpenStart) > 0;
    if (isOpen && !level) open.push(node);
    return isOpen && level > 0;
  });
  yield;
  return {
    order,
    lasting,
    ends,
    last: lasts,
    finite,
    traits: bits,
    open: Uint32Array.from(open),
    openStarts: Float64Array.from(open, (position) => start[order[position]]),
  };
}

/** Numbers of the visible events of each lane, in time order as the columns are. */
function orders({ lanes, lane, size }: EventColumns, visible?: (event: number) => boolean): Uint32Array[] {
  const counts = new Uint32Array(lanes.length);
  const shows = new Uint8Array(size);
  for (let event = 0; event < size; event++) counts[lane[event]] += shows[event] = Number(visible?.(event) ?? 1);
  const events = Array.from(counts, (count) => new Uint32Array(count));
  counts.fill(0);
  for (let event = 0; event < size; event++) if (shows[event]) events[lane[event]][counts[lane[event]]++] = event;
  return events;
}

/**
 * The index of events that are all in memory. A pause now and then.
 * @param visible which events there are (a filter); default: all
 * @param byLane their numbers in each lane, by start and then by number; default: the visible ones, as the columns have them
 */
export function* memoryIndexSteps(
  columns: EventColumns,
  visible?: (event: number) => boolean,
  byLane: readonly Uint32Array[] = orders(columns, visible),
): Generator<void, EventIndex> {
  const lanes: Lane[] = [];
  for (const order of byLane) lanes.push(yield* laneSteps(columns, order));
  const { start } = columns;
  const firstFrom = (lane: number, time: number) => bisect(lanes[lane].order, (event) => start[event] < time);
  const firstAfter = (lane: number, time: number) => bisect(lanes[lane].order, (event) => start[event] <= time);
  return {
    lanes: lanes.length,
    size: lanes.reduce((sum, { order }) => sum + order.length, 0),
    order: (lane) => lanes[lane].order,
    countStarts: (lane, from, to) => Math.max(0, firstAfter(lane, to) - firstFrom(lane, from)),
    lowerBound: firstFrom,
    countRunning(lane, time, until) {
      const { lasting, ends, openStarts } = lanes[lane];
      const begun = bisect(lasting, (event) => start[event] < time);
      return begun - lowerBound(ends, time) + openStarts.length - upperBound(openStarts, until);
    },
    firstLasting: (lane, from, to, since) => lanes[lane].last.next(from, to, since),
    openAfter(lane, until) {
      const { open, openStarts } = lanes[lane];
      return open.subarray(upperBound(openStarts, until));
    },
    summary(lane, from, to, since = -Infinity, into: Summary = { traits: 0, last: -Infinity }) {
      const { last, finite, traits } = lanes[lane];
      visitNodes(traits.height, from, to, (level, node, whole) => {
        const bits = traits.at(level, node);
        const latest = finite.at(level, node);
        // Nothing in it is of interest, or nothing in it is new.
        if (last.at(level, node) < since || (!(bits & ~into.traits) && latest <= into.last)) return false;
        if (level > 0 && !(whole && since === -Infinity)) return true;
        into.traits |= bits;
        into.last = Math.max(into.last, latest);
        return false;
      });
      return into;
    },
  };
}

/** All of {@link memoryIndexSteps} at once. */
export function memoryIndex(...parameters: Parameters<typeof memoryIndexSteps>): EventIndex {
  return whole(memoryIndexSteps(...parameters));
}
