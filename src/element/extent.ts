import type { EventColumns } from '../model/columns.js';
import { UNIT_MS } from '../model/units.js';
import type { View } from '../time/view.js';

/** How many of its own units around an event make it readable in its surroundings. */
const SURROUNDINGS = 12;

export const middleOf = ({ start, end }: View): number => (start + end) / 2;

export const isIn = ({ start, end }: View, time: number): boolean => time >= start && time <= end;

/** Number of the event with this id; −1 for none. */
export const numberOf = (columns: EventColumns | undefined, id: string | null): number =>
  id === null ? -1 : (columns?.indexOf(id) ?? -1);

/** Numbers of the events that a filter shows, in time order. @param visible undefined: all */
export function shownOf(columns: EventColumns | undefined, visible?: (event: number) => boolean): Uint32Array {
  const all = new Uint32Array(columns?.size ?? 0);
  for (let event = 0; event < all.length; event++) all[event] = event;
  return visible ? all.filter(visible) : all;
}

/** The last moment of an event that is known; of one without an end its start. Axis ms. */
const until = ({ start, last }: EventColumns, event: number) => (last[event] < Infinity ? last[event] : start[event]);

/** First start and last finite end of the events that show, which are in time order. Axis ms. */
export function extentOf(columns: EventColumns | undefined, order: Uint32Array): View {
  if (!columns?.size) return { start: 0, end: 1 };
  const start = columns.start[order[0]];
  let end = start;
  for (let k = 0; k < order.length; k++) end = Math.max(end, until(columns, order[k]));
  // One moment alone gets the surroundings of its own unit.
  const unit = start === end ? UNIT_MS[columns.precision[order[0]]] : 0;
  return { start: start - unit, end: end + unit };
}

/** The window that shows one event with its surroundings. Axis ms. */
export function surroundings(columns: EventColumns, event: number, minSpan: number): View {
  const from = columns.start[event];
  const length = until(columns, event) - from;
  const span = Math.max(length * 3, UNIT_MS[columns.precision[event]] * SURROUNDINGS, minSpan);
  const centre = from + length / 2;
  return { start: centre - span / 2, end: centre + span / 2 };
}

/** How far an event's start is from a time. ms */
export const distanceTo =
  ({ start }: EventColumns, time: number) =>
  (event: number): number =>
    Math.abs(start[event] - time);

/** The first of those that are least distant; none of none. */
export function nearest<T>(items: Iterable<T>, distance: (item: T) => number): T | undefined {
  let best: T | undefined;
  let least = Infinity;
  for (const item of items) {
    const own = distance(item);
    if (own < least) [best, least] = [item, own];
  }
  return best;
}
