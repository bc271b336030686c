/** The words around dates that Intl has not; dates come in already in the reader's language. */
export interface DateWords {
  around: (date: string) => string;
  uncertain: (date: string) => string;
  /** one moment out of a span of time */
  between: (first: string, last: string) => string;
  /** the latest possible time, day, month … @param unit −1: a month, year …; 0: a day; 1: a time of day */
  before: (date: string, unit: number) => string;
  after: (date: string, unit: number) => string;
  /** still going on, or (`ended`) nobody says until when */
  since: (start: string, ended: boolean) => string;
  /** always, or (`begun`) nobody says since when */
  until: (end: string, begun: boolean) => string;
  decade: (year: string) => string;
  /** the nth span of 100 or 1000 years */
  age: (n: number, years: number, bce: boolean) => string;
  /** 0 is spring; `southern`: named after the southern hemisphere */
  season: (n: number, year: string, southern: boolean) => string;
  /** the nth of 4 quarters, 3 thirds or 2 halves of a year */
  part: (n: number, of: number, year: string) => string;
  /** a window of time */
  to: (from: string, to: string) => string;
  at: (date: string, time: string) => string;
  /** an hour of which no minute is known */
  hour: (hour: string) => string;
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

const ordinal = (n: number) => n + (['th', 'st', 'nd', 'rd'][/1\d$/.test(String(n)) ? 0 : n % 10] ?? 'th');

const bound = (word: string) => (date: string, unit: number) =>
  `${unit > 0 ? 'at' : unit ? 'in' : 'on'} or ${word} ${date}`;

export const ENGLISH_DATES: DateWords = {
  around: (date) => `around ${date}`,
  uncertain: (date) => `${date}, uncertain`,
  between: (first, last) => `between ${first} and ${last}`,
  before: bound('before'),
  after: bound('after'),
  since: (start, ended) => (ended ? `from ${start}, end unknown` : `since ${start}`),
  until: (end, begun) => `until ${end}${begun ? ', start unknown' : ''}`,
  decade: (year) => `${year}s`,
  age: (n, years, bce) => `${ordinal(n)} ${years > 100 ? 'millennium' : 'century'}${bce ? ' BC' : ''}`,
  season: (n, year, southern) => `${SEASONS[n]} ${year}${southern ? ' (southern hemisphere)' : ''}`,
  part: (n, of, year) => (of === 4 ? `Q${n} ${year}` : `${ordinal(n)} ${of === 2 ? 'half' : 'third'} of ${year}`),
  to: (from, to) => `${from} to ${to}`,
  at: (date, time) => `${date}, ${time}`,
  hour: (hour) => `${hour} h`,
};
