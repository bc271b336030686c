import { DateFlag, Precision, type Span } from './span.js';
import { UNIT_MS } from './units.js';

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
  if (Number.isFinite(lo)) return lo;
  if (Number.isFinite(hiLo)) return hiLo;
  return Number.isFinite(hi) ? lastUnitStart(hi, precision) : 0;
}

/** Last millisecond the date may still be going on. An unknown end is drawn and counted up to what is stated. Axis ms. */
export function lastOf({ flags, loHi, hi }: Span, start: number): number {
  return Math.max(start, (flags & DateFlag.UnknownEnd ? loHi : hi) - 1);
}

/** A column that can become longer. */
function longer<T extends Float64Array | Uint8Array | Uint16Array>(column: T, size: number): T {
  const grown = new (column.constructor as new (size: number) => T)(size);
  grown.set(column);
  return grown;
}

/**
 * Where events stand in time, in the order in which they were read, and no object for each: columns that become longer as the
 * events come in. Times are axis ms.
 */
export class Times {
  size = 0;
  /** where the mark stands */
  start = new Float64Array(64);
  /** last millisecond it may still be going on */
  last = new Float64Array(64);
  precision = new Uint8Array(64);
  /** bits of DateFlag */
  flags = new Uint16Array(64);

  add(span: Span): void {
    const at = this.size++;
    if (at === this.start.length) {
      this.start = longer(this.start, 2 * at);
      this.last = longer(this.last, 2 * at);
      this.precision = longer(this.precision, 2 * at);
      this.flags = longer(this.flags, 2 * at);
    }
    this.start[at] = anchorOf(span);
    this.last[at] = lastOf(span, this.start[at]);
    this.precision[at] = span.precision;
    this.flags[at] = span.flags;
  }
}

const DIGITS = 2048;
/** Events looked at between two pauses. */
const PAUSE = 65_536;

// What loops over all events is a function of its own: engines make generators fast only in part.

/** Float64s as pairs of Uint32 that rise with them, the lower half first: the bits of negative ones are turned round. */
function risingBits(column: Float64Array): Uint32Array {
  const bits = new Uint32Array(column.slice().buffer);
  for (let k = 0; k < bits.length; k += 2) {
    const turn = bits[k + 1] >>> 31 ? 0xffffffff : 0;
    bits[k] ^= turn;
    bits[k + 1] ^= turn | 0x80000000;
  }
  return bits;
}

/** Sorts by 11 bits of one half of the keys, equal ones as they are. @returns the sorted one of `order` and `spare` */
function sortedBy(keys: Uint32Array, half: number, shift: number, order: Uint32Array, spare: Uint32Array): Uint32Array {
  const places = new Uint32Array(DIGITS + 1);
  for (let k = half; k < keys.length; k += 2) places[((keys[k] >>> shift) & (DIGITS - 1)) + 1]++;
  if (places.includes(order.length)) return order; // one digit in all of them
  for (let digit = 1; digit < DIGITS; digit++) places[digit] += places[digit - 1];
  for (let k = 0; k < order.length; k++)
    spare[places[(keys[2 * order[k] + half] >>> shift) & (DIGITS - 1)]++] = order[k];
  return spare;
}

/** Of equal starts those first that end first. @returns the first place after so many that were looked at */
function sortEnds(order: Uint32Array, start: Float64Array, last: Float64Array, from: number): number {
  // Two open ends differ by NaN, which counts as no difference.
  const compare = (a: number, b: number) => last[a] - last[b] || a - b;
  const until = from + PAUSE;
  for (let to = from + 1; from < order.length && from < until; from = to++) {
    let sorted = true;
    for (; start[order[to]] === start[order[from]]; to++) sorted &&= compare(order[to - 1], order[to]) < 0;
    if (!sorted) order.subarray(from, to).sort(compare);
  }
  return from;
}

/** 0, 1, 2 … */
function numbersTo(size: number): Uint32Array {
  const numbers = new Uint32Array(size);
  for (let k = 0; k < size; k++) numbers[k] = k;
  return numbers;
}

export function isRising(column: Float64Array): boolean {
  for (let k = 1; k < column.length; k++) if (column[k - 1] > column[k]) return false;
  return true;
}

/** 0, 1, 2 … in the order of keys, pairs of Uint32 with the lower half first; equal ones as they are. A pause for each digit. */
export function* sortedSteps(keys: Uint32Array): Generator<void, Uint32Array> {
  let order: Uint32Array = numbersTo(keys.length / 2);
  let spare: Uint32Array = new Uint32Array(order.length);
  for (const half of [0, 1])
    for (const shift of [0, 11, 22]) {
      yield;
      const sorted = sortedBy(keys, half, shift, order, spare);
      if (sorted === spare) [order, spare] = [spare, order];
    }
  return order;
}

/** Numbers of the events by start, then last, then as they were read. A pause now and then. */
export function* timeOrder(times: Pick<Times, 'size' | 'start' | 'last'>): Generator<void, Uint32Array> {
  const start = times.start.subarray(0, times.size);
  const order = isRising(start) ? numbersTo(times.size) : yield* sortedSteps(risingBits(start));
  for (let from = 0; from < order.length; yield) from = sortEnds(order, start, times.last, from);
  return order;
}
