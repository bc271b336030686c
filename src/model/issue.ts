/** Stable codes of everything that can be wrong; the words are localisable, the codes are API. */
export type IssueCode =
  | 'src-http'
  | 'src-network'
  | 'src-timeout'
  | 'src-type'
  | 'src-parse'
  | 'src-too-large'
  | 'src-scheme'
  | 'schema-root'
  | 'schema-version'
  | 'too-many-events'
  | 'depth'
  | 'no-valid-events'
  | 'date-missing'
  | 'date-invalid'
  | 'date-not-real'
  | 'date-out-of-range'
  | 'date-ambiguous'
  | 'end-before-start'
  | 'id-duplicate'
  | 'id-type'
  | 'title-missing'
  | 'title-too-long'
  | 'field-type'
  | 'field-missing'
  | 'field-value'
  | 'unknown-key'
  | 'reference'
  | 'reference-cycle'
  | 'source-unused'
  | 'alt-missing'
  | 'url-scheme'
  | 'color-invalid'
  | 'url-state'
  | 'locale'
  | 'src-and-data'
  | 'internal';

/** One problem in the data: where it is, what it is, and what to do about it. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: 'error' | 'warning';
  /** JSON pointer into the file, such as `/events/3/date`; empty for the file as a whole */
  readonly pointer: string;
  /** id of the record it is in, where it has one */
  readonly id?: string;
  /** one whole sentence */
  readonly message: string;
  /** what to do, as a sentence or an example */
  readonly hint?: string;
}
