import { yearStart } from './years.js';

/** Making an Intl object costs as much as 150 uses of it, so they are kept. */
const objects = new Map<string, unknown>();
const texts = new Map<string, string>();
const MAX_TEXTS = 4000;

/** The kept Intl object; English where the locale is none. */
export function intl<T>(kind: string, locale: string, make: (locale: string) => T): T {
  const key = `${kind} ${locale}`;
  let found = objects.get(key) as T | undefined;
  if (!found) {
    try {
      found = make(locale);
    } catch {
      found = make('en');
    }
    objects.set(key, found);
  }
  return found;
}

const FIELDS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  G: { era: 'short' },
  y: { year: 'numeric' },
  L: { month: 'long' },
  M: { month: 'short' },
  d: { day: 'numeric' },
  h: { hour: 'numeric' },
  // By style the hour has the digits that the locale gives it on a clock.
  hm: { timeStyle: 'short' },
  hms: { timeStyle: 'medium' },
  hmsS: { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 },
};

/**
 * A date format: always the Gregorian calendar and UTC arithmetic, whatever the locale's own calendar.
 * @param fields letters: G era, y year, L month in full, M short month, d day; or a time of day: h, hm, hms, hmsS
 */
export function dateFormat(locale: string, fields: string): Intl.DateTimeFormat {
  return intl(fields, locale, (tag) => {
    const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', calendar: 'gregory' };
    for (const field of FIELDS[fields] ? [fields] : fields) Object.assign(options, FIELDS[field]);
    return new Intl.DateTimeFormat(tag, options);
  });
}

/** A text made once; axis labels are asked for each frame. */
export function keptText(key: string, make: () => string): string {
  let text = texts.get(key);
  if (text === undefined) {
    text = make();
    if (texts.size >= MAX_TEXTS) texts.clear();
    texts.set(key, text);
  }
  return text;
}

/** A time in words: axis ms within ±8.64e15, fields as in {@link dateFormat}. */
export function dateText(locale: string, fields: string, time: number): string {
  return keptText(`${fields} ${locale} ${time}`, () => dateFormat(locale, fields).format(time));
}

/** The hour as the locale writes it, "6 PM" or "18 Uhr"; where that is a bare number, what `bare` makes of it. */
export function hourText(locale: string, time: number, bare: (hour: string) => string): string {
  const text = dateText(locale, 'h', time);
  return /^\p{Nd}+$/u.test(text) ? bare(text) : text;
}

/**
 * Options for large numbers as they are said: "66 million". @param digits that have to show
 */
export function compactNumber(digits: number): Intl.NumberFormatOptions {
  return { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: digits };
}

/**
 * Deep time, counted from the year 0: "66 million years ago", "in 5 billion years"; the year 0 itself as "1 AD".
 * The words around the number are those of Intl's relative times.
 * @param step years between values that must not read alike
 */
export function agoText(locale: string, year: number, step: number): string {
  return keptText(`ago ${locale} ${year} ${step}`, () => {
    const size = Math.abs(year);
    if (!(size > 1 && size < Infinity)) return dateText(locale, 'yG', yearStart(1));
    const digits = Math.max(1, Math.floor(Math.log10(size)) - Math.floor(Math.log10(step)) + 1);
    const options = size >= 1e6 && digits <= 4 ? compactNumber(digits) : {};
    const number = intl(`n${Object.values(options).join('')}`, locale, (tag) => new Intl.NumberFormat(tag, options));
    const parts = intl('ago', locale, (tag) => new Intl.RelativeTimeFormat(tag)).formatToParts(year, 'year');
    const place = parts.findIndex(({ type }) => type !== 'literal');
    const words = ({ type, value }: { type: string; value: string }) => (type === 'literal' ? value : '');
    return parts.map((part, i) => (i === place ? number.format(size) : words(part))).join('');
  });
}
