import { Trait } from '../model/columns.js';
import type { Copy } from '../model/grouping.js';
import { projectionOf } from '../model/projection.js';
import { DateFlag, type Span } from '../model/span.js';
import { anchorOf, lastOf } from '../model/times.js';
import type { View } from '../time/view.js';
import { BEYOND } from './scene.js';
import type { Layout, Scene, SceneMark } from './types.js';

/** Elements in the track at the most. */
const MAX_NODES = 200;
/** Copies are smaller than marks and stand on three lines. px */
const [SIZE, PITCH, LINES] = [7, 9, 3];
/** between two on one line, px */
const GAP = 2;
/** What a copy shows besides its place; doubt and dispute are the mark's. */
const SHOWN = Trait.Planned | Trait.Cancelled | Trait.Retracted;

/**
 * The further rows of the events that have a mark of their own in a picture, those where it is told first. Where it is told, a
 * copy has the extent of the event, or of the date that is told there; where it is not told, a ring stands at its start, since
 * an absence has no extent. As many as there may be elements beside the marks, their labels and the sheet that they stand in.
 */
export function copiesIn(
  { marks, view, width }: Scene,
  { lanes, options }: Layout,
  copiesOf: (event: number) => readonly Copy[],
): SceneMark[] {
  const { toPlace } = projectionOf(options.columns);
  const all = marks
    .filter(({ count }) => count === 1)
    .flatMap((mark) => copiesOf(mark.event).map((copy) => ({ ...copy, mark })))
    // Where all lanes are one, a ring would not tell who is silent.
    .filter(({ silent }) => !(silent && options.metrics.columns));
  const shown = [...all.filter(({ silent }) => !silent), ...all.filter(({ silent }) => silent)]
    .slice(0, Math.max(0, MAX_NODES - 1 - marks.length - marks.filter(({ label }) => label).length))
    .map(({ lane, silent, told, mark: own }): SceneMark => {
      const mark = told ? { ...own, ...extentOf(told, view, width, toPlace) } : own;
      const isDot = silent || mark.shape === 'dot';
      const x = silent ? Math.max(mark.x, 0) : mark.x + (mark.width - SIZE) / 2;
      return {
        ...mark,
        ...(isDot && { x: Math.min(x, width - SIZE), width: SIZE }),
        key: `k${mark.event}:${lane}`,
        lane,
        row: -1,
        shape: silent ? 'dot' : mark.shape === 'period' ? 'bar' : mark.shape,
        traits: silent ? 0 : mark.traits & SHOWN,
        core: silent ? undefined : mark.core,
        height: SIZE,
        label: undefined,
        copy: silent ? 'copy silent' : 'copy',
      };
    });
  const laneOf = ({ lane }: SceneMark) => lanes[lane] ?? lanes[0];
  const lines = linesOf(shown, (copy) => laneOf(copy).lane);
  return shown.map((copy) => ({ ...copy, y: laneOf(copy).lineY - SIZE / 2 + (lines.get(copy)! - 1) * PITCH }));
}

/** Where one source's date stands, px: as wide as it is, and no further out of the plot than marks are. */
function extentOf(
  told: Span,
  { start, end }: View,
  width: number,
  toPlace: (time: number) => number,
): Pick<SceneMark, 'x' | 'width' | 'shape' | 'core'> {
  const px = (time: number) =>
    Math.min(Math.max(((toPlace(time) - start) / (end - start)) * width, -BEYOND), width + BEYOND);
  const from = anchorOf(told);
  const [x, right] = [px(from), px(lastOf(told, from) + 1)];
  const shape = right - x <= SIZE ? 'dot' : told.flags & DateFlag.Interval ? 'bar' : 'band';
  return { x, width: right - x, shape, core: undefined };
}

/** Which line of its lane each of them stands on: the first that is free there, else the one that is free again first. */
function linesOf(copies: readonly SceneMark[], laneOf: (copy: SceneMark) => number): ReadonlyMap<SceneMark, number> {
  const lines = new Map<SceneMark, number>();
  const free: number[][] = [];
  for (const copy of [...copies].sort((a, b) => a.x - b.x || b.width - a.width)) {
    const ends = (free[laneOf(copy)] ??= new Array<number>(LINES).fill(-Infinity));
    const first = ends.findIndex((end) => end <= copy.x);
    const line = first < 0 ? ends.indexOf(Math.min(...ends)) : first;
    ends[line] = copy.x + copy.width + GAP;
    lines.set(copy, line);
  }
  return lines;
}
