import type { EventColumns } from '../model/columns.js';
import type { EventIndex } from '../tiles/tile.js';
import { ranking, type Ranking } from './rank.js';
import { isSticky, Row, rowsPerLane, type LaneEvents } from './rows.js';

/** Where labels stand and how long they show, by number of the event. */
export interface Placement {
  /** row of its lane, −1: none */
  readonly row: Int8Array;
  /** scale (ms per px) below which the label shows, 0: never */
  readonly active: Float64Array;
}

export const emptyPlacement = (size: number): Placement => ({
  row: new Int8Array(size).fill(-1),
  active: new Float64Array(size),
});

/** Scales go down in half octaves: finer steps give more labels, coarser ones keep the most important events longer. */
const STEPS_PER_OCTAVE = 2;
/** At the coarsest scale the whole set is this wide. px; fixed, so that the size of the element never moves a row. */
const TOP_WIDTH = 256;
/** No label is asked for at scales below 2^(FINEST / 2) = 1/256 ms per px: starts lie at least 1 ms apart there. */
const FINEST = -8 * STEPS_PER_OCTAVE;
/** Candidates are the best of cells of 2³ px (or a little more), placed by rank within tiles of 64 cells. */
const CELL_EXPONENT = 3;
const CELLS_PER_TILE = 64;
/** Keeps a label clear of the scale at which it would touch, whatever the rounding. */
const CLEAR = 1 - 1e-6;
/** Events looked at between two pauses. */
const PAUSE = 4096;

const scaleOf = (level: number) => 2 ** (level / STEPS_PER_OCTAVE);

/** The least k with 2^k ≥ x; x > 0 and finite. */
export function ceilLog2(x: number): number {
  let k = Math.ceil(Math.log2(x));
  if (2 ** (k - 1) >= x) k--;
  else if (2 ** k < x) k++;
  return k;
}

/** The labels of one lane, placed level by level. */
class LaneLabels {
  readonly #rows: Row[];
  readonly #events: LaneEvents;
  /** positions not placed yet, in time order: the first #waiting of it */
  readonly #pending: Uint32Array;
  #waiting: number;
  /** scale at which a position may find a place at the most */
  readonly #bound: Float64Array;
  /** largest bound there can be */
  #reach = Infinity;
  /** ranks of the candidates of a level, tile by tile in time order */
  readonly #candidates: Uint32Array;
  /** position of an event in its lane, by number */
  readonly #position: Uint32Array;

