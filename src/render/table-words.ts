import type { Grouping } from '../model/grouping.js';
import type { SortKey } from '../model/sorting.js';
import type { Words } from './words.js';

const number = (n: number) => n.toLocaleString('en');

/** What the columns are called. */
export const COLUMNS = {
  date: 'Date',
  title: 'Event',
  lane: 'Row',
  sources: 'Sources',
  versions: 'Versions',
  state: 'State',
};

/** The words that only the table needs, in English. */
export const ENGLISH_TABLE = {
  table: 'Table',
  /** what the rows of the picture are */
  rows: { source: 'First source', actor: 'Person', place: 'Place' } as Readonly<Partial<Record<Grouping, string>>>,
  /** how many are listed, of how many if it is not all */
  count: (shown: number, all: number, isPart: boolean) =>
    `${number(shown)} ${isPart ? `of ${number(all)} ` : ''}${all === 1 ? 'event' : 'events'}`,
  /** one and another; and what has commas in it: `list('', '')` is what stands between */
  list: (one: string, other: string) => `${one}, ${other}`,
  groups: (one: string, other: string) => `${one}; ${other}`,
  /** rising, falling */
  sorted: {
    date: ['in time order', 'latest first'],
    title: ['by title, A to Z', 'by title, Z to A'],
    lane: ['row by row', 'row by row, the last one first'],
    sources: ['fewest sources first', 'most sources first'],
    versions: ['fewest versions first', 'most versions first'],
  } as Readonly<Record<SortKey, readonly [rising: string, falling: string]>>,
  sort: (how: string) => `Sort: ${how}`,
  sorting: 'Sorting…',
  fields: { date: 'Date', title: 'Title', place: 'Place', actors: 'Who', status: 'State' } as Readonly<
    Record<string, string>
  >,
  /** the version that the event has where no source tells it so */
  written: 'as listed here',
  stance: { doubts: 'doubted', denies: 'denied' } as Readonly<Record<string, string>>,
  silent: 'Not mentioned by',
  disputed: 'disputed',
  pages: 'Pages',
  page: (page: number, pages: number) => `Page ${number(page)} of ${number(pages)}`,
  /** around the number of the page, which can be written over */
  pageOf: ['Page', (pages: number) => `of ${number(pages)}`] as const,
  perPage: 'Per page',
  turn: {
    first: ['First', 'First page'],
    previous: ['Previous', 'Previous page'],
    next: ['Next', 'Next page'],
    last: ['Last', 'Last page'],
  },
};

export type TableWords = typeof ENGLISH_TABLE;

/** They in the language of an element. */
export const tableWords = (words: Words): TableWords => words.of(ENGLISH_TABLE, 'table');

export type ColumnWords = typeof COLUMNS;

/** What the columns are called in the language of an element. */
export const columnWords = (words: Words): ColumnWords => words.of(COLUMNS, 'columns');
