import type { Words } from './words.js';

/** The words of the story and of the links drawn in the picture, in English. */
export const ENGLISH_STORY = {
  story: 'Story',
  previous: 'Previous step',
  next: 'Next step',
  /** which step is open, in short and in full; 0: none */
  place: (at: number, of: number) => (at ? `${at} / ${of}` : `${of} ${of === 1 ? 'step' : 'steps'}`),
  step: (at: number, of: number, title: string) => `Step ${at} of ${of}: ${title}`,
  /** what an event is to the one that the arrow points to */
  links: {
    'leads-to': 'leads to',
    'responds-to': 'responds to',
    'part-of': 'part of',
    'same-as': 'same as',
  },
};

export type StoryWords = typeof ENGLISH_STORY;

/** They in the language of an element. */
export const storyWords = (words: Words): StoryWords => words.of(ENGLISH_STORY, 'story');
