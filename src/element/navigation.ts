import { attachGestures } from '../input/gestures.js';
import { commandOf, type Keys } from '../input/keyboard.js';
import type { Cause } from '../input/store.js';
import { marksIn } from '../layout/scene.js';
import type { SceneMark } from '../layout/types.js';
import { clampView } from '../time/view.js';
import { distanceTo, middleOf, nearest, numberOf } from './extent.js';
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

/** Where the keyboard focus is put from outside. */
export interface Navigation {
  /** Puts the focus on the mark that Tab would reach. */
  focus(): void;
  /** Puts the keyboard focus on an event: into view, drawn out of its cluster if it is in one. */
  focusEvent(event: number): void;
}

/** From pointer, wheel and keys to requests of the plot; where the keyboard focus is and where it goes. */
export function navigate(plot: Plot, session: PlotHost, signal: AbortSignal): Navigation {
  const { host } = session;
  const { track, root, hint } = plot.elements;
  let hinted = false;

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

  /** px from where time begins */
  const xOf = (clientX: number) => {
    const box = track.getBoundingClientRect();
    return plot.sizes?.rtl ? box.right - clientX : clientX - box.left;
  };
  const timeAt = (clientX: number) => plot.state.view.start + msPerPx() * xOf(clientX);

  const tap = (event: MouseEvent, double: boolean) => {
    const direct = markOf(event);
    const y = event.clientY - track.getBoundingClientRect().top;
    // A period is a wide ground: what stands on it is meant first.
    const near = direct && direct.shape !== 'period' ? direct : plot.track.markAt(xOf(event.clientX), y, REACH);
    const mark = near ?? direct;
    if (mark?.shape === 'cluster') openCluster(mark, 'button');
    else if (double && mark) plot.glide(plot.around(mark.event), 'double-click');
    else if (double) plot.zoom(event.shiftKey ? 1 / STEP : STEP, 'double-click', timeAt(event.clientX));
    else if (mark) {
      carry(mark.event);
      session.select(plot.set!.id(mark.event), true);
    }
  };

  /** Zooms into a cluster. Where no zoom parts its events (one instant, or begun before the view) they are listed. */
  const openCluster = (mark: SceneMark, cause: Cause): boolean => {
    const members = plot.members(mark);
    const [first, latest] = [members[0], members.at(-1)!].map((event) => plot.set!.start[event]) as [number, number];
    if (first === latest || mark.key.startsWith('b')) {
      session.openGroup(members);
      return false;
    }
    const span = Math.max(plot.state.limits.minSpan, Math.min((latest - first) * 1.5, spanInView() / STEP));
    const centre = (first + latest) / 2;
    return plot.glide({ start: centre - span / 2, end: centre + span / 2 }, cause);
  };

  // — focus —

  const focusEvent = (event: number) => {
    const { view } = plot.state;
    const margin = msPerPx() * MARGIN;
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

  /** Focuses the k-th event in time. */
  const go = (k: number) => {
    const mark = current();
    const event = plot.order[k];
    return (event !== mark?.event || mark?.shape === 'cluster') && reach(event);
  };

  /** whether later (1) or earlier (−1) is to the right */
  const right = () => (plot.sizes?.rtl ? -1 : 1);

  const step = (by: number) => {
    const mark = current();
    // In motion the event with the focus may have no mark in view.
    const at = plot.order.indexOf(mark?.event ?? numberOf(plot.set, plot.state.focused));
    // The next after a cluster is the first in it.
    return go(by > 0 && mark?.shape === 'cluster' ? at : at + by);
  };

  /** To the event nearest in time in the next lane up (−1) or down (1) that has any. */
  const changeLane = (by: -1 | 1) => {
    const mark = current();
    if (!mark) return false;
    const { lane, start } = plot.set!;
    const lanesAway = (event: number) => (lane[event] - mark.lane) * by;
    const beyond = plot.order.filter((event) => lanesAway(event) > 0);
    const next = nearest(beyond, lanesAway);
    const there = beyond.filter((event) => lane[event] === lane[next!]);
    return reach(nearest(there, distanceTo(plot.set!, start[mark.event])));
  };

  const pan = (share: number) => plot.request({ type: 'pan', by: spanInView() * share }, 'key');

  const page = (share: number) => {
    if (!pan(share)) return false;
    plot.draw();
    reach(plot.markNear(middleOf(plot.state.view))?.event);
    return true;
  };

  const open = () => {
    const mark = current();
    if (mark?.shape !== 'cluster') {
      if (mark) session.select(plot.set!.id(mark.event), true);
    } else if (openCluster(mark, 'key')) focusEvent(mark.event);
    return !!mark;
  };

  const stepBack = () =>
    session.closeGroup() ||
    (plot.state.selected === null ? plot.request({ type: 'back' }, 'back') : session.select(null, true));

  const openDispute = (by: 1 | -1) => {
    const event = session.dispute(by);
    return reach(event) && session.select(plot.set!.id(event!), true);
  };

  const zoomIn = () => plot.zoom(STEP, 'key');
  const keys: Keys = {
    plain: {
      ArrowRight: () => step(right()),
      ArrowLeft: () => step(-right()),
      ArrowUp: () => changeLane(-1),
      ArrowDown: () => changeLane(1),
      Home: () => go(0),
      End: () => go(plot.order.length - 1),
      PageDown: () => page(PAGE),
      PageUp: () => page(-PAGE),
      Enter: open,
      ' ': open,
      Escape: stepBack,
    },
    shifted: { ArrowRight: () => pan(NUDGE * right()), ArrowLeft: () => pan(-NUDGE * right()) },
    characters: {
      '+': zoomIn,
      '=': zoomIn,
      '-': () => plot.zoom(1 / STEP, 'key'),
      '0': () => plot.glide(null, 'key'),
      '.': () => openDispute(1),
      ',': () => openDispute(-1),
    },
  };

  attachGestures(
    {
      element: track,
      timeAt,
      mode: () => (plot.ready ? host.gestures : 'none'),
      request: (request, cause) => plot.request(request, cause),
      gesture: (active) => root.toggleAttribute('data-dragging', active),
      // A plain wheel scrolls the page; said once how to zoom.
      wheelPassed: () => {
        if (hinted) return;
        hinted = true;
        const show = (shown: boolean) => hint.toggleAttribute('data-shown', shown);
        show(true);
        setTimeout(show, HINT, false);
      },
      tap,
    },
    signal,
  );
  const onKey = (event: KeyboardEvent) => {
    if (plot.ready && !event.defaultPrevented && commandOf(event, keys, host.shortcuts !== 'off')?.())
      event.preventDefault();
  };
  const onFocus = (event: FocusEvent) => {
    const mark = markOf(event);
    if (!mark || plot.focusKey === mark.key) return;
    plot.focusKey = mark.key;
    if (mark.shape !== 'cluster') carry(mark.event);
    plot.schedule();
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (track.contains(relatedTarget as Node | null)) return;
    plot.focusKey = undefined;
    plot.schedule();
  };
  track.addEventListener('keydown', onKey, { signal });
  track.addEventListener('focusin', onFocus, { signal });
  track.addEventListener('focusout', onBlur, { signal });

  return {
    focusEvent,
    focus: () => plot.track.element(plot.currentKey ?? '')?.focus(),
  };
}
