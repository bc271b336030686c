import { Trait } from './columns.js';
import { readDate } from './edtf.js';
import type { Claim, Dispute, TimelineEvent } from './file.js';
import { DateFlag, UTC_CLOCK, type Clock, type Span } from './span.js';
import { plainText } from './text.js';

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

/** What the event or a claim tells of a field, in parts whose order doesn't count. */
type Tell = (told: TimelineEvent | Claim, event: TimelineEvent) => readonly (string | undefined)[];

const FIELDS: readonly [field: string, tell: Tell][] = Object.entries({
  date: ({ date, end }, event) => {
    if (date === undefined && end === undefined) return [];
    return [(date ?? event.date) + (end === undefined ? '' : `/${end}`)];
  },
  title: ({ title }) => [plainText(title)],
  place: ({ place }) => [typeof place === 'object' ? plainText(place.name) : place],
  actors: ({ actors }) => actors ?? [],
  status: ({ status }) => [status],
});

const list = (sources: string | readonly string[] = []) => [sources].flat();

const isDoubt = (stance: Claim['stance']): stance is Version['stance'] & string =>
  stance === 'doubts' || stance === 'denies';

/** Everyone who tells of an event, as written or otherwise: ids or URLs of sources, each once. */
export function sourcesOf(event: TimelineEvent): string[] {
  return [...new Set([...(event.sources ?? []), ...(event.claims ?? []).flatMap(({ source }) => source)])];
}

/** Collects who tells a field or topic how; equal texts are one version. */
class Tellings {
  readonly #versions = new Map<string, { value: string; claims: number[]; stance?: Version['stance'] }>();

  add(index: number, parts: readonly (string | undefined)[], stance?: Version['stance']): void {
    const value = parts.join(', ');
    if (!value) return;
    const key = parts.length > 1 || stance ? [...parts, stance].sort().join('\n') : value;
    const version = this.#versions.get(key);
    if (version) version.claims.push(index);
    else this.#versions.set(key, { value, claims: [index], stance });
  }

  /** The versions if there are at least two, else nothing. */
  versions(event: TimelineEvent): Version[] {
    const versions = [...this.#versions.values()];
    if (versions.length < 2) return [];
    const sources = (indices: readonly number[]) => indices.flatMap((index) => list(event.claims?.[index]?.source));
    // Who is listed with the event but tells this otherwise in a claim that stands, doesn't carry it as written.
    const retold = versions
      .slice(1)
      .flatMap(({ claims }) => claims.filter((k) => event.claims?.[k]?.rank !== 'deprecated'));
    const otherwise = new Set(sources(retold));
    return versions.map((version) => {
      const asWritten = version.claims[0] < 0 ? list(event.sources).filter((source) => !otherwise.has(source)) : [];
      return { ...version, sources: [...new Set([...asWritten, ...sources(version.claims)])] };
    });
  }
}

type Window = readonly [from: number, to: number];

const inside = (windows: readonly Window[], others: readonly Window[]) =>
  windows.every(([from, to]) => others.some(([first, last]) => first <= from && to <= last));

const meet = (windows: readonly Window[], others: readonly Window[]) =>
  windows.some(([from, to]) => others.some(([first, last]) => first < to && from < last));

const starts = (span: Span): Window[] =>
  (span.flags & DateFlag.OneOf ? span.alternatives! : [span]).map(({ lo, loHi }) => [lo, loHi]);

const DATE_KINDS = ['precision', 'overlap', 'conflict'] as const;

const relation = (a: readonly Window[], b: readonly Window[]) =>
  inside(a, b) || inside(b, a) ? 0 : meet(a, b) ? 1 : 2;

/** Position in DATE_KINDS. Starts are compared; ends too where both are intervals. */
function compareDates(a: Span, b: Span): number {
  const ends = a.flags & b.flags & DateFlag.Interval ? relation([[a.hiLo, a.hi]], [[b.hiLo, b.hi]]) : 0;
  return Math.max(relation(starts(a), starts(b)), ends);
}

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

/**
 * Where the sources of an event differ: first its fields, then topics in the order of the claims. Nothing is weighed:
 * deprecated claims are versions too, and a source that doesn't mention a field tells no version of it.
 */
export function differences(event: TimelineEvent, clock: Clock = UTC_CLOCK): Difference[] {
  const { claims } = event;
  if (!claims?.length) return [];
  const found: Difference[] = [];
  const add = (field: string, topic: boolean, tellings: Tellings) => {
    const told = { kind: 'told-differently' as const, versions: tellings.versions(event) };
    const difference = field === 'date' && !topic ? dateDifference(told.versions, clock) : told;
    if (difference.versions.length > 1) found.push({ field, topic, ...difference });
  };
  for (const [field, tell] of FIELDS) {
    if (!claims.some((claim) => tell(claim, event)[0])) continue;
    const tellings = new Tellings();
    [event, ...claims].forEach((told, index) => tellings.add(index - 1, tell(told, event)));
    add(field, false, tellings);
  }
  const topics = new Map<string, Tellings>();
  claims.forEach(({ topic, value, stance }, index) => {
    if (topic === undefined || value === undefined) return;
    const tellings = topics.get(topic) ?? new Tellings();
    topics.set(topic, tellings);
    tellings.add(index, [String(value)], isDoubt(stance) ? stance : undefined);
  });
  topics.forEach((tellings, topic) => add(topic, true, tellings));
  return found;
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
export function disputeIndex(file: {
  readonly events: readonly TimelineEvent[];
  readonly disputes?: readonly Dispute[];
}): DisputeIndex {
  const byEvent = new Map<TimelineEvent, Dispute[]>();
  const claims = new Map<string, Claim>();
  if (!file.disputes?.length) return { byEvent, claims };

  const eventOf = new Map<string | undefined, TimelineEvent>();
  const toldIn = new Map<string | undefined, { event: TimelineEvent; claim: Claim }>();
  for (const event of file.events) {
    eventOf.set(event.id, event);
    event.claims?.forEach((claim) => toldIn.set(claim.id, { event, claim }));
  }
  for (const dispute of file.disputes) {
    const { events, sides } = dispute;
    const about = new Set(events?.map((id) => eventOf.get(id)));
    for (const id of sides.flatMap((side) => side.claims ?? [])) {
      const told = toldIn.get(id);
      if (!told) continue;
      claims.set(id, told.claim);
      if (!events) about.add(told.event);
    }
    for (const event of about) {
      const others = event && byEvent.get(event);
      if (others) others.push(dispute);
      else if (event) byEvent.set(event, [dispute]);
    }
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
