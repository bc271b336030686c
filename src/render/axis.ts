import type { Scene } from '../layout/types.js';
import type { LaneInfo } from '../model/columns.js';
import type { Axis } from '../time/ticks.js';
import { Pool } from './pool.js';
import { write } from './write.js';

/** Draws the two rows of the axis: units, and above or below them their context. Boxes are px from where time begins. */
export class AxisRenderer extends Pool {
  constructor(axis: HTMLElement) {
    super(axis, 'div', 'span');
  }

  draw(axis: Axis, width: number, rtl: boolean): void {
    const rows = Object.entries({ tick: axis.fine, 'tick-context': axis.context });
    const items = rows.flatMap(([row, ticks]) => ticks.map((tick) => ({ ...tick, row, key: row + tick.time })));
    this.show(items, ([element, label], { row, x, labelX, labelWidth, label: text }) => {
      const at = Math.max(-1, x);
      write(element, { part: row, class: row }, { translate: rtl ? width - at : at });
      write(label, {}, { width: labelWidth, translate: rtl ? at - labelX - labelWidth : labelX - at }, text);
    });
  }
}

/** colours of the theme, in tokens.ts */
const LANE_COLORS = 8;

/**
 * The colour of a lane. What the file names is not to be trusted to be seen: where the part is loaded that makes it readable,
 * it stands in a variable; else it is the theme's.
 */
export const laneColor = (lanes: readonly LaneInfo[], lane: number): string => {
  const theme = `var(--timeline-mark, var(--_lane-${(lane % LANE_COLORS) + 1}))`;
  return lanes[lane]?.color ? `var(--_ink-${lane}, ${theme})` : theme;
};

/** Draws the lanes behind the track: a rule, the lane's name, the line on which clusters stand. */
export class LaneRenderer extends Pool {
  constructor(lanes: HTMLElement) {
    // The name's own direction must not move its box, so it is isolated inside.
    super(lanes, 'div', 'span', 'bdi');
  }

  draw(scene: Scene, lanes: readonly LaneInfo[]): void {
    const items = scene.lanes.map((lane) => ({ ...lane, key: String(lane.lane) }));
    this.show(items, ([element, name, text], { lane, y, height, collapsed }) => {
      const isCollapsed = collapsed !== undefined;
      write(
        element,
        { part: isCollapsed ? 'lane collapsed' : 'lane', class: 'lane' },
        { color: laneColor(lanes, lane), translate: `0 ${y}px`, height, 'border-top-width': y && 1 },
      );
      write(name, { part: 'lane-label', 'data-count': collapsed }, {});
      write(text, {}, {}, lanes[lane]?.title ?? '');
    });
  }
}
