import { DAY } from '../model/calendar.js';
import { durationText } from './durations.js';
import { projectedScale, type ScaleProjection } from './piecewise.js';
import { distinct, noteOf, Room, type AxisNote, type ScaleAxis } from './scale-axis.js';
import { dateWords } from './sequence-axis.js';
import { Precision } from '../model/span.js';
import { fineRow, GAP, MIN_DISTANCE, type AxisOptions, type Tick } from './ticks.js';
import type { View } from './view.js';

const YEAR = 365.2425 * DAY;
const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000];

/** Round distances, ms, the roundest first: whoever comes first keeps its place where there is little room. */
const DISTANCES = [
  ...[0, 3, 6, 9].map((power) => 10 ** power * YEAR),
  ...[1, 2, 4, 5, 7, 8].map((power) => 10 ** power * YEAR),
  DAY,
  YEAR / 12,
  HOUR,
  MINUTE,
  SECOND,
  1,
  7 * DAY,
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((power) => [5 * 10 ** power * YEAR, 2 * 10 ** power * YEAR]),
  YEAR / 4,
  3 * DAY,
  6 * HOUR,
  10 * MINUTE,
  10 * SECOND,
  2 * DAY,
  14 * DAY,
  YEAR / 2,
  12 * HOUR,
  3 * HOUR,
  30 * MINUTE,
];

/**
 * Ticks at round distances back from the last event, with the date there, and the distance in the second row. Which of them are
 * shown depends on how much is in a pixel, not on the place of the view.
 * @param origin the last event, axis ms
 * @param words of a distance: "3 days before"
 * @param view window of times
 */
export function logAxis(
  projection: ScaleProjection,
  origin: number,
  view: View,
  width: number,
  options: AxisOptions,
  words: (distance: string) => string,
): ScaleAxis {
  const { measure, locale } = options;
  const scale = projectedScale(projection, view, width);
  const perPx = scale.msPerPx;
  const date = dateWords(view, options);
  const chosen: { readonly distance: number; readonly at: number; readonly room: number }[] = [];
  const choose = (distance: number) => {
    const at = projection.distance(origin, origin - distance) / perPx;
    const text = date(origin - distance, distance < DAY ? Precision.Minute : Precision.Day);
    const room = Math.max(
      MIN_DISTANCE,
      measure(text, 'fine') + GAP,
      distance ? measure(words(durationText(locale, distance)), 'fine') + GAP : 0,
    );
    if (chosen.every((other) => Math.abs(other.at - at) >= (other.room + room) / 2))
      chosen.push({ distance, at, room });
  };
  choose(0);
  DISTANCES.forEach(choose);

  const room = new Room(width);
  const ticks: Tick[] = [];
  const notes: AxisNote[] = [];
  for (const { distance } of chosen.sort((a, b) => b.distance - a.distance)) {
    const time = origin - distance;
    const x = scale.toPx(time);
    if (!(x >= 0 && x <= width)) continue;
    const label = date(time, distance < DAY && distance ? Precision.Minute : Precision.Day);
    ticks.push({ time, x, label, labelWidth: measure(label, 'fine') });
    if (distance) notes.push(noteOf(`d${distance}`, [x, x], words(durationText(locale, distance)), options, room));
  }
  return { fine: fineRow(distinct(ticks), width), context: [], unit: 'd', notes };
}
