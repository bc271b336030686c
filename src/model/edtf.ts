import { readOne, somewhere } from './date.js';
import { readPlain } from './plain-date.js';
import { DateFlag, UTC_CLOCK, type Clock, type Span } from './span.js';

/** Longest text that is read at all. */
export const MAX_LENGTH = 64;

/** Sides of an interval or range that are not dates: `..` before and after. */
const SINCE_EVER = somewhere(-Infinity, -Infinity, 0, DateFlag.OpenStart);
const FOR_EVER = somewhere(Infinity, Infinity, 0, DateFlag.OpenEnd);

/** From some time in `a` to some time in `b`, if there are both and `b` can end what begins in `a`. */
const lasting = (a: Span | undefined, b: Span | undefined, flags: number): Span | undefined =>
  a && b && b.hi > a.lo
    ? { ...b, lo: a.lo, loHi: a.hi, precision: Math.max(a.precision, b.precision), flags: a.flags | b.flags | flags }
    : undefined;

/** `A/B` where one side may be open (`..`) or unknown (nothing). */
function interval(from: string, to: string, clock: Clock): Span | undefined {
  const a = readPlain(from, clock) ?? readOne(from, clock);
  const b = readPlain(to, clock) ?? readOne(to, clock);
  if (b && !from) return lasting(somewhere(-Infinity, b.lo, 0, DateFlag.UnknownStart), b, DateFlag.Interval);
  if (a && !to) return lasting(a, somewhere(a.hi, Infinity, 0, DateFlag.UnknownEnd), DateFlag.Interval);
  return a || b ? lasting(from === '..' ? SINCE_EVER : a, to === '..' ? FOR_EVER : b, DateFlag.Interval) : undefined;
}

/**
 * `[…]`: one of the members, so a time somewhere in their hull. `{…}`: all of them, from the first to the last. A member is a
 * date or a range, which may be open before the first and after the last. A set that is open on both sides has no place on the
 * axis and is refused.
 */
function set(text: string, clock: Clock): Span | undefined {
  const all = text[0] === '{';
  if (!text.endsWith(all ? '}' : ']')) return undefined;
  const alternatives = text
    .slice(1, -1)
    .split(',')
    .map((member, i, { length }) => {
      const [from, to, ...more] = member.split('..');
      if (to === undefined) return readOne(from, clock);
      const range = lasting(
        from || i ? readOne(from, clock) : SINCE_EVER,
        to || i < length - 1 ? readOne(to, clock) : FOR_EVER,
        0,
      );
      return more.length
        ? undefined
        : range && !all
          ? somewhere(range.lo, range.hi, range.precision, range.flags)
          : range;
    });
  if (!alternatives.every((span) => span !== undefined)) return undefined;
  const hull = alternatives.reduce((a, b) => ({
    lo: Math.min(a.lo, b.lo),
    loHi: Math.min(a.loHi, b.loHi),
    hiLo: Math.max(a.hiLo, b.hiLo),
    hi: Math.max(a.hi, b.hi),
    precision: Math.max(a.precision, b.precision),
    flags: a.flags | b.flags,
  }));
  const { lo, hi, precision, flags } = hull;
  if (lo === -Infinity && hi === Infinity) return undefined;
  return all
    ? { ...hull, flags: flags | DateFlag.AllOf, alternatives }
    : { ...somewhere(lo, hi, precision, flags | DateFlag.OneOf), alternatives };
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
  if (typeof text !== 'string' || text.length > MAX_LENGTH) return undefined;
  const slash = text.indexOf('/');
  if (slash < 0) {
    const plain = readPlain(text, clock);
    if (plain) return plain;
  }
  if (/^[[{]/.test(text)) return set(text, clock);
  if (slash < 0) return readOne(text, clock);
  const [from, to] = [text.slice(0, slash), text.slice(slash + 1)];
  return to.includes('/') ? undefined : interval(from, to, clock);
}

/** Whether an interval or a set is in a text, so that it is no `date` or `end` where there are both. */
export const isCompound = (text: string) => /[/[{]/.test(text);

/**
 * Reads the fields `date` and `end` of an event or claim: the same as the interval `date/end`, without an `end` (undefined or
 * null) the same as {@link readDate}.
 */
export function readDates(date: unknown, end: unknown, clock: Clock = UTC_CLOCK): Span | undefined {
  const start = readDate(date, clock);
  if (!start || end === undefined || end === null) return start;
  const last = end === '..' ? FOR_EVER : readDate(end, clock);
  return isCompound(`${date as string}${end as string}`) ? undefined : lasting(start, last, DateFlag.Interval);
}
