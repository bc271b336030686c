import type { EventSet } from '../model/events.js';
import { once } from '../model/once.js';
import type { Projection } from '../model/projection.js';
import { memoryIndex } from '../tiles/memory.js';
import type { Arranged } from './arrange.js';

/** Sets on an axis of another scale, so that the same one comes out as the same object and needs no new layout. */
const FOUND = new WeakMap<Projection, WeakMap<EventSet, EventSet>>();

/** The events of a set at their places. */
function placed(set: EventSet, projection: Projection): EventSet {
  return once(
    once(FOUND, projection, () => new WeakMap<EventSet, EventSet>()),
    set,
    () => {
      const { toPlace } = projection;
      return {
        ...set,
        projection,
        times: set.start,
        start: set.start.map(toPlace),
        last: set.last.map((time) => (time < Infinity ? toPlace(time) : time)),
        core(event) {
          const sure = set.core(event);
          return sure && [toPlace(sure[0]), toPlace(sure[1])];
        },
      };
    },
  );
}

/** Events in their rows, on an axis of another scale. */
export function projected({ set, known, complete }: Arranged, projection: Projection): Arranged {
  if (!known) return { set: placed(set, projection), complete };
  const { index } = known.shown;
  const columns = placed(known.set, projection);
  const orders = Array.from({ length: index.lanes }, (_, lane) => index.order(lane));
  return {
    set: placed(set, projection),
    complete,
    known: {
      ...known,
      set: columns,
      shown: { ...known.shown, columns, index: memoryIndex(columns, undefined, orders) },
    },
  };
}
