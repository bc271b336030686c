import type { PartPlot } from './plot-host.js';

/** The keys along time, and what does the same where time runs from left to right. */
const ALONG: Readonly<Record<string, readonly [ltr: string, rtl: string]>> = {
  ArrowDown: ['ArrowRight', 'ArrowLeft'],
  ArrowUp: ['ArrowLeft', 'ArrowRight'],
};

/**
 * Keys and fingers where time runs down: ↓ and ↑ go along it too, and since a finger that does so scrolls the page, two fingers
 * move the picture.
 */
export function turnInput(plot: PartPlot, _session: object, signal: AbortSignal): undefined {
  const { track } = plot.elements;
  const options = { signal, capture: true, passive: false };
  let fingers = 0;

  const onKey = (event: KeyboardEvent) => {
    const sizes = plot.sizes;
    const key = sizes?.column && ALONG[event.key]?.[Number(sizes.rtl)];
    const { ctrlKey, altKey, metaKey, shiftKey } = event;
    if (!key || ctrlKey || altKey || metaKey) return;
    event.stopImmediatePropagation();
    const same = new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, composed: true, cancelable: true });
    if (!event.target!.dispatchEvent(same)) event.preventDefault();
  };
  const onTouch = (event: TouchEvent) => {
    fingers = event.touches.length;
    if (plot.sizes?.column && fingers > 1 && event.cancelable) event.preventDefault();
  };
  const onMove = (event: PointerEvent) => {
    if (plot.sizes?.column && event.pointerType === 'touch' && fingers < 2) event.stopImmediatePropagation();
  };
  track.addEventListener('keydown', onKey, options);
  track.addEventListener('pointermove', onMove, options);
  for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const)
    track.addEventListener(type, onTouch, options);
}
