import { Precision } from '../model/span.js';
import { agoText, compactNumber, intl } from './formats.js';
import { contextOf, pairText, unitText, type DateContext, type DateOptions } from './unit-text.js';
import { UNIT_MS } from './units.js';
import type { View } from './view.js';
import { isDeepYear, yearOf, yearStart } from './years.js';

const YEAR = UNIT_MS[Precision.Year];

/** A year rounded to the power of ten below `years`, in words. Years near by are rounded as labels count them: 40 BC. */
function roundedYear(context: DateContext, time: number, years: number): string {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(years)));
  const year = yearOf(time);
  const shift = isDeepYear(year) || year > 0 ? 0 : 1;
  const rounded = Math.round((year - shift) / step) * step;
  return isDeepYear(rounded) || step > 1e4 || !rounded
    ? agoText(context.locale, rounded, step)
    : unitText(context, yearStart(rounded + shift), Precision.Year);
}

/** A time of the axis at the precision of the pointer: the finest unit that is at least a pixel wide. */
export function formatInstant(time: number, msPerPx: number, options: DateOptions): string {
  const context = contextOf(options, [time]);
  const precision = UNIT_MS.findLastIndex((ms) => ms >= msPerPx);
  if (precision < Precision.Year || isDeepYear(yearOf(time))) return roundedYear(context, time, msPerPx / YEAR);
  if (precision <= Precision.Day) return unitText(context, time, precision);
  // An hour on a clock is read as an instant, so it shows its minutes: 18:00.
  const floored = Math.floor(time / UNIT_MS[precision]) * UNIT_MS[precision];
  const text = unitText(context, floored, Math.max(precision, Precision.Minute));
  return options.zoneName ? `${text} ${options.zoneName}` : text;
}

/** Share of the view by which its words may be wider than it on each side. */
const SLACK = 1 / 40;

/**
 * The coarsest of year, month and day that begins or ends near enough to the view's edge; a time of day if none does.
 * @param slack ms, negative before the edge
 */
function edgePrecision(context: DateContext, time: number, slack: number): number {
  if (isDeepYear(yearOf(time))) return -1;
  const near = (precision: number) => unitText(context, time, precision) !== unitText(context, time + slack, precision);
  const clock =
    Math.abs(slack) >= 1500 ? Precision.Minute : Math.abs(slack) >= 25 ? Precision.Second : Precision.Millisecond;
  return [Precision.Year, Precision.Month, Precision.Day].find(near) ?? clock;
}

/** A window of time in words: "2023 to August 2024", each end as coarse as is near enough. */
export function formatView(view: View, options: DateOptions): string {
  const context = contextOf(options, [view.start, view.end]);
  const span = view.end - view.start;
  const slack = span * SLACK + 1;
  // The end itself belongs to what comes after: a view until midnight shows the day before.
  const last = Math.max(view.start, view.end - 1);
  const p = edgePrecision(context, view.start, -slack);
  const q = span > 0 ? edgePrecision(context, last, slack) : p;
  const end = q > Precision.Day ? view.end : last;
  const text = (time: number, precision: number) =>
    precision < 0 ? roundedYear(context, time, slack / YEAR) : unitText(context, time, precision);
  return pairText(context, [view.start, p], [end, q], [text(view.start, p), text(end, q)], context.words.to);
}

/** Units of a duration, by place in UNIT_MS. */
const DURATION_UNITS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'];

/** A length of time in the largest unit of which there are two or just one: "21 years", "13 months", "36 hours", "1 day". */
export function formatDuration(ms: number, locale: string): string {
  const size = Math.abs(ms);
  const several = UNIT_MS.findIndex(
    (unit, i) => i >= Precision.Year && (size > 1.95 * unit || Math.abs(size / unit - 1) < 0.02),
  );
  const unit = several < 0 ? Precision.Millisecond : several;
  const value = size / UNIT_MS[unit];
  const name = DURATION_UNITS[unit - Precision.Year];
  const digits = value >= 1e6 ? compactNumber(3) : { maximumFractionDigits: 0 };
  return intl(
    name + Object.keys(digits).length,
    locale,
    (tag) => new Intl.NumberFormat(tag, { style: 'unit', unit: name, unitDisplay: 'long', ...digits }),
  ).format(value);
}

/** How many characters of "-09-02T18:30:05.120" each precision from year on shows. */
const ISO_LENGTHS = [0, 3, 6, 9, 12, 15, 19];

/**
 * A time as an EDTF date at its precision, for `<time datetime>`: "2002", "2019-09", "2024-09-02T18:30", "201X",
 * "-0043-03", "Y-66000000". It reads back to the same bounds. Years of more than four digits take no month.
 */
export function isoOf(time: number, precision: number): string {
  const year = yearOf(time);
  const digits = String(Math.abs(year));
  const sign = year < 0 ? '-' : '';
  const masked = Math.max(0, Precision.Year - precision);
  if (digits.length > 4) return `Y${sign}${digits}${masked ? `S${Math.max(1, digits.length - masked)}` : ''}`;
  const padded = digits.padStart(4, '0');
  if (masked) return sign + padded.slice(0, Math.max(0, 4 - masked)) + 'X'.repeat(Math.min(4, masked));
  const rest = new Date(Math.floor(time)).toISOString().slice(-20);
  return sign + padded + rest.slice(0, ISO_LENGTHS[precision - Precision.Year]);
}
