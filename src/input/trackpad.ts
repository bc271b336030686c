import type { Point } from './gestures.js';

/** What Safari tells of two fingers, on a trackpad and on a screen; no other browser does. */
type GestureEvent = UIEvent & Point & { readonly scale: number };

/** Octaves at most between two of them. */
const MAX_STEP = 1;

/**
 * A pinch on a trackpad in Safari, which sends no wheel for it.
 * @param ignores whether it is the page's
 * @param zoom in by a factor about a point
 */
export function attachTrackpad(
  element: HTMLElement,
  ignores: () => boolean,
  zoom: (at: Point, factor: number) => void,
  signal: AbortSignal,
): void {
  let scale = 1;
  /** fingers on a screen are pointers too, which have zoomed already */
  let isScreen = false;
  const onPointer = ({ pointerType }: PointerEvent) => (isScreen = pointerType === 'touch');
  const onGesture = (event: Event) => {
    if (ignores()) return;
    event.preventDefault(); // the page would be zoomed
    const { type, scale: now, clientX, clientY } = event as GestureEvent;
    const octaves = type === 'gesturestart' || isScreen ? 0 : Math.log2(now / scale);
    if (octaves) zoom({ clientX, clientY }, 2 ** Math.max(-MAX_STEP, Math.min(MAX_STEP, octaves)));
    scale = now;
  };
  for (const type of ['pointerdown', 'pointermove'] as const)
    element.addEventListener(type, onPointer, { signal, capture: true });
  for (const type of ['gesturestart', 'gesturechange', 'gestureend'])
    element.addEventListener(type, onGesture, { signal, passive: false });
}
