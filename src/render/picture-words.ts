import type { Words } from './words.js';

/** The words around the pictures of an event, in English. */
export const ENGLISH_PICTURES = {
  /** @param host where it would come from */
  notLoaded: (host: string) => `Picture on ${host}, not loaded`,
  /** where the reader wants no pictures at all */
  left: 'Picture, not loaded',
  /** what stands for the words of one that says nothing */
  picture: 'Picture',
};

export type PictureWords = typeof ENGLISH_PICTURES;

/** They in the language of an element. */
export const pictureWords = (words: Words): PictureWords => words.of(ENGLISH_PICTURES, 'pictures');
