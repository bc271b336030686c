import { attachGestures } from '../input/gestures.js';
import { commandOf, type Command } from '../input/keyboard.js';
import type { Cause } from '../input/store.js';
import type { SceneMark } from '../layout/types.js';
import type { EventSet } from '../model/events.js';
import { nearestMark } from './extent.js';
import type { Plot } from './plot.js';
import type { PlotHost } from './plot-host.js';

/** a focused mark keeps this distance from the edges of the plot, px */
const MARGIN = 8;
const STEP = 2;
/** how near a press has to be to a mark, px */
const REACH = 12;
/** how long the hint about the wheel stands, ms */
const HINT = 1500;
/** part of the view that a page key and a nudge move by */
const PAGE = 0.8;
const NUDGE = 0.1;

/** From pointer, wheel and keys to requests of the plot; where the keyboard focus is and where it goes. */
export class Navigation {
  readonly #plot: Plot;
  readonly #host: PlotHost;
  readonly #abort = new AbortController();
  #hinted = false;

  constructor(plot: Plot, host: PlotHost) {
    this.#plot = plot;
    this.#host = host;
    const { track, root } = host.elements;
    const { signal } = this.#abort;
    attachGestures(
      {
        element: track,
        timeAt: (x) => this.#timeAt(x),
        mode: () => (plot.ready ? host.settings.gestures : 'none'),
        request: (request) => plot.request(request),
        gesture: (active) => root.toggleAttribute('data-dragging', active),
        wheelPassed: () => this.#hint(),
        tap: (event, double) => this.#tap(event, double),
      },
      signal,
    );
    track.addEventListener('keydown', (event) => this.#key(event), { signal });
    track.addEventListener('focusin', (event) => this.#focused(event), { signal });
    track.addEventListener('focusout', (event) => this.#blurred(event), { signal });
  }

  dispose(): void {
    this.#host.elements.root.removeAttribute('data-dragging');
    this.#abort.abort();
  }

  get #track(): HTMLElement {
    return this.#host.elements.track;
  }

  // — pointer —

  /** px from where time begins */
  #xOf(clientX: number): number {
    const box = this.#track.getBoundingClientRect();
    return this.#plot.sizes?.rtl ? box.right - clientX : clientX - box.left;
  }

  /** Axis time under a client x. */
  #timeAt(clientX: number): number {
    const { view } = this.#plot.state;
    return view.start + ((view.end - view.start) * this.#xOf(clientX)) / (this.#plot.sizes?.width || 1);
  }

  #tap(event: MouseEvent, double: boolean): void {
    const plot = this.#plot;
    const y = event.clientY - this.#track.getBoundingClientRect().top;
    const option = event
      .composedPath()
      .find((node) => node instanceof Element && node.getAttribute('role') === 'option');
    const direct = plot.scene?.marks.find((mark) => plot.track.element(mark.key) === option);
    // A period is a wide ground: what stands on it is meant first.
    const near = direct && direct.shape !== 'period' ? direct : plot.track.markAt(this.#xOf(event.clientX), y, REACH);
    const mark = near ?? direct;
    if (mark?.shape === 'cluster') this.#openCluster(mark, 'button');
    else if (double && mark) plot.glide(plot.around(mark.event), 'double-click');
    else if (double) plot.zoom(event.shiftKey ? 1 / STEP : STEP, this.#timeAt(event.clientX), 'double-click');
    else if (mark) {
      const id = plot.set!.id(mark.event);
      plot.request({ type: 'focus', id });
      plot.select(id, true);
    }
  }

  /** A plain wheel scrolls the page; said once how to zoom. */
  #hint(): void {
    if (this.#hinted) return;
    this.#hinted = true;
    const { hint } = this.#host.elements;
    hint.toggleAttribute('data-shown', true);
    setTimeout(() => hint.toggleAttribute('data-shown', false), HINT);
  }

  /** Zooms into a cluster. Where no zoom parts its events (one instant, or begun before the view) they are listed. */
  #openCluster(mark: SceneMark, cause: Cause): boolean {
    const plot = this.#plot;
    const { start } = plot.set!;
    const { view, limits } = plot.state;
    const members = plot.members(mark);
    const first = start[members[0]];
    const latest = start[members.at(-1)!];
    if (first === latest || mark.key.startsWith('b')) {
      this.#host.openGroup(members);
      return false;
    }
    const span = Math.max(limits.minSpan, Math.min((latest - first) * 1.5, (view.end - view.start) / STEP));
    const centre = (first + latest) / 2;
    return plot.glide({ start: centre - span / 2, end: centre + span / 2 }, cause);
  }

  // — focus —

  #focused(event: FocusEvent): void {
    const plot = this.#plot;
    const mark = plot.scene?.marks.find((one) => plot.track.element(one.key) === event.target);
    if (!mark || plot.focusKey === mark.key) return;
    plot.focusKey = mark.key;
    if (mark.shape !== 'cluster') plot.request({ type: 'focus', id: plot.set!.id(mark.event) });
    plot.schedule();
  }

