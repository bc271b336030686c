import { DAY } from '../model/calendar.js';
import { UTC_CLOCK, type Clock } from '../model/span.js';
import { intl } from './formats.js';

/** Date and Intl end here; later and earlier times have no zones. ms */
const MAX_TIME = 8.64e15 - 2 * DAY;
const MAX_CACHED = 50_000;

const known = new Map<string, boolean>();
const offsets = new Map<string, Map<number, number>>();

/** Name of a zone at an instant, as Intl prints it. @throws RangeError for an unknown zone */
function printedName(zone: string, utc: number, locale: string, timeZoneName: 'longOffset' | 'short'): string {
  const kind = `${timeZoneName} ${zone}`;
  const format = intl(kind, locale, (tag) => new Intl.DateTimeFormat(tag, { timeZone: zone, timeZoneName }));
  return format.formatToParts(utc).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** Offset that Intl prints, such as "GMT-04:56:02", in ms. */
function printedOffset(zone: string, utc: number): number {
  const [, sign, h, m, s = 0] = /([+-])(\d+):(\d+):?(\d+)?/.exec(printedName(zone, utc, 'en', 'longOffset')) ?? [];
  return sign ? Number(`${sign}1000`) * (Number(h) * 3600 + Number(m) * 60 + Number(s)) : 0;
}

/** Whether Intl knows a time zone of this name. Never throws. */
export function isZone(name: string): boolean {
  let found = known.get(name);
  if (found === undefined) {
    try {
      found = Boolean(name && printedName(name, 0, 'en', 'longOffset'));
    } catch {
      found = false;
    }
    if (known.size >= MAX_CACHED) known.clear();
    known.set(name, found);
  }
  return found;
}

/** Zone of the reader's device; UTC where it tells none that Intl knows. */
export function viewerZone(): string {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return isZone(zone) ? zone : 'UTC';
}

/** Offset at the first moment of a UTC day. */
function dayOffset(zone: string, day: number): number {
  const days = offsets.get(zone) ?? new Map<number, number>();
  if (!days.size) offsets.set(zone, days);
  let offset = days.get(day);
  if (offset === undefined) {
    offset = printedOffset(zone, day * DAY);
    if (days.size >= MAX_CACHED) days.clear();
    days.set(day, offset);
  }
  return offset;
}

/**
 * How far the wall clock of a zone is ahead of UTC at an instant, ms. A day that begins and ends with one offset is taken
 * to keep it, so that only days of a change ask Intl for each time.
 */
function offsetAt(zone: string, utc: number): number {
  const day = Math.floor(utc / DAY);
  const offset = dayOffset(zone, day);
  return offset === dayOffset(zone, day + 1) ? offset : printedOffset(zone, utc);
}

/** Wall clock → instant by the rule "compatible" of ECMAScript's Temporal: in a gap later, in a fold the earlier one. */
function instantOf(zone: string, local: number): number {
  const before = offsetAt(zone, local - DAY);
  for (const offset of [before, offsetAt(zone, local + DAY)])
    if (offsetAt(zone, local - offset) === offset) return local - offset;
  return local - before;
}

/**
 * The clock of an axis. Times out of the range of Date pass unchanged; an unknown zone counts as UTC.
 * @param axisZone IANA zone of the axis
 * @param wallZone IANA zone in which times without an offset are told
 */
export function zoneClock(axisZone: string, wallZone: string): Clock {
  const [axis, wall] = [axisZone, wallZone].map((zone) => (isZone(zone) ? zone : 'UTC')) as [string, string];
  if (axis === 'UTC' && wall === 'UTC') return UTC_CLOCK;
  const inRange = (time: number) => Math.abs(time) <= MAX_TIME;
  const instant = (utc: number) => (inRange(utc) ? utc + offsetAt(axis, utc) : utc);
  return { instant, wall: (local) => (inRange(local) ? instant(instantOf(wall, local)) : local) };
}

/** Short name of a zone at a time of its wall clock, such as "UTC", "CEST" or "GMT+8". @param time axis ms */
export function zoneShortName(zone: string, time: number, locale: string): string {
  if (!isZone(zone)) return 'UTC';
  return printedName(zone, Math.abs(time) <= MAX_TIME ? instantOf(zone, time) : 0, locale, 'short');
}
