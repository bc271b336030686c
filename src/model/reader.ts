import type { CheckedFile } from './checked.js';
import { circles } from './circles.js';
import { isCompound, readDates } from './edtf.js';
import type {
  Claim,
  Dispute,
  DisputeSide,
  Entity,
  EventLink,
  Lane,
  Media,
  Source,
  Text,
  TimelineEvent,
  TimelineFile,
} from './file.js';
import { defaultIds } from './ids.js';
import { cut, isDeeper, MAX_DEPTH, MAX_EVENTS, MAX_TITLE } from './limits.js';
import { once } from './once.js';
import { isUrl } from './scalars.js';
import { any, either, list, mended, NO_DATE, replaced, textOf, then, where, type Shape } from './shape.js';
import * as shapes from './shapes.js';
import { UTC_CLOCK, type Clock, type Span } from './span.js';
import { plainText } from './text.js';

export interface ReadOptions {
  /** more events than this are refused, 2,000,000 unless told */
  readonly maxEvents?: number;
  /**
   * Clock for times of day. Both zones are known to this platform.
   * @param zone of the event, undefined if it has none of its own
   * @param fileZone of the file, undefined if it has none
   */
  readonly clockFor?: (zone: string | undefined, fileZone: string | undefined) => Clock;
}

/** What was read of a file. */
export interface Read {
  /** absent when nothing can be drawn */
  readonly file?: CheckedFile;
  /** something was left out, repaired or is worth a warning; what, the check tells */
  readonly flawed: boolean;
  /** how many events were left out */
  readonly rejected: number;
}

type Ids = Set<string>;

const isIn = (ids: Ids) => where((id: string) => ids.has(id));

/** An id that is not in there yet, and is then. */
const newIn = (ids: Ids) => where((id: string) => ids.size < ids.add(id).size);

/**
 * Records of a shape, each with an id of its own.
 * @param idFor what does for an id that is taken, by the record's position; nothing does where others point to it
 */
const identified = <T extends { id: string }>(shape: Shape, ids: Ids, idFor?: (index: number) => string) =>
  list((raw, index) => {
    const record = shape(raw) as T | undefined;
    const id = record && (newIn(ids)(record.id) ?? idFor?.(index));
    return id && replaced(record, 'id', id);
  });

const shortText = textOf((words) => (typeof words === 'string' ? cut(words, MAX_TITLE) : undefined));

const wordsIn = (title: Text) => (typeof title === 'string' ? title : Object.values(title).join('')).trim();

/** An `end` that has a place beside a date; one that has none counts for nothing. */
const endBeside = (date: string | undefined) => where((end: string) => end === NO_DATE || !isCompound(`${date}${end}`));

/**
 * Reads a parsed event file: an object with `events`, or a bare list of events. It takes what is as the schema says, leaves
 * out or repairs the rest without a word, and notes that there was something: the words are the business of the check, which
 * comes to the same file. What is given is never changed.
 * @throws what a getter in data of a script throws
 */
