/**
 * Very many events given by a script as columns: no text to parse, no object for each. An event's id is its index. Times are
 * ms on the axis clock.
 */
export interface TimelineColumns {
  /** when it happened, or began; what is no number is no event */
  readonly start: Float64Array;
  /** the event lasts until then; NaN: it has no end; Infinity: it is still going on */
  readonly end?: Float64Array;
  /** what happened; a function is asked for those that are shown */
  readonly title: readonly string[] | ((index: number) => string);
  /** title of its row; equal ones share a row, those with an empty one stand in the last */
  readonly lane?: readonly string[];
  /** 0–1; who keeps a label when zoomed out; NaN: 0.5 */
  readonly importance?: Float64Array;
}

/** The columns, if the data is columns. */
export function columnsIn(data: unknown): TimelineColumns | undefined {
  return Object(data) === data && (data as TimelineColumns).start instanceof Float64Array
    ? (data as TimelineColumns)
    : undefined;
}
