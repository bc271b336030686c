import { isCompound, MAX_LENGTH, readDate, readDates } from '../model/edtf.js';
import type { IssueCode } from '../model/issue.js';
import { UTC_CLOCK, type Clock, type Span } from '../model/span.js';
import { faultOf, type Fault } from './fault.js';

/** Why a date can't be used, and what to write instead. */
export interface DateProblem {
  readonly code: Extract<IssueCode, `date-${string}` | 'end-before-start' | 'field-value'>;
  /** what is wrong, without a full stop: `2024-02 has no day 30` */
  readonly problem: string;
  /** what to do, as a sentence: `The last day is 29: write "2024-02-29".` */
  readonly hint: string;
  /** set when it lies in the field `end` and not in `date` */
  readonly field?: 'end';
}

export const EXAMPLES = 'Write a date such as "2002", "2023-03" or "2023-03-17".';

const pad = (value: number | string, width = 2) => String(value).padStart(width, '0');

/**
 * Slips whose meaning is unmistakable, mended one after the other. What comes out is proposed if it's a date, never used.
 * The patterns are linear: no quantifier stands inside another.
 */
const MENDS: readonly [slip: RegExp, mended: string][] = [
  [/^\s+|\s+$/g, ''],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/ (?:-|to) /, '/'],
  [/^(\d{4})-(\d{4})$/, '$1/$2'],
  [/^(\d{4})([./])(\d\d?)\2(\d\d?)\b/, '$1-$3-$4'],
  [/^(\d{4})\.(\d\d?)$/, '$1-$2'],
  [/([-T ])(\d)\b/g, '$10$2'],
  [/^(\d{4})(\d\d)(\d\d)\b/, '$1-$2-$3'],
  [/^(\d\d[1-9])0s$/, '$1X'],
  [/^c(?:a|irca)?\.? ?(\d.*)/, '$1~'],
  [/(\d) (\d\d:)/, '$1T$2'],
  [/ /g, ''],
  [/(:\d\d[+-]\d\d)(\d\d)$/, '$1:$2'],
  [/\/(?:open|now|present|today)$/, '/..'],
  [/\?~|~\?/, '%'],
  [/^-0000/, '0000'],
  [/^Y(-?\d{4})$/, '$1'],
];

function mend(text: string, read: (text: string) => boolean): string | undefined {
  for (const [slip, mended] of MENDS) {
    const before = text;
    text = text.replace(slip, mended);
    if (text !== before && read(text)) return text;
  }
  const upper = text.toUpperCase();
  return read(upper) ? upper : undefined;
}

const invalid = (problem: string, hint: string): DateProblem => ({ code: 'date-invalid', problem, hint });

/** Day, month and year in an order that only the writer knows. */
function reordered(text: string, read: (text: string) => boolean): DateProblem | string | undefined {
  const [, a = '', , b = '', year = ''] = /^(\d\d?)([-./])(\d\d?)\2(\d{4}|\d\d)$/.exec(text) ?? [];
  if (!a) return undefined;
  const [dayFirst, monthFirst] = [`${year}-${pad(b)}-${pad(a)}`, `${year}-${pad(a)}-${pad(b)}`];
  if (year.length > 2 && (a === b || !read(dayFirst) || !read(monthFirst))) {
    return [dayFirst, monthFirst].find(read);
  }
  return {
    code: 'date-ambiguous',
    problem: 'day and month can be read in more than one order',
    hint: year.length > 2 ? `Write "${dayFirst}" or "${monthFirst}".` : EXAMPLES,
  };
}

const NOT_REAL = 'date-not-real';

