import type { Words } from './words.js';

/** The words of the panel that shares the present view, and of a citation, in English. */
export const ENGLISH_SHARE = {
  share: 'Share',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  link: 'Copy link',
  citation: 'Copy citation',
  copied: { link: 'Link copied.', citation: 'Citation copied.' },
  byHand: { link: 'Copy this link', citation: 'Copy this citation' },
  noFullScreen: 'The browser did not allow full screen.',
  /** the parts of a citation, a line each */
  cited: {
    timeline: (title: string, told: readonly string[]) => `${title}. Timeline, ${told.join('; ')}.`,
    known: (day: string) => `as known on ${day}`,
    matching: (filter: string) => `events that match “${filter}”`,
    events: (n: number) => `${n.toLocaleString('en')} ${n === 1 ? 'event' : 'events'}`,
    event: (title: string, when: string) => `Event: ${title}, ${when}.`,
    sources: (n: number) => (n === 1 ? 'Source:' : 'Sources:'),
    accessed: (day: string) => `Accessed ${day}.`,
  },
};

export type ShareWords = typeof ENGLISH_SHARE;

/** They in the language of an element. */
export const shareWords = (words: Words): ShareWords => words.of(ENGLISH_SHARE, 'share');
