import type { Box, Scene, SceneMark } from '../layout/types.js';
import { Trait } from '../model/columns.js';
import type { EventSet } from '../model/events.js';
import type { Axis, AxisOptions } from '../time/ticks.js';
import type { Words } from './words.js';

/** What the marks of a picture need besides their boxes. Event numbers are −1 for none. */
export interface TrackContext {
  readonly set: EventSet;
  readonly rtl: boolean;
  readonly selected: number;
  /** the event that carries the focus while it is in the track */
  readonly focused: number;
  /** the mark that Tab reaches */
  readonly current: string | undefined;
  readonly msPerPx: number;
  /** what stands below */
  readonly axis: Axis;
  /** the picture is on the move: more of them follow at once */
  readonly moving: boolean;
  /** numbers of the events there are to walk through */
  readonly order: ArrayLike<number>;
  /** an event's place among them, from 1 */
  position(event: number): number;
  /** spoken name: visible words first, then date and lane */
  name(mark: SceneMark): string;
  /** @param box that it has; undefined: as much as it was allotted */
  label(event: number, box?: Box): Label;
  /** time runs down */
  readonly column?: Column;
  /** words in the font of labels, px */
  width(text: string): number;
  /** of a label, px */
  readonly lineHeight: number;
  readonly words: Words;
  readonly locale: string;
  /** a date of a claim or source in short words */
  date(text: string): string;
}

/** What stands for the elements while the picture moves. */
export interface Moving {
  /** @returns whether it can */
  draw(scene: Scene, context: TrackContext): boolean;
  end(): void;
}

/**
 * What is other where time runs down: the plot is turned as a whole, so that boxes are as ever, and only words stand upright in
 * it.
 */
export interface Column {
  /** The words at a mark in lines. @param length px along time that they have */
  label(words: Label, length?: number): Label;
  /** Ticks with their words in lines, without those that others would cover. */
  axis(axis: Axis): Axis;
  readonly moving: Moving;
  /** px of a tick's text in one line */
  readonly inLine: AxisOptions['measure'];
  /** px across time of the line beside the axis, on which pills stand */
  readonly lineHeight: number;
}

/** What a part of the element draws over the marks. */
export interface Overlay {
  draw(scene: Scene, context: TrackContext): void;
}

/** px between the edge of a period and its words; the style of the label has the same */
export const insetOf = (traits: number): number => (traits & Trait.Period ? 4 : 0);

/** The words at a mark. */
export interface Label {
  readonly text: string;
  /** words after it in the colour of dispute ("2 dates"), or '' */
  readonly note: string;
  /** px of the note and the space before it */
  readonly noteWidth: number;
  /** px along time that its lines take; undefined: it has one, along time */
  readonly length?: number;
}
