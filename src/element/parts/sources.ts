import { isTold, type EventSet } from '../../model/events.js';
import { LEAST_HEIGHT, Whiskers } from '../../render/whiskers.js';
import type { PartPlot } from '../plot-host.js';

// What only an event file with sources needs.
export { arrange } from '../arrange.js';
export { disputedIn, hasDisputes } from '../../model/disputed.js';
export { compare } from '../../render/compared.js';
export { asOfControl as slider, rowControls as tools } from '../source-controls.js';
export { sourceWords } from '../../render/source-words.js';
export { sourceStyles as styles } from '../../render/styles/sources.js';

/** Room for versions below a mark at the upper edge. */
export const leastHeight = (set: EventSet | undefined): number => (isTold(set) ? LEAST_HEIGHT : 0);

/** The versions of the event that is pointed at, focused or open. */
export const attach = (plot: PartPlot, _session: object, signal: AbortSignal): Whiskers =>
  new Whiskers(plot.elements.track, () => plot.schedule(), signal);
