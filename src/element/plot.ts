import { Announcer } from '../input/announce.js';
import { Motion } from '../input/motion.js';
import { Store, update, type Cause, type Request, type State } from '../input/store.js';
import { createLayout } from '../layout/labels.js';
import { sceneOf } from '../layout/scene.js';
import { membersOf } from '../layout/members.js';
import type { Layout, Scene, SceneMark } from '../layout/types.js';
import type { EventSet } from '../model/events.js';
import { AxisRenderer, LaneRenderer } from '../render/axis.js';
import { TrackRenderer } from '../render/track.js';
import { linearScale, type TimeScale } from '../time/scale.js';
import { axisOf } from '../time/ticks.js';
import { clampView, fitView, limitsOf, panBy, sameView, zoomWithin, type View } from '../time/view.js';
import { UNIT_MS } from '../model/units.js';
import { extentOf, nearestMark, surroundings } from './extent.js';
import { TimelineSelectRequestEvent, TimelineViewChangeEvent, TimelineViewRequestEvent } from './events.js';
import type { PlotHost } from './plot-host.js';
import { measurePlot, type PlotSizes } from './sizes.js';

/** A view at rest for this long has settled. ms */
const SETTLED = 150;
/** space that the first view leaves at its ends, px */
const FIT_PADDING = { start: 16, end: 24 };

/**
 * The picture and its state: data and requests in, frames out. One frame: update, stop if nothing changed, measure if sizes
 * are dirty (one read phase), scene, write (one write phase), then tell.
 */
export class Plot {
  readonly #host: PlotHost;
  readonly #store: Store;
  readonly #motion = new Motion();
  readonly #announcer: Announcer;
  /** the track's marks and their elements */
  readonly track: TrackRenderer;
  readonly #axis: AxisRenderer;
  readonly #lanes: LaneRenderer;
  readonly #resize: ResizeObserver;

  set: EventSet | undefined;
  #visible: ((event: number) => boolean) | undefined;
  /** the last picture had no marks */
  #empty = false;
  /** events that show after the filter, in time order */
  order: Uint32Array = new Uint32Array();
  #layout: Layout | undefined;
  scene: Scene | undefined;
  sizes: PlotSizes | undefined;
  #sizesDirty = true;
  #frame = 0;
  #disposed = false;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #cause: Cause = 'script';
  /** key of the mark that has the focus, while the focus is in the track */
  focusKey: string | undefined;

  /** @param state what an earlier plot of the same element showed */
  constructor(host: PlotHost, state?: State) {
    this.#host = host;
    const { track, axis, lanes, root } = host.elements;
    this.#store = new Store((now, before) => this.#changed(now, before), state);
    this.#announcer = new Announcer(host.elements.status);
    this.track = new TrackRenderer(track);
    this.#axis = new AxisRenderer(axis);
    this.#lanes = new LaneRenderer(lanes);
    this.#resize = new ResizeObserver(() => this.resized());
    this.#resize.observe(root);
    void document.fonts?.ready.then(() => this.resized());
  }

  dispose(): void {
    this.#disposed = true;
    this.#resize.disconnect();
    this.#motion.stop();
    this.#announcer.stop();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settling);
  }

  get state(): State {
    return this.#store.state;
  }

  /** there is a picture to move and to read */
  get ready(): boolean {
    return !!this.set?.size && !!this.#layout && !!this.sizes?.width;
  }

  /** Shows another set of events. `keepView`: the window stays where it is, and on its way if it is moving. */
  setEvents(set: EventSet | undefined, visible: ((event: number) => boolean) | undefined, keepView = false): void {
    const focused = this.#focusInside();
    if (!keepView) this.#motion.stop();
    clearTimeout(this.#settling);
    this.#announcer.stop();
    this.#cause = 'script';
    // Marks are kept by the numbers of their events, which are others in another set.
    // Lanes with names need a gutter, so the sizes are read again.
    if (set !== this.set) {
      this.track.clear();
      this.#sizesDirty = true;
    }
    this.set = set;
    this.#visible = visible;
    const all = Uint32Array.from({ length: set?.size ?? 0 }, (_, event) => event);
    this.order = visible ? all.filter(visible) : all;
    this.#layout = this.scene = undefined;
    if (!keepView) this.#view(this.fitted(), true);
    if (focused && this.focusKey) this.focusKey = `e${set?.indexOf(this.state.focused ?? '') ?? -1}`;
    this.draw(focused);
  }

  #view(view: View, fitted = false): void {
    this.#store.dispatch({ type: 'view', view, fitted, exact: true, cause: 'script' });
  }

