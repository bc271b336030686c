import type { columnSetSteps } from '../model/columnar.js';
import { eventSetSteps, type EventSet } from '../model/events.js';
import { isMany, PREVIEW } from '../model/limits.js';
import { eventsIn, reader, type Read } from '../model/reader.js';
import { columnsIn } from '../model/timeline-columns.js';
import { memoryIndexSteps } from '../tiles/memory.js';
import type { EventIndex } from '../tiles/tile.js';
import type { Source } from './source.js';

/** Events ready to be drawn. */
export interface Taken {
  readonly set: EventSet;
  readonly index: EventIndex;
}

/** What came of some data; no set where nothing of it can be drawn. */
export interface Result extends Partial<Taken>, Pick<Read, 'flawed' | 'rejected'> {}

/** Events read between two pauses. */
const PAUSE = 128;

/** How many events there are in the data, before any is looked at. */
export const sizeOf = (data: unknown): number => columnsIn(data)?.start.length ?? eventsIn(data)?.length ?? 0;

/**
 * Reads data and makes of it what is drawn. Pauses now and then, with the number of events read so far or, early in a large
 * file, with a first part of it to show.
 * @param isShown older events are shown until all of these are ready: a first part is of no use
 * @param setSteps reads columns, and is only needed for them
 */
export function* takeSteps(
  source: Source,
  restTitle: string,
  isShown: boolean,
  setSteps?: typeof columnSetSteps,
): Generator<number | Taken, Result> {
  const { data, clockFor } = source;
  function* ready(steps: Generator<void, EventSet>, count: number): Generator<number, Taken> {
    const set = yield* counted(steps, count);
    return { set, index: yield* counted(memoryIndexSteps(set), count) };
  }
  const columns = columnsIn(data);
  if (columns) {
    const { first, steps, rejected, flawed } = setSteps!(columns, source.maxEvents, restTitle);
    if (first && !isShown) yield yield* ready(first, 0);
    return { flawed, rejected, ...(steps && (yield* ready(steps, columns.start.length))) };
  }
  const events = eventsIn(data);
  if (!events) return { flawed: true, rejected: 0 };
  if (events.length > source.maxEvents) return { flawed: true, rejected: events.length }; // not even a first part
  const { add, soFar, finish } = reader(Array.isArray(data) ? undefined : (data as object), source);
  const options = {
    restTitle,
    locale: source.locale,
    clockFor: (zone: string | undefined) => clockFor(zone, undefined),
  };
  let count = 0;
  for (const event of events) {
    if (!add(event)) break;
    if (++count % PAUSE === 0) yield count;
    if (count === PREVIEW && isMany(events.length) && !isShown) {
      const { file, times } = soFar();
      if (times.size) yield yield* ready(eventSetSteps({ ...file, events: [...file.events] }, times, options), count);
    }
  }
  const { file, times, flawed, rejected } = finish();
  return { flawed, rejected, ...(file && (yield* ready(eventSetSteps(file, times!, options), count))) };
}

/** The same work, its pauses with a number. */
function* counted<T>(steps: Generator<void, T>, count: number): Generator<number, T> {
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield count;
  return step.value;
}
