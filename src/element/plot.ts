import { Announcer } from '../input/announce.js';
import { Motion } from '../input/motion.js';
import { INITIAL_STATE, update, type Cause, type Request, type State } from '../input/store.js';
import { LayoutWork } from '../layout/labels.js';
import { sceneOf } from '../layout/scene.js';
import { membersOf } from '../layout/members.js';
import type { Layout, Scene, SceneMark } from '../layout/types.js';
import type { EventSet } from '../model/events.js';
import { AxisRenderer, LaneRenderer } from '../render/axis.js';
import { TrackRenderer } from '../render/track.js';
import { lowerBound } from '../tiles/memory.js';
import type { EventIndex } from '../tiles/tile.js';
import { linearScale } from '../time/scale.js';
import { axisOf } from '../time/ticks.js';
import { clampView, fitView, limitsOf, panBy, sameView, zoomWithin, type View } from '../time/view.js';
import { UNIT_MS } from '../model/units.js';
import { distanceTo, extentOf, isIn, middleOf, nearest, numberOf, surroundings } from './extent.js';
import { TimelineViewChangeEvent, TimelineViewRequestEvent } from './events.js';
import { Laying } from './laying.js';
import type { PlotHost } from './plot-host.js';
import { measurePlot, plotElements, type PlotElements, type PlotSizes } from './sizes.js';

/** A view at rest for this long has settled. ms */
const SETTLED = 150;
/** space that the first view leaves at its ends, px */
const FIT_PADDING = { start: 16, end: 24 };

/**
 * The picture and its state: data and requests in, frames out. One frame: update, stop if nothing changed, measure if sizes
 * are dirty (one read phase), scene, write (one write phase), then tell.
 */
export class Plot {
  readonly #session: PlotHost;
  readonly #signal: AbortSignal;
  readonly #motion = new Motion();
  readonly #announcer: Announcer;
  readonly elements: PlotElements;
  /** the track's marks and their elements */
  readonly track: TrackRenderer;
  readonly #axis: AxisRenderer;
  readonly #lanes: LaneRenderer;

  state: State;
  set: EventSet | undefined;
  #visible: ((event: number) => boolean) | undefined;
  /** the last picture had no marks */
  #empty = false;
  /** events that show after the filter, in time order */
  order: Uint32Array = new Uint32Array();
  /** from the first event that shows to the last; of no filter that shows none */
  extent: View = extentOf(undefined, this.order);
  #index: EventIndex | undefined;
  readonly labels = new Laying(
    () => this.#moving,
    () => this.schedule(),
  );
  #layout: Layout | undefined;
  scene: Scene | undefined;
  sizes: PlotSizes | undefined;
  #sizesDirty = true;
  #frame = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;
  /** the view changed and is not settled yet */
  #isUnsettled = false;
  #cause: Cause = 'script';
  /** key of the mark that has the focus, while the focus is in the track */
  focusKey: string | undefined;

