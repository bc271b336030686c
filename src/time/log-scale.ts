import { whole, type ScaleProjection } from './piecewise.js';

/** Places for one e-fold of distance: a power of two, so large that times 1 ms apart have places of their own at most distances. */
const E_FOLD = 2 ** 40;

/**
 * Distance from a moment, by its logarithm: nearer than one unit it is all but straight, farther away each doubling takes the
 * same room. After Webber, "A bi-symmetric log transformation for wide-range data", Meas. Sci. Technol. 24 (2013) 027001.
 * @param origin axis ms
 * @param unit ms, > 0
 */
export function logProjection(origin: number, unit: number): ScaleProjection {
  const toPlace = (time: number) => {
    const x = time - origin;
    return E_FOLD * Math.sign(x) * Math.log1p(Math.abs(x) / unit);
  };
  const toTime = (place: number) => {
    const folds = Math.abs(place) / E_FOLD;
    const distance = unit * Math.expm1(folds);
    return whole(origin + Math.sign(place) * distance, Math.abs(origin) + (distance + unit) * Math.max(1, folds));
  };
  /** on which side of the origin what begins at `from` goes on, and how far from it that is */
  const sideOf = (from: number, forward: boolean) => {
    const x = from - origin;
    return x < 0 || (x === 0 && !forward) ? ([-1, -x] as const) : ([1, x] as const);
  };
  return {
    unit: E_FOLD / 8,
    toPlace,
    toTime,
    distance(from, to) {
      // Across the origin there is no difference of two near numbers.
      if ((from - origin) * (to - origin) < 0) return toPlace(to) - toPlace(from);
      const [sign, far] = sideOf(from, to > from);
      return E_FOLD * sign * Math.log1p((sign * (to - from)) / (unit + far));
    },
    after(from, by) {
      const [sign, far] = sideOf(from, by > 0);
      const time = from + sign * (unit + far) * Math.expm1((sign * by) / E_FOLD);
      return (time - origin) * sign >= 0 ? time : toTime(toPlace(from) + by);
    },
  };
}
