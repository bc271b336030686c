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

export interface CheckResult {
  /** absent when nothing can be drawn */
  readonly file?: CheckedFile & {
    /** dates of the events, in the same order */
    readonly spans: readonly Span[];
  };
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
