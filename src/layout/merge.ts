import type { EventSet } from '../model/events.js';
import { memoryIndex } from '../tiles/memory.js';
import type { Shown } from './types.js';

/** The same events in one lane without a name. */
export const merged = (set: EventSet): EventSet => ({
  ...set,
  lanes: [{ id: '', title: '' }],
  lane: new Uint32Array(set.size),
});

/** What shows of them, in one lane too. @param order numbers of those that show, in time order */
export function mergedShown(shown: Shown, set: EventSet, order: Uint32Array): Shown {
  const columns = merged(set);
  return { ...shown, columns, index: memoryIndex(columns, undefined, [order]) };
}
