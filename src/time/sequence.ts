import type { EventColumns } from '../model/columns.js';
import { DAY } from '../model/calendar.js';
import { piecewise, type ScaleProjection } from './piecewise.js';

/** Places of one step: a power of two, so that a million steps have exact places and room for times between them. */
export const STEP = 2 ** 27;

/** Equal steps from start to start; between two of them time is straight. */
export interface SequenceProjection extends ScaleProjection {
  /** axis ms of the steps, rising */
  readonly starts: Float64Array;
  /** of the finest date that starts there */
  readonly precision: Uint8Array;
}

/** One step for all events of the same start; what comes after the last start has one step too. */
export function sequenceProjection({ start, last, size, precision }: EventColumns): SequenceProjection {
  const starts = start.filter((time, event) => !event || time !== start[event - 1]);
  const finest = new Uint8Array(starts.length);
  let end = starts.at(-1) ?? 0;
  const final = end;
  for (let event = 0, k = -1; event < size; event++) {
    if (!event || start[event] !== start[event - 1]) k++;
    finest[k] = Math.max(finest[k], precision[event]);
    if (last[event] < Infinity) end = Math.max(end, last[event] + 1);
  }
  const times = new Float64Array(starts.length + Number(end > final) || 1);
  times.set(starts);
  if (end > final) times[starts.length] = end;
  const rate = STEP / ((end - times[0]) / (times.length - 1) || DAY);
  const places = times.map((_, k) => k * STEP);
  return { ...piecewise(times, places, rate, rate), unit: STEP, starts, precision: finest };
}
