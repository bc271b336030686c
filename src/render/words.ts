const number = (n: number) => n.toLocaleString('en');
const count = (n: number, one: string, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;

/** Every word of the interface in English; the type is the list of what a translation has to give. */
export const ENGLISH = {
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
  },
  table: 'Table',
  details: 'Event details',
  close: 'Close',
  retry: 'Try again',
  otherLane: 'Other',
  keyboardHint: 'Arrow keys move, Enter opens, plus and minus zoom.',
  wheelHint: 'Hold Ctrl (or ⌘) and scroll to zoom',
  choose: 'Choose an event to read who says what about it.',
  empty: 'There are no events to show.',
  filteredEmpty: (filter: string) => `No event matches “${filter}”.`,
  loading: 'Loading…',
  progress: (done: number, of: number) => `Reading… ${number(done)} of ${number(of)} events`,
  cancel: 'Cancel',
  emptyView: (view: string) => `No events in this window, ${view}.`,
  nearest: 'Go to the nearest one',
  summary: (events: number, sources: number, view: string, disputes: number) =>
    `${count(events, 'event')}${sources ? ` from ${count(sources, 'source')}` : ''}.${view && ` Showing ${view}.`}${disputes ? ` ${count(disputes, 'dispute')}.` : ''}`,
  /** what was known on a day */
  known: (day: string, events: number, hidden: number, view: string) =>
    `As known on ${day}: ${count(events, 'event')}${hidden ? `; ${number(hidden)} told later ${hidden === 1 ? 'is' : 'are'} hidden` : ''}.${view && ` Showing ${view}.`}`,
  announce: (view: string, events: number) => `${view}. ${count(events, 'event')}.`,
  to: (from: string, until: string) => `${from} to ${until}`,
  clusterName: (n: number, span: string, disputed: boolean) =>
    `${count(n, 'event')}, ${span}${disputed ? ', with a dispute' : ''}. Enter to zoom in`,
  sameTime: (n: number) => `${count(n, 'event')} at this time`,
  dates: (n: number) => `${n} dates`,
  dateVersions: (n: number) => `${n} versions of the date`,
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
  /** of the table: date, title, lane, sources */
  columns: ['Date', 'Event', 'Row', 'Sources'],
  page: (page: number, pages: number) => `Page ${number(page)} of ${number(pages)}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  leftOut: (n: number) => `${count(n, 'event')} could not be read and ${n === 1 ? 'is' : 'are'} left out.`,
};

export type Words = typeof ENGLISH;
