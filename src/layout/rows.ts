import { PositionSet } from './positions.js';

/** At 12 rows in all, labels of usual width fill the picture; more rows would only be cut again. */
const ROWS = 12;
const ROWS_PER_LANE = 6;

/** How many rows of labels each lane may have. */
export function rowsPerLane(lanes: number): number {
  return Math.max(1, Math.min(ROWS_PER_LANE, Math.floor(ROWS / lanes)));
}

/**
 * Whether a row holds whole events. The last one holds labels at their start only: without such a row, a short event inside
 * as many long ones as there are rows could never have a label.
 */
export function isSticky(row: number, rows: number): boolean {
  return row < rows - 1;
}

/** The events of one lane by position, while they are placed. */
export interface LaneEvents {
  readonly start: Float64Array;
  readonly last: Float64Array;
  /** label and gap, px */
  readonly allotted: Uint16Array;
  /** S: the label shows at each scale (ms per px) below it; 0 until it is placed. Float32 can't round it up by as much as is kept clear. */
  readonly active: Float32Array;
}

/**
 * One row while it is filled. At scale s an event takes [start, start + allotted · s] of it, a sticky one at least its whole
 * extent, so two events in one row first touch at a scale c that depends on nothing else. The row is *sound*: of any two
 * events in it, at least one shows its label only at scales ≤ c.
 */
export class Row {
  readonly #members: PositionSet;
  /** how many stand in it */
  size = 0;
  /** free time before the position last asked for, at the scale it was asked with; ms */
  gap = Infinity;

  constructor(
    readonly sticky: boolean,
    readonly events: LaneEvents,
  ) {
    this.#members = new PositionSet(events.start.length);
  }

  add(position: number): void {
    this.#members.add(position);
    this.size++;
  }

  /** What stands in the row, in time order. */
  positions(): Uint32Array {
    return this.#members.list(this.size);
  }

  /** The scale at which two events of the row (the first one earlier) touch; at all finer ones they stand apart. */
  #touch(first: number, second: number): number {
    const { start, last, allotted } = this.events;
    const from = start[second];
    return this.sticky && last[first] >= from ? 0 : (from - start[first]) / allotted[first];
  }

  /**
   * Up to which scale the event at `position` may show its label in this row, at most `limit`. Looks at a few neighbours only:
   * whoever shows at that scale already stands apart from all that lie behind it.
   * @param scale the scale at which {@link gap} is measured
   */
  cap(position: number, limit: number, scale: number): number {
    const { start, last, allotted, active } = this.events;
    const members = this.#members;
    let cap = limit;
    let left = members.previous(position);
    this.gap = Infinity;
    if (left >= 0) {
      const text = start[left] + allotted[left] * scale;
      this.gap = start[position] - (this.sticky ? Math.max(last[left], text) : text);
    }
    for (; left >= 0; left = members.previous(left)) {
      const touch = this.#touch(left, position);
      if (active[left] > touch) cap = Math.min(cap, touch);
      if (active[left] >= cap) break;
    }
    for (let right = members.next(position); right >= 0; right = members.next(right)) {
      const touch = this.#touch(position, right);
      if (active[right] > touch) cap = Math.min(cap, touch);
      if (touch >= cap) break;
    }
    return cap;
  }
}
