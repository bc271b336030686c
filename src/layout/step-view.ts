import type { EventColumns } from '../model/columns.js';
import { fitView, type View } from '../time/view.js';

/** Room before the previous step, and after the start of the next, where its label begins; shares of the width */
const ROOM = { start: 0.03, end: 0.13 };
/** Narrower each time by this. */
const NARROWER = 2;

/**
 * The window in which a step of the story is read: from a little before the previous step to a little after the next, and the
 * whole of the step itself. Where its label would not show in that, narrower about its start until it does. In places.
 * @param beside numbers of the steps before and after it, where there are any
 * @param width of the plot, px
 * @param shows whether its label shows at a scale (places per px)
 * @param least narrowest span that people may zoom to
 * @returns undefined where all of them are at one moment
 */
export function stepView(
  { start, last }: EventColumns,
  event: number,
  beside: readonly number[],
  width: number,
  shows: (scale: number) => boolean,
  least: number,
): View | undefined {
  const from = start[event];
  const places = [event, ...beside].map((step) => start[step]);
  if (last[event] < Infinity) places.push(last[event]);
  const extent = { start: Math.min(...places), end: Math.max(...places) };
  if (extent.start === extent.end) return undefined;
  const whole = fitView(extent, width, { start: ROOM.start * width, end: ROOM.end * width });
  let span = whole.end - whole.start;
  if (shows(span / width)) return whole;
  do span /= NARROWER;
  while (span / NARROWER > least && !shows(span / width));
  return { start: from - span / 2, end: from + span / 2 };
}
