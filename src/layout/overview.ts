import type { Axis } from '../time/ticks.js';
import type { View } from '../time/view.js';
import { bisect } from '../tiles/memory.js';

/** Width of a column of the density, px. */
const COLUMN = 3;
/** Height of one event, px: it is seen from afar, and beside a thousand. */
const ONE = 6;
/** A column of the whole height stands for 2 to this power of events at the least, so that two events are no mountain. */
const OCTAVES = 4;

/** Marks of disputes at the most. */
const MAX_MARKS = 60;
/** Nearer ones would touch. px */
const MARK_DISTANCE = 10;

/** The window is drawn at least so wide, however short it is. px */
const LEAST_WINDOW = 12;

/** Least px between two labels. */
const LABEL_GAP = 24;

/** Where an overview of a window of places begins and how many px a place takes. */
export interface OverviewScale {
  /** all that it shows, in places */
  readonly view: View;
  /** px */
  readonly width: number;
}

/** px of a place from where time begins */
export const overviewPx = ({ view, width }: OverviewScale, place: number): number =>
  ((place - view.start) / (view.end - view.start)) * width;

/**
 * How many events start in each of the columns, which are side by side. The edge columns also count what stands beyond (an
 * event that was told of at another time). The cost depends on the width, and on the logarithm of how many events there are.
 * @param order numbers of events in the order of their starts
 * @param start of each event, in places
 */
export function columnsOf(order: Uint32Array, start: ArrayLike<number>, { view, width }: OverviewScale): Uint32Array {
  const counts = new Uint32Array(Math.max(1, Math.ceil(width / COLUMN)));
  const size = (view.end - view.start) / (width / COLUMN);
  let before = 0;
  for (let k = 0; k < counts.length; k++) {
    const edge = view.start + (k + 1) * size;
    const next = k === counts.length - 1 ? order.length : bisect(order, (event) => start[event] < edge);
    counts[k] = next - before;
    before = next;
  }
  return counts;
}

/**
 * Outline of the columns on the floor, px: by the logarithm of their counts, the highest as high as there is room.
 * @returns corners, from left to right
 */
export function areaOf(counts: Uint32Array, room: number): [x: number, y: number][] {
  const octaves = Math.max(OCTAVES, Math.log2(counts.reduce((most, count) => Math.max(most, count), 1)));
  const corners: [number, number][] = [[0, room]];
  let level = room;
  counts.forEach((count, k) => {
    const y = count ? room - ONE - (Math.log2(count) * (room - ONE)) / octaves : room;
    if (y !== level) corners.push([k * COLUMN, level], [k * COLUMN, y]);
    level = y;
  });
  corners.push([counts.length * COLUMN, level], [counts.length * COLUMN, room]);
  return corners;
}

/** From the first to the last of the things that one mark stands for, px. */
export type Stretch = [from: number, to: number];

/** Joins what is at rising px where it is nearer than this to what is before it. */
function joined(at: readonly number[], distance: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const x of at) {
    const last = stretches.at(-1);
    if (last && x - last[1] < distance) last[1] = x;
    else stretches.push([x, x]);
  }
  return stretches;
}

/** Marks for things at rising px: those that would touch are one, and so are more of them where there would be too many. */
export function stretchesOf(at: readonly number[], width: number): Stretch[] {
  const stretches = joined(at, MARK_DISTANCE);
  return stretches.length > MAX_MARKS ? joined(at, width / MAX_MARKS) : stretches;
}

/** Where the window and its handles are drawn, px from where time begins. */
export interface WindowBox {
  readonly from: number;
  readonly to: number;
  /** left edges of the handles' targets, which stand outside of the window where there is room */
  readonly handles: readonly [start: number, end: number];
}

/** @param target width of a handle's target, px */
export function windowBox(scale: OverviewScale, window: View, target: number): WindowBox {
  const { width } = scale;
  const within = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));
  const [start, end] = [window.start, window.end].map((place) => within(overviewPx(scale, place), 0, width));
  const length = Math.min(width, Math.max(LEAST_WINDOW, end - start));
  const from = end - start < length ? within((start + end - length) / 2, 0, width - length) : start;
  const to = from + length;
  const first = within(from - target, 0, width - 2 * target);
  return { from, to, handles: [first, within(to, first + target, width - target)] };
}

/** A label under the overview; px from where time begins. */
export interface OverviewLabel {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

/**
 * A few labels of an axis that was made for less width, one row: the names of the units around first, then the fine ones;
 * but with folds between them days and months would not tell of which year.
 * @param stretch by which the overview is wider than that axis
 */
export function sparseLabels(axis: Axis, stretch: number, width: number): OverviewLabel[] {
  const { context, fine } = axis;
  const labels: OverviewLabel[] = [];
  const all = [
    ...context.map((tick) => ({ ...tick, left: Math.max(0, tick.x) * stretch })),
    ...(context.length && 'notes' in axis ? [] : fine).map((tick) => ({
      ...tick,
      left: tick.x * stretch - tick.labelWidth / 2,
    })),
  ];
  for (const { left, label, labelWidth } of all) {
    const x = Math.max(0, Math.min(left, width - labelWidth));
    const isFree = (other: OverviewLabel) =>
      x >= other.x + other.width + LABEL_GAP || other.x >= x + labelWidth + LABEL_GAP;
    if (label && labelWidth <= width && labels.every(isFree))
      labels.push({ key: String(labels.length), text: label, x, width: labelWidth });
  }
  return labels;
}
