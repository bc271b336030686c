import { once } from '../model/once.js';
import type { EventSet } from '../model/events.js';
import type { Projection } from '../model/projection.js';
import { finestOf, UNIT_MS } from '../model/units.js';
import { foldedAxis } from '../time/folded-axis.js';
import { foldedProjection, type FoldedProjection } from '../time/folded.js';
import { logAxis } from '../time/log-axis.js';
import { logProjection } from '../time/log-scale.js';
import type { ScaleProjection } from '../time/piecewise.js';
import type { TimeScale } from '../time/scale.js';
import { sequenceAxis } from '../time/sequence-axis.js';
import { sequenceProjection } from '../time/sequence.js';
import type { ScaleAxis } from '../time/scale-axis.js';
import type { AxisOptions } from '../time/ticks.js';
import type { View } from '../time/view.js';
import type { ScaleWords } from '../render/scale-words.js';

/** How one set of events lies along the axis, and what the axis says. */
export interface Scale {
  readonly projection: ScaleProjection;
  axis(view: View, width: number, options: AxisOptions): ScaleAxis;
}

/** What readers have opened: first moments of empty stretches, axis ms. Replaced, never written to. */
export type Opened = ReadonlySet<number>;

const NONE: Opened = new Set();

/** How each of them is made. */
const MAKERS: ReadonlyMap<string, (set: EventSet, words: ScaleWords, opened: Opened) => Scale> = new Map([
  [
    'folded',
    (set: EventSet, _words: ScaleWords, opened: Opened): Scale => {
      const projection = foldedProjection(set, (start) => opened.has(start));
      return { projection, axis: (view, width, options) => foldedAxis(projection, view, width, options) };
    },
  ],
  [
    'sequence',
    (set): Scale => {
      const projection = sequenceProjection(set);
      return { projection, axis: (view, width, options) => sequenceAxis(projection, view, width, options) };
    },
  ],
  [
    'log',
    // Back from the start of the last event; up to the finest unit of the dates it is straight.
    ({ start, size, precision }, words): Scale => {
      const origin = start[size - 1] ?? 0;
      const projection = logProjection(origin, UNIT_MS[finestOf(precision)]);
      return {
        projection,
        axis: (view, width, options) => logAxis(projection, origin, view, width, options, words.before),
      };
    },
  ],
]);

/** By the events and the name of the scale; of folded ones the last that was asked for. */
const FOUND = new WeakMap<EventSet, Map<string, Scale & { opened: Opened }>>();
const BY_PROJECTION = new WeakMap<Projection, Scale>();

/** The scale of a name for some events; undefined for true distances. The same one comes out as the same object. */
export function scaleOf(set: EventSet, name: string, words: ScaleWords, opened = NONE): Scale | undefined {
  const make = MAKERS.get(name);
  if (!make) return undefined;
  const found = once(FOUND, set, () => new Map<string, Scale & { opened: Opened }>());
  const kept = found.get(name);
  if (kept?.opened === opened) return kept;
  const made = { ...make(set, words, opened), opened };
  found.set(name, made);
  BY_PROJECTION.set(made.projection, made);
  return made;
}

/** The axis of a scale. @param scale times of it are places */
export function axisOf(
  projection: Projection,
  { view, width }: TimeScale,
  options: AxisOptions,
): ScaleAxis | undefined {
  const { toTime } = projection;
  return BY_PROJECTION.get(projection)?.axis({ start: toTime(view.start), end: toTime(view.end) }, width, options);
}

/** The folds of a projection, if it has any. */
export const foldsIn = (projection: Projection): FoldedProjection['folds'] =>
  (projection as Partial<FoldedProjection>).folds ?? [];
