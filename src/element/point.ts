import type { Point } from '../input/gestures.js';
import type { PartPlot } from './plot-host.js';

type Plot = Pick<PartPlot, 'elements' | 'sizes' | 'state'>;

/** Where a point of the page lies in the plot area, where boxes of the scene are: px along time, px across it. */
export function pointIn({ elements, sizes }: Plot, { clientX, clientY }: Point): [x: number, y: number] {
  const { left, right, width, top } = elements.track.getBoundingClientRect();
  const { rtl, column } = sizes!;
  const [x, y] = [rtl ? right - clientX : clientX - left, clientY - top];
  return column ? [y, width - x] : [x, y];
}

/** Place on the axis that is seen at a point of the page. */
export function placeAt(plot: Plot, point: Point): number {
  const { view } = plot.state;
  return view.start + ((view.end - view.start) / (plot.sizes!.width || 1)) * pointIn(plot, point)[0];
}
