import type { ReadOptions } from '../model/reader.js';
import { columnProblems, isColumns } from './column-problems.js';
import type { Problems } from './result.js';
import { check } from './validate.js';

export { ignoredIssue, loadIssue, type LoadCode } from './load-words.js';
export type { Problems } from './result.js';

/** Why something of a parsed event file, or of columns, was left out or repaired. Never throws. */
export function problemsOf(data: unknown, maxEvents: number | undefined, clockFor: ReadOptions['clockFor']): Problems {
  return isColumns(data) ? columnProblems(data, maxEvents) : check(data, { maxEvents, clockFor });
}
