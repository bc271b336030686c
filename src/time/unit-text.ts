import { Precision } from '../model/span.js';
import { agoText, dateFormat, dateText, hourText } from './formats.js';
import { ENGLISH_DATES, type DateWords } from './words.js';
import { isDeepYear, yearOf, yearStart } from './years.js';

/** How dates are put into words. */
export interface DateOptions {
  /** BCP 47 tag; English if Intl doesn't know it */
  readonly locale: string;
  readonly words?: DateWords;
  /** short name of the axis' zone, put after times of day */
  readonly zoneName?: string;
  /** months in full (default) or short */
  readonly style?: 'long' | 'short';
}

/** Options with every choice made. */
export interface DateContext {
  readonly locale: string;
  readonly words: DateWords;
  /** field of the month */
  readonly month: 'L' | 'M';
  /** field of the era, or nothing */
  readonly era: 'G' | '';
}

/** @param times axis ms of the dates in the text: the era is told if one is before the year 1 (deep time says it itself) */
export function contextOf(
  { locale, words = ENGLISH_DATES, style }: DateOptions,
  times: readonly number[],
): DateContext {
  const era = times.map(yearOf).some((year) => year < 1 && !isDeepYear(year));
  return { locale, words, month: style === 'short' ? 'M' : 'L', era: era ? 'G' : '' };
}

/** The time of day alone. Axis ms; precision hour or finer. */
function timeText({ locale, words }: DateContext, time: number, precision: number): string {
  const fields = ['hm', 'hms', 'hmsS'][precision - Precision.Minute];
  return fields ? dateText(locale, fields, time) : hourText(locale, time, words.hour);
}

/** Fields of a date of year, month or day precision; undefined for others. */
function fieldsOf({ month, era }: DateContext, precision: number): string | undefined {
  const fields = ['y', `y${month}`, `y${month}d`][precision - Precision.Year];
  return fields && fields + era;
}

/** A year of deep time, rounded towards year 0 to its precision; trailing zeros count as rounded. */
function deepText(locale: string, year: number, precision: number): string {
  const unit = 10 ** Math.max(0, Precision.Year - precision);
  const rounded = Math.trunc(year / unit) * unit;
  let step = 1;
  while (rounded && rounded % (step * 10) === 0) step *= 10;
  return agoText(locale, rounded, step);
}

/**
 * The unit of the calendar that holds a time: "2002", "September 2019", "2010s", "20th century", "66 million years ago".
 * Empty for a decade before the year 10, which has no name.
 * @param time axis ms
 */
export function unitText(context: DateContext, time: number, precision: number): string {
  const { locale, words } = context;
  const year = yearOf(time);
  if (precision < Precision.Millennium || isDeepYear(year)) return deepText(locale, year, precision);
  if (precision < Precision.Decade) {
    const size = precision === Precision.Century ? 100 : 1000;
    const n = year < 0 ? Math.ceil((1 - year) / size) : Math.floor(year / size) + 1;
    return precision === Precision.Century ? words.century(n, year < 0) : words.millennium(n, year < 0);
  }
  if (precision === Precision.Decade)
    return year < 10 ? '' : words.decade(unitText(context, yearStart(year - (year % 10)), Precision.Year));
  const fields = fieldsOf(context, precision);
  return fields
    ? dateText(locale, fields, time)
    : words.at(unitText(context, time, Precision.Day), timeText(context, time, precision));
}

/**
 * Two dates in one text, with what both share said once: "29" and "30 August 2024", "2 September 2024, " with "18:30" and
 * "20:00".
 * @param p precision of `a`, −1 for none; @param q the same of `b`
 * @param apart both in words, for when they share nothing
 * @param join gets the two halves, and the sign that Intl puts between them
 */
export function pairText(
  context: DateContext,
  [a, p]: readonly [time: number, precision: number],
  [b, q]: readonly [time: number, precision: number],
  apart: readonly [string, string],
  join: (from: string, to: string, sign?: string) => string,
): string {
  if (apart[0] === apart[1]) return apart[0];
  const fields = p === q && a < b ? fieldsOf(context, p) : undefined;
  const parts = fields ? dateFormat(context.locale, fields).formatRangeToParts(a, b) : [];
  const sign = parts.findIndex(
    ({ source }, i) =>
      source === 'shared' && parts[i - 1]?.source === 'startRange' && parts[i + 1]?.source === 'endRange',
  );
  const joined = (some: typeof parts) => some.map(({ value }) => value).join('');
  if (sign > 0) {
    // "29.–30. August": the full stop belongs to the number before it.
    const [own] = /^[.일월년日月年]*/.exec(parts[sign].value) as [string];
    const between = parts[sign].value.slice(own.length);
    return join(joined(parts.slice(0, sign)) + own, joined(parts.slice(sign + 1)), between);
  }
  const day = Math.min(p, q) > Precision.Day && unitText(context, a, Precision.Day);
  return day && day === unitText(context, b, Precision.Day)
    ? context.words.at(day, join(timeText(context, a, p), timeText(context, b, q)))
    : join(...apart);
}
