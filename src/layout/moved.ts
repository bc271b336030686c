import type { EventColumns } from '../model/columns.js';
import { LABEL_GAP, MAX_LABELS } from './labels.js';
import type { SceneMark, Shown } from './types.js';

/** Such labels in one picture at the most. */
const MOST = 40;

/** What a labelled mark takes of its row, px. */
const extentOf = ({ x, width, label }: SceneMark) => ({
  from: Math.min(x, label?.x ?? x),
  to: Math.max(x + width, label ? label.x + label.width : x),
});

/**
 * Labels of events that are drawn at other times than they are laid out at, the most important first: in the event's own row, at
 * its start, where it meets none of the labels laid out there, not even one that does not show now. So the picture depends on
 * nothing but the view, and what shows later moves nothing.
 * @param columns when they are drawn
 * @param moved their numbers
 */
export function movedLabels(columns: EventColumns, moved: readonly number[]): NonNullable<Shown['moved']> {
  const isMoved = new Set(moved);
  const ranked = [...moved].sort((a, b) => columns.importance[b] - columns.importance[a] || a - b);
  return (drawing, placed) => {
    const { layout, view } = drawing;
    const others = placed.filter(({ event }) => !isMoved.has(event));
    const room = Math.min(MOST, MAX_LABELS - others.length);
    const found: SceneMark[] = [];
    for (const event of ranked) {
      if (found.length >= room) break;
      const row = layout.row(event);
      if (row < 0 || columns.start[event] < view.start || columns.start[event] > view.end) continue;
      const lane = layout.lanes[columns.lane[event]];
      const bare = drawing.single(event, lane, row);
      // At the right edge it slides left, as others do.
      const width = layout.shown.labelWidth?.(event) ?? layout.allotted(event) - layout.labelGap;
      const x = Math.max(0, Math.min(bare.x, drawing.width - width));
      const mark = { ...bare, label: drawing.box(x, width, lane, row) };
      const { from, to } = extentOf(mark);
      const isFree = [...others, ...found].every((other) => {
        if (other.lane !== lane.lane || other.row !== row) return true;
        const taken = extentOf(other);
        return to + LABEL_GAP <= taken.from || taken.to + LABEL_GAP <= from;
      });
      if (isFree) found.push(mark);
    }
    return found;
  };
}
