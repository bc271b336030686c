import type { Problems } from '../check/index.js';
import type { State } from '../input/store.js';
import { isTold, type EventSet } from '../model/events.js';
import type { Issue } from '../model/issue.js';
import { MAX_ISSUES } from '../model/limits.js';
import type { ToolbarAction } from '../render/toolbar.js';
import type { View } from '../time/view.js';
import { TimelineErrorEvent, TimelineLoadEvent, TimelineWarningEvent } from './events.js';
import { INLINE_JSON, INLINE_NAME, readMarkup } from './light-dom.js';
import { LoadError, loadFile } from './load.js';
import { mark } from './marks.js';
import { navigate } from './navigation.js';
import { Plot } from './plot.js';
import type { PlotHost } from './plot-host.js';
import { withSources } from './parts.js';
import { ignored, issueOf, problemsOf } from './problems.js';
import { Reading } from './reading.js';
import type { SessionHost } from './session-host.js';
import { Showing } from './showing.js';
import { sliced, whole } from './slices.js';
import { sourceOf, type Source } from './source.js';
import { adoptStyles } from './style-sheets.js';
import { sizeOf, takeSteps, type Result, type Taken } from './take.js';
import { voiceOf, type Voice } from './voice.js';

/** Where the element is in the life of its data. */
export type TimelineState = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** So few events take no time worth a slice. */
const FEW = 3000;
/** A load that takes longer says how far it is. ms */
const PATIENCE = 300;
/** between two such words, ms */
const PACE = 100;

/** What one element has read and shows: loads, checks, draws, and tells the page. */
export class Session extends Reading implements PlotHost {
  state: TimelineState = 'idle';
  issues: readonly Issue[] = [];
  failure: Issue | undefined;
  readonly showing: Showing;
  /** events of the file that were left out */
  rejected = 0;
  /** how many events of a long load are read, and how many there are */
  progress: { readonly done: number; readonly of: number } | undefined;
  /** of the table, from 0 */
  page = 0;
  /** the button that Tab reaches */
  button: ToolbarAction = 'earlier';

  /** ends the plot when the element leaves the document */
  #attached: AbortController | undefined;
  /** what the plot showed before that */
  #kept: State | undefined;
  /** the load that has begun and not yet ended in an event */
  #loading: AbortController | undefined;
  /** what is shown is only the first part of what is being loaded */
  #isPart = false;
  #source: Source | undefined;
  #voice: Voice | undefined;

  constructor(host: SessionHost) {
    super(host);
    this.showing = new Showing(host, () => this.sources);
  }

  /** the events that are shown, as they are told of */
  get set(): EventSet | undefined {
    return this.showing.set;
  }

