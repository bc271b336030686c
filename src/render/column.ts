import type { ScaleAxis } from '../time/scale-axis.js';
import type { Axis, AxisTick } from '../time/ticks.js';
import type { Column, Label, Moving } from './context.js';
import type { Measure } from './measure.js';
import { wrap } from './wrap.js';

/** A title has so many lines at the most, and so has the context of ticks. */
const LINES = 2;
/** between the words of two ticks, px */
const TICK_GAP = 1;
/** Less of a title than this says nothing beside its note. px */
const LEAST_TITLE = 60;
/** Words in lines that are kept: those of the marks in a picture are asked for again in the next. */
const KEPT = 500;

/** Words at the axis, along time: px. */
type Words = Pick<AxisTick, 'labelX' | 'labelWidth'>;

/** What the words of a column have, px. */
export interface ColumnRoom {
  /** width of a label's words */
  readonly label: number;
  /** height of a line of them */
  readonly line: number;
  /** height of a line of ticks */
  readonly tick: number;
  /** width of the words at the axis */
  readonly axis: number;
  /** width of the line beside it, on which pills stand */
  readonly pills: number;
}

/** Words where time runs down. @param measure of fonts, px of text */
export function turned(room: ColumnRoom, measure: Measure, moving: Moving): Column & Pick<Measure, 'tick'> {
  const { width } = measure.label;
  const kept = new Map<string, Label>();

  function label({ text, note, noteWidth }: Label, length = Infinity): Label {
    // One that the edge cuts has whole lines only.
    const most = Math.min(LINES, Math.floor((length + 0.5) / room.line));
    if (!most) return { text: '', note: '', noteWidth: 0 };
    const key = `${most} ${note} ${text}`;
    let words = kept.get(key);
    if (!words) {
      if (kept.size > KEPT) kept.clear();
      kept.set(key, (words = lines(text, note, noteWidth, most)));
    }
    return words;
  }

  /** The title in lines, and its note after it: on the last line, else on one of its own. */
  function lines(text: string, note: string, noteWidth: number, most: number): Label {
    const said = (lines: readonly string[], end = '', after = note): Label => {
      const text = lines.join('\n') + end;
      return { text, note: after, noteWidth: 0, length: text.split('\n').length * room.line };
    };
    const plain = wrap(text, room.label, width, most);
    if (!note) return said(plain);
    if (width(plain.at(-1)!) + noteWidth <= room.label) return said(plain, ' ');
    if (plain.length < most) return said(plain, '\n');
    // What is cut to one line by the edge, or has no room for both, is the title: the note stands in the name and the details too.
    if (most < 2 || room.label < noteWidth + LEAST_TITLE) return said(plain, '', '');
    return said(wrap(text, room.label, width, most, room.label - noteWidth), ' ');
  }

  const ofTick = (text: string, row: 'fine' | 'context') =>
    wrap(text, room.axis, (words) => measure.tick(words, row), LINES);

  return {
    label,
    tick: (text, row) => ofTick(text, row).length * room.tick,
    moving,
    inLine: measure.tick,
    lineHeight: room.pills,

    axis(axis: Axis): Axis {
      const { fine, context } = axis;
      const { notes = [] } = axis as Partial<ScaleAxis>;
      const inLines = (tick: AxisTick, row: 'fine' | 'context') => ({
        ...tick,
        label: ofTick(tick.label, row).join('\n'),
      });
      // Its first line stands at its tick, in place of the word that is there.
      const contexts = context.map((tick) => {
        const labelX = Math.max(0, tick.x > 0 ? tick.labelX - room.tick / 2 : tick.labelX);
        return { ...inLines(tick, 'context'), labelX };
      });
      // All words stand in one column: those of stretches first, then names, then ticks.
      const isFreeOf = (others: readonly Words[], { labelX, labelWidth }: Words) =>
        others.every(
          (other) =>
            labelX >= other.labelX + other.labelWidth + TICK_GAP || other.labelX >= labelX + labelWidth + TICK_GAP,
        );
      // The years that stand for ticks give place to lengths of folds: elsewhere they are in another row.
      const lengths = notes.filter(({ label, isFirst }) => label && !isFirst);
      const told = notes.filter((note) => note.label && (!note.isFirst || isFreeOf(lengths, note)));
      const names = contexts.filter((tick) => isFreeOf(told, tick));
      const words = fine.map((tick) =>
        isFreeOf([...told, ...names], tick) ? inLines(tick, 'fine') : { ...tick, label: '' },
      );
      const stretches = notes.map((note) => ({
        ...note,
        label: told.includes(note) ? ofTick(note.label, 'fine').join('\n') : '',
      }));
      return { ...axis, fine: words, context: names, notes: stretches } as Axis;
    },
  };
}
