import type * as Check from '../check/index.js';
import type { Issue, IssueCode } from '../model/issue.js';
import type { Read, ReadOptions } from '../model/reader.js';
import { LoadError } from './load.js';
import { why } from './why.js';

/** A problem in a short sentence, for where the second script can't be loaded. Without a connection that is nobody's fault. */
function unexplained(code: IssueCode, message: string, severity: Issue['severity'] = 'error'): Issue {
  const hint = 'Put event-timeline-check.js beside event-timeline.js: it tells what is wrong and where.';
  return { code, severity, pointer: '', message, ...(code !== 'src-network' && { hint }) };
}

/** A problem in the words of the second script. Never fails. */
function explained(otherwise: Issue, words: (check: typeof Check) => Issue): Promise<Issue> {
  return why()
    .then(words)
    .catch(() => otherwise);
}

/** Both a file and inline JSON: the file wins, and is said to. */
export const srcAndData = (): Promise<Issue> =>
  explained(unexplained('src-and-data', 'The JSON inside the tag was ignored.', 'warning'), (check) =>
    check.srcAndData(),
  );

/** A setting that can't be used. Nothing else changes. @param choices its values, where they are few */
export const settingIssue = (
  code: IssueCode,
  name: string,
  value: unknown,
  choices: readonly string[] = [],
): Promise<Issue> =>
  explained(unexplained(code, `${name} was ignored.`, 'warning'), (check) =>
    check.settingIssue(code, name, value, choices),
  );

/** What made a load fail. */
export async function issueOf(error: unknown): Promise<Issue> {
  if (error instanceof LoadError) {
    const { code, from, detail, contentType, message } = error;
    return explained(unexplained(code, message), (check) => check.loadIssue(code, from, detail, contentType));
  }
  return {
    code: 'internal',
    severity: 'error',
    pointer: '',
    message: 'Something went wrong in the timeline. The rest of the page is fine.',
    hint: error instanceof Error ? error.message : undefined,
  };
}

/** What is wrong with data of which something was left out or repaired. Never fails: if need be it says that it can't tell. */
export async function problemsOf(
  data: unknown,
  { file }: Read,
  { maxEvents, clockFor }: Required<ReadOptions>,
): Promise<Check.Problems> {
  try {
    return (await why()).problemsOf(data, maxEvents, clockFor);
  } catch {
    const issue = file
      ? unexplained('internal', 'Some of the data could not be used as it is.', 'warning')
      : unexplained('internal', 'This data can’t be shown.');
    return { fatal: file ? undefined : issue, issues: [issue], total: 1 };
  }
}