  /** Names and labels of the present set; only asked for while there is one. */
  get voice(): Voice {
    return (this.#voice ??= this.voiceOf(this.set!));
  }

  voiceOf(set: EventSet): Voice {
    const { words, locale } = this.host;
    return voiceOf(set, words, locale, this.#source!.zone);
  }

  /** Starts drawing; the element is in the document and its frame is rendered. */
  attach(): void {
    const { signal } = (this.#attached = new AbortController());
    this.plot = new Plot(this, signal, this.#kept);
    this.navigation = navigate(this.plot, this, signal);
    this.select(this.host.selected);
    this.filtered();
  }

  /** @returns whether a load was cut off, which has to begin again */
  detach(): boolean {
    this.#loading?.abort();
    this.#attached?.abort();
    this.#kept = this.plot?.state;
    this.navigation = this.plot = undefined;
    return !!this.#loading;
  }

  // — loading —

  /** Reads the data anew; a load that was under way is dropped without a word. */
  async load(): Promise<void> {
    this.#giveUp();
    const { signal } = (this.#loading = new AbortController());
    const { host } = this;
    const { data, src } = host.origin;
    let warnings: readonly Issue[] = [];
    const began = performance.now();
    try {
      let given: unknown = data ?? undefined;
      if (src === null) given ??= readMarkup(host);
      else {
        this.#become('loading');
        if (host.querySelector(INLINE_JSON)) warnings = [await ignored('src-and-data', INLINE_NAME)];
        given = await loadFile(src, host, signal);
      }
      if (!signal.aborted) await this.#arrive(given, warnings, began, signal);
    } catch (error) {
      if (signal.aborted) return;
      const failed = error instanceof LoadError;
      if (failed) this.#become('loading');
      const issue = await issueOf(error);
      if (signal.aborted) return;
      this.issues = [issue, ...(failed ? warnings : this.issues)].slice(0, MAX_ISSUES);
      this.#fail(issue, failed ? undefined : error);
      if (failed && warnings.length) host.dispatchEvent(new TimelineWarningEvent(warnings, warnings.length));
    }
  }

  async #arrive(data: unknown, warnings: readonly Issue[], began: number, signal: AbortSignal): Promise<void> {
    const { host } = this;
    if (data === undefined) {
      this.#loading = undefined;
      this.#show();
      this.issues = [];
      this.#drawNow(null);
      return this.#become('idle');
    }
    mark('load', began);
    const source = sourceOf(data, host);
    const result = await this.#take(source, began, signal);
    if (signal.aborted) return;
    let problems: Problems = { issues: [], total: 0 };
    if (result.flawed) {
      this.#become('loading');
      problems = await problemsOf(source, !!result.set);
      if (signal.aborted) return;
    }
    if (!this.sources && (host.groupBy !== 'lane' || isTold(result.set))) {
      this.#become('loading');
      await this.#equip();
      if (signal.aborted) return;
    }
    const issues = (this.issues = [...warnings, ...problems.issues].slice(0, MAX_ISSUES));
    if (problems.fatal) return this.#fail(problems.fatal);
    // Whoever has moved about in the first part stays where they are.
    const wanted = this.#isPart ? undefined : host.wish;
    this.#show(source, result);
    this.#become(this.set?.size ? 'ready' : 'empty');
    await this.#draw(wanted);
    if (signal.aborted) return;

    const total = warnings.length + problems.total;
    if (total) host.dispatchEvent(new TimelineWarningEvent(issues, total));
    if (result.rejected)
      console.warn(`<event-timeline>: ${(issues.find(({ severity }) => severity === 'error') ?? issues[0]).message}`);
    mark('ready');
    this.#loading = undefined;
    host.dispatchEvent(new TimelineLoadEvent(this.set?.size ?? 0, result.rejected, performance.now() - began));
  }

  /** Loads what only files with sources need, or other rows. Where it can't be, the events are still there to read. */
  async #equip(): Promise<void> {
    const sources = await withSources().catch(() => undefined);
    if (!this.sources) adoptStyles(this.host, (this.sources = sources)?.sourceStyles);
  }

  /** Reads the data: a little of it at once, much in slices, with words about how far it is and a first part to see. */
  async #take(source: Source, began: number, signal: AbortSignal): Promise<Result> {
    const { host } = this;
    const of = sizeOf(source.data);
    const steps = takeSteps(source, host.words.otherLane);
    if (of <= FEW) return whole(steps);
    this.#become('loading');
    let told = began + PATIENCE;
    const between = (step: number | Taken): Promise<void> | undefined => {
      if (typeof step === 'object') {
        if (this.set) return undefined; // an older view stays until the new one is there
        this.#show(source, step);
        this.#isPart = true;
        return this.#draw(host.wish);
      }
      const now = performance.now();
      if (now < told) return undefined;
      told = now + PACE;
      this.progress = { done: step, of };
      host.requestUpdate();
      return undefined;
    };
    try {
      return await sliced(steps, signal, between);
    } finally {
      if (!signal.aborted) this.progress = undefined;
    }
  }

  /** A person has had enough of a load: what was there before it stays, and nothing is told. */
  readonly cancel = (): void => {
    this.#giveUp();
    this.#become(this.set ? (this.set.size ? 'ready' : 'empty') : 'idle');
  };

  /** Drops a load that is under way, and the first part of it: an older view may stay, a part of one may not. */
  #giveUp(): void {
    this.#loading?.abort();
    this.#loading = this.progress = undefined;
    if (!this.#isPart) return;
    this.#show();
    void this.#draw(null);
  }

  #fail(issue: Issue, cause?: unknown): void {
    this.#giveUp();
    this.#become('error', issue);
    this.host.dispatchEvent(new TimelineErrorEvent(issue.code, issue.message, issue.hint, cause));
  }

  #become(state: TimelineState, failure?: Issue): void {
    const { host } = this;
    this.state = state;
    this.failure = failure;
    host.setAttribute('state', state);
    // An older view stays where a load failed, until another one has come.
    if (state !== 'loading') host.toggleAttribute('stale', !!failure && !!this.set);
    host.requestUpdate();
  }

  // — showing —

  #show(source?: Source, taken?: Partial<Result>): void {
    this.#source = source;
    this.rejected = taken?.rejected ?? 0;
    this.showing.take(taken);
    this.#voice = undefined;
    this.#isPart = false;
    this.group = [];
  }

  /**
   * Draws the set that is shown, once the frame around it is there.
   * @param wanted as the plot takes it
   * @returns resolves when the picture is whole, and the frame tells of it
   */
  async #draw(wanted?: View | null): Promise<void> {
    const { host, set } = this;
    host.requestUpdate();
    await host.updateComplete;
    if (set !== this.set) return;
    this.#drawNow(wanted);
    await this.plot?.labels.whole;
    host.requestUpdate();
    await host.updateComplete;
    if (set) mark('first-picture');
  }

  #drawNow(wanted?: View | null): void {
    this.plot?.setEvents(this.showing, wanted);
  }

  /** The filter changed: other marks, the same window. */
  filtered(): void {
    this.showing.sift();
    this.#redraw();
  }

  /** Other rows, or another day: the same window. */
  async rearranged(): Promise<void> {
    if (this.set && !this.sources) await this.#equip();
    this.showing.arrange();
    this.#redraw();
  }

  #redraw(): void {
    if (!this.set) return;
    this.#voice = undefined;
    this.group = [];
    this.#drawNow();
    this.host.requestUpdate();
  }

  /** Another zone moves what has a time of day; another language changes the words. */
  rezone(): void {
    if (!this.#source) return;
    const source = sourceOf(this.#source.data, this.host);
    this.#show(source, whole(takeSteps(source, this.host.words.otherLane)));
    this.#drawNow();
  }

  respeak(): void {
    this.plot?.labels.drop();
    this.#redraw();
  }
}
