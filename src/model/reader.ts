import type { CheckedFile, FileHead } from './checked.js';
import { circles } from './circles.js';
import { isCompound, readDate, readDates } from './edtf.js';
import type { Claim, Dispute, EventLink, Source, Text, TimelineEvent, TimelineFile } from './file.js';
import { DefaultIds } from './ids.js';
import { cut, isDeeper, MAX_DEPTH, MAX_EVENTS, MAX_TITLE } from './limits.js';
import { isUrl } from './scalars.js';
import { NO_DATE, replaced, type Shape } from './shape.js';
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
  /** events given, and how many of them were left out */
  readonly count: number;
  readonly rejected: number;
}

type Dated = Pick<TimelineEvent, 'date' | 'end'>;

/**
 * Reads a file piece by piece: its head first, then its events one at a time, then what only the whole can tell. It takes
 * what is as the schema says, leaves out or repairs the rest without a word, and notes that there was something: the words
 * are the business of the check, which comes to the same file. What is given is never changed.
 */
export class EventReader {
  readonly #head: FileHead;
  readonly #lanes: CheckedFile['lanes'];
  readonly #entities: CheckedFile['entities'];
  readonly #sources: readonly Source[];
  readonly #disputes: readonly Dispute[];
  readonly #events: TimelineEvent[] = [];
  readonly #spans: Span[] = [];
  /** ids by the shape of what has them */
  readonly #ids = new Map<Shape | 'event' | 'claim', Set<string>>();
  readonly #sourceAt = new Map<string, string>();
  readonly #cited = new Set<string>();
  readonly #clocks = new Map<string | undefined, Clock>();
  readonly #defaultIds = new DefaultIds();
  readonly #clockFor: ReadOptions['clockFor'];
  readonly #limit: number;
  readonly #levels: number;
  #count = 0;
  #flawed = false;
  /** nothing of this file can be drawn */
  #refused = false;

  /** @param file the file object; undefined for a bare list of events */
  constructor(file: object | undefined, { maxEvents = MAX_EVENTS, clockFor }: ReadOptions = {}) {
    this.#limit = maxEvents;
    this.#clockFor = clockFor;
    this.#levels = MAX_DEPTH - (file ? 2 : 1);
    let raw: Partial<TimelineFile> = { ...file };
    delete raw.events;
    if (isDeeper(raw, MAX_DEPTH)) {
      this.#refused = true;
      raw = {};
    }
    const { lanes, entities, sources, disputes, ...head } = this.#clean<Partial<TimelineFile>>(shapes.head, raw)!;
    this.#head = head;
    this.#lanes = this.#list(shapes.lane, lanes);
    this.#entities = this.#list(shapes.entity, entities);
    this.#sources = this.#basedOn(this.#list<Source>(shapes.source, sources));
    this.#disputes = this.#list(shapes.dispute, disputes);
  }

  /** Reads the next event of the list. */
  add(raw: unknown): void {
    this.#refused ||= this.#count++ >= this.#limit || isDeeper(raw, this.#levels);
    const event = this.#refused ? undefined : this.#event(this.#clean<TimelineEvent>(shapes.event, raw));
    if (event) this.#events.push(event);
    else this.#flawed = true;
  }

  /** Reads what only the whole can tell, and gives all. Nothing can be added after it. */
  finish(): Read {
    const count = this.#count;
    const refused = this.#refused || (count > 0 && !this.#events.length);
    const file = refused ? undefined : this.#file();
    return { file, flawed: this.#flawed || refused, count, rejected: count - (file?.events.length ?? 0) };
  }

  #file(): CheckedFile {
    const ids = this.#idsOf('event');
    const events = this.#events.map((event) => this.#kept(event, 'links', ({ to }: EventLink) => ids.has(to)));
    const disputes = this.#disputes.map((dispute) => this.#dispute(dispute)).filter(({ sides }) => sides.length > 1);
    this.#flawed ||= this.#sources.some(({ id }) => !this.#cited.has(id));
    const named = new Set(events.map(({ lane }) => lane).filter((lane) => lane !== undefined));
    return {
      head: this.#head,
      lanes: this.#lanes.length ? this.#lanes : [...named].map((id) => ({ id })),
      entities: this.#entities,
      sources: this.#sources,
      disputes,
      events,
      spans: this.#spans,
    };
  }

