import { Scanner, somewhere, type Fault } from './scanner.js';
import { DateFlag, UTC_CLOCK, type Clock, type Span } from './span.js';

/** Longest text that is read at all. */
export const MAX_LENGTH = 64;

/** Sides of an interval or range that are not dates: `..` before and after, and nothing at all. */
const SINCE_EVER = somewhere(-Infinity, -Infinity, 0, DateFlag.OpenStart);
const FOR_EVER = somewhere(Infinity, Infinity, 0, DateFlag.OpenEnd);
const UNKNOWN = somewhere(NaN, NaN, 0, 0);

const isDate = (side: Span) => Number.isFinite(side.lo);

const eatDots = (scanner: Scanner) => scanner.text[scanner.at + 1] === '.' && scanner.eat('.') && scanner.eat('.');

/** From some time in `a` to some time in `b`. */
const lasting = (a: Span, b: Span, flags: number): Span => ({
  lo: a.lo,
  loHi: a.hi,
  hiLo: b.lo,
  hi: b.hi,
  precision: Math.max(a.precision, b.precision),
  flags: a.flags | b.flags | flags,
});

/** Whether `b` can end what begins in `a`; the texts of both end where the scanner stands. */
function inOrder(scanner: Scanner, a: Span, b: Span, from: number, separator: string): boolean {
  if (b.hi > a.lo) return true;
  const [start = '', end = ''] = scanner.text.slice(from, scanner.at).split(separator);
  scanner.fail('order', start, end, separator);
  return false;
}

function side(scanner: Scanner, open: Span): Span | undefined {
  if (eatDots(scanner)) return open;
  return scanner.done || scanner.text[scanner.at] === '/' ? UNKNOWN : scanner.date();
}

/** A date, or `A/B` where one side may be open (`..`) or unknown (nothing). */
function dateOrInterval(scanner: Scanner): Span | undefined {
  const a = side(scanner, SINCE_EVER);
  if (!a || scanner.done) return a && isDate(a) ? a : undefined;
  const b = scanner.eat('/') ? side(scanner, FOR_EVER) : undefined;
  if (!b || !scanner.done || !(isDate(a) || isDate(b))) return undefined;
  if (a === UNKNOWN) return lasting(somewhere(-Infinity, b.lo, 0, DateFlag.UnknownStart), b, DateFlag.Interval);
  if (b === UNKNOWN) return lasting(a, somewhere(a.hi, Infinity, 0, DateFlag.UnknownEnd), DateFlag.Interval);
  return inOrder(scanner, a, b, 0, '/') ? lasting(a, b, DateFlag.Interval) : undefined;
}

/** One member of a set: a date or a range, which may be open before the first and after the last member. */
function member(scanner: Scanner, close: string, all: boolean, first: boolean): Span | undefined {
  const from = scanner.at;
  const a = first && eatDots(scanner) ? SINCE_EVER : scanner.date();
  if (!a || (isDate(a) && !eatDots(scanner))) return a;
  const b = isDate(a) && scanner.text[scanner.at] === close ? FOR_EVER : scanner.date();
  if (!b || !inOrder(scanner, a, b, from, '..')) return undefined;
  const range = lasting(a, b, 0);
  return all ? range : { ...range, loHi: b.hi, hiLo: a.lo };
}

/**
 * `[…]`: one of the members, so a time somewhere in their hull. `{…}`: all of them, from the first to the last. One that is
 * open on both sides has no place on the axis and is refused.
 */
function set(scanner: Scanner, all: boolean): Span | undefined {
  const close = all ? '}' : ']';
  const alternatives: Span[] = [];
  do {
    const span = member(scanner, close, all, !alternatives.length);
    if (!span) return undefined;
    alternatives.push(span);
  } while (scanner.eat(','));
  if (!scanner.eat(close) || !scanner.done) return undefined;
  const each = (key: 'lo' | 'loHi' | 'hiLo' | 'hi' | 'precision') => alternatives.map((span) => span[key]);
  const lo = Math.min(...each('lo'));
  const hi = Math.max(...each('hi'));
  if (lo === -Infinity && hi === Infinity) return undefined;
  return {
    lo,
    loHi: all ? Math.min(...each('loHi')) : hi,
    hiLo: all ? Math.max(...each('hiLo')) : lo,
    hi,
    precision: Math.max(...each('precision')),
    flags: alternatives.reduce((flags, span) => flags | span.flags, all ? DateFlag.AllOf : DateFlag.OneOf),
    alternatives,
  };
}

/** Reads a text: its bounds, or nothing and, if it is well-formed, why it was refused. */
export function scan(text: string, clock: Clock): readonly [span?: Span, fault?: Fault] {
  const scanner = new Scanner(text, clock);
  const span = scanner.eat('[') ? set(scanner, false) : scanner.eat('{') ? set(scanner, true) : dateOrInterval(scanner);
  return [span, scanner.fault];
}

/**
 * Reads a date of the event file: the profile of EDTF (Library of Congress 2019, ISO 8601-2) with levels 0 and 1, and of
 * level 2 sets, X anywhere, long years, significant digits and groupings of months. Never throws; undefined if it is none.
 *
 * Beyond EDTF, times may stand in intervals and sets, may give hours only, and may carry `~ ? %`; digits beyond the
 * millisecond are read and dropped. A qualifier of one component counts for the whole date.
 * @param clock applied to times of day only
 */
export function readDate(text: unknown, clock: Clock = UTC_CLOCK): Span | undefined {
  return typeof text === 'string' && text.length <= MAX_LENGTH ? scan(text, clock)[0] : undefined;
}

/** Whether a text is an interval or a set, so that an `end` beside it has no place. */
export const isCompound = (text: unknown) => typeof text === 'string' && /[/[{]/.test(text);

/**
 * Reads the fields `date` and `end` of an event or claim: the same as the interval `date/end`, without an `end` (undefined or
 * null) the same as {@link readDate}.
 */
export function readDates(date: unknown, end: unknown, clock: Clock = UTC_CLOCK): Span | undefined {
  const start = readDate(date, clock);
  if (!start || end === undefined || end === null) return start;
  if (isCompound(date) || isCompound(end)) return undefined;
  const last = end === '..' ? FOR_EVER : readDate(end, clock);
  return last && last.hi > start.lo ? lasting(start, last, DateFlag.Interval) : undefined;
}
