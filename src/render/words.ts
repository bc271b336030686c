import { ENGLISH_DATES, type DateWords } from '../time/words.js';

const number = (n: number) => n.toLocaleString('en');
const count = (n: number, one: string, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;

/** Every word of the interface in English; the type is the list of what a translation has to give. */
export const ENGLISH = {
  /** words of a part of the interface in the same language: in English, as they are given */
  of: ((english) => english) as <T extends object>(english: T, group: string) => T,
  timeline: 'Timeline',
  toolbar: 'Timeline view',
  actions: {
    earlier: 'Earlier',
    later: 'Later',
    'zoom-out': 'Zoom out',
    'zoom-in': 'Zoom in',
    fit: 'Show all',
    'previous-dispute': 'Previous dispute',
    'next-dispute': 'Next dispute',
    table: 'Table',
    share: 'Share',
    help: 'Keyboard help',
  },
  /** “Show all” where there is no room for it */
  all: 'All',
  search: 'Search events',
  filters: 'Filters',
  details: 'Event details',
  close: 'Close',
  retry: 'Try again',
  /** for readers, why nothing shows, by code, or `other`; English tells it in full (check/) */
  failures: {} as Readonly<Record<string, string>>,
  otherLane: 'Other',
  keyboardHint: 'Arrow keys move, Enter opens, plus and minus zoom.',
  choose: 'Choose an event to read about it.',
  empty: 'There are no events to show.',
  loading: 'Loading…',
  progress: (done: number, of: number) => `Reading… ${number(done)} of ${number(of)} events`,
  cancel: 'Cancel',
  /** @param between what the window begins and ends with */
  emptyView: (between: string) => `No events ${between}.`,
  nearest: (empty: string, titles: string) => `${empty} Nearest: ${titles}`,
  renewed: (events: number) => `New data: ${count(events, 'event')}.`,
  summary: (events: number, sources: number, view: string, disputes: number) =>
    `${count(events, 'event')}${sources ? ` from ${count(sources, 'source')}` : ''}.${view && ` Showing ${view}.`}${disputes ? ` ${count(disputes, 'dispute')}.` : ''}`,
  announce: (view: string, events: number) => `${view}. ${count(events, 'event')}.`,
  to: (from: string, until: string) => `${from} to ${until}`,
  clusterName: (n: number, span: string, disputed: boolean) =>
    `${count(n, 'event')}, ${span}${disputed ? ', with a dispute' : ''}. Enter to zoom in`,
  sameTime: (n: number) => `${count(n, 'event')} at this time`,
  dates: (n: number) => `${n} dates`,
  dateVersions: (n: number) => `${n} dates given`,
  versions: (n: number) => `${n} versions`,
  open: 'open',
  /** words of the file's own that differ from it; English has none */
  status: {} as Readonly<Record<string, string>>,
  told: (sources: number) => `${count(sources, 'source')} ${sources === 1 ? 'tells' : 'tell'} it`,
  noSource: 'No source is given.',
  onTheWordOf: (chain: string) => `on the word of ${chain}`,
  stance: { reports: 'passes it on', doubts: 'doubts it', denies: 'denies it' } as Readonly<Record<string, string>>,
  rank: {
    preferred: 'the editor prefers this version',
    deprecated: 'the editor sets this version aside',
  } as Readonly<Record<string, string>>,
  confidence: (level: string) => `the editor’s confidence: ${level}`,
  editorsNote: 'Editor’s note',
  alsoSaid: 'What they say',
  links: {
    'leads-to': 'Leads to',
    'responds-to': 'Responds to',
    'part-of': 'Part of',
    'same-as': 'The same as',
  } as Readonly<Record<string, string>>,
  linkedFrom: {
    'leads-to': 'Follows from',
    'responds-to': 'Answered by',
    'part-of': 'Includes',
    'same-as': 'The same as',
  } as Readonly<Record<string, string>>,
  related: 'See also',
  place: 'Place',
  actors: 'Who',
  more: 'More about this',
  lacking: 'This could not be loaded. Try again.',
  leftOut: (n: number) => `${count(n, 'event')} could not be read and ${n === 1 ? 'is' : 'are'} left out.`,
};

export type Words = typeof ENGLISH;

/** The words around dates in the language of an element. */
export const dateWords = (words: Words): DateWords => words.of(ENGLISH_DATES, 'dates');
