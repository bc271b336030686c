import { coreOf } from './agreement.js';
import { eventAsOf } from './as-of.js';
import { disputesOf, sourcesOf, type DisputeIndex } from './claims.js';
import { markTraits, type EventSet } from './events.js';
import type { Claim, Dispute, TimelineEvent } from './file.js';
import { once } from './once.js';
import { publicationIndex } from './published.js';
import type { Span } from './span.js';
import { plainText } from './text.js';
import { anchorOf, lastOf } from './times.js';

/** The events of a set as they had been told by a day. */
export interface Known {
  /** the same events by the same numbers; of what nobody had told yet its records and ids say nothing */
  readonly set: EventSet;
  knows(event: number): boolean;
  /** numbers of the events that are known and are drawn at other times than in the whole set, rising */
  readonly moved: readonly number[];
}

/** An event of which not all is known. */
interface Part {
  readonly record: TimelineEvent;
  span?: Span;
  traits?: number;
}

/**
 * Asks a set what was known when. A source counts from the day on which it may first have been published; one without a day,
 * and an event without a source, are always known. The time that the answer takes depends on how many events there are, most
 * of it on how many have claims.
 * @returns for the first moment (axis ms) after a day, what was known by then
 */
export function knowledgeOf(set: EventSet): (until: number) => Known {
  const { size, file, clock } = set;
  const { byEvent } = set.disputes;
  const index = publicationIndex(file, clock);
  const saidAt = (ref: string) => index.publication(ref)?.earliest ?? -Infinity;
  /** when the first and the last of its sources may have been published, axis ms */
  const first = new Float64Array(size).fill(-Infinity);
  const full = new Float64Array(size).fill(-Infinity);
  /** numbers of the events that sources may tell differently */
  const claimed: number[] = [];
  for (let event = 0; event < (file.events.length && size); event++) {
    const record = set.record(event);
    let [earliest, latest] = [Infinity, -Infinity];
    const see = (ref: string) => {
      const time = saidAt(ref);
      earliest = Math.min(earliest, time);
      latest = Math.max(latest, time);
    };
    record.sources?.forEach(see);
    record.claims?.forEach(({ source }) => (typeof source === 'string' ? see(source) : source.forEach(see)));
    if (earliest < Infinity) [first[event], full[event]] = [earliest, latest];
    if (record.claims || byEvent.has(record)) claimed.push(event);
  }
  /** by how many of its sources are known */
  const parts = new Map<TimelineEvent, Part[]>();

  const recordAt = (event: TimelineEvent, until: number): TimelineEvent => {
    const record = eventAsOf(event, until, index) ?? event;
    // The editor's text is about what those tell who carry the event as it is written.
    const isUntold = event.sources?.length && !record.sources?.length;
    return isUntold && record.text !== undefined ? { ...record, text: undefined } : record;
  };

  /** The event as it was known. */
  const partOf = (event: TimelineEvent, until: number): Part => {
    const known = sourcesOf(event).filter((ref) => saidAt(ref) < until).length;
    return (once(parts, event, () => [])[known] ??= { record: recordAt(event, until) });
  };

  return (until) => {
    const isOut = (ref: string) => saidAt(ref) < until;
    const disputes = disputesThen(set.disputes, isOut, (event) => partOf(event, until).record);
    const knows = (event: number) => first[event] < until;
    const isWhole = (event: number) => full[event] < until;

    const moved: number[] = [];
    let { start, last, precision, traits } = set;
    for (const event of claimed) {
      const whole = set.record(event);
      // A side of a dispute may be that of a source that does not tell the event.
      const isDisputed = byEvent.has(whole);
      if (!knows(event) || (isWhole(event) && !isDisputed)) continue;
      const part = partOf(whole, until);
      const span = (part.span ??= set.spanOf(part.record));
      if (isDisputed) part.traits = undefined;
      part.traits ??= markTraits(part.record, span.flags, disputes, set.clockOf(part.record));
      if (part.traits !== traits[event]) {
        if (traits === set.traits) traits = traits.slice();
        traits[event] = part.traits;
      }
      const from = anchorOf(span);
      const to = lastOf(span, from);
      if (from === start[event] && to === last[event] && span.precision === precision[event]) continue;
      if (start === set.start) [start, last, precision] = [start.slice(), last.slice(), precision.slice()];
      if (from !== start[event] || to !== last[event]) moved.push(event);
      start[event] = from;
      last[event] = to;
      precision[event] = span.precision;
    }

    const record = (event: number): TimelineEvent => {
      const whole = set.record(event);
      // −1 has no record.
      if (!whole || isWhole(event)) return whole;
      // Nothing leads to what is not known yet, and it leads nowhere.
      return knows(event) ? partOf(whole, until).record : { id: whole.id, date: whole.date, title: '' };
    };
    const span = (event: number): Span => {
      if (isWhole(event) || !knows(event)) return set.span(event);
      const part = partOf(set.record(event), until);
      return (part.span ??= set.spanOf(part.record));
    };
    return {
      knows,
      moved,
      set: {
        ...set,
        until,
        // Who had not written yet is not silent.
        file: { ...file, sources: file.sources.filter(({ id }) => isOut(id)) },
        disputes,
        start,
        last,
        precision,
        traits,
        record,
        span,
        core: (event) => coreOf(record(event), span(event), set.clockOf(record(event))),
        title: (event) => (isWhole(event) ? set.title(event) : plainText(record(event).title, set.locale)),
        indexOf(id) {
          const event = set.indexOf(id);
          return event >= 0 && knows(event) ? event : -1;
        },
      },
    };
  };
}

/** Disputes of which two sides were known; an answer was given knowing all of them. */
function disputesThen(
  { byEvent, claims }: DisputeIndex,
  isOut: (ref: string) => boolean,
  recordOf: (event: TimelineEvent) => TimelineEvent,
): DisputeIndex {
  const known = new Map<string, Claim>();
  for (const [id, claim] of claims) {
    const source = [claim.source].flat().filter(isOut);
    if (source.length) known.set(id, { ...claim, source });
  }
  const then = new Map<Dispute, Dispute>();
  const asKnown = (dispute: Dispute) =>
    once(then, dispute, (): Dispute => {
      let isWhole = true;
      const sides = dispute.sides.map((side) => {
        const sources = side.sources?.filter(isOut);
        const told = side.claims?.filter((id) => known.has(id));
        isWhole &&= sources?.length === side.sources?.length && told?.length === side.claims?.length;
        return { ...side, sources, claims: told };
      });
      if (isWhole) return dispute;
      return {
        ...dispute,
        sides: sides.filter((side) => side.sources?.length || side.claims?.length),
        state: 'open',
        answer: undefined,
      };
    });
  const disputesByEvent = new Map<TimelineEvent, readonly Dispute[]>();
  for (const event of byEvent.keys())
    disputesByEvent.set(
      recordOf(event),
      disputesOf(event, { byEvent, claims })
        .map(asKnown)
        .filter(({ sides }) => sides.length > 1),
    );
  return { byEvent: disputesByEvent, claims: known };
}
