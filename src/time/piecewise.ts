import type { Projection } from '../model/projection.js';
import type { TimeScale } from './scale.js';
import type { View } from './view.js';

/** A projection that also measures from where it is asked: two times of a narrow window keep all their digits. */
export interface ScaleProjection extends Projection {
  /** places from one time to another, negative if it is earlier; axis ms */
  readonly distance: (from: number, to: number) => number;
  /** the time (axis ms) that many places after another, or before it if negative */
  readonly after: (from: number, places: number) => number;
}

/** So many last digits of the largest number on the way are lost at the most. */
const ROUNDING = 8;

/**
 * Times of files are whole ms; those that came back from a place are so again.
 * @param largest number on the way, ms: its last digits are rounding
 */
export function whole(time: number, largest: number): number {
  const near = Math.round(time);
  return Math.abs(near - time) <= ROUNDING * Number.EPSILON * largest ? near || 0 : time;
}

/** The last index of a rising column whose value is ≤ value; −1: none. */
export function floorIndex(column: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** From one column of knots to the other. Where both go on alike, by what is between them: so no digits are lost far from a knot. */
function along(from: Float64Array, to: Float64Array, value: number, slope: (k: number) => number): number {
  const k = floorIndex(from, value);
  const knot = Math.max(k, 0);
  const rate = slope(k);
  return rate === 1 ? value + (to[knot] - from[knot]) : to[knot] + (value - from[knot]) * rate;
}

/**
 * Straight from knot to knot.
 * @param times axis ms of the knots, rising, at least one
 * @param places of the same, rising
 * @param before places for one ms before the first knot; `after` the last
 */
export function piecewise(times: Float64Array, places: Float64Array, before = 1, after = 1): ScaleProjection {
  const final = times.length - 1;
  /** places for one ms on the piece after knot k; −1 is before all */
  const slope = (k: number) =>
    k < 0 ? before : k >= final ? after : (places[k + 1] - places[k]) / (times[k + 1] - times[k]);
  const distance = (from: number, to: number): number => {
    if (to < from) return -distance(to, from);
    const [a, b] = [floorIndex(times, from), floorIndex(times, to)];
    if (a === b) return (to - from) * slope(a);
    return (times[a + 1] - from) * slope(a) + (places[b] - places[a + 1]) + (to - times[b]) * slope(b);
  };
  return {
    toPlace: (time) => along(times, places, time, slope),
    toTime(place) {
      const time = along(places, times, place, (k) => 1 / slope(k));
      const k = floorIndex(places, place);
      return whole(time, Math.abs(time) + Math.abs(times[Math.max(0, k)]) + Math.abs(place / slope(k)));
    },
    distance,
    after(from, by) {
      const k = floorIndex(times, from);
      if (by >= 0) {
        const rest = k < final ? (times[k + 1] - from) * slope(k) : Infinity;
        if (by <= rest) return from + by / slope(k);
        const place = places[k + 1] + (by - rest);
        const j = Math.max(floorIndex(places, place), k + 1);
        return times[j] + (by - rest - (places[j] - places[k + 1])) / slope(j);
      }
      const rest = k >= 0 ? (from - times[k]) * slope(k) : Infinity;
      if (-by <= rest) return from + by / slope(k);
      const place = places[k] + (by + rest);
      const j = Math.min(floorIndex(places, place), k - 1);
      return times[j + 1] + (by + rest + (places[k] - places[j + 1])) / slope(j);
    },
  };
}

/** Time ↔ px of a window of times on a projection. */
export function projectedScale(projection: ScaleProjection, view: View, width: number): TimeScale {
  const { distance, after } = projection;
  const span = distance(view.start, view.end);
  return {
    view,
    width,
    msPerPx: span / width,
    toPx: (time) => (distance(view.start, time) / span) * width,
    toTime: (px) => after(view.start, (px / width) * span),
  };
}
