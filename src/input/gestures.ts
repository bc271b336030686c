import type { View } from '../time/view.js';
import type { Cause, Request } from './store.js';

/** CSS px in client coordinates */
export type Point = Pick<MouseEvent, 'clientX' | 'clientY'>;

/** What the gestures need to know of the plot. Times are axis ms. */
export interface GestureTarget {
  readonly element: HTMLElement;
  /** axis time at a point */
  readonly timeAt: (point: Point) => number;
  /** axis ms */
  readonly msPerPx: () => number;
  readonly view: () => View;
  readonly mode: () => 'cooperative' | 'greedy' | 'none';
  /** @returns whether it changed anything */
  readonly request: (request: Request, cause: Cause) => boolean;
  /** a drag or pinch begins or ends */
  readonly gesture: (active: boolean) => void;
  /** a click or tap that was not a drag; `double` for the second of two */
  readonly tap: (event: MouseEvent, double: boolean) => void;
}

/** Movement along time before a press becomes a drag. px */
const DRAG_THRESHOLD = 4;
/** A press that has gone farther from where it began, in any direction, is no tap; two taps so near are one double tap. px */
const TAP_REACH = 12;
/** between the two, where the device does not count itself. ms */
const DOUBLE = 300;
/** Octaves of zoom per px of wheel. A trackpad's pinch comes with Ctrl held: 100 px for each natural logarithm of its scale. */
const WHEEL_RATE = 0.002;
const PINCH_RATE = 0.01 * Math.LOG2E;
/** One wheel step zooms by at most this many octaves, whatever the device reports, and all those of a frame by one. */
const MAX_STEP = 1 / 3;
/** px per line and per page of a wheel that counts in those */
const DELTA_PX = [1, 25, 400] as const;

const within = (value: number, most: number) => Math.max(-most, Math.min(most, value));

/**
 * Wheel, drag and pinch become requests. Cooperative by default: a plain wheel and a vertical swipe belong to the page.
 * Mouse and trackpad can't be told apart, so modifiers decide and nothing is guessed.
 */
export function attachGestures(target: GestureTarget, signal: AbortSignal): void {
  const { element, timeAt, msPerPx, view, mode, request, gesture, tap } = target;
  /** the last event of each button or finger that is down, two at most */
  const contacts = new Map<number, PointerEvent>();
  let grabbed = NaN; // time that was under the pointer when it went down
  let held: View; // as the hand left it
  let dragging = false;
  let strayed = false; // the press is no tap any more
  let spread = 0; // px between two fingers
  let zoomed = 0; // octaves by wheel in this frame
  let tapped: MouseEvent | undefined;

  const timeAtCentre = () => {
    const points = [...contacts.values()];
    return points.reduce((sum, point) => sum + timeAt(point), 0) / points.length;
  };
  const px = (a: Point, b: Point) => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
  const distance = () => {
    const [a, b = a] = [...contacts.values()];
    return Math.max(1, px(a, b));
  };
  const grab = () => {
    grabbed = timeAtCentre();
    spread = distance();
    held = view();
  };

  const onWheel = (event: WheelEvent) => {
    const unit = DELTA_PX[event.deltaMode] ?? 1;
    const { clientX, clientY, deltaX, deltaY, shiftKey } = event;
    const zoomKey = event.ctrlKey || event.metaKey;
    const sideways = shiftKey && !deltaX ? deltaY : deltaX;
    const how = mode();
    if (how === 'none') return;
    if (!zoomKey && Math.abs(sideways) > Math.abs(shiftKey ? 0 : deltaY)) {
      const by = sideways * unit;
      const there = timeAt({ clientX: clientX + by, clientY: clientY + by });
      if (request({ type: 'pan', by: there - timeAt(event) }, 'wheel')) event.preventDefault();
    } else if (zoomKey || how === 'greedy') {
      event.preventDefault();
      const octaves = -deltaY * unit * (zoomKey ? PINCH_RATE : WHEEL_RATE);
      const before = zoomed;
      if (!before) requestAnimationFrame(() => (zoomed = 0));
      zoomed = within(before + within(octaves, MAX_STEP), 1);
      request({ type: 'zoom', at: timeAt(event), factor: 2 ** (zoomed - before) }, 'wheel');
    }
  };

  const onDown = (event: PointerEvent) => {
    if (mode() === 'none' || event.button) return;
    // Whatever of an earlier one was lifted unseen.
    if (event.isPrimary) contacts.clear();
    if (contacts.size === 2) return;
    contacts.set(event.pointerId, event);
    if (contacts.size === 1) strayed = dragging;
    grab();
  };

  const onMove = (event: PointerEvent) => {
    const before = contacts.get(event.pointerId);
    if (!before) return;
    // Released outside of the track before it became a drag, or while another button is down.
    if (!(event.buttons & 1)) return onUp(event);
    // Other events, or a script's view: held from here on.
    if (view() !== held) grab();
    const pinching = contacts.size === 2;
    strayed ||= px(event, before) > TAP_REACH;
    if (!dragging) {
      if (!pinching && Math.abs(timeAt(event) - timeAt(before)) < DRAG_THRESHOLD * msPerPx()) return;
      dragging = strayed = true;
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
    held = view();
  };

  const onUp = (event: PointerEvent) => {
    if (!contacts.delete(event.pointerId)) return;
    if (contacts.size) return grab();
    if (dragging) gesture(false);
    dragging = false;
    // The click that ends a drag comes right after this event; it is no tap.
    setTimeout(() => (strayed = false));
  };

  const onClick = (event: MouseEvent) => {
    if (strayed) return;
    const isSecond = tapped && event.timeStamp - tapped.timeStamp < DOUBLE && px(event, tapped) <= TAP_REACH;
    const double = event.detail === 2 || (event.detail === 1 && !!isSecond);
    tapped = double ? undefined : event;
    tap(event, double);
  };

  gesture(false);
  element.addEventListener('wheel', onWheel, { signal, passive: false });
  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', onUp, { signal });
  element.addEventListener('pointercancel', onUp, { signal });
  // A mark loses a finger to the track when a drag begins: that is no end of it.
  const onLost = (event: PointerEvent) => event.target === element && onUp(event);
  element.addEventListener('lostpointercapture', onLost, { signal });
  element.addEventListener('click', onClick, { signal });
}
