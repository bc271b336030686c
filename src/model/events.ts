import type { CheckedFile } from './checked.js';
import { coreOf } from './agreement.js';
import { Trait, type EventColumns, type LaneInfo } from './columns.js';
import { disputeIndex, traitsOf, type DisputeIndex } from './claims.js';
import { readDate, readDates } from './edtf.js';
import type { TimelineEvent } from './file.js';
import { once } from './once.js';
import { DateFlag, UTC_CLOCK, type Clock, type Span } from './span.js';
import { languageOf, plainText } from './text.js';
import { timeOrder, type Times } from './times.js';
import { whole } from './whole.js';

/** The accepted events of one file: columns for the layout, records for the details. */
export interface EventSet extends EventColumns {
  readonly file: CheckedFile;
  readonly disputes: DisputeIndex;
  /** of times without a zone of their own */
  readonly clock: Clock;
  /** of an event's own times of day, and its claims': it may have a zone of its own */
  clockOf(event: TimelineEvent): Clock;
  record(i: number): TimelineEvent;
  /** language in which titles are told where they are there in it; undefined: the first */
  readonly locale?: string;
  span(i: number): Span;
  /** the first moment (axis ms) after the day as of which they are told; undefined: by now */
  readonly until?: number;
  /** span of a record of this file, or of one made of it */
  spanOf(event: TimelineEvent): Span;
}

/** Whether anyone is named who tells the events: in a list of sources, or by address where they are told differently. */
export const isTold = (set: EventSet | undefined): boolean =>
  !!set?.file.sources.length || !!set?.traits.some((traits) => traits & (Trait.Disputed | Trait.Differs));

/** Language of the title of an event, where it is another than the one that is wanted. */
export function titleLanguage({ file, locale = '', record }: EventSet, i: number): string | undefined {
  const { title, lang = file.head.lang } = record(i);
  return languageOf(title, locale, lang);
}

/**
 * Importance where the file gives none: milestones come before the rest, background periods after it. Equal ones keep
 * their label in time order.
 */
const DEFAULT_IMPORTANCE = { milestone: 0.75, event: 0.5, period: 0.4 } as const;

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

/** What the mark of an event shows besides its place. @param flags of its date */
export const markTraits = (event: TimelineEvent, flags: number, disputes: DisputeIndex, clock: Clock): number =>
  (flags & DATE_TRAITS) |
  (flags & DateFlag.OneOf && Trait.Uncertain) |
  STATE_TRAITS[event.status!] |
  STATE_TRAITS[event.kind!] |
  traitsOf(event, disputes, clock);

/** Lanes of the file, then one for events that name none. */
function lanesOf(file: CheckedFile, rest: string, locale?: string): LaneInfo[] {
  const lanes = file.lanes.map(({ id, title, color }) => ({ id, title: plainText(title, locale) || id, color }));
  return file.uses.rest || !lanes.length ? [...lanes, { id: '', title: lanes.length ? rest : '' }] : lanes;
}

/** Spans that were asked for are kept, up to so many: those of the marks in a picture are asked for again in the next. */
const KEPT_SPANS = 500;
/** Events looked at between two pauses. */
const PAUSE = 4096;

/** How the dates of a file are read. */
export interface SetOptions {
  /** name of the last row, for events without a lane */
  readonly restTitle?: string;
  readonly locale?: string;
  /** clock of times of day in a zone; undefined: without a zone of their own */
  readonly clockFor?: (zone: string | undefined) => Clock;
}

/** At which place of an order each number stands. */
function inverse(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  order.forEach((k, i) => (places[k] = i));
  return places;
}

/** Fills the columns. In a function of its own, so that nothing that lives on keeps the times as they were read. */
function* columnsOf(
  { events }: CheckedFile,
  times: Times,
  order: Uint32Array,
  lanes: readonly LaneInfo[],
  disputes: DisputeIndex,
  clockOf: EventSet['clockOf'],
): Generator<void, Pick<EventSet, 'start' | 'last' | 'precision' | 'traits' | 'lane' | 'importance'>> {
  const size = order.length;
  const laneNumber = new Map(lanes.map((lane, k) => [lane.id, k]));
  const start = new Float64Array(size);
  const last = new Float64Array(size);
  const precision = new Uint8Array(size);
  const traits = new Uint16Array(size);
  const lane = new Uint32Array(size);
  const importance = new Float32Array(size);
  // One event after the other as they stand in memory: of a million, here and there takes half as long again.
  const places = inverse(order);
  // A function of its own: engines make loops in generators fast only in part.
  const fill = (from: number, to: number) => {
    for (let k = from; k < to; k++) {
      const i = places[k];
      const event = events[k];
      start[i] = times.start[k];
      last[i] = times.last[k];
      precision[i] = times.precision[k];
      lane[i] = laneNumber.get(event.lane ?? '') ?? 0;
      importance[i] = event.importance ?? DEFAULT_IMPORTANCE[event.kind ?? 'event'];
      traits[i] = markTraits(event, times.flags[k], disputes, clockOf(event));
    }
  };
  for (let from = 0; from < size; from += PAUSE) {
    fill(from, Math.min(size, from + PAUSE));
    yield;
  }
  return { start, last, precision, traits, lane, importance };
}

/** Turns what was read into columns in time order. A pause now and then. */
export function* eventSetSteps(
  file: CheckedFile,
  times: Times,
  { restTitle = '', locale, clockFor = () => UTC_CLOCK }: SetOptions = {},
): Generator<void, EventSet> {
  const { events } = file;
  const size = events.length;
  const clocks = new Map<string | undefined, Clock>();
  const clockIn = (zone?: string) => once(clocks, zone, () => clockFor(zone));
  const clock = clockIn();
  const clockOf = ({ timezone }: TimelineEvent) => clockIn(timezone);
  const order = yield* timeOrder(times);
  yield;
  const lanes = lanesOf(file, restTitle, locale);
  const disputes = disputeIndex(file);
  yield;

  const columns = yield* columnsOf(file, times, order, lanes, disputes, clockOf);
  const record = (i: number) => events[order[i]];
  const spans = new Map<number, Span>();
  const spanOf = (event: TimelineEvent): Span => {
    const own = clockOf(event);
    return (readDates(event.date, event.end, own) ?? readDate(event.date, own))!;
  };
  const span = (i: number): Span => {
    if (spans.size >= KEPT_SPANS) spans.clear();
    return once(spans, i, () => spanOf(record(i)));
  };
  // A map of all ids would be larger than all columns; few are ever asked for, and those that are drawn are known.
  const numbers = new Map<string, number>();
  return {
    file,
    disputes,
    clock,
    clockOf,
    size,
    lanes,
    ...columns,
    core: (i) => coreOf(record(i), span(i), clockOf(record(i))),
    id(i) {
      const id = record(i).id!;
      numbers.set(id, i);
      return id;
    },
    locale,
    title: (i) => plainText(record(i).title, locale),
    indexOf: (id) => once(numbers, id, () => order.findIndex((k) => events[k].id === id)),
    record,
    span,
    spanOf,
  };
}

/** All of {@link eventSetSteps} at once. */
export function eventSet(file: CheckedFile, times: Times, options?: SetOptions): EventSet {
  return whole(eventSetSteps(file, times, options));
}