  #focusInside(): boolean {
    const { track } = this.#host.elements;
    return track.contains((track.getRootNode() as ShadowRoot).activeElement);
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
  request(request: Request): boolean {
    if (!this.ready) return false;
    if (request.type !== 'focus' && request.type !== 'select') this.#motion.stop();
    const before = this.state;
    const next = update(before, request);
    const cause = 'cause' in request ? request.cause : 'back';
    if (next === before) return false;
    if (!sameView(next.view, before.view)) {
      if (!this.#mayView(next.view, cause)) return false;
      this.#cause = cause;
    }
    this.#store.dispatch(request);
    return true;
  }

  #mayView({ start, end }: View, cause: Cause): boolean {
    return this.#host.tell(new TimelineViewRequestEvent(start, end, cause));
  }

  /** A person's move to a view, on the way there in small steps; remembered, so that Escape steps back. */
  glide(view: View, cause: Cause, fitted = false): boolean {
    const from = this.state.view;
    if (sameView(from, view) || !this.#mayView(view, cause)) return false;
    this.#cause = cause;
    this.#store.dispatch({ type: 'remember' });
    void this.#motion.run(from, view, (at) =>
      this.#store.dispatch({ type: 'view', view: at, exact: true, cause, fitted: fitted && at === view }),
    );
    return true;
  }

  /** A script's view: exact, without events. Resolves when it is on screen or another one has taken its place. */
  async show(view: View, options: { animate?: boolean; fitted?: boolean } = {}): Promise<void> {
    if (!Number.isFinite(view.start) || !Number.isFinite(view.end) || !(view.start < view.end)) return;
    this.#cause = 'script';
    this.#motion.stop();
    const step = (at: View) => this.#view(at, !!options.fitted && at === view);
    if (options.animate && this.ready) await this.#motion.run(this.state.view, view, step);
    else step(view);
    await this.onScreen();
  }

  /** the next frame has been shown */
  onScreen(): Promise<void> {
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  }

  /** from the first event that shows to the last */
  get extent(): View {
    const { size = 0 } = this.set ?? {};
    return extentOf(this.set, this.order.length ? this.order : Uint32Array.of(0, size - 1));
  }

  /** Everything, with room for the marks at its ends. */
  fitted(): View {
    return fitView(this.extent, this.sizes?.width || 1000, FIT_PADDING);
  }

  /** The window that shows one event with its surroundings. */
  around(event: number): View {
    return surroundings(this.set!, event, this.state.limits.minSpan);
  }

  fit(cause: Cause): boolean {
    return this.glide(this.fitted(), cause, true);
  }

  zoom(factor: number, at: number | undefined, cause: Cause): boolean {
    const { view, limits } = this.#resting();
    return this.glide(zoomWithin(view, at ?? this.#pivot(), factor, limits), cause);
  }

  pan(fraction: number, cause: Cause): boolean {
    const { view } = this.#resting();
    return this.glide(clampView(panBy(view, (view.end - view.start) * fraction), this.state.limits), cause);
  }

  /** The state as it will be when the running animation has arrived, so that fast presses add up. */
  #resting(): State {
    return this.#motion.target ? { ...this.state, view: this.#motion.target } : this.state;
  }

  /** What zoom buttons and keys hold in place: the focused or selected event in view, else the middle. */
  #pivot(): number {
    const { view } = this.#resting();
    for (const id of [this.focusKey ? this.state.focused : null, this.state.selected]) {
      const event = id === null ? -1 : (this.set?.indexOf(id) ?? -1);
      const time = event < 0 ? NaN : this.set!.start[event];
      if (time >= view.start && time <= view.end) return time;
    }
    return (view.start + view.end) / 2;
  }

  /** Opens an event (null closes). `user`: listeners are asked and told. */
  select(id: string | null, user: boolean): boolean {
    this.#host.closeGroup();
    if (id === this.state.selected) return false;
    if (user && !this.#host.tell(new TimelineSelectRequestEvent(id))) return false;
    this.#store.dispatch({ type: 'select', id });
    if (user) this.#host.selected(id);
    return true;
  }

  // — frames —

  #changed(state: State, before: State): void {
    this.schedule();
    if (state.selected !== before.selected) this.#host.changed();
    if (sameView(state.view, before.view)) return;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#settled(), SETTLED);
  }

  #settled(): void {
    if (this.#motion.target) return;
    const cause = this.#cause;
    this.#host.changed();
    if (cause === 'script') return;
    const { start, end } = this.state.view;
    this.#host.tell(new TimelineViewChangeEvent(start, end, cause));
    if (cause !== 'focus') this.#announcer.say(() => (this.scene ? this.#host.voice.viewWords(this.scene) : ''));
  }

