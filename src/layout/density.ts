import type { View } from '../time/view.js';
import { ceilLog2 } from './place.js';
import type { Density } from './types.js';

/** A column is at least so wide, and less than twice as wide. px */
const COLUMN = 3;
/** Height of one event, px: it shows beside a thousand. */
const ONE = 2;
/** From one event to a column of the whole height the number doubles so often. */
const OCTAVES = 10;

/**
 * How many events of a lane start where in a view. Columns are 2^k ms wide from a fixed origin, as the cells of clusters are:
 * panning moves them and changes none but those at the edges. The cost depends on the width, not on how many events there are.
 * @param startAt starts of the lane's events by position, axis ms
 * @param ranges positions [from, to) of the events to count, rising; all of them start in the view
 * @param scale ms per px
 * @param finest least k for which numbers of columns are exact
 */
export function densityOf(
  startAt: (position: number) => number,
  ranges: Iterable<readonly [from: number, to: number]>,
  view: View,
  scale: number,
  finest: number,
): Omit<Density, 'room'> {
  const size = 2 ** Math.max(finest, ceilLog2(COLUMN * scale));
  const first = Math.floor(view.start / size);
  const counts = new Uint32Array(Math.floor(view.end / size) - first + 1);
  for (const [from, to] of ranges)
    for (let next = from; next < to;) {
      const column = Math.floor(startAt(next) / size);
      const begin = next;
      // The next column begins not far from here where events are few: look ever farther, then ever less far.
      let step = 1;
      while (next + step < to && startAt(next + step) < (column + 1) * size) step *= 2;
      for (; step >= 1; step /= 2)
        if (next + step <= to && startAt(next + step - 1) < (column + 1) * size) next += step;
      counts[column - first] += next - begin;
    }
  return { x: (first * size - view.start) / scale, pitch: size / scale, counts };
}

/**
 * Height of a column, px: by the logarithm of its count, the same in all lanes and views, so that nothing grows or shrinks
 * because of something else that comes into view.
 */
export const columnHeight = (count: number, room: number) =>
  count && Math.min(room, ONE + (Math.log2(count) * (room - ONE)) / OCTAVES);
