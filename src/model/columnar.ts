import type { EventSet } from './events.js';
import type { TimelineEvent } from './file.js';
import { DAY } from './calendar.js';
import type { LaneInfo } from './columns.js';
import { Trait } from './columns.js';
import { MAX_EVENTS } from './limits.js';
import { DateFlag, Precision, UTC_CLOCK, type Span } from './span.js';
import { timeOrder } from './times.js';

/**
 * Very many events given by a script as columns: no text to parse, no object for each. An event's id is its index. Times are
 * ms on the axis clock.
 */
export interface TimelineColumns {
  readonly start: Float64Array;
  /** the event lasts until then; NaN: it has no end */
  readonly end?: Float64Array;
  readonly title: readonly string[] | ((index: number) => string);
  /** title of its row; equal ones share a row */
  readonly lane?: readonly string[];
  /** 0–1; who keeps a label when zoomed out */
  readonly importance?: Float64Array;
}

/** The columns, if the data is columns. */
export function columnsIn(data: unknown): TimelineColumns | undefined {
  return Object(data) === data && (data as TimelineColumns).start instanceof Float64Array
    ? (data as TimelineColumns)
    : undefined;
}

/** Units of a moment, coarsest first. */
const UNITS = [
  [DAY, Precision.Day],
  [3_600_000, Precision.Hour],
  [60_000, Precision.Minute],
  [1000, Precision.Second],
] as const;

const precisionOf = (time: number) => UNITS.find(([ms]) => time % ms === 0)?.[1] ?? Precision.Millisecond;

/** What of the columns fits together; why the rest does not, the check tells. */
export function isSound({ start, end, title, lane, importance }: TimelineColumns): boolean {
  const isLong = (column: { readonly length: number } | undefined) => !column || column.length === start.length;
  return isLong(end) && isLong(lane) && isLong(importance) && (typeof title === 'function' || isLong(title));
}

/**
 * Turns columns into a set of events in time order. A pause now and then.
 * @returns no steps where nothing can be drawn
 */
export function columnSetSteps(
  columns: TimelineColumns,
  maxEvents = MAX_EVENTS,
): { readonly steps?: Generator<void, EventSet>; readonly flawed: boolean; readonly rejected: number } {
  const { start, end } = columns;
  const count = start.length;
  if (count > maxEvents || !isSound(columns)) return { flawed: true, rejected: count };
  let size = 0;
  for (let k = 0; k < count; k++) if (isEvent(start[k], end?.[k])) size++;
  const rejected = count - size;
  return count && !size
    ? { flawed: true, rejected }
    : { steps: setSteps(columns, size), flawed: rejected > 0, rejected };
}

export const isEvent = (start: number, end = NaN): boolean => Number.isFinite(start) && !(end < start);

function* setSteps(columns: TimelineColumns, size: number): Generator<void, EventSet> {
  const { title, importance: given } = columns;
  const count = columns.start.length;
  /** indices of the events that can be drawn */
  const indices = new Uint32Array(size);
  const times = { size, start: new Float64Array(size), last: new Float64Array(size) };
  for (let k = 0, at = 0; k < count; k++) {
    const end = columns.end?.[k] ?? NaN;
    if (!isEvent(columns.start[k], end)) continue;
    indices[at] = k;
    times.start[at] = columns.start[k];
    times.last[at++] = end >= columns.start[k] ? end : columns.start[k];
  }
  yield;
  const order = yield* timeOrder(times);
  const lanes: LaneInfo[] = [];
  const laneNumber = new Map<string, number>();
  const start = new Float64Array(size);
  const last = new Float64Array(size);
  const precision = new Uint8Array(size);
  const traits = new Uint16Array(size);
  const lane = new Uint16Array(size);
  for (let i = 0; i < size; i++) {
    const k = order[i];
    const name = columns.lane?.[indices[k]] ?? '';
    let number = laneNumber.get(name);
    if (number === undefined) {
      laneNumber.set(name, (number = lanes.length));
      lanes.push({ id: name, title: name });
    }
    start[i] = times.start[k];
    last[i] = times.last[k];
    precision[i] = precisionOf(start[i]);
    traits[i] = last[i] > start[i] ? Trait.Lasts : 0;
    lane[i] = number;
    order[i] = indices[k];
  }
  const span = (i: number): Span => ({
    lo: start[i],
    loHi: start[i] + 1,
    hiLo: last[i],
    hi: last[i] + 1,
    precision: Math.max(precision[i], precisionOf(last[i])),
    flags: (precision[i] > Precision.Day ? DateFlag.Timed : 0) | (last[i] > start[i] ? DateFlag.Interval : 0),
  });
  const titleOf = typeof title === 'function' ? title : (index: number) => title[index];
  const iso = (time: number) => new Date(time).toJSON() ?? `Y${time}`;
  const record = (i: number): TimelineEvent => ({
    id: String(order[i]),
    date: iso(start[i]),
    ...(last[i] > start[i] && { end: iso(last[i]) }),
    title: String(titleOf(order[i])),
    lane: lanes[lane[i]].id,
  });
  return {
    file: { head: {}, lanes: [], entities: [], sources: [], disputes: [], events: [] },
    disputes: { byEvent: new Map(), claims: new Map() },
    clock: UTC_CLOCK,
    size,
    lanes: lanes.length ? lanes : [{ id: '', title: '' }],
    start,
    last,
    precision,
    traits,
    lane,
    importance: given ? Float32Array.from(order, (k) => given[k] || 0) : new Float32Array(size).fill(0.5),
    core: (i) => [start[i], last[i]],
    id: (i) => String(order[i]),
    title: (i) => String(titleOf(order[i])),
    indexOf: (id) => order.indexOf(/^\d+$/.test(id) ? Number(id) : NaN),
    record,
    span,
  };
}
