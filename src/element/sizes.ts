import type { Metrics } from '../layout/types.js';
import type { LaneInfo } from '../model/columns.js';
import type { Column } from '../render/context.js';
import { measureOf, type Measure } from '../render/measure.js';
import { write } from '../render/write.js';
import type { Arranged } from './arrange.js';

/** The elements that the plot draws into and reads sizes from. */
export interface PlotElements {
  readonly root: HTMLElement;
  /** of all that can be scrolled; a scrollbar in it takes room from the track */
  readonly scroll: HTMLElement;
  readonly track: HTMLElement;
  readonly density: SVGElement;
  readonly axis: HTMLElement;
  readonly lanes: HTMLElement;
  readonly status: HTMLElement;
  /** invisible: its width is that of a row, its height that of the lane's line; its child is as wide as a label may be, as high as a mark */
  readonly sample: HTMLElement;
}

export function plotElements(shadow: ParentNode): PlotElements {
  const find = <E extends Element = HTMLElement>(selector: string) => shadow.querySelector<E>(selector)!;
  return {
    root: find('.root'),
    scroll: find('.scroll'),
    track: find('.track'),
    density: find<SVGElement>('.density'),
    axis: find('.axis'),
    lanes: find('.lanes'),
    status: find('[role=status]'),
    sample: find('.sample'),
  };
}

/** Time runs down, beside events that stand in columns instead of lanes. */
export interface PlotColumn extends Column {
  arrange(events: Arranged): Arranged;
}

/** What was read from the document in one go. All px. */
export interface PlotSizes {
  /** of the plot area along time */
  readonly width: number;
  readonly column?: PlotColumn;
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
const PILL = 44;
/** Of the height of a lane's line: what is free above and below the rows of a lane, and between a label and the marks above and below it. */
const FREE = 1 / 4;

/** The read phase: sizes of the theme, fonts and the plot. Sets the narrow state first, since it changes the gutter. */
export function measurePlot(elements: PlotElements, lanes: readonly LaneInfo[], leastHeight = 0): PlotSizes {
  const { root, scroll, track, axis, sample } = elements;
  const named = lanes.some(({ title }) => title);
  const narrow = root.clientWidth < NARROW || !named;
  root.toggleAttribute('data-narrow', narrow);
  // Whole px: fractions would blur what is drawn.
  const { offsetWidth: row, offsetHeight: line } = sample;
  const { offsetWidth: label, offsetHeight: markSize } = sample.firstElementChild as HTMLElement;
  const free = Math.round(line * FREE);
  const measure = measureOf(sample, axis);
  const [labelHeight] = measure.lines;
  // On what holds the plot and all that stands in line with it.
  write(axis.parentElement!, {}, { '--_label': labelHeight, '--_bar': scroll.offsetWidth - scroll.clientWidth });
  const metrics: Metrics = {
    rowHeight: Math.max(labelHeight + markSize + free, row),
    lineHeight: Math.max(labelHeight + free, line),
    nameHeight: narrow && named ? NAME_HEIGHT : 0,
    markSize,
    labelHeight,
    lanePadding: free,
    pill: PILL,
    leastHeight,
  };
  return {
    width: track.clientWidth,
    rtl: getComputedStyle(root).direction === 'rtl',
    metrics,
    maxLabel: Math.max(24, label),
    measure,
    key: JSON.stringify([metrics, label, measure.key]),
  };
}
