import type { EventColumns } from './columns.js';
import type { EventSet } from './events.js';
import { once } from './once.js';

/** An event of this importance or more is marked as a step of the story. Milestones are where the file gives them no other. */
const MARKED = 0.75;

/** Whether so many are marked that they make a story: two. Looks no further than to the second. */
function isStory({ importance, size }: EventColumns): boolean {
  let marked = 0;
  for (let event = 0; event < size && marked < 2; event++) if (importance[event] >= MARKED) marked++;
  return marked > 1;
}

/** by what stays the same, whatever of the events was known on a day */
const FOUND = new WeakMap<EventColumns['importance'], boolean>();

/** Whether there are marked steps to go or links to draw. */
export const hasStory = (set: EventSet): boolean =>
  once(
    FOUND,
    set.importance,
    () => isStory(set) || (!!set.file.uses.links && set.file.events.some(({ links }) => links)),
  );

/** A loop: of a million, `filter` takes three times as long. */
function markedIn({ importance }: EventColumns, order: Uint32Array): Uint32Array {
  const marked = new Uint32Array(order.length);
  let count = 0;
  for (let k = 0; k < order.length; k++) if (importance[order[k]] >= MARKED) marked[count++] = order[k];
  return marked.slice(0, count);
}

/** by the events that show */
const STEPS = new WeakMap<Uint32Array, Uint32Array>();

/**
 * The steps of the story: of the events that show those that are marked; all of them (`order` itself) where the file marks
 * fewer than two.
 * @param order numbers of the events that show, in time order
 */
export const stepsOf = (set: EventColumns, order: Uint32Array): Uint32Array =>
  once(STEPS, order, () => (isStory(set) ? markedIn(set, order) : order));

/**
 * The next (1) or previous (−1) step after an event, which may be one or stand between two. There is none after the last.
 * @param event −1 for none: the first comes next, and the last before it
 */
export function stepBeside(steps: Uint32Array, { start }: EventColumns, event: number, by: 1 | -1): number | undefined {
  if (event < 0) return steps.at(by > 0 ? 0 : -1);
  const isBeyond = (step: number) => (start[step] - start[event] || step - event) * by > 0;
  return by > 0 ? steps.find(isBeyond) : steps.findLast(isBeyond);
}