/** What a fault of a well-formed date means. */
function refused(fault: Fault): DateProblem {
  const unreal = (whole: string, unit: string, value: string, hint: string): DateProblem => ({
    code: NOT_REAL,
    problem: `${whole} has no ${unit} ${value}`,
    hint: +value ? hint : `If the ${unit} is not known, write "${whole}".`,
  });
  switch (fault[0]) {
    case 'range':
      return {
        code: 'date-out-of-range',
        problem: 'years end at 17 trillion',
        hint: 'Write "Y17E12" or "Y-17E12" at most.',
      };
    case 'mask':
      return { code: NOT_REAL, problem: `no day fits "${fault[1]}"`, hint: 'Check the digits beside X.' };
    case 'month':
      return unreal(fault[1], 'month', fault[2], 'Months are 01 to 12, seasons 21 to 41.');
    case 'day':
      return unreal(fault[1], 'day', fault[2], `The last day is ${fault[3]}: write "${fault[1]}-${fault[3]}".`);
    case 'time': {
      const hint = 'Times go to 23:59:59 with no leap seconds, offsets to 14:00.';
      return { code: NOT_REAL, problem: `there is no time ${fault[1]}`, hint };
    }
    case 'order': {
      const [, start, end, separator] = fault;
      const hint = `Swap them: write "${end}${separator}${start}".`;
      return { code: 'end-before-start', problem: `end "${end}" is before start "${start}"`, hint };
    }
  }
}

/**
 * Says why something is not a date in EDTF, and proposes the right form where the intent is unmistakable.
 * @param read tells whether a proposal is a date
 */
function explain(value: unknown, read: (text: string) => boolean): DateProblem {
  if (value === undefined || value === null || (typeof value === 'string' && !value.trim()))
    return { code: 'date-missing', problem: 'is missing', hint: EXAMPLES };
  if (typeof value !== 'string') {
    const isNumber = typeof value === 'number';
    const found = isNumber ? `number ${value}` : Array.isArray(value) ? 'list' : typeof value;
    const hint = isNumber && read(`${value}`) ? `Put it in quotes: "${value}".` : EXAMPLES;
    return invalid(`expected an EDTF date, got ${found}`, hint);
  }
  if (value.length > MAX_LENGTH) return invalid(`a date has at most ${MAX_LENGTH} characters`, EXAMPLES);
  if (/^-?(\d{1,3}|\d{5,7})$/.test(value))
    return invalid('years have four digits', 'Write the year 44 as "0044", the year 12024 as "Y12024".');
  const other = reordered(value, read) ?? mend(value, read);
  if (typeof other === 'object') return other;
  return invalid('dates are written year-month-day', other ? `Write "${other}".` : EXAMPLES);
}

export function isDateProblem(date: Span | DateProblem): date is DateProblem {
  return 'code' in date;
}

/** {@link readDate} with the reason where there is no date: what is wrong, and what to write instead. Never throws. */
export function parseDate(text: unknown, clock: Clock = UTC_CLOCK): Span | DateProblem {
  const span = readDate(text, clock);
  if (span) return span;
  const fault = typeof text === 'string' && text.length <= MAX_LENGTH ? faultOf(text, clock) : undefined;
  return fault ? refused(fault) : explain(text, (proposal) => !!readDate(proposal, clock));
}

/** {@link readDates} with the reason where they are no dates. */
export function parseDates(date: unknown, end: unknown, clock: Clock = UTC_CLOCK): Span | DateProblem {
  const start = parseDate(date, clock);
  if (end === undefined || end === null || isDateProblem(start)) return start;
  const field = 'end';
  const isWhole = (text: unknown) => typeof text === 'string' && isCompound(text);
  if (isWhole(date) || isWhole(end)) {
    const name = isWhole(date) ? 'date' : 'end';
    const problem = `"${name}" is already an interval or a set`;
    return { code: 'field-value', problem, hint: 'Leave out "end".', field };
  }
  const span = readDates(date, end, clock);
  if (span) return span;
  const last = parseDate(end, clock);
  if (isDateProblem(last)) return { ...last, field };
  const problem = `end "${end as string}" is before date "${date as string}"`;
  return { code: 'end-before-start', problem, hint: 'Swap them.', field };
}
