// <event-timeline> with numbers in place of objects: nothing to parse, and titles that are asked for only when drawn.
export { elements, load, mount, plot, unmount, view } from './ours.mjs';

/** The columns; a lane is a string of which there are as many as lanes, the end of an instant is NaN. */
export function prepare({ size, start, end, lane, lanes, title }) {
  return { data: { start, end, title, lane: Array.from(lane, (k) => lanes[k].id) }, size };
}
