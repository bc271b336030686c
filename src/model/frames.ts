import { differences, disputesOf, versionsOf, type Difference, type DisputeIndex, type Version } from './claims.js';
import type { Dispute, DisputeSide, Text, TimelineEvent } from './file.js';
import { UTC_CLOCK, type Clock } from './span.js';

/** What an editor says a difference is; "update" and "scope" can't be found by comparing. */
export type Frame = NonNullable<Dispute['kind']>;

/** A difference with the editor's word on it. The derived `kind` stays beside it: a frame explains, it takes nothing back. */
export interface FramedDifference extends Difference {
  /** the disputes about it, in file order */
  readonly disputes: readonly Dispute[];
  /** kind of the first of them that has one; undefined: no editor says */
  readonly frame?: Frame;
}

export interface FramedEvent {
  readonly differences: readonly FramedDifference[];
  /** disputes about the event that are about none of its differences: they stand for themselves */
  readonly standing: readonly Dispute[];
}

/** Which versions a side of a dispute is about, as positions: those of its claims, and those that its sources tell. */
export function versionsOfSide(side: DisputeSide, versions: readonly Version[], event: TimelineEvent): number[] {
  const isNamed = (index: number) => side.claims?.includes(event.claims?.[index]?.id ?? '');
  return versions.flatMap((version, k) =>
    version.claims.some(isNamed) || side.sources?.some((source) => version.sources.includes(source)) ? [k] : [],
  );
}

/** Whether a dispute is about a difference: a side names one of its claims, and two sides are on different versions of it. */
function isAbout({ sides }: Dispute, { versions }: Difference, event: TimelineEvent): boolean {
  const ids = sides.flatMap(({ claims = [] }) => claims);
  const named = versions.some(({ claims }) => claims.some((index) => ids.includes(event.claims?.[index]?.id ?? '')));
  const taken = sides.map((side) => versionsOfSide(side, versions, event)).filter(({ length }) => length);
  return named && taken.length > 1 && new Set(taken.flat()).size > 1;
}

/** The differences of an event, each with the disputes that frame it, and the disputes that frame none. */
export function framedDifferences(event: TimelineEvent, index: DisputeIndex, clock: Clock = UTC_CLOCK): FramedEvent {
  const disputes = disputesOf(event, index);
  const framed = differences(event, clock).map((difference): FramedDifference => {
    const about = disputes.filter((dispute) => isAbout(dispute, difference, event));
    return { ...difference, disputes: about, frame: about.find(({ kind }) => kind)?.kind };
  });
  const used = new Set(framed.flatMap((difference) => difference.disputes));
  return { differences: framed, standing: disputes.filter((dispute) => !used.has(dispute)) };
}

/** Which version gives the date that is drawn, and why. */
export interface DrawnDate {
  /** with its sources; the mark always stands at the date of the event as written */
  readonly version: Version;
  /** 'preferred': an editor chose this version by the rank of a claim; 'written': the event just is written so */
  readonly reason: 'preferred' | 'written';
  /** the editor's reasons: notes of the preferred claims of this version, in file order */
  readonly notes: readonly Text[];
  /** other versions of the date, in the order of {@link versionsOf} */
  readonly others: readonly Version[];
}

/** The version of the date that is drawn; undefined only if the date of the event can't be read. */
export function drawnDate(event: TimelineEvent, clock: Clock = UTC_CLOCK): DrawnDate | undefined {
  const dates = versionsOf(event, clock).find(({ field, topic }) => field === 'date' && !topic)?.versions ?? [];
  const version = dates.find(({ claims }) => claims.includes(-1));
  if (!version) return undefined;
  const preferred = version.claims.flatMap((index) => {
    const claim = event.claims?.[index];
    return claim?.rank === 'preferred' ? [claim] : [];
  });
  return {
    version,
    reason: preferred.length ? 'preferred' : 'written',
    notes: preferred.flatMap(({ note }) => (note === undefined ? [] : [note])),
    others: dates.filter((other) => other !== version),
  };
}
