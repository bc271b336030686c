import {
  utcDay,
  utcHour,
  utcMillisecond,
  utcMinute,
  utcMonth,
  utcSecond,
  utcYear,
  type CountableTimeInterval,
} from 'd3-time';
import { DAY } from '../model/calendar.js';
import { dateText, hourText, agoText } from './formats.js';
import { isDeepYear, yearOf, yearStart } from './years.js';
import type { View } from './view.js';

/** One way to divide the axis. */
export interface Step {
  readonly unit: 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';
  /** how many units */
  readonly count: number;
  /** shortest distance of two ticks, ms */
  readonly ms: number;
  /** times of the ticks in the view, and one on each side */
  times(view: View): number[];
  label(locale: string, time: number, era: boolean): string;
  /** times that stand for all others when the room of a label is measured */
  readonly samples: readonly number[];
  /** the unit above; none above years */
  readonly context?: {
    readonly interval: CountableTimeInterval;
    /** fields of {@link dateText} */
    readonly fields: string;
    /** shortest length, ms */
    readonly ms: number;
  };
}

const YEAR = 365 * DAY;
const MONTH = 28 * DAY;

const YEAR_CONTEXT = { interval: utcYear, fields: 'y', ms: YEAR };
const MONTH_CONTEXT = { interval: utcMonth, fields: 'yL', ms: MONTH };
const DAY_CONTEXT = { interval: utcDay, fields: 'yLd', ms: DAY };

/** unit, d3's interval, shortest length in ms, counts, fields of the fine label, context */
const UNITS = [
  ['millisecond', utcMillisecond, 1, [1, 2, 5, 10, 20, 50, 100, 200, 500], 'hmsS', DAY_CONTEXT],
  ['second', utcSecond, 1000, [1, 2, 5, 10, 15, 30], 'hms', DAY_CONTEXT],
  ['minute', utcMinute, 60_000, [1, 2, 5, 10, 15, 30], 'hm', DAY_CONTEXT],
  ['hour', utcHour, 3_600_000, [1, 3, 6, 12], 'h', DAY_CONTEXT],
  ['day', utcDay, DAY, [1, 2, 7, 14], 'd', MONTH_CONTEXT],
  ['month', utcMonth, MONTH, [1, 3, 6], 'M', YEAR_CONTEXT],
] as const;

/** One for each month: names of months differ most in length. */
const SAMPLES = Array.from({ length: 12 }, (_, month) => Date.UTC(2028, month, 28, 22, 58, 58, 888));

/** Leaves out a tick that stands too close before the next: the 31st before the 1st, 1 CE before 2 CE. */
const spaced = (times: readonly number[], ms: number) => times.filter((time, i) => !(times[i + 1] - time < 0.7 * ms));

/** Steps below a year, finest first. */
export const DATE_STEPS: readonly Step[] = UNITS.flatMap(([unit, interval, unitMs, counts, fields, context]) =>
  counts.map((count): Step => {
    const every = interval.every(count)!;
    const ms = count * unitMs;
    return {
      unit,
      count,
      ms,
      // A tick is spaced by those after it, so two steps more are made than are seen.
      times: ({ start, end }) =>
        spaced(every.range(every.floor(new Date(start)), new Date(end + 2 * ms)).map(Number), ms),
      label: (locale, time) =>
        fields === 'h' ? hourText(locale, time, () => dateText(locale, 'hm', time)) : dateText(locale, fields, time),
      samples: SAMPLES,
      context,
    };
  }),
);

/**
 * Whole years, in the years that labels show: …, 1000 BCE, 500 BCE, 1 CE, 500 CE, … Deep time is counted from year 0.
 * @param largest greatest distance from year 0 in the view; only its number of digits counts
 */
function yearStep(count: number, deep: boolean, largest: number): Step {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(1000, largest)));
  // "900,000" is longer than "1 million", so the size below counts as well.
  const samples = deep
    ? [magnitude, magnitude / 10].map((size) => 8 * size + Math.min(9 * count, 1.9 * size)).map((y) => y - (y % count))
    : [2 * magnitude + 8];
  return {
    unit: 'year',
    count,
    ms: count * YEAR,
    times({ start, end }) {
      const first = Math.floor(yearOf(start) / count) - 1;
      const last = Math.ceil(yearOf(end) / count) + 2;
      const years = Array.from({ length: last - first + 1 }, (_, i) => {
        const k = first + i;
        return k > 0 ? k * count : k ? k * count + (deep ? 0 : 1) : 1;
      });
      return spaced(years.map(yearStart), count * YEAR);
    },
    label(locale, time, era) {
      return deep ? agoText(locale, yearOf(time), count) : dateText(locale, era ? 'yG' : 'y', time);
    },
    samples: samples.flatMap((year) => [yearStart(year), yearStart(-year)]),
  };
}

/** All steps that may divide a view, finest first; `finest` in ms skips years that are too fine anyway. */
export function* stepsFor(view: View, finest: number): Generator<Step> {
  const [first, last] = [yearOf(view.start), yearOf(view.end)];
  const deep = isDeepYear(first) || isDeepYear(last);
  if (!deep) yield* DATE_STEPS;
  const largest = Math.max(Math.abs(first), Math.abs(last));
  for (let power = Math.max(0, Math.floor(Math.log10(finest / YEAR))); power < 20; power++)
    for (const factor of [1, 2, 5]) yield yearStep(factor * 10 ** power, deep, largest);
}
