import { INITIAL_STATE } from '../input/store.js';
import { sceneOf } from '../layout/scene.js';
import { once } from '../model/once.js';
import { projectionOf } from '../model/projection.js';
import { AxisRenderer, LaneRenderer } from '../render/axis.js';
import type { Overlay, TrackContext } from '../render/context.js';
import { placeOf } from '../tiles/memory.js';
import { linearScale, type TimeScale } from '../time/scale.js';
import { axisOf, type Axis } from '../time/ticks.js';
import { limitsOf, type View } from '../time/view.js';
import { finestOf, UNIT_MS } from '../model/units.js';
import { extentOf, numberOf, shownOf } from './extent.js';
import type { Arranged } from './arrange.js';
import { Laying } from './laying.js';
import { load } from './parts.js';
import type { Part, PartPlot, PlotHost, Wish } from './plot-host.js';
import type { Showing } from './showing.js';
import { Picture } from './picture.js';
import { measurePlot } from './sizes.js';

/**
 * The picture and its state: data and requests in, frames out. One frame: update, stop if nothing changed, measure if sizes
 * are dirty (one read phase), scene, write (one write phase), then tell.
 */
export class Plot extends Picture implements PartPlot {
  /** until when it is there */
  readonly ended: AbortSignal;
  readonly #axis: AxisRenderer;
  readonly #lanes: LaneRenderer;
  /** of the parts that are loaded */
  readonly #overlays = new Map<object, Overlay | undefined>();

  /** the events as they are laid out */
  #events: Arranged | undefined;
  #visible: ((event: number) => boolean) | undefined;
  /** those that the filter shows, whatever was known of them */
  #all: Uint32Array = this.order;
  readonly labels = new Laying(
    () => this.moving,
    () => this.schedule(),
  );
  #sizesDirty = true;
  #frame = 0;
  #isPrepared = false;

