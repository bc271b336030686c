import type { Problems } from '../check/index.js';
import type { State } from '../input/store.js';
import type { EventSet } from '../model/events.js';
import { filterOf } from '../model/filter.js';
import type { Issue } from '../model/issue.js';
import { readFile, type Read } from '../model/reader.js';
import type { Words } from '../render/words.js';
import type { View } from '../time/view.js';
import { TimelineErrorEvent, TimelineLoadEvent, TimelineSelectEvent, TimelineWarningEvent } from './events.js';
import { Navigation } from './navigation.js';
import { Plot } from './plot.js';
import { plotElements, type PlotElements } from './sizes.js';
import type { PlotHost } from './plot-host.js';
import {
  axisZone,
  internalIssue,
  problemsOf,
  readOptions,
  readSource,
  setOf,
  type Origin,
  type Reading,
} from './source.js';
import { Voice } from './voice.js';

/** Where the element is in the life of its data. */
export type TimelineState = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** The element, as its session sees it. */
export interface SessionHost extends HTMLElement {
  readonly words: Words;
  readonly locale: string;
  readonly origin: Origin;
  readonly filter: string | null;
  readonly timeZone: string | null;
  readonly maxEvents: number;
  readonly maxBytes: number;
  readonly timeout: number;
  readonly gestures: 'cooperative' | 'greedy' | 'none';
  readonly shortcuts: 'on' | 'off';
  readonly layout: string;
  selected: string | null;
  readonly updateComplete: Promise<boolean>;
  /** the view that was asked for; 'all' until a script or the markup names another */
  readonly wish: View | 'all' | 'auto';
  readonly renderRoot: HTMLElement | DocumentFragment;
  requestUpdate(): void;
}

/** Issues that stop the whole load, whoever found them. */
const MAX_ISSUES = 1000;

const SOUND: Problems = { issues: [], total: 0 };

/** What one element has read and shows: loads, checks, draws, and tells the page. */
export class Session implements PlotHost {
  readonly #host: SessionHost;
  #loading: AbortController | undefined;
  /** a load has begun and not yet ended in an event */
  #busy = false;
  /** what the plot showed before the element was taken out of the document */
  #kept: State | undefined;
  #data: unknown;
  #plot: Plot | undefined;
  #navigation: Navigation | undefined;

  state: TimelineState = 'idle';
  issues: readonly Issue[] = [];
  failure: Issue | undefined;
  set: EventSet | undefined;
  /** events of one instant, listed in the details */
  group: readonly number[] = [];
  #voice: Voice | undefined;

  declare elements: PlotElements;

  constructor(host: SessionHost) {
    this.#host = host;
  }

  get settings(): PlotHost['settings'] {
    return this.#host;
  }

  tell(event: Event): boolean {
    return this.#host.dispatchEvent(event);
  }

  changed(): void {
    this.#host.requestUpdate();
  }

  get plot(): Plot | undefined {
    return this.#plot;
  }

  get navigation(): Navigation | undefined {
    return this.#navigation;
  }

  /** Names and labels of the present set; only asked for while there is one. */
  get voice(): Voice {
    const zone = axisZone(this.#host.timeZone, this.#data);
    return (this.#voice ??= new Voice(this.set!, this.#host.words, this.#host.locale, zone));
  }

  /** events of the file that were left out */
  rejected = 0;

  /** Starts drawing; the element is in the document and its frame is rendered. */
  attach(): void {
    const host = this.#host;
    this.elements = plotElements(host.renderRoot);
    this.#plot = new Plot(this, this.#kept);
    this.#navigation = new Navigation(this.#plot, this);
    this.#plot.select(host.selected, false);
    if (this.set) this.#draw(true);
  }

  /** @returns whether a load was cut off, which has to begin again */
  detach(): boolean {
    const cut = this.#busy;
    this.#loading?.abort();
    this.#kept = this.#plot?.state;
    this.#navigation?.dispose();
    this.#plot?.dispose();
    this.#navigation = this.#plot = undefined;
    return cut;
  }

  openGroup(events: readonly number[]): void {
    this.group = events;
    this.changed();
  }

  /** Takes the list of events of one instant away; whether there was one. */
  closeGroup(): boolean {
    const open = this.group.length > 0;
    this.group = [];
    if (open) this.changed();
    return open;
  }

  // — loading —

  /** Reads the data anew; a load that was under way is dropped without a word. */
  async load(): Promise<void> {
    this.#loading?.abort();
    const abort = (this.#loading = new AbortController());
    this.#busy = true;
    const host = this.#host;
    const began = performance.now();
    const limits = { maxBytes: host.maxBytes, timeout: host.timeout };
    let reading: Reading | Promise<Reading> = readSource(host, host.origin, limits, abort.signal);
    if (reading instanceof Promise) {
      this.#become('loading');
      reading = await reading;
    }
    if (abort.signal.aborted) return;
    try {
      await this.#arrive(reading, began, abort.signal);
    } catch (error) {
      if (!abort.signal.aborted) this.#fail(internalIssue(error), error);
    }
  }

  async #arrive(reading: Reading, began: number, signal: AbortSignal): Promise<void> {
    const host = this.#host;
    if (reading.kind === 'failed') {
      this.issues = reading.warnings;
      this.#fail(reading.issue);
      if (reading.warnings.length) this.tell(new TimelineWarningEvent(reading.warnings, reading.warnings.length));
      return;
    }
    if (reading.kind === 'idle') {
      this.#busy = false;
      this.#forget();
      return this.#become('idle');
    }
    performance.mark?.('event-timeline:load', { startTime: began });
    const { data, warnings } = reading;
    const options = readOptions(data, axisZone(host.timeZone, data), host.maxEvents);
    const read = readFile(data, options);
    const { fatal, issues, total } = read.flawed ? await this.#explained(data, read, options) : SOUND;
    if (signal.aborted) return;
    this.issues = [...warnings, ...issues].slice(0, MAX_ISSUES);
    if (fatal) return this.#fail(fatal);

    this.#data = data;
    this.rejected = read.rejected;
    this.#show(read);
    host.toggleAttribute('stale', false);
    this.#become(this.set?.size ? 'ready' : 'empty');
    await host.updateComplete;
    if (signal.aborted) return;
    this.#draw(false);
    host.requestUpdate();
    await host.updateComplete;
    if (signal.aborted) return;
    performance.mark?.('event-timeline:first-picture');

    const told = total + warnings.length;
    if (told) this.tell(new TimelineWarningEvent(this.issues, told));
    if (read.rejected)
      console.warn(`<event-timeline>: ${this.issues.find((issue) => issue.severity === 'error')?.message}`);
    performance.mark?.('event-timeline:ready');
    this.#busy = false;
    this.tell(new TimelineLoadEvent(this.set?.size ?? 0, read.rejected, performance.now() - began));
  }

  #explained(...flawed: Parameters<typeof problemsOf>): Promise<Problems> {
    this.#become('loading');
    return problemsOf(...flawed);
  }

  #fail(issue: Issue, cause?: unknown): void {
    const host = this.#host;
    this.#busy = false;
    if (!this.issues.includes(issue)) this.issues = [issue, ...this.issues].slice(0, MAX_ISSUES);
    host.toggleAttribute('stale', !!this.set);
    this.#become('error');
    this.failure = issue;
    this.tell(new TimelineErrorEvent(issue.code, issue.message, issue.hint, cause));
  }

