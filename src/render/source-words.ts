const count = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** The words that only an event file with sources needs, in English. */
export const ENGLISH_SOURCES = {
  /** who tells one version of a date, and which */
  version: (who: string, date: string) => (who ? `${who}: ${date}` : date),
  sources: (n: number) => count(n, 'source'),
  moreVersions: (n: number) => `and ${count(n, 'more version')}`,
};

export type SourceWords = typeof ENGLISH_SOURCES;
