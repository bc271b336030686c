import type { CheckedFile } from './checked.js';
import { Trait, type EventColumns, type LaneInfo } from './columns.js';
import { disputeIndex, traitsOf, type DisputeIndex } from './claims.js';
import type { TimelineEvent } from './file.js';
import { DateFlag, Precision, UTC_CLOCK, type Clock, type Span } from './span.js';
import { plainText } from './text.js';
import { UNIT_MS } from './units.js';

/** The accepted events of one file: columns for the layout, records for the details. */
export interface EventSet extends EventColumns {
  readonly file: CheckedFile;
  readonly disputes: DisputeIndex;
  /** of times without a zone of their own */
  readonly clock: Clock;
  record(i: number): TimelineEvent;
  span(i: number): Span;
}

/**
 * Importance where the file gives none: milestones come before the rest, background periods after it. Equal ones keep
 * their label in time order.
 */
const DEFAULT_IMPORTANCE = { milestone: 0.75, event: 0.5, period: 0.4 } as const;

/** First moment of the last unit of a date whose start is open: "[..2024-08-30]" stands at 30 August 2024. Axis ms. */
function lastUnitStart(hi: number, precision: number): number {
  const day = new Date(hi - 1);
  const varies = precision === Precision.Year || precision === Precision.Month;
  if (!varies || Number.isNaN(day.getTime())) return hi - UNIT_MS[precision];
  day.setUTCMonth(precision === Precision.Year ? 0 : day.getUTCMonth(), 1);
  return day.setUTCHours(0, 0, 0, 0);
}

/** Where the mark of a date stands: its earliest moment or, if that is open or unknown, its latest stated unit. Axis ms. */
export function anchorOf({ lo, hiLo, hi, precision }: Span): number {
  return [lo, hiLo].find(Number.isFinite) ?? lastUnitStart(hi, precision);
}

/** Last millisecond the date may still be going on. An unknown end is drawn and counted up to what is stated. Axis ms. */
function lastOf(span: Span, start: number): number {
  const end = span.flags & DateFlag.UnknownEnd ? span.loHi : span.hi;
  return Math.max(start, end - 1);
}

/** Bits of a date that are bits of its mark too. */
const DATE_TRAITS =
  DateFlag.Approximate |
  DateFlag.Uncertain |
  DateFlag.OpenStart |
  DateFlag.OpenEnd |
  DateFlag.UnknownStart |
  DateFlag.UnknownEnd |
  DateFlag.Interval;

const STATE_TRAITS: Readonly<Record<string, number>> = {
  planned: Trait.Planned,
  cancelled: Trait.Cancelled,
  retracted: Trait.Retracted,
  period: Trait.Period,
  milestone: Trait.Milestone,
};

/** Lanes of the file, then one for events that name none. */
function lanesOf(file: CheckedFile, anyWithout: boolean, rest: string): LaneInfo[] {
  const lanes = file.lanes.map(({ id, title, color }) => ({ id, title: plainText(title) || id, color }));
  return anyWithout || !lanes.length ? [...lanes, { id: '', title: lanes.length ? rest : '' }] : lanes;
}

/**
 * Turns a checked file into columns in time order.
 * @param restTitle name of the last row, for events without a lane
 * @param clock of the times in claims
 */
export function eventSet(file: CheckedFile, restTitle = '', clock: Clock = UTC_CLOCK): EventSet {
  const rows = file.events
    .map((event, k) => {
      const span = file.spans[k];
      const start = anchorOf(span);
      return { event, span, start, last: lastOf(span, start) };
    })
    // Two open ends differ by NaN, which counts as no difference; equal ones keep the order of the file.
    .sort((a, b) => a.start - b.start || a.last - b.last);
  const lanes = lanesOf(
    file,
    rows.some(({ event }) => event.lane === undefined),
    restTitle,
  );
  const laneNumber = new Map(lanes.map((lane, k) => [lane.id, k]));
  const numberOf = new Map(rows.map(({ event }, i) => [event.id, i]));
  const disputes = disputeIndex(file);
  const column = (of: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, of);
  return {
    file,
    disputes,
    clock,
    size: rows.length,
    lanes,
    start: column(({ start }) => start),
    last: column(({ last }) => last),
    loHi: column(({ span }) => span.loHi),
    hiLo: column(({ span }) => span.hiLo),
    importance: column(({ event }) => event.importance ?? DEFAULT_IMPORTANCE[event.kind ?? 'event']),
    precision: Uint8Array.from(rows, ({ span }) => span.precision),
    lane: Uint16Array.from(rows, ({ event }) => laneNumber.get(event.lane ?? '')!),
    traits: Uint16Array.from(
      rows,
      ({ event, span: { flags } }) =>
        (flags & DATE_TRAITS) |
        (flags & DateFlag.OneOf && Trait.Uncertain) |
        STATE_TRAITS[event.status!] |
        STATE_TRAITS[event.kind!] |
        traitsOf(event, disputes, clock),
    ),
    id: (i) => rows[i].event.id!,
    title: (i) => plainText(rows[i].event.title),
    indexOf: (id) => numberOf.get(id) ?? -1,
    record: (i) => rows[i].event,
    span: (i) => rows[i].span,
  };
}
