import { Trait, type EventColumns } from './columns.js';
import { UNIT_MS } from './units.js';

/** A stretch of time in which nothing begins, ends or may have happened. Axis ms. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch is folded if it is at least so long as this share of all the time that then stays open, */
const SHARE = 1 / 4;
/** and so many times as long as the longest stretch that stays open, so that it is plain why one is folded and another is not; */
const CONTRAST = 2;
/** and there are at most so many folds for each step from one start to the next: folds are the exception. */
const MOST = 2 / 3;
/** Elements of the page; a fold is one. */
const LIMIT = 64;

const lengthOf = ({ start, end }: Stretch) => end - start;

/** From one start to the next, in another moment. */
const stepsIn = ({ start, size }: EventColumns) => {
  let steps = 0;
  for (let event = 1; event < size; event++) steps += Number(start[event] !== start[event - 1]);
  return steps;
};

/**
 * The stretches between dates, and how much time the dates take. Of what lasts only the ends count, each as wide as its unit;
 * all else may have happened at any time of its date.
 */
function emptyIn({ size, start, last, traits, precision }: EventColumns): { stretches: Stretch[]; taken: number } {
  const stretches: Stretch[] = [];
  /** ends of what lasts, of which there are mostly few */
  const ends: Stretch[] = [];
  let taken = 0;
  let until = start[0] ?? 0;
  const take = (from: number, to: number) => {
    if (from > until) stretches.push({ start: until, end: from });
    taken += Math.max(0, to - Math.max(until, from));
    until = Math.max(until, to);
  };
  const endOf = (event: number) => (last[event] < Infinity ? last[event] + 1 : start[event]);
  const isLasting = (event: number) =>
    traits[event] & (Trait.Lasts | Trait.Period) && endOf(event) - start[event] > 2 * UNIT_MS[precision[event]];
  const takeEnds = (before: number) => {
    for (let end = ends.at(-1); end && end.start < before; end = ends.at(-1)) {
      take(end.start, end.end);
      ends.pop();
    }
  };
  for (let event = 0; event < size; event++)
    if (isLasting(event)) ends.push({ start: endOf(event) - UNIT_MS[precision[event]], end: endOf(event) });
  ends.sort((a, b) => b.start - a.start);
  for (let event = 0; event < size; event++) {
    takeEnds(start[event]);
    take(start[event], isLasting(event) ? start[event] + UNIT_MS[precision[event]] : endOf(event));
  }
  takeEnds(Infinity);
  return { stretches, taken };
}

/**
 * The long empty stretches of a set, in time order, by the data alone: so that they are the same at every zoom. From the longest
 * down, as many as can be: each at least a quarter of all the time that stays open, at least twice as long as any stretch that
 * stays open, and not more folds than two thirds of the steps from one start to the next.
 */
export function foldsOf(columns: EventColumns): { readonly folds: readonly Stretch[]; readonly open: number } {
  const { stretches, taken } = emptyIn(columns);
  const byLength = [...stretches].sort((a, b) => lengthOf(b) - lengthOf(a) || a.start - b.start);
  // What stays open with so many folds; added up from the shortest, or a second beside an age would be lost in its rounding.
  const left = new Float64Array(byLength.length + 1).fill(taken);
  for (let k = byLength.length - 1; k >= 0; k--) left[k] = left[k + 1] + lengthOf(byLength[k]);
  let found = { count: 0, open: left[0] };
  const most = Math.min(LIMIT, byLength.length, Math.floor(MOST * stepsIn(columns)));
  for (let k = 0; k < most; k++) {
    const length = lengthOf(byLength[k]);
    const open = left[k + 1];
    const next = byLength[k + 1];
    if (length >= SHARE * open && (!next || length >= CONTRAST * lengthOf(next))) found = { count: k + 1, open };
  }
  return { folds: byLength.slice(0, found.count).sort((a, b) => a.start - b.start), open: found.open };
}
