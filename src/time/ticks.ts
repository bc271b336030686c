import { dateText } from './formats.js';
import type { TimeScale } from './scale.js';
import { stepsFor, type Step } from './steps.js';
import { yearOf } from './years.js';

/** One tick with its label. Coordinates are px from the edge where time begins. */
export interface AxisTick {
  /** axis ms */
  readonly time: number;
  /** px of the tick; of a context's start below 0 when it began before the view */
  readonly x: number;
  /** empty where there is no room for it (at the edges) */
  readonly label: string;
  /** the label's box, wholly within the plot */
  readonly labelX: number;
  readonly labelWidth: number;
}

/** The two rows of the axis: units, and the unit above as their context ("2 · 3 · 4" under "September 2024"). */
export interface Axis {
  readonly fine: readonly AxisTick[];
  readonly context: readonly AxisTick[];
  /** unit of the fine row */
  readonly unit: string;
}

export interface AxisOptions {
  readonly locale: string;
  /** px of a label in the font of its row */
  readonly measure: (text: string, row: 'fine' | 'context') => number;
  /** least px between two labels of a row */
  readonly minGap?: number;
}

/** Least px between two ticks. */
const MIN_DISTANCE = 56;
const MAX_TICKS = 40;

/** Whether the ticks stand apart and the labels of both rows have room, by samples: the view's place has no say in it. */
function fits(step: Step, scale: TimeScale, { locale, measure, minGap = 14 }: AxisOptions): boolean {
  const px = step.ms / scale.msPerPx;
  const { context } = step;
  return (
    px >= Math.max(MIN_DISTANCE, scale.width / MAX_TICKS) &&
    step.samples.every((time) => measure(step.label(locale, time, true), 'fine') + minGap <= px) &&
    (!context ||
      step.samples.every(
        (time) => measure(dateText(locale, context.fields, time), 'context') + minGap <= context.ms / scale.msPerPx,
      ))
  );
}

/** Labels centred on their ticks; at the edges moved into the plot if there is room, else left out. */
function fineRow(
  step: Step,
  scale: TimeScale,
  { locale, measure, minGap = 14 }: AxisOptions,
  era: boolean,
): AxisTick[] {
  const { start, end } = scale.view;
  const ticks = step
    .times(scale.view)
    .filter((time) => time >= start && time <= end)
    .map((time): AxisTick => {
      const x = scale.toPx(time);
      const label = step.label(locale, time, era);
      const labelWidth = measure(label, 'fine');
      return {
        time,
        x,
        label,
        labelWidth,
        labelX: Math.max(0, Math.min(x - labelWidth / 2, scale.width - labelWidth)),
      };
    });
  const centred = (tick: AxisTick) => tick.labelX === tick.x - tick.labelWidth / 2;
  const shown: AxisTick[] = [];
  for (const tick of [...ticks.filter(centred), ...ticks.filter((tick) => !centred(tick))]) {
    const free = (other: AxisTick) =>
      tick.labelX >= other.labelX + other.labelWidth + minGap || other.labelX >= tick.labelX + tick.labelWidth + minGap;
    if (tick.labelWidth <= scale.width && shown.every(free)) shown.push(tick);
  }
  return ticks.map((tick) => (shown.includes(tick) ? tick : { ...tick, label: '', labelX: tick.x, labelWidth: 0 }));
}

/** Labels at the start of their unit; the first stays at the edge as long as it has room before the next. */
function contextRow(
  step: Step,
  scale: TimeScale,
  { locale, measure, minGap = 14 }: AxisOptions,
  era: boolean,
): AxisTick[] {
  if (!step.context) return [];
  const { interval, fields } = step.context;
  const { start, end } = scale.view;
  const first = interval.floor(new Date(start));
  const units = interval.range(first, new Date(end)).map((date, i, all): AxisTick & { room: number } => {
    const x = scale.toPx(+date);
    const next = all[i + 1];
    const labelX = Math.max(0, x);
    const label = dateText(locale, era ? `${fields}G` : fields, +date);
    return {
      time: +date,
      x,
      label,
      labelX,
      labelWidth: measure(label, 'context'),
      room: (next ? scale.toPx(+next) - minGap : scale.width) - labelX,
    };
  });
  const shown = units.filter(({ labelWidth, room }) => labelWidth <= room);
  if (shown.length || !units.length) return shown;
  // Nowhere enough room: the longest unit in view is named all the same, moved into the plot.
  const longest = units.reduce((a, b) => (b.room > a.room ? b : a));
  const labelX = Math.min(longest.labelX, scale.width - longest.labelWidth);
  return labelX < 0 ? [] : [{ ...longest, labelX }];
}

/**
 * Ticks and labels for a view, from 1 ms to billions of years: the finest step whose labels don't touch. The step depends
 * on the scale and the locale, not on the place of the view, so panning changes no step (but for years of more digits).
 */
export function axisOf(scale: TimeScale, options: AxisOptions): Axis {
  const era = yearOf(scale.view.start) < 1;
  for (const step of stepsFor(scale.view, scale.msPerPx * MIN_DISTANCE)) {
    if (!fits(step, scale, options)) continue;
    return {
      fine: fineRow(step, scale, options, era),
      context: contextRow(step, scale, options, era),
      unit: step.unit,
    };
  }
  return { fine: [], context: [], unit: 'year' };
}
