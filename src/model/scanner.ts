import { DAY, dayNumber, daysInMonth } from './calendar.js';
import { pad, type DateProblem } from './date-problem.js';
import { DateFlag, Precision, type Clock, type Span } from './span.js';
import { possibleDays, possibleYears } from './unspecified.js';

/** Beyond this the milliseconds of a year are no longer exact to the day. */
const MAX_YEAR = 17e12;

/** First months of the groupings 21–41, in base 16. Winter begins in December, so that codes sort as times. */
const SEASON_MONTHS = '369c369c9c36147a15917';

const NUMBER = /[1-9]\d*/y;
const TIME = /(\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?(?:Z|([+-])(\d\d)(?::(\d\d))?)?/y;

/** A date that stands for one time somewhere in [lo, hi). */
export const somewhere = (lo: number, hi: number, precision: number, flags: number): Span => ({
  lo,
  loHi: hi,
  hiLo: lo,
  hi,
  precision,
  flags,
});

const isSeason = (code: number) => code > 20 && code < 42;

/** Reads single dates out of an EDTF text from left to right; what stands around them is the caller's. */
export class Scanner {
  /** position of the next character */
  at = 0;
  /** why a date that is well-formed was refused */
  problem?: DateProblem;
  private flags = 0;
  private masked = false;

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

  /** Reads a date; undefined if there is none, or none that is accepted (then `problem` may say why). */
  date(): Span | undefined {
    const from = this.at;
    this.flags = 0;
    this.masked = false;
    this.qualifier();
    if (this.eat('Y')) return this.longYear();
    const sign = this.eat('-') ? -1 : 1;
    const year = this.digits(4);
    if (sign < 0 && !year && !this.masked) return undefined;
    this.qualifier();
    if (this.eat('S')) return this.masked ? undefined : this.significant(sign, year, 4);
    const month = this.part();
    const day = month === undefined ? month : this.part();
    if (year < 0 || month === -1 || day === -1) return undefined;
    if (this.masked) return this.unspecified(sign, this.text.slice(from, this.at).replace(/^-|[~?%]/g, ''));
    return this.calendar(sign * year, month, day);
  }

  fail(code: DateProblem['code'], problem: string, hint: string): undefined {
    this.problem = { code, problem, hint };
  }

  private match(pattern: RegExp): string[] {
    pattern.lastIndex = this.at;
    const groups = pattern.exec(this.text) ?? [''];
    this.at += groups[0].length;
    return groups;
  }

  /** Reads `~` (approximate), `?` (uncertain) or `%` (both), if it is there. */
  private qualifier(): void {
    const flags = '~?%'.indexOf(this.text[this.at] ?? '-') + 1;
    if (!flags) return;
    this.at++;
    this.flags |= flags;
  }

  /** Reads exactly so many digits, X as 0; −1 if there are fewer or more. */
  private digits(count: number): number {
    let value = 0;
    for (; ; count--, this.at++) {
      const digit = this.text.charCodeAt(this.at) - 48;
      const known = digit >= 0 && digit <= 9;
      if (!count) return known ? -1 : value;
      if (!known && digit !== 40) return -1;
      this.masked ||= !known;
      value = value * 10 + (known ? digit : 0);
    }
  }

  /** Reads `-MM` or `-DD`; undefined if there is none, −1 if it is malformed. */
  private part(): number | undefined {
    if (!this.eat('-')) return undefined;
    this.qualifier();
    const value = this.digits(2);
    this.qualifier();
    return value;
  }

  private calendar(year: number, month: number | undefined, day: number | undefined): Span | undefined {
    if (month === undefined) return this.years(year, year, Precision.Year);
    if (isSeason(month) && day === undefined) return this.season(year, year, month);
    const name = (year < 0 ? '-' : '') + pad(Math.abs(year), 4);
    if (month < 1 || month > 12) return this.unreal(name, 'month', month, 'Months are 01 to 12, seasons 21 to 41.');
    const first = dayNumber(year, month, day ?? 1);
    if (day === undefined) return this.days(first, dayNumber(year, month + 1, 1), Precision.Month);
    if (day < 1 || (day > 28 && day > daysInMonth(year, month))) {
      const last = daysInMonth(year, month);
      const inMonth = `${name}-${pad(month)}`;
      return this.unreal(inMonth, 'day', day, `The last day is ${last}: write "${inMonth}-${last}".`);
    }
    return this.eat('T') ? this.time(first * DAY) : this.days(first, first + 1, Precision.Day);
  }

  private unreal(whole: string, unit: string, value: number, hint: string): undefined {
    const unknown = `If the ${unit} is not known, write "${whole}".`;
    return this.fail('date-not-real', `${whole} has no ${unit} ${pad(value)}`, value ? hint : unknown);
  }

  /** Ends a date that is whole days: numbers of the first day and of the first after it. */
  private days(first: number, after: number, precision: number): Span {
    return somewhere(first * DAY, after * DAY, precision, this.flags);
  }

  private years(first: number, last: number, precision: number): Span {
    return this.days(dayNumber(first, 1, 1), dayNumber(last + 1, 1, 1), precision);
  }

  /** Groupings 21–41 of the years from `first` to `last`: seasons, quarters, thirds and halves. */
  private season(first: number, last: number, code: number): Span {
    const month = parseInt(SEASON_MONTHS[code - 21], 16);
    const months = code < 37 ? 3 : code < 40 ? 4 : 6;
    this.flags |= DateFlag.Season | (code > 28 && code < 33 ? DateFlag.Southern : 0);
    return this.days(dayNumber(first, month, 1), dayNumber(last, month + months, 1), Precision.Month);
  }

  /** A date with X for unknown digits: from the first to the last real day that it can stand for. */
  private unspecified(sign: number, mask: string): Span | undefined {
    const [year, month, day] = mask.split('-') as [string, string?, string?];
    this.flags |= DateFlag.Unspecified;
    if (isSeason(Number(month)) && !day) return this.season(...possibleYears(sign, year), Number(month));
    const possible = possibleDays(sign, year, month, day);
    return possible
      ? this.days(possible.first, possible.last + 1, possible.precision)
      : this.fail('date-not-real', `no day fits "${mask}"`, 'Check the digits beside X.');
  }

  /** Reads the rest of a year of more than four digits: `Y-17E7`. */
  private longYear(): Span | undefined {
    const sign = this.eat('-') ? -1 : 1;
    const [digits] = this.match(NUMBER);
    const power = this.eat('E') ? Number(this.match(NUMBER)[0]) : 0;
    const year = Number(digits) * 10 ** power;
    if (year < (power ? 1 : 10_000)) return undefined;
    if (year > MAX_YEAR)
      return this.fail('date-out-of-range', 'years end at 17 trillion', 'Write "Y17E12" or "Y-17E12" at most.');
    if (this.eat('S')) return this.significant(sign, year, String(year).length);
    this.qualifier();
    return this.years(sign * year, sign * year, Precision.Year);
  }

  /** Reads how many digits of a year are significant: `1950S2` is some year of 1900–1999. */
  private significant(sign: number, year: number, width: number): Span | undefined {
    const count = Number(this.match(NUMBER)[0]);
    if (year < 0 || !count || count > width) return undefined;
    this.qualifier();
    const unit = 10 ** (width - count);
    const low = year - (year % unit);
    const high = low + unit - 1;
    const precision = Math.max(0, Precision.Year - width + count);
    return sign < 0 ? this.years(-high, -low, precision) : this.years(low, high, precision);
  }

  /** Reads the rest of a time of day: the hour, then minute, second, fraction and offset as far as they are there. */
  private time(midnight: number): Span | undefined {
    const [text, hour, minute, second, fraction, sign, hours = 0, minutes = 0] = this.match(TIME);
    if (!text) return undefined;
    this.qualifier();
    const offset = +hours * 60 + +minutes;
    if (+hour > 23 || +(minute ?? 0) > 59 || +(second ?? 0) > 59 || +minutes > 59 || offset > 840) {
      const hint = 'Times go from 00:00:00 to 23:59:59 with no leap seconds, offsets to 14:00.';
      return this.fail('date-not-real', `there is no time ${text}`, hint);
    }
    const stated = [minute, second, fraction].filter(Boolean).length;
    // Digits beyond the millisecond change nothing.
    const unit = [3_600_000, 60_000, 1000, 10 ** Math.max(0, 3 - (fraction ?? '').length)][stated];
    const seconds = (+hour * 60 + +(minute ?? 0)) * 60 + +(second ?? 0);
    const local = midnight + seconds * 1000 + +`${fraction ?? 0}00`.slice(0, 3);
    const zoned = sign || text.endsWith('Z');
    this.flags |= DateFlag.Timed | (zoned ? DateFlag.Zoned : 0);
    const lo = zoned ? this.clock.instant(local - +`${sign ?? ''}1` * offset * 60_000) : this.clock.wall(local);
    return somewhere(lo, lo + unit, Precision.Hour + stated, this.flags);
  }
}
