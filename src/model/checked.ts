import type { Dispute, Entity, Lane, Source, TimelineEvent, TimelineFile } from './file.js';

/** A file without its records. */
export type FileHead = Omit<TimelineFile, 'lanes' | 'entities' | 'sources' | 'events' | 'disputes'>;

/** What some event of a file has. Noted while they are read: of a million, each look at all of them takes 20 ms. */
export interface Uses {
  /** also one that leads nowhere, and is left out */
  links?: unknown;
  media?: unknown;
  /** actors or tags */
  facets?: unknown;
  /** no lane */
  rest?: boolean;
}

/** What of a file can be used: as its types say, with every reference leading somewhere. */
export interface CheckedFile {
  readonly head: FileHead;
  /** of the file; if it has none, those that the events name, in order of appearance */
  readonly lanes: readonly Lane[];
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  readonly disputes: readonly Dispute[];
  /** in file order; every one has an id */
  readonly events: readonly TimelineEvent[];
  readonly uses: Uses;
}
