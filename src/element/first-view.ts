import { LayoutWork } from '../layout/labels.js';
import { rankingSteps } from '../layout/rank.js';
import type { Layout } from '../layout/types.js';
import { whole } from '../model/whole.js';
import type { View } from '../time/view.js';
import type { PartPlot } from './plot-host.js';
import type { PartSession } from './session-host.js';

/** The most important events are looked at; and windows between so many of them. */
const [LOOKED_AT, ENDS] = [300, 24];
/** A window leaves this share of it free at its start, and at its end, where labels need room. */
const MARGINS = { start: 0.04, end: 0.12 };

/**
 * The window that `view="auto"` opens with: of all windows from one important event to another, and of everything, the one in
 * which the labels that can be read are worth most, each as much as the square of its event's importance. Of windows worth the
 * same (to a hundredth) the widest. Important means the 24 first by rank (layout/rank.ts).
 * @returns in places; undefined: everything
 */
export function firstView(plot: PartPlot, { voice }: PartSession): View | undefined {
  const { set, order, sizes } = plot;
  if (!set || !sizes?.width || !order.length) return undefined;
  const isShown = new Uint8Array(set.size);
  for (const event of order) isShown[event] = 1;
  const ranked = [
    ...whole(rankingSteps(set))
      .filter((event) => isShown[event])
      .subarray(0, LOOKED_AT),
  ];
  const isLookedAt = new Set(ranked);
  const work = new LayoutWork({
    columns: set,
    metrics: sizes.metrics,
    visible: (event) => isLookedAt.has(event),
    labelWidth: (event) => voice.labelWidth(event, sizes),
  });
  work.run(0);
  const layout = work.at(0);
  const all = plot.fitted();
  let best = all;
  let worth = worthOf(layout, ranked, all, sizes.width);
  const ends = ranked
    .slice(0, ENDS)
    .map((event) => set.start[event])
    .sort((a, b) => a - b);
  for (let i = 0; i < ends.length; i++)
    for (let k = ends.length - 1; k > i; k--) {
      const span = (ends[k] - ends[i]) / (1 - MARGINS.start - MARGINS.end);
      if (!(span >= plot.state.limits.minSpan)) continue;
      const start = Math.max(all.start, ends[i] - MARGINS.start * span);
      const view = { start, end: Math.min(all.end, ends[i] + (1 - MARGINS.start) * span) };
      if (span >= all.end - all.start) continue;
      const own = worthOf(layout, ranked, view, sizes.width);
      const isWider = view.end - view.start > best.end - best.start;
      if (own > worth * 1.01 || (isWider && own >= worth * 0.99)) [best, worth] = [view, Math.max(own, worth)];
    }
  return best === all ? undefined : best;
}

/** What the labels that can be read in a window are worth. */
function worthOf(layout: Layout, events: readonly number[], { start, end }: View, width: number): number {
  const { columns } = layout.options;
  const scale = (end - start) / width;
  return events.reduce((sum, event) => {
    const from = columns.start[event];
    const isRead = from >= start && from <= end && layout.activeBelow(event) > scale;
    return isRead ? sum + columns.importance[event] ** 2 : sum;
  }, 0);
}
