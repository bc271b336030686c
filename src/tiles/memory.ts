import { Trait, type EventColumns } from '../model/columns.js';
import { whole } from '../model/whole.js';
import { foldLevels, Maxima, visitNodes } from './maxima.js';
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

interface Lane {
  readonly order: Uint32Array;
  readonly starts: Float64Array;
  /** `last` in rising order, whatever event it belongs to */
  readonly ends: Float64Array;
  /** `last` by position */
  readonly last: Maxima;
  /** the same without the infinite ones (−Infinity) */
  readonly finite: Maxima;
  readonly traits: readonly Uint16Array[];
  /** positions with an open start */
  readonly open: Uint32Array;
  readonly openStarts: Float64Array;
}

/** A column in another order. Loops, since `from` with a function takes ten times as long. */
function gather<T extends Float64Array | Uint16Array>(column: T, order: Uint32Array, into: T): T {
  for (let k = 0; k < order.length; k++) into[k] = column[order[k]];
  return into;
}

function laneOf(columns: EventColumns, order: Uint32Array): Lane {
  const size = order.length;
  const starts = gather(columns.start, order, new Float64Array(size));
  const last = new Maxima(gather(columns.last, order, new Float64Array(size)));
  const ends = last.values.slice().sort();
  const traits = gather(columns.traits, order, new Uint16Array(size));
  const open: number[] = [];
  for (let position = 0; position < size; position++) if (traits[position] & Trait.OpenStart) open.push(position);
  const endless = ends[size - 1] === Infinity;
  return {
    order,
    starts,
    ends,
    last,
    finite: endless ? new Maxima(last.values.map((time) => (time === Infinity ? -Infinity : time))) : last,
    traits: foldLevels(
      traits,
      (size) => new Uint16Array(size),
      (a, b) => a | b,
    ),
    open: Uint32Array.from(open),
    openStarts: Float64Array.from(open, (position) => starts[position]),
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
 * The index of events that are all in memory. A pause after each lane.
 * @param visible which events there are (a filter); default: all
 * @param byLane their numbers in each lane, by start and then by number; default: the visible ones, as the columns have them
 */
export function* memoryIndexSteps(
  columns: EventColumns,
  visible?: (event: number) => boolean,
  byLane: readonly Uint32Array[] = orders(columns, visible),
): Generator<void, EventIndex> {
  const lanes: Lane[] = [];
  for (const order of byLane) {
    lanes.push(laneOf(columns, order));
    yield;
  }
  return {
    lanes: lanes.length,
    size: lanes.reduce((sum, { order }) => sum + order.length, 0),
    order: (lane) => lanes[lane].order,
    starts: (lane) => lanes[lane].starts,
    lasts: (lane) => lanes[lane].last.values,
    countStarts: (lane, from, to) =>
      Math.max(0, upperBound(lanes[lane].starts, to) - lowerBound(lanes[lane].starts, from)),
    lowerBound: (lane, time) => lowerBound(lanes[lane].starts, time),
    countRunning(lane, time, until) {
      const { starts, ends, openStarts } = lanes[lane];
      return lowerBound(starts, time) - lowerBound(ends, time) + openStarts.length - upperBound(openStarts, until);
    },
    firstLasting: (lane, from, to, since) => lanes[lane].last.next(from, to, since),
    openAfter(lane, until) {
      const { open, openStarts } = lanes[lane];
      return open.subarray(upperBound(openStarts, until));
    },
    summary(lane, from, to, since = -Infinity, into: Summary = { traits: 0, last: -Infinity }) {
      const { last, finite, traits } = lanes[lane];
      visitNodes(traits.length, from, to, (level, node, whole) => {
        const bits = traits[level][node];
        const latest = finite.levels[level][node];
        // Nothing in it is of interest, or nothing in it is new.
        if (last.levels[level][node] < since || (!(bits & ~into.traits) && latest <= into.last)) return false;
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
