import type { Words } from './words.js';

/** The words that come with a hand on the picture, in English. */
export const ENGLISH_HAND = {
  /** @param key the name of the key on this computer */
  wheelHint: (key: string) => `Hold ${key} and scroll to zoom`,
};

export type HandWords = typeof ENGLISH_HAND;

/** They in the language of an element. */
export const handWords = (words: Words): HandWords => words.of(ENGLISH_HAND, 'hand');
