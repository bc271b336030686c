import { Announcer } from '../input/announce.js';
import { INITIAL_STATE } from '../input/store.js';
import { sceneOf } from '../layout/scene.js';
import { membersOf } from '../layout/members.js';
import type { Layout, Scene, SceneMark } from '../layout/types.js';
import { isTold } from '../model/events.js';
import { AxisRenderer, LaneRenderer } from '../render/axis.js';
import type { Overlay, TrackContext } from '../render/context.js';
import { TrackRenderer } from '../render/track.js';
import { placeOf } from '../tiles/memory.js';
import { linearScale } from '../time/scale.js';
import { axisOf } from '../time/ticks.js';
import { limitsOf, type View } from '../time/view.js';
import { UNIT_MS } from '../model/units.js';
import { distanceTo, extentOf, nearest, numberOf, shownOf } from './extent.js';
import type { Arranged } from './arrange.js';
import { Laying } from './laying.js';
import type { PlotHost } from './plot-host.js';
import type { Showing } from './showing.js';
import { measurePlot, plotElements, type PlotElements } from './sizes.js';
import { Viewport } from './viewport.js';

/**
 * The picture and its state: data and requests in, frames out. One frame: update, stop if nothing changed, measure if sizes
 * are dirty (one read phase), scene, write (one write phase), then tell.
 */
export class Plot extends Viewport {
  readonly #signal: AbortSignal;
  readonly #announcer: Announcer;
  readonly elements: PlotElements;
  /** the track's marks and their elements */
  readonly track: TrackRenderer;
  readonly #axis: AxisRenderer;
  readonly #lanes: LaneRenderer;
  #overlay: Overlay | undefined;

  /** the events as they are laid out */
  #events: Arranged | undefined;
  #visible: ((event: number) => boolean) | undefined;
  /** the last picture had no marks */
  #empty = false;
  /** events that show, in time order */
  order: Uint32Array = new Uint32Array();
  /** those that the filter shows, whatever was known of them */
  #all: Uint32Array = this.order;
  readonly labels = new Laying(
    () => this.moving,
    () => this.schedule(),
  );
  #layout: Layout | undefined;
  scene: Scene | undefined;
  #sizesDirty = true;
  #frame = 0;

