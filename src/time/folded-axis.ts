import { durationText } from './durations.js';
import { dateText } from './formats.js';
import type { Fold, FoldedProjection } from './folded.js';
import { projectedScale } from './piecewise.js';
import { noteOf, Room, type ScaleAxis } from './scale-axis.js';
import type { Step } from './steps.js';
import { fineRow, stepFor, ticksIn, type AxisOptions, type AxisTick, type Tick } from './ticks.js';
import type { View } from './view.js';
import { isDeepYear, yearOf } from './years.js';

/** The stretches of a view that are not folded, in time order. Axis ms. */
function piecesOf(view: View, folds: readonly Fold[]): View[] {
  const pieces: View[] = [];
  let { start } = view;
  for (const fold of folds) {
    if (fold.isOpen || fold.end <= view.start || fold.start >= view.end) continue;
    if (fold.start > start) pieces.push({ start, end: fold.start });
    start = fold.end;
  }
  return start < view.end ? [...pieces, { start, end: view.end }] : pieces;
}

/** Names of the unit above in a piece, the first of which may have begun before it. */
function namesOf(
  { context }: Step,
  piece: View,
  toPx: (time: number) => number,
  options: AxisOptions,
  era: string,
): readonly Tick[] {
  if (!context) return [];
  const all = ticksIn(context, 'context', piece, -Infinity, toPx, options, era);
  return all.slice(
    Math.max(
      0,
      all.findLastIndex(({ time }) => time <= piece.start),
    ),
  );
}

/** The year of a piece in which no tick of years stands. */
function yearNote(
  step: Step,
  piece: View,
  toPx: (time: number) => number,
  options: AxisOptions,
  era: string,
  room: Room,
) {
  const time = piece.start + (piece.end - piece.start) / 2;
  const isDeep = isDeepYear(yearOf(time));
  const label = isDeep ? step.label(options.locale, time, era) : dateText(options.locale, `y${era}`, time);
  return noteOf(`y${piece.start}`, [toPx(piece.start), toPx(piece.end)], label, options, room);
}

/**
 * The axis of true distances, piece by piece between the folds, with one step for all of them. In the second row stand the
 * lengths of the folds first, then the names of the units above; what has no room is left out, and a tick that no name stands
 * over has no label either.
 * @param view window of times
 */
export function foldedAxis(projection: FoldedProjection, view: View, width: number, options: AxisOptions): ScaleAxis {
  const { toPx, msPerPx } = projectedScale(projection, view, width);
  const folds = projection.folds.filter(({ start, end }) => end > view.start && start < view.end);
  const notesIn = (room: Room, style: 'long' | 'short') =>
    folds.map((fold) => {
      const length = durationText(options.locale, fold.stretch.end - fold.stretch.start, style);
      return noteOf(`f${fold.stretch.start}`, [toPx(fold.start), toPx(fold.end)], length, options, room, fold);
    });
  let room = new Room(width);
  let notes = notesIn(room, 'long');
  // All of them in the same words: where one has no room, they are short.
  if (notes.some(({ label }) => !label)) notes = notesIn((room = new Room(width)), 'short');
  const step = stepFor(view, width, msPerPx, options);
  if (!step) return { fine: [], context: [], unit: 'y', notes };

  const era = yearOf(view.start) < 1 ? 'G' : '';
  const named: Tick[] = [];
  const bare: AxisTick[] = [];
  const context: AxisTick[] = [];
  const unnamed: View[] = [];
  for (const piece of piecesOf(view, projection.folds)) {
    const ticks = ticksIn(step, 'fine', piece, piece.start, toPx, options, era);
    const units = namesOf(step, piece, toPx, options, era);
    if (!step.context && !ticks.length) unnamed.push(piece);
    const [left, right] = [piece.start, piece.end].map(toPx) as [number, number];
    let from = step.context ? Infinity : -Infinity;
    units.forEach((unit, k) => {
      const { x, labelWidth } = unit;
      const start = Math.max(left, x);
      // In a piece of one unit that is narrower than its name, in the middle of it.
      const middle = Math.max(0, Math.min((left + right - labelWidth) / 2, width - labelWidth));
      const labelX =
        room.find(start, units[k + 1]?.x ?? right, labelWidth) ??
        (units.length === 1 ? room.find(middle, middle + labelWidth, labelWidth) : undefined);
      if (labelX === undefined) return;
      from = Math.min(from, unit.time);
      context.push({ ...unit, x: x < left ? labelX : x, labelX });
    });
    for (const tick of ticks) {
      if (tick.time >= from) named.push(tick);
      else bare.push({ ...tick, label: '', labelX: tick.x, labelWidth: 0 });
    }
  }
  const placed = fineRow(named, width);
  const first = new Room(width);
  for (const { label, labelX, labelWidth } of placed) if (label) first.take(labelX, labelWidth);
  const years = unnamed.map((piece) => ({ ...yearNote(step, piece, toPx, options, era, first), isFirst: true }));
  const fine = [...placed, ...bare].sort((a, b) => a.time - b.time);
  return { fine, context, unit: step.unit, notes: [...notes, ...years] };
}
