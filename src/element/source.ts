import type { ReadOptions } from '../model/reader.js';
import { isZone, viewerZone, zoneClock } from '../time/zone.js';

/** Where the data comes from: what a script gave, a file, or (neither) the children of the tag. */
export interface Origin {
  readonly data: unknown;
  readonly src: string | null;
}

/** Data that has come, and how it is read. */
export interface Source extends Required<ReadOptions> {
  readonly data: unknown;
  /** of the axis */
  readonly zone: string;
  /** language in which titles are told */
  readonly locale?: string;
}

interface Settings {
  readonly timeZone: string | null;
  readonly maxEvents: number;
  readonly locale?: string;
}

/** Data to be read with its times on the clock of the axis: in the zone the element asks for, else the file's, else UTC. */
export function sourceOf(data: unknown, settings: Settings): Source {
  const { timeZone, maxEvents, locale } = settings;
  const { timezone } = Object(data) as { timezone?: unknown };
  const own = typeof timezone === 'string' && isZone(timezone) ? timezone : 'UTC';
  const zone = timeZone === 'viewer' ? viewerZone() : (timeZone ?? own);
  return { data, zone, locale, maxEvents, clockFor: (event) => zoneClock(zone, event && isZone(event) ? event : own) };
}
