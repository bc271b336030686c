import { Trait } from '../model/columns.js';
import { placeOf } from '../tiles/memory.js';
import type { View } from '../time/view.js';
import {
  cellLevel,
  finestLevel,
  groupsOf,
  packPills,
  PILL_GAP,
  pillHeight,
  roomUnder,
  type Group,
} from './clusters.js';
import { densityOf } from './density.js';
import { LABEL_GAP, LEAST_GAP, rowPitch, shownLabels, type ShownRow } from './labels.js';
import type { Box, Drawing, Layout, Scene, SceneLane, SceneMark } from './types.js';

/** Marks are drawn so far beyond the plot's edges, so that the ends of what goes on do not show. px */
export const BEYOND = 64;
/** A label stands so far above its mark, that a ring round the mark doesn't touch it. px */
const LABEL_LIFT = 4;
/** Finest scale, ms per px: a view without a length is drawn with it. */
const LEAST_SCALE = 2 ** -20;

/** One picture in the making: from times to px. */
class Picture implements Drawing {
  readonly scale: number;
  readonly marks: SceneMark[] = [];
  /** by lane: positions in the index of what shows, of the events that have a mark of their own */
  readonly taken: number[][];

  constructor(
    readonly layout: Layout,
    readonly view: View,
    readonly width: number,
  ) {
    this.scale = Math.max((view.end - view.start) / width, LEAST_SCALE);
    this.taken = layout.lanes.map(() => []);
  }

  /** Adds the mark of one event, if it shows; it is in no group then. */
  add(mark: SceneMark): void {
    const { columns, index } = this.layout.shown;
    const position = placeOf(index.order(mark.lane), columns.start, mark.event);
    if (position < 0) return;
    this.taken[mark.lane].push(position);
    this.marks.push(mark);
  }

  px(time: number): number {
    return (time - this.view.start) / this.scale;
  }

  /**
   * The mark of one event; on its lane's line if it has no row (−1).
   * @param times when it is drawn
   */
  single(event: number, lane: SceneLane, row: number, times = this.layout.shown.columns): SceneMark {
    const { markSize } = this.layout.options.metrics;
    const traits = this.layout.shown.columns.traits[event];
    const start = times.start[event];
    const end = times.last[event];
    // What may have begun at any time, and stands after the view, goes through the whole of it.
    const through = start > this.view.end;
    const x0 = through ? -Infinity : this.px(start);
    const x1 = through ? Infinity : this.px(end);
    const period = (traits & Trait.Period) !== 0;
    const wide = x1 - x0 > markSize;
    const left = wide ? Math.max(x0, -BEYOND) : (x0 + x1 - markSize) / 2;
    const right = wide ? Math.min(x1, this.width + BEYOND) : left + markSize;
    // Of an open start no moment is more likely than those before it, so it is no dot.
    const extent = wide || traits & Trait.OpenStart ? (traits & Trait.Lasts ? 'bar' : 'band') : 'dot';
    return {
      key: `e${event}`,
      event,
      count: 1,
      lane: lane.lane,
      row,
      shape: period ? 'period' : extent,
      traits,
      start,
      end,
      cutStart: x0 < 0,
      cutEnd: x1 > this.width,
      core: wide ? this.core(event, left, right) : undefined,
      x: left,
      width: right - left,
      y: period ? lane.y : row < 0 ? lane.lineY - markSize / 2 : this.rowBottom(lane, row) - markSize,
      height: period ? lane.height : markSize,
    };
  }

  /** px from the mark's left edge of the part that all bounds agree on. */
  core(event: number, left: number, right: number): SceneMark['core'] {
    const sure = this.layout.shown.columns.core(event);
    if (!sure) return undefined;
    const from = Math.max(this.px(sure[0]), left);
    const to = Math.min(this.px(sure[1]), right);
    return from < to ? { x: from - left, width: to - from } : undefined;
  }

  /** px; row 0 is the lane's highest, of columns the lowest */
  rowBottom(lane: SceneLane, row: number): number {
    const { metrics } = this.layout.options;
    if (metrics.columns) return lane.lineY - metrics.lineHeight / 2 - metrics.lanePadding - row * rowPitch(metrics);
    return lane.y + metrics.lanePadding + metrics.nameHeight + (row + 1) * rowPitch(metrics);
  }

  /**
   * The labelled marks of one row. A label begins with its mark, or ends before it and is cut at the left edge; one that began
   * before the view slides right within its own part of the row, one that would be cut at the right edge slides left as far as
   * the row is free. What still does not fit is cut.
   */
  row({ of, labels }: ShownRow): SceneMark[] {
    const { metrics, columns } = this.layout.options;
    const lane = this.layout.lanes[of.lane];
    let free = 0;
    return labels.map(({ event }) => {
      const mark = this.single(event, lane, of.row, columns);
      const x0 = this.px(mark.start);
      const x1 = this.px(mark.end);
      const allotted = this.layout.allotted(event);
      const wanted = allotted - this.layout.labelGap;
      const left = x1 - x0 > metrics.markSize ? x0 : mark.x;
      if (this.layout.isBefore(event)) {
        const end = x0 - metrics.markSize / 2 - LEAST_GAP;
        // Where even its end lies before the edge, nothing of it is left, and it stands there: not on what begins at the edge.
        const start = Math.min(end, Math.max(0, end - wanted));
        const label = this.box(start, end - start, lane, of.row);
        free = Math.max(free, mark.x + mark.width + LABEL_GAP);
        return { ...mark, label, isBefore: true };
      }
      const farthest = of.sticky ? Math.max(x0, x1 - allotted) : x0;
      let x = Math.max(left, Math.min(0, farthest));
      if (x + wanted > this.width) x = Math.min(x, Math.max(free, this.width - wanted));
      const label = this.box(x, wanted, lane, of.row);
      free = Math.max(free, label.x + label.width + LABEL_GAP, mark.x + mark.width + LABEL_GAP);
      return { ...mark, label };
    });
  }

