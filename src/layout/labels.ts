import { lowerBound, memoryIndex, placeOf } from '../tiles/memory.js';
import { Maxima } from '../tiles/maxima.js';
import type { EventIndex } from '../tiles/tile.js';
import type { View } from '../time/view.js';
import { Placement, type LaneLabels } from './place.js';
import type { LabelRow, Layout, LayoutOptions, Metrics, SceneLane } from './types.js';

/** Labels in one picture at the most: two elements each; with 72 other marks, one for the focused event and the sheet they stand in they are 200. */
export const MAX_LABELS = 63;
/** Free px after a label. */
export const LABEL_GAP = 8;
/** A dot stands up to half its width left of its start; so much of that is not covered by the gap, at the least. px */
export const LEAST_GAP = 4;
const MAX_WIDTH = 0xffff;
/** A set of this size is laid out in a few ms. */
const SMALL = 500;

/** Height of a row: never less than a label, whatever the theme says. px */
export const rowPitch = ({ rowHeight, labelHeight }: Metrics) => Math.max(rowHeight, labelHeight);

/** The placed events of a row in time order. */
function labelRow({ rows, active }: LaneLabels, lane: number, row: number): LabelRow {
  const { sticky } = rows[row];
  const positions = rows[row].positions();
  const values = new Float32Array(positions.length);
  for (let k = 0; k < values.length; k++) values[k] = active[positions[k]];
  const range = new Maxima(values.length, (at) => values[at], Float32Array);
  return { lane, row, sticky, positions, active: range };
}

/** The rows of all lanes, one after the other. */
function* labelRows({ lanes }: Placement): Generator<LabelRow, void> {
  for (const [lane, labels] of lanes.entries()) for (const row of labels.rows.keys()) yield labelRow(labels, lane, row);
}

/** Boxes of the lanes, one below the other: name, rows of labels, line. @param used rows of each lane */
function laneBoxes(used: readonly number[], metrics: Metrics): SceneLane[] {
  const { lineHeight, nameHeight, lanePadding, leastHeight = 0 } = metrics;
  const heights = used.map((count) => count * rowPitch(metrics) + lineHeight + 2 * lanePadding + nameHeight);
  const missing = Math.max(0, leastHeight - heights.reduce((sum, height) => sum + height, 0)) / used.length;
  let y = 0;
  return heights.map((own, lane) => {
    const height = own + missing;
    const box = { lane, x: 0, y, width: 0, height, lineY: y + height - lanePadding - lineHeight / 2 };
    y += height;
    return box;
  });
}

/**
 * The layout of one set of events for all views, made a slice at a time from the coarsest scale down; what is final never
 * changes. A small set is laid out at once, and its lanes are as high as the rows that are used; the lanes of a large one have
 * all the rows they might use, so that their height is known before the finest labels are.
 */
export class LayoutWork {
  readonly #options: LayoutOptions;
  readonly #index: EventIndex;
  readonly #placement: Placement;
  readonly #steps: Generator<void, void>;
  readonly #labelGap: number;
  readonly #lanes: readonly SceneLane[];
  /** all of them, once nothing changes them any more */
  #rows: LabelRow[] | undefined;
  #layout: Layout | undefined;

  /** @param index default: the options' columns and filter in memory */
  constructor(options: LayoutOptions, index: EventIndex = memoryIndex(options.columns, options.visible)) {
    this.#options = options;
    this.#index = index;
    const gap = (this.#labelGap = Math.max(LABEL_GAP, Math.ceil(options.metrics.markSize / 2) + LEAST_GAP));
    const allot = (event: number) => Math.min(MAX_WIDTH, Math.max(1, options.labelWidth(event)) + gap);
    this.#placement = new Placement(options.columns, index, allot, options.metrics.columns);
    this.#steps = this.#work();
    const { lanes } = this.#placement;
    if (index.size <= SMALL) this.run(0);
    // Once the rows are read, the lanes have let go theirs.
    const lastRead = (lane: number) => this.#rows?.findLast((of) => of.lane === lane && of.positions.length)?.row ?? 0;
    this.#lanes = laneBoxes(
      lanes.map(({ rows, order }, lane) => Math.max(1 + lastRead(lane), Math.min(rows.length, order.length))),
      options.metrics,
    );
  }

  /** scale (ms per px) at and above which the labels are final; 0: all are */
  get final(): number {
    return this.#rows ? 0 : this.#placement.final;
  }

  *#work(): Generator<void, void> {
    yield* this.#placement.steps();
    const rows: LabelRow[] = [];
    for (const row of labelRows(this.#placement)) {
      rows.push(row);
      yield;
    }
    this.#rows = rows;
    for (const lane of this.#placement.lanes) lane.done();
  }

  /**
   * Goes on until the labels are final at a scale, or it is time to pause.
   * @returns whether they are
   */
  run(scale: number, pause: () => boolean = () => false): boolean {
    while (this.final > scale && !pause()) this.#steps.next();
    return this.final <= scale;
  }

  /** The layout with all labels that show at a scale, as far as they are final. */
  at(scale: number): Layout {
    const { final } = this;
    if (this.#layout && (scale >= this.#layout.final || final === this.#layout.final)) return this.#layout;
    const { lanes } = this.#placement;
    const { columns } = this.#options;
    const find = (event: number) => {
      const labels = lanes[columns.lane[event]];
      return [labels, placeOf(labels.order, columns.start, event)] as const;
    };
    const rows = this.#rows ?? [...labelRows(this.#placement)];
    /** row of an event, −1: none; and up to which scale its label shows */
    const labelled = (event: number) => {
      const [, position] = find(event);
      for (const { lane, row, positions, active } of rows) {
        if (lane !== columns.lane[event]) continue;
        const at = lowerBound(positions, position);
        if (positions[at] === position) return [row, active.value(at)];
      }
      return [-1, 0];
    };
    return (this.#layout = {
      options: this.#options,
      index: this.#index,
      shown: { columns, index: this.#index },
      final,
      height: this.#lanes.reduce((sum, { height }) => sum + height, 0),
      lanes: this.#lanes,
      labelRows: rows,
      row: (event) => labelled(event)[0],
      activeBelow: (event) => labelled(event)[1],
      isBefore(event) {
        const [{ before }, position] = find(event);
        return before[position] > 0;
      },
      allotted(event) {
        const [labels, position] = find(event);
        return labels.allotted(position);
      },
      labelGap: this.#labelGap,
    });
  }
}

/** The whole layout of one set of events: rows, active ranges of labels, lane heights. Nothing in it depends on a view. */
export function createLayout(options: LayoutOptions, index?: EventIndex): Layout {
  const work = new LayoutWork(options, index);
  work.run(0);
  return work.at(0);
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
export function shownLabels({ index, labelRows, options, drawnOut }: Layout, view: View, scale: number): ShownRow[] {
  const { last, importance } = options.columns;
  const all: ShownLabel[] = [];
  const rows = labelRows.map((of) => {
    const order = index.order(of.lane);
    const labels: ShownLabel[] = [];
    const show = (at: number) => {
      const position = of.positions[at];
      const active = of.active.value(at);
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
  // Each has two elements, so there is room for a mark that is drawn out, whether it is there or not.
  const most = MAX_LABELS - (drawnOut ? 1 : 0);
  if (all.length <= most) return rows;
  // Of two infinite ranges the difference is NaN, and the rank decides.
  all.sort((a, b) => b.active - a.active || importance[b.event] - importance[a.event] || a.event - b.event);
  const kept = new Set(all.slice(0, most));
  return rows.map(({ of, labels }) => ({ of, labels: labels.filter((label) => kept.has(label)) }));
}