  // — what all records have —

  #clean<T>(shape: Shape, raw: unknown): T | undefined {
    return this.#noted(raw, shape(raw) as T | undefined);
  }

  /** The later value; notes that something was wrong where it is another one. */
  #noted<T>(before: unknown, now: T): T {
    if (now !== before) this.#flawed = true;
    return now;
  }

  #set<T extends object>(record: T, key: keyof T, value?: unknown): T {
    return this.#noted(record, replaced(record, key, value));
  }

  /** Keeps those of a field's list that can be used. */
  #kept<T extends object>(record: T, key: keyof T, isKept: (item: never) => boolean): T {
    const list = record[key] as readonly never[] | undefined;
    const kept = list?.filter(isKept);
    return kept?.length === list?.length ? record : this.#set(record, key, kept);
  }

  #idsOf(kind: Shape | 'event' | 'claim'): Set<string> {
    const ids = this.#ids.get(kind) ?? new Set();
    this.#ids.set(kind, ids);
    return ids;
  }

  /** A record without its id if another one has it already. */
  #own<T extends { id?: string }>(record: T, kind: Shape | 'event' | 'claim'): T {
    const ids = this.#idsOf(kind);
    const { id } = record;
    if (id === undefined) return record;
    if (ids.has(id)) return this.#set(record, 'id');
    ids.add(id);
    return record;
  }

  /** The records of a list that can be used. Nothing points to a dispute, so one whose id is taken can do with another. */
  #list<T extends { id: string }>(shape: Shape, list: readonly unknown[] = []): T[] {
    return list.flatMap((raw, index) => {
      const record = this.#clean<T>(shape, raw);
      const own = record && this.#own(record, shape);
      if (own?.id === undefined) this.#flawed = true;
      if (own && shape === shapes.dispute) return [replaced(own, 'id', own.id ?? `_${index}`)];
      return own?.id === undefined ? [] : [own];
    });
  }

  // — sources —

  #isSource = (ref: string): boolean => {
    const id = this.#sourceAt.get(ref) ?? ref;
    const known = this.#idsOf(shapes.source).has(id);
    if (known) this.#cited.add(id);
    return known || (/[/:]/.test(ref) && isUrl(ref));
  };

  /** Sources name sources that may stand further down, and themselves over others by mistake. */
  #basedOn(sources: readonly Source[]): Source[] {
    for (const { id, url } of sources) if (url !== undefined && !this.#sourceAt.has(url)) this.#sourceAt.set(url, id);
    const byId = new Map(sources.map((source) => [source.id, this.#kept(source, 'basedOn', this.#isSource)]));
    for (const [id, at] of circles((id) => byId.get(id)?.basedOn, byId.keys())) {
      const source = byId.get(id)!;
      const last = source.basedOn![at];
      byId.set(
        id,
        this.#kept(source, 'basedOn', (other: string) => other !== last),
      );
    }
    return [...byId.values()];
  }

  // — events —

  #clock(zone: string | undefined): Clock {
    let clock = this.#clocks.get(zone);
    if (!clock) this.#clocks.set(zone, (clock = this.#clockFor?.(zone, this.#head.timezone) ?? UTC_CLOCK));
    return clock;
  }

  /** The bounds of `date` and `end`; an `end` that has no place beside the date counts for nothing. */
  #dates({ date, end }: Partial<Dated>, clock: Clock): [span: Span | undefined, isEndUsed: boolean] {
    const out = end !== undefined && end !== NO_DATE && (isCompound(date) || isCompound(end));
    return [out ? readDate(date, clock) : readDates(date, end, clock), !out];
  }

  #event(event: TimelineEvent | undefined): TimelineEvent | undefined {
    if (!event) return undefined;
    const clock = this.#clock(event.timezone);
    const [span, isEndUsed] = this.#dates(event, clock);
    const title = shortened(event.title);
    if (!span || !(typeof title === 'string' ? [title] : Object.values(title)).some((text) => text.trim()))
      return undefined;
    event = this.#set(event, 'title', title);
    if (!isEndUsed) event = this.#set(event, 'end');
    const { claims, media } = event;
    if (claims) {
      const read = claims.map((claim) => this.#claim(claim, event!.date, clock)).filter((claim) => claim !== undefined);
      if (read.length < claims.length || read.some((claim, i) => claim !== claims[i]))
        event = this.#set(event, 'claims', read);
    }
    if (media?.some(({ alt }) => alt === undefined))
      event = this.#set(
        event,
        'media',
        media.map((item) => replaced(item, 'alt', item.alt ?? plainText(item.caption ?? title ?? '-'))),
      );
    event = this.#kept(event, 'sources', this.#isSource);
    event = this.#actors(event);
    const { lane } = event;
    if (this.#lanes.length && lane !== undefined && !this.#idsOf(shapes.lane).has(lane))
      event = this.#set(event, 'lane');
    event = this.#own(event, 'event');
    this.#spans.push(span);
    return event.id === undefined ? { ...event, id: this.#defaultIds.next(event.date, event.title) } : event;
  }

  /** Where the file lists people and places, only those are known. */
  #actors<T extends { actors?: readonly string[] }>(record: T): T {
    const ids = this.#idsOf(shapes.entity);
    return this.#entities.length ? this.#kept(record, 'actors', (actor: string) => ids.has(actor)) : record;
  }

  #claim(claim: Claim, eventDate: string, clock: Clock): Claim | undefined {
    const { end, source, topic } = claim;
    const date = claim.date ?? (end === undefined ? undefined : eventDate);
    const [span, isEndUsed] = date === undefined ? [] : this.#dates({ date, end }, clock);
    if (date !== undefined && !span) return undefined;
    if (isEndUsed === false) claim = this.#set(claim, 'end');
    if (typeof source === 'string' ? !this.#isSource(source) : !(claim = this.#sourced(claim)).source.length)
      return undefined;
    if (topic === undefined) claim = this.#set(claim, 'value');
    return this.#own(this.#actors(claim), 'claim');
  }

  #sourced(claim: Claim): Claim {
    return this.#kept(claim, 'source', this.#isSource);
  }

  /** A dispute without what leads nowhere; a side that nobody is on is none. */
  #dispute(dispute: Dispute): Dispute {
    const [events, claims] = [this.#idsOf('event'), this.#idsOf('claim')];
    dispute = this.#kept(dispute, 'events', (id: string) => events.has(id));
    const sides = dispute.sides
      .map((side) =>
        this.#kept(
          this.#kept(side, 'claims', (id: string) => claims.has(id)),
          'sources',
          this.#isSource,
        ),
      )
      .filter((side) => side.claims?.length || side.sources?.length);
    return sides.every((side, i) => side === dispute.sides[i]) && sides.length === dispute.sides.length
      ? dispute
      : this.#set(dispute, 'sides', sides);
  }
}

/** A title of at most {@link MAX_TITLE} characters in each language. */
function shortened(title: Text): Text {
  if (typeof title === 'string') return cut(title, MAX_TITLE);
  const long = Object.keys(title).find((tag) => title[tag].length > MAX_TITLE);
  return long === undefined ? title : shortened({ ...title, [long]: cut(title[long], MAX_TITLE) });
}

/**
 * Reads a parsed event file: an object with `events`, or a bare list of events. Never changes it.
 * @throws what a getter in data of a script throws
 */
export function readFile(data: unknown, options?: ReadOptions): Read {
  const bare = Array.isArray(data);
  const file = bare ? undefined : (Object(data) as { events?: unknown });
  const list = bare ? (data as unknown[]) : file?.events;
  if (!Array.isArray(list)) return { flawed: true, count: 0, rejected: 0 };
  const reader = new EventReader(file, options);
  for (const event of list) reader.add(event);
  return reader.finish();
}
