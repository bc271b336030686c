import { DAY } from '../model/calendar.js';
import { isTimeZone } from '../model/scalars.js';
import { UTC_CLOCK, type Clock } from '../model/span.js';
import { intl, keep } from './formats.js';

export { isTimeZone as isZone };

/** Date and Intl end here; later and earlier times have no zones. ms */
const MAX_TIME = 8.64e15 - 2 * DAY;

const inRange = (time: number) => Math.abs(time) <= MAX_TIME;

/** Name of a zone at an instant, as Intl prints it. @throws RangeError for an unknown zone */
function printedName(timeZone: string, utc: number, locale: string, timeZoneName: 'longOffset' | 'short'): string {
  const parts = intl(Intl.DateTimeFormat, locale, { timeZone, timeZoneName }).formatToParts(utc);
  return parts.find(({ type }) => type === 'timeZoneName')!.value;
}

/** Offset that Intl prints, such as "GMT-04:56:02", in ms. */
function printedOffset(zone: string, utc: number): number {
  const name = printedName(zone, utc, 'en', 'longOffset');
  const [h = 0, m = 0, s = 0] = (name.match(/\d+/g) ?? []).map(Number);
  return (h * 3600 + m * 60 + s) * (name.includes('-') ? -1000 : 1000);
}

const knownZone = (name: string) => (isTimeZone(name) ? name : 'UTC');

/** Zone of the reader's device; UTC where it tells none that Intl knows. */
export function viewerZone(): string {
  return knownZone(new Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/**
 * How far the wall clock of a zone is ahead of UTC at an instant, ms. A day that begins and ends with one offset is taken
 * to keep it, so that only days of a change ask Intl for each time.
 */
function offsetAt(zone: string, utc: number): number {
  if (zone === 'UTC') return 0;
  const day = Math.floor(utc / DAY);
  const [offset, next] = [day, day + 1].map((day) => keep(`${zone} ${day}`, () => printedOffset(zone, day * DAY)));
  return offset === next ? offset : printedOffset(zone, utc);
}

/** Wall clock → instant by the rule "compatible" of ECMAScript's Temporal: in a gap later, in a fold the earlier one. */
function instantOf(zone: string, local: number): number {
  const before = offsetAt(zone, local - DAY);
  const offset = [before, offsetAt(zone, local + DAY)].find((offset) => offsetAt(zone, local - offset) === offset);
  return local - (offset ?? before);
}

/**
 * The clock of an axis. Times out of the range of Date pass unchanged; an unknown zone counts as UTC.
 * @param axisZone IANA zone of the axis
 * @param wallZone IANA zone in which times without an offset are told
 */
export function zoneClock(axisZone: string, wallZone: string): Clock {
  const [axis, wall] = [axisZone, wallZone].map(knownZone) as [string, string];
  if (axis === 'UTC' && wall === 'UTC') return UTC_CLOCK;
  const instant = (utc: number) => (inRange(utc) ? utc + offsetAt(axis, utc) : utc);
  return { instant, wall: (local) => (inRange(local) ? instant(instantOf(wall, local)) : local) };
}

/** Short name of a zone at a time of its wall clock, such as "UTC", "CEST" or "GMT+8". @param time axis ms */
export function zoneShortName(zone: string, time: number, locale: string): string {
  const known = knownZone(zone);
  // So in all languages that Intl knows; a formatter of zones takes as long to make as ten marks to draw.
  if (known === 'UTC') return known;
  return keep(`${known} ${locale} ${time}`, () =>
    printedName(known, inRange(time) ? instantOf(known, time) : 0, locale, 'short'),
  );
}
