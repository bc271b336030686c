import type { Words } from './words.js';

const number = (n: number) => n.toLocaleString('en');

/** The words of the card beside a mark, in English. */
export const ENGLISH_CARD = {
  events: (n: number) => `${number(n)} events`,
  /** after the first of several */
  more: (n: number) => `and ${number(n)} more`,
  toldBy: (names: string) => `Told by ${names}`,
};

export type CardWords = typeof ENGLISH_CARD;

/** They in the language of an element. */
export const cardWords = (words: Words): CardWords => words.of(ENGLISH_CARD, 'card');
