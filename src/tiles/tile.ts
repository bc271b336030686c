/** The worst of some events, for the mark that stands for them together. */
export interface Summary {
  /** bits of Trait of all of them together */
  traits: number;
  /** largest finite `last`, axis ms; −Infinity if there is none */
  last: number;
}

/**
 * What the layout asks of the events, whatever holds them: exact counts in a window and single events by number, lane by
 * lane, at a cost that depends on the window and on log N. Times are axis ms. A *position* is a place in `order(lane)`.
 */
export interface EventIndex {
  readonly lanes: number;
  readonly size: number;
  /** numbers of the lane's events in time order */
  order(lane: number): Uint32Array;
  /** how many events of the lane start in [from, to] */
  countStarts(lane: number, from: number, to: number): number;
  /** position of the first event with start ≥ time */
  lowerBound(lane: number, time: number): number;
  /**
   * how many events of the lane are going on at `time` but stand elsewhere: start < time ≤ last, plus those with an open
   * start that stand after `until`
   */
  countRunning(lane: number, time: number, until: number): number;
  /** first position in [from, to) whose event lasts until `since` or longer; `to` if there is none */
  firstLasting(lane: number, from: number, to: number, since: number): number;
  /** positions of the events with an open start that stand after `until` */
  openAfter(lane: number, until: number): Uint32Array;
  /** adds to `into` the events of positions [from, to) that last until `since` (default: all of them), and returns it */
  summary(lane: number, from: number, to: number, since?: number, into?: Summary): Summary;
}
