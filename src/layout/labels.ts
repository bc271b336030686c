import { lowerBound, memoryIndex } from '../tiles/memory.js';
import { Maxima } from '../tiles/maxima.js';
import type { EventIndex } from '../tiles/tile.js';
import type { View } from '../time/view.js';
import { placeLabels, type Placement } from './place.js';
import { isSticky, rowsPerLane } from './rows.js';
import type { LabelRow, Layout, LayoutOptions, Metrics, SceneLane } from './types.js';

/** Labels in one picture at the most. With 72 other marks and one for the focused event it has 200 nodes. */
export const MAX_LABELS = 127;
/** Free px after a label. */
export const LABEL_GAP = 8;
/** A dot stands up to half its width left of its start; so much of that is not covered by the gap, at the least. px */
const LEAST_GAP = 4;
const MAX_WIDTH = 0xffff;

/** Height of a row: never less than a label, whatever the theme says. px */
export const rowPitch = ({ rowHeight, labelHeight }: Metrics) => Math.max(rowHeight, labelHeight);

/** px of each event's label with the gap after it. */
function allottedWidths({ columns, labelWidth }: LayoutOptions, index: EventIndex, gap: number): Uint16Array {
  const widths = new Uint16Array(columns.size);
  for (let lane = 0; lane < index.lanes; lane++) {
    for (const event of index.order(lane)) widths[event] = Math.min(MAX_WIDTH, Math.max(1, labelWidth(event)) + gap);
  }
  return widths;
}

/** The placed events of each row in time order. */
function labelRows(index: EventIndex, { row, active }: Placement): LabelRow[] {
  const count = rowsPerLane(index.lanes);
  const rows: LabelRow[] = [];
  for (let lane = 0; lane < index.lanes; lane++) {
    const order = index.order(lane);
    const positions: number[][] = Array.from({ length: count }, () => []);
    order.forEach((event, position) => positions[row[event]]?.push(position));
    positions.forEach((members, k) => {
      if (!members.length) return;
      const values = Float64Array.from(members, (position) => active[order[position]]);
      rows.push({
        lane,
        row: k,
        sticky: isSticky(k, count),
        positions: Uint32Array.from(members),
        active: new Maxima(values),
      });
    });
  }
  return rows;
}

/** Boxes of the lanes, one below the other: name, rows of labels, line. */
function laneBoxes(lanes: number, rows: readonly LabelRow[], metrics: Metrics): SceneLane[] {
  const { lineHeight, nameHeight, lanePadding } = metrics;
  const used = new Array<number>(lanes).fill(1);
  for (const { lane, row } of rows) used[lane] = Math.max(used[lane], row + 1);
  let y = 0;
  return used.map((count, lane) => {
    const height = count * rowPitch(metrics) + lineHeight + 2 * lanePadding + nameHeight;
    const box = { lane, x: 0, y, width: 0, height, lineY: y + height - lanePadding - lineHeight / 2 };
    y += height;
    return box;
  });
}

/**
 * Lays out one set of events for all views, a slice at a time: yields the scale (ms per px) at and above which the labels are
 * final, and returns the layout when all is done.
 */
export function* layoutSteps(
  options: LayoutOptions,
  index: EventIndex = memoryIndex(options.columns, options.visible),
): Generator<number, Layout> {
  const labelGap = Math.max(LABEL_GAP, Math.ceil(options.metrics.markSize / 2) + LEAST_GAP);
  const allotted = allottedWidths(options, index, labelGap);
  const placement = yield* placeLabels(options.columns, index, allotted);
  const rows = labelRows(index, placement);
  const lanes = laneBoxes(index.lanes, rows, options.metrics);
  const order = new Uint32Array(index.size);
  let filled = 0;
  for (let lane = 0; lane < index.lanes; lane++) {
    order.set(index.order(lane), filled);
    filled += index.order(lane).length;
  }
  return {
    options,
    index,
    height: lanes.reduce((sum, { height }) => sum + height, 0),
    lanes,
    labelRows: rows,
    order: order.sort(),
    row: (event) => placement.row[event],
    activeBelow: (event) => placement.active[event],
    allotted: (event) => allotted[event],
    labelGap,
  };
}

/**
 * Lays out one set of events: rows, active ranges of labels, lane heights. Nothing in it depends on a view.
 * @param index default: the options' columns and filter in memory
 */
export function createLayout(options: LayoutOptions, index?: EventIndex): Layout {
  const steps = layoutSteps(options, index);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** An event that shows its label in a view. */
export interface ShownLabel {
  readonly event: number;
  readonly position: number;
  readonly active: number;
}

/** The labels that one row shows in a view, in time order. */
export interface ShownRow {
  readonly of: LabelRow;
  readonly labels: readonly ShownLabel[];
}

/**
 * The labels of a view: all that are active at its scale and whose start lies in it and, in each sticky row, the last one
 * before it if it reaches into it (no other can: active labels of a row stand apart). If there are too many, those with the
 * largest active ranges come first and the rank decides among equal ones; by rank alone, zooming in would hide labels.
 * @param scale ms per px
 */
export function shownLabels({ index, labelRows, options }: Layout, view: View, scale: number): ShownRow[] {
  const { last, importance } = options.columns;
  const all: ShownLabel[] = [];
  const rows = labelRows.map((of) => {
    const order = index.order(of.lane);
    const labels: ShownLabel[] = [];
    const show = (at: number) => {
      const position = of.positions[at];
      const active = of.active.values[at];
      if (active > scale) labels.push({ event: order[position], position, active });
    };
    const low = index.lowerBound(of.lane, view.start);
    const from = lowerBound(of.positions, low);
    const to = lowerBound(of.positions, low + index.countStarts(of.lane, view.start, view.end));
    if (of.sticky) {
      const before = of.active.previous(from, scale);
      if (before >= 0 && last[order[of.positions[before]]] >= view.start) show(before);
    }
    for (let at = of.active.next(from, to, scale); at < to; at = of.active.next(at + 1, to, scale)) show(at);
    all.push(...labels);
    return { of, labels };
  });
  if (all.length <= MAX_LABELS) return rows;
  // Of two infinite ranges the difference is NaN, and the rank decides.
  all.sort((a, b) => b.active - a.active || importance[b.event] - importance[a.event] || a.event - b.event);
  const kept = new Set(all.slice(0, MAX_LABELS));
  return rows.map(({ of, labels }) => ({ of, labels: labels.filter((label) => kept.has(label)) }));
}
