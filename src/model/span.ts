/**
 * A date as four bounds, the shape that CIDOC-CRM (P82a, P81a, P81b, P82b), SIMILE and GeoJSON-T came to independently.
 * All bounds are milliseconds since 1970-01-01T00:00 on the axis clock, half-open: `lo` is the first millisecond that may
 * belong to it, `hi` the first that can't.
 */
export interface Span {
  /** earliest possible start; −Infinity when the start is open or unknown */
  readonly lo: number;
  /** latest possible start (exclusive) */
  readonly loHi: number;
  /** earliest possible end */
  readonly hiLo: number;
  /** latest possible end (exclusive); +Infinity when the end is open or unknown */
  readonly hi: number;
  /** finest unit that is stated, see {@link Precision} */
  readonly precision: number;
  /** bits of {@link DateFlag} */
  readonly flags: number;
  /** members of a set `[…]` or `{…}`, in file order */
  readonly alternatives?: readonly Span[];
}

/** Wikidata's scale, so that import and export are one to one. */
export enum Precision {
  BillionYears = 0,
  HundredMillionYears = 1,
  TenMillionYears = 2,
  MillionYears = 3,
  HundredThousandYears = 4,
  TenThousandYears = 5,
  Millennium = 6,
  Century = 7,
  Decade = 8,
  Year = 9,
  Month = 10,
  Day = 11,
  Hour = 12,
  Minute = 13,
  Second = 14,
  Millisecond = 15,
}

/** What a date says about itself besides its bounds. */
export enum DateFlag {
  Approximate = 1,
  Uncertain = 2,
  Unspecified = 4,
  OpenStart = 8,
  OpenEnd = 16,
  UnknownStart = 32,
  UnknownEnd = 64,
  OneOf = 128,
  AllOf = 256,
  Interval = 512,
  /** has a time with an offset or Z: an instant, which moves with the zone of the axis */
  Zoned = 1024,
  Season = 2048,
  /** has a time of day */
  Timed = 4096,
  /** a season named after the southern hemisphere (EDTF 29–32) */
  Southern = 8192,
}

/**
 * Turns times into milliseconds on the axis clock: the wall clock of one zone, drawn with UTC arithmetic.
 * Days and coarser dates never pass through it, so they never move with a zone.
 */
export interface Clock {
  /** an instant, as UTC ms (it had an offset or Z) → axis ms */
  instant(utc: number): number;
  /** a time without offset, as wall-clock ms in the zone of the event or file → axis ms */
  wall(local: number): number;
}

/** The clock when the axis, the file and the event share one zone: times without offset stand as they are. */
export const UTC_CLOCK: Clock = { instant: (utc) => utc, wall: (local) => local };
