import type { Words } from './words.js';

/** The words of the overview, in English. */
export const ENGLISH_OVERVIEW = {
  overview: 'Overview of all events',
  edges: ['Start of the window', 'End of the window'],
};

export type OverviewWords = typeof ENGLISH_OVERVIEW;

/** They in the language of an element. */
export const overviewWords = (words: Words): OverviewWords => words.of(ENGLISH_OVERVIEW, 'overview');
