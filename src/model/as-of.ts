import { versionsOf, type Version } from './claims.js';
import { readDate } from './edtf.js';
import type { Claim, TimelineEvent } from './file.js';
import type { PublicationIndex } from './published.js';
import { UTC_CLOCK, type Clock } from './span.js';

/**
 * The second clock: not when something happened, but when it was said. A telling counts from the earliest day on which its
 * source can have been published; until the latest, only "possibly". What has no day of publication counts always: not to
 * know when something was said is no reason to hide it.
 */
export type Publicity = 'published' | 'possibly' | 'not-yet';

/** First ms after an as-of day, month or whatever it is (EDTF): all of it is known. Undefined if it is no date. Axis ms. */
export const asOfEnd = (day: string, clock: Clock = UTC_CLOCK): number | undefined => readDate(day, clock)?.hi;

/** Whether a source was out by then. @param until axis ms, exclusive */
export function publicity(ref: string, until: number, index: PublicationIndex): Publicity {
  const bounds = index.publication(ref);
  if (!bounds || bounds.latest <= until) return 'published';
  return bounds.earliest < until ? 'possibly' : 'not-yet';
}

/** What was known of an event. */
export interface Known {
  readonly visible: boolean;
  /** it is visible, but each source that tells it may also have been published later */
  readonly possibly: boolean;
  /** positions in `event.claims` of those that were published later, in file order */
  readonly hidden: readonly number[];
  /** whether the event as it is written, or a field of it, was told only later: another version that was told by then stands in for it */
  readonly rewritten: boolean;
  /** version of the date to draw instead of the date as written; undefined: draw that */
  readonly date?: Version;
  /** version of the status that goes with it; undefined: that of the event as written, unless it is `rewritten` */
  readonly status?: Version;
}

const known = (visible: boolean, possibly = false): Known => ({ visible, possibly, hidden: [], rewritten: !visible });
/** Most events have no claims: nothing is made for them. */
const PUBLISHED = known(true);
const POSSIBLY = known(true, true);
const NOT_YET = known(false);

/** What stands in for fields whose version as written was told only later, and whether there are any such fields. */
interface StandIns {
  readonly fields: Map<string, Version>;
  readonly any: boolean;
}
const NONE: StandIns = { fields: new Map(), any: false };

/** The best of several; undefined if there are none. */
function best(refs: readonly string[], until: number, index: PublicationIndex): Publicity | undefined {
  let found: Publicity | undefined;
  for (const ref of refs) {
    const one = publicity(ref, until, index);
    if (one === 'published') return one;
    if (found !== 'possibly') found = one;
  }
  return found;
}

/** Whether a version was told by then; one that no source tells is the editor's, and has no day. */
const isTold = ({ sources }: Version, until: number, index: PublicationIndex) =>
  best(sources, until, index) !== 'not-yet';

/** Earliest day on which the last of a version's tellers by then can have been published; axis ms. */
const lastSaid = ({ sources }: Version, until: number, index: PublicationIndex) =>
  Math.max(
    ...sources
      .filter((ref) => publicity(ref, until, index) !== 'not-yet')
      .map((ref) => index.publication(ref)?.earliest ?? -Infinity),
  );

/**
 * The version to show for one as written that was told only later: the latest that was told by then, by publication, then by
 * file order. Versions that an editor has deprecated, or that are only doubted or denied, come in if there is no other.
 */
function standIn(versions: readonly Version[], event: TimelineEvent, until: number, index: PublicationIndex) {
  const told = versions.filter((version) => !version.claims.includes(-1) && isTold(version, until, index));
  const asserted = told.filter(({ stance }) => !stance);
  const upheld = asserted.filter(({ claims }) => claims.some((k) => event.claims?.[k].rank !== 'deprecated'));
  const [candidates = []] = [upheld, asserted, told].filter(({ length }) => length);
  const said = candidates.map((version) => lastSaid(version, until, index));
  return candidates[said.lastIndexOf(Math.max(...said))] as Version | undefined;
}

/** Whether a claim tells anything of a field, so that it may stand in for the event as written. */
const tellsField = ({ date, end, status, title, place, actors }: Claim) =>
  [date, end, status, title, place, actors].some((told) => told !== undefined);

