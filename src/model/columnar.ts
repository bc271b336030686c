import { DAY, yearOf, yearStart } from './calendar.js';
import type { LaneInfo } from './columns.js';
import { Trait } from './columns.js';
import { MAX_YEAR } from './date.js';
import { readDates } from './edtf.js';
import type { EventSet } from './events.js';
import type { TimelineEvent } from './file.js';
import { isMany, MAX_EVENTS, PREVIEW } from './limits.js';
import { Precision, UTC_CLOCK } from './span.js';
import type { TimelineColumns } from './timeline-columns.js';
import { timeOrder, type Times } from './times.js';

export { columnsIn, type TimelineColumns } from './timeline-columns.js';

/** Units in which times are told, and what comes after them in "2024-09-02T18:30:00.000Z": so many characters. */
const UNITS = [
  [DAY, Precision.Day, 14],
  [60_000, Precision.Minute, 8],
  [1000, Precision.Second, 5],
  [1, Precision.Millisecond, 1],
] as const;
/** Events looked at between two pauses. */
const PAUSE = 65_536;

/** Years of four digits may have a day and a time, all others are only years. */
const [FIRST, AFTER] = [yearStart(-9999), yearStart(10_000)];
const isFar = (time: number) => time < FIRST || time >= AFTER;
const [EARLIEST, LATEST] = [yearStart(-MAX_YEAR), yearStart(MAX_YEAR)];

/** Whether a date can be at a time: not at NaN, and not further away than a year can be written. */
export const isTime = (time: number): boolean => time >= EARLIEST && time <= LATEST;
export const isEvent = (start: number, end = NaN): boolean =>
  isTime(start) && (Number.isNaN(end) || (end >= start && (end === Infinity || isTime(end))));
export const isImportance = (value: number): boolean => !(value < 0 || value > 1);

/** A time as a date of the event file. @param after characters that stand after its unit, as UNITS has it */
function dateAt(time: number, after: number): string {
  if (time === Infinity) return '..';
  if (isFar(time)) return `Y${yearOf(time)}`;
  // Date writes the year −43 with six digits.
  return new Date(Math.floor(time)).toISOString().replace(/^-00/, '-').slice(0, -after);
}

/** What of the columns fits together; why the rest does not, the check tells. */
export function isSound({ start, end, title, lane, importance }: TimelineColumns): boolean {
  const isColumn = (column: unknown) => column instanceof Float64Array && column.length === start.length;
  const isList = (column: unknown) => Array.isArray(column) && column.length === start.length;
  return (
    (typeof title === 'function' || isList(title)) &&
    (!lane || isList(lane)) &&
    [end, importance].every((column) => !column || isColumn(column))
  );
}

/**
 * Turns columns into a set of events in time order. A pause now and then.
 * @param restTitle name of the last row, for events without a lane
 * @returns no steps where nothing can be drawn. `first`: of very many events some, evenly picked and in the same rows, to show
 * while the rest is made ready; to be done before `steps` or not at all
 */
export function columnSetSteps(
  columns: TimelineColumns,
  maxEvents = MAX_EVENTS,
  restTitle = '',
): {
  readonly first?: Generator<void, EventSet>;
  readonly steps?: Generator<void, EventSet>;
  readonly flawed: boolean;
  readonly rejected: number;
} {
  const { start, end, importance } = columns;
  const count = start.length;
  if (count > maxEvents || !isSound(columns)) return { flawed: true, rejected: count };
  let size = 0;
  for (let k = 0; k < count; k++) if (isEvent(start[k], end?.[k])) size++;
  const rejected = count - size;
  if (count && !size) return { flawed: true, rejected };
  let read: Rows | undefined;
  function* set(every: number) {
    const rows = read ?? (yield* rowSteps(columns, size));
    // Kept for the rest of them, and no longer: of a million events they take 20 MB.
    read = every > 1 ? rows : undefined;
    return yield* setSteps(columns, picked(rows, every), restTitle);
  }
  return {
    first: isMany(size) ? set(Math.ceil(size / PREVIEW)) : undefined,
    steps: set(1),
    flawed: rejected > 0 || !(importance?.every(isImportance) ?? true),
    rejected,
  };
}

/** Those of the rows of columns that can be drawn. */
interface Rows {
  /** their indices */
  readonly indices: Uint32Array;
  readonly start: Times['start'];
  readonly last: Times['last'];
  /** the unit that all of them are told in, so that midnight is no day where others have an hour: an index of UNITS */
  readonly unit: number;
  /** of their lanes, in order of appearance */
  readonly names: ReadonlySet<string>;
}

const laneName = ({ lane }: TimelineColumns, k: number) => String(lane?.[k] ?? '');

