import { columnHeight } from '../layout/density.js';
import type { SceneLane } from '../layout/types.js';
import { laneColor } from './axis.js';
import type { TrackContext } from './context.js';
import { write } from './write.js';

/** Goes along the columns of a lane, which are one area on its floor. Points are px of the plot. */
export function traceDensity(
  { y, height, width, density }: SceneLane,
  rtl: boolean,
  lineTo: (x: number, y: number) => void,
): void {
  if (!density) return;
  const { x, pitch, counts, room } = density;
  const floor = y + height;
  let level = floor;
  const step = (column: number, to: number) => {
    const edge = Math.max(0, Math.min(width, x + column * pitch));
    const at = rtl ? width - edge : edge;
    lineTo(at, level);
    lineTo(at, (level = to));
  };
  let before = 0;
  counts.forEach((count, k) => {
    if (count !== before) step(k, floor - columnHeight(count, room));
    before = count;
  });
  step(counts.length, floor);
}

/** px to a tenth: shorter, and finer than can be seen */
const tenth = (px: number) => Math.round(px * 10) / 10;

/** Draws where events start, behind the track. Colours come from the styles, so that they follow the page at once. */
export function drawDensity(element: SVGElement, lanes: readonly SceneLane[], { set, rtl }: TrackContext): void {
  lanes.forEach((lane, k) => {
    const path = element.children[k] ?? element.appendChild(document.createElementNS(element.namespaceURI, 'path'));
    let d = '';
    traceDensity(lane, rtl, (x, y) => {
      d += `${d ? 'L' : 'M'}${tenth(x)} ${tenth(y)}`;
    });
    write(path as SVGElement, { d }, { color: laneColor(set.lanes, lane.lane) });
  });
}
