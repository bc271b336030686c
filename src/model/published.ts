import { readDate } from './edtf.js';
import type { Source } from './file.js';
import { UTC_CLOCK, type Clock } from './span.js';

/** When a source can have been published at the earliest and at the latest: axis ms, half-open. */
export interface Publication {
  readonly earliest: number;
  readonly latest: number;
}

/** The sources of a file by what they are called, and their publication, read once for all events. */
export interface PublicationIndex {
  readonly clock: Clock;
  /** in file order */
  readonly sources: readonly Source[];
  /** The source that an id or its address stands for; undefined for an address that is not of the file. */
  source(ref: string): Source | undefined;
  /** Its bounds; undefined if they are not known. */
  publication(ref: string): Publication | undefined;
}

export function publicationIndex(
  { sources = [] }: { readonly sources?: readonly Source[] },
  clock: Clock = UTC_CLOCK,
): PublicationIndex {
  const byRef = new Map(sources.map((source) => [source.id, source]));
  const bounds = new Map<string, Publication>();
  for (const { id, published } of sources) {
    const span = published === undefined ? undefined : readDate(published, clock);
    if (span) bounds.set(id, { earliest: span.lo, latest: span.hi });
  }
  return { clock, sources, source: (ref) => byRef.get(ref), publication: (ref) => bounds.get(ref) };
}
