import type { FileHead } from '../model/checked.js';
import { checkEvent, type Surroundings } from './event-check.js';
import type { Dispute, Entity, Lane, Source, TimelineEvent, TimelineFile } from '../model/file.js';
import { Hand } from './hand.js';
import { defaultIds } from '../model/ids.js';
import type { Issue } from '../model/issue.js';
import { isDeeper, MAX_DEPTH, MAX_EVENTS, MAX_ISSUES } from '../model/limits.js';
import { checkDisputes, checkSources, takeList } from './records.js';
import { References } from './references.js';
import type { CheckOptions, CheckResult } from './result.js';
import { Report, type Subject } from './report.js';
import { head } from './schema-check.js';
import { UTC_CLOCK, type Clock, type Span } from '../model/span.js';

/**
 * Checks a file piece by piece: its head first, then its events one at a time, so that a long list can be checked in slices
 * or while it's loading, then what only the whole can tell. What is given is never changed.
 */
export class Checker {
  /** title, language, zone and the like */
  readonly head: FileHead;
  readonly #report: Report;
  readonly #references = new References();
  readonly #near: Surroundings;
  readonly #list: string;
  readonly #limit: number;
  readonly #lanes: readonly Lane[];
  readonly #entities: readonly Entity[];
  readonly #sources: readonly Hand<Source>[];
  readonly #disputes: readonly Hand<Dispute>[];
  readonly #laneNames = new Set<string>();
  readonly #events: TimelineEvent[] = [];
  readonly #spans: Span[] = [];
  /** accepted events with links, by their position among the accepted */
  readonly #linked = new Map<number, Hand<TimelineEvent>>();
  readonly #idFor = defaultIds();
  #count = 0;
  #fatal?: Issue;

  /**
   * @param file the file object, with or without its events; undefined for a bare list of events
   * @param given number of events, if it's known
   */
  constructor(
    file: object | undefined,
    { maxIssues = MAX_ISSUES, maxEvents = MAX_EVENTS, clockFor }: CheckOptions = {},
    private readonly given?: number,
  ) {
    const report = (this.#report = new Report(maxIssues));
    const references = this.#references;
    this.#limit = maxEvents;
    this.#list = file ? '/events' : '';
    let raw: Partial<TimelineFile> = { ...file };
    delete raw.events;
    if (isDeeper(raw, MAX_DEPTH)) {
      this.#fail('depth', MAX_DEPTH);
      raw = {};
    } else if (given !== undefined && given > maxEvents) this.#fail('too-many-events', maxEvents);
    const subject: Subject = { kind: 'file', list: '', index: 0, raw };
    const { record } = new Hand<Partial<TimelineFile>>(subject, head, report);
    const { lanes, entities, sources, disputes, ...rest } = record;
    this.head = rest;
    this.#lanes = takeList<Lane>('lane', '/lanes', lanes, report, references).map((hand) => hand.done());
    this.#entities = takeList<Entity>('entity', '/entities', entities, report, references).map((hand) => hand.done());
    this.#sources = takeList<Source>('source', '/sources', sources, report, references);
    this.#disputes = takeList<Dispute>('dispute', '/disputes', disputes, report, references);
    checkSources(this.#sources, references);
    const clocks = new Map<string | undefined, Clock>();
    this.#near = {
      report,
      references,
      hasLanes: this.#lanes.length > 0,
      hasEntities: this.#entities.length > 0,
      clockFor(zone) {
        let clock = clocks.get(zone);
        if (!clock) clocks.set(zone, (clock = clockFor?.(zone, rest.timezone) ?? UTC_CLOCK));
        return clock;
      },
    };
  }

  /** Why nothing of this file can be drawn; further events are then not looked at. */
  get fatal(): Issue | undefined {
    return this.#fatal;
  }

  /** Checks the next event of the list. */
  add(raw: unknown): void {
    if (this.#fatal) return;
    const index = this.#count++;
    if (index >= this.#limit) return this.#fail('too-many-events', this.#limit);
    if (isDeeper(raw, MAX_DEPTH - (this.#list ? 2 : 1)))
      return this.#fail('depth', MAX_DEPTH, `${this.#list}/${index}`);
    const subject: Subject = { kind: 'event', list: this.#list, index, count: this.given, raw };
    const checked = checkEvent(subject, this.#near);
    if (!checked) return;
    const { hand, span } = checked;
    const event = hand.done();
    if (event.links?.length) this.#linked.set(this.#events.length, hand);
    if (event.lane !== undefined) this.#laneNames.add(event.lane);
    this.#events.push(event.id === undefined ? { ...event, id: this.#idFor(event) } : event);
    this.#spans.push(span);
  }

  /** Checks what only the whole can tell, and gives all. Nothing can be added after it. */
  finish(): CheckResult {
    const file = this.#fatal ? undefined : this.#file();
    const { issues, total } = this.#report;
    const count = this.given ?? this.#count;
    return { file, fatal: this.#fatal, issues, total, count, rejected: count - (file?.events.length ?? 0) };
  }

  #file(): CheckResult['file'] {
    const { head } = this;
    const references = this.#references;
    const events = this.#events;
    for (const [at, hand] of this.#linked) {
      hand.record.links?.forEach(({ to }, index) => {
        const path = `/links/${index}`;
        if (!references.check('event', to, hand, `${path}/to`)) hand.set(path);
      });
      const event = hand.done();
      events[at] = event.id === undefined ? { ...event, id: events[at].id } : event;
    }
    const disputes = checkDisputes(this.#disputes, references);
    for (const source of this.#sources)
      if (!references.cited.has(source.record.id)) source.fault('', { code: 'source-unused' });
    if (this.#count && !events.length) return this.#fail('no-valid-events', this.#count);
    const lanes = this.#lanes.length ? this.#lanes : [...this.#laneNames].map((id) => ({ id }));
    const sources = this.#sources.map((hand) => hand.done());
    return { head, lanes, entities: this.#entities, sources, disputes, events, spans: this.#spans };
  }

  #fail(code: 'depth' | 'too-many-events' | 'no-valid-events', limit: number, pointer?: string): undefined {
    const { message } = this.#report.issues.find(({ severity }) => severity === 'error') ?? {};
    this.#fatal = this.#report.fatal(code, { limit, count: this.given ?? this.#count, message }, pointer);
  }
}
