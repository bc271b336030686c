import { scaleLinear } from 'd3-scale';
import type { View } from './view.js';

/** Time ↔ pixels: axis ms to px from the edge where time begins. Pure; a new view or width makes a new one. */
export interface TimeScale {
  readonly view: View;
  /** px */
  readonly width: number;
  readonly msPerPx: number;
  /** axis ms → px; below 0 or above `width` outside of the view */
  readonly toPx: (time: number) => number;
  /** px → axis ms */
  readonly toTime: (px: number) => number;
}

/**
 * True distances. d3 maps the offset from the view's start, not the time itself: so a window of ms keeps all its digits
 * at any date.
 */
export function linearScale(view: View, width: number): TimeScale {
  const span = view.end - view.start;
  const scale = scaleLinear([0, span], [0, width]);
  return {
    view,
    width,
    msPerPx: span / width,
    toPx: (time) => scale(time - view.start),
    toTime: (px) => view.start + scale.invert(px),
  };
}
