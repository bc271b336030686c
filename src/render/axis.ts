import type { Scene } from '../layout/types.js';
import type { LaneInfo } from '../model/columns.js';
import type { Axis, AxisTick } from '../time/ticks.js';
import { Pool } from './pool.js';

interface TextNode {
  readonly element: HTMLElement;
}

const keyed = (ticks: readonly AxisTick[], row: string) => {
  const items = ticks.map((tick) => ({ ...tick, key: `${row}${tick.time}`, row }));
  return items;
};

/** Draws the two rows of the axis: units, and above or below them their context. Boxes are px from where time begins. */
export class AxisRenderer {
  readonly #pool: Pool<TextNode>;

  constructor(axis: HTMLElement) {
    this.#pool = new Pool(axis, () => {
      const element = document.createElement('div');
      element.append(document.createElement('span'));
      return { element };
    });
  }

  draw(axis: Axis, width: number, rtl: boolean): void {
    const items = [...keyed(axis.fine, 'tick'), ...keyed(axis.context, 'tick-context')];
    this.#pool.show(items, ({ element }, tick) => {
      const label = element.firstElementChild as HTMLElement;
      const x = Math.max(-1, tick.x);
      element.setAttribute('part', tick.row);
      element.className = tick.row;
      element.style.transform = `translateX(${rtl ? width - x : x}px)`;
      if (label.textContent !== tick.label) label.textContent = tick.label;
      label.style.width = `${tick.labelWidth}px`;
      const offset = rtl ? x - tick.labelX - tick.labelWidth : tick.labelX - x;
      label.style.transform = `translateX(${offset}px)`;
    });
  }
}

/** Draws the lanes behind the track: a rule, the lane's name, the line on which clusters stand. */
export class LaneRenderer {
  readonly #pool: Pool<TextNode>;

  constructor(lanes: HTMLElement) {
    this.#pool = new Pool(lanes, () => {
      const element = document.createElement('div');
      const name = document.createElement('span');
      element.setAttribute('part', 'lane');
      name.setAttribute('part', 'lane-label');
      // The name's own direction must not move its box, so it is isolated inside.
      name.append(document.createElement('bdi'));
      element.append(name);
      return { element };
    });
  }

  draw(scene: Scene, lanes: readonly LaneInfo[]): void {
    const items = scene.lanes.map((lane) => ({ ...lane, key: String(lane.lane) }));
    this.#pool.show(items, ({ element }, lane) => {
      const name = element.firstElementChild!.firstElementChild!;
      const title = lanes[lane.lane]?.title ?? '';
      element.className = `lane c${(lane.lane % 8) + 1}`;
      element.style.setProperty('--_lane', lanes[lane.lane]?.color ?? '');
      element.style.transform = `translateY(${lane.y}px)`;
      element.style.height = `${lane.height}px`;
      if (name.textContent !== title) name.textContent = title;
    });
  }
}