  #blurred(event: FocusEvent): void {
    if (event.relatedTarget instanceof Node && this.#track.contains(event.relatedTarget)) return;
    this.#plot.focusKey = undefined;
    this.#plot.schedule();
  }

  /** Puts the keyboard focus on an event: into view, drawn out of its cluster if it is in one. */
  focusEvent(event: number): void {
    const plot = this.#plot;
    const { view } = plot.state;
    const span = view.end - view.start;
    const margin = (span / (plot.sizes?.width || 1)) * MARGIN;
    const time = plot.set!.start[event];
    plot.request({ type: 'focus', id: plot.set!.id(event) });
    plot.focusKey = `e${event}`;
    if (time < view.start + margin || time > view.end - margin) {
      const start = time - span * (time < view.start + margin ? 0.2 : 0.8);
      plot.request({ type: 'view', view: { start, end: start + span }, cause: 'focus' });
    }
    plot.draw();
    plot.track.element(`e${event}`)?.focus();
  }

  /** Puts the focus on the mark that Tab would reach. */
  focus(): void {
    const key = this.#plot.currentKey();
    if (key) this.#plot.track.element(key)?.focus();
  }

  // — keyboard —

  #key(event: KeyboardEvent): void {
    if (!this.#plot.ready || event.defaultPrevented) return;
    const command = commandOf(event, {
      rtl: !!this.#plot.sizes?.rtl,
      shortcuts: this.#host.settings.shortcuts !== 'off',
    });
    if (command && this.#command(command)) event.preventDefault();
  }

  /** @returns whether the command did something; else the key is left to the page */
  #command(command: Command): boolean {
    const plot = this.#plot;
    const { order, state } = plot;
    const { view } = state;
    const span = view.end - view.start;
    const mark = plot.scene?.marks.find((one) => one.key === plot.focusKey);
    const at = mark ? Array.prototype.indexOf.call(order, mark.event) : -1;
    const go = (k: number) => {
      if (k < 0 || k >= order.length || (k === at && mark?.shape !== 'cluster')) return false;
      this.focusEvent(order[k]);
      return true;
    };
    switch (command) {
      case 'next':
        return go(mark?.shape === 'cluster' ? at : at + 1);
      case 'previous':
        return go(at - 1);
      case 'first':
        return go(0);
      case 'last':
        return go(order.length - 1);
      case 'lane-up':
      case 'lane-down': {
        const near = mark ? nearestInLane(plot.set!, order, mark, command === 'lane-up' ? -1 : 1) : -1;
        if (near >= 0) this.focusEvent(near);
        return near >= 0;
      }
      case 'page-later':
        return this.#page(span * PAGE);
      case 'page-earlier':
        return this.#page(-span * PAGE);
      case 'nudge-later':
        return plot.request({ type: 'pan', by: span * NUDGE, cause: 'key' });
      case 'nudge-earlier':
        return plot.request({ type: 'pan', by: -span * NUDGE, cause: 'key' });
      case 'zoom-in':
        return plot.zoom(STEP, undefined, 'key');
      case 'zoom-out':
        return plot.zoom(1 / STEP, undefined, 'key');
      case 'fit':
        return plot.fit('key');
      case 'open':
        if (mark?.shape === 'cluster') {
          if (this.#openCluster(mark, 'key')) this.focusEvent(mark.event);
        } else if (mark) plot.select(plot.set!.id(mark.event), true);
        return !!mark;
      case 'escape':
        if (this.#host.closeGroup()) return true;
        return state.selected !== null ? plot.select(null, true) : plot.request({ type: 'back' });
    }
  }

  #page(by: number): boolean {
    const plot = this.#plot;
    if (!plot.request({ type: 'pan', by, cause: 'key' })) return false;
    plot.draw();
    const nearest = nearestMark(plot.set!, plot.scene!, (plot.state.view.start + plot.state.view.end) / 2);
    if (nearest) this.focusEvent(nearest.event);
    return true;
  }
}

/** The event nearest in time in the next lane up (−1) or down (1) that has any; −1 when there is none. */
function nearestInLane(set: EventSet, order: ArrayLike<number>, mark: SceneMark, step: -1 | 1): number {
  const best = new Map<number, number>();
  const distance = (event: number) => Math.abs(set.start[event] - set.start[mark.event]);
  for (let k = 0; k < order.length; k++) {
    const event = order[k];
    const lane = set.lane[event];
    const known = best.get(lane);
    if (known === undefined || distance(event) < distance(known)) best.set(lane, event);
  }
  for (let lane = mark.lane + step; lane >= 0 && lane < set.lanes.length; lane += step) {
    if (best.has(lane)) return best.get(lane)!;
  }
  return -1;
}
