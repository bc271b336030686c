import { DateFlag, Precision, type Span } from '../model/span.js';
import { intl } from './formats.js';
import { contextOf, pairText, unitText, type DateContext, type DateOptions } from './unit-text.js';
import { UNIT_MS } from './units.js';
import type { DateUnit } from './words.js';
import { isDeepYear, yearOf } from './years.js';

export { formatDuration, formatInstant, formatView, isoOf } from './readout.js';
export type { DateOptions } from './unit-text.js';
export { ENGLISH_DATES, type DateWords } from './words.js';

/** One end of a date: its words, and its precision if it is one whole unit of the calendar (else −1). */
interface Cell {
  readonly text: string;
  readonly precision: number;
}

/** @param sign what Intl puts between: ICU's thin spaces become plain ones, and between two bare numbers none */
function dashed(from: string, to: string, sign?: string): string {
  const dash = sign && /^\D*\d+\.?$/.test(from) && /^\d/.test(to) ? '–' : ' – ';
  return from + (sign && sign.trim() !== '–' ? sign : dash) + to;
}

/** Months of the year in which northern seasons and quarters begin tell them apart: 3, 6, 9, 12 and 1, 4, 7, 10. */
function seasonText(context: DateContext, lo: number, months: number, flags: number): string {
  const { words } = context;
  const month = new Date(lo).getUTCMonth() + 1;
  const year = unitText(context, lo, Precision.Year);
  if (months !== 3 || month % 3) return words.part(Math.ceil(month / months), 12 / months, year);
  const southern = flags & DateFlag.Southern;
  const season = words.season(words.seasons[(month / 3 + (southern ? 1 : 3)) % 4], year);
  return southern ? words.southern(season) : season;
}

/** The words of some time in [lo, hi). @param finest precision for the two ends if it is no whole unit */
function cellOf(context: DateContext, lo: number, hi: number, finest: number, flags: number): Cell {
  const width = hi - lo;
  const precision = Math.max(
    0,
    UNIT_MS.findLastIndex((ms) => width <= 1.02 * ms),
  );
  const text = (time: number, to = precision) => unitText(context, time, to);
  if (isDeepYear(yearOf(lo))) return { text: text(lo, Math.min(precision, Precision.Year)), precision: -1 };
  const months = Math.round(width / UNIT_MS[Precision.Month]);
  if (flags & DateFlag.Season && [3, 4, 6].includes(months))
    return { text: seasonText(context, lo, months, flags), precision: -1 };
  const unit = text(lo);
  if (unit && unit === text(hi - 1) && unit !== text(lo - 1) && unit !== text(hi)) return { text: unit, precision };
  const [first, last] = [lo, hi - 1].map((time) => text(time, Math.max(finest, Precision.Year))) as [string, string];
  return { text: first === last ? first : context.words.between(first, last), precision: -1 };
}

const startOf = (context: DateContext, { lo, loHi, precision, flags }: Span) =>
  cellOf(context, lo, loHi, precision, flags);
const endOf = (context: DateContext, { hiLo, hi, precision, flags }: Span) =>
  cellOf(context, hiLo, hi, precision, flags);

/** Members of a set: "29 or 30 August 2024", "1960 and December 1961". */
function listText(context: DateContext, members: readonly Span[], type: Intl.ListFormatType): string {
  const format = intl(type, context.locale, (tag) => new Intl.ListFormat(tag, { type }));
  const texts = members.map((member) => whenText(context, member));
  if (texts.length !== 2) return format.format(texts);
  const [a, b] = members.map((member): [number, number] => [
    member.lo,
    Number.isFinite(member.lo) && Number.isFinite(member.hi) ? startOf(context, member).precision : -1,
  ]);
  return pairText(context, a, b, [texts[0], texts[1]], (one, other) => format.format([one, other]));
}

/** The date without what is said about its certainty. */
function whenText(context: DateContext, span: Span): string {
  const { lo, hi, precision, flags, alternatives = [] } = span;
  const { words } = context;
  if (alternatives.length > 1)
    return listText(context, alternatives, flags & DateFlag.AllOf ? 'conjunction' : 'disjunction');
  if (flags & DateFlag.Interval) {
    if (flags & DateFlag.OpenEnd) return words.since(startOf(context, span).text);
    if (flags & DateFlag.UnknownEnd) return words.endUnknown(startOf(context, span).text);
    if (flags & DateFlag.OpenStart) return words.until(endOf(context, span).text);
    if (flags & DateFlag.UnknownStart) return words.startUnknown(endOf(context, span).text);
  }
  const unit: DateUnit = precision > Precision.Day ? 'time' : precision === Precision.Day ? 'day' : 'longer';
  if (lo === -Infinity) return words.before(unitText(context, hi - 1, precision), unit);
  if (hi === Infinity) return words.after(unitText(context, lo, precision), unit);
  const start = startOf(context, span);
  if (!(flags & DateFlag.Interval) && span.loHi === hi) return start.text;
  const end = endOf(context, span);
  return pairText(context, [lo, start.precision], [span.hiLo, end.precision], [start.text, end.text], dashed);
}

/**
 * A date in words, at its precision and never finer: "September 2019", "2–3 September 2024", "around 15 August 2024",
 * "29 or 30 August 2024", "since 2 September 2024", "66 million years ago".
 */
export function formatSpan(span: Span, options: DateOptions): string {
  const { flags } = span;
  const context = contextOf(options, [span.lo, span.loHi, span.hiLo, span.hi - 1].filter(Number.isFinite));
  const { words } = context;
  const zone = options.zoneName && flags & DateFlag.Timed ? ` ${options.zoneName}` : '';
  const when = whenText(context, span) + zone;
  const about = flags & DateFlag.Approximate ? words.around(when) : when;
  return flags & DateFlag.Uncertain ? words.uncertain(about) : about;
}