  constructor(
    columns: EventColumns,
    allotted: Uint16Array,
    readonly order: Uint32Array,
    readonly ranks: Ranking,
    readonly placement: Placement,
    position: Uint32Array,
    rows: number,
  ) {
    const column = (of: Float64Array) => Float64Array.from(order, (event) => of[event]);
    this.#events = {
      start: column(columns.start),
      last: column(columns.last),
      allotted: Uint16Array.from(order, (event) => allotted[event]),
      active: new Float64Array(order.length),
    };
    this.#rows = Array.from({ length: rows }, (_, row) => new Row(isSticky(row, rows), this.#events));
    this.#pending = Uint32Array.from(order.keys());
    this.#waiting = order.length;
    this.#bound = new Float64Array(order.length).fill(Infinity);
    this.#candidates = new Uint32Array(order.length);
    this.#position = position;
    order.forEach((event, k) => (position[event] = k));
  }

  /** Places what fits at one level; says how many. Yields between tiles. */
  *round(level: number, limit: number): Generator<void, number> {
    const scale = scaleOf(level);
    if (this.#reach < scale) return 0;
    const tiles = this.#gather(scale, 2 ** (CELL_EXPONENT + Math.ceil(level / STEPS_PER_OCTAVE)));
    let placed = 0;
    let seen = this.#waiting;
    for (const parity of tiles) {
      for (const tile of parity) {
        const ranks = this.#candidates.subarray(tile.from, tile.to).sort();
        for (const rank of ranks) if (this.#place(this.#position[this.ranks.byRank[rank]], scale, limit)) placed++;
        seen += ranks.length;
        if (seen > PAUSE) {
          seen = 0;
          yield;
        }
      }
    }
    return placed;
  }

  /** Fills the candidates: the best-ranked of each cell. Returns the tiles, even ones first. */
  #gather(scale: number, cellSize: number): readonly { from: number; to: number }[][] {
    const { start } = this.#events;
    const pending = this.#pending;
    const bounds = this.#bound;
    const candidates = this.#candidates;
    const tiles: { from: number; to: number }[][] = [[], []];
    const finest = scaleOf(FINEST);
    let kept = 0;
    let count = 0;
    let cell = NaN;
    let tile = NaN;
    this.#reach = 0;
    for (let k = 0; k < this.#waiting; k++) {
      const position = pending[k];
      const bound = bounds[position];
      if (bound < finest) continue;
      pending[kept++] = position;
      if (bound > this.#reach) this.#reach = bound;
      if (bound < scale) continue;
      const rank = this.ranks.rank[this.order[position]];
      const itsCell = Math.floor(start[position] / cellSize);
      if (itsCell === cell) {
        if (rank < candidates[count - 1]) candidates[count - 1] = rank;
        continue;
      }
      cell = itsCell;
      candidates[count++] = rank;
      const itsTile = Math.floor(cell / CELLS_PER_TILE);
      const parity = tiles[itsTile % 2 ? 1 : 0];
      if (itsTile === tile) parity[parity.length - 1].to = count;
      else parity.push({ from: count - 1, to: count });
      tile = itsTile;
    }
    this.#waiting = kept;
    return tiles;
  }

  /** Gives the event a row if one is free at the scale: one that holds it whole if possible, with the least space wasted. */
  #place(position: number, scale: number, limit: number): boolean {
    let best = -1;
    let bestActive = 0;
    let bestGap = Infinity;
    let bound = 0;
    this.#rows.forEach((row, k) => {
      if (!row.sticky && best >= 0) return;
      const cap = row.cap(position, limit, scale);
      if (cap > bound) bound = cap;
      if (cap * CLEAR < scale || (best >= 0 && row.gap >= bestGap)) return;
      best = k;
      bestActive = cap * CLEAR;
      bestGap = row.gap;
    });
    this.#bound[position] = best < 0 ? bound : -1;
    if (best < 0) return false;
    const event = this.order[position];
    this.#rows[best].add(position);
    this.#events.active[position] = this.placement.active[event] = bestActive;
    this.placement.row[event] = best;
    return true;
  }
}

/**
 * Places the labels of all events, from the coarsest level of scales down to the finest: what a finer level adds never changes
 * the picture at a coarser scale. Yields, often enough for slices of a few ms, the scale at and above which the placement is
 * final; returns it when all is done.
 * After Been, Daiches, Yap, "Dynamic Map Labeling", IEEE TVCG 12(5), 2006: one active range for each label.
 * @param allotted px of each event's label, gap included
 * @param placement filled as the work goes on
 */
export function* placeLabels(
  columns: EventColumns,
  index: EventIndex,
  allotted: Uint16Array,
  placement = emptyPlacement(columns.size),
): Generator<number, Placement> {
  const ranks = ranking(columns);
  const position = new Uint32Array(columns.size);
  const lanes: LaneLabels[] = [];
  let first = Infinity;
  let final = -Infinity;
  for (let lane = 0; lane < index.lanes; lane++) {
    const order = index.order(lane);
    if (!order.length) continue;
    first = Math.min(first, columns.start[order[0]]);
    final = Math.max(final, columns.start[order.at(-1)!], index.summary(lane, 0, order.length).last);
    lanes.push(new LaneLabels(columns, allotted, order, ranks, placement, position, rowsPerLane(index.lanes)));
  }
  const top = Math.max(FINEST, STEPS_PER_OCTAVE * ceilLog2(Math.max((final - first) / TOP_WIDTH, scaleOf(FINEST))));
  for (let level = top; level >= FINEST && lanes.length; level--) {
    const limit = level === top ? Infinity : scaleOf(level + 1);
    for (const lane of lanes) {
      for (;;) {
        const round = lane.round(level, limit);
        let step = round.next();
        for (; !step.done; step = round.next()) yield limit;
        // The coarsest picture is filled up; below it, each level adds at most one label to a cell.
        if (level < top || !step.value) break;
      }
    }
    yield scaleOf(level);
  }
  return placement;
}
