import type { Projection } from './projection.js';

/**
 * What a mark has to show besides its place; bits, so that a cluster's worst case is one OR. What comes from the date has
 * the bit that it has in DateFlag.
 */
export enum Trait {
  Approximate = 1,
  Uncertain = 2,
  /** dates that lie apart, or an editor's dispute with two visible sides that is not resolved (precision and wording aside) */
  Disputed = 4,
  OpenStart = 8,
  OpenEnd = 16,
  UnknownStart = 32,
  UnknownEnd = 64,
  /** told differently in any other way */
  Differs = 128,
  Planned = 256,
  /** lasts (the date is an interval): drawn as a bar, not as a band of doubt */
  Lasts = 512,
  Cancelled = 1024,
  Retracted = 2048,
  /** a background period */
  Period = 4096,
  Milestone = 8192,
}

/** Told differently in any way: what has the colour of disputes. */
export const TOLD = Trait.Disputed | Trait.Differs;

export interface LaneInfo {
  readonly id: string;
  readonly title: string;
  /** CSS colour of the file, already checked; undefined: a colour of the theme by position */
  readonly color?: string;
}

/**
 * The accepted events as columns, in time order: by `start`, then `last`, then file order. An event's number is its
 * position in this order. Times are milliseconds on the axis clock; with a projection they are places on its axis.
 */
export interface EventColumns {
  readonly size: number;
  /** where the mark stands; always finite. An open start stands at its latest stated unit ("[..2024-08-30]" at that day). */
  readonly start: Float64Array;
  /** last millisecond it may still be going on (inclusive, ≥ start); +Infinity when the end is open */
  readonly last: Float64Array;
  readonly precision: Uint8Array;
  /** bits of Trait */
  readonly traits: Uint16Array;
  /** index into `lanes` */
  readonly lane: Uint32Array | Uint8Array;
  /** 0–1; who keeps a label when zoomed out */
  readonly importance: ArrayLike<number>;
  readonly lanes: readonly LaneInfo[];
  /** undefined: true distances */
  readonly projection?: Projection;
  /** axis ms of `start`, where that is a place */
  readonly times?: Float64Array;
  /** from when to when something that lasts was surely going on, axis ms; undefined: at no time surely */
  core(i: number): readonly [from: number, to: number] | undefined;
  id(i: number): string;
  title(i: number): string;
  /** number of the event with this id, −1 if there is none */
  indexOf(id: string): number;
}
