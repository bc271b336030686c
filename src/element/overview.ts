import { attachWindow, type Hold } from '../input/window.js';
import { columnsOf, overviewPx, stretchesOf, windowBox, type OverviewScale } from '../layout/overview.js';
import type { Scene } from '../layout/types.js';
import { Trait } from '../model/columns.js';
import type { EventSet } from '../model/events.js';
import { once } from '../model/once.js';
import type { Overlay, TrackContext } from '../render/context.js';
import { OverviewRenderer } from '../render/overview.js';
import { dateWords } from '../render/words.js';
import { formatEnds } from '../time/readout.js';
import { linearScale } from '../time/scale.js';
import { sameView, type View } from '../time/view.js';
import { nameOf } from './name.js';
import type { PartPlot } from './plot-host.js';
import type { PartSession } from './session-host.js';

/** The axis under it is made for so little width that it has a few labels only. px */
const AXIS_WIDTH = 320;
/** Width of a handle's target, px: with a mouse, with a finger. */
const TARGET = 24;
const COARSE_TARGET = 44;

const disputed = new WeakMap<Uint32Array, Uint32Array>();
/** Of these events those that are disputed. Kept for the list. */
const disputedOf = ({ traits }: EventSet, order: Uint32Array): Uint32Array =>
  once(disputed, order, () => order.filter((event) => traits[event] & Trait.Disputed));

/** hundredths of a whole, to a tenth */
const hundredths = (part: number) => Math.max(0, Math.min(100, Math.round(part * 1000) / 10));

/**
 * All of time of the events that show, below the axis, with a window that is the view and can be moved. Its ends are those of
 * the view that shows everything, so that it then stands in line with the picture.
 */
class Overview implements Overlay {
  readonly #plot: PartPlot;
  readonly #session: PartSession;
  readonly #renderer = new OverviewRenderer();
  /** px, as last seen; 0: not yet, but it is made as wide as the picture above it */
  #width = 0;
  readonly #coarse = matchMedia('(pointer: coarse)');
  /** the last picture */
  #drawn: [scene: Scene, context: TrackContext] | undefined;
  /** what the ground was last made of */
  #made: readonly unknown[] = [];

  constructor(plot: PartPlot, session: PartSession, signal: AbortSignal) {
    this.#plot = plot;
    this.#session = session;
    const { element, handles, window } = this.#renderer;
    // Told of a change in the frame it comes in, before that is painted: nothing is read from the document.
    const resize = new ResizeObserver(([{ contentRect }]) => {
      if (!contentRect.width || !this.#drawn) return;
      this.#width = contentRect.width;
      this.draw(...this.#drawn);
    });
    resize.observe(element);
    signal.addEventListener('abort', () => {
      resize.disconnect();
      element.remove();
    });

    const forward = () => (plot.sizes?.rtl ? -1 : 1);
    const placesPerPx = () => {
      const { view, width } = this.#scale;
      return (forward() * (view.end - view.start)) / width;
    };
    attachWindow(
      {
        element,
        handles,
        holdOf: (event): Hold => {
          const path = event.composedPath();
          if (path.includes(window)) return 'window';
          return (['start', 'end'] as const).find((_, k) => path.includes(handles[k])) ?? 'beside';
        },
        placesPerPx,
        placeAt: (clientX) => {
          const { left, right } = element.getBoundingClientRect();
          return this.#scale.view.start + (clientX - (forward() < 0 ? right : left)) * placesPerPx();
        },
        window: () => plot.state.view,
        bounds: () => ({ all: plot.fitted(), limits: plot.state.limits }),
        request: (request, cause) => plot.request(request, cause),
        glide: (view, cause) => plot.glide(view, cause),
        held: (hold) => element.toggleAttribute('data-held', hold === 'window'),
      },
      signal,
    );
  }

  get #scale(): OverviewScale {
    const { sizes, elements } = this.#plot;
    // Before the first resize as wide as the plot, or where time runs down as the element, or as its own place on the page.
    const first = this.#place?.clientWidth ?? (sizes!.column ? elements.root.clientWidth : sizes!.width);
    return { view: this.#plot.fitted(), width: this.#width || first };
  }

  /** its own place on the page, where it has one */
  get #place(): HTMLElement | null | undefined {
    return this.#session.apart.get('overview')?.querySelector<HTMLElement>('.root');
  }

  draw(scene: Scene, context: TrackContext): void {
    const { element } = this.#renderer;
    const place = this.#place;
    const focused = element.contains((element.getRootNode() as ShadowRoot).activeElement);
    if (!place && !this.#session.host.overview) {
      this.#drawn = undefined;
      element.remove();
      if (focused) this.#session.host.focus();
      return;
    }
    this.#drawn = [scene, context];
    if (!element.isConnected || element.parentElement !== (place ?? this.#plot.elements.axis.parentElement)) {
      const held = focused && (element.getRootNode() as ShadowRoot).activeElement;
      if (place) place.append(element);
      else this.#plot.elements.axis.after(element);
      if (held) (held as HTMLElement).focus({ preventScroll: true });
    }
    const scale = this.#scale;
    const target = this.#coarse.matches ? COARSE_TARGET : TARGET;
    this.#ground(scale, context);
    this.#renderer.show(windowBox(scale, scene.view, target), scale.width, target, this.#plot.sizes!.rtl);
    // Words take time, and nobody hears them while the picture moves.
    if (!context.moving) this.#tell(scale, scene.view, context);
  }

  /** What does not depend on the window; only made when something of it is another. */
  #ground(scale: OverviewScale, { set, order, locale }: TrackContext): void {
    const { view, width } = scale;
    const { sizes } = this.#plot;
    const rtl = sizes!.rtl; // the overview lies, also where time runs down beside it
    const made = [set, order, view.start, view.end, width, rtl, locale, sizes];
    if (made.every((value, k) => value === this.#made[k])) return;
    this.#made = made;
    const events = this.#plot.order;
    const axisWidth = Math.min(width, AXIS_WIDTH);
    this.#renderer.ground({
      width,
      rtl,
      counts: columnsOf(events, set.start, scale),
      disputes: stretchesOf(
        Array.from(disputedOf(set, events), (event) => overviewPx(scale, set.start[event])),
        width,
      ),
      axis: this.#plot.axis(linearScale(view, axisWidth), this.#plot.sizes?.column?.inLine),
      stretch: width / axisWidth,
    });
  }

  /** The handles say where they stand, from the first moment that shows to the last: the room beside them is not worth a word. */
  #tell({ view: all }: OverviewScale, view: View, { locale, words }: TrackContext): void {
    const share = (place: number) => hundredths((place - all.start) / (all.end - all.start));
    const [start, end] = [share(view.start), share(view.end)];
    const { extent } = this.#plot;
    const told = { start: Math.max(view.start, extent.start), end: Math.min(view.end, extent.end) };
    const [from, to] = formatEnds(this.#plot.told(sameView(told, view) || told.start >= told.end ? view : told), {
      locale,
      words: dateWords(words),
    });
    this.#renderer.tell(
      [
        { least: 0, now: start, most: end, text: from },
        { least: start, now: end, most: 100, text: to },
      ],
      words,
      this.#place ? `: ${nameOf(this.#session)}` : '',
    );
  }
}

/** All of time below the picture, with a window that can be moved. */
export const attach = (plot: PartPlot, session: PartSession, signal: AbortSignal): Overview =>
  new Overview(plot, session, signal);
