import type { Metrics } from '../layout/types.js';
import type { LaneInfo } from '../model/columns.js';
import { measureOf, type Measure } from '../render/measure.js';

/** The elements that the plot draws into and reads sizes from. */
export interface PlotElements {
  readonly root: HTMLElement;
  readonly track: HTMLElement;
  readonly density: SVGElement;
  readonly axis: HTMLElement;
  readonly lanes: HTMLElement;
  readonly status: HTMLElement;
  readonly hint: HTMLElement;
  /** invisible: its width is that of a row, its height that of the lane's line; its child is as wide as a label may be, as high as a mark */
  readonly sample: HTMLElement;
}

export function plotElements(shadow: ParentNode): PlotElements {
  const find = <E extends Element = HTMLElement>(selector: string) => shadow.querySelector<E>(selector)!;
  return {
    root: find('.root'),
    track: find('.track'),
    density: find<SVGElement>('.density'),
    axis: find('.axis'),
    lanes: find('.lanes'),
    status: find('[role=status]'),
    hint: find('.hint'),
    sample: find('.sample'),
  };
}

/** What was read from the document in one go. All px. */
export interface PlotSizes {
  /** of the plot area */
  readonly width: number;
  readonly rtl: boolean;
  readonly metrics: Metrics;
  readonly maxLabel: number;
  readonly measure: Measure;
  /** equal keys give equal layouts */
  readonly key: string;
}

/** Below this own width the lanes' names stand above their lanes. */
const NARROW = 600;
const NAME_HEIGHT = 24;
const LANE_PADDING = 8;
/** height of a label's line, as a part of its font size */
const LABEL_LINE = 1.385;
/** between a label and the marks above and below it */
const LABEL_SPACE = 8;

/** The read phase: sizes of the theme, fonts and the plot. Sets the narrow state first, since it changes the gutter. */
export function measurePlot(elements: PlotElements, lanes: readonly LaneInfo[], leastHeight = 0): PlotSizes {
  const { root, track, axis, sample } = elements;
  const named = lanes.some(({ title }) => title);
  const narrow = root.clientWidth < NARROW || !named;
  root.toggleAttribute('data-narrow', narrow);
  const row = sample.getBoundingClientRect();
  const label = sample.firstElementChild!.getBoundingClientRect();
  const measure = measureOf(sample, axis);
  const labelHeight = Math.round(measure.fontSize * LABEL_LINE);
  root.style.setProperty('--_label', `${labelHeight}px`);
  root.style.setProperty('--_pill', `${Math.max(18, labelHeight)}px`);
  const metrics: Metrics = {
    rowHeight: Math.max(labelHeight + label.height + LABEL_SPACE, row.width),
    lineHeight: Math.max(labelHeight + LABEL_SPACE, row.height),
    nameHeight: narrow && named ? NAME_HEIGHT : 0,
    markSize: label.height,
    labelHeight,
    lanePadding: LANE_PADDING,
    leastHeight,
  };
  return {
    width: track.clientWidth,
    rtl: getComputedStyle(root).direction === 'rtl',
    metrics,
    maxLabel: Math.max(24, Math.round(label.width)),
    measure,
    key: JSON.stringify([metrics, label.width, measure.key]),
  };
}
