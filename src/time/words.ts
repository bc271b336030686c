/** The words around dates that Intl has not; dates come in already in the reader's language. */
export interface DateWords {
  around: (date: string) => string;
  uncertain: (date: string) => string;
  /** one moment out of a span of time */
  between: (first: string, last: string) => string;
  /** the latest possible time, day, month … */
  before: (date: string, unit: DateUnit) => string;
  after: (date: string, unit: DateUnit) => string;
  /** still going on */
  since: (date: string) => string;
  until: (date: string) => string;
  /** it ended, nobody says when */
  endUnknown: (start: string) => string;
  startUnknown: (end: string) => string;
  decade: (year: string) => string;
  century: (n: number, bce: boolean) => string;
  millennium: (n: number, bce: boolean) => string;
  /** spring first */
  seasons: readonly [string, string, string, string];
  season: (name: string, year: string) => string;
  /** a season that is named after the southern hemisphere */
  southern: (season: string) => string;
  /** the nth of 4 quarters, 3 thirds or 2 halves of a year */
  part: (n: number, of: number, year: string) => string;
  /** a window of time */
  to: (from: string, to: string) => string;
  at: (date: string, time: string) => string;
  /** an hour of which no minute is known */
  hour: (hour: string) => string;
}

export type DateUnit = 'time' | 'day' | 'longer';

const PREPOSITIONS = { time: 'at', day: 'on', longer: 'in' };
const ORDINALS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

const ordinal = (n: number) => n + ORDINALS[new Intl.PluralRules('en', { type: 'ordinal' }).select(n)];
const era = (bce: boolean) => (bce ? ' BC' : '');

export const ENGLISH_DATES: DateWords = {
  around: (date) => `around ${date}`,
  uncertain: (date) => `${date}, uncertain`,
  between: (first, last) => `between ${first} and ${last}`,
  before: (date, unit) => `${PREPOSITIONS[unit]} or before ${date}`,
  after: (date, unit) => `${PREPOSITIONS[unit]} or after ${date}`,
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  endUnknown: (start) => `from ${start}, end unknown`,
  startUnknown: (end) => `until ${end}, start unknown`,
  decade: (year) => `${year}s`,
  century: (n, bce) => `${ordinal(n)} century${era(bce)}`,
  millennium: (n, bce) => `${ordinal(n)} millennium${era(bce)}`,
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  season: (name, year) => `${name} ${year}`,
  southern: (season) => `${season} (southern hemisphere)`,
  part: (n, of, year) => (of === 4 ? `Q${n} ${year}` : `${ordinal(n)} ${of === 2 ? 'half' : 'third'} of ${year}`),
  to: (from, to) => `${from} to ${to}`,
  at: (date, time) => `${date}, ${time}`,
  hour: (hour) => `${hour} h`,
};
