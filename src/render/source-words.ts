const count = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** The words that only an event file with sources needs, in English. */
export const ENGLISH_SOURCES = {
  /** who tells one version of a date, and which */
  version: (who: string, date: string) => (who ? `${who}: ${date}` : date),
  sources: (n: number) => count(n, 'source'),
  rows: 'Rows',
  rowsBy: { lane: 'by topic', source: 'by source', actor: 'by person', place: 'by place', none: 'all in one' },
  asOf: 'As known on',
  asKnown: (day: string) => `As known on ${day}`,
  asKnownNow: 'As known by now',
  moreVersions: (n: number) => `and ${count(n, 'more version')}`,
};

export type SourceWords = typeof ENGLISH_SOURCES;