  /**
   * @param signal ends it
   * @param state what an earlier plot of the same element showed
   */
  constructor(session: PlotHost, signal: AbortSignal, state = INITIAL_STATE) {
    this.#session = session;
    this.#signal = signal;
    this.state = state;
    this.elements = plotElements(session.host.renderRoot);
    const { track, axis, lanes, root, status } = this.elements;
    this.#announcer = new Announcer(status);
    this.track = new TrackRenderer(track, axis);
    this.#axis = new AxisRenderer(axis);
    this.#lanes = new LaneRenderer(lanes);
    const resize = new ResizeObserver(() => this.resized());
    resize.observe(root);
    signal.addEventListener('abort', () => {
      resize.disconnect();
      this.#motion.stop();
      this.#announcer.stop();
      cancelAnimationFrame(this.#frame);
      clearTimeout(this.#settling);
      this.labels.stop();
      this.track.clear();
    });
  }

  /** there is a picture to move and to read */
  get ready(): boolean {
    return !!this.scene && !!this.sizes?.width;
  }

  /**
   * Shows another set of events.
   * @param wanted window to show; null: all; undefined: the window stays where it is, and on its way if it is moving
   * @param index of the set, if there is one
   */
  setEvents(
    set: EventSet | undefined,
    visible: ((event: number) => boolean) | undefined,
    wanted?: View | null,
    index?: EventIndex,
  ): void {
    const focused = this.#focusInside();
    if (wanted !== undefined) {
      this.#motion.stop();
      clearTimeout(this.#settling);
      this.#isUnsettled = false;
      this.#cause = 'script';
    }
    this.#announcer.stop();
    // Marks are kept by the numbers of their events, which are others in another set.
    // Lanes with names need a gutter, so the sizes are read again.
    if (set !== this.set) {
      this.track.clear();
      this.#sizesDirty = true;
    }
    this.set = set;
    this.#visible = visible;
    this.#index = visible ? undefined : index;
    const all = new Uint32Array(set?.size ?? 0);
    for (let event = 0; event < all.length; event++) all[event] = event;
    this.order = visible ? all.filter(visible) : all;
    this.extent = extentOf(set, this.order.length ? this.order : all);
    this.labels.begin(undefined);
    this.#layout = this.scene = undefined;
    if (wanted !== undefined) this.#view(wanted ?? this.fitted(), !wanted);
    if (focused && this.focusKey) this.focusKey = this.#keyOf(this.state.focused);
    this.draw(focused);
  }

  /** Takes in what a script asks for, or what people were already asked about; whether it changes anything. */
  dispatch(request: Request): boolean {
    const before = this.state;
    this.state = update(before, request);
    if (this.state === before) return false;
    this.schedule();
    if (this.state.selected !== before.selected) this.#session.host.requestUpdate();
    if (!sameView(this.state.view, before.view)) {
      clearTimeout(this.#settling);
      this.#isUnsettled = true;
      this.#settling = setTimeout(() => this.#settled(), SETTLED);
    }
    return true;
  }

  #view(view: View, fitted = false): void {
    if (this.dispatch({ type: 'view', view, fitted })) this.#cause = 'script';
  }

  #focusInside(): boolean {
    return this.elements.track.contains((this.#session.host.renderRoot as ShadowRoot).activeElement);
  }

  /** key of the mark of the event with this id */
  #keyOf(id: string | null): string {
    return `e${numberOf(this.set, id)}`;
  }

  /** numbers of the events that a cluster of the present picture stands for */
  members(mark: SceneMark): number[] {
    return membersOf(this.#layout!, this.scene!, mark);
  }

  resized(): void {
    this.#sizesDirty = true;
    this.schedule();
  }

  // — what people and scripts ask for —

  /** A person's request: listeners may refuse it, the limits of zoom and pan bind it. */
  request(request: Request, cause: Cause = 'script'): boolean {
    if (!this.ready) return false;
    if (request.type !== 'focus') this.#motion.stop();
    const { view } = update(this.state, request);
    return (sameView(view, this.state.view) || this.#mayView(view, cause)) && this.dispatch(request);
  }

  /** Asks whether a person may move to a view; the cause is told once it has settled. */
  #mayView({ start, end }: View, cause: Cause): boolean {
    if (!this.#session.host.dispatchEvent(new TimelineViewRequestEvent(start, end, cause))) return false;
    this.#cause = cause;
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
    void this.#motion.run(from, view, (at) => {
      this.dispatch({ type: 'view', view: at, fitted: !wanted && at === view });
    });
    return true;
  }

  /**
   * A script's view: exact, without events. Resolves when it is on screen or another one has taken its place.
   * @param wanted null for everything
   */
  async show(wanted: View | null, animate = false): Promise<void> {
    const view = wanted ?? this.fitted();
    if (!(view.start < view.end)) return;
    this.#cause = 'script';
    this.#motion.stop();
    const step = (at: View) => this.#view(at, !wanted && at === view);
    if (animate && this.ready) await this.#motion.run(this.state.view, view, step);
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
    return this.#motion.target ?? this.state.view;
  }

  get #pivot(): number {
    const view = this.#resting;
    const ids = [this.focusKey ? this.state.focused : null, this.state.selected];
    const times = ids.map((id) => this.set?.start[numberOf(this.set, id)] ?? NaN);
    return times.find((time) => isIn(view, time)) ?? middleOf(view);
  }

  // — frames —

  /** Under way by hand or by itself, so that more pictures follow at once. */
  get #moving(): boolean {
    return !!this.#motion.target || (this.#isUnsettled && ['wheel', 'drag', 'pinch'].includes(this.#cause));
  }

  #settled(): void {
    this.#isUnsettled = false;
    if (this.#motion.target) return;
    this.schedule();
    const { host } = this.#session;
    const cause = this.#cause;
    host.requestUpdate();
    if (cause === 'script') return;
    const { start, end } = this.state.view;
    host.dispatchEvent(new TimelineViewChangeEvent(start, end, cause));
    if (cause !== 'focus') this.#announcer.say(() => (this.scene ? this.#session.voice.viewWords(this.scene) : ''));
  }

  schedule(): void {
    if (this.#signal.aborted) return;
    this.#frame ||= requestAnimationFrame(() => this.draw());
  }

  /** Draws the present state now. @param focused the focus was in the track before its marks were taken away */
  draw(focused = this.#focusInside()): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.#signal.aborted) return;
    if (this.#sizesDirty) this.#measure();
    const { set, track } = this;
    const sizes = this.sizes!;
    if (!set?.size) return track.clear();
    if (this.state.fitted && !this.#motion.target) this.#view(this.fitted(), true);
    if (!sizes.width) return;
    const { voice, host } = this.#session;
    if (!this.labels.begun) {
      const labelWidth = (event: number) => voice.labelWidth(event, sizes);
      const options = { columns: set, metrics: sizes.metrics, visible: this.#visible, labelWidth };
      this.labels.begin(new LayoutWork(options, this.#index));
      this.#limit();
      host.requestUpdate();
    }

    const { view, focused: focusedId, selected } = this.state;
    const scale = linearScale(view, sizes.width);
    this.#layout = this.labels.at(scale.msPerPx);
    // The first picture is drawn once, with all of its labels; only the focus does not wait for them.
    if (!this.scene && !focused && !this.focusKey && this.labels.pending) return;
    const drawnOut = this.focusKey === undefined ? -1 : numberOf(set, focusedId);
    const scene = (this.scene = sceneOf(this.#layout, view, sizes.width, drawnOut));
    const { focusKey } = this;
    const axis = axisOf(scale, { locale: voice.locale, measure: sizes.measure.tick });
    // The track first: words on a canvas have the page compute its styles, of which there should be none to compute.
    const still = track.draw(scene, {
      set,
      rtl: sizes.rtl,
      selected: numberOf(set, selected),
      current: this.currentKey,
      msPerPx: scale.msPerPx,
      axis,
      moving: this.#moving,
      order: this.order,
      position: (event) => lowerBound(this.order, event) + 1,
      name: voice.name,
      label: (event) => voice.label(event, sizes.measure),
      width: sizes.measure.label.width,
    });
    this.elements.root.style.setProperty('--_plot-height', `${scene.height}px`);
    this.#lanes.draw(scene, set.lanes);
    if (still) this.#axis.draw(axis, sizes.width, sizes.rtl);
    this.#list(!scene.marks.length);
    if (focused && !this.#focusInside()) {
      // The element that had the focus is gone, and with it went what should have it next.
      this.focusKey = focusKey;
      this.#refocus(scene);
    }
  }

  /** A listbox without options tells nothing; an empty view is a group that can still be focused and panned. */
  #list(empty: boolean): void {
    const { track } = this.elements;
    track.role = empty ? 'group' : 'listbox';
    track.ariaOrientation = empty ? null : 'horizontal';
    if (empty) track.tabIndex = 0;
    else track.removeAttribute('tabindex');
    if (empty !== this.#empty) this.#session.host.requestUpdate();
    this.#empty = empty;
  }

  /** The mark whose (first) event starts nearest to a time (axis ms); none in an empty picture. */
  markNear(time: number): SceneMark | undefined {
    const distance = distanceTo(this.set!, time);
    return nearest(this.scene!.marks, ({ event }) => distance(event));
  }

  /** The mark with the focus is gone (out of view, filtered, merged): the nearest one in time has it now, never the page. */
  #refocus({ view }: Scene): void {
    const time = this.set!.start[numberOf(this.set, this.state.focused)] ?? view.start;
    const [own, near] = [this.focusKey, this.markNear(time)?.key].map((key) => this.track.element(key ?? ''));
    (own ?? near ?? this.elements.track).focus({ preventScroll: true });
  }

  /** The mark that Tab reaches: the focused event's, else the selected one's, else the first. */
  get currentKey(): string | undefined {
    const keys = this.scene?.marks.map(({ key }) => key);
    const { focused, selected } = this.state;
    return [this.focusKey, this.#keyOf(focused), this.#keyOf(selected), keys?.[0]].find((key) => keys?.includes(key!));
  }

  #measure(): void {
    this.#sizesDirty = false;
    const sizes = measurePlot(this.elements, this.set?.lanes ?? []);
    const before = this.sizes;
    this.sizes = sizes;
    // Asking for it has the page laid out, which has just been done.
    if (!before) void document.fonts?.ready.then(() => this.resized());
    if (before?.key !== sizes.key) this.labels.begin(undefined);
    else if (before.width !== sizes.width && this.labels.begun) this.#limit();
  }

  /** Widest and narrowest window for the present data and width. */
  #limit(): void {
    const set = this.set!;
    const finest = set.precision.reduce((most, precision) => Math.max(most, precision), 0);
    this.dispatch({ type: 'limits', limits: limitsOf(this.extent, UNIT_MS[finest], this.fitted()) });
  }
}
