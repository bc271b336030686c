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
function lastOf({ flags, loHi, hi }: Span, start: number): number {
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

/** Numbers of the events by start, then last, then as they were read. A pause now and then; two passes over each 32 bits. */
export function* timeOrder({
  size,
  start,
  last,
}: Pick<Times, 'size' | 'start' | 'last'>): Generator<void, Uint32Array> {
  let order = new Uint32Array(size);
  let sorted = true;
  for (let k = 0; k < size; k++) {
    order[k] = k;
    sorted &&= !k || start[k - 1] <= start[k];
  }
  if (!sorted) {
    // Bits of a float64 rise with it, once those of negative ones are turned round: sorted by 11 of them at a time.
    const keys = new Uint32Array(start.slice(0, size).buffer);
    for (let k = 0; k < 2 * size; k += 2) {
      const turn = keys[k + 1] >>> 31 ? 0xffffffff : 0;
      keys[k] ^= turn;
      keys[k + 1] ^= turn | 0x80000000;
    }
    yield;
    let sparse = new Uint32Array(size);
    for (let pass = 0; pass < 6; pass++) {
      const [half, shift] = [pass < 3 ? 0 : 1, 11 * (pass % 3)];
      const places = new Uint32Array(DIGITS + 1);
      for (let k = half; k < 2 * size; k += 2) places[((keys[k] >>> shift) & (DIGITS - 1)) + 1]++;
      if (places.includes(size)) continue; // one digit in all of them
      for (let digit = 1; digit < DIGITS; digit++) places[digit] += places[digit - 1];
      for (let k = 0; k < size; k++) sparse[places[(keys[2 * order[k] + half] >>> shift) & (DIGITS - 1)]++] = order[k];
      [order, sparse] = [sparse, order];
      yield;
    }
  }
  for (let from = 0, to = 1; from < size; from = to++) {
    while (to < size && start[order[to]] === start[order[from]]) to++;
    // Two open ends differ by NaN, which counts as no difference.
    if (to - from > 1) order.subarray(from, to).sort((a, b) => last[a] - last[b] || a - b);
  }
  return order;
}
