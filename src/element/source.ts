import { eventSet, type EventSet } from '../model/events.js';
import type { Problems } from '../check/index.js';
import type { Issue } from '../model/issue.js';
import type { Read, ReadOptions } from '../model/reader.js';
import type { Words } from '../render/words.js';
import { isZone, viewerZone, zoneClock } from '../time/zone.js';
import { readMarkup } from './light-dom.js';
import { BrokenJson, LoadError, loadFile, type LoadLimits } from './load.js';
import { why } from './why.js';

/** Where the data comes from: what a script gave, a file, or (neither) the children of the tag. */
export interface Origin {
  readonly data: unknown;
  readonly src: string | null;
}

/** What was read; `idle` when nothing is given. */
export type Reading =
  | { readonly kind: 'idle' }
  | { readonly kind: 'read'; readonly data: unknown; readonly warnings: readonly Issue[] }
  | { readonly kind: 'failed'; readonly issue: Issue; readonly warnings: readonly Issue[] };

/** An issue for what is neither in the data nor in the transport. */
export function internalIssue(error: unknown): Issue {
  return {
    code: 'internal',
    severity: 'error',
    pointer: '',
    message: 'Something went wrong in the timeline. The rest of the page is fine.',
    hint: error instanceof Error ? error.message : undefined,
  };
}

/** Both a file and inline JSON: the file wins, and is said to. */
const SRC_AND_DATA: Issue = {
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

/** Reads the data: at once where it is in the page, later where it has to be fetched. Never throws. */
export function readSource(
  host: Element,
  origin: Origin,
  limits: LoadLimits,
  signal: AbortSignal,
): Reading | Promise<Reading> {
  const both = origin.src !== null && host.querySelector(':scope > script[type="application/json"]') !== null;
  const warnings = both ? [SRC_AND_DATA] : [];
  const failing = (issue: Issue): Reading => ({ kind: 'failed', warnings, issue });
  const failed = (error: unknown): Reading | Promise<Reading> => {
    if (!(error instanceof BrokenJson)) return failing(error instanceof LoadError ? error.issue : internalIssue(error));
    const { text, from, contentType, message } = error;
    return why()
      .then(({ jsonProblem }) => jsonProblem(text, from, contentType))
      .catch(() => ({ ...unexplained(message), code: 'src-parse' as const }))
      .then(failing);
  };
  try {
    if (origin.data !== undefined && origin.data !== null) return { kind: 'read', data: origin.data, warnings: [] };
    if (origin.src !== null) {
      return loadFile(origin.src, limits, signal).then((data): Reading => ({ kind: 'read', data, warnings }), failed);
    }
    const markup = readMarkup(host);
    return markup === undefined ? { kind: 'idle' } : { kind: 'read', data: markup, warnings: [] };
  } catch (error) {
    return failed(error);
  }
}

/** The zone of the axis: what the element asks for, else the file's, else UTC. */
export function axisZone(wanted: string | null, data: unknown): string {
  const zone = wanted === 'viewer' ? viewerZone() : wanted;
  if (zone && isZone(zone)) return zone;
  const own = typeof data === 'object' && data !== null ? (data as { timezone?: unknown }).timezone : undefined;
  return typeof own === 'string' && isZone(own) ? own : 'UTC';
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
    if (read.file) {
      const issue = unexplained('Some of the data could not be used as it is.', 'warning');
      return { issues: [issue], total: 1 };
    }
    const fatal = unexplained('This data can’t be shown.');
    return { fatal, issues: [fatal], total: 1 };
  }
}

/** The columns of what was read. */
export function setOf({ file }: Read, zone: string, words: Words): EventSet | undefined {
  const own = axisZone(null, file?.head);
  return file && eventSet(file, words.otherLane, zoneClock(zone, own));
}
