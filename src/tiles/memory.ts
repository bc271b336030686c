import { Trait, type EventColumns } from '../model/columns.js';
import { foldLevels, Maxima, visitNodes } from './maxima.js';
import type { EventIndex, Summary } from './tile.js';

/** The first index of a column that is not before; those before come first in it. */
function bisect(column: ArrayLike<number>, isBefore: (value: number) => boolean): number {
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

function laneOf(columns: EventColumns, order: Uint32Array): Lane {
  const starts = Float64Array.from(order, (event) => columns.start[event]);
  const ends = Float64Array.from(order, (event) => columns.last[event]);
  const last = new Maxima(ends.slice());
  ends.sort();
  const traits = Uint16Array.from(order, (event) => columns.traits[event]);
  const open = Uint32Array.from(order.keys()).filter((position) => traits[position] & Trait.OpenStart);
  const endless = ends[ends.length - 1] === Infinity;
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
    open,
    openStarts: Float64Array.from(open, (position) => starts[position]),
  };
}

/** Numbers of the visible events of each lane, in time order as the columns are. */
function orders({ lanes, lane, size }: EventColumns, visible?: (event: number) => boolean): Uint32Array[] {
  const events: number[][] = lanes.map(() => []);
  for (let event = 0; event < size; event++) if (visible?.(event) ?? true) events[lane[event]].push(event);
  return events.map((numbers) => Uint32Array.from(numbers));
}

/**
 * The index of events that are all in memory.
 * @param visible which events there are (a filter); default: all
 */
export function memoryIndex(columns: EventColumns, visible?: (event: number) => boolean): EventIndex {
  const lanes = orders(columns, visible).map((order) => laneOf(columns, order));
  return {
    lanes: lanes.length,
    size: lanes.reduce((sum, { order }) => sum + order.length, 0),
    order: (lane) => lanes[lane].order,
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