/** For each field whose version as written was told only later: the version to show for it, if there is one. */
function standIns(event: TimelineEvent, until: number, index: PublicationIndex, clock: Clock): StandIns {
  // Asking for the versions is what takes time, and most claims are about topics.
  if (!event.claims?.some(tellsField)) return NONE;
  const fields = new Map<string, Version>();
  let any = false;
  for (const { field, topic, versions } of versionsOf(event, clock)) {
    const written = versions.find(({ claims }) => claims.includes(-1));
    if (topic || !written || isTold(written, until, index)) continue;
    any = true;
    const version = standIn(versions, event, until, index);
    if (version) fields.set(field, version);
  }
  return { fields, any };
}

/**
 * What was known of an event by then, and where it is drawn for it. An event is visible once anyone had told of it, in
 * whatever way; it is never hidden if nobody is named who does.
 * @param until end of the as-of day, see {@link asOfEnd}; axis ms, exclusive
 * @param index made once for all events
 * @param clock of times of day in the event, where it has a zone of its own
 */
export function knownAsOf(
  event: TimelineEvent,
  until: number,
  index: PublicationIndex,
  clock: Clock = index.clock,
): Known {
  const { sources = [], claims = [] } = event;
  const written = best(sources, until, index);
  if (!claims.length) return written === 'not-yet' ? NOT_YET : written === 'possibly' ? POSSIBLY : PUBLISHED;

  const told = claims.map(({ source }) => best([source].flat(), until, index));
  const hidden = told.flatMap((one, k) => (one === 'not-yet' ? [k] : []));
  const all = [...told, ...(written ? [written] : [])];
  const visible = all.some((one) => one !== 'not-yet');
  if (!visible) return { ...NOT_YET, hidden };
  const possibly = all.every((one) => one !== 'published');
  const later = hidden.length || sources.some((ref) => publicity(ref, until, index) === 'not-yet');
  const instead = later ? standIns(event, until, index, clock) : NONE;
  const rewritten = written === 'not-yet' || instead.any;
  const [date, status] = ['date', 'status'].map((field) => instead.fields.get(field));
  return { visible, possibly, hidden, rewritten, date, status };
}

/**
 * An event as it was told by then: without the sources and claims that came later, and with its fields as the latest telling
 * has them where nobody had told them as written. The same object if nothing came later, undefined if nobody had told of it.
 * Everything else about it (differences, origins, who is silent) can be asked of what comes out. Words of the editor (`text`,
 * the title where only one is told) stay: they are of today.
 */
export function eventAsOf(
  event: TimelineEvent,
  until: number,
  index: PublicationIndex,
  clock: Clock = index.clock,
): TimelineEvent | undefined {
  const isOut = (ref: string) => publicity(ref, until, index) !== 'not-yet';
  const { sources, claims } = event;
  const refs = [...(sources ?? []), ...(claims ?? []).flatMap(({ source }) => source)];
  if (refs.every(isOut)) return event;
  if (!refs.some(isOut)) return undefined;

  const { fields: instead } = standIns(event, until, index, clock);
  const { status, ...rest } = event;
  const fields = Object.fromEntries(
    [...instead].map(([field, version]) => [field, claims![version.claims[0]][field as 'date']]),
  );
  const date = instead.has('date') ? dateOf(event, instead.get('date')!) : {};
  const untold = sources?.length && !sources.some(isOut);
  return {
    ...rest,
    ...(status && !untold && { status }),
    ...fields,
    ...date,
    ...(sources && { sources: sources.filter(isOut) }),
    ...(claims && {
      claims: claims
        .map((claim) => ({ ...claim, source: [claim.source].flat().filter(isOut) }))
        .filter(({ source }) => source.length),
    }),
  };
}

/** Date and end as a version has them; the editor's words for the date as written don't fit it. */
const dateOf = ({ claims = [], date, end }: TimelineEvent, version: Version) => {
  const told = claims[version.claims[0]];
  return { date: told.date ?? date, end: told.date === undefined ? (told.end ?? end) : told.end, dateLabel: undefined };
};