  /**
   * @param signal ends it
   * @param state what an earlier plot of the same element showed
   */
  constructor(session: PlotHost, signal: AbortSignal, state = INITIAL_STATE) {
    super(session, state);
    this.ended = signal;
    const { axis, lanes, root, scroll, sample } = this.elements;
    this.#axis = new AxisRenderer(axis);
    this.#lanes = new LaneRenderer(lanes);
    for (const sign of ['pointerover', 'focusin']) root.addEventListener(sign, () => this.#prepare(), { signal });
    const resize = new ResizeObserver(() => void session.fit());
    // A scrollbar makes the track narrower, but what is in it no lower: it does not go again by that. The sample is as large as
    // the variables of the theme say.
    for (const element of [root, scroll, sample, sample.firstElementChild!]) resize.observe(element);
    signal.addEventListener('abort', () => {
      resize.disconnect();
      this.halt();
      this.announcer.stop();
      cancelAnimationFrame(this.#frame);
      this.labels.stop();
      this.track.clear();
    });
  }

  /** What sketches the picture, and what a hand on it needs, is asked for at the first sign that it will move, once; nobody waits for it. */
  #prepare(): void {
    if (this.#isPrepared) return;
    this.#isPrepared = true;
    void this.session.bring('hand');
    void this.session.bring('card');
    load('sketch')
      .then(({ Sketch }) => this.track.sketchWith(Sketch))
      .catch(() => undefined);
  }

  /**
   * Shows another set of events.
   * @param wanted window of times to show; null: all; undefined: the window stays where it is, and on its way if it is moving
   */
  setEvents({ events, visible }: Showing, wanted?: Wish): void {
    const inside = this.focusInside();
    const focused = inside && this.focusKey;
    const { set, known } = events ?? {};
    const before = this.#events?.set;
    const projection = projectionOf(set);
    const isProjected = projection !== this.projection;
    // What is under way on another scale is cut short: it is where it was to go.
    const times = this.told(this.motion.target ?? this.state.view);
    if (wanted !== undefined || isProjected) this.halt();
    this.announcer.stop();
    // Marks are kept by the numbers of their events, which are others in another set.
    if ((set?.times ?? set?.start) !== (before?.times ?? before?.start)) this.track.clear();
    else this.track.slide(set?.lane !== before?.lane);
    // Lanes with names need a gutter, so the sizes are read again.
    this.#sizesDirty ||= set !== before;
    this.#events = events;
    this.set = known?.set ?? set;
    this.projection = projection;
    if (set !== before || visible !== this.#visible) {
      this.#all = shownOf(set, visible);
      this.extent = extentOf(set, this.#all.length ? this.#all : shownOf(set));
      this.labels.drop();
      this.layout = this.scene = undefined;
    }
    this.#visible = visible;
    this.order = known?.order ?? this.#all;
    if (isProjected) this.state = { ...this.state, history: [] };
    if (wanted !== undefined || isProjected) {
      const wish = wanted ?? (wanted === undefined && !this.state.fitted ? times : null);
      const view = this.wished(wish);
      this.view(view ?? this.fitted(), !view);
      this.track.slide(isProjected);
    }
    // Taking its element away has taken it too.
    if (focused) this.focusKey = this.keyOf(this.state.focused);
    this.draw(inside);
  }

  resized(): void {
    this.#sizesDirty = true;
    this.schedule();
  }

  // — frames —

  protected moved(): void {
    // What was to be said of the view before it.
    this.announcer.stop();
    // One that only follows the size of the element goes along.
    if (!this.state.fitted) this.track.slide(false);
  }

  protected settled(silent: boolean): void {
    this.schedule();
    this.tell(silent);
  }

  schedule(): void {
    if (this.ended.aborted) return;
    this.#frame ||= requestAnimationFrame(() => this.draw());
  }

  /** Draws the present state now. @param focused the focus was in the track before its marks were taken away */
  draw(focused = this.focusInside()): void {
    try {
      this.#draw(focused);
    } catch (error) {
      this.session.broke(error);
    }
  }

  #draw(focused: boolean): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.ended.aborted) return;
    const { set, track } = this;
    if (!set?.size) return track.clear();
    if (this.#sizesDirty) this.#measure();
    const sizes = this.sizes!;
    const { column } = sizes;
    const events = column?.arrange(this.#events!) ?? this.#events!;
    if (this.state.fitted && !this.motion.target) this.view(this.fitted(), true);
    if (!sizes.width) return;
    const { voice, host } = this.session;
    if (!this.labels.begun) {
      this.labels.lay(events, this.#visible, sizes, this.session.voiceOf(events.set));
      this.#limit();
      host.requestUpdate();
    }

    if (this.moving) this.#prepare();

    const { view, focused: focusedId, selected } = this.state;
    const scale = linearScale(view, sizes.width);
    const isWhole = this.labels.run(scale.msPerPx);
    // The first picture is drawn once, with all of its labels; only the focus does not wait for them.
    if (!isWhole && !this.scene && !focused && !this.focusKey) return;
    const laid = this.labels.at(scale.msPerPx);
    const labelWidth = (event: number) => voice.labelWidth(event, sizes);
    const shown = events.known && { ...events.known.shown, labelWidth };
    const told = shown ? { ...laid, shown } : laid;
    const layout = (this.layout = this.#ask((part) => part.stack?.(told, this, this.session)) ?? told);
    const drawnOut = this.focusKey === this.keyOf(focusedId) ? numberOf(set, focusedId) : -1;
    const counted = sceneOf(layout, view, sizes.width, drawnOut);
    const scene = (this.scene = events.complete?.(counted, layout) ?? counted);
    const { focusKey } = this;
    const ticks = this.axis(scale);
    const axis = column?.axis(ticks) ?? ticks;
    // The track first: words on a canvas have the page compute its styles, of which there should be none to compute.
    const context: TrackContext = {
      ...voice,
      set,
      rtl: sizes.rtl && !column,
      column,
      selected: numberOf(set, selected),
      focused: drawnOut,
      current: this.currentKey,
      msPerPx: scale.msPerPx,
      axis,
      moving: this.moving,
      order: this.order,
      position: (event) => placeOf(this.order, set.start, event) + 1,
      label: (event, box) => voice.label(event, sizes, box),
      width: sizes.measure.label.width,
      lineHeight: sizes.metrics.labelHeight,
    };
    const still = track.draw(scene, context);
    this.elements.root.style.setProperty('--_plot-height', `${scene.height}px`);
    this.#lanes.draw(scene, events.set.lanes);
    if (still) this.#axis.draw(axis, sizes.width, context.rtl);
    this.list(!scene.marks.length, still);
    for (const part of this.session.parts)
      once(this.#overlays, part, () => part.attach?.(this, this.session, this.ended))?.draw(scene, context);
    if (focused && (!this.focusInside() || (scene.marks.length && this.elements.track.matches(':focus')))) {
      // The element that had the focus is gone or can't have it any more, and with it went what should have it next.
      this.focusKey = focusKey;
      this.refocus(scene);
    }
  }

  /** Ticks and labels of a window, as this axis has them. @param scale in places @param measure px of their words along time */
  axis(scale: TimeScale, measure = this.sizes!.measure.tick): Axis {
    const options = { ...this.session.voice.dates, measure };
    return this.#ask((part) => part.axisOf?.(this.projection, scale, options)) ?? axisOf(scale, options);
  }

  /** The places of a window that is asked for; null: everything. */
  wished(wish: Wish): View | null {
    if (wish !== 'auto') return wish && this.placed(wish);
    if (this.#sizesDirty) this.#measure();
    return this.#ask((part) => part.firstView?.(this, this.session)) ?? null;
  }

  /** The answer of the first part that has one. */
  #ask<T>(question: (part: Part) => T | undefined): T | undefined {
    for (const part of this.session.parts) {
      const answer = question(part);
      if (answer) return answer;
    }
    return undefined;
  }

  #measure(): void {
    this.#sizesDirty = false;
    const { set } = this;
    const leastHeight = this.#ask((part) => part.leastHeight?.(set));
    const { elements, session } = this;
    const measure = () => measurePlot(elements, set?.lanes ?? [], leastHeight);
    const sizes = this.#ask((part) => part.sizes?.(elements, session.host, measure)) ?? measure();
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
    this.dispatch({
      type: 'limits',
      limits: limitsOf(this.extent, this.projection.unit ?? UNIT_MS[finestOf(set.precision)], this.fitted()),
    });
  }
}
