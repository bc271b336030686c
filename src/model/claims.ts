import { Trait } from './columns.js';
import { readDate } from './edtf.js';
import { once } from './once.js';
import type { Claim, Dispute, TimelineEvent } from './file.js';
import { DateFlag, UTC_CLOCK, type Clock, type Span } from './span.js';
import { placeText, plainText } from './text.js';

/**
 * How versions of one field stand to each other. Dates: one inside the other (precision), partly the same (overlap), apart
 * (conflict). Of anything else a machine can only say that it's told differently: two texts may add up rather than clash.
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
  /** set when these sources don't assert the value of a topic */
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

interface Window {
  readonly lo: number;
  readonly loHi: number;
}

const inside = (windows: readonly Window[], others: readonly Window[]) =>
  windows.every((one) => others.some(({ lo, loHi }) => lo <= one.lo && one.loHi <= loHi));

const meet = (windows: readonly Window[], others: readonly Window[]) =>
  windows.some((one) => others.some(({ lo, loHi }) => lo < one.loHi && one.lo < loHi));

const starts = (span: Span): readonly Window[] => (span.flags & DateFlag.OneOf ? span.alternatives! : [span]);
const ends = ({ hiLo, hi }: Span): readonly Window[] => [{ lo: hiLo, loHi: hi }];

const DATE_KINDS = ['precision', 'overlap', 'conflict'] as const;

const relation = (a: readonly Window[], b: readonly Window[]) =>
  inside(a, b) || inside(b, a) ? 0 : meet(a, b) ? 1 : 2;

/** Position in DATE_KINDS. Starts are compared; ends too where both are intervals. */
const compareDates = (a: Span, b: Span) =>
  Math.max(relation(starts(a), starts(b)), a.flags & b.flags & DateFlag.Interval ? relation(ends(a), ends(b)) : 0);

/** Reads the dates, drops those that can't be read, and finds the worst pair. */
function dateDifference(versions: readonly Version[], clock: Clock): Pick<Difference, 'kind' | 'versions'> {
  const dated: (Version & { span: Span })[] = [];
  let worst = 0;
  for (const version of versions) {
    const span = readDate(version.value, clock);
    if (!span) continue;
    for (const other of dated) if (worst < 2) worst = Math.max(worst, compareDates(span, other.span));
    dated.push({ ...version, span });
  }
  return { kind: DATE_KINDS[worst], versions: dated };
}

interface Telling extends Pick<Difference, 'field' | 'topic'> {
  /** by their parts; equal ones are one version */
  readonly versions: Map<string, { value: string; claims: number[]; stance?: Version['stance'] }>;
}

/** Collects who tells which field or topic how. */
function tellings(event: TimelineEvent, claims: readonly Claim[]): Iterable<Telling> {
  const found = new Map<string, Telling>();
  const tell = (
    { field, topic }: Pick<Telling, 'field' | 'topic'>,
    claim: number,
    parts: readonly (string | undefined)[],
    stance?: Version['stance'],
  ) => {
    const { versions }: Telling = once(found, `${topic} ${field}`, (): Telling => ({
      field,
      topic,
      versions: new Map(),
    }));
    const value = parts.join(', ');
    if (value)
      once(versions, [...parts, stance].sort().join('\n'), () => ({ value, claims: [], stance })).claims.push(claim);
  };
  [event, ...claims].forEach((told, index) => {
    for (const [field, parts] of Object.entries(fieldsOf(told, event))) tell({ field, topic: false }, index - 1, parts);
  });
  claims.forEach(({ topic, value, stance }, index) => {
    if (topic !== undefined && value !== undefined)
      tell({ field: topic, topic: true }, index, [String(value)], isDoubt(stance) ? stance : undefined);
  });
  return found.values();
}

/**
 * Where the sources of an event differ: first its fields, then topics in the order of the claims. Nothing is weighed:
 * deprecated claims are versions too, and a source that doesn't mention a field tells no version of it.
 */
export function differences(event: TimelineEvent, clock: Clock = UTC_CLOCK): Difference[] {
  const { claims = [], sources = [] } = event;
  if (!claims.length) return [];
  return [...tellings(event, claims)].flatMap(({ field, topic, versions }) => {
    if (versions.size < 2) return [];
    const told = [...versions.values()];
    // Who is listed with the event but tells this otherwise in a claim that stands, doesn't carry it as written.
    const retold = told.slice(1).flatMap((version) => version.claims.map((index) => claims[index]));
    const otherwise = retold.filter(({ rank }) => rank !== 'deprecated').flatMap(({ source }) => source);
    const asWritten = sources.filter((source) => !otherwise.includes(source));
    const cited = told.map((version) => ({
      ...version,
      sources: [...new Set(version.claims.flatMap((index) => (index < 0 ? asWritten : claims[index].source)))],
    }));
    const difference =
      field === 'date' && !topic
        ? dateDifference(cited, clock)
        : { kind: 'told-differently' as const, versions: cited };
    return difference.versions.length > 1 ? [{ field, topic, ...difference }] : [];
  });
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