/** @param size how many can be drawn */
function* rowSteps(columns: TimelineColumns, size: number): Generator<void, Rows> {
  const count = columns.start.length;
  const indices = new Uint32Array(size);
  const starts = new Float64Array(size);
  const last = new Float64Array(size);
  let unit = 0;
  const fit = (time: number) => {
    while (unit < UNITS.length - 1 && time % UNITS[unit][0]) unit++;
  };
  const names = new Set<string>();
  for (let k = 0, at = 0; k < count; k++) {
    if (k % PAUSE === PAUSE - 1) yield;
    const start = columns.start[k];
    const end = columns.end?.[k] ?? NaN;
    if (!isEvent(start, end)) continue;
    indices[at] = k;
    starts[at] = start;
    last[at++] = end > start ? end : start;
    if (!isFar(start)) fit(start);
    if (!isFar(end)) fit(end);
    names.add(laneName(columns, k));
  }
  yield;
  return { indices, start: starts, last, unit, names };
}

/** Each so many of them. */
function picked(rows: Rows, every: number): Rows {
  if (every === 1) return rows;
  const size = Math.ceil(rows.indices.length / every);
  const of = <T extends Uint32Array | Float64Array>(column: T, into: T): T => {
    for (let k = 0; k < size; k++) into[k] = column[k * every];
    return into;
  };
  return {
    ...rows,
    indices: of(rows.indices, new Uint32Array(size)),
    start: of(rows.start, new Float64Array(size)),
    last: of(rows.last, new Float64Array(size)),
  };
}

function* setSteps(columns: TimelineColumns, rows: Rows, restTitle: string): Generator<void, EventSet> {
  const { title, importance: given } = columns;
  const { indices } = rows;
  const size = indices.length;
  const times = { size, start: rows.start, last: rows.last };
  const names = new Set(rows.names);
  const order = yield* timeOrder(times);
  if (names.delete('') || !names.size) names.add(''); // the last row
  const lanes: LaneInfo[] = [...names].map((id) => ({ id, title: id || (names.size > 1 ? restTitle : '') }));
  const laneNumber = new Map(lanes.map(({ id }, number) => [id, number]));
  const [, finest, after] = UNITS[rows.unit];
  const precisionAt = (time: number) => (time === Infinity ? 0 : isFar(time) ? Precision.Year : finest);
  const start = new Float64Array(size);
  const last = new Float64Array(size);
  const precision = new Uint8Array(size);
  const traits = new Uint16Array(size);
  // A byte is enough for most, and of a million events saves 3 MB.
  const lane = new (lanes.length > 256 ? Uint32Array : Uint8Array)(size);
  const importance = new Float32Array(size);
  for (let i = 0; i < size; i++) {
    if (i % PAUSE === PAUSE - 1) yield;
    const at = order[i];
    const k = (order[i] = indices[at]);
    start[i] = times.start[at];
    last[i] = times.last[at];
    precision[i] = Math.max(precisionAt(start[i]), precisionAt(last[i]));
    traits[i] = last[i] > start[i] ? Trait.Lasts | (last[i] === Infinity ? Trait.OpenEnd : 0) : 0;
    lane[i] = laneNumber.get(laneName(columns, k))!;
    const weight = given?.[k] ?? NaN;
    importance[i] = weight >= 0 && weight <= 1 ? weight : 0.5;
  }
  const titleOf = typeof title === 'function' ? title : (index: number) => title[index];
  const titleAt = (i: number) => String(titleOf(order[i]) ?? '');
  const datesOf = (i: number) => ({
    date: dateAt(start[i], after),
    ...(last[i] > start[i] && { end: dateAt(last[i], after) }),
  });
  const spanOf = ({ date, end }: Pick<TimelineEvent, 'date' | 'end'>) => readDates(date, end)!;
  const record = (i: number): TimelineEvent => ({
    id: String(order[i]),
    ...datesOf(i),
    title: titleAt(i),
    ...(lanes[lane[i]].id && { lane: lanes[lane[i]].id }),
  });
  return {
    file: { head: {}, lanes: [], entities: [], sources: [], disputes: [], events: [], uses: {} },
    disputes: { byEvent: new Map(), claims: new Map() },
    clock: UTC_CLOCK,
    clockOf: () => UTC_CLOCK,
    size,
    lanes,
    start,
    last,
    precision,
    traits,
    lane,
    importance,
    core: (i) => [start[i], last[i]],
    id: (i) => String(order[i]),
    title: titleAt,
    indexOf: (id) => (/^(0|[1-9]\d*)$/.test(id) ? order.indexOf(Number(id)) : -1),
    record,
    span: (i) => spanOf(datesOf(i)),
    spanOf,
  };
}
