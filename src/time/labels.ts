import { DateFlag, Precision, type Span } from '../model/span.js';
import { intl } from './formats.js';
import { contextOf, pairText, unitText, type Cell, type DateContext, type DateOptions } from './unit-text.js';
import { UNIT_MS } from '../model/units.js';
import { isDeepYear, yearOf } from './years.js';

export { formatView, isoOf } from './readout.js';
export type { DateOptions } from './unit-text.js';
export { ENGLISH_DATES, type DateWords } from './words.js';

/** @param sign what Intl puts between: ICU's thin spaces become plain ones, and between two bare numbers none */
function dashed(from: string, to: string, sign = ''): string {
  if (/[^\s–]/.test(sign)) return from + sign + to;
  return from + (sign && /^\D*\d+\.?$/.test(from) && /^\d/.test(to) ? '–' : ' – ') + to;
}

/** The words of some time in [lo, hi), which is a part of the span. */
function cellOf(context: DateContext, lo: number, hi: number, { precision: finest, flags }: Span): Cell {
  const { words } = context;
  const width = hi - lo;
  const precision = Math.max(
    0,
    UNIT_MS.findLastIndex((ms) => width <= 1.02 * ms),
  );
  const text = (time: number, to = precision) => unitText(context, time, to);
  const unit = text(lo);
  if (isDeepYear(yearOf(lo))) return { text: unit };
  // Days and times of day, told as they are: most dates.
  if (precision >= Precision.Day && width === UNIT_MS[precision] && lo % width === 0)
    return { time: lo, text: unit, precision };
  const months = Math.round(width / UNIT_MS[Precision.Month]);
  if (flags & DateFlag.Season && [3, 4, 6].includes(months)) {
    // The months in which northern seasons and quarters begin tell them apart: 3, 6, 9, 12 and 1, 4, 7, 10.
    const month = new Date(lo).getUTCMonth() + 1;
    const year = text(lo, Precision.Year);
    const southern = !!(flags & DateFlag.Southern);
    return {
      text:
        months === 3 && month % 3 === 0
          ? words.season((month / 3 + (southern ? 1 : 3)) % 4, year, southern)
          : words.part(Math.ceil(month / months), 12 / months, year),
    };
  }
  if (unit && unit === text(hi - 1) && unit !== text(lo - 1) && unit !== text(hi))
    return { time: lo, text: unit, precision };
  const [first, last] = [lo, hi - 1].map((time) => text(time, Math.max(finest, Precision.Year))) as [string, string];
  return { text: first === last ? first : words.between(first, last) };
}

/** Members of a set: "29 or 30 August 2024", "1960 and December 1961". */
function listText(context: DateContext, members: readonly Span[], type: Intl.ListFormatType): string {
  const format = intl(Intl.ListFormat, context.locale, { type });
  const cells = members.map((member) => dateCell(context, member));
  const [a, b] = cells;
  return cells.length === 2
    ? pairText(context, a, b, (one, other) => format.format([one, other]))
    : format.format(cells.map(({ text }) => text));
}

/** The date without what is said about its certainty. */
function dateCell(context: DateContext, span: Span): Cell {
  const { lo, loHi, hiLo, hi, precision, flags, alternatives = [] } = span;
  const { words } = context;
  if (alternatives.length > 1)
    return { text: listText(context, alternatives, flags & DateFlag.AllOf ? 'conjunction' : 'disjunction') };
  const interval = flags & DateFlag.Interval;
  const unit = Math.sign(precision - Precision.Day);
  const start = () => cellOf(context, lo, loHi, span);
  const end = () => cellOf(context, hiLo, hi, span);
  if (lo === -Infinity)
    return {
      text: interval
        ? words.until(end().text, !!(flags & DateFlag.UnknownStart))
        : words.before(unitText(context, hi - 1, precision), unit),
    };
  if (hi === Infinity)
    return {
      text: interval
        ? words.since(start().text, !!(flags & DateFlag.UnknownEnd))
        : words.after(unitText(context, lo, precision), unit),
    };
  return interval || loHi !== hi ? { text: pairText(context, start(), end(), dashed) } : start();
}

/**
 * A date in words, at its precision and never finer: "September 2019", "2–3 September 2024", "around 15 August 2024",
 * "29 or 30 August 2024", "since 2 September 2024", "66 million years ago".
 */
export function formatSpan(span: Span, options: DateOptions): string {
  const { lo, hiLo, hi, flags } = span;
  const context = contextOf(options, [lo, hiLo, hi - 1]);
  const { words } = context;
  const zone = options.zoneName && flags & DateFlag.Timed ? ` ${options.zoneName}` : '';
  const when = dateCell(context, span).text + zone;
  const about = flags & DateFlag.Approximate ? words.around(when) : when;
  return flags & DateFlag.Uncertain ? words.uncertain(about) : about;
}
