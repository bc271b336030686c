import type { TimelineEvent } from '../model/file.js';
import type { Issue, IssueCode } from '../model/issue.js';
import type { Cause } from '../input/store.js';

const BUBBLING = { bubbles: true, composed: true } as const;

/** A file, list or value was read and its first full picture is in the document. One of load and error for each load. */
export class TimelineLoadEvent extends Event {
  /**
   * @param count events that show
   * @param rejected events that were left out
   * @param ms from the start of the load to the picture
   */
  constructor(
    readonly count: number,
    readonly rejected: number,
    readonly ms: number,
  ) {
    super('timeline-load', BUBBLING);
  }
}

/** A load failed; the panel shows the same words. */
export class TimelineErrorEvent extends Event {
  constructor(
    readonly code: IssueCode,
    readonly message: string,
    readonly hint: string | undefined,
    readonly cause: unknown,
  ) {
    super('timeline-error', BUBBLING);
  }
}

/** Some events were left out or repaired. At most one for each load. */
export class TimelineWarningEvent extends Event {
  constructor(
    readonly issues: readonly Issue[],
    readonly total: number,
  ) {
    super('timeline-warning', BUBBLING);
  }
}

/** Before a person's pan or zoom takes effect; preventDefault() stops it. Times are ms on the axis clock. */
export class TimelineViewRequestEvent extends Event {
  constructor(
    readonly start: number,
    readonly end: number,
    readonly cause: Cause,
  ) {
    super('timeline-view-request', { ...BUBBLING, cancelable: true });
  }
}

/** After the view came to rest. Times are ms on the axis clock. */
export class TimelineViewChangeEvent extends Event {
  constructor(
    readonly start: number,
    readonly end: number,
    readonly cause: Cause,
  ) {
    super('timeline-view-change', BUBBLING);
  }
}

/** Before a person opens or closes an event; preventDefault() stops it. */
export class TimelineSelectRequestEvent extends Event {
  constructor(readonly id: string | null) {
    super('timeline-select-request', { ...BUBBLING, cancelable: true });
  }
}

/** After a person opened (or, with `id` null, closed) an event. */
export class TimelineSelectEvent extends Event {
  constructor(
    readonly id: string | null,
    readonly event: TimelineEvent | undefined,
  ) {
    super('timeline-select', BUBBLING);
  }
}

export interface TimelineEventMap {
  'timeline-load': TimelineLoadEvent;
  'timeline-error': TimelineErrorEvent;
  'timeline-warning': TimelineWarningEvent;
  'timeline-view-request': TimelineViewRequestEvent;
  'timeline-view-change': TimelineViewChangeEvent;
  'timeline-select-request': TimelineSelectRequestEvent;
  'timeline-select': TimelineSelectEvent;
}

declare global {
  // oxlint-disable-next-line typescript/no-empty-object-type -- merging our events into the DOM's own map
  interface HTMLElementEventMap extends TimelineEventMap {}
}
