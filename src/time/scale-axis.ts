import type { Fold } from './folded.js';
import type { Axis, AxisOptions, Tick } from './ticks.js';

/** Least px between two texts of a row. */
const GAP = 8;

/** Words in the second row of the axis that belong to a stretch of it: the length of a fold or of a gap. Px from where time begins. */
export interface AxisNote {
  readonly key: string;
  /** the stretch, as much of it as is in the plot */
  readonly x: number;
  readonly width: number;
  /** whether its ends are in the plot */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
  /** empty where there is no room for it */
  readonly label: string;
  readonly labelX: number;
  readonly labelWidth: number;
  readonly fold?: Fold;
  /** stands in the first row, among the labels of the ticks */
  readonly isFirst?: boolean;
}

/** The axis of a scale that is not of true distances. */
export interface ScaleAxis extends Axis {
  readonly notes: readonly AxisNote[];
}

/** Boxes side by side in one row: whoever comes first has the room. */
export class Room {
  readonly #taken: { readonly from: number; readonly to: number }[] = [];

  constructor(readonly width: number) {}

  /** Takes the first free place from one x on that ends before another; where it begins, undefined: there is none. */
  find(from: number, before: number, width: number): number | undefined {
    const starts = [from, ...this.#taken.map(({ to }) => to + GAP).filter((x) => x > from)].sort((a, b) => a - b);
    return starts.find((x) => x + width <= before && this.take(x, width));
  }

  /** Takes the box if it is free and in the plot; whether it was. */
  take(from: number, width: number): boolean {
    const to = from + width;
    if (from < 0 || to > this.width || this.#taken.some((box) => from < box.to + GAP && to + GAP > box.from))
      return false;
    this.#taken.push({ from, to });
    return true;
  }
}

/** Ticks in time order: one that would read as the one before it has no words. */
export const distinct = (ticks: readonly Tick[]): Tick[] =>
  ticks.map((tick, k) => (tick.label === ticks[k - 1]?.label ? { ...tick, label: '', labelWidth: 0 } : tick));

/** The words of a stretch in the middle of what is seen of it. */
export function noteOf(
  key: string,
  [from, to]: readonly [number, number],
  label: string,
  { measure }: AxisOptions,
  room: Room,
  fold?: Fold,
): AxisNote {
  const [left, right] = [Math.max(0, from), Math.min(room.width, to)];
  const labelWidth = measure(label, 'fine');
  const labelX = Math.max(0, Math.min((left + right - labelWidth) / 2, room.width - labelWidth));
  const isFree = room.take(labelX, labelWidth);
  return {
    key,
    x: left,
    width: right - left,
    cutStart: from < 0,
    cutEnd: to > room.width,
    label: isFree ? label : '',
    labelX,
    labelWidth,
    fold,
  };
}
