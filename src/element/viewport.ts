import { Motion } from '../input/motion.js';
import { update, type Cause, type Request, type State } from '../input/store.js';
import type { EventSet } from '../model/events.js';
import { once } from '../model/once.js';
import { projectionOf } from '../model/projection.js';
import {
  clampView,
  fitView,
  leastSpan,
  panBy,
  sameView,
  viewPath,
  zoomWithin,
  type View,
  type ViewPath,
} from '../time/view.js';
import { extentOf, isIn, middleOf, numberOf, surroundings } from './extent.js';
import { TimelineViewChangeEvent, TimelineViewRequestEvent } from './events.js';
import type { PlotHost } from './plot-host.js';
import type { PlotSizes } from './sizes.js';

/** A view at rest for this long has settled. ms */
const SETTLED = 150;
/** space that the first view leaves at its ends, px */
const FIT_PADDING = { start: 16, end: 24 };

/** The times of views; those that were given, so that a script reads back exactly what it gave. */
const GIVEN = new WeakMap<View, View>();

/** The window on the events: what moves it, who is asked before and told after, and how it gets there. */
export abstract class Viewport {
  protected readonly motion = new Motion();
  #settling: ReturnType<typeof setTimeout> | undefined;
  /** the view changed and is not settled yet */
  protected isUnsettled = false;
  /** somebody has hold of it: it may rest, but has not settled */
  #isHeld = false;
  /** it is not where people were last told */
  #isUntold = false;
  #cause: Cause = 'script';

  /** as they are told of */
  set: EventSet | undefined;
  /** of the events along the axis: the state and all that is asked of it are in places */
  projection = projectionOf(undefined);
  /** from the first event that shows to the last; of no filter that shows none */
  extent: View = extentOf(undefined, new Uint32Array());
  sizes: PlotSizes | undefined;
  /** key of the mark that has the focus, while the focus is in the track */
  focusKey: string | undefined;

  constructor(
    protected readonly session: PlotHost,
    public state: State,
  ) {}

  /** there is a picture to move and to read */
  abstract get ready(): boolean;
  /** Asks for a frame. */
  abstract schedule(): void;
  /** Draws the present state now. */
  abstract draw(): void;
  /** The view is about to be another one. */
  protected abstract moved(): void;
  /** A person goes to another view. */
  protected abstract going(): void;

  /** A view that people, or a script (`silent`), or the focus came to has settled. */
  protected abstract settled(silent: boolean): void;

  /** The places of a window of times. */
  placed(times: View): View {
    const { toPlace } = this.projection;
    const start = toPlace(times.start);
    let end = toPlace(times.end);
    // Moments that share a place: in a fold of ages.
    if (start === end && times.start < times.end) end += leastSpan(start);
    const view = { start, end };
    GIVEN.set(view, times);
    return view;
  }

  /** The times of a view. */
  told(view: View): View {
    const { toTime } = this.projection;
    return once(GIVEN, view, () => ({ start: toTime(view.start), end: toTime(view.end) }));
  }

