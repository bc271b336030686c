import type { TimeScale } from './scale.js';
import { stepsFor, type Row, type Step } from './steps.js';
import type { View } from './view.js';
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
  /** unit of the fine row: y, M, d, h, m, s or S, as in the formats of dates */
  readonly unit: string;
}

export type RowKind = 'fine' | 'context';

export interface AxisOptions {
  readonly locale: string;
  /** px of a label in the font of its row */
  readonly measure: (text: string, row: RowKind) => number;
}

/** Least px between two ticks, and between two labels of a row. */
export const MIN_DISTANCE = 56;
export const GAP = 14;
const MAX_TICKS = 40;

/** A tick whose label is not placed yet. */
export type Tick = Omit<AxisTick, 'labelX'>;

/** Labels centred on their ticks; at the edges moved into the plot if there is room, else left out. */
export function fineRow(all: readonly Tick[], width: number): AxisTick[] {
  const ticks = all.map((tick) => {
    const centred = tick.x - tick.labelWidth / 2;
    const labelX = Math.max(0, Math.min(centred, width - tick.labelWidth));
    return { ...tick, labelX, moved: labelX !== centred };
  });
  const shown: AxisTick[] = [];
  for (const tick of [...ticks].sort((a, b) => Number(a.moved) - Number(b.moved))) {
    const free = ({ labelX, labelWidth }: AxisTick) =>
      tick.labelX >= labelX + labelWidth + GAP || labelX >= tick.labelX + tick.labelWidth + GAP;
    if (tick.labelWidth <= width && shown.every(free)) shown.push(tick);
  }
  return ticks.map((tick) => (shown.includes(tick) ? tick : { ...tick, label: '', labelX: tick.x, labelWidth: 0 }));
}

/** Labels at the start of their unit; the first stays at the edge as long as it has room before the next. */
function contextRow(all: readonly Tick[], width: number): AxisTick[] {
  const units = all.map((tick, i) => {
    const labelX = Math.max(0, tick.x);
    const next = all[i + 1]?.x;
    return { ...tick, labelX, room: (next < width ? next - GAP : width) - labelX };
  });
  const shown = units.filter(({ labelWidth, room }) => labelWidth <= room);
  if (shown.length || !units.length) return shown;
  // Nowhere enough room: the longest unit in view is named all the same, moved into the plot.
  const longest = units.reduce((a, b) => (b.room > a.room ? b : a));
  const labelX = Math.min(longest.labelX, width - longest.labelWidth);
  return labelX < 0 ? [] : [{ ...longest, labelX }];
}

/** The widest label of each row of units, which is asked for in every frame. */
const known = new WeakMap<Row, { measure: AxisOptions['measure']; locale: string; px: number }>();

/**
 * The finest step whose labels don't touch. It depends on the scale and the locale, not on the place of the view, so panning
 * changes no step (but for years of more digits).
 */
export function stepFor(
  view: View,
  width: number,
  msPerPx: number,
  { locale, measure }: AxisOptions,
): Step | undefined {
  // By samples: the view's place has no say in it.
  const fits = (row: Row, { samples, context }: Step, kind: RowKind) => {
    let widest = known.get(row);
    if (widest?.measure !== measure || widest.locale !== locale) {
      const labels = samples.map((time) => row.label(locale, time, context ? '' : 'G'));
      known.set(row, (widest = { measure, locale, px: Math.max(...labels.map((label) => measure(label, kind))) }));
    }
    return widest.px + GAP <= row.ms / msPerPx;
  };
  const least = Math.max(MIN_DISTANCE, width / MAX_TICKS);
  for (const step of stepsFor(view, msPerPx * MIN_DISTANCE))
    if (
      step.ms / msPerPx >= least &&
      fits(step, step, 'fine') &&
      (!step.context || fits(step.context, step, 'context'))
    )
      return step;
  return undefined;
}

/** The ticks of a row in a view, as they are on the axis. */
export function ticksIn(
  row: Row,
  kind: RowKind,
  view: View,
  from: number,
  toPx: (time: number) => number,
  { locale, measure }: AxisOptions,
  era: string,
): Tick[] {
  return row
    .times(view)
    .filter((time) => time >= from && time <= view.end)
    .map((time) => {
      const label = row.label(locale, time, era);
      return { time, x: toPx(time), label, labelWidth: measure(label, kind) };
    });
}

/** Ticks and labels for a view, from 1 ms to billions of years. */
export function axisOf({ view, width, msPerPx, toPx }: TimeScale, options: AxisOptions): Axis {
  const era = yearOf(view.start) < 1 ? 'G' : '';
  const step = stepFor(view, width, msPerPx, options);
  if (!step) return { fine: [], context: [], unit: 'y' };
  const ticks = (row: Row, kind: RowKind, from: number) => ticksIn(row, kind, view, from, toPx, options, era);
  return {
    fine: fineRow(ticks(step, 'fine', view.start), width),
    context: step.context ? contextRow(ticks(step.context, 'context', -Infinity), width) : [],
    unit: step.unit,
  };
}