  /**
   * @param signal ends it
   * @param state what an earlier plot of the same element showed
   */
  constructor(session: PlotHost, signal: AbortSignal, state = INITIAL_STATE) {
    super(session, state);
    this.#signal = signal;
    this.elements = plotElements(session.host.renderRoot);
    const { track, density, axis, lanes, root, status } = this.elements;
    this.#announcer = new Announcer(status);
    this.track = new TrackRenderer(track, axis, density);
    this.#axis = new AxisRenderer(axis);
    this.#lanes = new LaneRenderer(lanes);
    const resize = new ResizeObserver(() => this.resized());
    resize.observe(root);
    signal.addEventListener('abort', () => {
      resize.disconnect();
      this.halt();
      this.#announcer.stop();
      cancelAnimationFrame(this.#frame);
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
   */
  setEvents({ events, visible }: Showing, wanted?: View | null): void {
    const focused = this.#focusInside();
    if (wanted !== undefined) this.halt();
    this.#announcer.stop();
    const { set, known } = events ?? {};
    const before = this.#events?.set;
    // Marks are kept by the numbers of their events, which are others in another set.
    if (set?.start !== before?.start) this.track.clear();
    else this.track.slide(set?.lane !== before?.lane);
    // Lanes with names need a gutter, so the sizes are read again.
    this.#sizesDirty ||= set !== before;
    this.#events = events;
    this.set = known?.set ?? set;
    if (set !== before || visible !== this.#visible) {
      this.#all = shownOf(set, visible);
      this.extent = extentOf(set, this.#all.length ? this.#all : shownOf(set));
      this.labels.drop();
      this.#layout = this.scene = undefined;
    }
    this.#visible = visible;
    this.order = known?.order ?? this.#all;
    if (wanted !== undefined) this.view(wanted ?? this.fitted(), !wanted);
    if (focused && this.focusKey) this.focusKey = this.#keyOf(this.state.focused);
    this.draw(focused);
  }

  #focusInside(): boolean {
    return this.elements.track.contains((this.session.host.renderRoot as ShadowRoot).activeElement);
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

  // — frames —

  readonly #viewWords = () => (this.scene ? this.session.voice.viewWords(this.scene) : '');
  /** what is said once the view has settled, in place of what is in it */
  #words: (() => string) | undefined;

  /** Says something, after a move of the view that is under way in place of what is in view. */
  say(words: () => string): void {
    if (this.isUnsettled || this.motion.target) this.#words = words;
    else this.#announcer.say(words);
  }

  protected moved(): void {
    // One that only follows the size of the element goes along.
    if (!this.state.fitted) this.track.slide(false);
  }

  protected settled(silent: boolean): void {
    this.schedule();
    const words = this.#words ?? (silent ? undefined : this.#viewWords);
    this.#words = undefined;
    if (words) this.#announcer.say(words);
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
    const events = this.#events!;
    const sizes = this.sizes!;
    if (!set?.size) return track.clear();
    if (this.state.fitted && !this.motion.target) this.view(this.fitted(), true);
    if (!sizes.width) return;
    const { voice, host } = this.session;
    if (!this.labels.begun) {
      this.labels.lay(events, this.#visible, sizes, this.session.voiceOf(events.set));
      this.#limit();
      host.requestUpdate();
    }

    const { view, focused: focusedId, selected } = this.state;
    const scale = linearScale(view, sizes.width);
    const laid = this.labels.at(scale.msPerPx);
    // The first picture is drawn once, with all of its labels; only the focus does not wait for them.
    if (!this.scene && !focused && !this.focusKey && this.labels.pending) return;
    const labelWidth = (event: number) => voice.labelWidth(event, sizes);
    const shown = events.known && { ...events.known.shown, labelWidth };
    const layout = (this.#layout = shown ? { ...laid, shown } : laid);
    const drawnOut = this.focusKey === undefined ? -1 : numberOf(set, focusedId);
    const counted = sceneOf(layout, view, sizes.width, drawnOut);
    const scene = (this.scene = { ...counted, copies: events.copies?.(counted, layout) ?? [] });
    const { focusKey } = this;
    const axis = axisOf(scale, { locale: voice.locale, measure: sizes.measure.tick });
    // The track first: words on a canvas have the page compute its styles, of which there should be none to compute.
    const context: TrackContext = {
      set,
      rtl: sizes.rtl,
      selected: numberOf(set, selected),
      focused: drawnOut,
      current: this.currentKey,
      msPerPx: scale.msPerPx,
      axis,
      moving: this.moving,
      order: this.order,
      position: (event) => placeOf(this.order, set.start, event) + 1,
      name: voice.name,
      label: (event) => voice.label(event, sizes.measure),
      width: sizes.measure.label.width,
      lineHeight: sizes.metrics.labelHeight,
      locale: voice.locale,
      date: voice.date,
    };
    const still = track.draw(scene, context);
    this.elements.root.style.setProperty('--_plot-height', `${scene.height}px`);
    this.#lanes.draw(scene, set.lanes);
    if (still) this.#axis.draw(axis, sizes.width, sizes.rtl);
    this.#list(!scene.marks.length);
    const { sources } = this.session;
    this.#overlay ??= sources && new sources.Whiskers(this.elements.track, () => this.schedule(), this.#signal);
    this.#overlay?.draw(scene, context);
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
    if (empty !== this.#empty) this.session.host.requestUpdate();
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
    const { set } = this;
    const { sources } = this.session;
    const sizes = measurePlot(this.elements, set?.lanes ?? [], sources && isTold(set) ? sources.LEAST_HEIGHT : 0);
    const before = this.sizes;
    this.sizes = sizes;
    // Asking for it has the page laid out, which has just been done.
    if (!before) void document.fonts?.ready.then(() => this.resized());
    if (before?.key !== sizes.key) this.labels.drop();
    else if (before.width !== sizes.width && this.labels.begun) this.#limit();
  }

  /** Widest and narrowest window for the present data and width. */
  #limit(): void {
    const { set } = this.#events!;
    const finest = set.precision.reduce((most, precision) => Math.max(most, precision), 0);
    this.dispatch({ type: 'limits', limits: limitsOf(this.extent, UNIT_MS[finest], this.fitted()) });
  }
}
