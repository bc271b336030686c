import { Precision } from '../model/span.js';
import { agoText, clockText, dateFormat, dateText } from './formats.js';
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
  /** fields of a day, coarsest first */
  readonly fields: string;
  /** field of the era, or nothing */
  readonly era: string;
}

/** One end of a date; a unit of the calendar also has the axis ms of its first moment, and which unit it is. */
export interface Cell {
  readonly text: string;
  readonly time?: number;
  readonly precision?: number;
}

/** @param times axis ms of the dates in the text: the era is told if one is before the year 1 (deep time says it itself) */
export function contextOf(
  { locale, words = ENGLISH_DATES, style }: DateOptions,
  times: readonly number[],
): DateContext {
  const era = times.map(yearOf).some((year) => year < 1 && !isDeepYear(year));
  return { locale, words, fields: style === 'short' ? 'yMd' : 'yLd', era: era ? 'G' : '' };
}

/** Fields of a date of year, month or day precision. */
const fieldsOf = ({ fields, era }: DateContext, precision: number) =>
  fields.slice(0, precision - Precision.Decade) + era;

/** The time of day alone. Axis ms; precision hour or finer. */
const timeText = ({ locale, words }: DateContext, time: number, precision: number) =>
  clockText(locale, 'hmsS'[precision - Precision.Hour], time, words.hour);

/** A year of deep time, rounded towards year 0 to its precision; trailing zeros count as rounded. */
function deepText(locale: string, year: number, precision: number): string {
  const unit = 10 ** Math.max(0, Precision.Year - precision);
  const rounded = Math.trunc(year / unit) * unit;
  return agoText(locale, rounded, 10 ** /0*$/.exec(String(rounded))![0].length);
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
    const years = precision < Precision.Century ? 1000 : 100;
    return words.age(Math.ceil((Math.abs(year) + 1) / years), years, year < 0);
  }
  if (precision < Precision.Year)
    return year < 10 ? '' : words.decade(unitText(context, yearStart(year - (year % 10)), Precision.Year));
  return precision > Precision.Day
    ? words.at(unitText(context, time, Precision.Day), timeText(context, time, precision))
    : dateText(locale, fieldsOf(context, precision), time);
}

/**
 * Two dates in one text, with what both share said once: "29" and "30 August 2024", "2 September 2024, " with "18:30" and
 * "20:00".
 * @param join gets the two halves, and the sign that Intl puts between them
 */
export function pairText(
  context: DateContext,
  a: Cell,
  b: Cell,
  join: (from: string, to: string, sign?: string) => string,
): string {
  if (a.text === b.text) return a.text;
  const { time: from = 0, precision = -1 } = a;
  const { time: to = 0, precision: other = -1 } = b;
  if (precision >= Precision.Year && precision <= Precision.Day && precision === other && from < to) {
    const parts = dateFormat(context.locale, fieldsOf(context, precision)).formatRangeToParts(from, to);
    const place = parts.findLastIndex(({ source }) => source === 'startRange') + 1;
    const joined = (some: typeof parts) => some.map(({ value }) => value).join('');
    // In Japanese and Chinese a range has numbers only, "2024/09/02～2024/09/03", as no other date has.
    if (parts[place + 1]?.source === 'endRange' && parts[1].value !== '/') {
      // "29.–30. August": the full stop belongs to the number before it.
      const [, own, sign] = /^([.일월년年]*)(.*)/.exec(parts[place].value) as string[];
      return join(joined(parts.slice(0, place)) + own, joined(parts.slice(place + 1)), sign);
    }
  }
  const day = Math.min(precision, other) > Precision.Day && unitText(context, from, Precision.Day);
  return day && day === unitText(context, to, Precision.Day)
    ? context.words.at(day, join(timeText(context, from, precision), timeText(context, to, other)))
    : join(a.text, b.text);
}