  /** Ends what is under way, of which nobody is told. */
  protected halt(): void {
    this.motion.stop();
    clearTimeout(this.#settling);
    this.isUnsettled = this.#isUntold = false;
    this.#cause = 'script';
  }

  /** Takes in what a script asks for, or what people were already asked about; whether it changes anything. */
  dispatch(request: Request): boolean {
    const before = this.state;
    this.state = update(before, request);
    if (this.state === before) return false;
    this.schedule();
    if (this.state.selected !== before.selected) this.session.host.requestUpdate();
    if (!sameView(this.state.view, before.view)) {
      this.moved();
      this.#isUntold = true;
      this.#settle();
    }
    return true;
  }

  /** Waits until it has rested long enough. */
  #settle(): void {
    if (!this.#isUntold) return;
    clearTimeout(this.#settling);
    this.isUnsettled = true;
    this.#settling = setTimeout(() => this.#rest(), SETTLED);
  }

  /** A hand takes hold of it, or lets it go; until then nobody is told where it is. */
  hold(on: boolean): void {
    this.#isHeld = on;
    if (!on) this.#settle();
  }

  /** Ends what is under way, where it is. */
  stop(): void {
    this.motion.stop();
    this.#settle();
  }

  /** A view that nobody is asked about. */
  protected view(view: View, fitted = false): void {
    if (this.dispatch({ type: 'view', view, fitted })) this.#cause = 'script';
  }

  /** A person's request: listeners may refuse it, the limits of zoom and pan bind it. */
  request(request: Request, cause: Cause = 'script'): boolean {
    if (!this.ready) return false;
    if (request.type !== 'focus') this.motion.stop();
    const { view } = update(this.state, request);
    return (sameView(view, this.state.view) || this.#mayView(view, cause)) && this.dispatch(request);
  }

  /** Asks whether a person may move to a view; the cause is told once it has settled. */
  #mayView(view: View, cause: Cause): boolean {
    const { start, end } = this.told(view);
    if (!this.session.host.dispatchEvent(new TimelineViewRequestEvent(start, end, cause))) return false;
    this.#cause = cause;
    if (cause !== 'focus') this.going();
    return true;
  }

  /**
   * A person's move to a view, on the way there in small steps; remembered, so that Escape steps back.
   * @param wanted null for everything
   */
  glide(wanted: View | null, cause: Cause): boolean {
    const view = wanted ?? this.fitted();
    const from = this.state.view;
    if (sameView(from, view) || !this.#mayView(view, cause)) return false;
    this.dispatch({ type: 'remember' });
    void this.motion.run(viewPath(from, view), (at) => {
      if (this.dispatch({ type: 'view', view: at, fitted: !wanted && at === view })) this.draw();
    });
    return true;
  }

  /** Goes on after a hand has let it go, as long as nobody refuses that. Resolves when it has stopped. */
  coast(path: ViewPath): Promise<void> {
    return this.motion.run(path, (view) => {
      if (sameView(view, this.state.view)) return;
      if (!this.#mayView(view, 'drag')) this.stop();
      else if (this.dispatch({ type: 'view', view })) this.draw();
    });
  }

  /**
   * A script's view: exact, without events. Resolves when it is on screen or another one has taken its place.
   * @param wanted null for everything
   */
  async show(wanted: View | null, animate = false): Promise<void> {
    const view = wanted ?? this.fitted();
    if (!(view.start < view.end)) return;
    this.#cause = 'script';
    this.motion.stop();
    const step = (at: View) => this.view(at, !wanted && at === view);
    if (animate && this.ready)
      await this.motion.run(viewPath(this.state.view, view), (at) => {
        step(at);
        this.draw();
      });
    else step(view);
    await this.onScreen();
  }

  /** the next frame has been shown */
  onScreen(): Promise<void> {
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  }

  /** Everything, with room for the marks at its ends. */
  fitted(): View {
    return fitView(this.extent, this.sizes?.width || 1000, FIT_PADDING);
  }

  /** The window that shows one event with its surroundings. */
  around(event: number): View {
    return surroundings(this.set!, event, this.state.limits.minSpan);
  }

  /** @param at what stays in place, axis ms; by default the focused or selected event in view, else the middle */
  zoom(factor: number, cause: Cause, at = this.#pivot): boolean {
    return this.glide(zoomWithin(this.#resting, at, factor, this.state.limits), cause);
  }

  pan(fraction: number, cause: Cause): boolean {
    const view = this.#resting;
    return this.glide(clampView(panBy(view, (view.end - view.start) * fraction), this.state.limits), cause);
  }

  /** The view as it will be when the running animation has arrived, so that fast presses add up. */
  get #resting(): View {
    return this.motion.target ?? this.state.view;
  }

  get #pivot(): number {
    const view = this.#resting;
    const ids = [this.focusKey ? this.state.focused : null, this.state.selected];
    const times = ids.map((id) => this.set?.start[numberOf(this.set, id)] ?? NaN);
    return times.find((time) => isIn(view, time)) ?? middleOf(view);
  }

  /** Under way by hand or by itself, so that more pictures follow at once. */
  protected get moving(): boolean {
    return !!this.motion.target || (this.isUnsettled && ['wheel', 'drag', 'pinch'].includes(this.#cause));
  }

  #rest(): void {
    this.isUnsettled = false;
    if (this.motion.target) return;
    this.schedule();
    if (this.#isHeld) return;
    this.#isUntold = false;
    const { host } = this.session;
    const cause = this.#cause;
    this.settled(cause === 'script' || cause === 'focus');
    host.requestUpdate();
    if (cause === 'script') return;
    const { start, end } = this.told(this.state.view);
    host.dispatchEvent(new TimelineViewChangeEvent(start, end, cause));
  }
}
