import type { Words } from './words.js';

const number = (n: number) => n.toLocaleString('en');
const events = (n: number) => `${number(n)} ${n === 1 ? 'event' : 'events'}`;

/** The words of arranging rows, in English. */
export const ENGLISH_ROWS = {
  arrange: 'Arrange rows',
  collapseAll: 'Collapse all',
  expandAll: 'Expand all',
  original: 'Original order',
  number,
  collapse: (row: string) => `${row}: collapse`,
  up: (row: string) => `${row}: move up`,
  down: (row: string) => `${row}: move down`,
  /** said after a row was moved, or collapsed by its name in the picture */
  place: (row: string, at: number, of: number) => `${row}, row ${at} of ${of}`,
  collapsed: (row: string, n: number) => `${row} collapsed, ${events(n)}`,
  expanded: (row: string) => `${row} expanded`,
};

export type RowWords = typeof ENGLISH_ROWS;

/** They in the language of an element. */
export const rowWords = (words: Words): RowWords => words.of(ENGLISH_ROWS, 'rows');
