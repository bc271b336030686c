import { DAY, dayNumber, daysInMonth } from './calendar.js';
import { DateFlag, Precision, type Clock, type Span } from './span.js';
import { possibleDays, possibleYears } from './unspecified.js';

/** Why a well-formed date was refused: what is wrong with it, and the texts and numbers to say so with. */
export type Fault =
  | readonly ['range']
  | readonly ['mask', text: string]
  | readonly ['month', year: string, month: string]
  | readonly ['day', month: string, day: string, last: number]
  | readonly ['time', text: string]
  | readonly ['order', start: string, end: string, separator: string];

/** Beyond this the milliseconds of a year are no longer exact to the day. */
const MAX_YEAR = 17e12;

/** First months of the groupings 21–41, in base 16. Winter begins in December, so that codes sort as times. */
const SEASON_MONTHS = '369c369c9c36147a15917';

/** Sign, digits, exponent and number of significant digits of a year of more than four digits: `Y-17E7S2`. */
const LONG_YEAR = /[~?%]?Y(-?)([1-9]\d*)(?:E([1-9]\d*))?(?:S([1-9]\d*))?[~?%]?/y;
/** Sign and year, then its number of significant digits, or month and day. */
const DATE =
  /[~?%]?(-?)([\dX]{4})[~?%]?(?:S([1-9]\d*)[~?%]?|-[~?%]?([\dX]{2})[~?%]?(?:-[~?%]?([\dX]{2})[~?%]?)?)?(?![-\dX])/y;
/** Hour, minute, second, fraction, and the sign, hours and minutes of the offset. */
const TIME = /T(\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?(?:Z|([+-])(\d\d)(?::(\d\d))?)?[~?%]?/y;

/** A date that stands for one time somewhere in [lo, hi). */
export const somewhere = (lo: number, hi: number, precision: number, flags: number): Span => ({
  lo,
  loHi: hi,
  hiLo: lo,
  hi,
  precision,
  flags,
});

/** Reads single dates out of an EDTF text from left to right; what stands around them is the caller's. */
export class Scanner {
  /** position of the next character */
  at = 0;
  fault?: Fault;
  private flags = 0;

  constructor(
    readonly text: string,
    private readonly clock: Clock,
  ) {}

  get done(): boolean {
    return this.at === this.text.length;
  }

  eat(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  /** Reads a date; undefined if there is none, or none that is accepted (then `fault` may say why). */
  date(): Span | undefined {
    this.flags = 0;
    const [long, before, digits, power = 0, count] = this.match(LONG_YEAR);
    if (long) {
      const year = +digits * 10 ** +power;
      if (!power && year < 10_000) return undefined;
      if (year > MAX_YEAR) return this.fail('range');
      return this.year(before, year, String(year).length, count);
    }
    const [text, sign, year, significant, month, day] = this.match(DATE);
    if (!text || (sign && year === '0000')) return undefined;
    const masked = text.includes('X');
    if (masked) this.flags |= DateFlag.Unspecified;
    if (significant) return masked ? undefined : this.year(sign, +year, 4, significant);
    if (+month > 20 && +month < 42 && !day) return this.season(...possibleYears(sign, year), +month);
    if (!masked) return month ? this.calendar(sign + year, month, day) : this.year(sign, +year, 4);
    const possible = possibleDays(sign, year, month, day);
    return possible ? this.days(possible.first, possible.last + 1, possible.precision) : this.fail('mask', text);
  }

  fail(...fault: Fault): undefined {
    this.fault = fault;
  }

  /**
   * Reads what fits a pattern, and leaves out of it what qualifies the date: `~` (approximate), `?` (uncertain), `%` (both).
   * @returns the whole and its groups; only an empty text if nothing fits
   */
  private match(pattern: RegExp): string[] {
    pattern.lastIndex = this.at;
    const groups = pattern.exec(this.text);
    if (!groups) return [''];
    this.at = pattern.lastIndex;
    groups[0] = groups[0].replace(/[~?%]/g, (mark) => {
      this.flags |= '~?%'.indexOf(mark) + 1;
      return '';
    });
    return groups;
  }

  private calendar(year: string, month: string, day?: string): Span | undefined {
    if (+month < 1 || +month > 12) return this.fail('month', year, month);
    const first = dayNumber(+year, +month, 1);
    const length = daysInMonth(+year, +month);
    if (!day) return this.days(first, first + length, Precision.Month);
    if (+day < 1 || +day > length) return this.fail('day', `${year}-${month}`, day, length);
    const after = first + +day;
    const time = this.match(TIME);
    return time[0] ? this.time((after - 1) * DAY, time) : this.days(after - 1, after, Precision.Day);
  }

  /** Ends a date that is whole days: numbers of the first day and of the first after it. */
  private days(first: number, after: number, precision: number): Span {
    return somewhere(first * DAY, after * DAY, precision, this.flags);
  }

  /** Groupings 21–41 of the years from `first` to `last`: seasons, quarters, thirds and halves. */
  private season(first: number, last: number, code: number): Span {
    const month = parseInt(SEASON_MONTHS[code - 21], 16);
    const months = code < 37 ? 3 : code < 40 ? 4 : 6;
    this.flags |= DateFlag.Season | (code > 28 && code < 33 ? DateFlag.Southern : 0);
    return this.days(dayNumber(first, month, 1), dayNumber(last, month + months, 1), Precision.Month);
  }

  /**
   * A year, or some year: `1950S2` is one of 1900–1999.
   * @param width number of digits
   * @param significant how many of them count
   */
  private year(sign: string, year: number, width: number, significant: number | string = width): Span | undefined {
    const left = width - +significant;
    if (left < 0) return undefined;
    const unit = 10 ** left;
    const low = year - (year % unit);
    const [first, after] = sign ? [1 - low - unit, 1 - low] : [low, low + unit];
    return this.days(dayNumber(first, 1, 1), dayNumber(after, 1, 1), Math.max(0, Precision.Year - left));
  }

  /** A time of day: the hour, then minute, second, fraction and offset as far as they are there. */
  private time(midnight: number, groups: string[]): Span | undefined {
    const [text, hour, minute = '', second = '', fraction = '', sign = '', hours = 0, minutes = 0] = groups;
    const offset = +hours * 60 + +minutes;
    if (+hour > 23 || +minute > 59 || +second > 59 || +minutes > 59 || offset > 840)
      return this.fail('time', text.slice(1));
    const stated = [minute, second, fraction].filter(Boolean).length;
    // Digits beyond the millisecond change nothing.
    const unit = [3_600_000, 60_000, 1000, 10 ** Math.max(0, 3 - fraction.length)][stated];
    const seconds = (+hour * 60 + +minute) * 60 + +second;
    const local = midnight + seconds * 1000 + +`${fraction}000`.slice(0, 3);
    const zoned = sign || text.endsWith('Z');
    this.flags |= DateFlag.Timed | (zoned ? DateFlag.Zoned : 0);
    const lo = zoned ? this.clock.instant(local - +`${sign}1` * offset * 60_000) : this.clock.wall(local);
    return somewhere(lo, lo + unit, Precision.Hour + stated, this.flags);
  }
}
