/**
 * How time lies along the axis: from axis ms to *places*, to which pixels are proportional, and back. Rising, so that the order
 * of times is that of places. Layout, marks, and what moves the view are in places; what people and scripts are told, in times.
 */
export interface Projection {
  readonly toPlace: (time: number) => number;
  readonly toTime: (place: number) => number;
  /** the smallest length that is worth looking at, in places; undefined: that of the finest unit in the data */
  readonly unit?: number;
}

const same = (value: number) => value;

/** True distances: places are times. */
export const TRUE: Projection = { toPlace: same, toTime: same };

/** How the events of a set lie along the axis. */
export const projectionOf = (set: { readonly projection?: Projection } | undefined): Projection =>
  set?.projection ?? TRUE;
