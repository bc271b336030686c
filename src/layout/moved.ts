import type { EventColumns } from '../model/columns.js';
import { LABEL_GAP, MAX_LABELS } from './labels.js';
import type { SceneMark, Shown } from './types.js';

/** Such labels in one picture at the most, and how many events are tried. */
const [MOST, TRIES] = [40, 200];

/** What a labelled mark takes of its row, px. */
const from = ({ x, label }: SceneMark) => Math.min(x, label!.x);
const to = ({ x, width, label }: SceneMark) => Math.max(x + width, label!.x + label!.width + LABEL_GAP);

/**
 * Labels of events that are drawn at other times than they are laid out at, the most important first: in the event's own row, at
 * its start, where it meets none of the labels laid out there, not even one that does not show now. So the picture depends on
 * nothing but the view, and what shows later moves nothing.
 * @param moved their numbers
 */
export function movedLabels({ importance }: EventColumns, moved: readonly number[]): NonNullable<Shown['moved']> {
  const isMoved = new Set(moved);
  const ranked = [...moved].sort((a, b) => importance[b] - importance[a] || a - b);
  return (drawing, placed) => {
    const { layout, view } = drawing;
    const { columns } = layout.shown;
    const others = placed.filter(({ event }) => !isMoved.has(event));
    const room = Math.min(MOST, MAX_LABELS - others.length);
    const found: SceneMark[] = [];
    let tries = 0;
    for (const event of ranked) {
      if (found.length >= room || tries >= TRIES) break;
      if (columns.start[event] < view.start || columns.start[event] > view.end) continue;
      const row = layout.row(event);
      if (row < 0) continue;
      tries++;
      const lane = layout.lanes[columns.lane[event]];
      const bare = drawing.single(event, lane, row);
      const inRow = [...others, ...found].filter((other) => other.lane === lane.lane && other.row === row);
      const [left, right] = [true, false].map((isLeft) => inRow.filter(({ x }) => x < bare.x === isLeft));
      const free = Math.max(0, ...left.map(to));
      // At the right edge it slides left as far as the row is free, as others do.
      const width = layout.shown.labelWidth?.(event) ?? layout.allotted(event) - layout.labelGap;
      const x = Math.max(free, Math.min(bare.x, drawing.width - width));
      const mark = { ...bare, label: drawing.box(x, width, lane, row) };
      if (free <= Math.max(0, bare.x) && right.every((other) => to(mark) <= from(other))) found.push(mark);
    }
    return found;
  };
}
