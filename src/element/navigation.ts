import { attachGestures } from '../input/gestures.js';
import { isPlain } from '../input/keyboard.js';
import { eventBeside, type Way } from '../input/walk.js';
import { marksIn } from '../layout/scene.js';
import type { SceneMark } from '../layout/types.js';
import { clampView } from '../time/view.js';
import { numberOf } from './extent.js';
import type { Plot } from './plot.js';
import type { PlotHost } from './plot-host.js';
import { placeAt, pointIn } from './point.js';

/** a mark that gets the focus keeps this distance from the edges of the plot, px */
const MARGIN = 8;
const STEP = 2;
/** how near a press has to be to a mark, px */
const REACH = 12;

/** Where the keyboard focus is put from outside. */
export interface Navigation {
  /** Puts the focus on the mark that Tab would reach. */
  focus(): void;
  /** the mark that has the focus */
  current(): SceneMark | undefined;
  /** Puts the keyboard focus on an event: into view, drawn out of its cluster if it is in one. */
  focusEvent(event: number): void;
}

/** From pointer, wheel and keys to requests of the plot; where the keyboard focus is and where it goes. */
export function navigate(plot: Plot, session: PlotHost, signal: AbortSignal): Navigation {
  const { host } = session;
  const { track, root } = plot.elements;

  const marks = () => plot.scene?.marks ?? [];
  /** the mark that the event of the document happened at */
  const markOf = (event: Event) => {
    const path = event.composedPath();
    return marksIn(plot.scene).find(({ key }) => path.includes(plot.track.element(key)!));
  };
  const current = () => marks().find(({ key }) => key === plot.focusKey);
  /** The event carries the focus from now on. */
  const carry = (event: number) => plot.request({ type: 'focus', id: plot.set!.id(event) });
  const spanInView = () => plot.state.view.end - plot.state.view.start;
  const msPerPx = () => spanInView() / (plot.sizes?.width || 1);

  // — pointer —

  /** the last tap opened a cluster: another one with it, of a double tap, means that cluster too */
  let opened = false;

  const tap = (event: MouseEvent, double: boolean) => {
    if (double && opened) return;
    opened = false;
    const direct = markOf(event);
    // A period is a wide ground: what stands on it is meant first.
    const near = direct && direct.shape !== 'period' ? direct : plot.track.markAt(...pointIn(plot, event), REACH);
    const mark = near ?? direct;
    if (mark?.shape === 'cluster') {
      opened = true;
      void session.openCluster(mark, 'button');
    } else if (double && host.gestures !== 'none') {
      if (mark) plot.glide(plot.around(mark.event), 'double-click');
      else plot.zoom(event.shiftKey ? 1 / STEP : STEP, 'double-click', placeAt(plot, event));
    } else if (mark) {
      carry(mark.event);
      session.select(plot.set!.id(mark.event), true);
    }
  };

  // — focus —

  const focusEvent = (event: number) => {
    const { view } = plot.state;
    const margin = msPerPx() * (MARGIN + plot.sizes!.metrics.markSize / 2);
    const time = plot.set!.start[event];
    carry(event);
    plot.focusKey = `e${event}`;
    const early = time < view.start + margin;
    if (early || time > view.end - margin) {
      // A script may have asked for a wider window than people may: made narrower about the event, or it would be left outside.
      const span = Math.min(spanInView(), plot.state.limits.maxSpan);
      const start = time - span * (early ? 0.2 : 0.8);
      plot.request({ type: 'view', view: clampView({ start, end: start + span }, plot.state.limits) }, 'focus');
    }
    plot.draw();
    plot.track.element(plot.focusKey)?.focus();
  };

  /** Focuses the event if there is one; whether there is. */
  const reach = (event: number | undefined): boolean => {
    if (event === undefined) return false;
    focusEvent(event);
    return true;
  };

  // — keyboard —

  /** Focuses the event if it has not the focus; whether it does now. */
  const go = (event: number | undefined) => {
    const mark = current();
    return (event !== mark?.event || mark?.shape === 'cluster') && reach(event);
  };

  /** whether later (1) or earlier (−1) is to the right */
  const right = () => (plot.sizes?.rtl ? -1 : 1);

  const step = (by: Way) => {
    const mark = current();
    const { order, state, set } = plot;
    // The next after a cluster is the first in it.
    if (by > 0 && mark?.shape === 'cluster') return reach(mark.event);
    // In motion the event with the focus may have no mark in view.
    return reach(eventBeside(order, set!.start, mark?.event ?? numberOf(set, state.focused), by));
  };

  const open = () => {
    const mark = current();
    if (mark?.shape === 'cluster') void session.openCluster(mark, 'key');
    else if (mark) session.select(plot.set!.id(mark.event), true);
    return !!mark;
  };

  const stepBack = () => session.close() || (plot.state.selected === null && plot.request({ type: 'back' }, 'back'));

  /** The first keys; all others come with what only people at a keyboard need. */
  const keys: Readonly<Record<string, () => boolean>> = {
    ArrowRight: () => step(right()),
    ArrowLeft: () => step(right() > 0 ? -1 : 1),
    Home: () => go(plot.order[0]),
    End: () => go(plot.order.at(-1)),
    Enter: open,
    ' ': open,
  };

  attachGestures(
    {
      element: track,
      timeAt: (point) => placeAt(plot, point),
      msPerPx,
      view: () => plot.state.view,
      mode: () => {
        const { gestures } = host;
        if (!plot.ready) return 'none';
        return gestures === 'cooperative' && root.hasAttribute('data-filling') ? 'greedy' : gestures;
      },
      request: (request, cause) => plot.request(request, cause),
      gesture: (active) => {
        root.toggleAttribute('data-dragging', active);
        plot.hold(active);
      },
      tap,
    },
    signal,
  );
  const onKey = (event: KeyboardEvent) => {
    if (!plot.ready || event.defaultPrevented || !isPlain(event)) return;
    if (session.key(event) || (!event.shiftKey && keys[event.key]?.())) event.preventDefault();
  };
  /** What is open closes, from wherever in the element. */
  const onEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && isPlain(event) && stepBack()) event.preventDefault();
  };
  const onFocus = (event: FocusEvent) => {
    const mark = markOf(event);
    if (!mark) return;
    plot.hush();
    if (plot.focusKey === mark.key) return;
    plot.focusKey = mark.key;
    carry(mark.event);
    plot.schedule();
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    // It comes back from a window or a dialog over this one.
    if (track.contains(relatedTarget as Node | null) || plot.focusInside() || root.querySelector(':modal')) return;
    plot.focusKey = undefined;
    plot.schedule();
  };
  track.addEventListener('keydown', onKey, { signal });
  root.addEventListener('keydown', onEscape, { signal });
  track.addEventListener('focusin', onFocus, { signal });
  root.addEventListener('focusin', () => session.key(), { signal });
  track.addEventListener('focusout', onBlur, { signal });

  return {
    current,
    focusEvent,
    focus: () => (plot.track.element(plot.currentKey ?? '') ?? track).focus(),
  };
}
