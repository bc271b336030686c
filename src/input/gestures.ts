import type { Cause, Request } from './store.js';

/** What the gestures need to know of the plot. Positions are CSS px in client coordinates, times axis ms. */
export interface GestureTarget {
  readonly element: HTMLElement;
  /** axis time under a client x */
  readonly timeAt: (clientX: number) => number;
  readonly mode: () => 'cooperative' | 'greedy' | 'none';
  /** @returns whether it changed anything */
  readonly request: (request: Request, cause: Cause) => boolean;
  /** a drag or pinch begins or ends */
  readonly gesture: (active: boolean) => void;
  /** a plain wheel went to the page */
  readonly wheelPassed: () => void;
  /** a click or tap that was not a drag; `double` for the second of two */
  readonly tap: (event: MouseEvent, double: boolean) => void;
}

/** Movement before a press becomes a drag. px */
const DRAG_THRESHOLD = 4;
/** Octaves of zoom per px of wheel; a trackpad's pinch comes as small deltas with Ctrl held. */
const WHEEL_RATE = 0.002;
const PINCH_RATE = 0.01;
/** One wheel step zooms by at most this many octaves, whatever the device reports. */
const MAX_STEP = 1 / 3;
/** px per line and per page of a wheel that counts in those */
const DELTA_PX = [1, 25, 400] as const;

/**
 * Wheel, drag and pinch become requests. Cooperative by default: a plain wheel and a vertical swipe belong to the page.
 * Mouse and trackpad can't be told apart, so modifiers decide and nothing is guessed.
 */
export function attachGestures(target: GestureTarget, signal: AbortSignal): void {
  const { element, timeAt, mode, request, gesture, wheelPassed, tap } = target;
  /** the last event of each button or finger that is down, two at most */
  const contacts = new Map<number, PointerEvent>();
  let grabbed = NaN; // time that was under the pointer when it went down
  let dragging = false;
  let spread = 0; // px between two fingers

  const timeAtCentre = () => {
    const points = [...contacts.values()];
    return timeAt(points.reduce((sum, { clientX }) => sum + clientX, 0) / points.length);
  };
  const distance = () => {
    const [a, b = a] = [...contacts.values()];
    return Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY));
  };
  const grab = () => {
    grabbed = timeAtCentre();
    spread = distance();
  };

  const onWheel = (event: WheelEvent) => {
    const unit = DELTA_PX[event.deltaMode] ?? 1;
    const { clientX, deltaX, deltaY, shiftKey } = event;
    const zoomKey = event.ctrlKey || event.metaKey;
    const sideways = shiftKey && !deltaX ? deltaY : deltaX;
    if (mode() === 'none') return;
    if (zoomKey || (mode() === 'greedy' && !shiftKey)) {
      const octaves = -deltaY * unit * (zoomKey ? PINCH_RATE : WHEEL_RATE);
      event.preventDefault();
      const factor = 2 ** Math.max(-MAX_STEP, Math.min(MAX_STEP, octaves));
      request({ type: 'zoom', at: timeAt(clientX), factor }, 'wheel');
    } else if (Math.abs(sideways) > Math.abs(shiftKey ? 0 : deltaY)) {
      const by = timeAt(clientX + sideways * unit) - timeAt(clientX);
      if (request({ type: 'pan', by }, 'wheel')) event.preventDefault();
    } else wheelPassed();
  };

  const onDown = (event: PointerEvent) => {
    if (mode() === 'none' || event.button !== 0 || contacts.size === 2) return;
    contacts.set(event.pointerId, event);
    if (contacts.size === 1) dragging = false;
    grab();
  };

  const onMove = (event: PointerEvent) => {
    const before = contacts.get(event.pointerId);
    if (!before) return;
    // Released outside of the track before it became a drag.
    if (!event.buttons) return onUp(event);
    const pinching = contacts.size === 2;
    if (!dragging) {
      if (!pinching && Math.abs(event.clientX - before.clientX) < DRAG_THRESHOLD) return;
      dragging = true;
      gesture(true);
      for (const id of contacts.keys()) element.setPointerCapture(id);
    }
    contacts.set(event.pointerId, event);
    const cause = pinching ? 'pinch' : 'drag';
    if (pinching) {
      const now = distance();
      request({ type: 'zoom', at: timeAtCentre(), factor: now / spread }, cause);
      spread = now;
    }
    request({ type: 'pan', by: grabbed - timeAtCentre() }, cause);
  };

  const onUp = (event: PointerEvent) => {
    if (!contacts.delete(event.pointerId)) return;
    if (contacts.size) grab();
    else if (dragging) {
      gesture(false);
      // The click that ends a drag comes right after this event; it is no tap.
      setTimeout(() => (dragging = false));
    }
  };

  const onClick = (event: MouseEvent) => {
    if (!dragging) tap(event, event.detail === 2);
  };

  gesture(false);
  element.addEventListener('wheel', onWheel, { signal, passive: false });
  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', onUp, { signal });
  element.addEventListener('pointercancel', onUp, { signal });
  element.addEventListener('click', onClick, { signal });
}
