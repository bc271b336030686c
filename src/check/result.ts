import type { CheckedFile } from '../model/checked.js';
import type { Issue } from '../model/issue.js';
import type { ReadOptions } from '../model/reader.js';
import type { Span } from '../model/span.js';

/** What the check is told beside the data. */
export interface CheckOptions extends ReadOptions {
  /** issues that are kept, 1,000 unless told; all are counted */
  readonly maxIssues?: number;
  /** what the file is called in messages */
  readonly name?: string;
}

/** What is wrong with a file. */
export interface Problems {
  /** why nothing can be drawn; the first of `issues` too */
  readonly fatal?: Issue;
  /** the first 1,000 */
  readonly issues: readonly Issue[];
  /** all of them */
  readonly total: number;
}

export interface CheckResult extends Problems {
  /** absent when nothing can be drawn */
  readonly file?: Omit<CheckedFile, 'uses'> & {
    /** dates of the events, in the same order */
    readonly spans: readonly Span[];
  };
  /** events left out */
  readonly rejected: number;
  /** events given */
  readonly count: number;
}
