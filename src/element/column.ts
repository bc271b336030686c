import { merged, mergedShown } from '../layout/merge.js';
import type { Metrics } from '../layout/types.js';
import { once } from '../model/once.js';
import { turned } from '../render/column.js';
import { ColumnSketch } from '../render/column-sketch.js';
import type { Arranged } from './arrange.js';
import type { PlotHost } from './plot-host.js';
import type { PlotElements, PlotSizes } from './sizes.js';
import { isVertical } from './vertical.js';

/** A column of words is at least so wide. px */
const LEAST_COLUMN = 260;
/** Free space beside a column's words. px */
const COLUMN_GAP = 12;
/** Beside the axis: width of the line on which pills stand, space on its sides, and a pill's height. px */
const [LINE, PADDING, PILL] = [36, 8, 24];
/** A label begins so far from its mark, its lift included, and its box is so much wider than its words. px */
const [LIFT, INSETS] = [4, 12];
/** A long word of the axis, which has to have room, and px that it has at the most. */
const [AXIS_WORD, MOST_AXIS] = ['September', 96];
/** Between the edge of the element, the words of the axis, and the plot. px */
const AXIS_SPACE = 8;

/** Events in one lane, by the events in theirs. */
const mergedLanes = new WeakMap<Arranged, Arranged>();

function mergeLanes({ set, known, complete }: Arranged): Arranged {
  const { lane } = known?.set ?? set;
  return {
    set: merged(set),
    known: known && { ...known, shown: mergedShown(known.shown, known.set, known.order) },
    // Each mark of one event keeps the colour of its lane.
    complete(counted, layout) {
      const scene = complete?.(counted, layout) ?? counted;
      const marks = scene.marks.map((mark) => (mark.count > 1 ? mark : { ...mark, lane: lane[mark.event] }));
      return { ...scene, marks };
    },
  };
}

/** The sketch of each plot. */
const sketches = new WeakMap<PlotElements, ColumnSketch>();

/** Sizes of a plot whose time runs down, where it is to; undefined: it is not. */
export function columnSizes(
  elements: PlotElements,
  host: PlotHost['host'],
  measure: () => PlotSizes,
): PlotSizes | undefined {
  const { root, scroll, track, axis } = elements;
  const vertical = !!isVertical(host);
  root.toggleAttribute('data-vertical', vertical);
  if (!vertical) {
    sketches.get(elements)?.end();
    return undefined;
  }
  root.style.setProperty('--_along', `${scroll.clientHeight}px`);
  const sizes = measure();
  const { measure: fonts, rtl } = sizes;
  const axisWords = Math.min(MOST_AXIS, fonts.tick(AXIS_WORD, 'context'));
  root.style.setProperty('--_axis', `${axisWords + AXIS_SPACE}px`);
  const across = scroll.clientWidth;
  const { markSize } = sizes.metrics;
  const [line, ticks] = fonts.lines;
  root.style.setProperty('--_tick', `${ticks}px`);

  const free = across - LINE - 2 * PADDING;
  const columns = Math.max(1, Math.floor(free / LEAST_COLUMN));
  const pitch = Math.max(markSize + LIFT + INSETS + COLUMN_GAP + line, Math.floor(free / columns));
  const labelHeight = pitch - markSize - LIFT - COLUMN_GAP;
  const metrics: Metrics = {
    rowHeight: pitch,
    lineHeight: LINE,
    nameHeight: 0,
    markSize,
    labelHeight,
    lanePadding: PADDING,
    leastHeight: across,
    columns,
    pill: PILL,
  };
  const sketch = once(sketches, elements, () => new ColumnSketch(track, axis));
  Object.assign(sketch, { line, tick: ticks, rtl });
  const { tick, ...column } = turned(
    { label: labelHeight - INSETS, line, tick: ticks, axis: axisWords, pills: LINE },
    fonts,
    sketch,
  );
  return {
    ...sizes,
    column: { ...column, arrange: (events) => once(mergedLanes, events, () => mergeLanes(events)) },
    metrics,
    measure: { ...fonts, tick },
    key: JSON.stringify([sizes.key, metrics]),
  };
}
