import type { CheckedFile, Uses } from './checked.js';
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
import { defaultIds, uniqueIds } from './ids.js';
import { cut, isDeeper, MAX_DEPTH, MAX_EVENTS, MAX_TITLE } from './limits.js';
import { once } from './once.js';
import { isUrl } from './scalars.js';
import { any, either, list, mended, NO_DATE, replaced, textOf, then, where, type Shape } from './shape.js';
import * as shapes from './shapes.js';
import { UTC_CLOCK, type Clock } from './span.js';
import { plainText } from './text.js';
import { Times } from './times.js';

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
  /** where the events stand, in their order */
  readonly times?: Times;
  /** how many events were left out */
  readonly rejected: number;
}

type Ids = Set<string>;

const isIn = (ids: Pick<Ids, 'has'>) => where((id: string) => ids.has(id));

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

/** Reads a file piece by piece. */
export interface Reader {
  /** Takes the next event of the list; false once nothing of the file can be drawn, and what comes is not looked at. */
  add(event: unknown): boolean;
  /** What has been read so far; what only the whole can tell is not looked at. */
  soFar(): Required<Pick<Read, 'file' | 'times'>>;
  /** Reads what only the whole can tell, and gives all. Nothing can be added after it. */
  finish(): Read;
}

/**
 * Reads an event file: its head first, then its events one at a time. It takes what is as the schema says, leaves out or
 * repairs the rest without a word, and notes that there was something: the words are the business of the check, which comes
 * to the same file. What is given is never changed.
 * @param given the file object; undefined for a bare list of events
 */
export function reader(given: object | undefined, { maxEvents = MAX_EVENTS, clockFor }: ReadOptions = {}): Reader {
  const whole: Partial<TimelineFile> = { ...given };
  delete whole.events;
  const levels = MAX_DEPTH - (given ? 2 : 1);
  let refused = isDeeper(whole, MAX_DEPTH);
  const rest = refused ? {} : whole;
  let count = 0;
  let flawed = false;
  const taken = <T>(shape: Shape, value: unknown = []): T => {
    const kept = shape(value);
    flawed ||= kept !== value;
    return kept as T;
  };

  const [laneIds, entityIds, sourceIds, disputeIds, claimIds] = Array.from({ length: 5 }, () => new Set<string>());
  const eventIds = uniqueIds();
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

  const times = new Times();
  const clocks = new Map<string | undefined, Clock>();
  // Where the file has no lanes, the events name them.
  const lane = lanes.length ? isIn(laneIds) : where((id: string) => laneIds.add(id));
  const titled = { title: shortText };
  const common = { lane, id: where(eventIds.add), sources: citations, actors };
  const eventOf = (told: TimelineEvent): TimelineEvent | undefined => {
    const { date, timezone } = told;
    const clock = once(clocks, timezone, () => clockFor?.(timezone, head.timezone) ?? UTC_CLOCK);
    let event = mended(told, titled);
    if (event.end !== undefined) event = mended(event, { end: endBeside(date) });
    const span = readDates(date, event.end, clock);
    if (!span || !wordsIn(event.title)) return undefined;
    times.add(span);
    event = mended(event, common);
    return event.claims || event.media
      ? mended(event, {
          claims: list((claim: Claim) => claimOf(claim, date, clock)),
          media: list((media: Media) =>
            replaced(media, 'alt', media.alt ?? (plainText(media.caption) || plainText(event.title))),
          ),
        })
      : event;
  };

  const read: TimelineEvent[] = [];
  const uses: Uses = {};
  const idFor = defaultIds();
  const add = (raw: unknown): boolean => {
    refused ||= ++count > maxEvents || isDeeper(raw, levels);
    if (refused) return false;
    const kept = shapes.event(raw) as TimelineEvent | undefined;
    const event = kept && eventOf(kept);
    if (event !== raw || !event) flawed = true;
    if (event) {
      read.push(event.id === undefined ? { ...event, id: idFor(event) } : event);
      uses.links ||= event.links;
      uses.media ||= event.media;
      uses.facets ||= event.actors || event.tags;
      uses.rest ||= !event.lane;
    }
    return true;
  };

  const fileOf = (events: TimelineEvent[], disputes: Dispute[]): CheckedFile => ({
    head,
    lanes: lanes.length ? lanes : [...laneIds].map((id) => ({ id })),
    entities,
    sources,
    disputes,
    events,
    uses,
  });
  // What leads nowhere is left out; a side that nobody is on is none. Nothing points to a dispute, so one whose id is taken
  // can do with another.
  const links = list(where(({ to }: EventLink) => eventIds.has(to)));
  const sides = list(
    then(
      (side) => mended(side as DisputeSide, { claims: list(isIn(claimIds)), sources: citations }),
      where(({ claims, sources }: DisputeSide) => claims?.length || sources?.length),
    ),
  );
  const finish = (): Read => {
    const linked = uses.links
      ? taken<TimelineEvent[]>(
          list((event: TimelineEvent) => mended(event, { links })),
          read,
        )
      : read;
    const disputes = taken<Dispute[]>(
      list((dispute: Dispute) => mended(dispute, { events: list(isIn(eventIds)), sides })),
      cleanDisputes,
    );
    flawed ||= cited.size < sources.length;
    const rejected = count - read.length;
    if (refused || (count && !read.length)) return { flawed: true, rejected: count };
    const sided = disputes.filter(({ sides }) => sides.length > 1);
    return { file: fileOf(linked, sided), times, flawed, rejected };
  };
  return { add, soFar: () => ({ file: fileOf(read, []), times }), finish };
}

/** The list of events in what was given, if it is an event file: an object with `events`, or a bare list. */
export function eventsIn(data: unknown): readonly unknown[] | undefined {
  const events = Array.isArray(data) ? (data as unknown[]) : (Object(data) as { events?: unknown }).events;
  return Array.isArray(events) ? (events as unknown[]) : undefined;
}

/**
 * Reads a parsed event file at once.
 * @throws what a getter in data of a script throws
 */
export function readFile(data: unknown, options?: ReadOptions): Read {
  const { add, finish } = reader(Array.isArray(data) ? undefined : (Object(data) as object), options);
  const events = eventsIn(data);
  if (!events) return { flawed: true, rejected: 0 };
  events.every(add);
  return finish();
}
