import { Trait } from './columns.js';
import { compareDates, DATE_KINDS } from './compare-dates.js';
import { readDate } from './edtf.js';
import { once } from './once.js';
import type { Claim, Dispute, TimelineEvent } from './file.js';
import { DateFlag, UTC_CLOCK, type Clock, type Span } from './span.js';
import { placeText, plainText } from './text.js';

/**
 * How versions of one field stand to each other. Dates: one inside the other (precision), partly the same (overlap), apart
 * (conflict). Of anything else, and of a date that is doubted or denied, a machine can only say that it's told differently:
 * two texts may add up rather than clash.
 */
export type DifferenceKind = 'precision' | 'overlap' | 'conflict' | 'told-differently';

/** One version of a field, with all who tell it so. */
export interface Version {
  /** as printed in the file: an EDTF text, a status, the value of a topic; actors are joined by ", " */
  readonly value: string;
  /** indices into `event.claims` in file order; −1 is the event as written */
  readonly claims: readonly number[];
  /** ids or URLs of sources */
  readonly sources: readonly string[];
  /** set when these sources don't assert the value */
  readonly stance?: 'doubts' | 'denies';
  /** of a date */
  readonly span?: Span;
}

export interface Difference {
  /** 'date', 'title', 'place', 'actors' or 'status', or the text of a topic */
  readonly field: string;
  readonly topic: boolean;
  readonly kind: DifferenceKind;
  /** at least two; the event as written is the first, then in the order of the claims */
  readonly versions: readonly Version[];
}

/** What the event or a claim tells of each field, in parts whose order doesn't count. */
const fieldsOf = ({ date, end, title, place, actors = [], status }: Partial<TimelineEvent>, event: TimelineEvent) => ({
  date: date === undefined && end === undefined ? [] : [(date ?? event.date) + (end === undefined ? '' : `/${end}`)],
  title: [plainText(title)],
  place: [placeText(place)],
  actors,
  status: [status],
});

const isDoubt = (stance: Claim['stance']): stance is Version['stance'] & string =>
  stance === 'doubts' || stance === 'denies';

/** Everyone who tells of an event, as written or otherwise: ids or URLs of sources, each once. */
export function sourcesOf({ sources = [], claims = [] }: TimelineEvent): string[] {
  return [...new Set([...sources, ...claims.flatMap(({ source }) => source)])];
}

/** Reads the dates, drops those that can't be read, and joins those that are the same in other words. */
function dated(versions: readonly Version[], clock: Clock): Version[] {
  const found = new Map<string, Version>();
  for (const version of versions) {
    const span = readDate(version.value, clock);
    if (!span) continue;
    const key = JSON.stringify([{ ...span, flags: span.flags & ~DateFlag.Zoned }, version.stance]);
    const { claims = [], sources = [], ...same } = found.get(key) ?? { ...version, span, claims: [], sources: [] };
    found.set(key, {
      ...same,
      claims: [...claims, ...version.claims].sort((a, b) => a - b),
      sources: [...new Set([...sources, ...version.sources])],
    });
  }
  return [...found.values()];
}

/** The worst pair of dates. One that is doubted or denied clashes with none, but is told differently. */
function dateKind(versions: readonly Version[]): DifferenceKind {
  let worst = 0;
  versions.forEach((a, k) => {
    for (const b of versions.slice(0, k))
      if (worst < 3) worst = Math.max(worst, a.stance || b.stance ? 2 : compareDates(a.span!, b.span!));
  });
  return DATE_KINDS[worst];
}

/** Versions by their parts; equal ones are one version. */
type Found = Map<string, { value: string; claims: number[]; stance?: Version['stance'] }>;

/** Collects who tells which field or topic how. */
function* collected(event: TimelineEvent, claims: readonly Claim[]): Generator<[field: string, topic: boolean, Found]> {
  const fields = new Map<string, Found>();
  const topics = new Map<string, Found>();
  const tell = (
    found: Map<string, Found>,
    name: string,
    claim: number,
    parts: readonly (string | undefined)[],
    stance?: Claim['stance'],
  ) => {
    const versions: Found = once(found, name, (): Found => new Map());
    const value = parts.join(', ');
    const doubt = isDoubt(stance) ? stance : undefined;
    if (value)
      once(versions, [...parts, doubt].sort().join('\n'), () => ({ value, claims: [], stance: doubt })).claims.push(
        claim,
      );
  };
  [event, ...claims].forEach((told, index) => {
    for (const [field, parts] of Object.entries(fieldsOf(told, event)))
      tell(fields, field, index - 1, parts, claims[index - 1]?.stance);
  });
  claims.forEach(({ topic, value, stance }, index) => {
    if (topic !== undefined && value !== undefined) tell(topics, topic, index, [String(value)], stance);
  });
  for (const [field, versions] of fields) yield [field, false, versions];
  for (const [topic, versions] of topics) yield [topic, true, versions];
}

