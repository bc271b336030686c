import { utcDay, utcMonth, type TimeInterval } from 'd3-time';
import { DAY } from '../model/calendar.js';
import { agoText, clockText, dateText } from './formats.js';
import type { View } from './view.js';
import { isDeepYear, yearOf, yearStart } from './years.js';

/** What divides one row of the axis. */
export interface Row {
  /** shortest distance of two ticks, ms */
  readonly ms: number;
  /** times of the ticks in the view, and some on each side */
  readonly times: (view: View) => number[];
  /** @param era G if years before the first are in view, else empty */
  readonly label: (locale: string, time: number, era: string) => string;
}

/** One way to divide the axis. */
export interface Step extends Row {
  /** field of the unit as in {@link dateText}: y, M, d, h, m, s, S */
  readonly unit: string;
  /** times that stand for all others when the room of a label is measured */
  readonly samples: readonly number[];
  /** the unit above; none above years */
  readonly context?: Row;
}

/** Leaves out a tick that stands too close before the next: the 31st before the 1st, 1 CE before 2 CE. */
const spaced = (times: readonly number[], ms: number) => times.filter((time, i) => !(times[i + 1] - time < 0.7 * ms));

const row = (ms: number, fields: string, times: Row['times']): Row => ({
  ms,
  times: (view) => spaced(times(view), ms),
  label: (locale, time, era) =>
    fields === 'h'
      ? clockText(locale, fields, time, () => dateText(locale, 'm', time))
      : dateText(locale, fields[0] === 'y' ? fields + era : fields, time),
});

/** A row of calendar units. A tick is spaced by those after it, so two more are made than are seen. */
const calendarRow = (ms: number, fields: string, interval: TimeInterval): Row =>
  row(ms, fields, ({ start, end }) =>
    interval.range(interval.floor(new Date(start)), new Date(end + 2 * ms)).map(Number),
  );

/** Times of the whole numbers between two, of one before and two after. */
const series = (from: number, to: number, time: (k: number) => number) => {
  const first = Math.floor(from) - 1;
  return Array.from({ length: Math.ceil(to) + 3 - first }, (_, i) => time(first + i));
};

const YEAR = 365 * DAY;
const MONTH = 28 * DAY;

const YEARS = calendarRow(YEAR, 'y', utcMonth.every(12)!);
const MONTHS = calendarRow(MONTH, 'yL', utcMonth);
const DAYS = calendarRow(DAY, 'yLd', utcDay);

/** field of the unit, its shortest length in ms, counts, context, d3's interval where counts begin anew in the unit above */
const UNITS = [
  ['S', 1, [1, 2, 5, 10, 20, 50, 100, 200, 500], DAYS],
  ['s', 1000, [1, 2, 5, 10, 15, 30], DAYS],
  ['m', 60_000, [1, 2, 5, 10, 15, 30], DAYS],
  ['h', 3_600_000, [1, 3, 6, 12], DAYS],
  ['d', DAY, [1, 2, 7, 14], MONTHS, utcDay],
  ['M', MONTH, [1, 3, 6], YEARS, utcMonth],
] as const;

/** One for each month: names of months differ most in length. */
const SAMPLES = Array.from({ length: 12 }, (_, month) => Date.UTC(2028, month, 28, 22, 58, 58, 888));

/** Steps below a year, finest first. */
export const DATE_STEPS: readonly Step[] = UNITS.flatMap(([unit, unitMs, counts, context, interval]) =>
  counts.map((count): Step => {
    const ms = count * unitMs;
    const ticks = interval
      ? calendarRow(ms, unit, interval.every(count)!)
      : row(ms, unit, ({ start, end }) => series(start / ms, end / ms, (k) => k * ms));
    return { unit, samples: SAMPLES, context, ...ticks };
  }),
);

/**
 * Whole years, in the years that labels show: …, 1000 BCE, 500 BCE, 1 CE, 500 CE, … Deep time is counted from year 0.
 * @param largest greatest distance from year 0 in the view; only its number of digits counts
 */
function yearStep(count: number, deep: boolean, largest: number): Step {
  const magnitude = 10 ** Math.max(3, Math.floor(Math.log10(largest)));
  const long = (size: number) => 8 * size + Math.min(9 * count, 1.9 * size);
  // "900,000" is longer than "1 million", so the size below counts as well. Plurals of 4 or 10 may be longer than those of 9,
  // as of what ends in them: in Arabic of 103 to 110, in Slavic languages of 24.
  const samples = deep
    ? [long(magnitude), long(magnitude / 10), magnitude, 1.1 * magnitude, 8 * magnitude + 4, 8 * magnitude + 10].map(
        (y) => y - (y % count),
      )
    : [2 * magnitude + 8];
  const years = row(count * YEAR, 'y', ({ start, end }) =>
    series(yearOf(start) / count, yearOf(end) / count, (k) => yearStart(k * count + Number(k < 0 ? !deep : !k))),
  );
  return {
    ...years,
    unit: 'y',
    label: deep ? (locale, time) => agoText(locale, yearOf(time), count) : years.label,
    samples: samples.flatMap((year) => [yearStart(year), yearStart(-year)]),
  };
}

/** All steps that may divide a view, finest first; `finest` in ms skips years that are too fine anyway. */
export function* stepsFor(view: View, finest: number): Generator<Step> {
  const largest = Math.max(Math.abs(yearOf(view.start)), Math.abs(yearOf(view.end)));
  const deep = isDeepYear(largest);
  if (!deep) yield* DATE_STEPS;
  for (let power = Math.max(0, Math.floor(Math.log10(finest / YEAR))); power < 20; power++)
    for (const factor of [1, 2, 5]) yield yearStep(factor * 10 ** power, deep, largest);
}
