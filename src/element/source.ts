import type { Problems } from '../check/index.js';
import type { Issue } from '../model/issue.js';
import type { Read, ReadOptions } from '../model/reader.js';
import { isZone, viewerZone, zoneClock } from '../time/zone.js';
import { BrokenJson, LoadError } from './load.js';
import { why } from './why.js';

/** Where the data comes from: what a script gave, a file, or (neither) the children of the tag. */
export interface Origin {
  readonly data: unknown;
  readonly src: string | null;
}

/** Both a file and inline JSON: the file wins, and is said to. */
export const SRC_AND_DATA: Issue = {
  code: 'src-and-data',
  severity: 'warning',
  pointer: '',
  message: 'The JSON inside the tag was ignored: src is given too, and it wins.',
  hint: 'Keep one of the two.',
};

/** Where the words for a problem could not be loaded. */
export function unexplained(message: string, severity: Issue['severity'] = 'error'): Issue {
  const hint = 'Put event-timeline-check.js beside event-timeline.js: it tells what is wrong and where.';
  return { code: 'internal', severity, pointer: '', message, hint };
}

/** What made a load fail, as an issue. */
export async function issueOf(error: unknown): Promise<Issue> {
  if (error instanceof LoadError) return error.issue;
  if (error instanceof BrokenJson) {
    const { text, from, contentType, message } = error;
    return why()
      .then(({ jsonProblem }) => jsonProblem(text, from, contentType))
      .catch(() => ({ ...unexplained(message), code: 'src-parse' as const }));
  }
  return {
    code: 'internal',
    severity: 'error',
    pointer: '',
    message: 'Something went wrong in the timeline. The rest of the page is fine.',
    hint: error instanceof Error ? error.message : undefined,
  };
}

/** The zone of the axis: what the element asks for, else the file's, else UTC. */
export function axisZone(wanted: string | null, data: unknown): string {
  const own = (Object(data) as { timezone?: unknown }).timezone;
  const zones = [wanted === 'viewer' ? viewerZone() : wanted, own];
  return zones.find((zone): zone is string => typeof zone === 'string' && isZone(zone)) ?? 'UTC';
}

/** How the data is read with its times on the clock of the axis. */
export function readOptions(data: unknown, zone: string, maxEvents: number): Required<ReadOptions> {
  const own = axisZone(null, data);
  return { maxEvents, clockFor: (event) => zoneClock(zone, event && isZone(event) ? event : own) };
}

/** What is wrong with data of which something was left out or repaired. Never fails: if need be it says that it can't tell. */
export async function problemsOf(
  data: unknown,
  read: Read,
  { maxEvents, clockFor }: Required<ReadOptions>,
): Promise<Problems> {
  try {
    return (await why()).problemsOf(data, maxEvents, clockFor);
  } catch {
    const issue = read.file
      ? unexplained('Some of the data could not be used as it is.', 'warning')
      : unexplained('This data can’t be shown.');
    return { fatal: read.file ? undefined : issue, issues: [issue], total: 1 };
  }
}