/**
 * All versions of each field that is told, then of each topic in the order of the claims; of dates those that can be read.
 * @param least of fewer versions nothing is said
 */
export function versionsOf(event: TimelineEvent, clock: Clock = UTC_CLOCK, least = 1): Omit<Difference, 'kind'>[] {
  const { claims = [], sources = [] } = event;
  return [...collected(event, claims)].flatMap(([field, topic, found]) => {
    if (found.size < least) return [];
    const told = [...found.values()];
    // Who is listed with the event but tells this otherwise in a claim that stands, doesn't carry it as written.
    const retold = told.slice(1).flatMap((version) => version.claims.map((index) => claims[index]));
    const otherwise = retold.filter(({ rank }) => rank !== 'deprecated').flatMap(({ source }) => source);
    const asWritten = sources.filter((source) => !otherwise.includes(source));
    const cited = told.map((version) => ({
      ...version,
      sources: [...new Set(version.claims.flatMap((index) => (index < 0 ? asWritten : claims[index].source)))],
    }));
    const versions = field === 'date' && !topic ? dated(cited, clock) : cited;
    return versions.length < least ? [] : [{ field, topic, versions }];
  });
}

/**
 * Where the sources of an event differ: first its fields, then topics in the order of the claims. Nothing is weighed:
 * deprecated claims are versions too, and a source that doesn't mention a field tells no version of it.
 */
export function differences(event: TimelineEvent, clock: Clock = UTC_CLOCK): Difference[] {
  if (!event.claims?.length) return [];
  return versionsOf(event, clock, 2).map((told) => ({
    ...told,
    kind: told.field === 'date' && !told.topic ? dateKind(told.versions) : 'told-differently',
  }));
}

/** The disputes of a file by event, and the claims that their sides name. */
export interface DisputeIndex {
  readonly byEvent: ReadonlyMap<TimelineEvent, readonly Dispute[]>;
  readonly claims: ReadonlyMap<string, Claim>;
}

/**
 * Finds the events of every dispute: those it names, else those of its claims. One pass over the events, none if there are
 * no disputes. Events are found again as the same objects.
 */
export function disputeIndex({
  events,
  disputes = [],
}: {
  readonly events: readonly TimelineEvent[];
  readonly disputes?: readonly Dispute[];
}): DisputeIndex {
  const byEvent = new Map<TimelineEvent, Dispute[]>();
  const claims = new Map<string, Claim>();
  const eventOf = new Map<string | undefined, TimelineEvent>();
  const toldIn = new Map<string | undefined, { event: TimelineEvent; claim: Claim }>();
  for (const event of disputes.length ? events : []) {
    eventOf.set(event.id, event);
    event.claims?.forEach((claim) => toldIn.set(claim.id, { event, claim }));
  }
  for (const dispute of disputes) {
    const about = new Set(dispute.events?.map((id) => eventOf.get(id)));
    for (const id of dispute.sides.flatMap((side) => side.claims ?? [])) {
      const told = toldIn.get(id);
      if (!told) continue;
      claims.set(id, told.claim);
      if (!dispute.events) about.add(told.event);
    }
    for (const event of about) if (event) once(byEvent, event, () => []).push(dispute);
  }
  return { byEvent, claims };
}

/** The disputes about an event. */
export function disputesOf(event: TimelineEvent, index: DisputeIndex): readonly Dispute[] {
  return index.byEvent.get(event) ?? [];
}

/** The bits `Trait.Disputed` and `Trait.Differs` of an event; both if it is told differently in more than one way. */
export function traitsOf(event: TimelineEvent, index: DisputeIndex, clock: Clock = UTC_CLOCK): number {
  let traits = 0;
  for (const { kind } of differences(event, clock)) traits |= kind === 'conflict' ? Trait.Disputed : Trait.Differs;
  for (const { sides, state, kind } of disputesOf(event, index)) {
    const visible = sides.filter((side) => side.sources?.length || side.claims?.some((id) => index.claims.has(id)));
    if (visible.length < 2) continue;
    const settled = state === 'resolved' || kind === 'precision' || kind === 'wording';
    traits |= settled ? Trait.Differs : Trait.Disputed;
  }
  if (event.claims?.some(({ stance }) => isDoubt(stance))) traits |= Trait.Differs;
  return traits;
}
