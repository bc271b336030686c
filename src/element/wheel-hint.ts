import type { HandWords } from '../render/hand-words.js';
import { write } from '../render/write.js';

/** How long it stands. ms */
const SHOWN = 1500;

/** It was said on this page, by whichever timeline. */
let isSaid = false;

/**
 * Says once on a page how to zoom, when a plain wheel over the picture went to the page.
 * @param words in the language there is then
 * @param isMeant whether a wheel could have been meant to zoom
 */
export function attachWheelHint(
  track: HTMLElement,
  main: Element,
  words: () => HandWords,
  isMeant: () => boolean,
  signal: AbortSignal,
): void {
  const onWheel = (event: WheelEvent) => {
    const { deltaX, deltaY, shiftKey, ctrlKey, metaKey } = event;
    if (isSaid || shiftKey || ctrlKey || metaKey || Math.abs(deltaY) <= Math.abs(deltaX) || !isMeant()) return;
    isSaid = true;
    const hint = document.createElement('div');
    write(hint, { class: 'hint', part: 'hint', 'aria-hidden': true }, {}, words().wheelHint(zoomKey()));
    main.append(hint);
    setTimeout(() => hint.remove(), SHOWN);
    signal.addEventListener('abort', () => hint.remove());
  };
  track.addEventListener('wheel', onWheel, { signal, passive: true });
}

/** The key that zooms with a wheel, as it is called here. */
const zoomKey = () => (/^(Mac|iP)/.test(navigator.platform) ? '⌘' : 'Ctrl');
