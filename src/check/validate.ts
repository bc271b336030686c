import { Checker } from './checker.js';
import type { Issue } from '../model/issue.js';
import { MAX_ISSUES } from '../model/limits.js';
import { Report } from './report.js';
import type { CheckOptions, CheckResult } from './result.js';
import { show } from './sentences.js';

export type { CheckOptions, CheckResult } from './result.js';
export { Checker } from './checker.js';

/** Something that is no event file at all. */
function refused(
  code: 'schema-root' | 'internal',
  { maxIssues = MAX_ISSUES, name }: CheckOptions,
  found = '',
): CheckResult {
  const report = new Report(maxIssues);
  const fatal = report.fatal(code, { found, name: name && ` in ${name}` });
  return { fatal, issues: report.issues, total: report.total, rejected: 0, count: 0 };
}

/**
 * Checks a parsed event file: an object with `events`, or a bare list of events. What is bad is left out or repaired, and
 * told; the rest is given with its dates read. Never throws, whatever the value, and never changes it.
 */
export function check(data: unknown, options: CheckOptions = {}): CheckResult {
  try {
    const bare = Array.isArray(data);
    const file = bare ? undefined : (Object(data) as { events?: unknown });
    const list = bare ? (data as unknown[]) : file?.events;
    if (!Array.isArray(list)) {
      const isFile = typeof data === 'object' && data !== null && list === undefined;
      return refused('schema-root', options, isFile ? 'an object without "events"' : show(list ?? data));
    }
    const checker = new Checker(file, options, list.length);
    for (const event of list) {
      if (checker.fatal) break;
      checker.add(event);
    }
    return checker.finish();
  } catch {
    // Data from a script may have getters that throw; JSON never comes here.
    return refused('internal', options);
  }
}

/** All problems of a parsed event file, the first `max` of them. Empty if it's as it should be. */
export function validate(data: unknown, max = MAX_ISSUES): Issue[] {
  return [...check(data, { maxIssues: max }).issues];
}
