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

/** One end of a date. */
export interface Cell {
  /** axis ms of its first moment */
  readonly time: number;
  readonly text: string;
  /** if it is one whole unit of the calendar, else −1 */
  readonly precision: number;
}

/** Words that are no unit of the calendar. */
export const phrase = (text: string): Cell => ({ time: NaN, text, precision: -1 });

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
  const { precision } = a;
  if (a.text === b.text) return a.text;
  if (precision >= Precision.Year && precision <= Precision.Day && precision === b.precision && a.time < b.time) {
    const parts = dateFormat(context.locale, fieldsOf(context, precision)).formatRangeToParts(a.time, b.time);
    const place = parts.findLastIndex(({ source }) => source === 'startRange') + 1;
    const joined = (some: typeof parts) => some.map(({ value }) => value).join('');
    if (parts[place + 1]?.source === 'endRange') {
      // "29.–30. August": the full stop belongs to the number before it.
      const [, own, sign] = /^([.일월년日月年]*)(.*)/.exec(parts[place].value) as string[];
      return join(joined(parts.slice(0, place)) + own, joined(parts.slice(place + 1)), sign);
    }
  }
  const day = Math.min(precision, b.precision) > Precision.Day && unitText(context, a.time, Precision.Day);
  return day && day === unitText(context, b.time, Precision.Day)
    ? context.words.at(day, join(timeText(context, a.time, precision), timeText(context, b.time, b.precision)))
    : join(a.text, b.text);
}
