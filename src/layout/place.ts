import type { EventColumns } from '../model/columns.js';
import type { EventIndex } from '../tiles/tile.js';
import { rankingSteps } from './rank.js';
import { isSticky, Row, rowsPerLane, type LaneEvents } from './rows.js';

/** Scales go down in thirds of an octave: finer steps give more labels, coarser ones keep the most important events longer. */
const STEPS_PER_OCTAVE = 3;
/** At the coarsest scale the whole set is this wide. px; fixed, so that the size of the element never moves a row. */
const TOP_WIDTH = 256;
/** In columns, labels that would touch where the whole set is so wide stand on two sides of their events. px; fixed, like the above */
const CLOSE = 600;
/** No label is asked for at scales below 2^(FINEST / 3) = 1/256 ms per px: starts lie at least 1 ms apart there. */
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

/** The labels of one lane, placed level by level. All by position. */
export class LaneLabels {
  rows: readonly Row[];
  readonly #events: LaneEvents;
  /** positions not placed yet, in time order: the first #waiting of it */
  #pending: Uint32Array;
  #waiting: number;
  /** scale at which a position may find a place at the most */
  #bound: Float32Array;
  /** a label that could begin with its event only at finer scales than this (ms per px) may end there instead; 0: none may */
  readonly #close: number;
  /** largest bound there can be */
  #reach = Infinity;
  /** place of each position in the ranking of the lane, 0 is the best; and the position at each place, as far as they are known */
  #rank: Uint32Array;
  #byRank: Uint32Array;
  #ranked = 0;
  /** ranks of the candidates of a level, tile by tile in time order */
  #candidates: Uint32Array;

