import type { Problems } from '../check/index.js';
import type { State } from '../input/store.js';
import type { EventSet } from '../model/events.js';
import type { Issue } from '../model/issue.js';
import { MAX_ISSUES } from '../model/limits.js';
import { columnsIn } from '../model/timeline-columns.js';
import { whole } from '../model/whole.js';
import { TimelineErrorEvent, TimelineLoadEvent, TimelineWarningEvent } from './events.js';
import { INLINE_JSON, INLINE_NAME, readMarkup } from './light-dom.js';
import { LoadError, loadFile } from './load.js';
import { mark } from './marks.js';
import { navigate } from './navigation.js';
import { load } from './parts.js';
import { Plot } from './plot.js';
import { ignored, issueOf, problemsOf } from './problems.js';
import { Presenting } from './presenting.js';
import type { PartSession } from './session-host.js';
import { sliced } from './slices.js';
import { sourceOf, type Source } from './source.js';
import { sizeOf, type Result, type Taken } from './take.js';

/** Where the element is in the life of its data. */
export type TimelineState = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** So few events take no time worth a slice. */
const FEW = 3000;
/** A load that takes longer says how far it is. ms */
const PATIENCE = 300;
/** What may be wanted later is loaded so long after the events are shown. ms */
const LATER = 1000;
/** between two such words, ms */
const PACE = 100;

/** The life of what one element shows: loads, checks, draws, and tells the page. */
export class Session extends Presenting implements PartSession {
  state: TimelineState = 'idle';
  issues: readonly Issue[] = [];
  failure: Issue | undefined;
  /** how many events of a long load are read, and how many there are */
  progress: { readonly done: number; readonly of: number } | undefined;

  /** ends the plot when the element leaves the document */
  #attached: AbortController | undefined;
  /** what the plot showed before that */
  #kept: State | undefined;
  /** what is brought when the picture has been there for a while */
  #later: ReturnType<typeof setTimeout> | undefined;
  /** the load that has begun and not yet ended in an event */
  #loading: AbortController | undefined;

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
    clearTimeout(this.#later); // it would hold what is gone
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
    const before = this.set;
    const began = performance.now();
    const equipped = this.equipment.equip(); // what the settings alone need, while the data is on its way
    try {
      let given: unknown = data ?? undefined;
      if (src === null) given ??= await readMarkup(host);
      else {
        this.#become('loading');
        if (host.querySelector(INLINE_JSON)) warnings = [await ignored('src-and-data', INLINE_NAME)];
        given = await loadFile(src, host, signal);
      }
      if (equipped) await equipped;
      if (!signal.aborted) await this.#arrive(given, warnings, began, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (this.set !== before) return this.broke(error);
      this.#become('loading');
      await this.#explain(error, warnings, signal);
    }
  }

  /** Tells why nothing can be drawn. */
  async #explain(error: unknown, warnings: readonly Issue[] = [], signal?: AbortSignal): Promise<void> {
    const issue = await issueOf(error);
    if (signal?.aborted) return;
    this.issues = [issue, ...warnings];
    this.#fail(issue, error instanceof LoadError ? undefined : error);
    if (warnings.length) this.host.dispatchEvent(new TimelineWarningEvent(warnings, warnings.length));
  }

  async #arrive(data: unknown, warnings: readonly Issue[], began: number, signal: AbortSignal): Promise<void> {
    const { host } = this;
    if (data === undefined) {
      this.#loading = undefined;
      this.present();
      this.issues = [];
      this.drawNow(null);
      return this.#become('idle');
    }
    mark('load', began);
    // Already the first part of a long load is drawn as it is to be.
    await this.#equip();
    if (signal.aborted) return;
    const source = sourceOf(data, host);
    const result = await this.#take(source, began, signal);
    if (signal.aborted) return;
    let problems: Problems = { issues: [], total: 0 };
    if (result.flawed) {
      this.#become('loading');
      problems = await problemsOf(source, !!result.set);
      if (signal.aborted) return;
    }
    await this.#equip(result.set);
    if (signal.aborted) return;
    const issues = (this.issues = [...warnings, ...problems.issues].slice(0, MAX_ISSUES));
    if (problems.fatal) return this.#fail(problems.fatal);
    const isPart = this.isPart;
    const isRenewed = !!this.set && !isPart;
    this.present(source, result);
    this.#become(this.set?.size ? 'ready' : 'empty');
    const wish = this.wish();
    // Whoever has moved about in the first part stays where they are.
    await this.draw(isPart ? undefined : wish);
    if (signal.aborted) return;

    const total = warnings.length + problems.total;
    const events = this.set?.size ?? 0;
    if (isRenewed) this.plot?.say(() => host.words.renewed(events), true);
    if (total) host.dispatchEvent(new TimelineWarningEvent(issues, total));
    if (result.rejected)
      console.warn(`<event-timeline>: ${(issues.find(({ severity }) => severity === 'error') ?? issues[0]).message}`);
    mark('ready');
    this.#loading = undefined;
    host.dispatchEvent(new TimelineLoadEvent(events, result.rejected, performance.now() - began));
    // A page that is printed waits for nothing any more.
    this.#later = setTimeout(() => void this.bring('print'), LATER);
  }

  async #equip(set?: EventSet): Promise<void> {
    const parts = this.equipment.equip(set);
    if (parts) this.#become('loading');
    await parts;
  }

  /** Reads the data: a little of it at once, much in slices, with words about how far it is and a first part to see. */
  async #take(source: Source, began: number, signal: AbortSignal): Promise<Result> {
    const { host } = this;
    if (columnsIn(source.data) && !this.columns) {
      this.#become('loading');
      this.columns = await load('columns');
      signal.throwIfAborted();
    }
    const of = sizeOf(source.data);
    const steps = this.stepsOf(source);
    if (of <= FEW) return whole(steps);
    this.#become('loading');
    let told = began + PATIENCE;
    const between = (step: number | Taken): Promise<void> | undefined => {
      if (typeof step === 'object') {
        this.present(source, step);
        this.isPart = true;
        return this.draw(this.wish());
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
    if (!this.isPart) return;
    this.present();
    void this.draw(null);
  }

  /** Our own mistake, or data that change under our hands: what can't be drawn goes, and nothing is thrown to the page. */
  broke(error: unknown): void {
    if (this.failure && !this.set) return; // also without it
    this.#giveUp();
    this.present();
    this.drawNow(null);
    void this.#explain(error);
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
}