  schedule(): void {
    if (this.#disposed) return;
    this.#frame ||= requestAnimationFrame(() => this.draw());
  }

  /** Draws the present state now. @param focused the focus was in the track before its marks were taken away */
  draw(focused = this.#focusInside()): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.#disposed) return;
    if (this.#sizesDirty) this.#measure();
    const set = this.set;
    const sizes = this.sizes;
    if (!set?.size) {
      this.track.clear();
      return;
    }
    if (this.state.fitted && !this.#motion.target && !sameView(this.state.view, this.fitted())) {
      this.#cause = 'script';
      this.#view(this.fitted(), true);
    }
    if (!sizes?.width) return;
    const voice = this.#host.voice;
    if (!this.#layout) {
      this.#layout = createLayout({
        columns: set,
        metrics: sizes.metrics,
        visible: this.#visible,
        labelWidth: (event) => voice.label(event, sizes).width,
      });
      this.#limit();
      this.#host.changed();
    }

    const { view } = this.state;
    const focusInside = this.focusKey !== undefined && this.state.focused !== null;
    const scale = linearScale(view, sizes.width);
    const scene = sceneOf(this.#layout, view, sizes.width, focusInside ? set.indexOf(this.state.focused) : -1);
    const axis = axisOf(scale, { locale: this.#host.voice.locale, measure: sizes.measure.tick });
    this.scene = scene;
    this.#write(scene, scale, axis, set, sizes);
    if (focused && !this.#focusInside()) this.#refocus(scene);
  }

  /** The mark with the focus is gone (out of view, filtered, merged): the nearest one in time has it now, never the page. */
  #refocus(scene: Scene): void {
    const set = this.set!;
    const nearest = nearestMark(set, scene, set.start[set.indexOf(this.state.focused ?? '')] ?? scene.view.start);
    const own = this.focusKey === undefined ? undefined : this.track.element(this.focusKey);
    const element = own ?? (nearest ? this.track.element(nearest.key) : this.#host.elements.track);
    element?.focus({ preventScroll: true });
  }

  #write(scene: Scene, scale: TimeScale, axis: ReturnType<typeof axisOf>, set: EventSet, sizes: PlotSizes): void {
    const voice = this.#host.voice;
    const { root } = this.#host.elements;
    root.style.setProperty('--_plot-height', `${scene.height}px`);
    this.#lanes.draw(scene, set.lanes);
    this.#axis.draw(axis, sizes.width, sizes.rtl);
    this.track.draw(scene, {
      set,
      rtl: sizes.rtl,
      selected: this.state.selected === null ? -1 : set.indexOf(this.state.selected),
      current: this.currentKey(scene),
      msPerPx: scale.msPerPx,
      setSize: this.order.length,
      position: (event) => voice.position(event, this.order),
      name: (mark) => voice.name(mark),
      label: (event) => voice.label(event, sizes),
    });
    const empty = !scene.marks.length;
    const { track } = this.#host.elements;
    // A listbox without options tells nothing; an empty view is a group that can still be focused and panned.
    track.role = empty ? 'group' : 'listbox';
    track.ariaOrientation = empty ? null : 'horizontal';
    if (empty) track.tabIndex = 0;
    else track.removeAttribute('tabindex');
    if (empty !== this.#empty) this.#host.changed();
    this.#empty = empty;
  }

  /** The mark that Tab reaches: the focused event's, else the selected one's, else the first. */
  currentKey(scene = this.scene): string | undefined {
    if (!scene) return undefined;
    const keys = new Set(scene.marks.map((mark) => mark.key));
    const eventKey = (id: string | null) => (id === null ? '' : `e${this.set!.indexOf(id)}`);
    return (
      [this.focusKey ?? '', eventKey(this.state.focused), eventKey(this.state.selected)].find((key) => keys.has(key)) ??
      scene.marks[0]?.key
    );
  }

  #measure(): void {
    this.#sizesDirty = false;
    const sizes = measurePlot(this.#host.elements, this.set?.lanes ?? []);
    const before = this.sizes;
    this.sizes = sizes;
    if (before?.key !== sizes.key) this.#layout = undefined;
    else if (before.width !== sizes.width && this.#layout) this.#limit();
  }

  /** Widest and narrowest window for the present data and width. */
  #limit(): void {
    const set = this.set!;
    const finest = set.precision.reduce((most, precision) => Math.max(most, precision), 0);
    this.#store.dispatch({
      type: 'limits',
      limits: limitsOf(this.extent, UNIT_MS[finest], this.fitted()),
    });
  }
}
