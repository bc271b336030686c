import { Trait } from '../model/columns.js';
import type { Copy } from '../model/grouping.js';
import type { Layout, Scene, SceneMark } from './types.js';

/** Elements in the track at the most. */
const MAX_NODES = 200;
/** Copies are smaller than marks and stand on three lines, those of events that follow each other on different ones. px */
const [SIZE, PITCH, LINES] = [7, 9, 3];
/** What a copy shows besides its place; doubt and dispute are the mark's. */
const SHOWN = Trait.Planned | Trait.Cancelled | Trait.Retracted;

/**
 * The further rows of the events that have a mark of their own in a picture: the same extent at the line of each row, those
 * where it is told first. As many as there may be elements beside the marks, their labels and the sheet that they stand in.
 */
export function copiesIn(
  { marks }: Scene,
  { lanes }: Layout,
  copiesOf: (event: number) => readonly Copy[],
): SceneMark[] {
  const all = marks
    .filter(({ count }) => count === 1)
    .flatMap((mark) => copiesOf(mark.event).map((copy) => ({ ...copy, mark })));
  return [...all.filter(({ silent }) => !silent), ...all.filter(({ silent }) => silent)]
    .slice(0, MAX_NODES - 1 - marks.length - marks.filter(({ label }) => label).length)
    .map(({ lane, silent, mark }) => ({
      ...mark,
      ...(mark.shape === 'dot' && { x: mark.x + (mark.width - SIZE) / 2, width: SIZE }),
      key: `k${mark.event}:${lane}`,
      lane,
      row: -1,
      shape: mark.shape === 'period' ? 'bar' : mark.shape,
      traits: silent ? 0 : mark.traits & SHOWN,
      core: silent ? undefined : mark.core,
      y: lanes[lane].lineY - SIZE / 2 + ((mark.event % LINES) - 1) * PITCH,
      height: SIZE,
      label: undefined,
      copy: silent ? 'copy silent' : 'copy',
    }));
}
