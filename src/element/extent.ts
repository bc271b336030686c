import type { Scene, SceneMark } from '../layout/types.js';
import type { EventColumns } from '../model/columns.js';
import { UNIT_MS } from '../model/units.js';
import type { View } from '../time/view.js';

/** How many of its own units around an event make it readable in its surroundings. */
const SURROUNDINGS = 12;

/** First start and last finite end of the events that show. Axis ms. */
export function extentOf(columns: EventColumns | undefined, order: ArrayLike<number>): View {
  if (!columns?.size) return { start: 0, end: 1 };
  let start = Infinity;
  let end = -Infinity;
  for (let k = 0; k < order.length; k++) {
    const from = columns.start[order[k]];
    const last = columns.last[order[k]];
    if (from < start) start = from;
    const until = last < Infinity ? last : from;
    if (until > end) end = until;
  }
  // One moment alone gets the surroundings of its own unit.
  const unit = UNIT_MS[columns.precision[order[0]]];
  return start === end ? { start: start - unit, end: end + unit } : { start, end };
}

/** The window that shows one event with its surroundings. Axis ms. */
export function surroundings(columns: EventColumns, event: number, minSpan: number): View {
  const from = columns.start[event];
  const last = columns.last[event] < Infinity ? columns.last[event] : from;
  const span = Math.max((last - from) * 3, UNIT_MS[columns.precision[event]] * SURROUNDINGS, minSpan);
  const centre = from + (last - from) / 2;
  return { start: centre - span / 2, end: centre + span / 2 };
}

/** The mark whose (first) event starts nearest to a time (axis ms); none in an empty picture. */
export function nearestMark({ start }: EventColumns, { marks }: Scene, time: number): SceneMark | undefined {
  const distance = (mark: SceneMark) => Math.abs(start[mark.event] - time);
  return marks.reduce<SceneMark | undefined>(
    (best, mark) => (best && distance(best) <= distance(mark) ? best : mark),
    undefined,
  );
}
