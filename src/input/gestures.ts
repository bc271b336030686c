import type { Request } from './store.js';

/** What the gestures need to know of the plot. Positions are CSS px in client coordinates, times axis ms. */
export interface GestureTarget {
  readonly element: HTMLElement;
  /** axis time under a client x */
  timeAt(clientX: number): number;
  mode(): 'cooperative' | 'greedy' | 'none';
  /** @returns whether it changed anything */
  request(request: Request): boolean;
  /** a drag or pinch begins or ends */
  gesture(active: boolean): void;
  /** a plain wheel went to the page */
  wheelPassed(): void;
  /** a click or tap that was not a drag; `double` for the second of two */
  tap(event: MouseEvent, double: boolean): void;
}

/** Movement before a press becomes a drag. px */
const DRAG_THRESHOLD = 4;
/** Octaves of zoom per px of wheel; a trackpad's pinch comes as small deltas with Ctrl held. */
const WHEEL_RATE = 0.002;
const PINCH_RATE = 0.01;
/** One wheel step zooms by at most this many octaves, whatever the device reports. */
const MAX_STEP = 0.5;
/** px per line and per page of a wheel that counts in those */
const DELTA_PX = [1, 25, 400] as const;

interface Contact {
  x: number;
  y: number;
}

/**
 * Wheel, drag and pinch become requests. Cooperative by default: a plain wheel and a vertical swipe belong to the page.
 * Mouse and trackpad can't be told apart, so modifiers decide and nothing is guessed.
 */
export function attachGestures(target: GestureTarget, signal: AbortSignal): void {
  const { element } = target;
  const contacts = new Map<number, Contact>();
  let grabbed = NaN; // time that was under the pointer when it went down
  let dragging = false;
  let spread = 0; // px between two fingers

  const centre = () => {
    const points = [...contacts.values()];
    return points.reduce((sum, point) => sum + point.x, 0) / points.length;
  };
  const distance = () => {
    const [a, b] = [...contacts.values()] as [Contact, Contact];
    return Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
  };
  const grab = () => {
    grabbed = target.timeAt(centre());
    spread = contacts.size === 2 ? distance() : 0;
  };

  const onWheel = (event: WheelEvent) => {
    const mode = target.mode();
    if (mode === 'none') return;
    const unit = DELTA_PX[event.deltaMode] ?? 1;
    const zooming = event.ctrlKey || event.metaKey || (mode === 'greedy' && !event.shiftKey);
    const sideways = event.shiftKey && !event.deltaX ? event.deltaY : event.deltaX;
    if (zooming) {
      const octaves = -event.deltaY * unit * (event.ctrlKey || event.metaKey ? PINCH_RATE : WHEEL_RATE);
      event.preventDefault();
      target.request({
        type: 'zoom',
        at: target.timeAt(event.clientX),
        factor: 2 ** Math.max(-MAX_STEP, Math.min(MAX_STEP, octaves)),
        cause: 'wheel',
      });
    } else if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) {
      const by = target.timeAt(event.clientX + sideways * unit) - target.timeAt(event.clientX);
      if (target.request({ type: 'pan', by, cause: 'wheel' })) event.preventDefault();
    } else {
      target.wheelPassed();
    }
  };

  const onDown = (event: PointerEvent) => {
    if (target.mode() === 'none' || event.button !== 0 || contacts.size === 2) return;
    contacts.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (contacts.size === 1) dragging = false;
    grab();
  };

  const onMove = (event: PointerEvent) => {
    const contact = contacts.get(event.pointerId);
    if (!contact) return;
    // Released outside of the track before it became a drag.
    if (!event.buttons) {
      onUp(event);
      return;
    }
    if (!dragging && contacts.size === 1) {
      if (Math.abs(event.clientX - contact.x) < DRAG_THRESHOLD) return;
    }
    if (!dragging) {
      dragging = true;
      target.gesture(true);
      for (const id of contacts.keys()) element.setPointerCapture(id);
    }
    contact.x = event.clientX;
    contact.y = event.clientY;
    if (contacts.size === 2) {
      const now = distance();
      target.request({ type: 'zoom', at: target.timeAt(centre()), factor: now / spread, cause: 'pinch' });
      spread = now;
    }
    target.request({
      type: 'pan',
      by: grabbed - target.timeAt(centre()),
      cause: contacts.size === 2 ? 'pinch' : 'drag',
    });
  };

  const onUp = (event: PointerEvent) => {
    if (!contacts.delete(event.pointerId)) return;
    if (contacts.size) grab();
    else if (dragging) {
      target.gesture(false);
      // The click that ends a drag comes right after this event; it is no tap.
      setTimeout(() => (dragging = false));
    }
  };

  const onClick = (event: MouseEvent) => {
    if (!dragging) target.tap(event, event.detail === 2);
  };

  const options = { signal, passive: true };
  element.addEventListener('wheel', onWheel, { signal, passive: false });
  element.addEventListener('pointerdown', onDown, options);
  element.addEventListener('pointermove', onMove, options);
  element.addEventListener('pointerup', onUp, options);
  element.addEventListener('pointercancel', onUp, options);
  element.addEventListener('click', onClick, options);
}
