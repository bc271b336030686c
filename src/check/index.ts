import type { Issue } from '../model/issue.js';
import type { ReadOptions } from '../model/reader.js';
import { check } from './validate.js';

export { ignoredIssue, loadIssue, type LoadCode } from './load-words.js';

/** What is wrong with a file. */
export interface Problems {
  /** why nothing can be drawn; the first of `issues` too */
  readonly fatal?: Issue;
  /** the first 1,000 */
  readonly issues: readonly Issue[];
  /** all of them */
  readonly total: number;
}

/** Why something of a parsed event file was left out or repaired. Never throws. */
export function problemsOf(data: unknown, maxEvents: number | undefined, clockFor: ReadOptions['clockFor']): Problems {
  return check(data, { maxEvents, clockFor });
}
