import type { Words } from './words.js';

/** Words of the scales. */
export interface ScaleWords {
  /** a distance back from the last event: "3 days before" */
  readonly before: (distance: string) => string;
  /** of the group of all folds */
  readonly folds: string;
  /** a fold, with its length and from when to when nothing happens */
  readonly fold: (length: string, when: string) => string;
  /** how much time of a timeline is folded, and in how many places */
  readonly folded: (length: string, places: number) => string;
}

export const ENGLISH_SCALES: ScaleWords = {
  before: (distance) => `${distance} before`,
  folds: 'Folded time',
  fold: (length, when) => `${length} without events, ${when}`,
  folded: (length, places) => `${length} without events folded in ${places === 1 ? 'one place' : `${places} places`}.`,
};

/** They in the language of an element. */
export const scaleWords = (words: Words): ScaleWords => words.of(ENGLISH_SCALES, 'scales');
