import { shownOf } from './extent.js';
import type { PartSession } from './session-host.js';

/** Numbers of the events that show, in time order; also while the plot is still to hear of other events. */
export const orderOf = ({ set, plot, showing }: PartSession): Uint32Array =>
  plot?.set === set && plot ? plot.order : (showing.events?.known?.order ?? shownOf(set, showing.visible));
