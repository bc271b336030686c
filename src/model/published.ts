import { readDate } from './edtf.js';
import type { Source } from './file.js';
import { DateFlag, UTC_CLOCK, type Clock } from './span.js';
import { UNIT_MS } from './units.js';

/** When a source can have been published at the earliest and at the latest: axis ms, half-open. */
export interface Publication {
  /** first ms of the earliest possible day (or whatever unit is stated); −Infinity: no telling how early */
  readonly earliest: number;
  /** first ms after the latest possible day; Infinity: no telling how late */
  readonly latest: number;
}

/** Bounds of the day on which a source was published; undefined if it has none, or one that can't be read. */
export function publicationOf(
  { published }: Pick<Source, 'published'>,
  clock: Clock = UTC_CLOCK,
): Publication | undefined {
  const span = readDate(published, clock);
  if (!span) return undefined;
  const soft = span.flags & DateFlag.Approximate ? UNIT_MS[span.precision] : 0;
  return { earliest: span.lo - soft, latest: span.hi + soft };
}

/** The sources of a file by what they are called, and their publication, read once for all events. */
export interface PublicationIndex {
  /** of the file: for published dates, and for dates of events without a zone of their own */
  readonly clock: Clock;
  /** in file order */
  readonly sources: readonly Source[];
  /** The source that an id or its address stands for; undefined for an address that is not of the file. */
  source(ref: string): Source | undefined;
  /** Its bounds; undefined if they are not known. */
  publication(ref: string): Publication | undefined;
}

/** Sources by id and by address; an address counts for the first source that has it. */
export function sourcesByRef(sources: readonly Source[]): ReadonlyMap<string, Source> {
  const byRef = new Map(sources.map((source) => [source.id, source]));
  for (const source of [...sources].reverse()) if (source.url !== undefined) byRef.set(source.url, source);
  return byRef;
}

export function publicationIndex(
  { sources = [] }: { readonly sources?: readonly Source[] },
  clock: Clock = UTC_CLOCK,
): PublicationIndex {
  const byRef = sourcesByRef(sources);
  const bounds = new Map([...byRef].map(([ref, source]) => [ref, publicationOf(source, clock)]));
  return { clock, sources, source: (ref) => byRef.get(ref), publication: (ref) => bounds.get(ref) };
}

/** Whether a source was written before something could begin, after it must have begun, or nobody can say. */
export type Timing = 'before' | 'since' | 'unknown';

/** @param lo earliest @param loHi latest possible start of what it may tell of (exclusive), axis ms */
export function timingOf(publication: Publication | undefined, lo: number, loHi: number): Timing {
  if (!publication) return 'unknown';
  return publication.latest <= lo ? 'before' : publication.earliest >= loHi ? 'since' : 'unknown';
}