  #forget(): void {
    this.set = this.#voice = this.#data = this.failure = undefined;
    this.rejected = 0;
    this.issues = [];
    this.#host.toggleAttribute('stale', false);
    this.#plot?.setEvents(undefined, undefined);
  }

  #become(state: TimelineState): void {
    this.state = state;
    if (state !== 'error') this.failure = undefined;
    this.#host.setAttribute('state', state);
    this.changed();
  }

  // — showing —

  #show(read: Read): void {
    this.set = setOf(read, axisZone(this.#host.timeZone, this.#data), this.#host.words);
    this.#voice = undefined;
    this.group = [];
  }

  #draw(keepView: boolean): void {
    const { filter, wish } = this.#host;
    this.#plot?.setEvents(this.set, this.set && filter ? filterOf(this.set, filter) : undefined, keepView);
    if (!keepView && typeof wish === 'object') {
      void this.#plot?.show(wish);
      this.#plot?.draw();
    }
  }

  /** The filter changed: other marks, the same window. */
  filtered(): void {
    if (this.set) this.#draw(true);
  }

  /** Another zone moves what has a time of day; another language changes the words. */
  rezone(): void {
    if (this.#data === undefined) return;
    const zone = axisZone(this.#host.timeZone, this.#data);
    this.#show(readFile(this.#data, readOptions(this.#data, zone, this.#host.maxEvents)));
    this.#draw(true);
  }

  respeak(): void {
    this.#voice = undefined;
    if (this.set) this.#draw(true);
  }

  // — selection —

  selected(id: string | null): void {
    this.group = [];
    this.#host.selected = id;
    const event = id === null ? -1 : (this.set?.indexOf(id) ?? -1);
    this.tell(new TimelineSelectEvent(id, event < 0 ? undefined : this.set!.record(event)));
  }

  /** Out of an empty window: to the event nearest to its middle. */
  openNearest(): void {
    const plot = this.#plot!;
    const { start } = this.set!;
    const middle = (plot.state.view.start + plot.state.view.end) / 2;
    const distance = (event: number) => Math.abs(start[event] - middle);
    const nearest = Array.from(plot.order).reduce((best, event) => (distance(event) < distance(best) ? event : best));
    plot.glide(plot.around(nearest), 'button');
  }

  /** Id of the next (1) or previous (−1) event that shows; without one to start from the first or the last. */
  beside(id: string | null, by: 1 | -1): string | null {
    const { set } = this;
    const order = this.#plot?.order ?? [];
    if (!set || !order.length) return id;
    const at = id === null ? -1 : Array.prototype.indexOf.call(order, set.indexOf(id));
    const next = at < 0 ? (by > 0 ? 0 : order.length - 1) : Math.min(order.length - 1, Math.max(0, at + by));
    return set.id(order[next]);
  }

  /** A person opens an event from a list or the table: it is brought into view too. */
  open(id: string): void {
    const plot = this.#plot;
    const event = this.set?.indexOf(id) ?? -1;
    if (!plot || event < 0) return;
    const { view } = plot.state;
    const time = this.set!.start[event];
    const seen = this.#host.layout === 'table' || (time >= view.start && time <= view.end);
    if (!seen) plot.glide(plot.around(event), 'button');
    plot.select(id, true);
  }
}
