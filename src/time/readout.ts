import { Precision } from '../model/span.js';
import { agoText } from './formats.js';
import { contextOf, pairText, unitText, type Cell, type DateContext, type DateOptions } from './unit-text.js';
import { UNIT_MS } from '../model/units.js';
import type { View } from './view.js';
import { isDeepYear, yearOf } from './years.js';

/** Share of the view by which its words may be wider than it on each side. */
const SLACK = 1 / 40;

/**
 * One edge of a view in the coarsest of year, month and day that begins or ends near enough to it, else as a time of day;
 * in deep time rounded to the power of ten below the slack.
 * @param time the first or last ms in the view
 * @param slack ms, negative before the edge
 * @param exact the edge itself, for a time of day
 */
function edgeOf(context: DateContext, time: number, slack: number, exact = time): Cell {
  const size = Math.abs(slack);
  const year = yearOf(time);
  if (isDeepYear(year)) {
    const step = 10 ** Math.max(0, Math.floor(Math.log10(size / UNIT_MS[Precision.Year])));
    return { text: agoText(context.locale, Math.round(year / step) * step, step) };
  }
  const precision =
    [Precision.Year, Precision.Month, Precision.Day, Precision.Minute, Precision.Second].find((precision) =>
      precision > Precision.Day
        ? UNIT_MS[precision] <= size / SLACK
        : unitText(context, time, precision) !== unitText(context, time + slack, precision),
    ) ?? Precision.Millisecond;
  const told = precision > Precision.Day ? exact : time;
  return { time: told, text: unitText(context, told, precision), precision };
}

/** The same in a finer unit. */
const finer = (context: DateContext, { time, precision, text }: Cell, than: number): Cell =>
  time === undefined || precision! >= than
    ? { time, precision, text }
    : { time, precision: than, text: unitText(context, time, than) };

/** A window of time in words: "2023 to August 2024", each end as coarse as is near enough; "January to March 2023" within one unit. */
export function formatView({ start, end }: View, options: DateOptions): string {
  const context = contextOf(options, [start, end]);
  const slack = (end - start) * SLACK + 1;
  const from = edgeOf(context, start, -slack);
  if (start >= end) return from.text;
  // The end itself belongs to what comes after: a view until midnight shows the day before.
  const to = edgeOf(context, Math.max(start, end - 1), slack, end);
  const [coarse, fine] = [from.precision ?? 0, to.precision ?? 0].sort((a, b) => a - b);
  // "2023 to March 2023": what lies in the other end's unit is told from its own.
  const isWithin = coarse !== fine && from.time !== undefined && to.time !== undefined;
  const own =
    isWithin && unitText(context, from.time, coarse) === unitText(context, to.time, coarse) ? fine : -Infinity;
  return pairText(context, finer(context, from, own), finer(context, to, own), context.words.to);
}

/** Each end of a window of time by itself in words: "2023", "August 2024". */
export function formatEnds({ start, end }: View, options: DateOptions): [start: string, end: string] {
  const context = contextOf(options, [start, end]);
  const slack = (end - start) * SLACK + 1;
  return [edgeOf(context, start, -slack).text, edgeOf(context, Math.max(start, end - 1), slack, end).text];
}

/** How many characters of "-09-02T18:30:05.120" each precision from year on shows. */
const ISO_LENGTHS = [0, 3, 6, 9, 12, 15, 19];

/**
 * A time as an EDTF date at its precision, for `<time datetime>`: "2002", "2019-09", "2024-09-02T18:30", "201X",
 * "-0043-03", "Y-66000000". It reads back to the same bounds. Years of more than four digits take no month.
 */
export function isoOf(time: number, precision: number): string {
  const year = yearOf(time);
  const digits = String(Math.abs(year)).padStart(4, '0');
  const known = digits.length - Math.max(0, Precision.Year - precision);
  if (digits.length > 4) return `Y${year}${known < digits.length ? `S${Math.max(1, known)}` : ''}`;
  const masked = [...digits].map((digit, i) => (i < known ? digit : 'X')).join('');
  const rest = precision > Precision.Year ? new Date(Math.floor(time)).toISOString().slice(-20) : '';
  return (year < 0 ? '-' : '') + masked + rest.slice(0, ISO_LENGTHS[precision - Precision.Year]);
}
