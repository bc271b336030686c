import { Card } from '../card.js';
import type { PartPlot } from '../plot-host.js';
import type { PartSession } from '../session-host.js';

// What a mark is about, beside it, and the way into a cluster.
export { openCluster } from '../cluster.js';
export { cardStyles as styles } from '../../render/styles/card.js';

/** The card of one plot. */
export const attach = (plot: PartPlot, session: PartSession, signal: AbortSignal): Card =>
  new Card(plot, session, signal);
