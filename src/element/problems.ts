import type * as Check from '../check/index.js';
import type { Issue, IssueCode } from '../model/issue.js';
import { LoadError } from './load.js';
import type { Source } from './source.js';
import { load } from './parts.js';

/** In the words of the second script; where it can't be loaded, in those of the core. Never fails. */
function explained<T>(otherwise: T, words: (check: typeof Check) => T): Promise<T> {
  return load('check')
    .then(words)
    .catch(() => otherwise);
}

/** A problem in a short sentence. A connection that is down is not mended by what the hint says. */
function unexplained(code: IssueCode, message: string, severity: Issue['severity']): Issue {
  const hint = 'Put event-timeline-check.js beside event-timeline.js: it tells what is wrong and where.';
  return { code, severity, pointer: '', message, hint: code === 'src-network' ? undefined : hint };
}

/** What was given in vain, and nothing else changes: a setting that can't be used. @param choices its values, where few */
export const ignored = (
  code: IssueCode,
  name: string,
  value?: unknown,
  choices: readonly unknown[] = [],
): Promise<Issue> =>
  explained(unexplained(code, `${name} was ignored.`, 'warning'), ({ ignoredIssue }) =>
    ignoredIssue(code, name, value, choices),
  );

/** What made a load fail. */
export async function issueOf(error: unknown): Promise<Issue> {
  if (error instanceof LoadError) {
    const { code, from, detail, contentType, message } = error;
    return explained(unexplained(code, message, 'error'), ({ loadIssue }) =>
      loadIssue(code, from, detail, contentType),
    );
  }
  return {
    ...unexplained('internal', 'Something went wrong in the timeline. The rest of the page is fine.', 'error'),
    hint: error instanceof Error ? error.message : undefined,
  };
}

/** What is wrong with data of which something was left out or repaired; if need be only that something is. */
export function problemsOf({ data, maxEvents, clockFor }: Source, isDrawn: boolean): Promise<Check.Problems> {
  const issue = isDrawn
    ? unexplained('field-value', 'Some of the data could not be used as it is.', 'warning')
    : unexplained('internal', 'This data could not be used.', 'error');
  return explained({ fatal: isDrawn ? undefined : issue, issues: [issue], total: 1 }, (check) =>
    check.problemsOf(data, maxEvents, clockFor),
  );
}
