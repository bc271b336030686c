import type { EventIndex, Summary } from '../tiles/tile.js';
import type { View } from '../time/view.js';
import { ceilLog2 } from './place.js';
import type { Layout, Metrics, Shown } from './types.js';

/** Marks without a label in one picture at the most, for up to 24 lanes. */
const MAX_OTHERS = 72;
/** Free space before the next pill, px. */
export const PILL_GAP = 4;
const LEAST_HEIGHT = 20;
/** What stands under a pill keeps so far from it. px */
const CLEARANCE = 2;

/** Height of a pill, px. */
export const pillHeight = ({ lineHeight, labelHeight }: Metrics): number =>
  Math.min(lineHeight, Math.max(LEAST_HEIGHT, labelHeight + 2));

/** Height between the pills and their lane's floor, px. */
export const roomUnder = (metrics: Metrics): number =>
  metrics.lanePadding + (metrics.lineHeight - pillHeight(metrics)) / 2 - CLEARANCE;

/** Events of a lane that stand for one mark on its line. */
export interface Group {
  readonly key: string;
  readonly lane: number;
  /** number of the first of them in time */
  readonly event: number;
  readonly count: number;
  readonly traits: number;
  /** axis ms: largest finite `last`, and not before the last start; of what began before the view not before the view */
  readonly end: number;
  /** axis ms: where a pill should have its middle, and the cell it belongs to; a began-before group has none */
  readonly place?: {
    readonly middle: number;
    readonly from: number;
    readonly to: number;
    /** positions of its events */
    readonly ranges: readonly Range[];
  };
}

/** Positions from the first to before the last. */
type Range = readonly [from: number, to: number];

/** Below this level, numbers of cells would no longer be exact. */
export function finestLevel({ index, columns: { start } }: Shown): number {
  let farthest = 1;
  for (let lane = 0; lane < index.lanes; lane++) {
    const order = index.order(lane);
    if (order.length) farthest = Math.max(farthest, Math.abs(start[order[0]]), Math.abs(start[order.at(-1)!]));
  }
  return ceilLog2(farthest) - 51;
}

/**
 * Width of the cells of a view: 2^k ms, so that cells of a finer view lie inside those of a coarser one, and wide enough that
 * the pills of all cells and of what began before stand side by side in the view.
 * @returns k
 */
export function cellLevel({ shown, options }: Layout, view: View, width: number): number {
  const pitch = options.metrics.pill + PILL_GAP;
  const most = Math.min(Math.floor(MAX_OTHERS / shown.index.lanes), Math.floor((width + PILL_GAP) / pitch)) - 2;
  const exact = finestLevel(shown);
  const least = (view.end - view.start) / Math.max(1, most);
  return least > 0 ? Math.max(exact, ceilLog2(least)) : exact;
}

/** Positions [from, to) without the taken ones (rising), as ranges. */
function* rangesBetween(from: number, to: number, taken: readonly number[]): Generator<Range> {
  for (const position of taken) {
    if (position < from) continue;
    if (position >= to) break;
    if (position > from) yield [from, position];
    from = position + 1;
  }
  if (to > from) yield [from, to];
}

/**
 * The events of one lane that meet the view and have no mark of their own, in groups: first what began before the view (or
 * may have: an open start after it), then cell by cell of their starts.
 * @param taken positions of the events that have a mark of their own, rising; all of them meet the view
 */
export function groupsOf(
  { shown: { index, columns } }: Layout,
  lane: number,
  view: View,
  level: number,
  taken: readonly number[],
): Group[] {
  const { start } = columns;
  const order = index.order(lane);
  const low = index.lowerBound(lane, view.start);
  const high = low + index.countStarts(lane, view.start, view.end);
  const groups: Group[] = [];
  const add = (key: string, count: number, first: number, summary: Summary, least: number, place?: Group['place']) => {
    const event = order[first];
    const end = Math.max(least, summary.last);
    groups.push({ key, lane, event, count, traits: summary.traits, end, place });
  };

  const outside = taken.filter((position) => position < low || position >= high).length;
  const before = index.countRunning(lane, view.start, view.end) - outside;
  if (before > 0) add(`b${lane}`, before, ...running(index, lane, view, low, taken), view.start);

  const cellSize = 2 ** level;
  for (let from = low; from < high;) {
    const cell = Math.floor(start[order[from]] / cellSize);
    const to = Math.min(high, index.lowerBound(lane, (cell + 1) * cellSize));
    const ranges = [...rangesBetween(from, to, taken)];
    let count = 0;
    let summary: Summary | undefined;
    for (const [a, b] of ranges) {
      count += b - a;
      summary = index.summary(lane, a, b, -Infinity, summary);
    }
    if (summary) {
      const first = ranges[0][0];
      const final = ranges.at(-1)![1] - 1;
      const middle = (start[order[first]] + start[order[final]]) / 2;
      const place = { middle, from: cell * cellSize, to: (cell + 1) * cellSize, ranges };
      add(`c${lane}:${level}:${cell}`, count, first, summary, start[order[final]], place);
    }
    from = to;
  }
  return groups;
}

/** The first of the events that are going on when the view begins but stand elsewhere, and their summary. */
function running(
  index: EventIndex,
  lane: number,
  view: View,
  low: number,
  taken: readonly number[],
): [first: number, summary: Summary] {
  const summary: Summary = { traits: 0, last: -Infinity };
  let first = -1;
  for (const [from, to] of rangesBetween(0, low, taken)) {
    const found = index.firstLasting(lane, from, to, view.start);
    if (found === to) continue;
    if (first < 0) first = found;
    index.summary(lane, found, to, view.start, summary);
  }
  for (const position of index.openAfter(lane, view.end)) {
    if (taken.includes(position)) continue;
    if (first < 0) first = position;
    index.summary(lane, position, position + 1, -Infinity, summary);
  }
  return [first, summary];
}

/**
 * Left edges of pills side by side inside the width, each as near to where it should stand as its neighbours allow.
 * @param wished left edges, rising, px
 * @param pill width of each, px
 */
export function packPills(wished: readonly number[], width: number, pill: number): number[] {
  const count = wished.length;
  // There is always room for the usual distance, unless the element is narrower than three pills.
  const pitch = count > 1 ? Math.min(pill + PILL_GAP, Math.max(0, (width - pill) / (count - 1))) : 0;
  const packed = [...wished];
  let bound = width - pill;
  for (let k = count - 1; k >= 0; k--, bound -= pitch) bound = packed[k] = Math.min(packed[k], bound);
  bound = 0;
  for (let k = 0; k < count; k++, bound += pitch) bound = packed[k] = Math.max(packed[k], bound);
  return packed;
}
