import type { Limits, View, ViewPath } from '../time/view.js';
import { coasting, type Sample } from './inertia.js';

/** What is known of a picture that can be dragged and let go. */
export interface Draggable {
  /** around all that people touch */
  readonly root: HTMLElement;
  readonly isDragged: () => boolean;
  readonly view: () => View;
  readonly limits: () => Limits;
  /** px along time */
  readonly width: () => number;
  /** resolves when it has stopped */
  readonly coast: (path: ViewPath) => Promise<void>;
  readonly stop: () => void;
}

/** A picture that is let go in motion goes on a little, until anything is put in: a press, a key, a wheel. */
export function attachInertia(picture: Draggable, signal: AbortSignal): void {
  const { root, isDragged, view, limits, width, coast, stop } = picture;
  const less = matchMedia('(prefers-reduced-motion: reduce)');
  let samples: Sample[] = [];
  let isCoasting = false;
  /** a finger has caught it, which is no tap */
  let isCaught = false;

  const interrupt = (event: Event) => {
    if (event.type === 'pointerdown') {
      samples = [];
      isCaught = isCoasting && (event as PointerEvent).pointerType === 'touch';
    }
    if (isCoasting) stop();
  };
  const onMove = ({ timeStamp: time }: PointerEvent) => {
    if (!isDragged()) return;
    samples.push({ time, ...view() });
    if (samples.length > 64) samples = samples.slice(-32);
  };
  const onUp = ({ timeStamp: time }: PointerEvent) => {
    if (isDragged()) return; // by another finger
    const path = !less.matches && coasting({ view: view(), samples, time, width: width(), limits: limits() });
    samples = [];
    if (!path) return;
    isCoasting = true;
    void coast(path).then(() => (isCoasting = false));
  };
  const onClick = (event: MouseEvent) => {
    if (isCaught) event.stopPropagation();
    isCaught = false;
  };
  for (const type of ['pointerdown', 'keydown', 'wheel'])
    root.addEventListener(type, interrupt, { signal, capture: true, passive: true });
  // After the track has followed them.
  root.addEventListener('pointermove', onMove, { signal });
  root.addEventListener('pointerup', onUp, { signal });
  root.addEventListener('pointercancel', () => (samples = []), { signal });
  root.addEventListener('click', onClick, { signal, capture: true });
}
