import { LinkLines } from '../../render/link-lines.js';
import type { PartPlot } from '../plot-host.js';

// What only an event file needs that marks its steps or links its events.
export { step, storyTools as tools } from '../story.js';
export { linked } from '../../render/linked.js';
export { storyStyles as styles } from '../../render/styles/story.js';

/** The links of the open event. */
export const attach = (plot: PartPlot, _session: object, signal: AbortSignal): LinkLines =>
  new LinkLines(plot.elements.track, signal);
