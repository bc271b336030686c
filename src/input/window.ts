import { clampView, panBy, sameView, type Limits, type View } from '../time/view.js';
import { commandOf, type Keys } from './keyboard.js';
import type { Cause, Request } from './store.js';

/** What of the window a person has hold of. */
export type Hold = 'start' | 'end' | 'window' | 'beside';

/** Part of all of time that a key moves an edge by. */
const STEP = 0.01;
const LARGE_STEP = 0.1;
/** Movement before a press beside the window becomes a drag. px */
const DRAG_THRESHOLD = 4;

const lengthOf = ({ start, end }: View) => end - start;
const within = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** How far a window can go, and be drawn out. In places. */
export interface Bounds {
  /** all that the overview shows */
  readonly all: View;
  readonly limits: Limits;
}

/** The window moved by so much, as far as there is room. */
export function movedWindow(window: View, by: number, { all, limits }: Bounds): View {
  const room = [all.start - window.start, all.end - window.end];
  return clampView(panBy(window, within(by, Math.min(...room), Math.max(...room))), limits);
}

/**
 * One edge moved to a place, as far as there is room and the limits allow; the other stays where it is. Half of the window at
 * least stays over the events, or it would be pulled back to them as a whole.
 */
export function movedEdge({ start, end }: View, edge: 'start' | 'end', to: number, { all, limits }: Bounds): View {
  const { minSpan, maxSpan, extent } = limits;
  const latest = Math.min(end - minSpan, 2 * extent.end - end);
  const earliest = Math.max(start + minSpan, 2 * extent.start - start);
  return clampView(
    edge === 'start'
      ? { start: within(Math.max(to, Math.min(all.start, start)), end - maxSpan, latest), end }
      : { start, end: within(Math.min(to, Math.max(all.end, end)), earliest, start + maxSpan) },
    limits,
  );
}

/** A window from where a person pressed to where the pointer is now. */
export function drawnWindow(from: number, to: number, bounds: Bounds): View {
  const at = within(from, bounds.all.start, bounds.all.end);
  return movedEdge({ start: at, end: at }, to < at ? 'start' : 'end', to, bounds);
}

/** What the gestures need to know of the overview. */
export interface WindowTarget {
  readonly element: HTMLElement;
  /** the handles, which take the keys */
  readonly handles: readonly [start: HTMLElement, end: HTMLElement];
  /** what is at a point of the page */
  readonly holdOf: (event: PointerEvent) => Hold;
  /** places for each px to the right: negative where time runs to the left */
  readonly placesPerPx: () => number;
  /** place under a client x */
  readonly placeAt: (clientX: number) => number;
  readonly window: () => View;
  readonly bounds: () => Bounds;
  readonly request: (request: Request, cause: Cause) => boolean;
  readonly glide: (view: View | null, cause: Cause) => boolean;
  /** what is held, until it is let go */
  readonly held: (hold: Hold | undefined) => void;
}

/** Makes requests of what people do with the window: drag it, its edges or a new one, press beside it, use the keys. */
export function attachWindow(target: WindowTarget, signal: AbortSignal): void {
  const { element, handles, holdOf, placesPerPx, placeAt, window, bounds, request, glide, held } = target;
  const to = (view: View, cause: Cause) => !sameView(view, window()) && request({ type: 'view', view }, cause);

  // — pointer —

  /** what went down: the window as it was then, and the place under the pointer */
  let grabbed: { id: number; x: number; hold: Hold; window: View; place: number; moved: boolean } | undefined;

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 || grabbed) return;
    const { pointerId: id, clientX: x } = event;
    grabbed = { id, x, hold: holdOf(event), window: window(), place: placeAt(x), moved: false };
    if (event.isTrusted) element.setPointerCapture(id);
  };

  const onMove = ({ pointerId, clientX }: PointerEvent) => {
    if (pointerId !== grabbed?.id) return;
    const { x, hold, window: before, place, moved } = grabbed;
    if (!moved) {
      if (Math.abs(clientX - x) < (hold === 'beside' ? DRAG_THRESHOLD : 1)) return;
      grabbed.moved = true;
      held(hold);
      request({ type: 'remember' }, 'drag');
    }
    const by = (clientX - x) * placesPerPx();
    if (hold === 'window') to(movedWindow(before, by, bounds()), 'drag');
    else if (hold === 'beside') to(drawnWindow(place, place + by, bounds()), 'drag');
    else to(movedEdge(before, hold, before[hold] + by, bounds()), 'drag');
  };

  const onUp = ({ pointerId, type }: PointerEvent) => {
    if (pointerId !== grabbed?.id) return;
    const { hold, place, moved } = grabbed;
    grabbed = undefined;
    held(undefined);
    if (hold !== 'beside' || moved || type !== 'pointerup') return;
    const { start, end } = window();
    const view = movedWindow(window(), place - (start + end) / 2, bounds());
    if (!sameView(view, window())) glide(view, 'button');
  };

  // — keyboard —

  const keysOf = (edge: 'start' | 'end'): Keys => {
    const go = (place: number) => to(movedEdge(window(), edge, place, bounds()), 'key');
    const step = (share: number) => () => go(window()[edge] + share * lengthOf(bounds().all));
    const aside = (share: number) => () => step(placesPerPx() < 0 ? -share : share)();
    return {
      plain: {
        ArrowRight: aside(STEP),
        ArrowLeft: aside(-STEP),
        ArrowUp: step(STEP),
        ArrowDown: step(-STEP),
        PageUp: step(LARGE_STEP),
        PageDown: step(-LARGE_STEP),
        Home: () => go(-Infinity),
        End: () => go(Infinity),
        Escape: () => request({ type: 'back' }, 'back'),
      },
      shifted: {
        ArrowRight: aside(LARGE_STEP),
        ArrowLeft: aside(-LARGE_STEP),
        ArrowUp: step(LARGE_STEP),
        ArrowDown: step(-LARGE_STEP),
      },
      characters: {},
    };
  };
  handles.forEach((handle, k) => {
    const keys = keysOf(k ? 'end' : 'start');
    const onKey = (event: KeyboardEvent) => {
      const command = commandOf(event, keys, false);
      // At its end a slider keeps its keys too, or the page would go where the handle can't. Escape may be meant for others.
      if (command && (command() || event.key !== 'Escape')) event.preventDefault();
    };
    handle.addEventListener('keydown', onKey, { signal });
  });

  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', onUp, { signal });
  element.addEventListener('pointercancel', onUp, { signal });
  element.addEventListener('dblclick', () => glide(null, 'double-click'), { signal });
}
