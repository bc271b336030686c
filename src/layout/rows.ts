import { PositionSet } from './positions.js';

/** At 12 rows in all, labels of usual width fill the picture; more rows would only be cut again. */
const ROWS = 12;
const ROWS_PER_LANE = 6;

/** How many rows of labels each lane may have. @param most never more than so many */
export function rowsPerLane(lanes: number, most = ROWS_PER_LANE): number {
  return Math.max(1, Math.min(most, Math.floor(ROWS / lanes)));
}

/**
 * Whether a row holds whole events. The last one holds labels at their start only: without such a row, a short event inside
 * as many long ones as there are rows could never have a label.
 */
export function isSticky(row: number, rows: number): boolean {
  return row < rows - 1;
}

/** The events of one lane while they are placed: when they are by number, all else by position. */
export interface LaneEvents {
  readonly start: Float64Array;
  readonly last: Float64Array;
  /** their numbers, in time order */
  readonly order: Uint32Array;
  /** label and gap, px */
  readonly allotted: Uint16Array;
  /** S: the label shows at each scale (ms per px) below it; 0 until it is placed. Float32 can't round it up by as much as is kept clear. Let go once it is read. */
  active: Float32Array;
  /** 1: the label ends where the event starts, instead of beginning there */
  readonly before: Uint8Array;
}

/**
 * One row while it is filled. At scale s an event takes [start, start + allotted · s] of it, or as much before its start; in a
 * sticky row at least its whole extent. So two events in one row first touch at a scale c that depends on nothing else. The row is *sound*: of any two
 * events in it, at least one shows its label only at scales ≤ c.
 */
export class Row {
  readonly #members: PositionSet;
  /** how many stand in it */
  size = 0;
  /** of the labels that end where their events start; px */
  #longestBefore = 0;
  /** free time before the position last asked for, at the scale it was asked with; ms */
  gap = Infinity;

  constructor(
    readonly sticky: boolean,
    readonly events: LaneEvents,
  ) {
    this.#members = new PositionSet(events.order.length);
  }

  add(position: number): void {
    this.#members.add(position);
    this.size++;
    if (this.events.before[position])
      this.#longestBefore = Math.max(this.#longestBefore, this.events.allotted[position]);
  }

  /** What stands in the row, in time order. */
  positions(): Uint32Array {
    return this.#members.list(this.size);
  }

  /** The scale at which two events of the row (the first one earlier) touch; at all finer ones they stand apart. */
  #touch(first: number, second: number): number {
    const { start, last, order, allotted, before } = this.events;
    const from = start[order[second]];
    if (this.sticky && last[order[first]] >= from) return 0;
    const taken = (before[first] ? 0 : allotted[first]) + (before[second] ? allotted[second] : 0);
    return taken ? (from - start[order[first]]) / taken : Infinity;
  }

  /**
   * Up to which scale the event at `position` may show its label in this row, at most `limit`. Looks at a few neighbours only:
   * whoever shows at that scale already stands apart from all that lie behind it.
   * @param scale the scale at which {@link gap} is measured
   */
  cap(position: number, limit: number, scale: number): number {
    const { start, last, order, allotted, active, before } = this.events;
    const members = this.#members;
    const from = start[order[position]];
    let cap = limit;
    let left = members.previous(position);
    this.gap = Infinity;
    if (left >= 0) {
      const text = start[order[left]] + (before[left] ? 0 : allotted[left] * scale);
      this.gap = from - (this.sticky ? Math.max(last[order[left]], text) : text);
    }
    for (; left >= 0; left = members.previous(left)) {
      const touch = this.#touch(left, position);
      if (active[left] > touch) cap = Math.min(cap, touch);
      if (active[left] >= cap) break;
    }
    const own = before[position] ? 0 : allotted[position];
    for (let right = members.next(position); right >= 0; right = members.next(right)) {
      const touch = this.#touch(position, right);
      if (active[right] > touch) cap = Math.min(cap, touch);
      // One farther on that ends where its event starts may reach back as far as the longest of them.
      if (touch >= cap && !(start[order[right]] - from < (own + this.#longestBefore) * cap)) break;
    }
    return cap;
  }
}
