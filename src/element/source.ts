import type { ReadOptions } from '../model/reader.js';
import { isZone, viewerZone, zoneClock } from '../time/zone.js';

/** Where the data comes from: what a script gave, a file, or (neither) the children of the tag. */
export interface Origin {
  readonly data: unknown;
  readonly src: string | null;
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