export function readFile(data: unknown, { maxEvents = MAX_EVENTS, clockFor }: ReadOptions = {}): Read {
  const bare = Array.isArray(data);
  const { events: given, ...rest } = Object(bare ? { events: data } : data) as { events?: unknown };
  const isRefused = (event: unknown) => isDeeper(event, MAX_DEPTH - (bare ? 1 : 2));
  if (!Array.isArray(given) || given.length > maxEvents || isDeeper(rest, MAX_DEPTH) || given.some(isRefused))
    return { flawed: true, rejected: 0 };

  let flawed = false;
  const taken = <T>(shape: Shape, value: unknown = []): T => {
    const kept = shape(value);
    flawed ||= kept !== value;
    return kept as T;
  };

  const [laneIds, entityIds, sourceIds, disputeIds, eventIds, claimIds] = Array.from(
    { length: 6 },
    () => new Set<string>(),
  );
  const raw = taken<Partial<TimelineFile>>(shapes.head, rest);
  const { lanes: rawLanes, entities: rawEntities, sources: rawSources, disputes: rawDisputes, ...head } = raw;
  const lanes = taken<Lane[]>(identified(shapes.lane, laneIds), rawLanes);
  const entities = taken<Entity[]>(identified(shapes.entity, entityIds), rawEntities);
  const cleanSources = taken<Source[]>(identified(shapes.source, sourceIds), rawSources);
  const cleanDisputes = taken<Dispute[]>(
    identified(shapes.dispute, disputeIds, (index) => `_${index}`),
    rawDisputes,
  );

  const idAt = new Map<string | undefined, string>(cleanSources.map(({ id }) => [id, id]));
  for (const { id, url } of [...cleanSources].reverse()) idAt.set(url, id);
  const cited = new Set<string>();
  /** A source by its id or address, or one that is not of the file by its address. */
  const source = where((ref: string) => {
    const id = idAt.get(ref);
    return id ? cited.add(id) : /[/:]/.test(ref) && isUrl(ref);
  });
  const citations = list(source);
  const actors = entities.length ? list(isIn(entityIds)) : any;

  // Sources name sources that may stand further down, and themselves over others by mistake.
  const closing = new Set(circles(cleanSources).map(String));
  const sources = taken<Source[]>(
    list((one: Source) =>
      mended(one, { basedOn: list((ref, at) => (closing.has(String([one.id, at])) ? undefined : source(ref))) }),
    ),
    cleanSources,
  );

  const claimOf = (told: Claim, eventDate: string, clock: Clock) => {
    const date = told.date ?? (told.end && eventDate);
    const claim: Partial<Claim> = mended(told, {
      end: endBeside(date),
      source: either(source, citations),
      actors,
      value: where(() => told.topic !== undefined),
    });
    const isFit = claim.source?.length && (date === undefined || readDates(date, claim.end, clock));
    return isFit ? mended(claim, { id: newIn(claimIds) }) : undefined;
  };

  const spans: Span[] = [];
  const clocks = new Map<string | undefined, Clock>();
  // Where the file has no lanes, the events name them.
  const lane = lanes.length ? isIn(laneIds) : where((id: string) => laneIds.add(id));
  const eventOf = (told: TimelineEvent) => {
    const { date, timezone } = told;
    const clock = once(clocks, timezone, () => clockFor?.(timezone, head.timezone) ?? UTC_CLOCK);
    const event = mended(told, { title: shortText, end: endBeside(date) });
    const span = readDates(date, event.end, clock);
    if (!span || !wordsIn(event.title)) return undefined;
    spans.push(span);
    return mended(event, {
      lane,
      id: newIn(eventIds),
      sources: citations,
      actors,
      claims: list((claim: Claim) => claimOf(claim, date, clock)),
      media: list((media: Media) => replaced(media, 'alt', media.alt ?? plainText(media.caption ?? event.title))),
    });
  };
  const read = taken<TimelineEvent[]>(list(then(shapes.event, eventOf)), given);

  // What leads nowhere is left out; a side that nobody is on is none.
  const links = list(where(({ to }: EventLink) => eventIds.has(to)));
  const linked = taken<TimelineEvent[]>(
    list((event: TimelineEvent) => mended(event, { links })),
    read,
  );
  const sides = list(
    then(
      (side) => mended(side as DisputeSide, { claims: list(isIn(claimIds)), sources: citations }),
      where(({ claims, sources }: DisputeSide) => claims?.length || sources?.length),
    ),
  );
  const disputes = taken<Dispute[]>(
    list((dispute: Dispute) => mended(dispute, { events: list(isIn(eventIds)), sides })),
    cleanDisputes,
  );

  const rejected = given.length - read.length;
  flawed ||= cited.size < sources.length;
  if (rejected && !read.length) return { flawed, rejected };
  const idFor = defaultIds();
  const events = linked.map((event) => (event.id === undefined ? { ...event, id: idFor(event) } : event));
  return {
    file: {
      head,
      lanes: lanes.length ? lanes : [...laneIds].map((id) => ({ id })),
      entities,
      sources,
      disputes: disputes.filter(({ sides }) => sides.length > 1),
      events,
      spans,
    },
    flawed,
    rejected,
  };
}
