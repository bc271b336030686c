import { eventSet, type EventSet } from '../model/events.js';
import type { Issue } from '../model/issue.js';
import { check, type CheckResult } from '../model/validate.js';
import type { Words } from '../render/words.js';
import { isZone, viewerZone, zoneClock } from '../time/zone.js';
import { readMarkup } from './light-dom.js';
import { LoadError, loadFile, type LoadLimits } from './load.js';

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

/** Reads the data: at once where it is in the page, later where it has to be fetched. Never throws. */
export function readSource(
  host: Element,
  origin: Origin,
  limits: LoadLimits,
  signal: AbortSignal,
): Reading | Promise<Reading> {
  const both = origin.src !== null && host.querySelector(':scope > script[type="application/json"]') !== null;
  const warnings = both ? [SRC_AND_DATA] : [];
  const failed = (error: unknown): Reading => ({
    kind: 'failed',
    warnings,
    issue: error instanceof LoadError ? error.issue : internalIssue(error),
  });
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

/** Checks the data with its times on the clock of the axis. */
export function checkSource(data: unknown, zone: string, maxEvents: number): CheckResult {
  const own = axisZone(null, data);
  return check(data, { maxEvents, clockFor: (event) => zoneClock(zone, event && isZone(event) ? event : own) });
}

/** The columns of what was accepted. */
export function setOf(result: CheckResult, zone: string, words: Words): EventSet | undefined {
  const own = axisZone(null, result.file?.head);
  return result.file && eventSet(result.file, words.otherLane, zoneClock(zone, own));
}
