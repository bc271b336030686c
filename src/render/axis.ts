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

/** Number of the theme's colour for a lane, from 1. */
export const laneNumber = (lane: number): number => (lane % LANE_COLORS) + 1;

/** Draws the lanes behind the track: a rule, the lane's name, the line on which clusters stand. */
export class LaneRenderer extends Pool {
  constructor(lanes: HTMLElement) {
    // The name's own direction must not move its box, so it is isolated inside.
    super(lanes, 'div', 'span', 'bdi');
  }

  draw(scene: Scene, lanes: readonly LaneInfo[]): void {
    const items = scene.lanes.map((lane) => ({ ...lane, key: String(lane.lane) }));
    this.show(items, ([element, name, text], { lane, y, height }) => {
      write(
        element,
        { part: 'lane', class: `lane l${laneNumber(lane)}` },
        { color: lanes[lane]?.color, translate: `0 ${y}px`, height },
      );
      write(name, { part: 'lane-label' }, {});
      write(text, {}, {}, lanes[lane]?.title ?? '');
    });
  }
}
