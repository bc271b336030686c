import { Precision } from '../model/span.js';
import { durationText } from './durations.js';
import { floorIndex, projectedScale } from './piecewise.js';
import { distinct, noteOf, Room, type ScaleAxis } from './scale-axis.js';
import type { SequenceProjection } from './sequence.js';
import { fineRow, GAP, MIN_DISTANCE, type AxisOptions, type Tick } from './ticks.js';
import { contextOf, unitText } from './unit-text.js';
import type { View } from './view.js';

/** Dates of so many steps are measured to find how wide a label is; those of a picture are of few kinds. */
const SAMPLES = 40;

/** Words of the dates on an axis whose ticks are no round times: as fine as each needs. */
export function dateWords(view: View, { locale }: AxisOptions): (time: number, precision: number) => string {
  const context = contextOf({ locale, style: 'short' }, [view.start]);
  return (time, precision) => unitText(context, time, Math.min(precision, Precision.Minute));
}

/**
 * A tick with its date at each start, or at each 2nd, 4th, 8th … where they stand close: the same ones at any place of the view.
 * In the second row the time that lies between two of them.
 * @param view window of times
 */
export function sequenceAxis(
  projection: SequenceProjection,
  view: View,
  width: number,
  options: AxisOptions,
): ScaleAxis {
  const { starts, precision } = projection;
  const { toPx } = projectedScale(projection, view, width);
  const words = dateWords(view, options);
  const label = (k: number) => words(starts[k], precision[k]);
  const first = floorIndex(starts, view.start);
  const final = floorIndex(starts, view.end);
  const room = new Room(width);
  let widest = MIN_DISTANCE;
  const sample = Math.max(1, Math.floor(starts.length / SAMPLES));
  for (let k = 0; k < starts.length; k += sample) widest = Math.max(widest, options.measure(label(k), 'fine') + GAP);
  const step = projection.distance(view.start, view.end) / width / projection.unit!;
  const every = 2 ** Math.max(0, Math.ceil(Math.log2(widest * step)));

  const ticks: Tick[] = [];
  const notes: ScaleAxis['notes'][number][] = [];
  for (let k = Math.floor(first / every) * every; k <= final + every && k < starts.length; k += every) {
    if (k < 0) continue;
    const x = toPx(starts[k]);
    const next = k + every;
    if (x >= 0 && x <= width) {
      const text = label(k);
      ticks.push({ time: starts[k], x, label: text, labelWidth: options.measure(text, 'fine') });
    }
    const end = next < starts.length ? toPx(starts[next]) : -1;
    if (end > 0 && x < width)
      notes.push(
        noteOf(`g${starts[k]}`, [x, end], durationText(options.locale, starts[next] - starts[k]), options, room),
      );
  }
  return { fine: fineRow(distinct(ticks), width), context: [], unit: 'd', notes };
}
