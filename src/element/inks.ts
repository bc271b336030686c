import { Inks } from '../render/inks.js';
import type { PartPlot } from './plot-host.js';
import type { PartSession } from './session-host.js';

/** Colours of the file for the lanes of one plot. A legend that stands elsewhere hears when they change. */
export const attachInks = ({ elements }: PartPlot, { host }: PartSession, signal: AbortSignal): Inks =>
  new Inks(elements.root, elements.sample, () => host.requestUpdate(), signal);
