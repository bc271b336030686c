import { once } from '../model/once.js';
import { yearStart } from './years.js';

const kept = new Map<string, unknown>();
const MAX_KEPT = 50_000;

/** What was made once for a key: axis labels are asked for each frame, offsets of zones for each event. */
export function keep<T>(key: string, make: () => T): T {
  if (kept.size >= MAX_KEPT) kept.clear();
  return once(kept, key, make) as T;
}

/** The kept Intl object (making one costs as much as 150 uses of it); English where the locale is none, or is not known: else it would be the browser's. */
export function intl<T, O>(Format: new (locale: string[], options?: O) => T, locale: string, options?: O): T {
  return keep(Format.name + locale + JSON.stringify(options), () => {
    try {
      return new Format([locale, 'en'], options);
    } catch {
      return new Format(['en'], options);
    }
  });
}

/** A number in little room: "9999", "12K". */
export const countText = (locale: string, n: number): string =>
  intl(Intl.NumberFormat, locale, n < 10_000 ? { useGrouping: false } : { notation: 'compact' }).format(n);

const FIELDS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  G: { era: 'short' },
  y: { year: 'numeric' },
  L: { month: 'long' },
  M: { month: 'short' },
  d: { day: 'numeric' },
  h: { hour: 'numeric' },
  // By style the hour has the digits that the locale gives it on a clock.
  m: { timeStyle: 'short' },
  s: { timeStyle: 'medium' },
  S: { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 },
};

/**
 * A date format: always the Gregorian calendar and UTC arithmetic, whatever the locale's own calendar.
 * @param fields letters: G era, y year, L month in full, M short month, d day; or one for a time of day: h to the hour,
 * m to the minute, s to the second, S to the millisecond
 */
export function dateFormat(locale: string, fields: string): Intl.DateTimeFormat {
  let options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', calendar: 'gregory' };
  for (const field of fields) options = { ...options, ...FIELDS[field] };
  return intl(Intl.DateTimeFormat, locale, options);
}

/** A time in words: axis ms within ±8.64e15, fields as in {@link dateFormat}. */
export function dateText(locale: string, fields: string, time: number): string {
  return keep(`${fields} ${locale} ${time}`, () => dateFormat(locale, fields).format(time));
}

/** A time of day by one field; an hour that the locale writes as a bare number, not "6 PM" or "18 Uhr", as `bare` has it. */
export function clockText(locale: string, field: string, time: number, bare: (hour: string) => string): string {
  const text = dateText(locale, field, time);
  return /^\p{Nd}+$/u.test(text) ? bare(text) : text;
}

/**
 * Deep time, counted from the year 0: "66 million years ago", "in 5 billion years"; the year 0 itself as "1 AD".
 * The words around the number are those of Intl's relative times.
 * @param step years between values that must not read alike
 */
export function agoText(locale: string, year: number, step: number): string {
  return keep(`ago ${locale} ${year} ${step}`, () => {
    const size = Math.abs(year);
    if (!(size > 1 && size < Infinity)) return dateText(locale, 'yG', yearStart(1));
    const digits = Math.floor(Math.log10(size)) - Math.floor(Math.log10(step)) + 1;
    const text = intl(Intl.RelativeTimeFormat, locale).format(year, 'year');
    if (size < 1e6 || digits > 4) return text;
    const said = intl(Intl.NumberFormat, locale, {
      notation: 'compact',
      compactDisplay: 'long',
      maximumSignificantDigits: Math.max(1, digits),
    });
    return text.replace(intl(Intl.NumberFormat, locale).format(size), said.format(size));
  });
}