  box(x: number, width: number, lane: SceneLane, row: number): Box {
    const { metrics } = this.layout.options;
    const bottom = this.rowBottom(lane, row);
    const y = Math.max(bottom - rowPitch(metrics), bottom - metrics.markSize - LABEL_LIFT - metrics.labelHeight);
    return { x, y, width: Math.max(0, Math.min(width, this.width - x)), height: metrics.labelHeight };
  }

  /** The marks on one lane's line. */
  line(lane: SceneLane, groups: readonly Group[]): void {
    const { metrics } = this.layout.options;
    const { columns } = this.layout.shown;
    const pills = groups.filter(({ count }) => count > 1);
    const length = metrics.pill;
    const places = packPills(
      pills.map(({ place }) => {
        if (!place) return 0;
        const inset = PILL_GAP / 2;
        const x = Math.min(this.px(place.middle) - length / 2, this.px(place.to) - length - inset);
        return Math.max(x, this.px(place.from) + inset);
      }),
      this.width,
      length,
    );
    const height = pillHeight(metrics);
    pills.forEach(({ key, event, count, traits, end }, k) => {
      this.marks.push({
        key,
        event,
        count,
        lane: lane.lane,
        row: -1,
        shape: 'cluster',
        traits,
        start: columns.start[event],
        end,
        cutStart: false,
        cutEnd: false,
        x: places[k],
        width: length,
        y: lane.lineY - height / 2,
        height,
      });
    });
    for (const { event, count } of groups) if (count === 1) this.marks.push(this.single(event, lane, -1));
  }
}

/** Whether an event shows and meets the view. */
function isInView({ shown: { index, columns } }: Layout, event: number, view: View): boolean {
  const { lane, start, last, traits } = columns;
  if (!(last[event] >= view.start)) return false;
  const begun = start[event] <= view.end || (traits[event] & Trait.OpenStart) !== 0;
  return begun && placeOf(index.order(lane[event]), start, event) >= 0;
}

/**
 * The picture of a view: a pure function of its arguments. Each event that shows and meets the view (start ≤ view.end or an
 * open start, and last ≥ view.start) is in exactly one mark: labelled in its row, else on its lane's line in the cell of its
 * start, else in what began before the view.
 * @param width of the plot area, px
 * @param focus number of an event that is drawn as a mark of its own, even if it has no label; −1: none
 */
export function sceneOf(layout: Layout, view: View, width: number, focus = -1): Scene {
  const { height, shown, options } = layout;
  const { index, columns } = shown;
  const { start, last } = options.columns;
  const picture = new Picture(layout, view, width >= 1 ? width : 1);
  const { marks, taken } = picture;
  const placed = shownLabels(layout, view, picture.scale).flatMap((row) => picture.row(row));
  // What is drawn at other times than it is laid out at leaves its place free, so that nothing else moves.
  for (const mark of placed)
    if (columns.start[mark.event] === start[mark.event] && columns.last[mark.event] === last[mark.event])
      picture.add(mark);
  shown.moved?.(picture, placed).forEach((mark) => picture.add(mark));

  for (const own of [focus, ...(layout.drawnOut ?? [])])
    if (isInView(layout, own, view) && !marks.some(({ event }) => event === own))
      picture.add(picture.single(own, layout.lanes[columns.lane[own]], -1));

  let total = 0;
  const level = cellLevel(layout, view, picture.width);
  const finest = finestLevel(shown);
  const room = roomUnder(options.metrics);
  const lanes = layout.lanes.map((box) => {
    const own = taken[box.lane].sort((a, b) => a - b);
    const groups = groupsOf(layout, box.lane, view, level, own);
    picture.line(box, groups);
    const hidden = groups.flatMap(({ count, place }) => (count > 1 && place?.ranges) || []);
    const order = index.order(box.lane);
    const density = hidden.length
      ? { ...densityOf((position) => columns.start[order[position]], hidden, view, picture.scale, finest), room }
      : undefined;
    total += index.countStarts(box.lane, view.start, view.end) + index.countRunning(box.lane, view.start, view.end);
    return { ...box, width: picture.width, density };
  });
  // In time order; a cluster has the number of its first event.
  marks.sort((a, b) => a.start - b.start || a.event - b.event);
  return { view, width: picture.width, height, total, marks, lanes };
}

/** Marks, and copies of them in further rows. */
export const marksIn = (scene: Scene | undefined): readonly SceneMark[] =>
  scene ? [...(scene.copies ?? []), ...scene.marks] : [];
