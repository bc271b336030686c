import { foldsOf, type Stretch } from '../model/folds.js';
import type { EventColumns } from '../model/columns.js';
import { piecewise, type ScaleProjection } from './piecewise.js';

/** A fold takes this share of the whole picture, of which two thirds are the notch and the rest time left open beside it; */
const SHARE = 1 / 16;
/** and all folds together at most this. */
const MOST = 1 / 2;

/** A long empty stretch, and what of it is folded. */
export interface Fold {
  /** the empty stretch, axis ms */
  readonly stretch: Stretch;
  /** what of it folds: all but a margin at its ends. Axis ms */
  readonly start: number;
  readonly end: number;
  /** folded, or opened by a reader */
  readonly isOpen: boolean;
}

/** True distances with long empty stretches folded. */
export interface FoldedProjection extends ScaleProjection {
  /** in time order */
  readonly folds: readonly Fold[];
}

/**
 * Everywhere but in the notches a pixel is as much time: places are ms. A notch is of one length in all of the picture, and
 * opening one changes no other.
 * @param isOpen whether a reader has opened the stretch that begins at a time (axis ms)
 */
export function foldedProjection(
  columns: EventColumns,
  isOpen: (start: number) => boolean = () => false,
): FoldedProjection {
  const { folds: stretches, open } = foldsOf(columns);
  const share = Math.min(SHARE, MOST / (stretches.length || 1));
  // With n folds of a share each, what is open is the rest of the whole. Moments alone take no time, but then there is a day.
  const whole = open / (1 - share * stretches.length);
  const folds = stretches.map((stretch): Fold => {
    const length = stretch.end - stretch.start;
    const margin = Math.min((share * whole) / 6, length / 4);
    return { stretch, start: stretch.start + margin, end: stretch.end - margin, isOpen: isOpen(stretch.start) };
  });
  const notch = (share * whole * 2) / 3;
  // From the last fold back, so that the latest times are their own places: they are told to the ms, old ones rarely are.
  const closed = folds.filter((fold) => !fold.isOpen);
  const times = new Float64Array(2 * closed.length || 1);
  const places = new Float64Array(times.length);
  let ahead = 0;
  for (let k = closed.length - 1; k >= 0; k--) {
    const { start, end } = closed[k];
    const length = Math.min(notch, (end - start) / 2);
    times.set([start, end], 2 * k);
    places.set([end + ahead - length, end + ahead], 2 * k);
    ahead = end + ahead - length - start;
  }
  const straight = piecewise(times, places);
  return { ...straight, folds };
}
