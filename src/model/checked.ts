import type { Dispute, Entity, Lane, Source, TimelineEvent, TimelineFile } from './file.js';
import type { Issue } from './issue.js';
import type { Clock, Span } from './span.js';

export interface CheckOptions {
  /** issues that are kept, 1,000 unless told; all are counted */
  readonly maxIssues?: number;
  /** more events than this are refused, 2,000,000 unless told */
  readonly maxEvents?: number;
  /**
   * Clock for times of day. Both zones are known to this platform.
   * @param zone of the event, undefined if it has none of its own
   * @param fileZone of the file, undefined if it has none
   */
  readonly clockFor?: (zone: string | undefined, fileZone: string | undefined) => Clock;
  /** what the file is called in messages */
  readonly name?: string;
}

/** A file without its records. */
export type FileHead = Omit<TimelineFile, 'lanes' | 'entities' | 'sources' | 'events' | 'disputes'>;

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
  /** dates of the events, in the same order */
  readonly spans: readonly Span[];
}

export interface CheckResult {
  /** absent when nothing can be drawn */
  readonly file?: CheckedFile;
  /** why nothing can be drawn; the first of `issues` too */
  readonly fatal?: Issue;
  readonly issues: readonly Issue[];
  /** all problems, also those that are not kept */
  readonly total: number;
  /** events left out */
  readonly rejected: number;
  /** events given */
  readonly count: number;
}