  /**
   * @param order numbers of the lane's events, in time order
   * @param most rows it may have
   * @param allot px of an event's label, gap included; asked for once, and only when the event might have a label
   */
  constructor(
    { start, last }: EventColumns,
    readonly order: Uint32Array,
    most: number,
    readonly allot: (event: number) => number,
    close: number,
  ) {
    const size = order.length;
    this.#events = {
      start,
      last,
      order,
      allotted: new Uint16Array(size),
      active: new Float32Array(size),
      before: new Uint8Array(size),
    };
    this.#close = close;
    this.rows = Array.from({ length: most }, (_, row) => new Row(isSticky(row, most), this.#events));
    this.#pending = new Uint32Array(size);
    this.#byRank = new Uint32Array(size);
    this.#rank = new Uint32Array(size);
    for (let position = 0; position < size; position++) this.#pending[position] = position;
    this.#waiting = size;
    this.#bound = new Float32Array(size).fill(Infinity);
    this.#candidates = new Uint32Array(size);
  }

  /** Ranks a position after those that were ranked before. All of them have to be, before any is placed. */
  rank(position: number): void {
    this.#byRank[this.#ranked] = position;
    this.#rank[position] = this.#ranked++;
  }

  /** All is placed, and the rows are read: lets go what only placing needs. */
  done(): void {
    this.rows = [];
    this.#pending = this.#candidates = this.#rank = this.#byRank = new Uint32Array();
    this.#bound = this.#events.active = new Float32Array();
  }

  /** scale (ms per px) below which the label shows, 0: never */
  get active(): Float32Array {
    return this.#events.active;
  }

  /** 1: the label ends where the event starts */
  get before(): Uint8Array {
    return this.#events.before;
  }

  /** px of the label and its gap */
  allotted(position: number): number {
    return (this.#events.allotted[position] ||= this.allot(this.order[position]));
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
        const { from, to } = tile;
        if (to - from > 1) this.#candidates.subarray(from, to).sort();
        for (let k = from; k < to; k++) if (this.#place(this.#byRank[this.#candidates[k]], scale, limit)) placed++;
        seen += to - from;
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
    const { start, order } = this.#events;
    const pending = this.#pending;
    const bounds = this.#bound;
    const candidates = this.#candidates;
    const ranks = this.#rank;
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
      const rank = ranks[position];
      const itsCell = Math.floor(start[order[position]] / cellSize);
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
    this.allotted(position);
    let best = -1;
    let bestActive = 0;
    let bestGap = Infinity;
    let bestSide = 0;
    let bound = 0;
    const { before } = this;
    this.rows.forEach((row, k) => {
      // One that goes along with its mark begins with it.
      for (let side = 0; side < (row.sticky ? 1 : 2); side++) {
        if ((!row.sticky && best >= 0) || (side && bound >= this.#close)) return;
        before[position] = side;
        const cap = row.cap(position, limit, scale);
        if (cap > bound) bound = cap;
        if (cap * CLEAR < scale || (best >= 0 && row.gap >= bestGap)) continue;
        best = k;
        bestActive = cap * CLEAR;
        bestGap = row.gap;
        bestSide = side;
      }
    });
    before[position] = bestSide;
    this.#bound[position] = best < 0 ? bound : -1;
    if (best < 0) return false;
    this.rows[best].add(position);
    this.active[position] = bestActive;
    return true;
  }
}

/**
 * Places the labels of all events, from the coarsest level of scales down to the finest: what a finer level adds never changes
 * the picture at a coarser scale. After Been, Daiches, Yap, "Dynamic Map Labeling", IEEE TVCG 12(5), 2006: one active range
 * for each label.
 */
export class Placement {
  readonly lanes: readonly LaneLabels[];
  /** scale (ms per px) at and above which the labels are final */
  final = Infinity;
  readonly #columns: EventColumns;
  readonly #top: number;

  /**
   * @param allot px of an event's label, gap included
   * @param mostRows of each lane
   */
  constructor(columns: EventColumns, index: EventIndex, allot: (event: number) => number, mostRows?: number) {
    this.#columns = columns;
    let first = Infinity;
    let last = -Infinity;
    for (let lane = 0; lane < index.lanes; lane++) {
      const order = index.order(lane);
      if (order.length) {
        first = Math.min(first, columns.start[order[0]]);
        last = Math.max(last, columns.start[order.at(-1)!], index.summary(lane, 0, order.length).last);
      }
    }
    const rows = rowsPerLane(index.lanes, mostRows);
    const close = mostRows ? (last - first) / CLOSE : 0;
    this.lanes = Array.from(
      { length: index.lanes },
      (_, lane) => new LaneLabels(columns, index.order(lane), rows, allot, close),
    );
    const span = Math.max((last - first) / TOP_WIDTH, scaleOf(FINEST));
    this.#top = index.size ? Math.max(FINEST, STEPS_PER_OCTAVE * ceilLog2(span)) : FINEST - 1;
  }

  /** Does the work, a little at a time: pauses often enough for slices of a few ms. */
  *steps(): Generator<void, void> {
    this.#rank(yield* rankingSteps(this.#columns));
    yield;
    for (let level = this.#top; level >= FINEST; level--) {
      const limit = level === this.#top ? Infinity : scaleOf(level + 1);
      for (const lane of this.lanes) {
        do {
          const placed = yield* lane.round(level, limit);
          yield;
          // The coarsest picture is filled up; below it, each level adds at most one label to a cell.
          if (!placed) break;
        } while (level === this.#top);
      }
      this.final = scaleOf(level);
    }
  }

  /** Ranks the events of each lane. A function of its own: engines make loops in generators fast only in part. */
  #rank(ranks: Uint32Array): void {
    const { lane, size } = this.#columns;
    // One more than the position; 0: the event does not show.
    const positions = new Uint32Array(size);
    for (const { order } of this.lanes)
      for (let position = 0; position < order.length; position++) positions[order[position]] = position + 1;
    for (const event of ranks) if (positions[event]) this.lanes[lane[event]].rank(positions[event] - 1);
  }
}
