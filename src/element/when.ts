import { readDate } from '../model/edtf.js';
import type { View } from '../time/view.js';
import type { Wish } from './plot-host.js';

/** Axis ms of a time given by script: ms, or the first moment of an EDTF date. NaN for anything else. */
export function readTime(time: number | string, end = false): number {
  if (typeof time === 'number') return time;
  const span = readDate(time);
  return span ? (end ? lastOf(span.hi) : span.lo) : NaN;
}

/** The last millisecond before an exclusive bound. */
const lastOf = (hi: number) => hi - 1;

const EVERYTHING: readonly unknown[] = [undefined, null, '', 'all'];

/**
 * The window of a `view` value: an interval such as "2000/2024-09-03" (from the first ms of the first date to the last of
 * the second), or `{start, end}` in ms or dates. null: everything (`all`); undefined: not a window.
 */
export function readView(value: unknown): Wish | undefined {
  if (EVERYTHING.includes(value)) return null;
  if (value === 'auto') return value;
  if (typeof value === 'string') {
    const span = readDate(value);
    return span && windowOf(span.lo, lastOf(span.hi));
  }
  if (typeof value !== 'object' || !value) return undefined;
  try {
    const { start, end } = value as { start?: number | string; end?: number | string };
    return windowOf(readTime(start ?? NaN), readTime(end ?? NaN, true));
  } catch {
    return undefined; // it throws when it is looked at
  }
}

function windowOf(start: number, end: number): View | undefined {
  return [start, end].every(Number.isFinite) && start < end ? { start, end } : undefined;
}
