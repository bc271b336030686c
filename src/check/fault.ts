import { daysInMonth } from '../model/calendar.js';
import { DATE, LONG_YEAR, MAX_YEAR, readOne } from '../model/date.js';
import { UTC_CLOCK, type Clock } from '../model/span.js';
import { possibleDays } from '../model/unspecified.js';

/** Why a well-formed date was refused: what is wrong with it, and the texts and numbers to say so with. */
export type Fault =
  | readonly ['range']
  | readonly ['mask', text: string]
  | readonly ['month', year: string, month: string]
  | readonly ['day', month: string, day: string, last: number]
  | readonly ['time', text: string]
  | readonly ['order', start: string, end: string, separator: string];

/** What is wrong with the single date that a text begins with. */
function faultOfOne(text: string): Fault | undefined {
  const [, , digits, power = 0] = LONG_YEAR.exec(text) ?? [];
  if (digits) return +digits * 10 ** +power > MAX_YEAR ? ['range'] : undefined;
  const [whole, sign, years, significant, month, day, hour] = DATE.exec(text) ?? [];
  if (!whole || significant || !month || (sign && years === '0000')) return undefined;
  const [date, time] = whole.replace(/[~?%]/g, '').split('T');
  if (!hour && /^[-\dX]/.test(text.slice(whole.length))) return undefined;
  if (+month > 20 && +month < 42 && !day) return undefined;
  if (date.includes('X')) return possibleDays(sign, years, month, day) ? undefined : ['mask', date];
  const year = sign + years;
  if (+month < 1 || +month > 12) return ['month', year, month];
  const last = daysInMonth(+year, +month);
  if (day && (+day < 1 || +day > last)) return ['day', `${year}-${month}`, day, last];
  return day && time && !readOne(whole, UTC_CLOCK) ? ['time', time] : undefined;
}

/** Why a text is no date, if it is well-formed up to what is wrong with it. */
export function faultOf(text: string, clock: Clock): Fault | undefined {
  const isSet = /^[[{]/.test(text);
  const close = text[0] === '[' ? ']' : '}';
  const members = isSet ? text.slice(1).split(close)[0].split(',') : [text];
  const separator = isSet ? '..' : '/';
  for (const [i, member] of members.entries()) {
    const [from, to, ...more] = member.split(separator);
    /** whether each side may stand for no date, open or unknown */
    const free = isSet ? [i === 0, i === members.length - 1 && text.includes(close)] : [true, true];
    const isDate = (side: string, k: number) => !(free[k] && (side === '' || (side === '..' && !isSet)));
    const sides = to === undefined ? [from] : [from, to].filter(isDate);
    const spans = sides.map((side) => readOne(side, clock));
    const wrong = spans.indexOf(undefined);
    if (wrong >= 0) return faultOfOne(sides[wrong]);
    if (more.length && !isSet) return undefined;
    if (spans.length > 1 && spans[1]!.hi <= spans[0]!.lo) return ['order', from, to, separator];
    if (more.length) return undefined;
  }
  return undefined;
}
